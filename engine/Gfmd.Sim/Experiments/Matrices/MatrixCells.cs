using Gfmd.Sim.Indicators;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>The effect of one row on one outcome in one place.</summary>
public sealed record MatrixCell
{
    /// <summary>Id of the row.</summary>
    public required string Row { get; init; }

    /// <summary>Id of the outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>Country of origin; empty: not of one.</summary>
    public required string Origin { get; init; }

    /// <summary>Country of destination; empty: not of one.</summary>
    public required string Destination { get; init; }

    /// <summary>The effect, by chance and with drawn sizes and parameters.</summary>
    public required Contrast Effect { get; init; }

    /// <summary>Whether the effect is put in rather than coming out.</summary>
    public required bool Assumed { get; init; }

    /// <summary>better, worse, higher, lower, or either where the interval by chance does not leave out 0.</summary>
    public required string Verdict { get; init; }

    /// <summary>Whether the interval with drawn sizes and parameters leaves out 0 too, on the same side; null without draws.</summary>
    public required bool? Robust { get; init; }

    /// <summary>Fiscal cost of the row in this place, USD a year.</summary>
    public required double CostUsdPerYear { get; init; }

    /// <summary>That cost per unit of improvement, USD; null where nothing clearly improves.</summary>
    public required double? CostUsdPerUnit { get; init; }

    /// <summary>Least capacity of the origin tried at which the sign is still told; null: not searched, or told not even at full capacity.</summary>
    public double? LeastCapacity { get; init; }
}

/// <summary>Makes the cells of the runs.</summary>
internal sealed class MatrixCells
{
    private readonly Plan _plan;
    private readonly IReadOnlyList<MatrixSeries> _series;
    private readonly ArmSeries[][] _figures;

    /// <param name="plan">Plan of the base.</param>
    /// <param name="series">Central, drawn, then the capacities downwards.</param>
    /// <param name="units">Runs by series, arm and replicate.</param>
    public MatrixCells(Plan plan, IReadOnlyList<MatrixSeries> series, IReadOnlyList<MatrixUnit[][]> units)
    {
        (_plan, _series) = (plan, series);
        _figures = [.. units.Select(s => s.Select(Series).ToArray())];
    }

    /// <summary>Cells of all rows and outcomes, in their order.</summary>
    public List<MatrixCell> Of(IReadOnlyList<MatrixArm> rows, IReadOnlyList<MatrixOutcome> outcomes) =>
        [.. rows.SelectMany(row => outcomes.SelectMany(o => Labels(o.Place).Select(l => Cell(row, o, l)))).OfType<MatrixCell>()];

    /// <summary>Mean and interval of a figure of one arm at the central sizes.</summary>
    public (double Mean, double Half, long Agents)? Level(string arm, string indicator, string measure, Labelled label)
    {
        ArmSeries series = _figures[0][At(0, arm)];
        ContrastKey? key = Key(series, indicator, measure, label);
        if (key is not ContrastKey k)
        {
            return null;
        }

        Moments m = Moments.Of([.. series.Of(k)!.Where(v => !double.IsNaN(v))]);
        double half = m.Count > 1 ? Numerics.Student.Two95(m.Count - 1) * Math.Sqrt(m.Variance / m.Count) : double.NaN;
        return (m.Mean, half, series.Agents(k));
    }

    /// <summary>Places that an outcome is of, in the order of the scenario.</summary>
    public IEnumerable<Labelled> Labels(MatrixPlace place) => Labels(_plan, place);

    /// <summary>Places of a plan, in the order of its schemes.</summary>
    public static IEnumerable<Labelled> Labels(Plan plan, MatrixPlace place) => plan.Schemes.Select(s => new Labelled(
        place == MatrixPlace.Destination ? "" : plan.Origins[s.Origin].Country.Id,
        place == MatrixPlace.Origin ? "" : plan.Destinations[s.Destination].Id, "", "", "")).Distinct();

