using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Plans;

/// <summary>Mortality of one country by month of age and the stable age pyramid that follows from it (MODEL C1, 14.2 step 1).</summary>
public sealed class LifeTable
{
    /// <summary>Months of age at which nobody is left.</summary>
    public const int MaxAge = 1320;

    /// <summary>Completed years, 0 to 109.</summary>
    public const int Years = 110;

    /// <summary>A table with a Gompertz level and slope (per year) and infant mortality (per birth).</summary>
    public LifeTable(double gompA, double gompB, double infantMortality, double growth)
    {
        Monthly = new double[Years];
        for (int year = 0; year < Years; year++)
        {
            double yearly = gompA * Maths.Exp(gompB * (year + 0.5));
            double p = Maths.ProbabilityOfHazard(yearly / 12);
            Monthly[year] = year == 0 ? p + Maths.MonthlyOfYearly(infantMortality) : year == Years - 1 ? 1 : p;
        }

        Cumulative = new double[MaxAge];
        double survivors = 1, total = 0;
        for (int age = 0; age < MaxAge; age++)
        {
            total += survivors * Maths.Exp(-growth * age / 12);
            Cumulative[age] = total;
            LifeExpectancy += survivors * (1 - (0.5 * Monthly[age / 12])) / 12;
            survivors *= 1 - Monthly[age / 12];
        }

        for (int age = 0; age < MaxAge; age++)
        {
            Cumulative[age] /= total;
        }
    }

    /// <summary>Probability of death in a month by completed year of age.</summary>
    public double[] Monthly { get; }

    /// <summary>Stable age distribution: share of people aged at most so many months.</summary>
    public double[] Cumulative { get; }

    /// <summary>Life expectancy at birth, years.</summary>
    public double LifeExpectancy { get; }

    /// <summary>Age in months at a quantile of the stable pyramid.</summary>
    public int AgeAt(double quantile)
    {
        int at = Array.BinarySearch(Cumulative, quantile);
        return Math.Min(at < 0 ? ~at : at, MaxAge - 1);
    }

    /// <summary>Gompertz level that gives a life expectancy, by bisection on its logarithm.</summary>
    public static double SolveLevel(double lifeExpectancy, double gompB, double infantMortality)
    {
        double low = -16, high = -3;
        for (int i = 0; i < 60; i++)
        {
            double middle = 0.5 * (low + high);
            bool tooLong = new LifeTable(Maths.Exp(middle), gompB, infantMortality, 0).LifeExpectancy > lifeExpectancy;
            (low, high) = tooLong ? (middle, high) : (low, middle);
        }

        return Maths.Exp(0.5 * (low + high));
    }
}
