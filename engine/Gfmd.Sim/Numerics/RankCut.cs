using System.Runtime.InteropServices;

namespace Gfmd.Sim.Numerics;

/// <summary>One application to a rationed pool. A person applies to a pool once a month.</summary>
/// <param name="Key">Rank: the lowest is served first. Priority bits, then keyed lottery bits.</param>
/// <param name="Id">Person; decides between equal keys.</param>
/// <param name="Weight">Real persons the agent stands for, at least 1.</param>
/// <param name="Sex">0 men, 1 women; read where a regime bounds the share of women.</param>
public readonly record struct Application(uint Key, ulong Id, int Weight, int Sex = 0);

/// <summary>Where the admission to a pool ends.</summary>
/// <param name="Key">Key of the last rank that is still admitted.</param>
/// <param name="Id">Highest id admitted at that key.</param>
/// <param name="Admitted">Real persons admitted, never more than the places.</param>
/// <param name="Unfilled">Places left: too few applicants, or the next one in rank stands for more persons than places are left.</param>
public readonly record struct Cutoff(uint Key, ulong Id, long Admitted, long Unfilled)
{
    /// <summary>Everybody is admitted.</summary>
    public static Cutoff All(long admitted, long places) => new(uint.MaxValue, ulong.MaxValue, admitted, places - admitted);

    /// <summary>Whether an application of this pool is admitted.</summary>
    public bool Admits(uint key, ulong id) => Admitted > 0 && (key < Key || (key == Key && id <= Id));
}

/// <summary>The applications of one pool, block by block.</summary>
public interface IApplicationParts
{
    /// <summary>Number of parts.</summary>
    int Count { get; }

    /// <summary>Applications of one part, in any order.</summary>
    ReadOnlySpan<Application> Part(int index);
}

/// <summary>
/// The exact cut-off of a rationed pool. In the order of key, then id, the longest run of applications from the first on whose weights
/// sum to at most the places is admitted. The cut depends on the set of applications only, never on how it is split into parts.
/// </summary>
public static class RankCut
{
    /// <summary>Finds the cut of the applications of all parts.</summary>
    public static Cutoff Find<TParts>(in TParts parts, long places)
        where TParts : IApplicationParts
    {
        long total = 0;
        for (int part = 0; part < parts.Count; part++)
        {
            foreach (ref readonly Application one in parts.Part(part))
            {
                total += one.Weight;
            }
        }

        places = Math.Max(places, 0);
        if (total <= places)
        {
            return Cutoff.All(total, places);
        }

        Span<long> bins = stackalloc long[RankSearch.Bins];
        RankSearch search = new(places);
        while (!search.Done)
        {
            bins.Clear();
            for (int part = 0; part < parts.Count; part++)
            {
                search.Count(parts.Part(part), bins);
            }

            search.Narrow(bins);
        }

        return search.Result;
    }

    /// <summary>Finds the cut of the applications of all lists.</summary>
    public static Cutoff Find(IReadOnlyList<List<Application>> parts, long places) => Find(new Lists(parts), places);

    private readonly struct Lists(IReadOnlyList<List<Application>> lists) : IApplicationParts
    {
        public int Count => lists.Count;

        public ReadOnlySpan<Application> Part(int index) => CollectionsMarshal.AsSpan(lists[index]);
    }
}
