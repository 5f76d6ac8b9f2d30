using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Output;

/// <summary>One month of one replicate on its way from the simulation to the tables. Frames are used again and again.</summary>
public sealed class Frame(int schemes, int origins)
{
    /// <summary>Replicate, from 0.</summary>
    public int Replicate { get; private set; }

    /// <summary>Month of the run; negative in the burn-in.</summary>
    public int Month { get; private set; }

    /// <summary>Counters of the month.</summary>
    public Tallies Tallies { get; } = new(schemes, origins);

    /// <summary>Sampled persons, at a census only.</summary>
    public List<LifeCourse> Lives { get; } = [];

    /// <summary>Makes the frame that of another month, before its counters are read from a file.</summary>
    internal void Begin(int replicate, int month)
    {
        Replicate = replicate;
        Month = month;
        Lives.Clear();
    }

    /// <summary>Takes a copy of a month's counters and of the persons sampled.</summary>
    public void Fill(int replicate, int month, Tallies tallies, List<LifeCourse> lives)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        Replicate = replicate;
        Month = month;
        Lives.Clear();
        Lives.AddRange(lives);
        foreach ((long[] from, long[] to) in tallies.Columns().Zip(Tallies.Columns()))
        {
            from.CopyTo(to, 0);
        }
    }
}
