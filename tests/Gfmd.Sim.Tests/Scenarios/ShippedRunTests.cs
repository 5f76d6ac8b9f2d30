using Gfmd.Sim.Experiments;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.House;
using Gfmd.Sim.Tests.Output;

namespace Gfmd.Sim.Tests.Scenarios;

/// <summary>Every scenario that comes with the engine runs, says what it asks, and names where its numbers come from.</summary>
internal sealed class ShippedRunTests
{
    private const int Agents = 3000, Months = 3, BurnIn = 2;

    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios");

    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs/scenarios.md"));

    private static readonly string[] Shipped =
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(n => n != "schema.json" && !n.EndsWith(".solved.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_scenario_runs_and_its_books_balance(string name)
    {
        ScenarioResult read = Read(name);
        Scenario small = Small(read.Scenario!);
        using Results results = new();
        RunOptions options = new() { OutFolder = results.Folder, Threads = 2, Report = false, EngineVersion = "0.1.0", Commit = "abc" };
        RunResult run = Simulation.Run(small, Solved(read), options, null, CancellationToken.None);
        int origins = small.Countries.Count(c => c.Origin is not null);
        Assert.Multiple(() =>
        {
            Assert.That(run.Manifest.Checks.Select(c => (c.Result, c.Months)), Has.All.EqualTo(("passed", (long)Months + BurnIn)));
            Assert.That(run.Manifest.Persons, Is.InRange(origins * Agents * 0.8, origins * Agents * 1.2));
            Assert.That(run.Manifest.Files.Single(f => f.Name == "origins.parquet").Rows, Is.GreaterThanOrEqualTo(origins * Months));
            Assert.That(File.Exists(Path.Combine(run.Folder, "manifest.json")));
        });
    }

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_scenario_asks_one_question(string name)
    {
        string question = Read(name).Scenario!.Question;
        Assert.That((question.EndsWith('?'), question.Count(c => c == '?'), question.Contains(". ", StringComparison.Ordinal)),
            Is.EqualTo((true, 1, false)), question);
    }

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_scenario_names_a_source_for_every_number(string name)
    {
        ScenarioResult read = Read(name);
        Assert.That(read.Warnings.Where(w => w.Code.Id == "GS210"), Is.Empty);
        Assert.That(read.Scenario!.Regimes.Where(r => r.Source.Length == 0).Select(r => r.Id), Is.Empty, "regimes without a source");
        IEnumerable<string> shares = read.Scenario.Countries.Where(c => c.Origin is not null)
            .SelectMany(c => new[] { c.Origin!.EducationSource, c.Origin.EnrolmentSource, c.Origin.SectorSource });
        Assert.That(shares.Where(s => !s.EndsWith(']')), Is.Empty, "sources of shares without a grade");
    }

    [TestCaseSource(nameof(Shipped))]
    public void The_guide_lists_a_shipped_scenario_with_its_warnings(string name)
    {
        string? row = Guide.Split('\n').SingleOrDefault(l => l.StartsWith($"| `{name}` |", StringComparison.Ordinal));
        Assert.That(row, Is.Not.Null, $"docs/scenarios.md has no row | `{name}` |");
        IEnumerable<string> codes = Read(name).Warnings.Select(w => w.Code.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string warnings = string.Join(", ", codes.DefaultIfEmpty("none"));
        Assert.That(row!.TrimEnd('|', ' ').Split('|')[^1].Trim(), Is.EqualTo(warnings), $"warnings of {name} in docs/scenarios.md");
    }

    private static ScenarioResult Read(string name) => ScenarioReader.Read(Path.Combine(Folder, name), Catalogue.Parameters);

    /// <summary>The numbers beside the base, refused when they are stale.</summary>
    private static Solved Solved(ScenarioResult read)
    {
        string file = SolvedFile.NameFor(read.BaseFile);
        return SolvedFile.Read(File.ReadAllBytes(file), file, read.Base ?? read.Scenario!).Solved;
    }

    private static Scenario Small(Scenario s) => s with
    {
        Months = Months,
        BurnIn = BurnIn,
        Countries = [.. s.Countries.Select(c => c.Origin is null ? c : c with { Origin = c.Origin with { Agents = Agents } })],
    };
}
