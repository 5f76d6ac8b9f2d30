using Gfmd.Sim.Bench.Ref1;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Tests.Bench;

public class Ref1Tests
{
    // bench/limit.cpp, modes scalar4 and simd4, 20,000 persons: the same draws and decisions in another language, without screening in scalar4.
    private const ulong ChecksumOfLimit = 0x1ff37d5285eb83a9;

    private static IEnumerable<LaneWidth> Widths => LaneWidths.Available;

    [Test]
    public void Threads_and_lanes_change_no_tally_and_the_cpp_program_agrees(
        [Values(1, 2, 7)] int threads, [ValueSource(nameof(Widths))] LaneWidth width)
    {
        Ref1Result result = Ref1Model.Run(20_000, threads, width);
        Assert.That(result.Checksum, Is.EqualTo(ChecksumOfLimit));
        Assert.That(result.Accounts, Is.EqualTo(result.Remitted).And.EqualTo(11_296_155_625));
        Assert.That((result.Applied, result.Admitted, result.Returned, result.Died), Is.EqualTo((4470L, 4222L, 3726L, 2595L)));
    }

    [Test]
    public void A_number_of_persons_that_does_not_fill_the_origins_is_refused() =>
        Assert.Throws<ArgumentException>(() => Ref1Model.Run(1_000_001, 1, LaneWidth.Scalar));
}
