using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>A finished attribution.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="AlreadyThere">It had been made before; its files were checked and nothing was run.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Report">What it found.</param>
public sealed record AttributionResult(string Folder, bool AlreadyThere, Manifest Manifest, AttributionReport Report);

/// <summary>
/// How much each clause of a variant contributes to its difference from the base: a two-level factorial over the clauses, from one past with common
/// random numbers. A contribution is the mean difference that the clause makes over all levels of the others (the index of Banzhaf 1965); what is
/// left of the whole difference is what three clauses or more do together.
/// </summary>
public static class Attribution
{
    /// <summary>Name of the command.</summary>
    public const string Name = "attribute";

    /// <summary>Rows that are no clause: the whole difference, and what no clause and no pair explains.</summary>
    public const string Total = "total", Rest = "rest";

    private static readonly MatrixOutcome[] Outcomes =
    [
        MatrixOutcomes.Access, MatrixOutcomes.Rights, MatrixOutcomes.Irregularity, MatrixOutcomes.Overstay, MatrixOutcomes.Gains,
        MatrixOutcomes.Origin, MatrixOutcomes.Others, MatrixOutcomes.Destination, MatrixOutcomes.Circularity, MatrixOutcomes.TransferCost,
        MatrixOutcomes.Cost, MatrixOutcomes.Debt, MatrixOutcomes.Abuse, MatrixOutcomes.Drain, MatrixOutcomes.Skills,
    ];

    /// <summary>Splits a difference, goes on with a split that was stopped, or finds it done.</summary>
    /// <param name="scenario">The base.</param>
    /// <param name="solved">Solved numbers of its calibration.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="options">Options; neither corridor nor capacity is used.</param>
    /// <param name="progress">Told of each run; may be null.</param>
    /// <param name="stop">Stops; runs that are done are kept.</param>
    /// <exception cref="ComparisonException">The variant cannot start from the base's past, or cannot be split.</exception>
    public static AttributionResult Run(
        Scenario scenario, Solved solved, Scenario variant, MatrixOptions options, Action<MatrixProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(variant);
        ArgumentNullException.ThrowIfNull(options);
        Scenario basis = Matrix.Base(scenario, options with { Corridor = null });
        Designs.Of(basis, [variant], ownPast: false);
        ClauseFactors factors = ClauseFactors.Of(basis, variant);
        Factorial design = Factorial.Of(factors.All.Count);
        uint all = (1U << factors.All.Count) - 1;
        // a fraction need not hold the variant itself
        uint[] points = [.. design.Points, .. design.Points.Contains(all) ? Array.Empty<uint>() : [all]];
        MatrixArm[] arms = [.. points.Skip(1).Select(p => Arm(basis, factors, p))];
        MatrixSeries[] series = [new("central", false, null, arms, options.Replicates), new("drawn", true, null, arms, options.DrawCount)];
        string[] words =
            [Name, variant.Name, RunIdentity.Hash(RunIdentity.Resolved(variant)), factors.By, .. factors.All.Select(f => string.Join(' ', f.Paths))];
        MatrixFolder folder = new($"{Name}-{variant.Name}", basis, options, MatrixFolder.Run(basis, solved, options, series, words));
        if (!options.Force && folder.Finished() is Manifest done)
        {
            byte[] json = File.ReadAllBytes(Path.Combine(folder.Target, AttributionReport.FileName));
            return new(folder.Target, true, done, AttributionReport.Parse(json));
        }

        long begin = options.Clock.GetTimestamp();
        MatrixStore store = folder.Store();
        if (options.Force)
        {
            store.Clear();
        }

        MatrixRuns runs = new(basis, solved, Outcomes, options, store, variant.Parameters.Keys) { Progress = progress };
        IReadOnlyList<MatrixUnit[][]> units = runs.Run(series, stop);
        AttributionReport report = Report(basis, variant, options, runs.BasePlan, factors, design, Array.IndexOf(points, all), units);
        Manifest manifest = Write(folder, report, variant, runs.BasePlan, units, options.Clock.GetElapsedTime(begin).TotalSeconds);
        store.Clear();
        return new AttributionResult(folder.Target, false, manifest, report);
    }

