using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Model.Choice;

/// <summary>Price and risk of an irregular crossing (MODEL 4.6).</summary>
/// <remarks><code>
///   F_s = F_s0·Enf^e_fee_enf·(1 + gF)^(t/12);   pa = L( ln(pa0/(1-pa0)) + e_pa·ln(Enf) )
///   routeCost = rc_route·F_s0·max(0, ln(Enf));   expectedCrossCost = F_s/(1 - pa) + routeCost
/// </code></remarks>
public static class Border
{
    /// <summary>Smuggler's price F_s of the month, USD.</summary>
    public static double Fee(Plan plan, SchemePlan scheme, int month)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        return Base(scheme) * Maths.Pow(scheme.Corridor.Enforcement, plan.Numbers[RegimesNumbers.EFeeEnf])
            * Maths.Pow(1 + plan.Numbers[RegimesNumbers.GF], Math.Max(0, month) / 12.0);
    }

    /// <summary>Probability pa of apprehension per attempt.</summary>
    public static double Apprehension(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        double pa0 = plan.Numbers[RegimesNumbers.Pa0];
        return Maths.Logistic(Maths.Log(pa0 / (1 - pa0)) + (plan.Numbers[RegimesNumbers.EPa] * Maths.Log(scheme.Corridor.Enforcement)));
    }

    /// <summary>Cost of a remoter route, USD.</summary>
    public static double Route(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        return plan.Numbers[RegimesNumbers.RcRoute] * Base(scheme) * Math.Max(0, Maths.Log(scheme.Corridor.Enforcement));
    }

    /// <summary>Expected cost of getting across, USD.</summary>
    public static double Expected(Plan plan, SchemePlan scheme, int month) =>
        (Fee(plan, scheme, month) / (1 - Apprehension(plan, scheme))) + Route(plan, scheme);

    private static double Base(SchemePlan scheme) => scheme.Corridor.SmugglerFee ?? new Datum(0);
}
