using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>The numbers of bench/REF-1.md, points 1 to 8, and the tables that never change. Probabilities are thresholds on 32 bits.</summary>
internal static class Ref1Numbers
{
    public const int Origins = 20, Destinations = 10, Skills = 3, Sexes = 2, Months = 120, AgeClasses = 3;

    /// <summary>Cells of the tallies: (origin, destination, skill, sex).</summary>
    public const int Cells = Origins * Destinations * Skills * Sexes;

    /// <summary>Nobody lives longer, in months.</summary>
    public const int MaxAge = 1320;

    public const uint LosesJob = (uint)(0.02 * 4294967296.0), FindsJob = (uint)(0.25 * 4294967296.0);
    public const uint ReturnsAtContractEnd = (uint)(0.6 * 4294967296.0), AbroadAtStart = (uint)(0.06 * 4294967296.0);

    private const double C0 = -8.1;
    private static readonly double[] ForSkill = [0, .2, .5], ForAge = [0, -.7, -1.6];
    private static readonly long[] SkillPercent = [100, 140, 220], SharePercent = [30, 25, 15];

    /// <summary>Monthly probability of death by age in years.</summary>
    public static readonly uint[] Death = [.. Enumerable.Range(0, 128).Select(DeathAt)];

    /// <summary>Cumulated stationary age distribution, by month of age.</summary>
    public static readonly uint[] AgeAtStart = StationaryAges();

    /// <summary>Remittance of a month in cents, by (destination, skill, tick).</summary>
    public static readonly long[] Remittance = Remittances();

    /// <summary>Remittances of the ticks before, by (destination, skill, tick 0 to 120): a spell of work costs one subtraction.</summary>
    public static readonly long[] RemittanceUntil = Cumulated(Remittance);

    private static readonly double[] WageAndCost = WageAndCosts();

    /// <summary>Probability of return before the contract ends: [0 = first year, 1 = later][0 = jobless, 1 = employed].</summary>
    public static readonly uint[] Return = [Draw.Threshold(3 * 0.005), Draw.Threshold(0.005), Draw.Threshold(3 * 0.012), Draw.Threshold(0.012)];

    /// <summary>0 low, 1 medium, 2 high, from one draw.</summary>
    public static uint SkillOf(uint draw) => draw < 0x80000000u ? 0u : draw < 0xD9999999u ? 1u : 2u;

    /// <summary>0 to 2, or -1 if not eligible; age in months.</summary>
    public static int AgeClass(uint age) => age is < 216 or >= 720 ? -1 : age < 360 ? 0 : age < 540 ? 1 : 2;

    /// <summary>(x × y) / 2^32.</summary>
    public static uint MulHigh(uint x, uint y) => (uint)(((ulong)x * y) >> 32);

    public static int Cell(int origin, uint destination, uint skill, uint sex) =>
        (((((origin * Destinations) + (int)destination) * Skills) + (int)skill) * Sexes) + (int)sex;

    /// <summary>Cumulated probabilities of moving (point 4) by (origin, skill, age class, destination), from the stocks of the last tick.</summary>
    public static void ChoiceOf(long[] stock, long people, uint[] choice)
    {
        Span<double> weights = stackalloc double[Destinations];
        for (int o = 0; o < Origins; o++)
        {
            double sum = 0;
            for (int d = 0; d < Destinations; d++)
            {
                long there = 0;
                foreach (long cell in stock.AsSpan(Cell(o, (uint)d, 0, 0), Skills * Sexes))
                {
                    there += cell;
                }

                weights[d] = Maths.Exp(C0 + WageAndCost[(o * Destinations) + d] + (0.25 * Maths.Log(1.0 + (there * 1e6 / people))));
                sum += weights[d];
            }

            for (int group = 0; group < Skills * AgeClasses; group++)
            {
                double factor = Maths.Exp(ForSkill[group / AgeClasses] + ForAge[group % AgeClasses]), all = 1 + (sum * factor), cumulated = 0;
                for (int d = 0; d < Destinations; d++)
                {
                    cumulated += weights[d] * factor / all;
                    choice[(((o * Skills * AgeClasses) + group) * Destinations) + d] = (uint)(cumulated * 4294967296.0);
                }
            }
        }
    }

    private static uint DeathAt(int year)
    {
        double hazard = 0.0005 + (0.00004 * Maths.Exp(0.09 * year)) + (year == 0 ? 0.02 : 0);
        return year >= 109 ? uint.MaxValue : (uint)((1 - Maths.Exp(-hazard / 12)) * 4294967296.0);
    }

    private static uint[] StationaryAges()
    {
        double[] alive = new double[MaxAge];
        double survival = 1, total = 0, cumulated = 0;
        for (int m = 0; m < MaxAge; m++)
        {
            alive[m] = survival;
            total += survival;
            survival = m / 12 >= 109 ? 0 : survival * (1 - (Death[m / 12] / 4294967296.0));
        }

        uint[] ages = new uint[MaxAge];
        for (int m = 0; m < MaxAge; m++)
        {
            cumulated += alive[m] / total;
            double threshold = cumulated * 4294967296.0;
            ages[m] = threshold >= 4294967295.0 ? uint.MaxValue : (uint)threshold;
        }

        return ages;
    }

    private static long[] Remittances()
    {
        long[] table = new long[Destinations * Skills * Months];
        for (int k = 0; k < table.Length; k++)
        {
            int d = k / (Skills * Months), s = k / Months % Skills, t = k % Months;
            table[k] = (1500 + (250 * d)) * SkillPercent[s] * SharePercent[s] / 100 * (1000 + (2 * t)) / 1000;
        }

        return table;
    }

    private static long[] Cumulated(long[] monthly)
    {
        long[] table = new long[Destinations * Skills * (Months + 1)];
        for (int row = 0; row < Destinations * Skills; row++)
        {
            for (int t = 0; t < Months; t++)
            {
                table[(row * (Months + 1)) + t + 1] = table[(row * (Months + 1)) + t] + monthly[(row * Months) + t];
            }
        }

        return table;
    }

    private static double[] WageAndCosts()
    {
        double[] table = new double[Origins * Destinations];
        for (int k = 0; k < table.Length; k++)
        {
            int o = k / Destinations, d = k % Destinations;
            table[k] = (0.8 * Maths.Log((1500.0 + (250 * d)) / (300.0 + (40 * o)))) - (1.0 + (0.1 * (((7 * o) + (3 * d)) % 20)));
        }

        return table;
    }
}