    private static MatrixArm Arm(Scenario basis, ClauseFactors factors, uint point) => new($"p{point:x4}", [], [])
    {
        Patch = own => Designed(own, factors, point).Scenario,
        Closed = Designed(basis, factors, point).Closed,
    };

    private static Design Designed(Scenario basis, ClauseFactors factors, uint point) =>
        Designs.Of(basis, [factors.Apply(basis, point) with { Name = $"{basis.Name}-p{point:x4}" }], ownPast: false)[1];

    private static AttributionReport Report(
        Scenario basis, Scenario variant, MatrixOptions options, Plan plan, ClauseFactors factors, Factorial design, int whole,
        IReadOnlyList<MatrixUnit[][]> units)
    {
        string[] ids = [.. factors.All.Select(f => f.Id)];
        CoherenceCells cells = new(design, ids, units);
        List<CoherenceCell> all = [];
        foreach (MatrixOutcome o in Outcomes)
        {
            all.AddRange(MatrixCells.Labels(plan, o.Place).SelectMany(l => Split(cells, design, ids, whole, o, l)));
        }

        SchemePlan focus = Matrix.Focus(plan, null);
        return new AttributionReport
        {
            Notice = ((string[])[Labels.NoticeOf(basis), Labels.NoticeOf(variant)]).MaxBy(n => n.Length)!,
            Base = basis.Name,
            BaseTitle = basis.Title,
            Variant = variant.Name,
            VariantTitle = variant.Title,
            By = factors.By,
            Clauses = factors.All,
            Points = design.Points.Count,
            Fraction = design.Fraction,
            Replicates = options.Replicates,
            Draws = options.DrawCount,
            Years = basis.Months / 12,
            FocusOrigin = focus.Intake.Id,
            FocusDestination = focus.Regime.Destination,
            Outcomes = [.. Outcomes.Where(o => all.Exists(c => c.Outcome == o.Id))],
            Cells = all,
        };
    }

    /// <summary>The whole difference, each clause, what is left, and the pairs.</summary>
    private static IEnumerable<CoherenceCell> Split(
        CoherenceCells cells, Factorial design, string[] ids, int whole, MatrixOutcome outcome, Labelled label)
    {
        int points = Math.Max(whole + 1, design.Points.Count);
        if (cells.Values(0, outcome, label, points) is not { } central)
        {
            return [];
        }

        double[][] drawn = cells.Values(1, outcome, label, points) ?? [];
        CoherenceCell Cell(string name, Func<double[], double> effect) =>
            CoherenceCells.Cell(outcome, label, name, "", central, drawn, effect);
        double Singles(double[] v) => Enumerable.Range(0, ids.Length).Sum(k => design.Single(k, v));
        return
        [
            Cell(Total, v => v[whole] - v[0]), .. ids.Select((id, k) => Cell(id, v => design.Single(k, v))),
            Cell(Rest, v => v[whole] - v[0] - Singles(v)), .. cells.Pairs(outcome, label, central, drawn),
        ];
    }

    private static Manifest Write(
        MatrixFolder folder, AttributionReport report, Scenario variant, Plan plan, IReadOnlyList<MatrixUnit[][]> units, double seconds)
    {
        folder.Begin();
        try
        {
            folder.Write(AttributionText.Table(report));
            folder.Write(AttributionReport.FileName, report.ToJson());
            folder.Write("attribution.md", AttributionText.Markdown(report));
            folder.Write($"scenario.{variant.Name}.resolved.json", RunIdentity.Resolved(variant));
            return folder.Seal($"What each clause of {variant.Name} contributes", plan, units, seconds, null);
        }
        catch
        {
            folder.Abandon();
            throw;
        }
    }
}
