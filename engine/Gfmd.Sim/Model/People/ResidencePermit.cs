using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>A permit with a right to come back, while its holder is at home (MODEL 6.1, absence tolerance).</summary>
/// <remarks>It holds for absenceMonths after a return by own will, and no longer than its own term; whoever could naturalise under dual citizenship
/// comes back at any time. Its holder needs no new admission and uses no place.</remarks>
public static class ResidencePermit
{
    /// <summary>Months abroad after which one could naturalise where a regime names no path to residence.</summary>
    public const int Naturalises = 60;

    /// <summary>Whether a person at home still holds the permit of the last spell.</summary>
    public static bool Holds(SchemePlan scheme, Block b, int i, int month)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(b);
        if (!scheme.ReentryRight || b.Sojourn(i).LastReturn == Block.Never || (ReturnReason)b.Sojourn(i).Reason == ReturnReason.Involuntary
            || b.Sojourn(i).BarredUntil > month)
        {
            return false;
        }

        bool within = month - b.Sojourn(i).LastReturn <= scheme.Regime.Circulation.AbsenceMonths;
        // the end of a permit that an overstayer let pass is no longer known
        bool valid = scheme.Regime.DurationMonths == 0 ? b.Sojourn(i).End == Block.Never : b.Sojourn(i).End > month;
        int settled = scheme.Regime.PathToSettleMonths > 0 ? scheme.Regime.PathToSettleMonths : Naturalises;
        return valid && (within || (scheme.Dual && b.Sojourn(i).MonthsAbroad >= settled));
    }
}
