using Gfmd.Sim.Experiments;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Scenarios;

internal sealed class ExtendsTests
{
    private static readonly (string, string) Base = ("scenarios/base.json", SmallScenario.Json);

    [Test]
    public void A_scenario_that_extends_nothing_is_its_own_base()
    {
        ScenarioResult result = SmallScenario.Read(SmallScenario.Json);
        Assert.That(result.Problems, Is.Empty);
        Assert.That(result.Base, Is.SameAs(result.Scenario).And.Not.Null);
        Assert.That(result.Files, Is.EqualTo(["s.json"]));
    }

    [Test]
    public void Objects_are_overridden_member_by_member_and_lists_item_by_item()
    {
        ScenarioResult result = Variant("""
            "name": "more",
            "countries": [{ "id": "PHL", "origin": { "unemployment": 0.1, "population": { "value": 87000000 }, "education": [0.4, 0.2, 0.2, 0.2] } }],
            "regimes": [{ "id": "contract", "quotaPerYear": 300000, "intakes": [
              { "id": "PHL", "channels": [{ "id": "licensed", "share": 0.5 }, { "id": "public", "workerCost": 100, "share": 0.3 }] }] }],
            "parameters": { "detect": 0.02 }
            """);
        Assert.That(result.Problems, Is.Empty);
        Scenario scenario = result.Scenario!;
        OriginData origin = scenario.Countries[0].Origin!;
        Regime regime = scenario.Regimes[0];
        Assert.Multiple(() =>
        {
            Assert.That(result.Files, Is.EqualTo(["scenarios/v/more.json", "scenarios/base.json"]));
            Assert.That((scenario.Name, result.Base!.Name), Is.EqualTo(("more", "small")));
            Assert.That(origin.Unemployment.Value, Is.EqualTo(0.1));
            Assert.That(origin.Population, Is.EqualTo(new Datum(87000000, 86000000, 90000000, Evidence.S, "UN 2019")));
            Assert.That(origin.Education, Is.EqualTo([0.4, 0.2, 0.2, 0.2]));
            Assert.That(origin.LifeExpectancy.Value, Is.EqualTo(69));
            Assert.That((regime.QuotaPerYear!.Value, regime.DurationMonths), Is.EqualTo((300000, 24)));
            Assert.That(result.Base!.Regimes[0].QuotaPerYear!.Value, Is.EqualTo(250000));
            Assert.That(
                regime.Intakes[0].Channels.Select(c => (c.Id, c.WorkerCost.Value, c.Share.Value)),
                Is.EqualTo([(RecruitmentChannel.Licensed, 700, 0.5), (RecruitmentChannel.Network, 400, 0.2), (RecruitmentChannel.Public, 100, 0.3)]));
            Assert.That(scenario.Parameters.Select(p => (p.Key, p.Value)), Is.EquivalentTo([("mu0", 0.1), ("detect", 0.02)]));
            Assert.That(result.Merged!["regimes"]![0]!["quotaPerYear"]!.GetValue<int>(), Is.EqualTo(300000));
        });
    }

    [Test]
    public void A_file_that_sets_the_form_of_utility_is_solved_on_its_own()
    {
        ScenarioResult result = Variant("""
            "name": "levels", "utility": "linear"
            """);
        Assert.That(result.Problems, Is.Empty);
        Assert.That(result.Base, Is.SameAs(result.Scenario));
        Assert.That((result.BaseFile, result.Base!.Utility), Is.EqualTo(("scenarios/v/more.json", UtilityForm.Linear)));
        Assert.That(Variant("\"name\": \"more\"").BaseFile, Is.EqualTo("scenarios/base.json"));
    }

    [Test]
    public void Designs_of_two_forms_of_utility_are_not_compared()
    {
        Scenario ratios = SmallScenario.Read(SmallScenario.Json).Scenario!, levels = ratios with { Name = "levels", Utility = UtilityForm.Linear };
        foreach (bool ownPast in (bool[])[false, true])
        {
            Assert.That(() => Designs.Of(ratios, [levels], ownPast),
                Throws.TypeOf<ComparisonException>().With.Message.Contains("its utility is linear, that of small log"));
        }
    }

    [Test]
    public void A_source_can_be_added_to_a_bare_number()
    {
        Datum wage = Variant("""
            "countries": [{ "id": "PHL", "origin": { "medianWage": { "evidence": "M?", "source": "ILO" } } }]
            """).Scenario!.Countries[0].Origin!.MedianWage;
        Assert.That(wage, Is.EqualTo(new Datum(150, 75, 225, Evidence.Order, "ILO")));
    }

    [Test]
    public void Null_takes_a_member_back_to_its_default_and_a_removed_item_is_gone()
    {
        ScenarioResult result = Variant("""
            "regimes": [{ "id": "contract", "quotaPerYear": null, "durationMonths": null, "intakes": [
              { "id": "PHL", "channels": [{ "id": "licensed", "share": 1 }, { "id": "network", "$remove": true }] }] }],
            "parameters": { "mu0": null }
            """);
        Assert.That(result.Problems, Is.Empty);
        Regime regime = result.Scenario!.Regimes[0];
        Assert.Multiple(() =>
        {
            Assert.That(regime.QuotaPerYear, Is.Null);
            Assert.That(regime.DurationMonths, Is.Zero);
            Assert.That(regime.Intakes[0].Channels, Has.Count.EqualTo(1));
            Assert.That(result.Scenario.Parameters, Is.Empty);
            Assert.That(result.Merged!["regimes"]![0]!.AsObject().ContainsKey("quotaPerYear"), Is.False);
        });
    }

