using System.Text.RegularExpressions;
using Gfmd.Sim.Cli;
using Gfmd.Sim.Experiments.Facts;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.House;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>Published facts name what exists, have a source, and are told to be outside where they are.</summary>
internal sealed class FactTests
{
    private static readonly Dictionary<string, Scenario> Shipped = FactList.Scenarios.ToDictionary(
        f => f, f => ScenarioReader.Read(Path.Combine(Repository.Root, "scenarios", f), Catalogue.Parameters).Scenario!, StringComparer.Ordinal);

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "facts.md"));

    private static readonly Fact Plain = new("Money", "a thing", "small.json", FactFigures.Id, "sent")
    {
        Evidence = Evidence.S,
        Source = "Author 2018",
    };

    private static IEnumerable<TestCaseData> Facts => FactList.All.Index().Select(f => new TestCaseData(f.Item)
        .SetArgDisplayNames($"{f.Index} {f.Item.What}, {f.Item.Place}"));

    [TestCaseSource(nameof(Facts))]
    public void A_fact_names_a_scenario_a_place_a_year_and_a_measure_that_exist(Fact fact)
    {
        Scenario scenario = Shipped[fact.Scenario];
        Assert.That(FactFigures.Exists(fact.Figure, fact.Measure), $"{fact.Figure} {fact.Measure}");
        Assert.That(FactFigures.Unit(fact.Figure, fact.Measure), Is.Not.Empty);
        Assert.That(scenario.Countries.Select(c => c.Id), Does.Contain(fact.Origin));
        if (fact.Destination.Length > 0)
        {
            Assert.That(scenario.Corridors.Select(c => c.Id), Does.Contain($"{fact.Origin}-{fact.Destination}"));
        }

        if (fact.Regime.Length > 0)
        {
            Regime regime = scenario.Regimes.Single(r => r.Id == fact.Regime);
            Assert.That(regime.Destination, Is.EqualTo(fact.Destination));
            Assert.That(regime.Intakes.Select(i => i.Id), Does.Contain(fact.Origin));
        }

        Assert.That(fact.Education, Is.AnyOf("", "tertiary", "below_tertiary"));
        Assert.That(fact.Year, Is.InRange(1, scenario.Months / 12));
    }

    [TestCaseSource(nameof(Facts))]
    public void A_fact_has_a_source_with_its_year_a_band_and_a_grade_of_something_published(Fact fact)
    {
        Assert.That(Regex.IsMatch(fact.Source, @"\p{L}.*(19|20)\d\d|Q\d 20\d\d"), fact.Source);
        Assert.That(fact.Low, Is.LessThan(fact.High).And.GreaterThanOrEqualTo(0));
        Assert.That(fact.Point ?? Math.Max(fact.Low, 1e-9), Is.InRange(fact.Low, fact.High));
        Assert.That(fact.Evidence, Is.Not.EqualTo(Evidence.C), "a choice is not published");
    }

    [TestCaseSource(nameof(Facts))]
    public void The_shipped_page_has_it_with_a_figure_of_the_run(Fact fact)
    {
        string begin = $"| {fact.What} | `{fact.Scenario}`, {fact.Place} | ";
        string row = Page.Split('\n').FirstOrDefault(l => l.StartsWith(begin, StringComparison.Ordinal)
            && l.Contains($" | {fact.Year} | {FactPage.Band(fact)} | ", StringComparison.Ordinal)) ?? "";
        Assert.That(row, Is.Not.Empty, "gfmd facts --page docs/facts.md writes it anew");
        Assert.That(row, Does.Not.Contain("no figure"), "the fact names a breakdown that the indicator does not have, or nobody is in it");
    }

    [TestCase(40, true, 0)]
    [TestCase(42, true, 0)]
    [TestCase(19, false, -50)]
    [TestCase(84, false, 83)]
    public void A_value_outside_of_the_band_is_told_with_how_far_off_it_is(double value, bool within, double off)
    {
        Finding finding = new(Plain.About(42) with { Low = 38, High = 46 }, value, 500);
        Assert.That(finding.InBand, Is.EqualTo(within));
        Assert.That(finding.Off, Is.EqualTo(off).Within(0.5));
        Assert.That(finding.Verdict.Contains("outside", StringComparison.Ordinal), Is.Not.EqualTo(within));
        Assert.That((finding with { Fact = finding.Fact with { ByConstruction = "an input" } }).Verdict, Does.StartWith("by construction, "));
    }

    [Test]
    public void A_better_source_has_a_narrower_band()
    {
        double Width(Evidence grade) => (Plain with { Evidence = grade }).About(10) is var f ? f.High / f.Low : 0;
        Assert.That(Width(Evidence.S), Is.LessThan(Width(Evidence.M)));
        Assert.That(Width(Evidence.M), Is.LessThan(Width(Evidence.Order)));
    }

    [Test]
    public void A_small_run_gives_its_figures_and_says_which_facts_it_misses()
    {
        string folder = Directory.CreateTempSubdirectory("gfmd-facts-").FullName;
        Scenario scenario = SmallWorlds.Mixed with { Months = 12, BurnIn = 12 };
        RunOptions options = new() { Threads = 2, OutFolder = folder, Report = false };
        RunResult run = Simulation.Run(scenario, SmallWorlds.MixedSolved.Solved, options, null, default);
        Regime contract = scenario.Regimes.First(r => r.Intakes.Count > 0);
        Fact at = Plain with { Origin = contract.Intakes[0].Id, Destination = contract.Destination };
        Fact indicator = FactList.All.First(f => f.Measure == "cost_200");
        Fact[] facts =
        [
            at with { What = "wide", Low = 0.01, High = 100 }, at with { What = "never", Low = 200, High = 300 },
            at with { What = "later", Year = 2 },
            at with { What = "cost", Figure = indicator.Figure, Measure = indicator.Measure, Low = 0.1, High = 0.2 },
        ];
        FactRun found = FactRun.Of("small.json", scenario, run, facts);
        Assert.That(found.Findings.Select(f => f.InBand), Is.EqualTo(new bool?[] { true, false, null, false }));
        string page = FactPage.Write([found], new DateOnly(2026, 11, 28), "1.2.3", "gfmd facts");
        Assert.That(page, Does.Contain("Made on 2026-11-28 by `gfmd facts`, engine 1.2.3, seed"));
        Assert.That(page, Does.Contain("| not by construction | 4 | 1 | 2 | 1 |"));
        Assert.That(page.Split('\n').Single(l => l.StartsWith("| never |", StringComparison.Ordinal)), Does.Contain("**outside**"));
        Assert.That(found.Seasons, Is.Not.Empty);
        Assert.That(found.Seasons.Sum(s => s.First.Stock), Is.GreaterThan(0));
        Directory.Delete(folder, true);
    }

    [Test]
    public async Task A_scenario_without_facts_is_refused_in_one_line()
    {
        StringWriter output = new(), error = new();
        int code = await Program.RunAsync(["facts", "--only", "nowhere.json"], output, error);
        Assert.That(code, Is.EqualTo(Program.BadInput));
        Assert.That(error.ToString().Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(error.ToString(), Does.Contain("nowhere.json").And.Contain("gulf-sponsorship.json"));
    }
}
