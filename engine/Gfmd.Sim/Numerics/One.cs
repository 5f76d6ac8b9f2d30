using System.Runtime.CompilerServices;

namespace Gfmd.Sim.Numerics;

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
    public static One Lookup(ref uint table, One index) => Gather(ref table, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One LookupSmall(ref uint table, One index) => Gather(ref table, index);

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
    public static One MulHighSame(One a, One b) => MulHigh(a, b);

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
    public static One DivFloat(One a, One b) => F(a.AsFloat() / b.AsFloat());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Horner(One p, One x, float c) => F((p.AsFloat() * x.AsFloat()) + c);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One MulFloat(One a, float b) => F(a.AsFloat() * b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One AddFloat(One a, float b) => F(a.AsFloat() + b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One SubFloat(float a, One b) => F(a - b.AsFloat());

    /// <inheritdoc/>
    public static One SqrtFloat(One a) => F(MathF.Sqrt(a.AsFloat()));

    /// <inheritdoc/>
    public static One ToFloat(One a) => F((int)a._v);

    /// <inheritdoc/>
    public static One ToInteger(One a)
    {
        // the plain cast saturates; the vector instructions give the lowest integer outside the range
        float f = a.AsFloat();
        return new(f is >= -2147483648f and < 2147483648f ? (uint)(int)f : 0x80000000u);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Share(One cents, ref double shares, One index)
    {
        // the plain cast saturates, as in ToInteger
        double share = Math.Floor(((int)cents._v * Unsafe.Add(ref shares, (nint)index._v)) + 0.5);
        return new(share is > -2147483649.0 and < 2147483648.0 ? (uint)(int)share : 0x80000000u);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Follow(One mean, One cents, double months) =>
        F(mean.AsFloat() + (float)((((int)cents._v * 0.01) - mean.AsFloat()) / months));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProducts(One a, One b, ref long sums) => sums += (int)a._v * (long)(int)b._v;

    /// <inheritdoc/>
    public uint Bits() => _v >> 31;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(One mask, int first, ref int target)
    {
        target = first;
        return (int)(mask._v & 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pack(One mask, One value, ref uint target) => target = value._v;

    private static One F(float value) => new(BitConverter.SingleToUInt32Bits(value));
}
