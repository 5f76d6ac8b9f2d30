using System.Text;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Scenarios;

/// <summary>Errors planted in the small scenario. The mark @@ stands before the token that the problem must point at; ' is written for ".</summary>
internal sealed class PlantedErrorTests
{
    private const string Corridor =
        "'origin': 'PHL', 'destination': 'SAU', 'distanceKm': 7500, 'transferCost': 5, 'informalRemittance': 20, 'remittancePerMigrant': 220";

    private static readonly Planted[] Cases =
    [
        new("GS101", "", ("2007,", "20@@O7,")),
        new("GS101", "", ("2007,", "2007 @@'x'")),
        new("GS104", "/regimes/contract/quotaPerYear", ("250000", "@@-250")),
        new("GS104", "/schemaVersion", ("'schemaVersion': 1", "'schemaVersion': @@2")),
        new("GS104", "/countries/PHL/priceLevel", ("0.45", "@@1e999")),
        new("GS104", "/countries/PHL/origin/enrolment/1", ("0.9, 0.7", "0.9, @@1.7")),
        new("GS104", "/countries/PHL/origin/population/low", ("86000000", "@@-1")),
        new("GS104", "/regimes/contract/seasonMonths/1", ("24,", "24, 'seasonMonths': [1, @@13],")),
        new("GS104", "/seed", ("'small',", "'small', 'seed': @@-1,")),
        new("GS104", "/months", ("'small',", "'small', 'months': @@99999999999,")),
        new("GS105", "/regimes/contract/quotaPerYeer", ("'quotaPerYear'", "@@'quotaPerYeer'")),
        new("GS105", "/regimes/contract/quotaPerYeer", ("'quotaPerYear': 250000", "@@'quotaPerYeer': null")),
        new("GS105", "/countries/PHL/origin/population/sauce", ("'source': 'UN 2019'", "@@'sauce': 'UN'")),
        new("GS106", "/regimes/contract/durationMonths", ("24,", "24, @@'durationMonths': 24,")),
        new("GS107", "/regimes/contract/quotaPerYear", ("250000", "@@'many'")),
        new("GS107", "/regimes/contract/durationMonths", ("24,", "@@'24',")),
        new("GS107", "/name", ("'small'", "@@3")),
        new("GS107", "/regimes/contract/family", ("'bilateral'", "@@0")),
        new("GS107", "/regimes/contract/multiEntry", ("24,", "24, 'multiEntry': @@1,")),
        new("GS107", "/countries/PHL/origin/enrolment", ("[0.9, 0.7, 0.3]", "@@{}")),
        new("GS107", "/parameters", ("{ 'mu0': 0.1 }", "@@[]")),
        new("GS107", "/parameters/mu0", ("'mu0': 0.1", "'mu0': @@'0.1'")),
        new("GS107", "/countries/PHL/origin/population/source", ("'UN 2019'", "@@3")),
        new("GS107", "/extends", ("'small',", "'small', 'extends': @@7,")),
        new("GS108", "/regimes/contract/durationMonths", ("24,", "@@24.5,")),
        new("GS108", "/regimes/contract/durationMonths", ("24,", "@@24.0,")),
        new("GS109", "/regimes/contract/family", ("'bilateral'", "@@'bilaterall'")),
        new("GS109", "/regimes/contract/sectors/0", ("'construction'", "@@'Construction'")),
        new("GS109", "/countries/PHL/origin/population/evidence", ("'S'", "@@'X'")),
        new("GS110", "/countries/PHL/origin/enrolment", ("[0.9, 0.7, 0.3]", "@@[0.9, 0.7]")),
        new("GS110", "/regimes/contract/rights", ("24,", "24, 'rights': @@[1],")),
        new("GS111", "/regimes/contract/intakes/PHL/channels/network/workerCost", ("{ 'id': 'network', 'workerCost': 400,", "@@{ 'id': 'network',")),
        new("GS111", "/priceYear", ("2007,", "@@null,")),
        new("GS111", "/countries/PHL/origin/population/value", ("{ 'value': 88000000,", "@@{")),
        new("GS112", "/countries/PHL/origin/population/value", ("88000000", "@@91000000")),
        new("GS113", "/parameters/mu00", ("'mu0'", "@@'mu00'")),
        new("GS114", "/parameters/mu0", ("'mu0': 0.1", "'mu0': @@0.5")),
        new("GS115", "/name", ("'small'", "@@'Small World'")),
        new("GS115", "/name", ("'small'", "@@'small\\n'")),
        new("GS115", "/startMonth", ("'2007-01'", "@@'2007-13'")),
        new("GS115", "/countries/XXXX/id", ("'countries': [", "'countries': [{ 'id': @@'XXXX', 'name': '', 'priceLevel': 1 },")),
        new("GS116", "/corridors/PHL-SAO", ("'corridors': [", "'corridors': [{ 'id': 'PHL-SAO', @@'$remove': true },")),
        new("GS140", "/levers/L2X/id", ("'parameters'", "'levers': [{ 'id': @@'L2X' }], 'parameters'")),
        new("GS140", "/levers/mine/lever", ("'parameters'", "'levers': [{ 'id': 'mine', 'lever': @@'L29' }], 'parameters'")),
        new("GS104", "/levers/L20/strength", ("'parameters'", "'levers': [{ 'id': 'L20', 'strength': @@1.5 }], 'parameters'")),
        new("GS150", "/shocks/s/country",
            ("'parameters'", "'shocks': [{ 'id': 's', 'kind': 'disaster', 'size': 0.1, 'country': @@'PHX' }], 'parameters'")),
        new("GS151", "/blocs/b/members/0", ("'parameters'", "'blocs': [{ 'id': 'b', 'members': [@@'PHX'] }], 'parameters'")),
        new("GS141", "/levers/L20/target/regime", ("'parameters'", "'levers': [{'id': 'L20','target': { 'regime': @@'contrakt' } }], 'parameters'")),
        new("GS141", "/levers/L20/target", ("'parameters'", "'levers': [{ 'id': 'L20', 'target': @@{ 'householdShare': 0.5 } }], 'parameters'")),
        new("GS142", "/levers/L20/endMonth", ("'parameters'", "'levers': [{ 'id': 'L20', 'startMonth': 6, 'endMonth': @@6 }], 'parameters'")),
        new("GS120", "/regimes/contract/intakes/PHL/channels/licensed/id", ("'id': 'network'", "'id': @@'licensed'")),
        new("GS121", "/corridors/PHL-SAU/origin", ("'origin': 'PHL'", "'origin': @@'PHX'")) { Also = ["GS126"] },
        new("GS121", "/corridors/PHL-SAU/origin", ("'origin': 'PHL'", "'origin': @@'SAU'")) { Also = ["GS122", "GS126"] },
        new("GS122", "/corridors/PHL-SAU/destination", ("'SAU', 'distanceKm'", "@@'PHL', 'distanceKm'")) { Also = ["GS121", "GS126"] },
        new("GS123", "/corridors/second", ("220,\n    },", $"220,\n    }}, @@{{ 'id': 'second', {Corridor} }},")),
        new("GS124", "/regimes/contract/destination",
            ("'bilateral', 'destination': 'SAU'", "'bilateral', 'destination': @@'SUA'")) { Also = ["GS126"] },
        new("GS124", "/regimes/contract/destination",
            ("'bilateral', 'destination': 'SAU'", "'bilateral', 'destination': @@'PHL'")) { Also = ["GS126"] },
        new("GS125", "/regimes/contract/intakes/PHX/id", ("'PHL', 'stock'", "@@'PHX', 'stock'")),
        new("GS125", "/regimes/contract/intakes/SAU/id", ("'PHL', 'stock'", "@@'SAU', 'stock'")),
        new("GS126", "/regimes/contract/intakes/PHL/id",
            ("'PHL', 'stock'", "@@'PHL', 'stock'"), ("'corridors'", "'corridors': [], 'x'")) { Also = ["GS105"] },
        new("GS127", "/regimes/contract/ageMin", ("24,", "24, 'ageMin': @@60,")),
        new("GS127", "/regimes/contract/ageMax", ("24,", "24, 'ageMax': @@15,")),
        new("GS127", "/regimes/contract/skillMin", ("24,", "24, 'skillMin': @@'upperSecondary', 'skillMax': 'primary',")),
        new("GS127", "/regimes/contract/femaleShareMin", ("24,", "24, 'femaleShareMin': @@0.5, 'femaleShareMax': 0.4,")),
        new("GS128", "/regimes/contract/intakes/PHL/tertiaryShare",
            ("24,", "24, 'skillMax': 'primary',"), ("'returnRate'", "'tertiaryShare': @@0.1, 'returnRate'")),
        new("GS128", "/regimes/contract/intakes/PHL/tertiaryShare",
            ("24,", "24, 'skillMin': 'tertiary',"), ("{\n          'id': 'PHL', 'stock'", "@@{ 'id': 'PHL', 'stock'")),
        new("GS128", "/regimes/contract/intakes/PHL/femaleShare",
            ("24,", "24, 'femaleShareMax': 0,"), ("'femaleShare': 0.4", "'femaleShare': @@0.4")),
        new("GS128", "/regimes/contract/intakes/PHL/femaleShare",
            ("24,", "24, 'femaleShareMin': 1,"), ("'femaleShare': 0.4", "'femaleShare': @@0.4")),
        new("GS129", "/regimes/contract/allocation", ("24,", "24, 'allocation': @@'points',")),
        new("GS130", "/regimes/contract/points/passMark", ("24,", "24, 'skillMax': 'primary', 'points': { 'passMark': @@66 },")),
        new("GS131", "/regimes/contract/quotaPerYear", ("'bilateral'", "'freeMovement'"), ("250000", "@@250000")),
        new("GS132", "/regimes/contract/intakes/PHL/id",
            ("'bilateral'", "'irregular'"), ("'quotaPerYear': 250000,", ""), ("'PHL', 'stock'", "@@'PHL', 'stock'")),
        new("GS133", "/regimes/contract/maxRenewals", ("24,", "0, 'maxRenewals': @@2,")),
        new("GS133", "/regimes/contract/intakes/PHL/overstayRate", ("24,", "0,"), ("'returnRate'", "'overstayRate': @@0.1, 'returnRate'")),
        new("GS134", "/countries/PHL/origin/education", ("[0.3, 0.2, 0.25, 0.25]", "@@[0.3, 0.2, 0.25, 0.3]")),
        new("GS134", "/regimes/contract/monthSchedule", ("24,", "24, 'monthSchedule': @@[1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],")),
        new("GS134", "/regimes/contract/intakes/PHL/channels", ("'channels': [", "'channels': @@["), ("0.8 }", "0.7 }")),
        new("GS135", "/regimes/contract/intakes", ("'intakes': [", "'intakes': @@[], 'x': [")) { Also = ["GS105"] },
        new("GS136", "/countries", ("'countries': [", "'countries': @@["), ("'origin': {", "'originn': {")) { Also = ["GS105", "GS121", "GS125"] },
    ];

