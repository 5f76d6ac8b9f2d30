using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Ticks;

/// <summary>What a month leaves to the garbage collector, on one thread, once the lists of the blocks have their size.</summary>
public class AllocationTests
{
    /// <summary>Bytes a month: what it took when this was written, and a tenth. The figures may only fall; they do not grow with the
    /// people.</summary>
    [TestCase("bound", 4_900)]
    [TestCase("mixed", 22_400)]
    public void A_month_allocates_no_more_than_is_allowed(string name, long allowed)
    {
        (Scenario scenario, Solved solved) = name == "bound" ? (SmallWorlds.Bound, SmallWorlds.BoundSolved.Solved)
            : (SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved);
        (World world, Tallies opening) = Genesis.Begin(PlanCompiler.Compile(scenario, solved), new Draw(scenario.Seed));
        using MonthLoop loop = new(world, opening, 1, LaneWidths.Widest);
        for (int m = 0; m < 60; m++)
        {
            loop.Step();
        }

        long[] bytes = new long[12];
        for (int m = 0; m < bytes.Length; m++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            loop.Step();
            bytes[m] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        TestContext.Out.WriteLine($"{name}: {string.Join(' ', bytes)}");

        // blocks that grow make room now and then: the median is the month's own
        Assert.That(bytes.Order().ElementAt(6), Is.LessThanOrEqualTo(allowed), string.Join(' ', bytes));
    }
}
