using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Tests.Numerics;

internal sealed class KeysTests
{
    /// <summary>Frozen: a change of these moves every person of every run.</summary>
    [TestCase("", 0xf52a15e9a9b5e89bul)]
    [TestCase("TON", 0x224462907382eabbul)]
    [TestCase("NZL", 0x971e2ad1d0f7086dul)]
    [TestCase("quota-seasonal", 0xce072a32b5ea0e5dul)]
    public void The_key_of_a_text_never_changes(string text, ulong key) => Assert.That(Keys.Of(text), Is.EqualTo(key));

    [Test]
    public void The_key_of_a_pair_and_of_a_child_never_changes()
    {
        Assert.That(Keys.Pair(1, 2), Is.EqualTo(0xf2826f98653e9e57ul));
        Assert.That(Keys.Child(42, 3), Is.EqualTo(0x830b6b5edf7ee9c6ul));
    }

    [Test]
    public void Keys_of_similar_texts_differ() =>
        Assert.That(Enumerable.Range(0, 100_000).Select(i => Keys.Of($"country-{i}")), Is.Unique);

    [Test]
    public void Accents_are_part_of_a_text() => Assert.That(Keys.Of("Türkiye"), Is.Not.EqualTo(Keys.Of("Turkiye")));

    [Test]
    public void No_text_is_an_error() => Assert.That(() => Keys.Of(null!), Throws.ArgumentNullException);

    [Test]
    public void Mix_loses_nothing()
    {
        for (ulong i = 0; i < 10_000; i++)
        {
            Assert.That(Unmix(Keys.Mix(i * 0x1234_5678_9ABCUL)), Is.EqualTo(i * 0x1234_5678_9ABCUL));
        }
    }

    [Test]
    public void One_bit_of_the_input_turns_half_of_the_output()
    {
        double flips = Enumerable.Range(0, 64_000).Average(i =>
            (double)ulong.PopCount(Keys.Mix((ulong)i) ^ Keys.Mix((ulong)i ^ (1UL << (i & 63)))));
        Assert.That(flips, Is.EqualTo(32).Within(0.2));
    }

    [Test]
    public void A_pair_is_ordered() => Assert.That(Keys.Pair(1, 2), Is.Not.EqualTo(Keys.Pair(2, 1)));

    [Test]
    public void Pairs_and_children_do_not_meet()
    {
        IEnumerable<ulong> pairs = Enumerable.Range(0, 90_000).Select(i => Keys.Pair((ulong)(i / 300), (ulong)(i % 300)));
        IEnumerable<ulong> children = Enumerable.Range(0, 90_000).Select(i => Keys.Child((ulong)(i / 9), i % 9));
        Assert.That(pairs.Concat(children), Is.Unique);
    }

    private static ulong Unmix(ulong x)
    {
        x = Unshift(x, 31) * Inverse(0x94D049BB133111EBUL);
        x = Unshift(x, 27) * Inverse(0xBF58476D1CE4E5B9UL);
        return Unshift(x, 30);
    }

    private static ulong Unshift(ulong x, int by)
    {
        ulong result = x;
        for (int done = by; done < 64; done += by)
        {
            result = x ^ (result >> by);
        }

        return result;
    }

    /// <summary>Inverse of an odd number modulo 2^64 by Newton's steps.</summary>
    private static ulong Inverse(ulong odd)
    {
        ulong x = odd;
        for (int i = 0; i < 6; i++)
        {
            x *= 2 - (odd * x);
        }

        return x;
    }
}
