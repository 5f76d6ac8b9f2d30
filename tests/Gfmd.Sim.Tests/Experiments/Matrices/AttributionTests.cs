using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments.Matrices;

/// <summary>A variant is split into clauses, and each clause's part in what the variant does is found.</summary>
internal sealed class AttributionTests
{
    private static readonly Scenario Basis = SmallWorlds.Bound with { Months = 12, BurnIn = 12 };

    private static readonly Scenario Three = Basis.With("guest", r => r with { QuotaPerYear = new(240), MinWage = 1_500 })
        .With(DiasporaNumbers.PhilSh, 0.02) with
    { Name = "three" };

    [Test]
    public void All_clauses_together_are_the_variant_and_none_is_the_base()
    {
        Scenario variant = Changed();
        ClauseFactors factors = ClauseFactors.Of(SmallWorlds.Mixed, variant);
        Assert.That(factors.By, Is.EqualTo("clause"));
        Assert.That(PastCheck.All(variant, factors.Apply(SmallWorlds.Mixed, uint.MaxValue)), Is.Empty);
        Assert.That(PastCheck.All(SmallWorlds.Mixed, factors.Apply(SmallWorlds.Mixed, 0)), Is.Empty);
    }

    [Test]
    public void Each_clause_alone_changes_its_own_terms_and_nothing_else()
    {
        Scenario variant = Changed();
        ClauseFactors factors = ClauseFactors.Of(SmallWorlds.Mixed, variant);
        foreach ((int k, ClauseFactor factor) in factors.All.Index())
        {
            IEnumerable<string> changed = PastCheck.All(SmallWorlds.Mixed, factors.Apply(SmallWorlds.Mixed, 1U << k)).Select(d => d.Path);
            Assert.That(changed.All(p => factor.Paths.Any(f => p == f || p == f + "/value")), Is.True, string.Join(' ', changed));
            Assert.That(changed, Is.Not.Empty, factor.Id);
        }
    }

    [Test]
    public void Clauses_carry_the_words_of_the_difference() => Assert.That(
        ClauseFactors.Of(Basis, Three).All.Select(f => f.Words[0]), Has.Some.Contains("120 -> 240"));

    [Test]
    public void A_variant_of_one_clause_or_none_is_refused()
    {
        Scenario one = Basis.With("guest", r => r with { QuotaPerYear = new(240) }) with { Name = "one" };
        Assert.That(() => ClauseFactors.Of(Basis, one), Throws.TypeOf<ComparisonException>());
        Assert.That(() => ClauseFactors.Of(Basis, Basis with { Name = "none" }), Throws.TypeOf<ComparisonException>());
    }

    [Test]
    public void More_clauses_than_a_design_takes_are_grouped_by_item()
    {
        Scenario many = SmallWorlds.Mixed with
        {
            Regimes = [.. SmallWorlds.Mixed.Regimes.Select(r => r with
            {
                MinWage = r.MinWage + 100, Inspection = 0.5, Deductions = r.Deductions + 0.01, Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.9],
            })],
        };
        ClauseFactors factors = ClauseFactors.Of(SmallWorlds.Mixed, many);
        Assert.That((factors.By, factors.All.Count), Is.EqualTo(("item", 6)));
    }

    [Test]
    public void Parts_and_rest_add_to_the_whole_and_a_clause_that_moves_nobody_has_no_part()
    {
        string folder = Directory.CreateTempSubdirectory("gfmd-attribution-").FullName;
        MatrixOptions options = new() { Replicates = 2, Draws = 2, Threads = 2, OutFolder = Path.Combine(folder, "two") };
        AttributionResult Run(MatrixOptions o) => Attribution.Run(Basis, SmallWorlds.BoundSolved.Solved, Three, o, null, default);
        AttributionResult two = Run(options), one = Run(options with { Threads = 1, OutFolder = Path.Combine(folder, "one") });
        AttributionReport r = two.Report;
        Assert.That(one.Manifest.Digest, Is.EqualTo(two.Manifest.Digest));
        Assert.That((r.Points, r.Fraction, r.Clauses.Count), Is.EqualTo((8, false, 3)));
        Assert.Multiple(() =>
        {
            foreach (MatrixOutcome o in r.Outcomes)
            {
                CoherenceCell[] here = [.. r.InFocus.Where(c => c.Outcome == o.Id && c.LeverB.Length == 0)];
                double whole = here.Single(c => c.LeverA == Attribution.Total).Effect;
                Assert.That(here.Where(c => c.LeverA != Attribution.Total).Sum(c => c.Effect), Is.EqualTo(whole).Within(1e-6 * Math.Max(1,
                    Math.Abs(whole))), o.Id);
            }

            string idle = r.Clauses.Single(c => c.Paths[0].StartsWith("/parameters", StringComparison.Ordinal)).Id;
            Assert.That(r.Cells.Where(c => c.LeverA == idle || c.LeverB == idle).Select(c => Math.Abs(c.Effect)), Has.All.LessThan(1e-6));
            string quota = r.Clauses.Single(c => c.Paths[0].EndsWith("quotaPerYear", StringComparison.Ordinal)).Id;
            Assert.That(r.InFocus.Single(c => c.LeverA == quota && c is { LeverB: "", Outcome: "access" }).Reads, Is.EqualTo("better"));
            Assert.That(File.Exists(Path.Combine(two.Folder, "attribution.parquet")), Is.True);
            Assert.That(File.ReadAllText(Path.Combine(two.Folder, "attribution.md")), Does.Contain("120 -> 240"));
        });
        Assert.That(Run(options).AlreadyThere, Is.True);
        Directory.Delete(folder, true);
    }

    /// <summary>A regime dropped, one added, a term of one, a corridor's cost, a lever and a parameter.</summary>
    private static Scenario Changed()
    {
        Regime guest = SmallWorlds.Mixed.Regimes.Single(r => r.Id == "guest");
        Scenario variant = SmallWorlds.Mixed.With(DiasporaNumbers.PhilSh, 0.02)
            .WithCorridors(c => c.Destination == "EEE" ? c with { TransferCost = new(3) } : c)
            .With("points", r => r with { QuotaPerYear = new(200) });
        return variant with
        {
            Name = "changed",
            Regimes =
            [
                guest with { Id = "second", Intakes = [.. guest.Intakes.Select(i => i with { Stock = new(0) })] },
                .. variant.Regimes.Where(r => r.Id != "free"),
            ],
            Levers = [new LeverUse { Id = "wage", Lever = "L25", Strength = 1 }],
        };
    }
}
