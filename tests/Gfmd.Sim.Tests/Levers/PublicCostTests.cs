using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Output;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Levers;

/// <summary>What levers cost governments, against the plain sum.</summary>
internal sealed class PublicCostTests
{
    private static readonly Scenario Mixed = SmallWorlds.Mixed with { BurnIn = 6, Months = 12 };
    private static readonly Labelled All = new("", "", "", "", "");

    private static LeverUse Loan => new() { Id = "L29", HolderCapacity = 1, FixedCost = 120_000, UnitCost = 50 };

    /// <summary>Cost of the year, and departures under regular schemes in it, from a month on.</summary>
    private static (List<IndicatorRow> Rows, long Departed) Year(LeverUse use, int from = 0)
    {
        Plan plan = PlanCompiler.Compile(Mixed with { Levers = [use] }, SmallWorlds.MixedSolved.Solved);
        long departed = 0;
        int month = 0;
        DesignRun run = Past.Run(plan, 0, 2, LaneWidths.Widest, null, default).Run(plan, null, 2, LaneWidths.Widest, default, (world, y) =>
            departed += month++ >= from ? world.Plan.Schemes.Where(s => !s.Irregular).Sum(s => y.Sum(SchemeMeasure.Departed, s.Index)) : 0);
        return ([.. run.Rows.Where(r => r.Indicator == "I9.06")], departed);
    }

    private static double Of(List<IndicatorRow> rows, string measure) => rows.Single(r => r.Measure == measure && r.Label == All).Value;

    [Test]
    public void A_lever_costs_its_fixed_sum_and_its_beneficiaries_to_its_holder()
    {
        (List<IndicatorRow> rows, long departed) = Year(Loan);
        double total = 120_000 + (50.0 * departed);
        Assert.That(departed, Is.Positive);
        Assert.That(Of(rows, "total_usd"), Is.EqualTo(total).Within(1e-6));
        Assert.That((Of(rows, "origin_usd"), Of(rows, "destination_usd")), Is.EqualTo((Of(rows, "total_usd"), 0.0)));
        foreach (Func<Labelled, bool> part in (Func<Labelled, bool>[])[
            l => l.Origin != "" && l.Destination == "", l => l.Destination != "" && l.Origin == "", l => l.Regime != "" && l.Origin == "",
            l => l.Regime != "" && l.Origin != ""])
        {
            Assert.That(rows.Where(r => r.Measure == "total_usd" && part(r.Label)).Sum(r => r.Value), Is.EqualTo(total).Within(1e-6));
        }
    }

    [Test]
    public void Strength_start_and_share_of_households_scale_it_and_strength_zero_costs_nothing()
    {
        (List<IndicatorRow> half, long departed) = Year(Loan with { Strength = 0.5 });
        Assert.That(Of(half, "total_usd"), Is.EqualTo(60_000 + (25.0 * departed)).Within(1e-6));
        (List<IndicatorRow> late, departed) = Year(Loan with { StartMonth = 9 }, from: 9);
        Assert.That(Of(late, "total_usd"), Is.EqualTo(30_000 + (50.0 * departed)).Within(1e-6));
        (List<IndicatorRow> pilot, departed) = Year(Loan with { Target = new LeverTarget { HouseholdShare = 0.25 } });
        Assert.That(Of(pilot, "total_usd"), Is.EqualTo(120_000 + (12.5 * departed)).Within(1e-6));
        Assert.That(Of(Year(Loan with { Strength = 0 }).Rows, "total_usd"), Is.Zero);
    }

    [Test]
    public void A_joint_lever_is_paid_half_each_and_a_target_names_who_pays()
    {
        LeverUse travel = new() { Id = "L28", FixedCost = 1_000, UnitCost = 0, Target = new LeverTarget { Corridor = "BBB-EEE" } };
        List<IndicatorRow> rows = Year(travel).Rows;
        Assert.That((Of(rows, "origin_usd"), Of(rows, "destination_usd")), Is.EqualTo((500.0, 500.0)).Within(1e-9));
        Assert.That(rows.Single(r => r.Measure == "total_usd" && r.Label == All with { Origin = "AAA" }).Value, Is.Zero);
    }

