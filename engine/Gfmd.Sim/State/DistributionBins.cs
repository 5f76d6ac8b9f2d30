using System.Runtime.CompilerServices;

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

    /// <summary>Lower bound of a bin, PPP USD a day.</summary>
    public static double Floor(int bin) => bin == 0 ? 0 : BitConverter.UInt32BitsToSingle((uint)((bin - 1) + First) << 20);
}
