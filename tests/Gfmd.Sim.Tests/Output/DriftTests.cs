using Gfmd.Sim.Experiments;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Output;

/// <summary>A past whose stock of migrants leaves its level fails the run.</summary>
internal sealed class DriftTests
{
    private static readonly Scenario Steady = SmallWorlds.Bound with { BurnIn = 24, Months = 12 };
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gfmd-drift-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    private RunResult Run(Scenario scenario) => Simulation.Run(
        scenario, SmallWorlds.BoundSolved.Solved, new RunOptions { OutFolder = _folder, Threads = 2 }, null, CancellationToken.None);

    /// <summary>A stock that its departures cannot keep up.</summary>
    private static Scenario Falling(Scenario s) => s.With(
        "guest", r => r with { Intakes = [.. r.Intakes.Select(i => i with { Stock = new(4 * i.Stock) })] });

    [Test]
    public void A_calibrated_base_is_steady_and_the_manifest_says_so() => Assert.That(
        Run(Steady).Manifest.Checks[^1], Is.EqualTo(new CheckResult("drift of the base stock", "passed", 24)));

    [Test]
    public void A_stock_that_falls_stops_the_run_with_the_scheme_and_its_numbers_and_leaves_nothing()
    {
        DriftException e = Assert.Throws<DriftException>(() => Run(Falling(Steady)))!;
        Assert.That(e.Message, Does.Contain("drifts by -").And.Contain("guest/AAA ").And.Contain("gfmd calibrate"));
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.Empty);
    }

    [Test]
    public void A_burn_in_of_less_than_two_years_is_not_checked() =>
        Assert.That(Run(Falling(Steady) with { BurnIn = 23 }).Manifest.Checks.Select(c => c.Name), Does.Not.Contain("drift of the base stock"));

    [Test]
    public void A_comparison_refuses_such_a_past_at_the_central_parameters()
    {
        Scenario basis = Falling(Steady), more = basis.With("guest", r => r with { QuotaPerYear = new(240) }) with { Name = "more" };
        ComparisonOptions options = new() { Replicates = 1, Draws = 0, OutFolder = _folder, Threads = 1 };
        Assert.That(() => Comparison.Run(basis, SmallWorlds.BoundSolved.Solved, [more], options, null, default), Throws.TypeOf<DriftException>());
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.Empty);
    }
}
