using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>The economy of the origin and shocks from outside do what MODEL 9 says, and nothing where the scenario does not ask.</summary>
internal sealed class EconomyTests
{
    private const int Months = 18;
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved;
    private static readonly Scenario Plain = SmallWorlds.Mixed with { BurnIn = 14 };
    private static readonly Lazy<Journal> Base = new(() => Journal.Of(Plain, Numbers, Months));

    private static Journal Run(params Shock[] shocks) => Journal.Of(Plain with { Shocks = shocks }, Numbers, Months);

    private static Shock Of(ShockKind kind, double size, string? country = null) =>
        new() { Id = "s", Kind = kind, Size = size, Country = country, StartMonth = 4, Months = 100 };

    [Test]
    public void The_real_exchange_rate_is_the_formula_over_the_tallies()
    {
        Scenario s = Plain.WithEconomies();
        List<double> remitted = [], wages = [], spent = [], profits = [];
        double ln = 0, ratio0 = 0, spent0 = 0, profits0 = 0;
        Journal.Of(s, Numbers, Months, null, (world, y) =>
        {
            remitted.Add(world.Plan.Schemes.Where(x => x.Origin == 0).Sum(x => y.Sum(SchemeMeasure.SentFormal, x.Index)) * 0.01);
            wages.Add((y.Sum(OriginMeasure.Wages, 0) - y.Of(HouseholdMeasure.HoursForgone, 0)) * 0.01);
            profits.Add(y.Of(HouseholdMeasure.Profits, 0) * 0.01);
            spent.Add(y.Of(HouseholdMeasure.Received, 0) * 0.01);
            double rem = remitted.TakeLast(12).Sum(), output = wages.TakeLast(12).Sum() / 0.55, spending = spent.TakeLast(12).Sum();
            int month = world.Month - 1;
            if (month == -1)
            {
                (ratio0, spent0, profits0) = (rem / output, spending, profits.TakeLast(12).Sum());
            }

            if (month >= 0)
            {
                output += profits.TakeLast(12).Sum() - profits0;
                ln += 0.03 * ((1.2 * ((rem / output) - ratio0)) - ln);
                Economy e = world.Market.Economy;
                Assert.That(e.LnRer[0], Is.EqualTo(ln).Within(1e-12), $"month {month}");
                Assert.That(e.LnDemand[0], Is.EqualTo(-0.4 * ln).Within(1e-12));
                Assert.That(e.LnDemand[1], Is.EqualTo(0.2 * Maths.Log(spending / spent0)).Within(1e-9));
            }
        });
        Assert.That(ln, Is.Positive, "currencies abroad are up, so remittances are: the real exchange rate rises");
    }

    [Test]
    public void Without_feedback_the_real_exchange_rate_moves_nobody()
    {
        Scenario s = Plain.WithEconomies();
        Scenario silent = s with
        {
            Countries = [.. s.Countries.Select(c => c.Origin is { } o ? c with { Origin = o with { Economy = new() } } : c)],
        };
        long[] People(Scenario x, double xi) => Journal.Of(x.With(MacroNumbers.XiRer, xi), Numbers, Months).Origin("AAA");
        Assert.That(People(silent, 0), Is.EqualTo(People(silent, 3)));
        Assert.That(People(s, 0), Is.Not.EqualTo(People(s, 3)), "the opposite case");
    }

    [Test]
    public void Before_its_month_a_shock_changes_nothing()
    {
        foreach (ShockKind kind in Enum.GetValues<ShockKind>())
        {
            Journal run = Run(Of(kind, 0.5));
            Assert.That(run.Monthly[..18], Is.EqualTo(Base.Value.Monthly[..18]), $"{kind}: burn-in and four months");
            Assert.That(run.Hash, Is.Not.EqualTo(Base.Value.Hash), $"{kind}: the opposite case");
        }
    }

    [Test]
    public void Closed_borders_let_nobody_in_with_a_permit_and_only_there()
    {
        Journal run = Run(Of(ShockKind.BordersClosed, 1, "EEE"));
        Assert.Multiple(() =>
        {
            Assert.That(run.Sum(SchemeMeasure.Departed, "season", 4) + run.Sum(SchemeMeasure.Departed, "points", 4), Is.Zero);
            Assert.That(run.Sum(SchemeMeasure.Admitted, "season", 5), Is.Zero);
            Assert.That(run.Sum(SchemeMeasure.Departed, "guest", 4), Is.Positive);
            Assert.That(Base.Value.Sum(SchemeMeasure.Departed, "season", 4), Is.Positive, "the opposite case");
        });
    }

