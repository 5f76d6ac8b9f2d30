using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments.Matrices;

/// <summary>The matrix of roundtable 1.1 on a world of licensed professions: every practice of it is run, and each is judged by the four
/// goals.</summary>
internal sealed class PracticesMatrixTests
{
    private static readonly string[] Practices = ["L01", "L02", "L03", "L05", "L10", "L11", "L12", "L14", "L15", "L16", "L10+L11"];

    [Test]
    public void Each_practice_is_judged_by_the_four_goals_with_holder_cost_evidence_and_gap()
    {
        MatrixDefinition practices = MatrixDefinitions.Find("practices")!;
        string folder = Directory.CreateTempSubdirectory("gfmd-practices-").FullName;
        try
        {
            MatrixReport report = Matrix.Run(
                practices with { Rows = [.. practices.Rows.Where(r => Practices.Contains(r.Id, StringComparer.Ordinal))] },
                CadreWorld.Scenario with { Months = 24, BurnIn = 12 }, CadreWorld.Solved.Solved,
                new MatrixOptions { Replicates = 2, Draws = 1, Threads = 2, Capacity = false, OutFolder = folder }, null, default).Report;
            Assert.That(report.LeftOut, Is.Empty);
            Assert.That(report.Practices.Select(p => p.Id), Is.EqualTo(Practices));
            foreach (string goal in (string[])["retain", "retrain", "return", "index"])
            {
                Assert.That(report.Cells.Where(c => c.Outcome == goal).Select(c => c.Row), Is.EquivalentTo(Practices), goal);
            }

            // where nobody left there is no cost to recover
            Assert.That(report.Cells.Where(c => c.Outcome == "recover").Select(c => c.Row), Is.SupersetOf((string[])["L05", "L11", "L12"]));
            MatrixCell Cell(string row, string goal) => report.Cells.Single(c => c.Row == row && c.Outcome == goal);
            Assert.Multiple(() =>
            {
                Assert.That(Cell("L01", "retain").Effect.Difference, Is.Negative, "pay keeps");
                Assert.That(Cell("L14", "retain").Effect.Difference, Is.Negative, "an exclusion keeps");
                Assert.That(Cell("L05", "recover").Effect.Difference, Is.Positive, "loans recover");
                Assert.That((Cell("L05", "recover").Assumed, Cell("L01", "retain").Assumed), Is.EqualTo((true, false)));
                Assert.That(Cell("L15", "retrain").Effect.Difference, Is.Zero, "nobody graduates within two years");
                // some 760 at posts, some 90 recruits a year
                Assert.That(Cell("L01", "retain").CostUsdPerYear, Is.InRange(100_000 + (600 * 500), 100_000 + (600 * 950)));
                Assert.That(Cell("L11", "recover").CostUsdPerYear, Is.InRange(100_000 + (1_300 * 40), 100_000 + (1_300 * 160)));
                Assert.That(report.Practices.Select(p => p.Holder), Is.All.Not.Empty);
                Assert.That(report.Practices.Single(p => p.Id == "L10").Gap, Is.Not.Empty);
                Assert.That(report.Practices.Single(p => p.Id == "L01").Gap, Is.Empty);
            });
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Test]
    public void Without_licensed_professions_the_goals_have_no_figures_and_the_page_says_so()
    {
        MatrixDefinition practices = MatrixDefinitions.Find("practices")!;
        string folder = Directory.CreateTempSubdirectory("gfmd-practices-").FullName;
        try
        {
            MatrixReport report = Matrix.Run(
                practices with { Rows = [.. practices.Rows.Where(r => r.Id == "L16")] },
                SmallWorlds.Bound with { Months = 12, BurnIn = 2 }, SmallWorlds.BoundSolved.Solved,
                new MatrixOptions { Replicates = 2, Draws = 1, Threads = 2, Capacity = false, OutFolder = folder }, null, default).Report;
            Assert.That(report.OutcomesLeftOut.Count(o => o.Contains("I1.10", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(report.Outcomes.Select(o => o.Id), Has.None.EqualTo("retain"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
