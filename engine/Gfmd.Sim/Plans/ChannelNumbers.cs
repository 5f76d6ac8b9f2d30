using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Which parameter of MODEL section 5 belongs to which channel.</summary>
public static class ChannelNumbers
{
    /// <summary>Channels of the model.</summary>
    public const int Count = 5;

    /// <summary>mu_base_k.</summary>
    public static Parameter Share(RecruitmentChannel channel) => channel switch
    {
        RecruitmentChannel.Licensed => RecruitmentNumbers.MuLicensed,
        RecruitmentChannel.Unlicensed => RecruitmentNumbers.MuUnlicensed,
        RecruitmentChannel.Network => RecruitmentNumbers.MuNetwork,
        _ => RecruitmentNumbers.MuPublic,
    };

    /// <summary>pi_sub by channel.</summary>
    public static Parameter Substitution(RecruitmentChannel channel) => channel switch
    {
        RecruitmentChannel.Licensed => RecruitmentNumbers.PiSubLicensed,
        RecruitmentChannel.Unlicensed => RecruitmentNumbers.PiSubUnlicensed,
        RecruitmentChannel.Network => RecruitmentNumbers.PiSubNetwork,
        _ => RecruitmentNumbers.PiSubPublic,
    };

    /// <summary>pi_non by channel.</summary>
    public static Parameter NonDeployment(RecruitmentChannel channel) => channel switch
    {
        RecruitmentChannel.Licensed => RecruitmentNumbers.PiNonLicensed,
        RecruitmentChannel.Unlicensed => RecruitmentNumbers.PiNonUnlicensed,
        _ => RecruitmentNumbers.PiNonPublic,
    };

    /// <summary>Travel in an all-in cost of a channel, USD: min(tr_fix + tr_km·km, half of it) (C6).</summary>
    public static double Travel(ParameterSet numbers, double km, double cost)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return Math.Min(numbers[ChoiceNumbers.TrFix] + (numbers[ChoiceNumbers.TrKm] * km), 0.5 * cost);
    }
}