    [Test]
    public void An_expulsion_sends_home_its_hazard_of_the_stock()
    {
        Journal run = Run(Of(ShockKind.Expulsion, 0.1, "DDD") with { Months = 1 });
        double stock = run.Sum(SchemeMeasure.Stock, "free", 3, 4), removed = run.Sum(SchemeMeasure.Removed, "free", 4, 5);
        Assert.That(removed / stock, Is.EqualTo(0.1).Within(0.04), "about 1,000 persons of weight 1 and 10");
        Assert.That(run.Sum(SchemeMeasure.Removed, "free", 5) + run.Sum(SchemeMeasure.Removed, "points"), Is.Zero);
    }

    [Test]
    public void A_deportation_campaign_multiplies_detection_of_those_without_permit_alone()
    {
        Journal run = Run(Of(ShockKind.Deportation, 5));
        Assert.That(run.Sum(SchemeMeasure.Removed, null, 4), Is.GreaterThan(3 * Base.Value.Sum(SchemeMeasure.Removed, null, 4)));
        Assert.That(run.Sum(SchemeMeasure.Removed, "free", 4), Is.Zero);
    }

    [Test]
    public void A_run_cut_in_two_goes_on_with_the_same_economies()
    {
        Plan plan = PlanCompiler.Compile(Plain.WithEconomies(), Numbers);
        Draw draw = new(plan.Scenario.Seed);
        (World world, Tallies opening) = Genesis.Begin(plan, draw);
        using MonthLoop whole = new(world, opening, 2, LaneWidths.Widest);
        StateImage? image = null;
        for (int m = -plan.Scenario.BurnIn; m < Months; m++)
        {
            image = m == 13 ? whole.Image() : image;
            whole.Step();
        }

        (World again, Tallies none) = image!.Restore(plan, draw);
        using MonthLoop rest = MonthLoop.Resume(again, none, 1, LaneWidth.Scalar);
        for (int m = 13; m < Months; m++)
        {
            rest.Step();
        }

        Economy a = world.Market.Economy, b = again.Market.Economy;
        Assert.That(
            (b.LnRer[0], b.LnDemand[1], b.LnTrade[0], b.LnRateMean[0]), Is.EqualTo((a.LnRer[0], a.LnDemand[1], a.LnTrade[0], a.LnRateMean[0])));
        Assert.That(rest.Tallies.Country, Is.EqualTo(whole.Tallies.Country));
        Assert.That(a.LnRer[0], Is.Not.Zero);
    }

    [Test]
    public void Coherence_acts_through_g_coh_alone()
    {
        LeverUse[] body = [new LeverUse { Id = "L120" }, new LeverUse { Id = "L122" }];
        long[] People(double g, LeverUse[] uses) =>
            Journal.Of((Plain with { Levers = uses }).With(CoherenceNumbers.GCoh, g), Numbers, 6).Scheme("guest/BBB");
        LeverUse[] fee = [new LeverUse { Id = "L53", HolderCapacity = 1 }];
        Assert.That(People(0, [.. fee, .. body]), Is.EqualTo(People(0, fee)));
        Assert.That(People(0.6, [.. fee, .. body]), Is.Not.EqualTo(People(0.6, fee)));
        Assert.That(People(0.6, body), Is.EqualTo(People(0, [])), "without another lever there is nothing to be coherent about");
    }

    [Test]
    public void A_lever_of_a_bloc_reaches_what_lies_within_it()
    {
        LeverUse use = new() { Id = "L53", HolderCapacity = 1, Target = new LeverTarget { Bloc = "process" } };
        Plan Of(params string[] members) => PlanCompiler.Compile(
            Plain with { Levers = [use], Blocs = [new Bloc { Id = "process", Members = members }] }, Numbers).At(0);
        double Before(SchemePlan s) =>
            Plain.Regimes.First(r => r.Id == s.Regime.Id).Intakes.First(i => i.Id == s.Intake.Id).Channels[0].WorkerCost;
        string[] Reached(Plan p) => [.. p.Schemes.Where(s => !s.Irregular && s.Intake.Channels[0].WorkerCost < Before(s))
            .Select(s => s.Corridor.Id).Distinct(StringComparer.Ordinal)];
        Assert.That(Reached(Of("AAA")), Is.EquivalentTo(["AAA-DDD", "AAA-EEE"]));
        Assert.That(Reached(Of("AAA", "BBB", "DDD")), Is.EquivalentTo(["AAA-DDD", "BBB-DDD"]));
    }
}
