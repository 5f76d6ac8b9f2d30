namespace Gfmd.Sim.Tests.House;

/// <summary>A page that prints results says what the results are.</summary>
internal sealed class LineTests
{
    private const string Line = "Illustrative scenario model, not a forecast";

    private static readonly string[] Pages = ["README.md", "results/README.md", "scenarios/README.md"];

    [TestCaseSource(nameof(Pages))]
    public void A_page_of_results_carries_the_line(string page)
    {
        string file = Path.Combine(Repository.Root, page);
        if (!File.Exists(file))
        {
            Assert.Pass($"{page} does not exist");
        }

        Assert.That(Carries(File.ReadAllText(file)), $"{page}:1: the line is missing: write \"{Line}\" near the top");
    }

    [Test]
    public void A_page_without_the_line_is_found() => Assert.That(Carries("# Results\n\n| 1 | 2 |\n"), Is.False);

    private static bool Carries(string text) => text.Contains(Line, StringComparison.Ordinal);
}
