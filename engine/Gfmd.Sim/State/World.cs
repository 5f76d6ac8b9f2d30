using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>The state of one replicate.</summary>
public sealed class World
{
    /// <summary>Blocks founded from a plan.</summary>
    public World(Plan plan, Draw draw, Block[] blocks)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        Draw = draw;
        Blocks = blocks;
        Market = new Market(plan);
    }

    /// <summary>The plan in force; levers replace it between two months, its origins, schemes and options stay in place.</summary>
    public Plan Plan { get; set; }

    /// <summary>The draws of this replicate.</summary>
    public Draw Draw { get; }

    /// <summary>All blocks, in order of origin.</summary>
    public Block[] Blocks { get; }

    /// <summary>Posted values.</summary>
    public Market Market { get; }

    /// <summary>Month about to be simulated.</summary>
    public int Month { get; set; }

    /// <summary>Living persons in agents.</summary>
    public long LivingAgents()
    {
        long n = 0;
        foreach (Block b in Blocks)
        {
            n += b.Count - b.Free.Count;
        }

        return n;
    }
}