    [Test]
    public void The_table_of_a_run_holds_each_lever_and_sums_to_the_indicator()
    {
        using Results results = new();
        Scenario scenario = SmallScenario.Build() with { Levers = [Loan, new LeverUse { Id = "L28", FixedCost = 1_000 }] };
        string folder = results.Run(scenario: scenario).Folder;
        TableReader costs = TableReader.Read(Path.Combine(folder, "public_costs.parquet"));
        TableReader indicators = TableReader.Read(Path.Combine(folder, "indicators.parquet"));
        string[] ids = indicators.Text("indicator"), measures = indicators.Text("measure"), regimes = indicators.Text("regime");
        string[] origins = indicators.Text("origin"), destinations = indicators.Text("destination");
        double[] values = indicators.Number("value");
        double total = Enumerable.Range(0, ids.Length).Where(i => ids[i] == "I9.06" && measures[i] == "total_usd"
            && (regimes[i], origins[i], destinations[i]) == ("", "", "")).Sum(i => values[i]);
        double[] byOrigin = costs.Number("paid_by_origin_usd"), byDestination = costs.Number("paid_by_destination_usd");
        Assert.That(costs.Text("lever").Distinct(StringComparer.Ordinal), Is.EquivalentTo(["L28", "L29"]));
        Assert.That(byOrigin.Sum() + byDestination.Sum(), Is.EqualTo(total).Within(1e-6 * total));
        Assert.That(total, Is.GreaterThan(2 * 121_000));
        TableReader accounts = TableReader.Read(Path.Combine(folder, "accounts.parquet"));
        string[] flows = accounts.Text("flow");
        double[] amounts = accounts.Number("amount_usd");
        double Booked(Flow flow) => Enumerable.Range(0, flows.Length).Where(i => flows[i] == Ledger.Name(flow)).Sum(i => amounts[i]);
        Assert.That((Booked(Flow.PublicCostOrigin), Booked(Flow.PublicCostDestination)), Is.EqualTo((byOrigin.Sum(), byDestination.Sum()))
            .Within(0.1));
        Assert.That(File.Exists(Path.Combine(results.Run(sub: "without").Folder, "public_costs.parquet")), Is.False);
    }

    [Test]
    public void Designs_are_brought_to_equal_public_cost_by_their_places()
    {
        Scenario basis = SmallWorlds.Bound with { BurnIn = 12, Months = 12 };
        LeverUse[] loan = [Loan with { FixedCost = 0 }];
        Scenario full = basis with { Name = "full", Levers = loan };
        Scenario less = basis.With("guest", r => r with { QuotaPerYear = new(60) }) with { Name = "less", Levers = loan };
        ComparisonOptions options = new() { Replicates = 1, Draws = 0, Threads = 2 };
        EqualCost equal = new(SmallWorlds.BoundSolved.Solved, options, default);
        (IReadOnlyList<Design> designs, IReadOnlyList<string> lines) = equal.Scale(Designs.Of(basis, [full, less], false));
        Assert.That(designs[2].Scenario.Regimes.Single(r => r.Id == "guest").QuotaPerYear!.Value, Is.EqualTo(120).Within(3));
        Assert.That(designs[1].Scenario.Regimes.Single(r => r.Id == "guest").QuotaPerYear!.Value, Is.EqualTo(120), "it sets the cost");
        Assert.That(lines[1], Does.StartWith("less: places x").And.Contain("for the public cost of full"));
        Assert.That(() => equal.Scale(Designs.Of(basis, [less with { Levers = [] }], false)),
            Throws.TypeOf<ComparisonException>().With.Message.Contains("no design has a lever"));
        Scenario unbound = basis.With("guest", r => r with { QuotaPerYear = null }) with { Name = "unbound", Levers = [Loan with { UnitCost = 0 }] };
        Assert.That(() => equal.Scale(Designs.Of(basis, [full, unbound], false)),
            Throws.TypeOf<ComparisonException>().With.Message.Contains("unbound costs governments"));
    }
}
