using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.People;

/// <summary>Birth (MODEL C1).</summary>
/// <remarks><code>p_birth = TFR / 35 · shape(age) · sepBirth a year, women 15 to 49; sepBirth = fert_sep if the spouse is abroad, else 1</code>
/// shape: triangular over 15 to 50 with its peak at 27 and mean 1. Women abroad bear no children in the model's households.</remarks>
public sealed class Fertility(OriginPlan origin, ParameterSet numbers)
{
    private readonly double _separated = numbers[DemographyNumbers.FertSep];
    private readonly double _level = origin.Data.Fertility / 35 / 12;

    /// <summary>Triangular shape at an age in completed years, mean 1 over the 35 years.</summary>
    public static double Shape(int years)
    {
        double age = years + 0.5;
        return years is < 15 or > 49 ? 0 : 2 * (age <= 27 ? (age - 15) / 12 : (50 - age) / 23);
    }

    /// <summary>Probability of a birth in the month.</summary>
    public double Probability(bool woman, int years, bool spouseAbroad) =>
        woman ? _level * Shape(years) * (spouseAbroad ? _separated : 1) : 0;
}
