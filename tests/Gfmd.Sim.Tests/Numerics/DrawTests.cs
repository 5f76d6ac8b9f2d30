using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Tests.Numerics;

internal sealed class DrawTests
{
    private const int Draws = 1 << 16;

    /// <summary>
    /// Chi-square of 255 degrees of freedom: mean 255, six standard deviations of 22.6. The draws are fixed, so the test never flickers.
    /// </summary>
    private const double Bound = 255 + (6 * 22.6);

    private static readonly Draw Source = new(1);

    [TestCase(0u, 0u, 0u, 0u, 0u, 0u, "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [TestCase(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [TestCase(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Philox_gives_the_known_answers_of_its_authors(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, string words)
    {
        DrawWords w = Draw.Philox(c0, c1, c2, c3, k0, k1);
        Assert.That($"{w.W0:x8} {w.W1:x8} {w.W2:x8} {w.W3:x8}", Is.EqualTo(words));
    }

    [TestCase(Purpose.Demography, 0)]
    [TestCase(Purpose.Work, 1)]
    [TestCase(Purpose.WageShock, 2)]
    [TestCase(Purpose.Move, 3)]
    public void A_purpose_reads_its_own_word_of_its_block(Purpose purpose, int word) =>
        Assert.That(Source.Bits(7, 3, purpose), Is.EqualTo(Source.Words(7, 3, Purpose.Demography)[word]));

    [Test]
    public void Each_part_of_the_address_changes_the_draw()
    {
        uint a = Source.Bits(7, 3, Purpose.Lottery, 5);
        uint[] others =
        [
            Source.Bits(8, 3, Purpose.Lottery, 5), Source.Bits(7ul << 32, 3, Purpose.Lottery, 5), Source.Bits(7, 4, Purpose.Lottery, 5),
            Source.Bits(7, -3, Purpose.Lottery, 5), Source.Bits(7, 3, Purpose.NoShow, 5), Source.Bits(7, 3, Purpose.Lottery, 6),
            new Draw(2).Bits(7, 3, Purpose.Lottery, 5), new Draw(1, 1).Bits(7, 3, Purpose.Lottery, 5),
        ];
        Assert.That(others, Has.None.EqualTo(a).And.Unique);
    }

    [Test]
    public void The_same_address_gives_the_same_draw() =>
        Assert.That(new Draw(1).Bits(7, 3, Purpose.Lottery, 5), Is.EqualTo(Source.Bits(7, 3, Purpose.Lottery, 5)));

    [Test]
    public void Numbers_of_purposes_are_unique_and_fit_the_counter()
    {
        int[] numbers = [.. Enum.GetValues<Purpose>().Select(p => (int)p)];
        Assert.That(numbers, Is.Unique.And.All.InRange(0, (4 * 65536) - 1));
        Assert.That(numbers, Has.Length.EqualTo(Enum.GetNames<Purpose>().Length));
    }

    [Test]
    public void Months_of_a_run_and_no_month_have_different_counters()
    {
        int[] months = [.. Enumerable.Range(-120, 1321), Draw.NoMonth];
        Assert.That(months.Select(m => Draw.When(m, 3)), Is.Unique);
        Assert.That(months.Select(m => Draw.When(m, 3) >> 16), Is.All.EqualTo(3));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void A_word_is_uniform_over_persons(int word)
    {
        Assert.That(ChiSquare(i => Source.Words((ulong)i, 0, Purpose.Demography)[word] >> 24), Is.LessThan(Bound), "high bits");
        Assert.That(ChiSquare(i => Source.Words((ulong)i, 0, Purpose.Demography)[word] & 255), Is.LessThan(Bound), "low bits");
    }

    [Test]
    public void A_word_is_uniform_over_months() =>
        Assert.That(ChiSquare(i => Source.Bits(42, (i % 65536) - 32768, Purpose.Work) >> 24), Is.LessThan(Bound));

    [TestCase(0, 1)]
    [TestCase(0, 2)]
    [TestCase(0, 3)]
    [TestCase(1, 2)]
    [TestCase(1, 3)]
    [TestCase(2, 3)]
    public void Words_of_one_call_are_independent(int a, int b) =>
        Assert.That(ChiSquare(i => Pair(Source.Words((ulong)i, 9, Purpose.Move)[a], Source.Words((ulong)i, 9, Purpose.Move)[b])), Is.LessThan(Bound));

    [Test]
    public void Draws_of_neighbours_months_seeds_and_replicates_are_independent()
    {
        static uint At(int id, int month = 0, ulong seed = 1, int replicate = 0) => new Draw(seed, replicate).Bits((ulong)id, month, Purpose.Move);
        Assert.That(ChiSquare(i => Pair(At(i), At(i + 1))), Is.LessThan(Bound), "neighbours");
        Assert.That(ChiSquare(i => Pair(At(i), At(i, month: 1))), Is.LessThan(Bound), "months");
        Assert.That(ChiSquare(i => Pair(At(i), At(i, seed: 2))), Is.LessThan(Bound), "seeds");
        Assert.That(ChiSquare(i => Pair(At(i), At(i, replicate: 1))), Is.LessThan(Bound), "replicates");
    }

    [Test]
    public void Chi_square_finds_a_planted_pattern() => Assert.That(ChiSquare(i => (uint)(i % 250)), Is.GreaterThan(Bound));

    [Test]
    public void A_uniform_lies_strictly_between_0_and_1()
    {
        Assert.That(Draw.Unit(0), Is.Positive);
        Assert.That(Draw.Unit(uint.MaxValue), Is.LessThan(1));
    }

    [TestCase(0, 0u)]
    [TestCase(-1, 0u)]
    [TestCase(0.5, 0x80000000u)]
    [TestCase(1, uint.MaxValue)]
    [TestCase(2, uint.MaxValue)]
    public void A_threshold_holds_its_probability(double p, uint threshold) => Assert.That(Draw.Threshold(p), Is.EqualTo(threshold));

    [Test]
    public void Wide_words_equal_the_words_of_each_person_for_all_widths()
    {
        Assert.That(WideWords<One>(), Is.EqualTo(PlainWords()));
        if (LaneWidths.Available.Contains(LaneWidth.Bits256))
        {
            Assert.That(WideWords<Eight>(), Is.EqualTo(PlainWords()));
        }

        if (LaneWidths.Available.Contains(LaneWidth.Bits512))
        {
            Assert.That(WideWords<Sixteen>(), Is.EqualTo(PlainWords()));
        }
    }

    private static ulong[] Ids() => [.. Enumerable.Range(0, 256).Select(i => Keys.Mix((ulong)i))];

    private static List<uint> PlainWords()
    {
        List<uint> all = [];
        foreach (ulong id in Ids())
        {
            DrawWords w = Source.Words(id, -5, Purpose.Lottery, 77);
            all.AddRange([w.W0, w.W1, w.W2, w.W3]);
        }

        return all;
    }

    private static List<uint> WideWords<T>()
        where T : struct, ILanes<T>
    {
        ulong[] ids = Ids();
        uint[][] words = [new uint[ids.Length], new uint[ids.Length], new uint[ids.Length], new uint[ids.Length]];
        for (int i = 0; i < ids.Length; i += T.Count)
        {
            T.LoadHalves(ref ids[0], i, out T low, out T high);
            Wide.Words(in Source, low, high, -5, Purpose.Lottery, 77, out T w0, out T w1, out T w2, out T w3);
            w0.Store(ref words[0][0], i);
            w1.Store(ref words[1][0], i);
            w2.Store(ref words[2][0], i);
            w3.Store(ref words[3][0], i);
        }

        return [.. Enumerable.Range(0, ids.Length).SelectMany(i => words.Select(w => w[i]))];
    }

    private static uint Pair(uint a, uint b) => ((a >> 28) << 4) | (b >> 28);

    private static double ChiSquare(Func<int, uint> bin)
    {
        int[] counts = new int[256];
        for (int i = 0; i < Draws; i++)
        {
            counts[bin(i)]++;
        }

        double expected = Draws / 256.0;
        return counts.Sum(c => (c - expected) * (c - expected) / expected);
    }
}
