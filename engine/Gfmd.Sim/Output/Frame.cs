using Gfmd.Sim.State;

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

    /// <summary>Takes a copy of a month's counters.</summary>
    public void Fill(int replicate, int month, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        Replicate = replicate;
        Month = month;
        Lives.Clear();
        foreach ((long[] from, long[] to) in tallies.Columns().Zip(Tallies.Columns()))
        {
            from.CopyTo(to, 0);
        }
    }
}
