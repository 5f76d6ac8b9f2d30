using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Reports;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>A finished matrix.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="AlreadyThere">It had been made before; its files were checked and nothing was run.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Report">What it found.</param>
public sealed record MatrixResult(string Folder, bool AlreadyThere, Manifest Manifest, MatrixReport Report);

/// <summary>Runs a matrix: every practice against the base, paired, from one past (rows + 1 runs a replicate).</summary>
public sealed class Matrix
{
    private readonly MatrixDefinition _definition;
    private readonly Scenario _basis;
    private readonly MatrixOptions _options;
    private readonly MatrixArms _arms;
    private readonly MatrixRuns _runs;
    private readonly MatrixStore _store;
    private readonly IReadOnlyList<MatrixSeries> _series;
    private readonly MatrixFolder _folder;

    private Matrix(MatrixDefinition definition, Scenario basis, Solved solved, MatrixOptions options, Action<MatrixProgress>? progress)
    {
        (_definition, _basis, _options) = (definition, basis, options);
        _arms = new MatrixArms(definition, basis, options.Corridor);
        MatrixArm[] all = [.. _arms.Rows, .. _arms.Front];
        MatrixArm[] capable = [.. _arms.Rows.Where(OriginCapacity.Concerns)];
        _series =
        [
            new("central", false, null, all, options.Replicates), new("drawn", true, null, _arms.Rows, options.DrawCount),
            .. OriginCapacity.Grid.Where(_ => options.Capacity && capable.Length > 0)
                .Select(k => new MatrixSeries(FormattableString.Invariant($"capacity-{k}"), false, k, capable, options.Replicates)),
        ];
        string[] words =
            [definition.Name, .. definition.Outcomes.Select(o => $"{o.Id} {o.Indicator} {o.Measure}"), .. _arms.LeftOut.Select(l => $"{l}")];
        string run = MatrixFolder.Run(basis, solved, options, _series, words);
        _folder = new MatrixFolder(definition.Name, basis, options, run);
        _store = _folder.Store();
        _runs = new MatrixRuns(basis, solved, definition.Outcomes, options, _store) { Progress = progress };
    }

    /// <summary>Runs a matrix, goes on with one that was stopped, or finds it done.</summary>
    /// <param name="definition">The matrix.</param>
    /// <param name="scenario">The base.</param>
    /// <param name="solved">Solved numbers of its calibration.</param>
    /// <param name="options">Options.</param>
    /// <param name="progress">Told of each run; may be null.</param>
    /// <param name="stop">Stops; runs that are done are kept.</param>
    /// <exception cref="ComparisonException">No row can be run on the scenario, or an option does not fit it.</exception>
    public static MatrixResult Run(
        MatrixDefinition definition, Scenario scenario, Solved solved, MatrixOptions options, Action<MatrixProgress>? progress,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        Scenario basis = Base(scenario, options);
        Matrix matrix = new(definition, basis, solved, options, progress);
        if (!options.Force && matrix._folder.Finished() is Manifest done)
        {
            string path = Path.Combine(matrix._folder.Target, MatrixReport.FileName);
            return new(matrix._folder.Target, true, done, MatrixReport.Parse(File.ReadAllBytes(path)));
        }

        if (matrix._arms.Rows.Count == 0)
        {
            throw new ComparisonException(
                [
                    $"no row of matrix {definition.Name} can be run on {basis.Name}:",
                    .. matrix._arms.LeftOut.Select(l => $"{l.Id} {l.Name}: {l.Why}"),
                ]);
        }

        return matrix.Finish(stop);
    }

    /// <summary>The base with the caller's seed and months.</summary>
    /// <exception cref="ComparisonException">An option does not fit the scenario.</exception>
    internal static Scenario Base(Scenario scenario, MatrixOptions options)
    {
        Scenario basis = scenario with { Seed = options.Seed ?? scenario.Seed, Months = options.Months ?? scenario.Months, Replicates = 1 };
        if (basis.Months < 12)
        {
            throw new ComparisonException([$"{basis.Months} months: indicators are yearly, so a matrix takes at least 12"]);
        }

        string[] open = [.. basis.Corridors.Where(c => basis.Regimes.Any(r => r.Destination == c.Destination && r.Intakes.Any(i => i.Id == c.Origin)))
            .Select(c => c.Id)];
        if (options.Corridor is string corridor && !open.Contains(corridor, StringComparer.Ordinal))
        {
            throw new ComparisonException([$"--corridor {corridor}: no regime leads there; there are {string.Join(", ", open)}"]);
        }

        return basis;
    }

    /// <summary>The corridor that is printed, by one of its schemes.</summary>
    internal static SchemePlan Focus(Plan plan, string? corridor) => corridor is not null ? plan.Schemes.First(s => s.Corridor.Id == corridor)
        : plan.Schemes.GroupBy(s => s.Corridor.Id, StringComparer.Ordinal).MaxBy(g => g.Sum(s => s.Intake.Stock.Value))!.First();

    private MatrixResult Finish(CancellationToken stop)
    {
        long begin = _options.Clock.GetTimestamp();
        if (_options.Force)
        {
            _store.Clear();
        }

        IReadOnlyList<MatrixUnit[][]> units = _runs.Run(_series, stop);
        MatrixReport report = Report(new MatrixCells(_runs.BasePlan, _series, units));
        _folder.Begin();
        try
        {
            _folder.Write(MatrixTables.Cells(report));
            if (report.Front.Count > 0)
            {
                _folder.Write(MatrixTables.Front(report.Front));
            }

            _folder.Write(MatrixReport.FileName, report.ToJson());
            _folder.Write("matrix.md", MatrixMarkdown.Write(report));
            double seconds = _options.Clock.GetElapsedTime(begin).TotalSeconds;
            Manifest manifest = _folder.Seal(report.Title, _runs.BasePlan, units, seconds, MatrixPage.Write);
            _store.Clear();
            return new MatrixResult(_folder.Target, false, manifest, report);
        }
        catch
        {
            _folder.Abandon();
            throw;
        }
    }

    private MatrixReport Report(MatrixCells cells)
    {
        List<MatrixCell> all = cells.Of(_arms.Rows, _definition.Outcomes);
        SchemePlan focus = Focus(_runs.BasePlan, _options.Corridor);
        MatrixOutcome[] there = [.. _definition.Outcomes.Where(o => all.Exists(x => x.Outcome == o.Id))];
        return new MatrixReport
        {
            Notice = Labels.NoticeOf(_basis),
            Matrix = _definition.Name,
            Title = _definition.Title,
            Question = _definition.Question,
            Scenario = _basis.Name,
            ScenarioTitle = _basis.Title,
            Replicates = _options.Replicates,
            Draws = _options.DrawCount,
            Years = _basis.Months / 12,
            FocusOrigin = focus.Intake.Id,
            FocusDestination = focus.Regime.Destination,
            Capacity = _series.Count > 2 ? OriginCapacity.Words : "",
            Practices = [.. _arms.Rows.Select(r => MatrixPractice.Of(_definition.Rows.First(x => x.Id == r.Id)))],
            Outcomes = there,
            OutcomesLeftOut = [.. _definition.Outcomes.Except(there).Select(o => $"{o.Name}: no run gives a figure {o.Indicator} {o.Measure}")],
            Cells = all,
            LeftOut = _arms.LeftOut,
            Front = _arms.Front.Count == 0 ? [] : OpennessRights.Of(
                cells, [.. _arms.Front.Select((_, i) => (_definition.Front[i % _definition.Front.Count], i >= _definition.Front.Count))]),
        };
    }
}
