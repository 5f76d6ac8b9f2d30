using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Tests.Numerics;

/// <summary>Every operation of every width that this machine has gives in each lane what the one-lane form gives.</summary>
internal sealed class LanesTests
{
    private const int Words = 4096;

    private static readonly Draw Source = new(20070709);
    private static readonly uint[] Any = [.. Enumerable.Range(0, Words).Select(i => Source.Bits((ulong)i, 0, Purpose.Work))];
    private static readonly uint[] Other = [.. Enumerable.Range(0, Words).Select(i => Source.Bits((ulong)i, 0, Purpose.Move))];
    private static readonly uint[] Mask = [.. Other.Select(b => (b & 1) == 0 ? 0u : uint.MaxValue)];

    /// <summary>Random bits as finite floats: an exponent of all ones loses its lowest bit.</summary>
    private static readonly uint[] Floats = [.. Any.Select(Finite)];
    private static readonly uint[] OtherFloats = [.. Other.Select(Finite)];

    /// <summary>Shares from none to more than all, and some that leave the range of an integer.</summary>
    private static readonly double[] Shares = [.. Enumerable.Range(0, 128).Select(i => (i - 20) / 37.0)];

    /// <summary>Edges of integers and floats stand in front of the random words.</summary>
    private static readonly uint[] Edges =
    [
        0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x3F800000, 0xBF800000, 0x4EFFFFFF, // integers; 1, -1 and the last float below 2^31
        0x4F000000, 0xCF000000, 0xCF000001, 0x7F7FFFFF, 0x00800000, 0x007FFFFF, 0x7FC00000, 0x3F000000, // ±2^31, largest, subnormal, not a number
    ];

    static LanesTests()
    {
        Edges.CopyTo(Any, 0);
        Edges.CopyTo(Any, 64);
        Edges.Reverse().ToArray().CopyTo(Other, 64);
        Edges.Select(Finite).ToArray().CopyTo(Floats, 0);
    }

    private static IEnumerable<TestCaseData> Cases() =>
        from width in LaneWidths.Available
        where width != LaneWidth.Scalar
        from name in Operations<One>().Keys
        select new TestCaseData(width, name);

    [TestCaseSource(nameof(Cases))]
    public void A_wide_operation_equals_the_one_lane_form(LaneWidth width, string name) =>
        Assert.That(Run(width, name), Is.EqualTo(Run(LaneWidth.Scalar, name)));

    [Test]
    public void The_narrowest_width_comes_first_and_one_lane_is_always_there()
    {
        Assert.That(LaneWidths.Available[0], Is.EqualTo(LaneWidth.Scalar));
        Assert.That(LaneWidths.Available, Is.Ordered);
        Assert.That(LaneWidths.Widest, Is.EqualTo(LaneWidths.Available[^1]));
    }

    [Test]
    public void Counts_are_those_of_the_widths() =>
        Assert.That(
            new[] { (LaneWidth)One.Count, (LaneWidth)Eight.Count, (LaneWidth)Sixteen.Count },
            Is.EqualTo(new[] { LaneWidth.Scalar, LaneWidth.Bits256, LaneWidth.Bits512 }));

    private static uint[] Run(LaneWidth width, string name) => width switch
    {
        LaneWidth.Scalar => Operations<One>()[name](),
        LaneWidth.Bits256 => Operations<Eight>()[name](),
        _ => Operations<Sixteen>()[name](),
    };

