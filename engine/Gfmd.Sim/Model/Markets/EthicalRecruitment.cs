using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Destinations that hold back from the licensed staff of an origin (MODEL 3.6, L14).</summary>
/// <remarks><code>D_ethic = D·(1 - phi_e·compliance·(1 - displaced))        for each origin and regime of a licensed profession</code>
/// D is a stock of posts: recruitment stops until the stock has come down to it, then goes on, so the effect on outflows is large at first and
/// small for long. A sector exclusion leaves excl_displaced of the posts.</remarks>
public static class EthicalRecruitment
{
    /// <summary>Share of a scheme's posts that is left.</summary>
    public static double PostsLeft(ParameterSet numbers, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        if (scheme.Regime.Cadre is null)
        {
            return 1;
        }

        double code = scheme.Intake.EthicalCode * numbers[CadreNumbers.PhiE] * numbers[CadreNumbers.Compliance]
            * (1 - numbers[CadreNumbers.Displaced]);
        return (1 - code) * (scheme.Regime.ExcludesCadres ? numbers[CadreNumbers.ExclDisplaced] : 1);
    }
}
