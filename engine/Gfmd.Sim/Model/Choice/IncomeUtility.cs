using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Model.Choice;

/// <summary>What income is worth in the decision to go (MODEL C5).</summary>
/// <remarks><code>
///   Log:    b_w·ln(y),  b_w by education
///   Linear: lin_alpha·12·y/1000                                   Grogger and Hanson 2011: gaps of levels, positive sorting
/// </code>y: PPP USD a month. The decisions of those who are abroad keep logarithms.</remarks>
public sealed class IncomeUtility
{
    /// <summary>The utility of a plan.</summary>
    public IncomeUtility(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ParameterSet n = plan.Numbers;
        IsLinear = plan.Scenario.Utility == UtilityForm.Linear;
        double alpha = n[ChoiceNumbers.LinAlpha] * 12 / 1000;
        Low = IsLinear ? alpha : n[ChoiceNumbers.BWLow];
        Tertiary = IsLinear ? alpha : n[ChoiceNumbers.BWTert];
    }

    /// <summary>Whether levels count in place of logarithms.</summary>
    public bool IsLinear { get; }

    /// <summary>Weight of those without tertiary education.</summary>
    public double Low { get; }

    /// <summary>Weight of graduates.</summary>
    public double Tertiary { get; }
}
