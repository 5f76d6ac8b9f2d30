using Gfmd.Sim.Experiments;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>Paired comparisons end to end, on a small world.</summary>
internal sealed class ComparisonTests
{
    private static readonly Scenario Basis = SmallWorlds.Bound with { Months = 24, BurnIn = 12 };
    private static readonly Scenario Same = Basis with { Name = "same" };
    private static readonly Scenario More = Basis.With("guest", r => r with { QuotaPerYear = new(240) }) with { Name = "more" };
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gfmd-compare-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    private ComparisonOptions Few => new() { Replicates = 2, Draws = 0, OutFolder = _folder, Threads = 2 };

    private static ComparisonResult Run(Scenario variant, ComparisonOptions options) =>
        Comparison.Run(Basis, SmallWorlds.BoundSolved.Solved, [variant], options, null, CancellationToken.None);

    [Test]
    public void States_at_month_0_are_kept_and_used_again_without_a_change_of_any_table()
    {
        string pasts = Path.Combine(_folder, "states");
        string without = Run(More, Few).Manifest.Digest;
        ComparisonResult first = Run(More, Few with { PastFolder = pasts, Force = true });
        string[] states = Directory.GetFiles(pasts, "*.gfmdstate");
        DateTime[] written = [.. states.Select(File.GetLastWriteTimeUtc)];
        ComparisonResult second = Run(More, Few with { PastFolder = pasts, Force = true, Threads = 1 });
        Assert.That(states, Has.Length.EqualTo(2));
        Assert.That(states.Select(File.GetLastWriteTimeUtc), Is.EqualTo(written));
        Assert.That(first.Manifest.Digest, Is.EqualTo(without));
        Assert.That(second.Manifest.Digest, Is.EqualTo(without));
    }

    [Test]
    public void A_design_against_itself_differs_in_nothing_whatever_the_parameters()
    {
        ComparisonReport report = Run(Same, Few with { Draws = 2, HoldMarkets = true }).Report;
        Assert.That(report.Headlines, Is.Not.Empty);
        Assert.That(report.Headlines.Select(c => c.Difference ?? 0), Has.All.EqualTo(0.0));
        Assert.That(report.Headlines.Select(c => c.DrawnDifference ?? 0), Has.All.EqualTo(0.0));
        Assert.That(report.Winners.Select(w => w.Better + w.Worse), Has.All.Zero);
        Assert.That(report.Winners.Select(w => w.Identical), Is.EqualTo(report.Winners.Select(w => w.Persons)));
        Assert.That(report.Headlines.Select(c => c.Effect).Distinct(), Is.EquivalentTo([Effect.Total, Effect.Direct]));
    }

    [Test]
    public void A_regime_of_the_variant_that_admits_nobody_moves_no_figure()
    {
        // first by id, so that every scheme and option shifts its place when the past is handed over
        Regime closed = Basis.Regimes[0] with { Id = "a-closed", FemaleShareMax = 0, FemaleShareMin = 1 };
        closed = closed with { Intakes = [.. closed.Intakes.Select(i => i with { Stock = new(0), Departures = new(0) })] };
        ComparisonReport report = Run(Same with { Regimes = [closed, .. Basis.Regimes] }, Few).Report;
        Assert.That(report.Headlines.Where(c => c.Key.Indicator != "I2.11").Select(c => c.Difference ?? 0), Has.All.EqualTo(0.0));
        Assert.That(report.Winners.Select(w => w.Identical), Is.EqualTo(report.Winners.Select(w => w.Persons)));
    }

