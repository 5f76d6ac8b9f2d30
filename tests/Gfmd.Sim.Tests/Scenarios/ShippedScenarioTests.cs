using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.House;

namespace Gfmd.Sim.Tests.Scenarios;

/// <summary>The scenarios that come with the engine.</summary>
internal sealed class ShippedScenarioTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios");

    private static readonly string[] Shipped =
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(IsScenario).Order(StringComparer.Ordinal)];

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_scenario_has_no_problem_and_survives_writing(string name)
    {
        ScenarioResult result = ScenarioReader.Read(Path.Combine(Folder, name), Catalogue.Parameters);
        Assert.That(result.Problems, Is.Empty, string.Join('\n', result.Problems));
        string written = ScenarioWriter.Write(result.Scenario!);
        Scenario again = SmallScenario.ReadWith(Catalogue.Parameters, written).Scenario!;
        Assert.That(ScenarioHash.Of(again), Is.EqualTo(ScenarioHash.Of(result.Scenario!)));
    }

    [Test]
    public void The_schema_beside_the_scenarios_is_current() =>
        Assert.That(
            File.ReadAllText(Path.Combine(Folder, "schema.json")),
            Is.EqualTo(ScenarioSchema.Write(Catalogue.Parameters)),
            "scenarios/schema.json is not what the records say: gfmd schema --out scenarios/schema.json");

    private static bool IsScenario(string name) => name != "schema.json" && !name.EndsWith(".solved.json", StringComparison.Ordinal);
}
