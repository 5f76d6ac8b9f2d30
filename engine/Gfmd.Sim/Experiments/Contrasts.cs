using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Experiments;

/// <summary>One figure that two designs are compared on.</summary>
/// <param name="Indicator">Id of the catalogue.</param>
/// <param name="Measure">Its figure.</param>
/// <param name="Label">Breakdown.</param>
/// <param name="Period">Calendar year, "mean" over all years, or "run" for figures of the run as a whole.</param>
public readonly record struct ContrastKey(string Indicator, string Measure, Labelled Label, string Period);

/// <summary>A variant against the base on one figure.</summary>
public sealed record Contrast
{
    /// <summary>Variant.</summary>
    public required string Variant { get; init; }

    /// <summary>Direct or total.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The figure.</summary>
    public required ContrastKey Key { get; init; }

    /// <summary>Replicates at the central parameters in which both designs have it.</summary>
    public required int Replicates { get; init; }

    /// <summary>Mean level of the base; null where the figure only exists between two runs.</summary>
    public required double? Base { get; init; }

    /// <summary>Mean level of the variant.</summary>
    public required double? Level { get; init; }

    /// <summary>Mean paired difference.</summary>
    public required double? Difference { get; init; }

    /// <summary>Low end of its 95 % interval over replicates: what chance alone leaves open.</summary>
    public double? Low { get; init; }

    /// <summary>High end.</summary>
    public double? High { get; init; }

    /// <summary>Share of replicates in which the variant is higher; ties count half.</summary>
    public double? Higher { get; init; }

    /// <summary>Width of the interval had both designs been drawn independently, over its width; null where the difference never varies.</summary>
    public double? WidthRatio { get; init; }

    /// <summary>Replicates with drawn parameters.</summary>
    public int Draws { get; init; }

    /// <summary>Mean difference over them.</summary>
    public double? DrawnDifference { get; init; }

    /// <summary>Low end of the 95 % prediction interval of the difference at one more draw of parameters and chance.</summary>
    public double? DrawnLow { get; init; }

    /// <summary>High end.</summary>
    public double? DrawnHigh { get; init; }

    /// <summary>Share of draws in which the variant is higher; ties count half.</summary>
    public double? DrawnHigher { get; init; }

    /// <summary>Fewest agents behind the figure in any run.</summary>
    public long Agents { get; init; }
}

/// <summary>All figures of one arm (a design under one kind of markets) by replicate.</summary>
public sealed class ArmSeries(int replicates)
{
    private readonly Dictionary<ContrastKey, double[]> _values = [];
    private readonly Dictionary<ContrastKey, long> _agents = [];

    /// <summary>Replicates, with the figure or without.</summary>
    public int Replicates => replicates;

    /// <summary>Figures seen.</summary>
    public IEnumerable<ContrastKey> Keys => _values.Keys;

    /// <summary>Values by replicate, NaN where a replicate has none; null if no replicate has it.</summary>
    public double[]? Of(ContrastKey key) => _values.GetValueOrDefault(key);

    /// <summary>Fewest agents behind a figure.</summary>
    public long Agents(ContrastKey key) => _agents.GetValueOrDefault(key, long.MaxValue);

