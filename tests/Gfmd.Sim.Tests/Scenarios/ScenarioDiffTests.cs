using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Scenarios;

/// <summary>gfmd diff: nothing that differs is passed over, and what is said can be read.</summary>
public class ScenarioDiffTests
{
    private static readonly Scenario Full = SmallWorlds.Mixed with
    {
        Parameters = new Dictionary<string, double>(StringComparer.Ordinal) { ["mu0_broker"] = 0.1 },
    };

    [Test]
    public void A_scenario_does_not_differ_from_itself() => Assert.That(Of(Full, Full), Is.Empty);

    [Test]
    public void Every_single_value_that_changes_is_named_by_its_path()
    {
        JsonNode document = JsonNode.Parse(ScenarioWriter.Write(Full))!;
        List<string> silent = [];
        int seen = 0;
        Node before = Read(document);
        string[] paths = [.. Leaves(document).Select(n => n.GetPath())];
        for (int k = 0; k < paths.Length; k++)
        {
            string path = paths[k];
            if (path.EndsWith(".id", StringComparison.Ordinal))
            {
                continue; // another id is another item: its own test
            }

            JsonNode copy = document.DeepClone();
            JsonNode at = Leaves(copy).ElementAt(k);
            at.ReplaceWith(Changed(at));
            seen++;
            IReadOnlyList<Clause> clauses = ScenarioDiff.Of(before, Read(copy), Catalogue.Parameters, Documentation.None);
            if (clauses.Count != 1 || clauses[0].Before == clauses[0].After)
            {
                silent.Add($"{path}: {clauses.Count}");
            }
        }

        Assert.That((seen > 800, silent), Is.EqualTo((true, (List<string>)[])).AsCollection);
    }

    [Test]
    public void A_quota_is_compared_in_its_unit_and_with_its_meaning()
    {
        Scenario more = Full.With("season", r => r with { QuotaPerYear = new(1_400), EmployerTie = EmployerTie.Full });
        IReadOnlyList<Clause> clauses = ScenarioDiff.Of(Full, more, Catalogue.Parameters);
        Assert.That(clauses.Select(c => c.ToString()), Is.EqualTo(
        [
            "regime season: quota per year: 700 -> 1,400 places",
            "regime season: employer tie: none (free to change) -> full (one employer only)",
        ]));
        Assert.That(clauses[0].Meaning, Does.StartWith("Places a calendar year"));
        Assert.That(clauses[0].Path, Is.EqualTo("/regimes/season/quotaPerYear"));
    }

    [Test]
    public void An_item_that_only_one_scenario_has_is_named_with_its_terms()
    {
        Scenario less = Full with { Regimes = [.. Full.Regimes.Where(r => r.Id != "season")] };
        string[] lines = [.. Of(Full, less).Select(c => c.ToString())];
        Assert.That(lines, Does.Contain("regime season: present -> absent"));
        Assert.That(Of(Full, less).Where(c => c.Meaning.Contains("closes at month 0", StringComparison.Ordinal)).Select(c => c.Path),
            Is.EqualTo(["/regimes/season"]));
        Assert.That(lines, Does.Contain("regime season: intake AAA, channel public, worker cost: 300 -> none USD"));
        Assert.That(Of(less, Full).Select(c => c.ToString()), Does.Contain("regime season: duration months: 0 -> 6 months"));
    }

    [Test]
    public void A_parameter_is_compared_with_the_catalogue_where_it_is_not_overridden()
    {
        Clause clause = Of(Full, Full.With(ChoiceNumbers.BN, 0.4)).Single();
        Assert.That(clause.ToString(), Is.EqualTo("parameter b_n: 0.25 (catalogue) -> 0.4"));
    }

    [Test]
    public void The_order_does_not_depend_on_the_order_of_the_files()
    {
        Scenario turned = Full with { Regimes = [.. Full.Regimes.Reverse()], Countries = [.. Full.Countries.Reverse()] };
        Assert.That(Of(Full, turned), Is.Empty);
        Scenario more = turned with { Regimes = [.. turned.Regimes.Select(r => r with { Name = r.Name + " two" })] };
        Assert.That(Of(Full, more).Select(c => c.Item), Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal));
    }

    private static IReadOnlyList<Clause> Of(Scenario a, Scenario b) => ScenarioDiff.Of(a, b, Catalogue.Parameters, Documentation.None);

    private static Node Read(JsonNode document) => NodeReader.Read("a", Encoding.UTF8.GetBytes(document.ToJsonString()), [])!;

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Leaves(p.Value!)),
        JsonArray a => a.SelectMany(x => Leaves(x!)),
        _ => [node],
    };

    private static JsonNode Changed(JsonNode leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.Number => JsonValue.Create(leaf.ToJsonString().Contains('.', StringComparison.Ordinal)
            ? leaf.GetValue<double>() * 1.0000000000001
            : leaf.GetValue<double>() + 1),
        JsonValueKind.String => JsonValue.Create(leaf.GetValue<string>() + "x"),
        JsonValueKind.True => JsonValue.Create(false),
        _ => JsonValue.Create(true),
    };
}