    [TestCaseSource(nameof(Cases))]
    public void A_planted_error_is_found_where_it_stands(Planted planted)
    {
        (string text, List<(int Line, int Column)> places) = SmallScenario.Unmark(planted.Text);
        ScenarioResult result = SmallScenario.Read(text);
        string all = string.Join('\n', result.Problems);
        Assert.That(result.Scenario, Is.Null);
        Assert.That(
            result.Problems.Select(p => (p.Code.Id, p.Line, p.Column, p.Path)),
            Does.Contain((planted.Code, places[0].Line, places[0].Column, planted.Path)),
            all);
        Assert.That(result.Problems.Select(p => p.Code.Id).Except([planted.Code, .. planted.Also], StringComparer.Ordinal), Is.Empty, all);
    }

    /// <summary>GS102 and GS103 are about files, see <see cref="ExtendsTests"/>; GS117 is the gate behind all checks.</summary>
    [Test]
    public void Every_code_has_a_planted_error() =>
        Assert.That(
            ProblemCodes.All.Select(c => c.Id).Except(Cases.Select(c => c.Code), StringComparer.Ordinal),
            Is.EqualTo(["GS102", "GS103", "GS117"]));

    [Test]
    public void Codes_are_unique_and_explained() => Assert.Multiple(() =>
    {
        Assert.That(ProblemCodes.All.Select(c => c.Id), Is.Unique.And.All.Match("^GS1[0-9]{2}$"));
        Assert.That(ProblemCodes.All.Select(c => c.Meaning), Is.Unique.And.All.Match(@"^[A-Z].*\.$"));
    });