    /// <summary>Calendar years in which a figure is seen.</summary>
    public IEnumerable<int> Years(string indicator, string measure, Labelled label) => _values.Keys
        .Where(k => k.Indicator == indicator && k.Measure == measure && k.Label == label && k.Period is not ("mean" or "run"))
        .Select(k => int.Parse(k.Period, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Puts a figure that is made of those of several replicates.</summary>
    public void Put(ContrastKey key, double[] values, long agents)
    {
        ArgumentNullException.ThrowIfNull(values);
        (_values[key], _agents[key]) = (values, agents);
    }

    /// <summary>Adds the rows of one replicate, and their means over the years.</summary>
    public void Add(int replicate, IReadOnlyList<IndicatorRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Dictionary<ContrastKey, (double Sum, int Years)> means = [];
        foreach (IndicatorRow row in rows)
        {
            string period = row.Year == Reference.Whole ? "run" : row.Year.ToString();
            ContrastKey key = new(row.Indicator, row.Measure, row.Label, period);
            Put(key, replicate, row.Value, row.Agents);
            if (row.Year != Reference.Whole)
            {
                ContrastKey mean = key with { Period = "mean" };
                (double sum, int years) = means.GetValueOrDefault(mean);
                means[mean] = (sum + row.Value, years + 1);
                _agents[mean] = Math.Min(Agents(mean), row.Agents);
            }
        }

        foreach ((ContrastKey key, (double sum, int years)) in means)
        {
            Put(key, replicate, sum / years, Agents(key));
        }
    }

    private void Put(ContrastKey key, int replicate, double value, long agents)
    {
        if (!_values.TryGetValue(key, out double[]? series))
        {
            _values[key] = series = new double[replicates];
            Array.Fill(series, double.NaN);
        }

        series[replicate] = value;
        _agents[key] = Math.Min(Agents(key), agents);
    }
}

/// <summary>Differences, intervals and shares from the replicates of two arms.</summary>
public static class Contrasts
{
    /// <summary>Order of rows: catalogue, measure, breakdown, period.</summary>
    public static IEnumerable<ContrastKey> Sorted(IEnumerable<ContrastKey> keys)
    {
        string[] order = [.. Indicator.All.Concat(Reference.All).Select(i => i.Id).Order(StringComparer.Ordinal)];
        return keys.OrderBy(k => Array.IndexOf(order, k.Indicator)).ThenBy(k => k.Measure, StringComparer.Ordinal)
            .ThenBy(k => k.Label.Origin, StringComparer.Ordinal).ThenBy(k => k.Label.Destination, StringComparer.Ordinal)
            .ThenBy(k => k.Label.Regime, StringComparer.Ordinal).ThenBy(k => k.Label.Sex, StringComparer.Ordinal)
            .ThenBy(k => k.Label.Education, StringComparer.Ordinal).ThenBy(k => k.Label.Channel, StringComparer.Ordinal)
            .ThenBy(k => k.Label.Sector, StringComparer.Ordinal).ThenBy(k => k.Period, StringComparer.Ordinal);
    }

    /// <summary>One figure; null if no replicate has it in both arms (in the variant alone for figures between two runs).</summary>
    public static Contrast? Of(string variant, Effect effect, ContrastKey key, (ArmSeries Base, ArmSeries Variant) central, (ArmSeries Base,
        ArmSeries Variant) drawn)
    {
        (double[] a, double[] b) = Paired(key, central.Base, central.Variant);
        (double[] c, double[] d) = Paired(key, drawn.Base, drawn.Variant);
        if (a.Length + c.Length == 0)
        {
            return null;
        }

        bool between = IsBetween(key);
        Moments x = Moments.Of([.. b.Zip(a, (v, w) => v - w)]), y = Moments.Of([.. d.Zip(c, (v, w) => v - w)]);
        double independent = Math.Sqrt(Moments.Of(a).Variance + Moments.Of(b).Variance), paired = Math.Sqrt(x.Variance);
        double half = x.Count > 1 ? Student.Two95(x.Count - 1) * paired / Math.Sqrt(x.Count) : 0;
        double drawnHalf = y.Count > 1 ? Student.Two95(y.Count - 1) * Math.Sqrt(y.Variance * (1 + (1.0 / y.Count))) : 0;
        return new Contrast
        {
            Variant = variant,
            Effect = effect,
            Key = key,
            Replicates = x.Count,
            Base = between || x.Count == 0 ? null : Moments.Of(a).Mean,
            Level = x.Count == 0 ? null : Moments.Of(b).Mean,
            Difference = x.Count == 0 ? null : x.Mean,
            Low = x.Count > 1 ? x.Mean - half : null,
            High = x.Count > 1 ? x.Mean + half : null,
            Higher = x.Count == 0 ? null : ShareHigher(a, b),
            WidthRatio = x.Count > 1 && paired > 0 && !between ? independent / paired : null,
            Draws = y.Count,
            DrawnDifference = y.Count == 0 ? null : y.Mean,
            DrawnLow = y.Count > 1 ? y.Mean - drawnHalf : null,
            DrawnHigh = y.Count > 1 ? y.Mean + drawnHalf : null,
            DrawnHigher = y.Count == 0 ? null : ShareHigher(c, d),
            Agents = Math.Min(Math.Min(central.Base.Agents(key), central.Variant.Agents(key)), drawn.Variant.Agents(key)),
        };
    }

    /// <summary>Whether a figure is itself a difference between two runs.</summary>
    public static bool IsBetween(ContrastKey key) => key.Indicator is "I2.11" or "I6.08" or TripleWinParts.Id or "I9.04"
        || key is { Indicator: "I6.01", Measure: "effect" };

    /// <summary>Values of the replicates in which both arms have the figure, in order.</summary>
    public static (double[] Base, double[] Variant) Paired(ContrastKey key, ArmSeries basis, ArmSeries variant)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(variant);
        double[]? b = variant.Of(key), a = IsBetween(key) && b is not null ? new double[b.Length] : basis.Of(key);
        if (a is null || b is null)
        {
            return ([], []);
        }

        int[] both = [.. Enumerable.Range(0, b.Length).Where(r => !double.IsNaN(a[r]) && !double.IsNaN(b[r]))];
        return ([.. both.Select(r => a[r])], [.. both.Select(r => b[r])]);
    }

    private static double ShareHigher(double[] a, double[] b)
    {
        int twice = 0;
        for (int r = 0; r < a.Length; r++)
        {
            twice += b[r] > a[r] ? 2 : b[r] == a[r] ? 1 : 0;
        }

        return twice / (2.0 * a.Length);
    }
}

/// <summary>Mean and unbiased variance of a few numbers, summed in their order.</summary>
/// <param name="Count">Numbers.</param>
/// <param name="Mean">Mean, 0 without numbers.</param>
/// <param name="Variance">Variance, 0 with fewer than two.</param>
public readonly record struct Moments(int Count, double Mean, double Variance)
{
    /// <summary>Of numbers.</summary>
    public static Moments Of(IReadOnlyList<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        double sum = 0, squares = 0;
        foreach (double v in x)
        {
            sum += v;
        }

        double mean = x.Count == 0 ? 0 : sum / x.Count;
        foreach (double v in x)
        {
            squares += (v - mean) * (v - mean);
        }

        return new Moments(x.Count, mean, x.Count < 2 ? 0 : squares / (x.Count - 1));
    }
}
