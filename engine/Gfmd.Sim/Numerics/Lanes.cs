using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gfmd.Sim.Numerics;

/// <summary>Width of the kernels. All widths give the same bits.</summary>
public enum LaneWidth
{
    /// <summary>One person at a time, no hardware vectors.</summary>
    Scalar = 1,

    /// <summary>8 lanes of 32 bits.</summary>
    Bits256 = 8,

    /// <summary>16 lanes of 32 bits.</summary>
    Bits512 = 16,
}

/// <summary>What this machine has.</summary>
public static class LaneWidths
{
    /// <summary>All widths that run on this machine, narrowest first.</summary>
    public static IReadOnlyList<LaneWidth> Available { get; } = Find();

    /// <summary>The widest one.</summary>
    public static LaneWidth Widest => Available[^1];

    private static List<LaneWidth> Find()
    {
        List<LaneWidth> found = [LaneWidth.Scalar];
        if (Avx2.IsSupported)
        {
            found.Add(LaneWidth.Bits256);
        }

        if (Avx512F.IsSupported && Avx512BW.IsSupported && Avx512DQ.IsSupported)
        {
            found.Add(LaneWidth.Bits512);
        }

        return found;
    }
}

/// <summary>
/// 32-bit lanes, read as unsigned integers or as floats. One kernel is written against this and compiled for each width;
/// the one-lane form is ordinary scalar code. No operation is fused or estimated.
/// </summary>
/// <typeparam name="T">The width itself.</typeparam>
public interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>Number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>The same bits in every lane.</summary>
    static abstract T Broadcast(uint value);

    /// <summary>The same float in every lane.</summary>
    static abstract T Broadcast(float value);

    /// <summary>Consecutive 32-bit values.</summary>
    static abstract T Load(ref uint source, int offset);

    /// <summary>Consecutive 16-bit values, sign extended.</summary>
    static abstract T LoadShorts(ref short source, int offset);

    /// <summary>Consecutive bytes, zero extended.</summary>
    static abstract T LoadBytes(ref byte source, int offset);

    /// <summary>Low and high halves of consecutive 64-bit values.</summary>
    static abstract void LoadHalves(ref ulong source, int offset, out T low, out T high);

    /// <summary>Entries of a table of at most 2^31 words.</summary>
    static abstract T Gather(ref uint table, T index);

    /// <summary>Writes the lanes.</summary>
    void Store(ref uint target, int offset);

    /// <summary>Integer sum modulo 2^32.</summary>
    static abstract T Add(T a, T b);

    /// <summary>Integer difference modulo 2^32.</summary>
    static abstract T Sub(T a, T b);

    /// <summary>Low half of the product.</summary>
    static abstract T MulLow(T a, T b);

    /// <summary>High half of the unsigned product.</summary>
    static abstract T MulHigh(T a, T b);

    /// <summary>Bitwise and.</summary>
    static abstract T And(T a, T b);

    /// <summary>Bitwise or.</summary>
    static abstract T Or(T a, T b);

    /// <summary>Bitwise exclusive or.</summary>
    static abstract T Xor(T a, T b);

    /// <summary>Shift towards the high bits.</summary>
    static abstract T ShiftLeft(T a, int count);

    /// <summary>Logical shift towards the low bits.</summary>
    static abstract T ShiftRight(T a, int count);

    /// <summary>Shift towards the high bits by a count of each lane, 0 to 31.</summary>
    static abstract T ShiftLeftBy(T a, T count);

    /// <summary>All ones where a &lt; b, unsigned.</summary>
    static abstract T Less(T a, T b);

    /// <summary>All ones where equal.</summary>
    static abstract T Same(T a, T b);

    /// <summary>All ones where a &lt; b as floats.</summary>
    static abstract T LessFloat(T a, T b);

    /// <summary>a where the mask is all ones, else b.</summary>
    static abstract T Select(T mask, T a, T b);

    /// <summary>Float sum.</summary>
    static abstract T AddFloat(T a, T b);

    /// <summary>Float difference.</summary>
    static abstract T SubFloat(T a, T b);

    /// <summary>Float product.</summary>
    static abstract T MulFloat(T a, T b);

    /// <summary>Float square root, correctly rounded.</summary>
    static abstract T SqrtFloat(T a);

    /// <summary>Signed integer to float.</summary>
    static abstract T ToFloat(T a);

    /// <summary>Float to signed integer, towards zero.</summary>
    static abstract T ToInteger(T a);

    /// <summary>One bit a lane: the sign bits of the mask.</summary>
    uint Bits();
}

