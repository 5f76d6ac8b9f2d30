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

    /// <summary>Entries of a table of 128 words, by an index below 128: much faster than a gather where permutations reach that far.</summary>
    static abstract T Lookup(ref uint table, T index);

    /// <summary>Entries of a table of 16 words, by an index below 16: one permutation where the width has it.</summary>
    static abstract T LookupSmall(ref uint table, T index);

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

    /// <summary>High half of the unsigned product with a factor that is the same in every lane: the lanes of b need no move.</summary>
    static abstract T MulHighSame(T a, T b);

    /// <summary>Bitwise and.</summary>
    static abstract T And(T a, T b);

    /// <summary>Bitwise or.</summary>
    static abstract T Or(T a, T b);

    /// <summary>Bitwise exclusive or.</summary>
    static abstract T Xor(T a, T b);

    /// <summary>Shift towards the high bits, by 0 to 31.</summary>
    static abstract T ShiftLeft(T a, int count);

    /// <summary>Logical shift towards the low bits, by 0 to 31.</summary>
    static abstract T ShiftRight(T a, int count);

    /// <summary>Shift towards the high bits by a count of each lane, 0 to 31.</summary>
    static abstract T ShiftLeftBy(T a, T count);

    /// <summary>All ones where a &lt; b, unsigned.</summary>
    static abstract T Less(T a, T b);

    /// <summary>All ones where equal.</summary>
    static abstract T Same(T a, T b);

    /// <summary>All ones where a &lt; b as floats.</summary>
    static abstract T LessFloat(T a, T b);

    /// <summary>a where the mask is all ones, b where it is zero; no other mask is allowed.</summary>
    static abstract T Select(T mask, T a, T b);

    /// <summary>Float sum.</summary>
    static abstract T AddFloat(T a, T b);

    /// <summary>Float difference.</summary>
    static abstract T SubFloat(T a, T b);

    /// <summary>Float product.</summary>
    static abstract T MulFloat(T a, T b);

    /// <summary>Float quotient.</summary>
    static abstract T DivFloat(T a, T b);

    /// <summary>p·x, then + c: two roundings, never fused. One step where three would each cost the compiler a variable; it gives up inlining
    /// a kernel that has too many.</summary>
    static abstract T Horner(T p, T x, float c);

    /// <summary>a·b with the same factor in every lane.</summary>
    static abstract T MulFloat(T a, float b);

    /// <summary>a + b with the same summand in every lane.</summary>
    static abstract T AddFloat(T a, float b);

    /// <summary>a - b with the same minuend in every lane.</summary>
    static abstract T SubFloat(float a, T b);

    /// <summary>Float square root, correctly rounded.</summary>
    static abstract T SqrtFloat(T a);

    /// <summary>Signed integer to float.</summary>
    static abstract T ToFloat(T a);

    /// <summary>Float to signed integer, towards zero; 0x80000000 outside the range of an integer.</summary>
    static abstract T ToInteger(T a);

    /// <summary>Amounts times the entry of a table of shares, in double precision, rounded half up; 0x80000000 outside the range of an
    /// integer.</summary>
    static abstract T Share(T cents, ref double shares, T index);

    /// <summary>A float mean moved towards an amount, in double precision: mean + (float)((cents·0.01 - mean) / months).</summary>
    static abstract T Follow(T mean, T cents, double months);

    /// <summary>Adds the products of signed integers to as many 64-bit sums as there are lanes; which lane adds to which sum is the width's
    /// affair.</summary>
    static abstract void AddProducts(T a, T b, ref long sums);

    /// <summary>One bit a lane: the sign bits of the mask.</summary>
    uint Bits();

    /// <summary>Writes first + lane for each lane whose mask is all ones, in order of lane; returns how many. Up to <see cref="Count"/> places of
    /// the target may be written, whatever their number.</summary>
    static abstract int Place(T mask, int first, ref int target);

    /// <summary>Writes the lanes whose mask is all ones one after the other; up to <see cref="Count"/> places may be written.</summary>
    static abstract void Pack(T mask, T value, ref uint target);
}
