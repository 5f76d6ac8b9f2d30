using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments.Matrices;

/// <summary>Two-level designs of levers, and what they find.</summary>
internal sealed class CoherenceTests
{
    [Test]
    public void Up_to_eight_levers_all_combinations_are_run_and_above_that_a_balanced_fraction([Range(2, Factorial.Most)] int factors)
    {
        Factorial design = Factorial.Of(factors);
        Assert.That(design.Points[0], Is.Zero);
        Assert.That(design.Points, Is.Unique);
        Assert.That(design.Fraction, Is.EqualTo(factors > Factorial.Full));
        Assert.That(design.Points, Has.Count.EqualTo(factors <= Factorial.Full ? 1 << factors : design.Points.Count).And.Count.AtMost(1 << 8));
    }

    [Test]
    public void No_single_effect_or_pair_is_mixed_up_with_another([Values(5, 9, 10, 12, Factorial.Most)] int factors)
    {
        Factorial design = Factorial.Of(factors);
        List<(int A, int B)> effects = [.. Enumerable.Range(0, factors).Select(k => (k, -1))];
        effects.AddRange(Enumerable.Range(0, factors).SelectMany(a => Enumerable.Range(a + 1, factors - a - 1).Select(b => (a, b))));
        int Column((int A, int B) e, uint p) => Sign(p, e.A) * (e.B < 0 ? 1 : Sign(p, e.B));
        foreach ((int, int) x in effects)
        {
            Assert.That(design.Points.Sum(p => Column(x, p)), Is.Zero);
            Assert.That(effects.Where(y => y != x).Select(y => Math.Abs(design.Points.Sum(p => Column(x, p) * Column(y, p)))), Has.All.Zero);
        }
    }

    [Test]
    public void A_known_function_gives_its_own_effects_and_pairs([Values(4, 10)] int factors)
    {
        Factorial design = Factorial.Of(factors);
        double[] y = [.. design.Points.Select(p => 7 + (2.0 * (p & 1)) - (3 * (p >> 1 & 1)) + (5 * (p & 1) * (p >> 2 & 1)))];
        Assert.That(design.Pair(0, 2, y), Is.EqualTo(5).Within(1e-12));
        Assert.That(design.Pair(0, 1, y), Is.EqualTo(0.0).Within(1e-12));
        // half of the pair counts where the other lever is on in half of the runs
        Assert.That(design.Single(0, y), Is.EqualTo(4.5).Within(1e-12));
        Assert.That(design.Single(1, y), Is.EqualTo(-3).Within(1e-12));
        Assert.That(design.Single(3, y), Is.EqualTo(0.0).Within(1e-12));
    }

    [Test]
    public void A_factorial_of_two_levers_gives_the_same_digest_on_one_thread_and_two_and_its_sums_are_those_of_the_runs()
    {
        string folder = Directory.CreateTempSubdirectory("gfmd-coherence-").FullName;
        Scenario basis = SmallWorlds.Bound with { Months = 12, BurnIn = 12 };
        MatrixOptions options = new() { Replicates = 2, Draws = 0, Threads = 2, OutFolder = Path.Combine(folder, "two") };
        CoherenceResult Run(MatrixOptions o) => Coherence.Run(["L20", "L26", "L38"], basis, SmallWorlds.BoundSolved.Solved, o, null, default);
        CoherenceResult two = Run(options), one = Run(options with { Threads = 1, OutFolder = Path.Combine(folder, "one") });
        Assert.That(one.Manifest.Digest, Is.EqualTo(two.Manifest.Digest));
        Assert.That((one.Report.Points, string.Join(' ', one.Report.Levers)), Is.EqualTo((4, "L20 L26")));
        Assert.That(one.Report.LeftOut.Select(l => l.Id), Is.EqualTo(["L38"]));
        CoherenceCell access = one.Report.InFocus.Single(c => c is { LeverA: "L20", LeverB: "", Outcome: "access" });
        Assert.That(access.Reads, Is.EqualTo("better"));
        Assert.That(access.Low, Is.Positive);
        Assert.That(one.Report.Outcomes[0].Id, Is.EqualTo("triple"));
        Assert.That(one.Report.Cells.Count(c => c.LeverB.Length > 0), Is.EqualTo(one.Report.Cells.Count / 3));
        Assert.That(Run(options).AlreadyThere, Is.True);
        Directory.Delete(folder, true);
    }

    private static int Sign(uint point, int factor) => (point >> factor & 1) == 1 ? 1 : -1;
}
