using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>How a country of origin deals with recruiters, with the parameters where the scenario is silent.</summary>
/// <param name="Strictness">strict, 0 to 1.</param>
/// <param name="Enforcement">e_enf, 0 to 1.</param>
/// <param name="LoanRate">Rate of migration loans, per year.</param>
/// <param name="Policy">The rest.</param>
public sealed record RecruitmentTerms(double Strictness, double Enforcement, double LoanRate, RecruitmentPolicy Policy)
{
    /// <summary>Terms of an origin.</summary>
    public static RecruitmentTerms Of(OriginData data, ParameterSet numbers)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(numbers);
        RecruitmentPolicy p = data.Recruitment;
        return new RecruitmentTerms(
            p.Strictness?.Value ?? numbers[RecruitmentNumbers.Strict], p.Enforcement?.Value ?? numbers[RecruitmentNumbers.EEnf],
            p.LoanRate?.Value ?? numbers[ChoiceNumbers.IH], p);
    }
}
