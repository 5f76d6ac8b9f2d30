using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.People;

/// <summary>Death (MODEL C1).</summary>
/// <remarks><code>h_death = gomp_a · exp(gomp_b · age) a year, plus infant_mort in the first year of life</code>
/// Age in completed years and a half. One monthly probability by year of age, from the origin's life table.</remarks>
public static class Mortality
{
    /// <summary>Probability of death in the month.</summary>
    public static double Probability(OriginPlan origin, int years)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return origin.Life.Monthly[Math.Clamp(years, 0, LifeTable.Years - 1)];
    }
}
