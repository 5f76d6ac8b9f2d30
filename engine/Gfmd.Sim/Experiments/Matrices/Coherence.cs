using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>A finished factorial.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="AlreadyThere">It had been made before; its files were checked and nothing was run.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Report">What it found.</param>
public sealed record CoherenceResult(string Folder, bool AlreadyThere, Manifest Manifest, CoherenceReport Report);

/// <summary>
/// Which levers reinforce and which counteract each other (MODEL 11.2): a two-level factorial with common random numbers. No interaction is put in
/// (gamma_ab = 0): what is found emerges.
/// </summary>
public static class Coherence
{
    /// <summary>Name of the command.</summary>
    public const string Name = "coherence";

    /// <summary>The least of three gains.</summary>
    public static MatrixOutcome TripleWin { get; } = new(
        "triple", "Triple win (least of three)", TripleWinParts.Id, TripleWinParts.Least, MatrixPlace.Corridor, "standard deviations", 1);

    private static readonly MatrixOutcome[] Outcomes =
    [
        MatrixOutcomes.Access, MatrixOutcomes.Rights, MatrixOutcomes.Irregularity, MatrixOutcomes.Gains, MatrixOutcomes.Origin, MatrixOutcomes.Others,
        MatrixOutcomes.Destination,
    ];

    /// <summary>What the triple win is made of: kept with the runs, not shown.</summary>
    private static readonly MatrixOutcome[] Accounts =
        [.. TripleWinParts.Accounts.Select(a => new MatrixOutcome(
            a.Account, a.Account, TripleWinAccounts.Id, a.Account, MatrixPlace.Corridor, "USD", 0))];

    /// <summary>Levers that are crossed where neither the caller nor the scenario names any; those that apply.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["L20", "L22", "L25", "L26", "L28"];

    /// <summary>Crosses levers, goes on with a factorial that was stopped, or finds it done.</summary>
    /// <param name="levers">Levers to cross; empty: those that the scenario pulls, if two or more, else the usual ones.</param>
    /// <param name="scenario">The base; its own levers are off in the base if they are the ones that are crossed.</param>
    /// <param name="solved">Solved numbers of its calibration.</param>
    /// <param name="options">Options; the capacity is not searched.</param>
    /// <param name="progress">Told of each run; may be null.</param>
    /// <param name="stop">Stops; runs that are done are kept.</param>
    /// <exception cref="ComparisonException">Fewer than two levers can be crossed, or more than sixteen.</exception>
    public static CoherenceResult Run(
        IReadOnlyList<string> levers, Scenario scenario, Solved solved, MatrixOptions options, Action<MatrixProgress>? progress,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(levers);
        Scenario basis = Matrix.Base(scenario, options);
        bool own = levers.Count == 0 && basis.Levers.Count > 1;
        (IReadOnlyList<LeverUse> uses, IReadOnlyList<MatrixLeftOut> left) = own ? (basis.Levers, []) : Uses(levers, basis, options.Corridor);
        basis = own ? basis with { Levers = [] } : basis;
        if (uses.Count is < 2 or > Factorial.Most)
        {
            throw new ComparisonException(
                [$"{uses.Count} levers can be crossed: give 2 to {Factorial.Most} with --levers", .. left.Select(l => $"{l.Id} {l.Name}: {l.Why}")]);
        }

        Factorial design = Factorial.Of(uses.Count);
        string[] ids = [.. uses.Select(u => own ? u.Id : u.Name)];
        MatrixArm[] arms = [.. design.Points.Skip(1).Select(p => Arm(p, uses, ids))];
        MatrixSeries[] series = [new("central", false, null, arms, options.Replicates), new("drawn", true, null, arms, options.DrawCount)];
        string run = MatrixFolder.Run(
            basis, solved, options, series, [Name, .. Outcomes.Concat(Accounts).Select(o => o.Id), .. left.Select(l => $"{l}")]);
        MatrixFolder folder = new(Name, basis, options, run);
        if (!options.Force && folder.Finished() is Manifest done)
        {
            byte[] json = File.ReadAllBytes(Path.Combine(folder.Target, CoherenceReport.FileName));
            return new(folder.Target, true, done, CoherenceReport.Parse(json));
        }

        long begin = options.Clock.GetTimestamp();
        MatrixStore store = folder.Store();
        if (options.Force)
        {
            store.Clear();
        }

        MatrixRuns runs = new(basis, solved, [.. Outcomes, .. Accounts], options, store) { Progress = progress };
        IReadOnlyList<MatrixUnit[][]> units = runs.Run(series, stop);
        CoherenceReport report = Report(basis, options, runs.BasePlan, design, ids, [.. uses.Select(u => Levers.Find(u.Name)!.Name)], units, left);
        Manifest manifest = Write(folder, report, runs.BasePlan, units, options.Clock.GetElapsedTime(begin).TotalSeconds);
        store.Clear();
        return new CoherenceResult(folder.Target, false, manifest, report);
    }

