using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Scenarios;

/// <summary>Every warning is given where it is due, and none to a scenario that a careful reviewer would pass.</summary>
public class ScenarioLintTests
{
    private static readonly Scenario Clean = SmallWorlds.Bound with
    {
        Months = 120,
        Regimes =
        [
            SmallWorlds.Contract("guest", "DDD", SmallWorlds.Intake("AAA", 260, 120) with { ApplicantsPerPlace = new(3) }) with
            {
                QuotaPerYear = new(200), MonitoringBody = true, OriginCommitment = true,
            },
        ],
    };

    private static readonly (string Code, string Place, Func<Scenario, Scenario> Change)[] Planted =
    [
        ("GS201", "/regimes/guest/monitoringBody", s => s.With("guest", r => r with { MonitoringBody = false })),
        ("GS202", "/regimes/guest/quotaPerYear", s => s.With("guest", r => r with { QuotaPerYear = new(361) })),
        ("GS203", "/regimes/guest/inspection", s => s.With("guest", r => r with { Inspection = 0.05 })),
        ("GS204", "/regimes/guest/durationMonths", s => s.With("guest", r => r with { OriginCommitment = false })),
        ("GS205", "/regimes/guest/quotaPerYear", s => Few(s, 400)),
        ("GS206", "/regimes/guest/minWage", s => Median(s, 701).With("guest", r => r with { MinWage = 700 })),
        ("GS207", "/regimes/guest/minWage", s => s.With("guest", r => r with { MinWage = 599 })),
        ("GS208", "/regimes/guest/maxRenewals", s => s.With("guest", r => r with { MaxRenewals = 5 })),
        ("GS209", "/parameters/b_n", s => s.With(ChoiceNumbers.BN, ChoiceNumbers.BN.Value)),
        ("GS211", "/regimes/guest/detection", s => s.With("guest", r => r with { Detection = 0 })),
        ("GS213", "/regimes/guest/durationMonths", s => s.With("guest", r => r with { Remitting = RemittingClass.Seasonal, DurationMonths = 13 })),
        ("GS214", "/regimes/guest/ageMin", s => s.With("guest", r => r with { AgeMin = 46 })),
        ("GS215", "/countries/AAA", s => Source(s, "census 2001", "survey of 2012")),
        ("GS216", "/regimes/guest/durationMonths", s => s.With("guest", r => r with { DurationMonths = 121, MaxRenewals = 0 })),
        ("GS217", "/regimes/guest/quotaPerYear", s => s.With("guest", r => r with { QuotaPerYear = new(119) })),
        ("GS218", "/regimes/guest/family", s => s.With("guest", r => r with { Family = RegimeFamily.Circular })),
        ("GS219", "/regimes/guest/employerTie", s => s.With("guest", r => r with { Family = RegimeFamily.FreeMovement, QuotaPerYear = null })),
        ("GS220", "/regimes/guest/durationMonths", s => s.With("guest", r => r with { SeasonMonths = [4, 5, 6, 7, 8], DurationMonths = 6 })),
        ("GS221", "/corridors/AAA-EEE", Idle),
        ("GS222", "/burnIn", s => s with { BurnIn = 11 }),
        ("GS223", "/months", s => s with { Months = 121 }),
        ("GS225", "/regimes/guest/pathToSettleMonths", s => s.With("guest", r => r with { PathToSettleMonths = 73 })),
        ("GS226", "/regimes/guest/intakes/AAA/stock", s => s.With("guest", r => r with
        {
            Intakes = [r.Intakes[0] with { Stock = new(100) }],
        })),
        ("GS229", "/regimes/guest/deductions", s => s.With("guest", r => r with { HousingProvided = false, FoodProvided = false })),
    ];

    [Test]
    public void A_careful_scenario_gets_no_warning() => Assert.That(Warnings(Clean).Select(ScenarioLint.Line), Is.Empty);

    [TestCaseSource(nameof(Codes))]
    public void A_planted_doubt_is_warned_of_at_its_place_and_nothing_else_is(string code)
    {
        (_, string place, Func<Scenario, Scenario> change) = Planted.Single(p => p.Code == code);
        IReadOnlyList<Problem> warnings = Warnings(change(Clean));
        Assert.That(warnings.Select(w => (w.Code.Id, w.Path)), Is.EqualTo([(code, place)]).AsCollection, () => string.Join('\n', warnings));
        Assert.That(ScenarioLint.Line(warnings[0]), Does.Match($@"^clean\.json:\d+:\d+: warning {code} {place}: \w"));
    }

