using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.State;

/// <summary>Rates of work abroad that founding and the month share (MODEL C3).</summary>
public static class HomeAbroad
{
    /// <summary>Monthly finding and separation under a scheme: tied, free or irregular; finding abroad scales with the base unemployment.</summary>
    public static (double Find, double Lose) Rates(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        ParameterSet n = plan.Numbers;
        if (scheme.Irregular)
        {
            return (n[OriginWorkNumbers.FIrr], n[OriginWorkNumbers.SIrr]);
        }

        double u = plan.Destinations[scheme.Destination].Destination!.Unemployment;
        double find = Math.Min(1, n[OriginWorkNumbers.FD] * n[OriginWorkNumbers.URef] / u);
        return (find, n[scheme.Regime.EmployerTie == EmployerTie.Full ? OriginWorkNumbers.STied : OriginWorkNumbers.SFree]);
    }
}
