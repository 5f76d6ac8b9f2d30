using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gfmd.Sim.Numerics;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadHalves(ref ulong source, int offset, out Sixteen low, out Sixteen high)
    {
        Vector512<uint> a = Vector512.LoadUnsafe(ref source, (nuint)offset).AsUInt32();
        Vector512<uint> b = Vector512.LoadUnsafe(ref source, (nuint)(offset + 8)).AsUInt32();
        low = new(Avx512F.PermuteVar16x32x2(a, Vector512.Create(0u, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), b));
        high = new(Avx512F.PermuteVar16x32x2(a, Vector512.Create(1u, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), b));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Sixteen Gather(ref uint table, Sixteen index)
    {
        Vector256<uint> low = Avx2.GatherVector256((uint*)Unsafe.AsPointer(ref table), index._v.GetLower().AsInt32(), 4);
        Vector256<uint> high = Avx2.GatherVector256((uint*)Unsafe.AsPointer(ref table), index._v.GetUpper().AsInt32(), 4);
        return new(Vector512.Create(low, high));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen Lookup(ref uint table, Sixteen index)
    {
        // a permutation of two registers reaches 32 words and reads the low five bits of the index
        Vector512<uint> i = index._v;
        Vector512<uint> a = Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table), i, Vector512.LoadUnsafe(ref table, 16));
        Vector512<uint> b = Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table, 32), i, Vector512.LoadUnsafe(ref table, 48));
        Vector512<uint> c = Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table, 64), i, Vector512.LoadUnsafe(ref table, 80));
        Vector512<uint> d = Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table, 96), i, Vector512.LoadUnsafe(ref table, 112));
        a = Vector512.ConditionalSelect(Vector512.LessThan(i, Vector512.Create(32u)), a, b);
        c = Vector512.ConditionalSelect(Vector512.LessThan(i, Vector512.Create(96u)), c, d);
        return new(Vector512.ConditionalSelect(Vector512.LessThan(i, Vector512.Create(64u)), a, c));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen LookupSmall(ref uint table, Sixteen index) => new(Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref table), index._v));

    /// <inheritdoc/>
    public void Store(ref uint target, int offset) => _v.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    public static Sixteen Add(Sixteen a, Sixteen b) => new(a._v + b._v);

    /// <inheritdoc/>
    public static Sixteen Sub(Sixteen a, Sixteen b) => new(a._v - b._v);

    /// <inheritdoc/>
    public static Sixteen MulLow(Sixteen a, Sixteen b) => new(Avx512F.MultiplyLow(a._v, b._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen MulHigh(Sixteen a, Sixteen b)
    {
        Vector512<uint> even = Avx512F.Multiply(a._v, b._v).AsUInt32();
        Vector512<uint> aOdd = Vector512.ShiftRightLogical(a._v.AsUInt64(), 32).AsUInt32();
        Vector512<uint> bOdd = Vector512.ShiftRightLogical(b._v.AsUInt64(), 32).AsUInt32();
        Vector512<uint> odd = Avx512F.Multiply(aOdd, bOdd).AsUInt32();
        return new(Avx512F.PermuteVar16x32x2(even, Vector512.Create(1u, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31), odd));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen MulHighSame(Sixteen a, Sixteen b)
    {
        Vector512<uint> even = Avx512F.Multiply(a._v, b._v).AsUInt32();
        Vector512<uint> aOdd = Vector512.ShiftRightLogical(a._v.AsUInt64(), 32).AsUInt32();
        Vector512<uint> odd = Avx512F.Multiply(aOdd, b._v).AsUInt32();
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
    public static Sixteen DivFloat(Sixteen a, Sixteen b) => new((a._v.AsSingle() / b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen Horner(Sixteen p, Sixteen x, float c) => new(((p._v.AsSingle() * x._v.AsSingle()) + Vector512.Create(c)).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen MulFloat(Sixteen a, float b) => new((a._v.AsSingle() * Vector512.Create(b)).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen AddFloat(Sixteen a, float b) => new((a._v.AsSingle() + Vector512.Create(b)).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen SubFloat(float a, Sixteen b) => new((Vector512.Create(a) - b._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen SqrtFloat(Sixteen a) => new(Vector512.Sqrt(a._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen ToFloat(Sixteen a) => new(Vector512.ConvertToSingle(a._v.AsInt32()).AsUInt32());

    /// <inheritdoc/>
    public static Sixteen ToInteger(Sixteen a) => new(Avx512F.ConvertToVector512Int32WithTruncation(a._v.AsSingle()).AsUInt32());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen Share(Sixteen cents, ref double shares, Sixteen index) => new(Vector512.Create(
        Share(cents._v.GetLower(), ref shares, index._v.GetLower()), Share(cents._v.GetUpper(), ref shares, index._v.GetUpper())).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> Share(Vector256<uint> cents, ref double shares, Vector256<uint> index)
    {
        double* table = (double*)Unsafe.AsPointer(ref shares);
        Vector512<double> share = Vector512.Create(
            Avx2.GatherVector256(table, index.GetLower().AsInt32(), 8), Avx2.GatherVector256(table, index.GetUpper().AsInt32(), 8));
        return Avx512F.ConvertToVector256Int32WithTruncation(
            Vector512.Floor((Avx512F.ConvertToVector512Double(cents.AsInt32()) * share) + Vector512.Create(0.5)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen Follow(Sixteen mean, Sixteen cents, double months)
    {
        Vector512<float> was = mean._v.AsSingle();
        return new((was + Vector512.Create(
            Step(was.GetLower(), cents._v.GetLower(), months), Step(was.GetUpper(), cents._v.GetUpper(), months))).AsUInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Step(Vector256<float> mean, Vector256<uint> cents, double months) => Avx512F.ConvertToVector256Single(
        ((Avx512F.ConvertToVector512Double(cents.AsInt32()) * Vector512.Create(0.01)) - Avx512F.ConvertToVector512Double(mean))
        / Vector512.Create(months));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(Sixteen a, Sixteen b, ref long sums)
    {
        Vector512<long> even = Avx512F.Multiply(a._v.AsInt32(), b._v.AsInt32());
        Vector512<int> aOdd = Vector512.ShiftRightLogical(a._v.AsUInt64(), 32).AsInt32();
        Vector512<int> bOdd = Vector512.ShiftRightLogical(b._v.AsUInt64(), 32).AsInt32();
        (Vector512.LoadUnsafe(ref sums) + even + Avx512F.Multiply(aOdd, bOdd)).StoreUnsafe(ref sums);
    }

    /// <inheritdoc/>
    public uint Bits() => (uint)_v.ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(Sixteen mask, int first, ref int target)
    {
        Vector512<int> slots = Vector512.Create(first) + Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        Avx512F.Compress(Vector512<int>.Zero, mask._v.AsInt32(), slots).StoreUnsafe(ref target);
        return System.Numerics.BitOperations.PopCount((uint)mask._v.ExtractMostSignificantBits());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pack(Sixteen mask, Sixteen value, ref uint target) =>
        Avx512F.Compress(Vector512<uint>.Zero, mask._v, value._v).StoreUnsafe(ref target);
}
