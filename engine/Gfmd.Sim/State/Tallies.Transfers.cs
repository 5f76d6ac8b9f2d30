using System.Runtime.CompilerServices;

namespace Gfmd.Sim.State;

/// <summary>Counters of transfers by channel.</summary>
public sealed partial class Tallies
{
    /// <summary>Channels of transfer.</summary>
    public const int Ways = 6;

    /// <summary>By measure, scheme, transfer channel, cell.</summary>
    public long[] Transfer { get; }

    /// <summary>Adds to a transfer channel's cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TransferMeasure measure, int scheme, int way, uint traits, long amount) =>
        Transfer[((((((int)measure * SchemeCount) + scheme) * Ways) + way) * Cells) + (int)(traits & Traits.CellMask)] += amount;

    /// <summary>A transfer channel's cell.</summary>
    public long Of(TransferMeasure measure, int scheme, int way, int cell) =>
        Transfer[((((((int)measure * SchemeCount) + scheme) * Ways) + way) * Cells) + cell];
}