    [Test]
    public void Twice_the_places_raises_access_and_the_winners_of_every_kind_sum_to_all()
    {
        ComparisonResult result = Run(More, Few with { PersonsTable = true, Transitions = true });
        Contrast access = result.Report.Headlines.Single(c => c.Key.Indicator == "I2.01");
        Assert.That(access.Difference, Is.GreaterThan(0.3 * access.Base!.Value));
        Assert.That(result.Report.Headlines.Where(c => c.Key is { Indicator: "I2.11" }).Select(c => c.Difference), Has.All.GreaterThan(0));
        WinnerRow all = result.Report.Winners.Single(w => w.Group.Kind == "all");
        Assert.That(all.Better, Is.Positive);
        foreach (IGrouping<string, WinnerRow> kind in result.Report.Winners.GroupBy(w => w.Group.Kind, StringComparer.Ordinal))
        {
            Assert.That(kind.Sum(w => w.Persons), Is.EqualTo(all.Persons), kind.Key);
            Assert.That(kind.Sum(w => w.Better), Is.EqualTo(all.Better), kind.Key);
            Assert.That(kind.Sum(w => w.Worse), Is.EqualTo(all.Worse), kind.Key);
        }

        string[] names = ["comparison.parquet", "winners.parquet", "transitions.parquet", "persons.0000.parquet", "persons.0001.parquet"];
        Assert.That(result.Manifest.Files.Where(f => f.Rows > 0).Select(f => f.Name), Is.EquivalentTo(names));
    }

    [Test]
    public void The_digest_does_not_depend_on_threads_and_a_finished_comparison_is_found()
    {
        string one = Run(More, Few with { Threads = 1, Draws = 1 }).Manifest.Digest;
        ComparisonResult again = Run(More, Few with { Threads = 3, Draws = 1 });
        Assert.That(again.AlreadyThere, Is.True);
        Assert.That(Run(More, Few with { Threads = 3, Draws = 1, Force = true }).Manifest.Digest, Is.EqualTo(one));
        Assert.That(Run(More, Few with { Seed = 5, Draws = 1 }).Manifest.Digest, Is.Not.EqualTo(one));
    }

    [Test]
    public void Replicates_are_added_until_the_interval_is_narrow_enough_or_the_budget_ends()
    {
        ComparisonReport loose = Run(More, Few with { Precision = Precision.Parse("1000%") }).Report;
        Assert.That(loose.Replicates, Is.EqualTo(Precision.FirstStage));
        Assert.That(loose.Stopping[0], Does.Contain("precision reached"));
        ComparisonReport tight = Run(More, Few with { Precision = Precision.Parse("0.001"), Budget = 7 }).Report;
        Assert.That(tight.Replicates, Is.EqualTo(7));
        Assert.That(tight.Stopping[0], Does.Contain("budget of 7 replicates ended first"));
    }

    [Test]
    public void Parameters_are_drawn_by_replicate_within_their_range_and_leave_alone_what_a_scenario_sets()
    {
        Scenario own = More.With(ChoiceNumbers.RhoC, 0.2);
        Replicates r = new(Designs.Of(Basis, [own], false), SmallWorlds.BoundSolved.Solved, Few);
        IReadOnlyDictionary<string, double> a = r.Drawn(0), b = r.Drawn(1);
        Assert.That(a, Is.EqualTo(r.Drawn(0)));
        Assert.That(a.Where(v => b[v.Key] == v.Value), Is.Empty);
        Assert.That(a.Keys, Does.Not.Contain(ChoiceNumbers.RhoC.Id));
        foreach (Parameter p in Catalogue.Parameters.Where(p => a.ContainsKey(p.Id)))
        {
            Assert.That(a[p.Id], Is.InRange(p.Low, p.High), p.Id);
        }
    }