    [Test]
    public void A_value_without_source_is_warned_of_once_an_object()
    {
        string text = Text(Clean), bare = Bare(Bare(text, "lifeExpectancy", "70"), "householdSize", "4.5");
        Problem warning = Read(bare).Warnings.Single();
        Assert.That(
            (warning.Code.Id, warning.Path, warning.Text),
            Is.EqualTo(("GS210", "/countries/AAA/origin", "2 values without source: lifeExpectancy, householdSize")));
    }

    [Test]
    public void Few_adults_of_the_schooling_asked_for_are_warned_of()
    {
        Scenario few = Clean with
        {
            Countries = [.. Clean.Countries.Select(c => c.Origin is null ? c : c with { Origin = c.Origin with { Education = [0.6, 0.3, 0.06,
                0.04] } })],
            Regimes = [Clean.Regimes[0] with { SkillMin = Education.Tertiary,
                Intakes = [Clean.Regimes[0].Intakes[0] with { TertiaryShare = new(1) }] }],
        };
        Assert.That(Warnings(few).Single().Text, Is.EqualTo("only 4.0 % of the adults of AAA have tertiary schooling").Or.Contains("only 4.0"));
    }

    [Test]
    public void Every_code_has_a_planted_doubt_and_a_line_in_the_guide()
    {
        Assert.That(Codes.Append("GS210"), Is.EquivalentTo(ScenarioLint.Codes.Select(c => c.Id)));
        string guide = File.ReadAllText(Path.Combine(House.Repository.Root, "docs/scenarios.md"));
        Assert.That(ScenarioLint.Codes.Where(c => !guide.Contains($"| {c.Id} | {c.Meaning} |", StringComparison.Ordinal)).Select(c => c.Id),
            Is.Empty);
    }

    [Test]
    public void A_scenario_with_a_problem_has_no_warnings()
    {
        ScenarioResult result = Read(Text(Clean with { Name = "Not Allowed", BurnIn = 1 }));
        Assert.That((result.Problems.Count, result.Warnings.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void A_run_of_fewer_agents_warns_of_the_same_regimes()
    {
        Plan plan = PlanCompiler.Compile(Few(Clean, 400), new Solved());
        Assert.That(SmallRegimes.Of(plan), Is.EqualTo([("guest", 4.0)]).AsCollection);
        Assert.That(SmallRegimes.Of(PlanCompiler.Compile(Clean, new Solved())), Is.Empty);
    }

    private static IEnumerable<string> Codes => Planted.Select(p => p.Code);

    private static Scenario Few(Scenario s, int agents) => s with
    {
        Countries = [.. s.Countries.Select(c => c.Origin is null ? c : c with { Origin = c.Origin with { Agents = agents } })],
    };

    private static Scenario Median(Scenario s, double wage) => s with
    {
        Countries = [.. s.Countries.Select(c => c.Origin is null ? c : c with { Origin = c.Origin with { MedianWage = new(wage) } })],
    };

    private static Scenario Source(Scenario s, string one, string two) => s with
    {
        Countries =
        [
            .. s.Countries.Select(c => c.Origin is null ? c : c with
            {
                Origin = c.Origin with
                {
                    LifeExpectancy = c.Origin.LifeExpectancy with { Source = one }, HouseholdSize = c.Origin.HouseholdSize with { Source = two },
                },
            }),
        ],
    };

    private static Scenario Idle(Scenario s) => s with
    {
        Countries = [.. s.Countries, SmallWorlds.Destination("EEE", 1_000, 2_000)],
        Corridors = [.. s.Corridors, SmallWorlds.Corridor("AAA", "EEE")],
    };

    private static string Bare(string text, string member, string value)
    {
        int at = text.IndexOf($"\"{member}\": {{", StringComparison.Ordinal), end = text.IndexOf('}', at);
        return $"{text[..at]}\"{member}\": {value}{text[(end + 1)..]}";
    }

    private static IReadOnlyList<Problem> Warnings(Scenario scenario)
    {
        ScenarioResult result = Read(Text(scenario));
        Assert.That(result.Problems, Is.Empty);
        return result.Warnings;
    }

    /// <summary>The file of a scenario built in code, whose ranges may pass what a member allows.</summary>
    private static string Text(Scenario scenario)
    {
        JsonNode document = JsonNode.Parse(ScenarioWriter.Write(scenario))!;
        Close(document);
        return document.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject o && o.ContainsKey("low"))
        {
            (o["low"], o["high"]) = (o["value"]!.DeepClone(), o["value"]!.DeepClone());
        }

        IEnumerable<JsonNode?> below = node is JsonObject inner ? inner.Select(p => p.Value) : node is JsonArray list ? list : [];
        foreach (JsonNode? child in below.ToList())
        {
            Close(child);
        }
    }

    private static ScenarioResult Read(string json) => ScenarioReader.Read("clean.json", Catalogue.Parameters, _ => Encoding.UTF8.GetBytes(json));
}
