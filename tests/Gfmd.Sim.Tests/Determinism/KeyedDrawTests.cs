using Gfmd.Sim.Experiments;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Determinism;

/// <summary>Promise P2 and invariants B3, B6: draws are keyed by who, when and what for, so what touches nobody changes nothing.</summary>
public class KeyedDrawTests
{
    private const int Months = 24;
    private static readonly string[] Schemes = [.. PlanCompiler.Compile(SmallWorlds.Mixed, new Solved()).Schemes.Select(s => s.Id)];
    private static readonly Lazy<Journal> Base = new(() => Run(SmallWorlds.Mixed));
    private static readonly Lazy<Journal> BoundBase = new(() => RunBound(SmallWorlds.Bound));

    [Test]
    public void A_regime_that_admits_nobody_moves_no_number_of_any_other()
    {
        // first by id, so that every later scheme and option shifts its index
        Regime closed = SmallWorlds.Contract("a-closed", "EEE", SmallWorlds.Intake("AAA", 0, 0)) with { FemaleShareMax = 0, FemaleShareMin = 1 };
        AssertSame(Run(SmallWorlds.Mixed with { Regimes = [closed, .. SmallWorlds.Mixed.Regimes] }), ["AAA", "BBB"], Schemes);
    }

    [Test]
    public void A_country_with_people_and_a_regime_of_its_own_moves_no_number_of_another_origin()
    {
        // between the two others, so that BBB, its blocks and its schemes shift
        Regime own = SmallWorlds.Contract("a-new", "DDD", SmallWorlds.Intake("ABA", 100, 50));
        Scenario more = SmallWorlds.Mixed with
        {
            Countries = [SmallWorlds.Origin("ABA", 3_000, 3_000), .. SmallWorlds.Mixed.Countries],
            Corridors = [SmallWorlds.Corridor("ABA", "DDD"), .. SmallWorlds.Mixed.Corridors],
            Regimes = [own, .. SmallWorlds.Mixed.Regimes],
        };
        Journal run = Run(more);
        Assert.That(run.Sum(SchemeMeasure.Stock, "a-new"), Is.Positive);
        AssertSame(run, ["AAA", "BBB"], Schemes);
    }

    [Test]
    public void Countries_corridors_and_regimes_may_stand_in_any_order()
    {
        Scenario turned = SmallWorlds.Mixed with
        {
            Countries = [.. SmallWorlds.Mixed.Countries.Reverse()],
            Corridors = [.. SmallWorlds.Mixed.Corridors.Reverse()],
            Regimes = [.. SmallWorlds.Mixed.Regimes.Reverse()],
        };
        Assert.That(Run(turned).Hash, Is.EqualTo(Base.Value.Hash));
    }

    [Test]
    public void Overriding_every_parameter_with_its_own_default_changes_nothing()
    {
        Scenario same = SmallWorlds.Mixed with { Parameters = Catalogue.Parameters.ToDictionary(p => p.Id, p => p.Value, StringComparer.Ordinal) };
        Assert.That(Run(same).Hash, Is.EqualTo(Base.Value.Hash));
    }

    [Test]
    public void One_parameter_off_its_default_changes_something() =>
        Assert.That(Run(SmallWorlds.Mixed.With(ChoiceNumbers.BWLow, 1.6)).Hash, Is.Not.EqualTo(Base.Value.Hash));

    [Test]
    public void Doubling_a_quota_that_does_not_bind_changes_no_counter_at_all()
    {
        // 2,000 places open in January alone, more than all who apply in any month, whatever they come to believe
        Scenario loose = SmallWorlds.Bound.With("guest", r => r with { QuotaPerYear = new(12 * 2_000) });
        Scenario looser = SmallWorlds.Bound.With("guest", r => r with { QuotaPerYear = new(24 * 2_000) });
        Assert.That(RunBound(looser).Hash, Is.EqualTo(RunBound(loose).Hash));
    }

    [Test]
    public void Doubling_a_quota_that_binds_raises_admissions()
    {
        Scenario twice = SmallWorlds.Bound.With("guest", r => r with { QuotaPerYear = new(240) });
        long before = BoundBase.Value.Sum(SchemeMeasure.Admitted), after = RunBound(twice).Sum(SchemeMeasure.Admitted);
        Assert.That(after, Is.GreaterThan(1.7 * before));
    }

    private static void AssertSame(Journal run, string[] origins, string[] schemes)
    {
        Assert.Multiple(() =>
        {
            foreach (string o in origins)
            {
                Assert.That(run.Origin(o).AsSpan().SequenceEqual(Base.Value.Origin(o)), Is.True, $"people and households of {o}");
            }

            foreach (string s in schemes)
            {
                Assert.That(run.Scheme(s).AsSpan().SequenceEqual(Base.Value.Scheme(s)), Is.True, $"scheme {s}");
            }
        });
    }

    private static Journal Run(Scenario scenario) => Journal.Of(scenario, SmallWorlds.MixedSolved.Solved, Months);

    private static Journal RunBound(Scenario scenario) => Journal.Of(scenario, SmallWorlds.BoundSolved.Solved, Months);
}
