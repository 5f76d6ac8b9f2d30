using Gfmd.Sim.Indicators;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Integration, engagement and what a diaspora brings are the formulas of MODEL 10 over the census of stays.</summary>
internal sealed class DiasporaTests
{
    private static readonly Scenario World = SmallWorlds.Mixed.WithEconomies() with { BurnIn = 14, Months = 24 };
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved;

    private static Engagement Of(string regime, Func<DiasporaTerms, DiasporaTerms>? terms = null)
    {
        Scenario s = World with
        {
            Corridors = [.. World.Corridors.Select(c => c with { Diaspora = (terms ?? (t => t))(new DiasporaTerms { Visits = 0.2 }) })],
        };
        Plan plan = PlanCompiler.Compile(s, Numbers);
        return new Engagement(plan.Numbers, plan.Schemes.First(x => x.Regime.Id == regime));
    }

    [TestCase("guest", 0, 0)]
    [TestCase("guest", 8, 0.6321)]
    [TestCase("family", 4, 0.3935)]
    [TestCase("family", 5, 0.6647)]
    [TestCase("family", 40, 1)]
    public void Integration_grows_with_time_and_residence(string regime, double years, double expected) =>
        Assert.That(Of(regime).Integration(years), Is.EqualTo(expected).Within(5e-5));

    [Test]
    public void Engagement_is_the_logit_and_programmes_raise_it()
    {
        // L(-2.2 + 0.8·0.5 + 0.6·1) = L(-1.2)
        Assert.That(Of("guest").Probability(0.5, 1), Is.EqualTo(0.2315).Within(5e-5));
        Assert.That(Of("guest", t => t with { DualCitizenship = 1, AssociationSupport = 1, Trust = 1 }).Probability(0.5, 1),
            Is.EqualTo(0.5498).Within(5e-5));
        Assert.That(Of("guest").Attachment(1, 10), Is.EqualTo(Maths.Exp(-0.3) * 1.06).Within(1e-9));
    }

    [Test]
    public void Engagement_rises_with_time_and_falls_in_the_end()
    {
        Engagement e = Of("guest", t => t with { Visits = 0 });
        double[] path = [.. Enumerable.Range(0, 60).Select(y => e.Probability(e.Integration(y), e.Attachment(1.5, y)))];
        int peak = Array.IndexOf(path, path.Max());
        Assert.That(peak, Is.InRange(3, 40), "an inverted U");
    }

    [Test]
    public void Trade_and_investment_follow_the_stays_of_the_census()
    {
        double before = 0, tertiary0 = 0;
        Journal.Of(World, Numbers, 24, null, (world, y) =>
        {
            int month = world.Month - 1;
            if (month != -1 && !Census.IsDue(month))
            {
                return;
            }

            SchemePlan[] corridor = [.. world.Plan.Schemes.Where(s => s.Corridor.Id == "BBB-EEE")];
            double capacity = 0, persons = 0, tertiary = 0;
            foreach (SchemePlan s in corridor)
            {
                new Engagement(world.Plan.Numbers, s).Walk(y, c =>
                {
                    capacity += c.Capacity;
                    persons += c.Persons;
                    tertiary += c.Cell >= 6 ? c.Persons : 0;
                });
            }

            Assert.That(persons, Is.EqualTo(corridor.Sum(s => y.Sum(SchemeMeasure.Stock, s.Index))), "stays are those of the stock");
            int first = corridor[0].Index;
            if (month == -1)
            {
                (before, tertiary0) = (capacity, tertiary);
                return;
            }

            double trade = 0.12 * Maths.Log((1 + capacity) / (1 + before));
            Assert.That(y.Of(CorridorMeasure.LnTrade, first) * 1e-6, Is.EqualTo(trade).Within(1e-6));
            Assert.That(y.Of(CorridorMeasure.LnInvestment, first) * 1e-6, Is.EqualTo(0.3 * Maths.Log(tertiary / tertiary0)).Within(1e-6));
        });
        Assert.That(before, Is.Positive);
    }

    [Test]
    public void Quintiles_of_integration_are_in_order_and_their_mean_is_that_of_all()
    {
        List<IndicatorRow> rows = [];
        Plan plan = PlanCompiler.Compile(World, Numbers);
        YearOfRun year = new(plan);
        IndicatorRows sink = new(rows.Add);
        Journal.Of(World, Numbers, 12, null, (world, y) =>
        {
            if (year.Add(0, world.Month - 1, y))
            {
                sink.AddAll(year);
            }
        });
        double[] Of(string measure) => [.. rows.Where(r => r.Indicator == "I8.02" && r.Measure == measure && r.Label.Origin == "BBB"
            && r.Label.Destination == "DDD").Select(r => r.Value)];
        double[] quintiles = [.. Enumerable.Range(1, 5).Select(q => Of($"integration_q{q}").Single())];
        Assert.That(quintiles, Is.Ordered);
        Assert.That(quintiles.Average(), Is.EqualTo(Of("integration").Single()).Within(2e-3));
        Assert.That(rows.Where(r => r.Indicator is "I7.01" or "I7.04" or "I7.06" or "I9.05"), Is.Not.Empty);
    }

    [Test]
    public void The_effect_of_coherence_is_named_an_assumption_where_it_is_not_zero()
    {
        Assert.That(Labels.NoticeOf(World), Is.EqualTo(Labels.Notice));
        Assert.That(Labels.NoticeOf(World.With(CoherenceNumbers.GCoh, 0.3)), Does.Contain("assumption"));
    }
}