/// <summary>One lane: ordinary scalar code.</summary>
public readonly struct One(uint value) : ILanes<One>
{
    private readonly uint _v = value;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <summary>The lane as a float.</summary>
    public float AsFloat() => BitConverter.UInt32BitsToSingle(_v);

    /// <summary>The lane as an integer.</summary>
    public uint AsUint() => _v;

    /// <inheritdoc/>
    public static One Broadcast(uint value) => new(value);

    /// <inheritdoc/>
    public static One Broadcast(float value) => F(value);

    /// <inheritdoc/>
    public static One Load(ref uint source, int offset) => new(Unsafe.Add(ref source, offset));

    /// <inheritdoc/>
    public static One LoadShorts(ref short source, int offset) => new((uint)Unsafe.Add(ref source, offset));

    /// <inheritdoc/>
    public static One LoadBytes(ref byte source, int offset) => new(Unsafe.Add(ref source, offset));

    /// <inheritdoc/>
    public static void LoadHalves(ref ulong source, int offset, out One low, out One high)
    {
        ulong v = Unsafe.Add(ref source, offset);
        low = new((uint)v);
        high = new((uint)(v >> 32));
    }

    /// <inheritdoc/>
    public static One Gather(ref uint table, One index) => new(Unsafe.Add(ref table, (int)index._v));

    /// <inheritdoc/>
    public void Store(ref uint target, int offset) => Unsafe.Add(ref target, offset) = _v;

    /// <inheritdoc/>
    public static One Add(One a, One b) => new(a._v + b._v);

    /// <inheritdoc/>
    public static One Sub(One a, One b) => new(a._v - b._v);

    /// <inheritdoc/>
    public static One MulLow(One a, One b) => new(a._v * b._v);

    /// <inheritdoc/>
    public static One MulHigh(One a, One b) => new((uint)(((ulong)a._v * b._v) >> 32));

    /// <inheritdoc/>
    public static One And(One a, One b) => new(a._v & b._v);

    /// <inheritdoc/>
    public static One Or(One a, One b) => new(a._v | b._v);

    /// <inheritdoc/>
    public static One Xor(One a, One b) => new(a._v ^ b._v);

    /// <inheritdoc/>
    public static One ShiftLeft(One a, int count) => new(a._v << count);

    /// <inheritdoc/>
    public static One ShiftRight(One a, int count) => new(a._v >> count);

    /// <inheritdoc/>
    public static One ShiftLeftBy(One a, One count) => new(a._v << (int)count._v);

    /// <inheritdoc/>
    public static One Less(One a, One b) => new(a._v < b._v ? uint.MaxValue : 0);

    /// <inheritdoc/>
    public static One Same(One a, One b) => new(a._v == b._v ? uint.MaxValue : 0);

    /// <inheritdoc/>
    public static One LessFloat(One a, One b) => new(a.AsFloat() < b.AsFloat() ? uint.MaxValue : 0);

    /// <inheritdoc/>
    public static One Select(One mask, One a, One b) => mask._v != 0 ? a : b;

    /// <inheritdoc/>
    public static One AddFloat(One a, One b) => F(a.AsFloat() + b.AsFloat());

    /// <inheritdoc/>
    public static One SubFloat(One a, One b) => F(a.AsFloat() - b.AsFloat());

    /// <inheritdoc/>
    public static One MulFloat(One a, One b) => F(a.AsFloat() * b.AsFloat());

    /// <inheritdoc/>
    public static One SqrtFloat(One a) => F(MathF.Sqrt(a.AsFloat()));

    /// <inheritdoc/>
    public static One ToFloat(One a) => F((int)a._v);

    /// <inheritdoc/>
    public static One ToInteger(One a) => new((uint)(int)a.AsFloat());

    /// <inheritdoc/>
    public uint Bits() => _v >> 31;

    private static One F(float value) => new(BitConverter.SingleToUInt32Bits(value));
}

