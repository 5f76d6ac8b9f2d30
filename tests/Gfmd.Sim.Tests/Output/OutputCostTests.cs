using System.Diagnostics;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Output;

/// <summary>What writing costs, for people to look at: 32 schemes, 240 months, every cell filled; a sample of 1,000,000 lives.</summary>
[Explicit("a measurement")]
internal sealed class OutputCostTests
{
    [Test]
    public void Tables_of_a_large_plan()
    {
        Scenario small = SmallScenario.Build();
        Scenario large = small with
        {
            Months = 240,
            Regimes = [.. Enumerable.Range(0, 16).SelectMany(n => small.Regimes.Take(2).Select(r => r with { Id = $"{r.Id}-{n}" }))],
        };
        Plan plan = PlanCompiler.Compile(large, SmallScenario.Solved());
        Tallies y = new(plan.Schemes.Length, plan.Origins.Length);
        for (int round = 0; round < 3; round++)
        {
            string folder = Directory.CreateTempSubdirectory("gfmd-").FullName;
            Stopwatch watch = Stopwatch.StartNew();
            TimeSpan filling = TimeSpan.Zero;
            TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
            FrameWriter writer = new(
                [.. RunTables.Of(plan), new IndicatorTables(plan), new Summary(plan)], folder, new Dictionary<string, string>(StringComparer.Ordinal),
                plan.Schemes.Length, plan.Origins.Length);
            for (int month = 0; month < 240; month++)
            {
                Draw draw = new((ulong)month);
                for (int i = 0; i < y.Scheme.Length; i++)
                {
                    y.Scheme[i] = draw.Bits((ulong)i, month, Purpose.Work) >> 16;
                }

                Frame frame = writer.Rent();
                long before = Stopwatch.GetTimestamp();
                frame.Fill(0, month, y, []);
                filling += Stopwatch.GetElapsedTime(before);
                writer.Send(frame);
            }

            IReadOnlyDictionary<string, long> rows = writer.Finish();
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            long bytes = Directory.GetFiles(folder).Sum(f => new FileInfo(f).Length);
            TestContext.Out.WriteLine($"{watch.Elapsed.TotalSeconds:0.000} s, {cpu.TotalSeconds:0.000} s cpu, copies {filling.TotalSeconds:0.000} s, "
                + $"{rows.Values.Sum()} rows, {bytes} bytes");
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_sample_of_a_million_lives()
    {
        Scenario small = SmallScenario.Build();
        Scenario large = small with
        {
            Countries = [.. small.Countries.Select(c => c.Origin is null ? c : c with { Origin = Grown(c.Origin) })],
        };
        Plan plan = PlanCompiler.Compile(large, SmallScenario.Solved());
        (World world, Tallies _) = Genesis.Begin(plan, new Draw(1));
        List<LifeCourse> lives = [];
        foreach (LaneWidth lanes in LaneWidths.Available.Concat(LaneWidths.Available))
        {
            lives.Clear();
            Stopwatch watch = Stopwatch.StartNew();
            foreach (Block block in world.Blocks)
            {
                LifeCourseSample.Read(block, world.Draw, 0, 0.001, lanes, lives);
            }

            TestContext.Out.WriteLine($"{lanes}: {watch.Elapsed.TotalMilliseconds:0.0} ms, {lives.Count} lives");
        }
    }

    private static OriginData Grown(OriginData origin) => origin with { Population = new Datum(500_000), Agents = 500_000 };
}