    [Test]
    public void A_regime_that_the_variant_lacks_closes_and_those_present_run_out_their_contracts()
    {
        Scenario basis = SmallWorlds.Mixed with { Months = 36, BurnIn = 6 };
        Scenario without = basis with { Name = "without", Regimes = [.. basis.Regimes.Where(r => r.Id is not "guest" and not "free")] };
        Design closed = Designs.Of(basis, [without], false)[1];
        Assert.That(closed.Closed, Is.EqualTo(["guest", "free"]));
        Replicates r = new(Designs.Of(basis, [without], false), SmallWorlds.MixedSolved.Solved, Few);
        Dictionary<(string, SchemeMeasure), long> sums = [];
        List<long> stock = [];
        Past.Run(r.BasePlan, 0, 2, LaneWidths.Widest, null, default).Run(r.CentralPlans[1], null, 2, LaneWidths.Widest, default, (world, y) =>
        {
            foreach (SchemePlan s in world.Plan.Schemes)
            {
                foreach (SchemeMeasure m in (SchemeMeasure[])[SchemeMeasure.Applied, SchemeMeasure.Admitted, SchemeMeasure.Renewed,
                    SchemeMeasure.ReturnedContract])
                {
                    (string, SchemeMeasure) key = (s.Regime.Id, m);
                    sums[key] = sums.GetValueOrDefault(key) + y.Sum(m, s.Index);
                }
            }

            stock.Add(world.Plan.Schemes.Where(s => s.Regime.Id == "guest").Sum(s => y.Sum(SchemeMeasure.Stock, s.Index)));
        });
        foreach (string regime in (string[])["guest", "free"])
        {
            Assert.That(sums[(regime, SchemeMeasure.Applied)], Is.Zero, regime);
            Assert.That(sums[(regime, SchemeMeasure.Admitted)], Is.Zero, regime);
            Assert.That(sums[(regime, SchemeMeasure.Renewed)], Is.Zero, regime);
        }

        Assert.That(sums[("guest", SchemeMeasure.ReturnedContract)], Is.Positive);
        Assert.That(sums[("season", SchemeMeasure.Admitted)], Is.Positive);
        Assert.That(stock[^1], Is.LessThan(stock[0] / 2));
        ComparisonReport report = Comparison.Run(
            basis with { Months = 12 }, SmallWorlds.MixedSolved.Solved, [without], Few, null, CancellationToken.None).Report;
        Assert.That(report.Stopping[0], Does.Contain("guest").And.Contain("closes at month 0"));
    }

    [Test]
    public void An_origin_that_a_regime_of_the_variant_lacks_is_refused_and_the_message_says_what_closes_it()
    {
        Scenario basis = SmallWorlds.Mixed;
        Scenario other = basis.With("guest", r => r with { Intakes = [.. r.Intakes.Skip(1)] }) with { Name = "other" };
        ComparisonException refusal = Assert.Throws<ComparisonException>(() => Designs.Of(basis, [other], false))!;
        Assert.That(refusal.Lines, Has.Some.Contains("/regimes/guest/intakes/AAA:").And.Some.Contains("a regime of its own in the base"));
    }

    [Test]
    public void Another_past_is_refused_with_every_path_unless_each_has_its_own()
    {
        Scenario other = More with
        {
            StartMonth = "2021-01",
            Countries = [.. More.Countries.Select(c => c.Id == "AAA" ? c with { Origin = c.Origin! with { Population = new(21_000) } } : c)],
            Regimes = [.. More.Regimes.Select(r => r with { Intakes = [.. r.Intakes.Select(i => i with { Stock = new(1) })] })],
        };
        ComparisonException refusal = Assert.Throws<ComparisonException>(() => Run(other, Few))!;
        string[] paths = ["/startMonth", "/countries/AAA/origin/population/value", "/regimes/guest/intakes/AAA/stock/value"];
        Assert.That(paths.Where(p => !refusal.Lines.Any(l => l.Contains(p + ":", StringComparison.Ordinal))), Is.Empty);
        Assert.That(refusal.Lines[^1], Does.Contain("--own-past"));
        Assert.That(Run(other, Few with { OwnPast = true }).Report.Headlines, Is.Not.Empty);
        Assert.That(Directory.EnumerateDirectories(_folder).Count(), Is.EqualTo(1));
    }
}
