using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.Households;

/// <summary>Work and dependency on remittances (MODEL 8.2; Rodriguez and Tiongson 2001, Acosta 2020).</summary>
/// <remarks><code>
///   participates if u &lt; L( logit(p0) - dep·R/y ),  u: the person's draw of participation, fixed for life; p0: the country's, by sex
///   hours forgone = dep_h·(R/y)/0.3
///   R/y = remit12 / (income12 + remit12)
/// </code>With R/y = 0 everybody is where the lifelong draw puts them.</remarks>
public sealed class LabourSupply(ParameterSet numbers, double men, double women)
{
    private const double At = 0.3;
    private readonly double _women = numbers[HouseholdsNumbers.DepF], _men = numbers[HouseholdsNumbers.DepM];
    private readonly double _hours = numbers[HouseholdsNumbers.DepH] / At;

    /// <summary>Remittances over the household's income, 0 to 1.</summary>
    public static double Dependency(double income12, double remit12) => remit12 > 0 ? remit12 / (Math.Max(0, income12) + remit12) : 0;

    /// <summary>Participation at a dependency.</summary>
    public double Participation(int sex, double dependency)
    {
        double p = sex == 1 ? women : men;
        if (dependency == 0 || p >= 1)
        {
            return p;
        }

        double odds = p / (1 - p) * Maths.Exp(-(sex == 1 ? _women : _men) * dependency);
        return odds / (1 + odds);
    }

    /// <summary>Whether a person takes part; <paramref name="bits"/> are those of the lifelong draw.</summary>
    public bool TakesPart(int sex, double dependency, uint bits) => Draw.Unit(bits) < Participation(sex, dependency);

    /// <summary>Share of hours forgone.</summary>
    public double HoursForgone(double dependency) => Math.Min(1, _hours * dependency);
}
