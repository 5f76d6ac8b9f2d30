using System.Runtime.CompilerServices;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>Counters of licensed professions and of those who came home.</summary>
public sealed partial class Tallies
{
    /// <summary>By measure, origin, licensed profession.</summary>
    public long[] Cadre { get; }

    /// <summary>Adds to a licensed profession.</summary>
    public void Add(CadreMeasure measure, int origin, int cadre, long amount) =>
        Cadre[((((int)measure * OriginCount) + origin) * CadrePlan.Count) + cadre] += amount;

    /// <summary>A licensed profession.</summary>
    public long Of(CadreMeasure measure, int origin, int cadre) => Cadre[((((int)measure * OriginCount) + origin) * CadrePlan.Count) + cadre];

    /// <summary>By measure, scheme of the last spell, cell.</summary>
    public long[] Returnee { get; }

    /// <summary>Returnees of all years at work at home, by origin and sector.</summary>
    public long[] ReturneesAtWork { get; }

    /// <summary>Given by experts from abroad on missions, by origin and sector, thousandths of a full-time month: set by the market step.</summary>
    public long[] ExpertsAtWork { get; }

    /// <summary>Adds to a scheme's returnees, or to its visits home.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReturneeMeasure measure, int scheme, uint traits, long amount) =>
        Returnee[((((int)measure * SchemeCount) + scheme) * Cells) + (int)(traits & Traits.CellMask)] += amount;

    /// <summary>A scheme's returnees.</summary>
    public long Of(ReturneeMeasure measure, int scheme, int cell) => Returnee[((((int)measure * SchemeCount) + scheme) * Cells) + cell];
}
