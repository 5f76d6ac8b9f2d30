using System.Runtime.CompilerServices;

namespace Gfmd.Sim.State;

/// <summary>Poverty, dependency and incomes of a census (MODEL 8.5).</summary>
public sealed partial class Tallies
{
    /// <summary>By measure, origin, cell of the head or person; filled at a census.</summary>
    public long[] Heads { get; }

    /// <summary>By measure, origin, bin of income a head; filled at a census.</summary>
    public long[] Incomes { get; }

    /// <summary>Persons or households of a census by cell.</summary>
    public long Of(HeadMeasure measure, int origin, int cell) => Heads[((((int)measure * OriginCount) + origin) * Cells) + cell];

    /// <summary>Adds to a cell of a census.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(HeadMeasure measure, int origin, int cell, long amount) =>
        Heads[((((int)measure * OriginCount) + origin) * Cells) + cell] += amount;

    /// <summary>A bin of the distribution of income.</summary>
    public long Of(IncomeMeasure measure, int origin, int bin) => Incomes[((((int)measure * OriginCount) + origin) * Bins) + bin];

    /// <summary>Adds to a bin of the distribution of income.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(IncomeMeasure measure, int origin, int bin, long amount) =>
        Incomes[((((int)measure * OriginCount) + origin) * Bins) + bin] += amount;
}
