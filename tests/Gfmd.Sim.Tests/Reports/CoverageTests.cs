using Gfmd.Sim.Experiments.Coverage;
using Gfmd.Sim.Tests.House;

namespace Gfmd.Sim.Tests.Reports;

/// <summary>Gaps of the model in engine, tests and scenarios do not grow unseen.</summary>
internal sealed class CoverageTests
{
    /// <summary>Blanks of docs/coverage.md, by kind: lower a number when a gap is closed; a larger one needs a reason in the change
    /// that makes it.</summary>
    private static readonly (string Kind, int Blanks)[] Gaps = [("formulas", 0), ("parameters", 0), ("levers", 0), ("indicators", 0)];

    private static readonly Lazy<IReadOnlyList<CoverageRow>> Rows = new(() => CoveragePage.Rows(Repository.Root));

    [TestCaseSource(nameof(Gaps))]
    public void Blanks_are_no_more_than_they_were((string Kind, int Blanks) gap)
    {
        CoverageRow[] blank = [.. Rows.Value.Where(r => r.Kind == gap.Kind && r.Blanks > 0)];
        string all = string.Join(
            '\n', blank.Select(r => $"{r.Id} {r.Name}: engine {r.Engine.Count}, test {r.Tests.Count}, scenario {r.Scenarios.Count}"));
        Assert.That(
            blank.Sum(r => r.Blanks), Is.LessThanOrEqualTo(gap.Blanks), $"something new lacks a file, a test or a scenario; blank now:\n{all}");
    }

    [Test]
    public void Everything_stands_on_the_page_once() =>
        Assert.That(Rows.Value.Select(r => (r.Kind, r.Id, r.Kind == "formulas" ? r.Name : "")), Is.Unique);

    [Test]
    public void Words_are_found_as_names_joined_names_and_texts()
    {
        SourceWords words = new("A/B.cs", "/// c_1' = 2\nclass Fee { void F() => n[MacroNumbers.XiRer]; string id = \"L33 at half\"; }");
        Assert.Multiple(() =>
        {
            Assert.That(new[] { "c_1'", "MacroNumbers.XiRer", "\"L33 at half\"", "\"L33\"", "Fee" }.Where(w => !words.Has(w)), Is.Empty);
            Assert.That(new[] { "XiRe", "Numbers.XiRer", "L3", "c_1" }.Where(words.Has), Is.Empty);
            Assert.That(words.Types, Is.EqualTo(["Fee"]));
        });
    }
}
