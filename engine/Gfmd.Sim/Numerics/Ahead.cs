using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Gfmd.Sim.Numerics;

/// <summary>Asks the memory for what a walk over scattered slots reads some steps later. Changes no result; nothing on machines without it.</summary>
public static class Ahead
{
    /// <summary>Steps between asking and reading: longer than one access to memory at the pace of the walks over persons.</summary>
    public const int Steps = 8;

    /// <summary>Asks the second-level cache for the line of an element, for a later walk over the same block; the first level keeps what is at
    /// hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void FetchLine<T>(T[] column, int at)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), (nint)(uint)at)));
        }
    }

    /// <summary>Asks for one element of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(T[] column, int at)
    {
        if (Sse.IsSupported)
        {
            // the column may move before the line arrives: then a useless line arrives, nothing else
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), (nint)(uint)at)));
        }
    }
}