    [Test]
    public void Errors_of_one_file_are_all_listed_one_line_each()
    {
        string text = SmallScenario.Json
            .Replace("\"quotaPerYear\": 250000", "\"quotaPerYear\": -250", StringComparison.Ordinal)
            .Replace("\"bilateral\"", "\"bilatral\"", StringComparison.Ordinal)
            .Replace("\"priceYear\"", "\"pricesYear\"", StringComparison.Ordinal)
            .Replace("\"id\": \"PHL\", \"stock\"", "\"id\": \"PHI\", \"stock\"", StringComparison.Ordinal)
            .Replace("\"mu0\": 0.1", "\"detekt\": 0.1", StringComparison.Ordinal);
        Assert.That(SmallScenario.Read(text).Problems.Select(p => p.ToString()), Is.EqualTo([
            "s.json:1:1: GS111 /priceYear: 'priceYear' is missing: give a year from 1990 to 2100",
            "s.json:6:3: GS105 /pricesYear: unknown member 'pricesYear' (did you mean 'priceYear'?)",
            "s.json:31:60: GS109 /regimes/contract/family: \"bilatral\" is none of bilateral, unilateral, circular, freeMovement, irregular"
                + " (did you mean 'bilateral'?)",
            "s.json:34:23: GS104 /regimes/contract/quotaPerYear: -250 is not a number of places from 0 to 100000000",
            "s.json:37:17: GS125 /regimes/contract/intakes/PHI/id: \"PHI\" is no country of this scenario (did you mean 'PHL'?)",
            "s.json:46:19: GS113 /parameters/detekt: the catalogue has no parameter 'detekt' (did you mean 'detect'?)",
        ]));
    }

