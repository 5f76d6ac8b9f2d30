using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// How many replicates an interval of a wanted width takes: the two-stage procedure of Stein (1945, A two-sample test for a linear hypothesis
/// whose power
/// is independent of the variance). The variance comes from the first n0 replicates alone:
/// <code>
///   N = max( n0, ceil( ( t(0.975, n0 - 1)·s0 / h )² ) )        interval: mean of all N ± t(0.975, n0 - 1)·s0 / sqrt(N)
/// </code>
/// For normal differences the interval is at most ±h wide and covers the true difference with probability of at least 95 %, whatever the
/// variance: looking
/// at the data first costs nothing, since N depends on s0 only, which is independent of the mean.
/// </summary>
/// <param name="Half">Wanted half-width h in the unit of the figure, or a share of the base's level.</param>
/// <param name="Relative">Whether <paramref name="Half"/> is a share of the base's mean level over the first stage; the bound then holds
/// approximately.</param>
public readonly record struct Precision(double Half, bool Relative)
{
    /// <summary>Fewest replicates of the first stage.</summary>
    public const int FirstStage = 5;

    /// <summary>Reads "5%" or "1200".</summary>
    public static Precision? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool relative = text.EndsWith('%');
        string number = relative ? text[..^1] : text;
        return double.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out double x) && x > 0 && double.IsFinite(x)
            ? new Precision(relative ? x / 100 : x, relative) : null;
    }

    /// <summary>Half-width wanted at a level of the base.</summary>
    public double HalfAt(double level) => Relative ? Half * Math.Abs(level) : Half;

    /// <summary>Replicates needed after a first stage.</summary>
    /// <param name="first">Paired differences of the first stage, at least two.</param>
    /// <param name="half">Wanted half-width, above 0.</param>
    public static long Needed(IReadOnlyList<double> first, double half)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(first.Count, 2, nameof(first));
        double wide = Student.Two95(first.Count - 1) * Math.Sqrt(Moments.Of(first).Variance);
        double root = wide / half;
        return wide == 0 ? first.Count : root > 1e6 ? long.MaxValue : Math.Max(first.Count, (long)Math.Ceiling(root * root));
    }

    /// <summary>Half-width of the interval with so many replicates.</summary>
    public static double HalfOf(IReadOnlyList<double> first, int replicates)
    {
        ArgumentNullException.ThrowIfNull(first);
        return Student.Two95(first.Count - 1) * Math.Sqrt(Moments.Of(first).Variance / replicates);
    }
}
