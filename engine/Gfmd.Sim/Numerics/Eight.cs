using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gfmd.Sim.Numerics;

/// <summary>8 lanes on AVX2.</summary>
public readonly struct Eight(Vector256<uint> value) : ILanes<Eight>
{
    private static readonly uint[] Front = Fronts();
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
    public static Eight LoadBytes(ref byte source, int offset)
    {
        ulong eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, offset));
        return new(Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(eight).AsByte()).AsUInt32());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Eight Gather(ref uint table, Eight index) =>
        new(Avx2.GatherVector256((uint*)Unsafe.AsPointer(ref table), index._v.AsInt32(), 4));

    /// <inheritdoc/>
    public static Eight Lookup(ref uint table, Eight index) => Gather(ref table, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight LookupSmall(ref uint table, Eight index) => Gather(ref table, index);

    /// <inheritdoc/>
    public void Store(ref uint target, int offset) => _v.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    public static Eight Add(Eight a, Eight b) => new(a._v + b._v);

    /// <inheritdoc/>
    public static Eight Sub(Eight a, Eight b) => new(a._v - b._v);

    /// <inheritdoc/>
    public static Eight MulLow(Eight a, Eight b) => new(Avx2.MultiplyLow(a._v, b._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight MulHigh(Eight a, Eight b)
    {
        Vector256<uint> even = Avx2.Multiply(a._v, b._v).AsUInt32();
        Vector256<uint> aOdd = Avx2.ShiftRightLogical(a._v.AsUInt64(), 32).AsUInt32();
        Vector256<uint> bOdd = Avx2.ShiftRightLogical(b._v.AsUInt64(), 32).AsUInt32();
        Vector256<uint> odd = Avx2.Multiply(aOdd, bOdd).AsUInt32();
        return new(Avx2.Blend(Avx2.ShiftRightLogical(even.AsUInt64(), 32).AsUInt32(), odd, 0b10101010));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight MulHighSame(Eight a, Eight b)
    {
        Vector256<uint> even = Avx2.Multiply(a._v, b._v).AsUInt32();
        Vector256<uint> aOdd = Avx2.ShiftRightLogical(a._v.AsUInt64(), 32).AsUInt32();
        Vector256<uint> odd = Avx2.Multiply(aOdd, b._v).AsUInt32();
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
    public static Eight DivFloat(Eight a, Eight b) => new((a._v.AsSingle() / b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Horner(Eight p, Eight x, float c) => new(((p._v.AsSingle() * x._v.AsSingle()) + Vector256.Create(c)).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight MulFloat(Eight a, float b) => new((a._v.AsSingle() * Vector256.Create(b)).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight AddFloat(Eight a, float b) => new((a._v.AsSingle() + Vector256.Create(b)).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight SubFloat(float a, Eight b) => new((Vector256.Create(a) - b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Eight SqrtFloat(Eight a) => new(Vector256.Sqrt(a._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Eight ToFloat(Eight a) => new(Vector256.ConvertToSingle(a._v.AsInt32()).AsUInt32());

    /// <inheritdoc/>
    public static Eight ToInteger(Eight a) => new(Avx.ConvertToVector256Int32WithTruncation(a._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Share(Eight cents, ref double shares, Eight index) => new(Vector256.Create(
        Share(cents._v.GetLower(), ref shares, index._v.GetLower()), Share(cents._v.GetUpper(), ref shares, index._v.GetUpper())).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector128<int> Share(Vector128<uint> cents, ref double shares, Vector128<uint> index)
    {
        Vector256<double> share = Avx2.GatherVector256((double*)Unsafe.AsPointer(ref shares), index.AsInt32(), 8);
        return Avx.ConvertToVector128Int32WithTruncation(
            Vector256.Floor((Avx.ConvertToVector256Double(cents.AsInt32()) * share) + Vector256.Create(0.5)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Follow(Eight mean, Eight cents, double months)
    {
        Vector256<float> was = mean._v.AsSingle();
        return new((was + Vector256.Create(
            Step(was.GetLower(), cents._v.GetLower(), months), Step(was.GetUpper(), cents._v.GetUpper(), months))).AsUInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Step(Vector128<float> mean, Vector128<uint> cents, double months) => Avx.ConvertToVector128Single(
        ((Avx.ConvertToVector256Double(cents.AsInt32()) * Vector256.Create(0.01)) - Avx.ConvertToVector256Double(mean)) / Vector256.Create(months));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(Eight a, Eight b, ref long sums)
    {
        Vector256<long> even = Avx2.Multiply(a._v.AsInt32(), b._v.AsInt32());
        Vector256<int> aOdd = Avx2.ShiftRightLogical(a._v.AsUInt64(), 32).AsInt32(), bOdd = Avx2.ShiftRightLogical(b._v.AsUInt64(), 32).AsInt32();
        (Vector256.LoadUnsafe(ref sums) + even + Avx2.Multiply(aOdd, bOdd)).StoreUnsafe(ref sums);
    }

    /// <inheritdoc/>
    public uint Bits() => _v.ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(Eight mask, int first, ref int target)
    {
        uint bits = mask.Bits();
        Vector256<int> slots = Vector256.Create(first) + Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
        Avx2.PermuteVar8x32(slots, Moves(bits).AsInt32()).StoreUnsafe(ref target);
        return System.Numerics.BitOperations.PopCount(bits);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pack(Eight mask, Eight value, ref uint target) =>
        Avx2.PermuteVar8x32(value._v, Moves(mask.Bits())).StoreUnsafe(ref target);

    /// <summary>The permutation that brings the lanes of a mask to the front.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Moves(uint bits) => Vector256.LoadUnsafe(ref Front[0], bits * 8);

    private static uint[] Fronts()
    {
        uint[] fronts = new uint[256 * 8];
        for (int bits = 0; bits < 256; bits++)
        {
            int n = bits * 8;
            for (uint lane = 0; lane < 8; lane++)
            {
                if ((bits >> (int)lane & 1) != 0)
                {
                    fronts[n++] = lane;
                }
            }
        }

        return fronts;
    }
}
