using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.State;

/// <summary>Bins of amounts a head in PPP USD a day: 8 an octave from 1/8 USD, read off the bits of a float; 0 holds all below, the last all
/// above.</summary>
public static class DistributionBins
{
    private const int First = (127 - 3) * 8;

    /// <summary>Bin of an amount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(float perDay)
    {
        int octave8 = (int)(BitConverter.SingleToUInt32Bits(perDay) >> 20) - First;
        return perDay <= 0 ? 0 : Math.Clamp(octave8 + 1, 0, Tallies.Bins - 1);
    }

    /// <summary>Bins of amounts that are numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T perDay)
        where T : struct, ILanes<T>
    {
        // as unsigned integers the bits of positive floats are in order; the mask puts what is not positive into the first bin
        T octave8 = T.ShiftRight(perDay, 20), first = T.Broadcast((uint)First - 1), last = T.Broadcast((uint)Tallies.Bins - 1);
        T bin = T.Sub(T.Select(T.Less(octave8, first), first, octave8), first);
        return T.And(T.LessFloat(T.Broadcast(0u), perDay), T.Select(T.Less(bin, last), bin, last));
    }

    /// <summary>Lower bound of a bin, PPP USD a day.</summary>
    public static double Floor(int bin) => bin == 0 ? 0 : BitConverter.UInt32BitsToSingle((uint)((bin - 1) + First) << 20);
}