    private static Dictionary<string, Func<uint[]>> Operations<T>()
        where T : struct, ILanes<T> => new(StringComparer.Ordinal)
        {
            ["Add"] = () => Two<T>(T.Add, Any, Other),
            ["Sub"] = () => Two<T>(T.Sub, Any, Other),
            ["MulLow"] = () => Two<T>(T.MulLow, Any, Other),
            ["MulHigh"] = () => Two<T>(T.MulHigh, Any, Other),
            ["MulHighSame"] = () => Two<T>((a, _) => T.MulHighSame(a, T.Broadcast(0xD2511F53u)), Any, Other),
            ["And"] = () => Two<T>(T.And, Any, Other),
            ["Or"] = () => Two<T>(T.Or, Any, Other),
            ["Xor"] = () => Two<T>(T.Xor, Any, Other),
            ["Less"] = () => Two<T>(T.Less, Any, Other),
            ["Same"] = () => Two<T>((a, b) => T.Same(T.And(a, T.Broadcast(3u)), T.And(b, T.Broadcast(3u))), Any, Other),
            ["ShiftLeft"] = () => [.. Enumerable.Range(0, 32).SelectMany(n => Two<T>((a, _) => T.ShiftLeft(a, n), Any, Other))],
            ["ShiftRight"] = () => [.. Enumerable.Range(0, 32).SelectMany(n => Two<T>((a, _) => T.ShiftRight(a, n), Any, Other))],
            ["Select"] = () => Two<T>((mask, b) => T.Select(mask, b, T.Broadcast(7u)), Mask, Other),
            ["LessFloat"] = () => Two<T>(T.LessFloat, Floats, OtherFloats),
            ["LessFloat of not a number"] = () => Two<T>(T.LessFloat, Any, Other),
            ["AddFloat"] = () => Two<T>(T.AddFloat, Floats, OtherFloats),
            ["SubFloat"] = () => Two<T>(T.SubFloat, Floats, OtherFloats),
            ["MulFloat"] = () => Two<T>(T.MulFloat, Floats, OtherFloats),
            ["DivFloat"] = () => Two<T>(T.DivFloat, Floats, OtherFloats),
            ["Share"] = () => Two<T>((a, b) => T.Share(a, ref Shares[0], T.ShiftRight(b, 25)), Any, Other),
            ["Follow"] = () => Two<T>((mean, cents) => T.Follow(mean, cents, 12), Floats, Any),
            ["AddProducts"] = AddProducts<T>,
            ["SqrtFloat"] = () => Two<T>((a, _) => T.SqrtFloat(a), Floats, OtherFloats),
            ["ToFloat"] = () => Two<T>((a, _) => T.ToFloat(a), Any, Other),
            ["ToInteger"] = () => Two<T>((a, _) => T.ToInteger(a), Any, Other),
            ["Broadcast"] = () => Two<T>((a, _) => T.Add(a, T.Broadcast(0xDEADBEEF)), Any, Other),
            ["Broadcast of a float"] = () => Two<T>((a, _) => T.Xor(a, T.Broadcast(-1.5f)), Any, Other),
            ["Gather"] = () => Two<T>((a, _) => T.Gather(ref Other[0], T.ShiftRight(a, 20)), Any, Other),
            ["Lookup"] = () => Two<T>((a, _) => T.Lookup(ref Other[0], T.ShiftRight(a, 25)), Any, Other),
            ["LoadShorts"] = LoadShorts<T>,
            ["LoadBytes"] = LoadBytes<T>,
            ["LoadHalves"] = LoadHalves<T>,
            ["Bits"] = SignBits<T>,
            ["Wide.Exp"] = () => Two<T>((a, _) => Wide.Exp(Between<T>(a, 160, -80)), Any, Other),
            ["Wide.Log"] = () => Two<T>((a, _) => Wide.Log(a), [.. Floats.Select(PositiveNormal)], Other),
            ["Wide.Normal"] = () => Two<T>((a, _) => Wide.Normal(a), Any, Other),
        };

    private static T Between<T>(T bits, float range, float from)
        where T : struct, ILanes<T> =>
        T.AddFloat(T.MulFloat(T.ToFloat(T.ShiftRight(bits, 8)), T.Broadcast(range / 16777216f)), T.Broadcast(from));

    private static uint[] Two<T>(Func<T, T, T> operation, uint[] a, uint[] b)
        where T : struct, ILanes<T>
    {
        uint[] result = new uint[Words];
        for (int i = 0; i < Words; i += T.Count)
        {
            operation(T.Load(ref a[0], i), T.Load(ref b[0], i)).Store(ref result[0], i);
        }

        return result;
    }

    private static uint[] LoadShorts<T>()
        where T : struct, ILanes<T>
    {
        short[] source = [.. Any.Select(b => (short)b)];
        uint[] result = new uint[Words];
        for (int i = 0; i < Words; i += T.Count)
        {
            T.LoadShorts(ref source[0], i).Store(ref result[0], i);
        }

        return result;
    }

    private static uint[] LoadBytes<T>()
        where T : struct, ILanes<T>
    {
        byte[] source = [.. Any.Select(b => (byte)b)];
        uint[] result = new uint[Words];
        for (int i = 0; i < Words; i += T.Count)
        {
            T.LoadBytes(ref source[0], i).Store(ref result[0], i);
        }

        return result;
    }

    private static uint[] LoadHalves<T>()
        where T : struct, ILanes<T>
    {
        ulong[] source = [.. Any.Zip(Other, (low, high) => low | ((ulong)high << 32))];
        uint[] result = new uint[2 * Words];
        for (int i = 0; i < Words; i += T.Count)
        {
            T.LoadHalves(ref source[0], i, out T low, out T high);
            low.Store(ref result[0], i);
            high.Store(ref result[Words], i);
        }

        return result;
    }

    /// <summary>The sums of all lanes: which of them takes a product is not told.</summary>
    private static uint[] AddProducts<T>()
        where T : struct, ILanes<T>
    {
        long[] sums = new long[T.Count];
        for (int i = 0; i < Words; i += T.Count)
        {
            T.AddProducts(T.Load(ref Any[0], i), T.Load(ref Other[0], i), ref sums[0]);
        }

        long sum = sums.Aggregate(0L, (a, b) => unchecked(a + b));
        return [(uint)sum, (uint)(sum >> 32)];
    }

    private static uint[] SignBits<T>()
        where T : struct, ILanes<T>
    {
        uint[] result = new uint[Words];
        for (int i = 0; i < Words; i += T.Count)
        {
            uint bits = T.Load(ref Any[0], i).Bits();
            for (int lane = 0; lane < T.Count; lane++)
            {
                result[i + lane] = (bits >> lane) & 1;
            }
        }

        return result;
    }

    private static uint Finite(uint bits) => (bits & 0x7F800000) == 0x7F800000 ? bits & ~0x00800000u : bits;

    private static uint PositiveNormal(uint bits) => (bits & 0x7FFFFFFF) < 0x00800000 ? 0x3F800000 : bits & 0x7FFFFFFF;
}
