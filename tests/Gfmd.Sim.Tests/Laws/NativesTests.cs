using Gfmd.Sim.Indicators;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Natives of the destination, the budget of the destination, sanctions on employers, domains of policy (MODEL C10, 13.2).</summary>
internal sealed class NativesTests
{
    private const int Months = 18;
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved;

    private static readonly Scenario World = SmallWorlds.Mixed with
    {
        BurnIn = 6,
        Countries = [.. SmallWorlds.Mixed.Countries.Select(c => c.Destination is null ? c
            : c with { Destination = c.Destination with { Employment = [1_000, 900, 800, 700, 600, 500, 400, 300, 200] } })],
        Regimes = [.. SmallWorlds.Mixed.Regimes.Select(r => r.Id is "season" or "guest" ? r with { Sectors = [Sector.Agriculture] } : r)],
    };

    [Test]
    public void Wages_and_jobs_of_natives_are_the_formula_over_the_migrants_at_work()
    {
        double farm = 0, guest = 0, jobs = 0, farmBefore = -1, guestBefore = -1;
        Journal.Of(World, Numbers, Months, null, (w, y) =>
        {
            (double farmNow, double guestNow) = (Working(w.Plan, y, "season"), Working(w.Plan, y, "guest"));
            if (w.Month - 1 >= 0)
            {
                farm = (farm * Maths.Pow(2, -1 / 18.0)) + ((farmNow - farmBefore) / 1_000);
                guest = (guest * Maths.Pow(2, -1 / 24.0)) + ((guestNow - guestBefore) / 1_000);
                jobs = Math.Max(-0.5 * guest, jobs - 0.02);
                Assert.That(Of(w.Plan, y, CorridorMeasure.NativeWage, "season"), Is.EqualTo(-0.1 * farm).Within(1e-6), $"month {w.Month - 1}");
                Assert.That(Of(w.Plan, y, CorridorMeasure.NativeJobs, "season"), Is.Zero, "seasonal farm work");
                Assert.That(Of(w.Plan, y, CorridorMeasure.NativeWage, "guest"), Is.EqualTo(-0.2 * guest).Within(1e-6));
                Assert.That(Of(w.Plan, y, CorridorMeasure.NativeJobs, "guest"), Is.EqualTo(jobs).Within(1e-6));
            }

            (farmBefore, guestBefore) = (farmNow, guestNow);
        });
        Assert.That(guest, Is.Not.Zero, "somebody came or went");
    }

    [Test]
    public void Household_work_raises_the_pay_of_skilled_natives_where_the_destination_counts_it()
    {
        static Scenario Counting(bool on) => World with
        {
            Countries = [.. World.Countries.Select(c => c.Destination is null ? c
                : c with { Destination = c.Destination with { Complementarity = on } })],
            Regimes = [.. World.Regimes.Select(r => r.Id == "guest" ? r with { Sectors = [Sector.Domestic] } : r)],
        };
        List<double> seen = [];
        Journal.Of(Counting(true), Numbers, Months, null, (w, y) =>
        {
            double inflow = Of(w.Plan, y, CorridorMeasure.NativeWage, "guest") / -0.2;
            seen.Add(Of(w.Plan, y, CorridorMeasure.NativeSkilledWage, "guest"));
            Assert.That(seen[^1], Is.EqualTo(0.05 * 100 * inflow).Within(1e-4), "five log points per 1 % of inflow");
        });
        Assert.That(seen, Has.Some.Not.Zero);
        Journal.Of(Counting(false), Numbers, Months, null,
            (w, y) => Assert.That(Of(w.Plan, y, CorridorMeasure.NativeSkilledWage, "guest"), Is.Zero));
    }

    [Test]
    public void Natives_feel_without_changing_anybody()
    {
        static string[] People(Scenario s) => [.. Journal.Of(s, Numbers, 6).Scheme("guest/AAA").Select(n => $"{n}")];
        Assert.That(People(World.With(NativesNumbers.EpsOther, 0)), Is.EqualTo(People(World.With(NativesNumbers.EpsOther, 0.4))));
    }

    [Test]
    public void Work_without_a_permit_is_found_later_as_employers_are_punished()
    {
        Plan plan = PlanCompiler.Compile(World, Numbers);
        DestinationWork irregular = new(plan, plan.Schemes.Single(s => s.Irregular));
        DestinationWork tied = new(plan, plan.Schemes.First(s => s.Regime.Id == "guest"));
        double before = irregular.Probability(Status.JoblessIrregular, false), over = tied.Probability(Status.JoblessIrregular, true);
        double regular = tied.Probability(Status.JoblessAbroad, false), lose = irregular.Probability(Status.EmployedIrregular, false);
        irregular.Post(1, Maths.Log(1.2));
        tied.Post(1, Maths.Log(1.2));
        Assert.Multiple(() =>
        {
            Assert.That(irregular.Probability(Status.JoblessIrregular, false), Is.EqualTo(before * Maths.Pow(1.2, -0.6)).Within(1e-12));
            Assert.That(tied.Probability(Status.JoblessIrregular, true), Is.EqualTo(over * Maths.Pow(1.2, -0.6)).Within(1e-12), "overstayers");
            Assert.That(tied.Probability(Status.JoblessAbroad, false), Is.EqualTo(regular), "a permit");
            Assert.That(irregular.Probability(Status.EmployedIrregular, false), Is.EqualTo(lose), "those at work");
        });
    }

