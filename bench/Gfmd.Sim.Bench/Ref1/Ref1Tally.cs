using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;
using static Gfmd.Sim.Bench.Ref1.Ref1Numbers;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>What one worker counts in a tick, as changes: whole numbers, so the order in which workers are added up is of no importance.</summary>
internal sealed class Ref1Tally
{
    public readonly long[] Stock = new long[Cells], Working = new long[Cells], Admitted = new long[Cells], Returned = new long[Cells];
    public readonly long[] Applied = new long[Origins * Destinations], Died = new long[Origins];

    /// <summary>Applications of the tick by destination.</summary>
    public readonly List<Application>[] Applications = [.. Enumerable.Range(0, Destinations).Select(_ => new List<Application>(256))];

    /// <summary>Candidates of the block at hand: slots and the draws that made them candidates.</summary>
    public readonly ushort[] Slot = new ushort[Ref1Block.Size + 64];

    public readonly uint[] Drawn = new uint[Ref1Block.Size + 64];

    /// <summary>Candidates of the whole run.</summary>
    public long Candidates;

    /// <summary>Adds one column of all workers to a sum and clears it.</summary>
    public static void Move(Ref1Tally[] workers, Func<Ref1Tally, long[]> column, long[] sum)
    {
        foreach (Ref1Tally worker in workers)
        {
            long[] part = column(worker);
            for (int k = 0; k < sum.Length; k++)
            {
                sum[k] += part[k];
            }

            Array.Clear(part);
        }
    }
}
