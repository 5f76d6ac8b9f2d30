using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Experiments.Roundtables;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.House;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments.Roundtables;

/// <summary>Every session of the forum has its matrix, its scenario and its section on the page.</summary>
internal sealed class RoundtableTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(Repository.Root, "docs", "roundtables.md"));

    [TestCaseSource(typeof(Roundtable), nameof(Roundtable.All))]
    public void A_roundtable_has_a_matrix_with_rows_of_this_version_on_a_shipped_scenario(Roundtable table)
    {
        string path = Path.Combine(Repository.Root, "scenarios", table.Scenario);
        Scenario scenario = ScenarioReader.Read(path, Catalogue.Parameters).Scenario!;
        if (table.Matrix == Coherence.Name)
        {
            Assert.That(Coherence.Usual.All(id => Gfmd.Sim.Scenarios.Levers.Find(id) is not null));
            return;
        }

        MatrixDefinition matrix = MatrixDefinitions.Find(table.Matrix)!;
        Assert.That(matrix.Question, Does.Contain($"(roundtable {table.Id})"));
        Assert.That(new MatrixArms(matrix, scenario, null).Rows, Is.Not.Empty);
    }

    [TestCaseSource(typeof(Roundtable), nameof(Roundtable.All))]
    public void The_shipped_page_answers_it_and_names_every_practice_of_this_version(Roundtable table)
    {
        string[] sections = Shipped.Split("\n## ");
        string section = sections.Single(s => s.StartsWith($"{table.Id} {table.Title}\n", StringComparison.Ordinal));
        Assert.That(section, Does.Contain($"`gfmd matrix {table.Matrix} scenarios/{table.Scenario} "));
        foreach (MatrixRow row in MatrixDefinitions.Find(table.Matrix)?.Rows ?? [])
        {
            Assert.That(section, Does.Contain(row.Id + " "), "gfmd roundtables --page docs/roundtables.md writes it anew");
        }

        foreach (string id in Gfmd.Sim.Scenarios.Levers.Available(Catalogue.Parameters).Select(l => l.Id))
        {
            Assert.That(section, Does.Not.Contain($"lever {id} is not in this version"), "the page is of a version that had not yet the lever");
        }
    }

    [Test]
    public void The_page_gives_effects_with_both_intervals_and_says_what_is_not_told_from_chance()
    {
        string folder = Directory.CreateTempSubdirectory("gfmd-roundtables-").FullName;
        Scenario basis = SmallWorlds.Bound with { Months = 12, BurnIn = 12 };
        MatrixDefinition small = MatrixDefinitions.Find("agreement")! with
        {
            Rows = [new("L20", "Quota level"), new("none", "Nothing", "L20") { Strength = 0 }, new("L38", "Lower pass mark")],
            Front = [],
        };
        MatrixOptions options = new() { Replicates = 2, Draws = 2, Threads = 2, OutFolder = folder, Capacity = false };
        MatrixReport report = Matrix.Run(small, basis, SmallWorlds.BoundSolved.Solved, options, null, default).Report;
        Answer answer = new(Roundtable.All.Single(t => t.Matrix == "agreement"), "gfmd matrix agreement") { Matrix = report };
        string page = RoundtablePage.Write([answer], new DateOnly(2026, 11, 28), "gfmd roundtables");
        MatrixCell cell = report.InFocus("L20", "access")!;
        string[] lines = [.. page.Split('\n').Where(l => l.StartsWith("| L20 ", StringComparison.Ordinal))];
        string[] line = lines.Single(l => l.Contains("Legal access", StringComparison.Ordinal)).Split(" | ");
        Assert.That(line[3..6], Is.EqualTo([
            MatrixMarkdown.Number(cell.Effect.Difference), MatrixMarkdown.Span(cell.Effect.Low, cell.Effect.High),
            MatrixMarkdown.Span(cell.Effect.DrawnLow, cell.Effect.DrawnHigh),
        ]));
        Assert.That(page, Does.Contain("Made on 2026-11-28 by `gfmd roundtables`"));
        Assert.That(page, Does.Contain("Told from chance in no outcome: none "));
        Assert.That(page, Does.Contain("Not run: L38"));
        Directory.Delete(folder, true);
    }
}