/// <summary>8 lanes on AVX2.</summary>
public readonly struct Eight(Vector256<uint> value) : ILanes<Eight>
{
    private readonly Vector256<uint> _v = value;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    public static Eight Broadcast(uint value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    public static Eight Broadcast(float value) => new(Vector256.Create(value).AsUInt32());

    /// <inheritdoc/>
    public static Eight Load(ref uint source, int offset) => new(Vector256.LoadUnsafe(ref source, (nuint)offset));

    /// <inheritdoc/>
    public static Eight LoadShorts(ref short source, int offset) =>
        new(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref source, (nuint)offset)).AsUInt32());

    /// <inheritdoc/>
    public static Eight LoadBytes(ref byte source, int offset) =>
        new(Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, offset))).AsByte()).AsUInt32());

    /// <inheritdoc/>
    public static void LoadHalves(ref ulong source, int offset, out Eight low, out Eight high)
    {
        Vector256<uint> a = Vector256.LoadUnsafe(ref source, (nuint)offset).AsUInt32();
        Vector256<uint> b = Vector256.LoadUnsafe(ref source, (nuint)(offset + 4)).AsUInt32();
        Vector256<uint> pick = Vector256.Create(0u, 2, 4, 6, 1, 3, 5, 7);
        a = Avx2.PermuteVar8x32(a, pick);
        b = Avx2.PermuteVar8x32(b, pick);
        low = new(Avx2.Permute2x128(a, b, 0x20));
        high = new(Avx2.Permute2x128(a, b, 0x31));
    }

    /// <inheritdoc/>
    public static unsafe Eight Gather(ref uint table, Eight index) =>
        new(Avx2.GatherVector256((uint*)Unsafe.AsPointer(ref table), index._v.AsInt32(), 4));

    /// <inheritdoc/>
    public void Store(ref uint target, int offset) => _v.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    public static Eight Add(Eight a, Eight b) => new(a._v + b._v);

    /// <inheritdoc/>
    public static Eight Sub(Eight a, Eight b) => new(a._v - b._v);

    /// <inheritdoc/>
    public static Eight MulLow(Eight a, Eight b) => new(Avx2.MultiplyLow(a._v, b._v));

    /// <inheritdoc/>
    public static Eight MulHigh(Eight a, Eight b)
    {
        Vector256<uint> even = Avx2.Multiply(a._v, b._v).AsUInt32();
        Vector256<uint> odd = Avx2.Multiply(Avx2.ShiftRightLogical(a._v.AsUInt64(), 32).AsUInt32(), Avx2.ShiftRightLogical(b._v.AsUInt64(), 32).AsUInt32()).AsUInt32();
        return new(Avx2.Blend(Avx2.ShiftRightLogical(even.AsUInt64(), 32).AsUInt32(), odd, 0b10101010));
    }

    /// <inheritdoc/>
    public static Eight And(Eight a, Eight b) => new(a._v & b._v);

    /// <inheritdoc/>
    public static Eight Or(Eight a, Eight b) => new(a._v | b._v);

    /// <inheritdoc/>
    public static Eight Xor(Eight a, Eight b) => new(a._v ^ b._v);

    /// <inheritdoc/>
    public static Eight ShiftLeft(Eight a, int count) => new(Vector256.ShiftLeft(a._v, count));

    /// <inheritdoc/>
    public static Eight ShiftRight(Eight a, int count) => new(Vector256.ShiftRightLogical(a._v, count));

    /// <inheritdoc/>
    public static Eight ShiftLeftBy(Eight a, Eight count) => new(Avx2.ShiftLeftLogicalVariable(a._v, count._v));

    /// <inheritdoc/>
    public static Eight Less(Eight a, Eight b) => new(Vector256.LessThan(a._v, b._v));

    /// <inheritdoc/>
    public static Eight Same(Eight a, Eight b) => new(Vector256.Equals(a._v, b._v));

    /// <inheritdoc/>
    public static Eight LessFloat(Eight a, Eight b) => new(Vector256.LessThan(a._v.AsSingle(), b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Eight Select(Eight mask, Eight a, Eight b) => new(Avx2.BlendVariable(b._v, a._v, mask._v));

    /// <inheritdoc/>
    public static Eight AddFloat(Eight a, Eight b) => new((a._v.AsSingle() + b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Eight SubFloat(Eight a, Eight b) => new((a._v.AsSingle() - b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Eight MulFloat(Eight a, Eight b) => new((a._v.AsSingle() * b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Eight SqrtFloat(Eight a) => new(Vector256.Sqrt(a._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Eight ToFloat(Eight a) => new(Vector256.ConvertToSingle(a._v.AsInt32()).AsUInt32());

    /// <inheritdoc/>
    public static Eight ToInteger(Eight a) => new(Avx.ConvertToVector256Int32WithTruncation(a._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public uint Bits() => _v.ExtractMostSignificantBits();
}

/// <summary>16 lanes on AVX-512.</summary>
public readonly struct Sixteen(Vector512<uint> value) : ILanes<Sixteen>
{
    private readonly Vector512<uint> _v = value;

    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    public static Sixteen Broadcast(uint value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    public static Sixteen Broadcast(float value) => new(Vector512.Create(value).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen Load(ref uint source, int offset) => new(Vector512.LoadUnsafe(ref source, (nuint)offset));

    /// <inheritdoc/>
    public static Sixteen LoadShorts(ref short source, int offset) =>
        new(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref source, (nuint)offset)).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen LoadBytes(ref byte source, int offset) =>
        new(Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(ref source, (nuint)offset)));

    /// <inheritdoc/>
    public static void LoadHalves(ref ulong source, int offset, out Sixteen low, out Sixteen high)
    {
        Vector512<uint> a = Vector512.LoadUnsafe(ref source, (nuint)offset).AsUInt32();
        Vector512<uint> b = Vector512.LoadUnsafe(ref source, (nuint)(offset + 8)).AsUInt32();
        low = new(Avx512F.PermuteVar16x32x2(a, Vector512.Create(0u, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), b));
        high = new(Avx512F.PermuteVar16x32x2(a, Vector512.Create(1u, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), b));
    }

    /// <inheritdoc/>
    public static unsafe Sixteen Gather(ref uint table, Sixteen index)
    {
        Vector256<uint> low = Avx2.GatherVector256((uint*)Unsafe.AsPointer(ref table), index._v.GetLower().AsInt32(), 4);
        Vector256<uint> high = Avx2.GatherVector256((uint*)Unsafe.AsPointer(ref table), index._v.GetUpper().AsInt32(), 4);
        return new(Vector512.Create(low, high));
    }

    /// <inheritdoc/>
    public void Store(ref uint target, int offset) => _v.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    public static Sixteen Add(Sixteen a, Sixteen b) => new(a._v + b._v);

    /// <inheritdoc/>
    public static Sixteen Sub(Sixteen a, Sixteen b) => new(a._v - b._v);

    /// <inheritdoc/>
    public static Sixteen MulLow(Sixteen a, Sixteen b) => new(Avx512F.MultiplyLow(a._v, b._v));

    /// <inheritdoc/>
    public static Sixteen MulHigh(Sixteen a, Sixteen b)
    {
        Vector512<uint> even = Avx512F.Multiply(a._v, b._v).AsUInt32();
        Vector512<uint> odd = Avx512F.Multiply(Vector512.ShiftRightLogical(a._v.AsUInt64(), 32).AsUInt32(), Vector512.ShiftRightLogical(b._v.AsUInt64(), 32).AsUInt32()).AsUInt32();
        return new(Avx512F.PermuteVar16x32x2(even, Vector512.Create(1u, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31), odd));
    }

    /// <inheritdoc/>
    public static Sixteen And(Sixteen a, Sixteen b) => new(a._v & b._v);

    /// <inheritdoc/>
    public static Sixteen Or(Sixteen a, Sixteen b) => new(a._v | b._v);

    /// <inheritdoc/>
    public static Sixteen Xor(Sixteen a, Sixteen b) => new(a._v ^ b._v);

    /// <inheritdoc/>
    public static Sixteen ShiftLeft(Sixteen a, int count) => new(Vector512.ShiftLeft(a._v, count));

    /// <inheritdoc/>
    public static Sixteen ShiftRight(Sixteen a, int count) => new(Vector512.ShiftRightLogical(a._v, count));

    /// <inheritdoc/>
    public static Sixteen ShiftLeftBy(Sixteen a, Sixteen count) => new(Avx512F.ShiftLeftLogicalVariable(a._v, count._v));

    /// <inheritdoc/>
    public static Sixteen Less(Sixteen a, Sixteen b) => new(Vector512.LessThan(a._v, b._v));

    /// <inheritdoc/>
    public static Sixteen Same(Sixteen a, Sixteen b) => new(Vector512.Equals(a._v, b._v));

    /// <inheritdoc/>
    public static Sixteen LessFloat(Sixteen a, Sixteen b) => new(Vector512.LessThan(a._v.AsSingle(), b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen Select(Sixteen mask, Sixteen a, Sixteen b) => new(Vector512.ConditionalSelect(mask._v, a._v, b._v));

    /// <inheritdoc/>
    public static Sixteen AddFloat(Sixteen a, Sixteen b) => new((a._v.AsSingle() + b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen SubFloat(Sixteen a, Sixteen b) => new((a._v.AsSingle() - b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen MulFloat(Sixteen a, Sixteen b) => new((a._v.AsSingle() * b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen SqrtFloat(Sixteen a) => new(Vector512.Sqrt(a._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen ToFloat(Sixteen a) => new(Vector512.ConvertToSingle(a._v.AsInt32()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen ToInteger(Sixteen a) => new(Avx512F.ConvertToVector512Int32WithTruncation(a._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public uint Bits() => (uint)_v.ExtractMostSignificantBits();
}