    [Test]
    public void A_column_counts_characters_and_a_byte_order_mark_counts_nothing()
    {
        string text = "\uFEFF" + SmallScenario.With("\"Saudi Arabia\", \"priceLevel\": 0.8", "\"\u0627\u0644\u0633\", \"priceLevel\": 80");
        Problem problem = SmallScenario.Read(text).Problems.Single();
        Assert.That((problem.Line, problem.Column), Is.EqualTo((19, 49)));
    }

    [Test]
    public void Text_that_is_no_UTF8_is_a_problem()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(SmallScenario.With("Saudi Arabia", "Arabie S\u00E9oudite"));
        ScenarioResult result = ScenarioReader.Read("s.json", SmallScenario.Catalogue, _ => bytes);
        Assert.That(result.Problems.Single().ToString(), Is.EqualTo("s.json:19:28: GS101 /: this text is not valid UTF-8"));
    }

    [TestCase("", "s.json:1:1: GS101 /: the file is empty")]
    [TestCase("[]", "s.json:1:1: GS107 /: a list is not an object")]
    public void A_document_that_is_no_object_is_one_problem(string text, string expected) =>
        Assert.That(SmallScenario.Read(text).Problems.Select(p => p.ToString()), Is.EqualTo([expected]));

    [Test]
    public void A_problem_stays_on_one_line() =>
        Assert.That(
            new Problem("s.json", 1, 1, ProblemCodes.All[0], "/a\nb", "c\r").ToString(),
            Is.EqualTo("s.json:1:1: GS101 /a\\u000Ab: c\\u000D"));

    /// <summary>A code, the path where it is expected, other codes that the same edits cause, and the edits.</summary>
    internal sealed record Planted(string Code, string Path, params (string Old, string New)[] Edits)
    {
        public string[] Also { get; init; } = [];

        public string Text => Edits.Aggregate(SmallScenario.Json, (text, edit) => Once(text, Quoted(edit.Old), Quoted(edit.New)));

        public override string ToString() => $"{Code} {Path} {Edits[^1].New}";

        private static string Quoted(string text) => text.Replace('\'', '"');

        private static string Once(string text, string old, string planted)
        {
            Assert.That(text.Split(old), Has.Length.EqualTo(2), $"{old} must stand once in the small scenario");
            return text.Replace(old, planted, StringComparison.Ordinal);
        }
    }
}
