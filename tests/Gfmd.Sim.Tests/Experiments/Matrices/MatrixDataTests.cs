using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Experiments.Matrices;

/// <summary>Matrices are data: every row and column is whole, and what this version lacks is known by name.</summary>
internal sealed class MatrixDataTests
{
    /// <summary>Levers of MODEL 13 that a matrix waits for. One that arrives may stay in this list; one that is lost fails.</summary>
    private static readonly string[] Awaited =
    [
        "L01", "L02", "L03", "L04", "L05", "L06", "L07", "L08", "L09", "L10", "L11", "L12", "L13", "L14", "L15", "L16", "L17", "L27", "L30", "L31",
        "L33", "L35", "L36", "L37", "L40", "L41", "L42", "L43", "L44", "L45", "L46", "L47", "L48", "L49", "L51", "L52", "L60", "L61", "L62",
        "L63", "L64", "L65", "L66", "L67", "L68", "L70", "L71", "L72", "L73", "L74", "L75", "L76", "L77", "L78", "L79", "L80", "L90",
        "L91", "L92", "L93", "L94", "L95", "L96", "L97", "L98", "L99", "L100", "L101", "L102", "L103", "L110", "L111", "L112", "L113",
        "L114", "L115",
    ];

    private static readonly string[] AwaitedFigures = ["I2.08 months", "I3.01 cost", "I3.06 debt"];

    private static IEnumerable<MatrixDefinition> All => MatrixDefinitions.All;

    [TestCaseSource(nameof(All))]
    public void Rows_name_levers_of_this_version_or_awaited_ones(MatrixDefinition matrix)
    {
        Assert.That(matrix.Rows.Select(r => r.Id), Is.Unique);
        IEnumerable<string> missing = matrix.Rows.SelectMany(r => r.Levers).Distinct(StringComparer.Ordinal)
            .Where(id => Gfmd.Sim.Scenarios.Levers.Find(id) is not { } l || Gfmd.Sim.Scenarios.Levers.Lacks(l, Catalogue.Parameters) is not null);
        Assert.That(missing, Is.SubsetOf(Awaited));
        Assert.That(matrix.Rows.Where(r => r.Id != string.Join('+', r.Levers)).Select(r => r.Id), Is.Empty, "an id says which levers are pulled");
    }

    [TestCaseSource(nameof(All))]
    public void Columns_are_figures_of_this_version_or_awaited_ones(MatrixDefinition matrix)
    {
        Assert.That(matrix.Outcomes.Select(o => o.Id), Is.Unique);
        HashSet<string> figures = [.. Indicator.All.Concat(Reference.All).SelectMany(i => i.Measures.Select(m => $"{i.Id} {m.Name}"))];
        figures.Add($"{MatrixFigures.Id} rights");
        Assert.That(matrix.Outcomes.Select(o => $"{o.Indicator} {o.Measure}").Where(f => !figures.Contains(f)), Is.SubsetOf(AwaitedFigures));
        Assert.That(matrix.Outcomes.Select(o => o.Better), Has.All.InRange(-1, 1));
    }

    [Test]
    public void Every_lever_of_the_agreement_and_recruitment_catalogues_is_a_row() => Assert.That(
        Gfmd.Sim.Scenarios.Levers.Available(Catalogue.Parameters).Select(l => l.Id).Where(id => string.CompareOrdinal(id, "L20") >= 0
            && string.CompareOrdinal(id, "L54") < 0),
        Is.SubsetOf(MatrixDefinitions.Find("agreement")!.Rows.Concat(MatrixDefinitions.Find("guidelines")!.Rows).Select(r => r.Id)));

    private static IEnumerable<MatrixRow> Available => All.SelectMany(m => m.Rows).DistinctBy(r => r.Id, StringComparer.Ordinal).Where(
        r => r.Levers.All(id => Gfmd.Sim.Scenarios.Levers.Find(id) is { } l
            && Gfmd.Sim.Scenarios.Levers.Lacks(l, Catalogue.Parameters) is null));

    [TestCaseSource(nameof(Available))]
    public void A_practice_says_who_holds_it_what_it_moves_and_how_well_that_is_known(MatrixRow row)
    {
        MatrixPractice p = MatrixPractice.Of(row);
        Assert.That(new[] { p.Name, p.Holder, p.Goal, p.Size, p.Source, p.Mechanism, p.Evidence }, Has.All.Not.Empty);
        Assert.That(p.Gap.Length > 0, Is.EqualTo(p.Evidence is "C" or "M?"));
        foreach (LeverMove move in row.Levers.SelectMany(id => Gfmd.Sim.Scenarios.Levers.Find(id)!.Moves))
        {
            Assert.That(move.Size, Is.InRange(Math.Min(move.Low, move.High), Math.Max(move.Low, move.High)), $"{row.Id} {move}");
            Assert.That(move.Drawn(1e-12).Size, Is.EqualTo(move.Low).Within(1e-4 * Math.Max(1, Math.Abs(move.Low))), $"{row.Id} {move}");
            Assert.That(move.Drawn(1 - 1e-12).Size, Is.EqualTo(move.High).Within(1e-4 * Math.Max(1, Math.Abs(move.High))), $"{row.Id} {move}");
        }
    }

    [Test]
    public void Every_outcome_is_a_figure_that_some_table_has() => Assert.That(
        MatrixDefinitions.All.SelectMany(m => m.Outcomes).Where(o => o.Indicator != MatrixFigures.Id)
            .Where(o => !Reference.All.Concat(Indicator.All).Any(i => i.Id == o.Indicator && i.Measures.Any(m => m.Name == o.Measure)))
            .Select(o => $"{o.Id}: {o.Indicator} {o.Measure}"),
        Is.Empty);

    [Test]
    public void An_effect_is_assumed_only_where_a_lever_sets_the_outcomes_own_term()
    {
        MatrixDefinition agreement = MatrixDefinitions.Find("agreement")!;
        MatrixOutcome rights = agreement.Outcomes.Single(o => o.Id == "rights"), access = agreement.Outcomes.Single(o => o.Id == "access");
        IReadOnlyList<LeverMove> package = Gfmd.Sim.Scenarios.Levers.Find("L26")!.Moves, quota = Gfmd.Sim.Scenarios.Levers.Find("L20")!.Moves;
        Assert.That((rights.IsAssumed(package), rights.IsAssumed(quota)), Is.EqualTo((true, false)));
        Assert.That((access.IsAssumed(package), access.IsAssumed(quota)), Is.EqualTo((false, false)));
    }
}
