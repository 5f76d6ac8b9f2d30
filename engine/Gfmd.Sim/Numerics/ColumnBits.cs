using System.Runtime.CompilerServices;

namespace Gfmd.Sim.Numerics;

/// <summary>Columns of the state as lanes read them: the same memory, bits in place of numbers.</summary>
public static class ColumnBits
{
    /// <summary>Bits of a column of whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref uint Of(ref int column) => ref Unsafe.As<int, uint>(ref column);

    /// <summary>Bits of a column in single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref uint Of(ref float column) => ref Unsafe.As<float, uint>(ref column);

    /// <summary>A column of marks, as lanes load halves of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref short Signed(ref ushort column) => ref Unsafe.As<ushort, short>(ref column);
}
