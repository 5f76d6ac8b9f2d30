using Gfmd.Sim.Experiments;
using Gfmd.Sim.Tests.House;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>The page of targets counts every target of the files and shows every one that is not met.</summary>
internal sealed class TargetPageTests
{
    private static readonly CalibrationTarget[] Some =
    [
        new("1", "AAA", "life expectancy, years", 70, 70, 0.001),
        new("4", "AAA-BBB", "remittance per migrant, USD a month", 1000, 466.37, 0.01, "kept at its default"),
        new("fees", "x/AAA Public", "worker's cost, USD", 200, 200, 1e-6),
    ];

    [Test]
    public void A_target_that_is_missed_stands_on_the_page_with_how_far_off_it_is()
    {
        string page = TargetPage.Write([("small.solved.json", Some)]);
        Assert.That(page, Does.Contain("| `small.json` | 2 of 3 | 1 of 1 | - | - | 0 of 1 | - | 1 of 1 |"));
        Assert.That(page, Does.Contain(
            "| `small.json` | 4 | AAA-BBB | remittance per migrant, USD a month | 1,000 | 466.4 | -53.4 | 1 | kept at its default |"));
        Assert.That(page, Does.Not.Contain("| 1 | AAA |"));
    }

    [Test]
    public void Every_step_of_a_shipped_file_has_its_column()
    {
        string[] all = [.. TargetPage.Write(Repository.Root)!.Split('\n').Where(l => l.StartsWith("| **all** |", StringComparison.Ordinal))];
        int[] of = [.. all.Single().Split(" | ").Skip(1).Select(c => int.Parse(c.TrimEnd(' ', '|').Split(" of ")[1]))];
        Assert.That(of[1..].Sum(), Is.EqualTo(of[0]), "a step of the calibration has no column: name it in TargetPage.Steps");
    }

    [TestCase(0.06615, "0.06615")]
    [TestCase(1234567, "1,235,000")]
    [TestCase(-53.37, "-53.37")]
    [TestCase(0, "0")]
    [TestCase(double.NaN, "-")]
    public void A_number_has_four_figures_and_no_exponent(double value, string text) => Assert.That(TargetPage.Number(value), Is.EqualTo(text));
}
