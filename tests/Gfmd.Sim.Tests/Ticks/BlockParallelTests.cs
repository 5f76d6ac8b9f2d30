using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Ticks;

public class BlockParallelTests
{
    [Test]
    public void Every_block_runs_exactly_once_in_every_phase([Values(1, 2, 3, 8)] int threads, [Values(0, 1, 2, 7, 500)] int blocks)
    {
        using BlockParallel team = new(threads);
        int[] runs = new int[blocks];
        for (int phase = 1; phase <= 200; phase++)
        {
            team.Run(blocks, runs, static (r, block, _) => r[block]++);
            Assert.That(runs, Is.All.EqualTo(phase));
        }
    }

    [Test]
    public void Two_bodies_never_share_a_worker()
    {
        using BlockParallel team = new(4);
        int[] inside = new int[4];
        int clashes = 0;
        team.Run(400, inside, (at, _, worker) =>
        {
            if (Interlocked.Increment(ref at[worker]) != 1)
            {
                Interlocked.Increment(ref clashes);
            }

            Thread.SpinWait(200);
            Interlocked.Decrement(ref at[worker]);
        });
        Assert.That(clashes, Is.Zero);
    }

    [Test]
    public void The_exception_of_the_lowest_block_reaches_the_caller_and_the_team_works_on([Values(1, 2, 4)] int threads)
    {
        using BlockParallel team = new(threads);
        int[] runs = new int[64];
        for (int phase = 0; phase < 50; phase++)
        {
            InvalidOperationException? error = Assert.Throws<InvalidOperationException>(() => team.Run(64, runs, static (r, block, _) =>
            {
                Interlocked.Increment(ref r[block]);
                if (block is 17 or 18 or 63)
                {
                    throw new InvalidOperationException($"block {block}");
                }
            }));
            Assert.That(error!.Message, Is.EqualTo("block 17"));
        }

        Assert.That(runs, Is.All.EqualTo(50));
    }

    [Test]
    public void A_team_that_fell_asleep_wakes_for_the_next_phase()
    {
        using BlockParallel team = new(3);
        int[] sum = new int[1];
        for (int phase = 0; phase < 5; phase++)
        {
            Thread.Sleep(20);
            // blocks long enough that the sleepers are needed and take part in it
            team.Run(6, sum, static (s, _, _) =>
            {
                Thread.Sleep(1);
                Interlocked.Increment(ref s[0]);
            });
        }

        Assert.That(sum[0], Is.EqualTo(30));
    }

    [Test]
    public void An_idle_team_sleeps([Values(2, 5)] int threads)
    {
        using BlockParallel team = new(threads);
        team.Run(threads, 0, static (_, _, _) => { });
        Assert.That(() => team.Sleeping, Is.EqualTo(threads - 1).After(5000, 5));
    }

    [Test]
    public void A_body_must_not_start_a_phase()
    {
        using BlockParallel team = new(2);
        Assert.Throws<InvalidOperationException>(() => team.Run(1, team, static (t, _, _) => t.Run(1, 0, static (_, _, _) => { })));
        Assert.DoesNotThrow(() => team.Run(1, 0, static (_, _, _) => { }));
    }

    [Test]
    public void A_closed_team_refuses_work()
    {
        BlockParallel team = new(2);
        team.Dispose();
        team.Dispose();
        Assert.Throws<ObjectDisposedException>(() => team.Run(1, 0, static (_, _, _) => { }));
    }

    [Test]
    public void A_phase_allocates_nothing()
    {
        using BlockParallel team = new(2);
        long[] sums = new long[2];
        team.Run(10, new Adder(sums));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int phase = 0; phase < 1000; phase++)
        {
            team.Run(10, new Adder(sums));
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sums.Sum(), Is.EqualTo(1001 * 45));
    }

    private readonly struct Adder(long[] sums) : IBlockBody
    {
        public void Run(int block, int worker) => sums[worker] += block;
    }
}