    private MatrixCell? Cell(MatrixArm row, MatrixOutcome outcome, Labelled label)
    {
        ContrastKey? found = Key(_figures[0][At(0, row.Id)], outcome.Indicator, outcome.Measure, label);
        if (found is not ContrastKey key || Effect(0, row.Id, key) is not Contrast c)
        {
            return null;
        }

        int sign = Sign(c.Difference, c.Low, c.High);
        double cost = Cost(row, label);
        int good = sign * outcome.Better;
        return new MatrixCell
        {
            Row = row.Id,
            Outcome = outcome.Id,
            Origin = label.Origin,
            Destination = label.Destination,
            Effect = c,
            Assumed = outcome.IsAssumed(row.Moves),
            Verdict = sign == 0 ? "either" : good > 0 ? "better" : good < 0 ? "worse" : sign > 0 ? "higher" : "lower",
            Robust = c.Draws == 0 ? null : sign != 0 && Sign(c.DrawnDifference, c.DrawnLow, c.DrawnHigh) == sign,
            CostUsdPerYear = cost,
            CostUsdPerUnit = good > 0 ? cost / Math.Abs(c.Difference!.Value) : null,
            LeastCapacity = OriginCapacity.Concerns(row) && sign != 0 && _series.Count > 2 ? Least(row.Id, key, sign) : null,
        };
    }

    /// <summary>Downwards from full capacity as long as the sign is told.</summary>
    private double Least(string row, ContrastKey key, int sign)
    {
        double least = 1;
        for (int s = 2; s < _series.Count; s++)
        {
            if (Effect(s, row, key) is not Contrast c || Sign(c.Difference, c.Low, c.High) != sign)
            {
                break;
            }

            least = _series[s].Capacity!.Value;
        }

        return least;
    }

    private Contrast? Effect(int series, string row, ContrastKey key)
    {
        int a = At(series, row), d = series == 0 ? At(1, row) : 0;
        ArmSeries none = _figures[1][0];
        return Contrasts.Of(
            row, Experiments.Effect.Total, key, (_figures[series][0], _figures[series][a]),
            series == 0 ? (_figures[1][0], _figures[1][d]) : (none, new ArmSeries(0)));
    }

    /// <summary>What the levers of a row cost in a place, in the runs at the central sizes: fixed, and by whom it reaches.</summary>
    private double Cost(MatrixArm row, Labelled place)
    {
        double sum = 0;
        ArmSeries figures = _figures[0][At(0, row.Id)];
        foreach (LeverUse use in row.Uses)
        {
            Lever lever = Levers.Find(use.Name)!;
            sum += use.Strength * (use.FixedCost ?? lever.FixedCost);
            double unit = use.Strength * (use.UnitCost ?? lever.UnitCost);
            foreach (Labelled corridor in unit > 0 ? Labels(MatrixPlace.Corridor) : [])
            {
                bool within = (place.Origin.Length == 0 || place.Origin == corridor.Origin)
                    && (place.Destination.Length == 0 || place.Destination == corridor.Destination)
                    && _plan.Schemes.Any(s => Plans.LeverSchedule.Reaches(use, s) && _plan.Origins[s.Origin].Country.Id == corridor.Origin
                        && _plan.Destinations[s.Destination].Id == corridor.Destination);
                double[]? reached = within ? figures.Of(new ContrastKey(MatrixFigures.Id, lever.Beneficiary, corridor, "mean")) : null;
                sum += reached is null ? 0 : unit * Moments.Of(reached).Mean;
            }
        }

        return sum;
    }

    private int At(int series, string row) => 1 + Enumerable.Range(0, _series[series].Arms.Count).First(a => _series[series].Arms[a].Id == row);

    private static int Sign(double? mean, double? low, double? high) =>
        (low ?? mean) > 0 ? 1 : (high ?? mean) < 0 ? -1 : 0;

    internal static ContrastKey? Key(ArmSeries series, string indicator, string measure, Labelled label)
    {
        foreach (string period in (ReadOnlySpan<string>)["mean", "run"])
        {
            ContrastKey key = new(indicator, measure, label, period);
            if (series.Of(key) is not null)
            {
                return key;
            }
        }

        return null;
    }

    internal static ArmSeries Series(MatrixUnit[] units)
    {
        ArmSeries series = new(units.Length);
        foreach ((int r, MatrixUnit unit) in units.Index())
        {
            series.Add(r, [.. unit.Values.Select(v => v.Row(r))]);
        }

        return series;
    }
}
