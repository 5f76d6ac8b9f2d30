namespace Gfmd.Sim.State;

/// <summary>One application in a rationed pool: smaller keys first, ties by id.</summary>
/// <param name="Key">Priority bits, then lottery bits.</param>
/// <param name="Id">Person.</param>
/// <param name="Weight">Real persons.</param>
public readonly record struct PoolEntry(uint Key, ulong Id, int Weight);

/// <summary>Applications of one block by pool (local scheme × skill), kept from the month they are lodged to the market step that decides them.</summary>
public sealed class ApplicationLists
{
    /// <summary>Lists for so many pools.</summary>
    public ApplicationLists(int pools)
    {
        Pools = new List<PoolEntry>[pools];
        for (int p = 0; p < pools; p++)
        {
            Pools[p] = [];
        }
    }

    /// <summary>By pool.</summary>
    public List<PoolEntry>[] Pools { get; }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        foreach (List<PoolEntry> pool in Pools)
        {
            pool.Clear();
        }
    }
}
