namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>
/// A two-level design: every combination of up to eight factors, above that a fraction of resolution V, in which no single effect and no pair is
/// mixed up with another (Box and Hunter 1961, The 2^(k-p) fractional factorial designs, part II). The first m factors take all combinations; each
/// further one is the parity of a set of them. Sets are taken in order of size of their bit pattern, each that is no sum of three or fewer of the
/// patterns before it: then every word of the defining relation has five letters or more.
/// </summary>
public sealed class Factorial
{
    /// <summary>Most factors of a full design, and of any.</summary>
    public const int Full = 8, Most = 16;

    private Factorial(int factors, IReadOnlyList<uint> points) => (Factors, Points) = (factors, points);

    /// <summary>Number of factors.</summary>
    public int Factors { get; }

    /// <summary>Runs: bit k is set where factor k is on. The first has none on.</summary>
    public IReadOnlyList<uint> Points { get; }

    /// <summary>Whether only a fraction of all combinations is run.</summary>
    public bool Fraction => Points.Count < 1 << Factors;

    /// <summary>The design of so many factors.</summary>
    /// <param name="factors">2 to 16.</param>
    public static Factorial Of(int factors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, Most);
        int bits = Math.Min(factors, factors <= Full ? factors : 7);
        List<uint> patterns = Patterns(bits, factors);
        while (patterns.Count < factors)
        {
            patterns = Patterns(++bits, factors);
        }

        return new Factorial(factors, [.. Enumerable.Range(0, 1 << bits).Select(run => Point((uint)run, patterns))]);
    }

    /// <summary>Mean of a figure with a factor on less that with it off, over all levels of the others.</summary>
    public double Single(int factor, ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (int p = 0; p < Points.Count; p++)
        {
            sum += Sign(p, factor) * values[p];
        }

        return 2 * sum / Points.Count;
    }

    /// <summary>What two factors do together beyond the sum of each alone, over all levels of the others: y(a,b) - y(a) - y(b) + y(none).</summary>
    public double Pair(int a, int b, ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (int p = 0; p < Points.Count; p++)
        {
            sum += Sign(p, a) * Sign(p, b) * values[p];
        }

        return 4 * sum / Points.Count;
    }

    private int Sign(int point, int factor) => (Points[point] >> factor & 1) == 1 ? 1 : -1;

    private static uint Point(uint run, List<uint> patterns)
    {
        uint point = 0;
        for (int k = 0; k < patterns.Count; k++)
        {
            point |= ((uint)System.Numerics.BitOperations.PopCount(run & patterns[k]) & 1) << k;
        }

        return point;
    }

    private static List<uint> Patterns(int bits, int factors)
    {
        List<uint> patterns = [.. Enumerable.Range(0, bits).Select(k => 1U << k)];
        for (uint next = 1; next < 1U << bits && patterns.Count < factors; next++)
        {
            if (!Sums(patterns, next))
            {
                patterns.Add(next);
            }
        }

        return patterns;
    }

    /// <summary>Whether a pattern is the sum of three or fewer of others.</summary>
    private static bool Sums(List<uint> patterns, uint sum)
    {
        for (int a = 0; a < patterns.Count; a++)
        {
            for (int b = a; b < patterns.Count; b++)
            {
                for (int c = b; c < patterns.Count; c++)
                {
                    // equal ones cancel: that covers the sums of one and of two
                    if ((patterns[a] ^ patterns[b] ^ patterns[c]) == sum)
                    {
                        return true;
                    }
                }
            }
        }

        return patterns.Exists(a => patterns.Exists(b => (a ^ b) == sum));
    }
}
