using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>
/// The draws of REF-1 with the counters of bench/limit.cpp (slot, tick, purpose, sub), so that the two programs can be compared bit for bit.
/// The tick goes into the high half of the id and the purpose into the month.
/// </summary>
internal static class Ref1Draws
{
    public const int Screen = 0, Birth = 1, Lottery = 2, Start = 3;

    public const uint BeforeStart = uint.MaxValue;

    // A purpose of block 0: the third word of the counter is then the number above alone.
    private const Purpose FirstBlock = Purpose.Demography;

    /// <summary>The key of limit.cpp.</summary>
    public static readonly Draw Key = Draw.OfKey(0x12345678u, 0x9E3779B9u);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DrawWords Of(in Draw draw, uint slot, uint tick, int purpose, uint sub = 0) =>
        draw.Words(((ulong)tick << 32) | slot, purpose, FirstBlock, sub);

    /// <summary>The draws that screen a month: lane k of word w belongs to slot 16 w + k of a group of 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<T>(in Draw draw, T group, T tick, out T w0, out T w1, out T w2, out T w3)
        where T : struct, ILanes<T> =>
        Wide.Words(draw, group, tick, Screen, FirstBlock, 0, out w0, out w1, out w2, out w3);
}