    private static (IReadOnlyList<LeverUse> Uses, IReadOnlyList<MatrixLeftOut> Left) Uses(
        IReadOnlyList<string> levers, Scenario basis, string? corridor)
    {
        IEnumerable<string> ids = (levers.Count > 0 ? levers : Usual).Distinct(StringComparer.Ordinal);
        MatrixDefinition rows = new(Name, "", "", [.. ids.Select(id => new MatrixRow(id, id))], []);
        MatrixArms arms = new(rows, basis, corridor);
        return ([.. arms.Rows.SelectMany(r => r.Uses)], arms.LeftOut);
    }

    private static MatrixArm Arm(uint point, IReadOnlyList<LeverUse> uses, string[] ids)
    {
        int[] on = [.. Enumerable.Range(0, uses.Count).Where(k => (point >> k & 1) == 1)];
        return new MatrixArm(string.Join('+', on.Select(k => ids[k])), [.. on.Select(k => uses[k])], []);
    }

    private static CoherenceReport Report(
        Scenario basis, MatrixOptions options, Plan plan, Factorial design, string[] ids, string[] names, IReadOnlyList<MatrixUnit[][]> units,
        IReadOnlyList<MatrixLeftOut> left)
    {
        CoherenceCells cells = new(design, ids, units);
        List<CoherenceCell> all = [.. MatrixCells.Labels(plan, MatrixPlace.Corridor).SelectMany(cells.TripleWinOf)];
        foreach (MatrixOutcome o in Outcomes)
        {
            all.AddRange(MatrixCells.Labels(plan, o.Place).SelectMany(l => cells.Of(o, l)));
        }

        SchemePlan focus = Matrix.Focus(plan, options.Corridor);
        return new CoherenceReport
        {
            Notice = Labels.NoticeOf(basis),
            Scenario = basis.Name,
            ScenarioTitle = basis.Title,
            Levers = ids,
            Names = names,
            Points = design.Points.Count,
            Fraction = design.Fraction,
            Replicates = options.Replicates,
            Draws = options.DrawCount,
            Years = basis.Months / 12,
            FocusOrigin = focus.Intake.Id,
            FocusDestination = focus.Regime.Destination,
            Outcomes = [.. Outcomes.Prepend(TripleWin).Where(o => all.Exists(c => c.Outcome == o.Id))],
            Cells = all,
            LeftOut = left,
        };
    }

    private static Manifest Write(MatrixFolder folder, CoherenceReport report, Plan plan, IReadOnlyList<MatrixUnit[][]> units, double seconds)
    {
        folder.Begin();
        try
        {
            folder.Write(CoherenceText.Table(report));
            folder.Write(CoherenceReport.FileName, report.ToJson());
            folder.Write("coherence.md", CoherenceText.Markdown(report));
            return folder.Seal($"Coherence of levers over {report.Scenario}", plan, units, seconds, null);
        }
        catch
        {
            folder.Abandon();
            throw;
        }
    }
}
