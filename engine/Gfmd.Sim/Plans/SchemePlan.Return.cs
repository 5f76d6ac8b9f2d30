using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>What a scheme lets its people do about home (MODEL 6).</summary>
public sealed partial class SchemePlan
{
    /// <summary>Right to come back at will (6.1).</summary>
    public bool ReentryRight => Regime.MultiEntry || Regime.PathToSettleMonths > 0 || Regime.Family == RegimeFamily.FreeMovement
        || (Dual && !Irregular && Regime.DurationMonths == 0);

    /// <summary>Both countries let migrants be citizens of both.</summary>
    public bool Dual => Corridor.Diaspora.DualCitizenship >= 0.5;

    /// <summary>Share of those found without permit or expelled who go home with assistance, by own will (L66).</summary>
    public double AssistedReturn { get; init; }

    /// <summary>Factor of what the origin offers to those who come back on the hazard of return (L68).</summary>
    public double ReturnIncentive { get; init; } = 1;

    /// <summary>Work under it teaches something that a job at home uses (C2, skillF).</summary>
    public bool Teaches => Regime.Remitting != RemittingClass.Seasonal;
}
