using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>First spells under observation, moved to the schemes of another plan by name.</summary>
public static class Spells
{
    /// <summary>Copies the spells of the schemes that both plans have.</summary>
    public static void Move(Tallies from, Plan before, Tallies to, Plan after)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(after);
        int[] at = [.. before.Schemes.Select(s => Array.FindIndex(after.Schemes, x => x.Id == s.Id))];
        Spread spread = new(at, after.Schemes.Length, Tallies.Cells * Tallies.Durations);
        spread.Put(from.Entered, to.Entered);
        spread.Put(from.Exited, to.Exited);
        spread.Put(from.Censored, to.Censored);
    }
}
