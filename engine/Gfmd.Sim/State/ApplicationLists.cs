using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.State;

/// <summary>Applications of one block by option × skill, kept from the month they are lodged to the market step that decides
/// them.</summary>
public sealed class ApplicationLists
{
    /// <summary>Lists for so many pools.</summary>
    public ApplicationLists(int pools)
    {
        Pools = new List<Application>[pools];
        for (int p = 0; p < pools; p++)
        {
            Pools[p] = [];
        }
    }

    /// <summary>By option of the origin × skill; the pool of a scheme is the union over its options.</summary>
    public List<Application>[] Pools { get; }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        foreach (List<Application> pool in Pools)
        {
            pool.Clear();
        }
    }
}
