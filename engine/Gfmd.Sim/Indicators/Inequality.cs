using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Inequality out of grouped incomes (MODEL 8.5): bins in order of income a head, with persons and sums of money.</summary>
/// <remarks><code>
///   G = sum over bins of income·( 2·(persons before) + persons ) / ( N·(all income) ) - 1
///   elasticity of G to a source k (Lerman and Yitzhaki 1985) = cov(y_k, F)/cov(y, F) - S_k,  F: rank in total income, S_k: share of income
/// </code>Within a bin, an eighth of an octave wide, incomes count as equal: G is at most 0.002 too low.</remarks>
public static class Inequality
{
    /// <summary>Gini index of a distribution, 0 to 1; null where there is no income.</summary>
    public static double? Gini(IReadOnlyList<long> persons, IReadOnlyList<long> income)
    {
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(income);
        Int128 ranked = 0, all = 0;
        long before = 0;
        for (int bin = 0; bin < persons.Count; bin++)
        {
            ranked += (Int128)income[bin] * ((2 * before) + persons[bin]);
            all += income[bin];
            before += persons[bin];
        }

        return all > 0 ? Math.Max(0, ((double)ranked / ((double)all * before)) - 1) : null;
    }

    /// <summary>Change of the Gini index, in percent of it, for one percent more of a source of income; null where it is not defined.</summary>
    public static double? Elasticity(IReadOnlyList<long> persons, IReadOnlyList<long> income, IReadOnlyList<long> source)
    {
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(income);
        ArgumentNullException.ThrowIfNull(source);
        long all = persons.Sum(), before = 0;
        double ofSource = 0, ofAll = 0, sumSource = 0, sumAll = 0;
        for (int bin = 0; bin < persons.Count; bin++)
        {
            // rank less its mean of a half
            double rank = (((before + (persons[bin] / 2.0)) / all) - 0.5);
            ofSource += source[bin] * rank;
            ofAll += income[bin] * rank;
            sumSource += source[bin];
            sumAll += income[bin];
            before += persons[bin];
        }

        return all > 0 && ofAll > 0 && sumAll > 0 ? (ofSource / ofAll) - (sumSource / sumAll) : null;
    }

    /// <summary>Shares of a source that go to the fifths of persons in order of income, 0 to 1; a bin on the border is cut.</summary>
    public static double[] Fifths(IReadOnlyList<long> persons, IReadOnlyList<long> source)
    {
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(source);
        double[] found = new double[5];
        double all = persons.Sum(), sum = source.Sum(), before = 0;
        for (int bin = 0; bin < persons.Count && sum > 0; bin++)
        {
            double after = before + persons[bin];
            for (int q = 0; q < found.Length && persons[bin] > 0; q++)
            {
                double within = Math.Min(after, all * (q + 1) / 5) - Math.Max(before, all * q / 5);
                found[q] += within > 0 ? source[bin] / sum * within / persons[bin] : 0;
            }

            before = after;
        }

        return found;
    }
}