    [Test]
    public void Sanctions_build_up_at_the_speed_of_posts()
    {
        double expected = 0;
        Journal.Of(World.With(NativesNumbers.IrrCost, 0.2), Numbers, 3, null, (w, _) =>
        {
            expected += 0.0833 * (Maths.Log(1.2) - expected);
            Assert.That(w.Market.IrregularCost, Is.All.EqualTo(expected).Within(1e-12));
        });
    }

    [Test]
    public void An_amnesty_reaches_once_those_who_were_there()
    {
        Scenario pulled = World with { Levers = [new LeverUse { Id = "L33", StartMonth = 3, HolderCapacity = 1 }] };
        Journal plain = Journal.Of(World, Numbers, 6), amnesty = Journal.Of(pulled, Numbers, 6);
        long Irregular(Journal j, int month) => j.Sum(SchemeMeasure.StockIrregular, null, month, month + 1);
        Assert.Multiple(() =>
        {
            Assert.That(amnesty.Monthly[..9], Is.EqualTo(plain.Monthly[..9]), "before it begins");
            Assert.That(amnesty.Sum(SchemeMeasure.Regularised, null, 3, 4), Is.GreaterThan(0.9 * Irregular(plain, 2)));
            Assert.That(amnesty.Sum(SchemeMeasure.Regularised, null, 4), Is.Zero, "once");
            Assert.That(Irregular(amnesty, 3), Is.LessThan(0.1 * Irregular(plain, 3)));
            Assert.That(amnesty.Sum(SchemeMeasure.SwitchedIn, "points"), Is.EqualTo(amnesty.Sum(SchemeMeasure.RegularisedIn, "points")).And.Positive);
        });
    }

    [Test]
    public void Half_an_amnesty_reaches_half_of_those_whom_it_reaches_in_full()
    {
        long Reached(double strength) => Journal.Of(World with { Levers = [new LeverUse { Id = "L33", Strength = strength, HolderCapacity = 1 }] },
            Numbers, 1).Sum(SchemeMeasure.Regularised);
        long all = Reached(1);
        Assert.That(Reached(0.5), Is.EqualTo(0.5 * all).Within(0.12 * all));
    }

    [Test]
    public void Pay_after_an_amnesty_rises_by_the_gain_at_once_and_by_the_rest_over_five_years()
    {
        Plan plan = PlanCompiler.Compile(World, Numbers);
        DestinationPay pay = new(plan, plan.Schemes.First(s => s.Regime.Id == "points"));
        double full = pay.Ln(0, 0, 0, 30, false);
        pay.Settling = (-0.10 + 0.06) * (1 - (15 / 60.0));
        Assert.That(pay.Ln(Traits.Regularised, 0, 0, 30, false), Is.EqualTo(full - 0.03).Within(1e-12));
        Assert.That(pay.Ln(0, 0, 0, 30, false), Is.EqualTo(full), "others");
        Journal.Of(World with { Levers = [new LeverUse { Id = "L33", HolderCapacity = 1 }] }, Numbers, 13, null, (w, _) =>
            Assert.That(w.Market.AmnestyFrom, Is.All.EqualTo(w.Month <= 0 ? Market.NoAmnesty : 0)));
    }

    [Test]
    public void Every_item_of_the_domains_counts_once()
    {
        Country a = World.Countries[0];
        IReadOnlyList<int> Count(Scenario s) => PolicyDomains.Count(s, s.Countries[0]);
        int[] before = [.. Count(World)];
        Scenario more = World with { Coherence = new CoherenceItems { FocalPoints = true, JointCommission = true } };
        more = more.With(new RecruitmentPolicy { Desks = 0.5, Unions = 0.1, Campaign = 0.2 })
            .With("guest", r => r with { MinWage = 900, WorkerFeeCap = 0 });
        int[] gained = [.. Count(more).Zip(before, (x, y) => x - y)];
        // desks count as a right and in crises; unions in crises; the campaign under orderly migration
        Assert.That(gained, Is.EqualTo([1, 1, 1, 2, 2, 1]), string.Join(", ", before));
        Assert.That(Count(World with { Regimes = [], Corridors = [.. World.Corridors.Select(c => c with { TransferCost = new(9) })] }).Sum(),
            Is.EqualTo(1), $"no terms at all, no ban on women either: {a.Id}");
    }

    private static double Working(Plan plan, Tallies y, string regime) =>
        plan.Schemes.Where(s => s.Regime.Id == regime).Sum(s => y.Sum(SchemeMeasure.Employed, s.Index));

    private static double Of(Plan plan, Tallies y, CorridorMeasure measure, string regime) =>
        y.Of(measure, plan.Schemes.First(s => s.Regime.Id == regime).Index) * 1e-6;
}
