using CsCheck;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Ticks;

public class RankCutTests
{
    private const string Seed = "0000KOIPe036";

    // Few different keys and ids, and full ones, so that ties, shared prefixes and the ends of the range all occur.
    private static readonly Gen<uint> Key = Gen.OneOf(
        Gen.UInt[0, 3], Gen.UInt, Gen.UInt[uint.MaxValue - 2, uint.MaxValue], Gen.UInt.Select(k => k & 0xFF00FF00));

    private static readonly Gen<ulong> Id = Gen.OneOf(Gen.ULong[0, 20], Gen.ULong, Gen.ULong[ulong.MaxValue - 9, ulong.MaxValue]);

    private static readonly Gen<Application[]> Pool = Gen.Select(Key, Id, Gen.Int[1, 40])
        .Select((key, id, weight) => new Application(key, id, weight)).Array[0, 200]
        .Select(all => all.DistinctBy(a => a.Id).ToArray());

    private static readonly Gen<(Application[] Pool, long Places)> Rationed = Gen.Select(Pool, Gen.Double[0, 1.2])
        .Select((pool, share) => (pool, (long)(pool.Sum(a => (long)a.Weight) * share)));

    [Test]
    public void The_cut_admits_the_longest_prefix_of_the_sorted_pool() => Rationed.Sample(
        one =>
        {
            (HashSet<ulong> admitted, long weight) = Plain(one.Pool, one.Places);
            Cutoff cut = RankCut.Find([[.. one.Pool]], one.Places);
            foreach (Application a in one.Pool)
            {
                Assert.That(cut.Admits(a.Key, a.Id), Is.EqualTo(admitted.Contains(a.Id)), $"{a} {cut}");
            }

            Assert.That(cut.Admitted, Is.EqualTo(weight));
            Assert.That(cut.Unfilled, Is.EqualTo(one.Places - weight));
        },
        seed: Seed,
        iter: 2000);

    [Test]
    public void The_cut_does_not_depend_on_the_split() => Gen.Select(Rationed, Gen.Int[1, 9], Gen.ULong).Sample(
        (one, parts, salt) =>
        {
            List<Application>[] split = [.. Enumerable.Range(0, parts).Select(_ => new List<Application>())];
            foreach (Application a in one.Pool.OrderBy(a => (a.Id * 0x9E3779B97F4A7C15UL) ^ salt))
            {
                split[(int)(((a.Id ^ salt) >> 7) % (ulong)parts)].Add(a);
            }

            Assert.That(RankCut.Find(split, one.Places), Is.EqualTo(RankCut.Find([[.. one.Pool]], one.Places)));
        },
        seed: Seed,
        iter: 1000);

    [Test]
    public void The_places_are_never_exceeded() => Rationed.Sample(
        one =>
        {
            Cutoff cut = RankCut.Find([[.. one.Pool]], one.Places);
            long weight = one.Pool.Where(a => cut.Admits(a.Key, a.Id)).Sum(a => (long)a.Weight);
            return weight == cut.Admitted && weight <= one.Places && cut.Admitted + cut.Unfilled == one.Places;
        },
        seed: Seed,
        iter: 1000);

    [Test]
    public void Nobody_is_admitted_to_no_places([Values(0, -5)] int places)
    {
        Cutoff cut = RankCut.Find([[new(0, 0, 1), new(7, 3, 2)]], places);
        Assert.That(cut, Is.EqualTo(new Cutoff(0, 0, 0, 0)));
        Assert.That(cut.Admits(0, 0), Is.False);
    }

    [Test]
    public void All_are_admitted_if_they_fit()
    {
        Cutoff cut = RankCut.Find([[new(uint.MaxValue, ulong.MaxValue, 3)], []], 5);
        Assert.That(cut, Is.EqualTo(Cutoff.All(3, 5)));
        Assert.That(cut.Admits(uint.MaxValue, ulong.MaxValue), Is.True);
        Assert.That(RankCut.Find([], 5), Is.EqualTo(Cutoff.All(0, 5)));
    }

    [Test]
    public void The_first_who_does_not_fit_ends_the_admission_even_if_a_later_one_would_fit()
    {
        List<Application> pool = [new(1, 1, 4), new(2, 2, 5), new(3, 3, 1)];
        Cutoff cut = RankCut.Find([pool], 8);
        Assert.That(pool.Select(a => cut.Admits(a.Key, a.Id)), Is.EqualTo(new[] { true, false, false }));
        Assert.That((cut.Admitted, cut.Unfilled), Is.EqualTo((4L, 4L)));
    }

    [Test]
    public void Equal_keys_are_served_by_id()
    {
        List<Application> pool = [.. Enumerable.Range(1, 1000).Select(k => new Application(77, (ulong)k << 20, 1))];
        Cutoff cut = RankCut.Find([pool], 300);
        Assert.That(pool.Where(a => cut.Admits(a.Key, a.Id)).Max(a => a.Id), Is.EqualTo(300UL << 20));
        Assert.That(cut.Admitted, Is.EqualTo(300));
    }

    [Test]
    public void A_search_allocates_nothing()
    {
        List<Application>[] pool = [[.. Enumerable.Range(1, 100).Select(k => new Application((uint)k << 20, (ulong)k, 1))], []];
        RankCut.Find(pool, 50);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Lists lists = new(pool);
        for (int k = 0; k < 100; k++)
        {
            RankCut.Find(lists, k);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static (HashSet<ulong> Admitted, long Weight) Plain(Application[] pool, long places)
    {
        HashSet<ulong> admitted = [];
        long weight = 0;
        foreach (Application a in pool.OrderBy(a => a.Key).ThenBy(a => a.Id).TakeWhile(a => weight + a.Weight <= places))
        {
            weight += a.Weight;
            admitted.Add(a.Id);
        }

        return (admitted, weight);
    }

    private readonly struct Lists(List<Application>[] lists) : IApplicationParts
    {
        public int Count => lists.Length;

        public ReadOnlySpan<Application> Part(int index) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lists[index]);
    }
}
