using Gfmd.Sim.Numerics;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Determinism;

/// <summary>Promise P1: same scenario and seed, same counters, for any number of threads and any width of lanes.</summary>
public class SameBytesTests
{
    private const int Months = 36;
    private static readonly Lazy<string> Reference = new(() => Run(new Way(1, LaneWidth.Scalar)).Hash);

    private static IEnumerable<LaneWidth> Widths => LaneWidths.Available;

    [Test]
    public void Every_counter_of_every_month_is_the_same_for_any_threads_and_any_lanes(
        [Values(1, 2, 7)] int threads, [ValueSource(nameof(Widths))] LaneWidth lanes)
    {
        Assert.That(Run(new Way(threads, lanes)).Hash, Is.EqualTo(Reference.Value));
    }

    [Test]
    public void Another_seed_gives_other_counters() => Assert.That(Run(new Way(Seed: 5)).Hash, Is.Not.EqualTo(Reference.Value));

    [Test]
    public void Another_replicate_gives_other_counters() => Assert.That(Run(new Way(Replicate: 1)).Hash, Is.Not.EqualTo(Reference.Value));

    private static Journal Run(Way way) => Journal.Of(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved, Months, way);
}