    [Test]
    public void A_chain_of_three_files_is_read_to_its_root()
    {
        ScenarioResult result = SmallScenario.Read(
            ("a.json", """{ "extends": "./x/b.json", "months": 12 }"""),
            ("x/b.json", """{ "extends": "../scenarios/base.json", "months": 24, "seed": 7 }"""),
            Base);
        Assert.That(result.Problems, Is.Empty);
        Assert.That((result.Scenario!.Months, result.Scenario.Seed, result.Base!.Months), Is.EqualTo((12, 7UL, 240)));
        Assert.That(result.Files, Is.EqualTo(["a.json", "x/b.json", "scenarios/base.json"]));
    }

    [Test]
    public void An_error_names_the_file_in_which_the_value_is_written()
    {
        ScenarioResult result = SmallScenario.Read(
            ("v.json", "{ \"extends\": \"base.json\",\n  \"months\": 0, \"regimes\": [{ \"id\": \"contract\", \"ageMin\": 60 }] }"),
            ("base.json", SmallScenario.With("24,", "24, \"ageMax\": 50, \"maxRenewals\": 101,")));
        Assert.That(result.Problems.Select(p => p.ToString()), Is.EqualTo([
            "base.json:33:58: GS104 /regimes/contract/maxRenewals: 101 is not a number of renewals from 0 to 100",
            "v.json:2:13: GS104 /months: 0 is not a number of months from 1 to 1200",
            "v.json:2:58: GS127 /regimes/contract/ageMin: ageMin 60 lies above ageMax 50",
        ]));
    }

    [Test]
    public void What_the_base_lacks_is_said_once() =>
        Assert.That(
            SmallScenario.Read(("v.json", "{ \"extends\": \"base.json\" }"), ("base.json", SmallScenario.With("\"priceYear\": 2007,", ""))).Problems
                .Select(p => (p.File, p.Code.Id)),
            Is.EqualTo([("base.json", "GS111")]));

    [TestCase("a.json", "a.json:1:14: GS103 /extends: \"a.json\" extends itself in the end")]
    [TestCase("./b/../a.json", "a.json:1:14: GS103 /extends: \"a.json\" extends itself in the end")]
    [TestCase("none.json", "a.json:1:14: GS102 /extends: \"none.json\" does not exist or cannot be read")]
    public void A_chain_without_end_or_with_a_gap_is_a_problem_and_the_file_itself_is_checked(string next, string expected) =>
        Assert.That(
            SmallScenario.Read(("a.json", $$"""{ "extends": "{{next}}", "months": 0 }""")).Problems.Select(p => p.ToString()),
            Is.EqualTo([expected, $"a.json:1:{next.Length + 28}: GS104 /months: 0 is not a number of months from 1 to 1200"]));

    [Test]
    public void A_longer_cycle_is_found() =>
        Assert.That(
            SmallScenario.Read(("a.json", """{ "extends": "b.json" }"""), ("b.json", """{ "extends": "a.json" }""")).Problems
                .Select(p => p.ToString()),
            Is.EqualTo(["b.json:1:14: GS103 /extends: \"a.json\" extends itself in the end"]));

    [Test]
    public void A_chain_that_never_repeats_a_name_ends_too() =>
        Assert.That(
            ScenarioReader.Read("a.json", SmallScenario.Catalogue, _ => """{ "extends": "d/a.json" }"""u8.ToArray()).Problems.Select(p => p.Code.Id),
            Is.EqualTo(["GS103"]));

    [Test]
    public void A_first_file_that_is_missing_is_a_problem() =>
        Assert.That(
            ScenarioReader.Read("no/such/file.json", SmallScenario.Catalogue).Problems.Select(p => p.ToString()),
            Is.EqualTo(["no/such/file.json:1:1: GS102 /: \"no/such/file.json\" does not exist or cannot be read"]));

    [TestCase("""{ "id": "PHL-SAU", "$remove": false }""", "false is not true, the only value of $remove")]
    [TestCase("""{ "id": "PHL-SAU", "note": "x", "$remove": true }""", "an item that is removed has an id and $remove, nothing else")]
    [TestCase("""{ "$remove": true }""", "which item is removed? write its id beside $remove")]
    [TestCase("""{ "id": "PHL-SAO", "$remove": true }""", "there is no \"PHL-SAO\" below this file to remove")]
    public void A_removal_that_is_not_one_is_a_problem(string item, string text)
    {
        Problem problem = Variant($"\"corridors\": [{item}]").Problems.First(p => p.Code.Id is "GS116");
        Assert.That(problem.Text, Is.EqualTo(text));
    }

    [Test]
    public void An_id_written_twice_in_one_file_is_a_problem_not_an_override() =>
        Assert.That(
            Variant("""
                "regimes": [{ "id": "contract", "ageMax": 50 }, { "id": "contract", "ageMax": 60 }]
                """).Problems.Select(p => p.Code.Id),
            Does.Contain("GS120"));

    private static ScenarioResult Variant(string members) =>
        SmallScenario.Read(("scenarios/v/more.json", $"{{ \"extends\": \"../base.json\", {members} }}"), Base);
}
