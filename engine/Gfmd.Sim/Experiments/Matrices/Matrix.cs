using System.Text;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Reports;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Ticks;

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
    private readonly RunFolder _folder;
    private readonly string _run;
    private readonly List<FileEntry> _files = [];

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
        _run = Name(solved);
        _folder = new RunFolder(options.OutFolder, $"matrix-{definition.Name}-{basis.Name}", _run);
        string build = RunIdentity.Hash(Encoding.UTF8.GetBytes($"{_run} {RunIdentity.Build}"))[..16];
        _store = new MatrixStore(Path.Combine(options.OutFolder, ".matrix", build));
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
        Scenario basis = scenario with { Seed = options.Seed ?? scenario.Seed, Months = options.Months ?? scenario.Months, Replicates = 1 };
        if (basis.Months < 12)
        {
            throw new ComparisonException([$"{basis.Months} months: indicators are yearly, so a matrix takes at least 12"]);
        }

        if (options.Corridor is string c && !basis.Corridors.Any(x => x.Id == c))
        {
            throw new ComparisonException(
                [$"--corridor {c}: the scenario has no such corridor, only {string.Join(", ", basis.Corridors.Select(x => x.Id))}"]);
        }

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
            Manifest manifest = Seal(report, [.. units.SelectMany(s => s).SelectMany(a => a)], begin);
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
        SchemePlan[] schemes = _runs.BasePlan.Schemes;
        SchemePlan focus = _options.Corridor is string c ? schemes.First(s => s.Corridor.Id == c)
            : schemes.GroupBy(s => s.Corridor.Id, StringComparer.Ordinal).MaxBy(g => g.Sum(s => s.Intake.Stock.Value))!.First();
        MatrixOutcome[] there = [.. _definition.Outcomes.Where(o => all.Exists(x => x.Outcome == o.Id))];
        return new MatrixReport
        {
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

    private Manifest Seal(MatrixReport report, IReadOnlyList<MatrixUnit> units, long begin)
    {
        Write(MatrixTables.Cells(report));
        if (report.Front.Count > 0)
        {
            Write(MatrixTables.Front(report.Front));
        }

        double seconds = _options.Clock.GetElapsedTime(begin).TotalSeconds;
        _files.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        _files.Add(_folder.Write($"scenario.{_basis.Name}.resolved.json", RunIdentity.Resolved(_basis)));
        _files.Add(_folder.Write(MatrixReport.FileName, report.ToJson()));
        _files.Add(_folder.Write("matrix.md", MatrixMarkdown.Write(report)));
        long months = units.Sum(r => r.AgentMonths);
        string finished = _options.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ");
        Manifest manifest = new()
        {
            Run = _run,
            EngineVersion = _options.EngineVersion,
            Commit = _options.Commit,
            Scenario = _basis.Name,
            ScenarioSha256 = ScenarioHash.Of(_basis),
            Seed = _basis.Seed,
            Replicates = report.Replicates,
            Threads = _options.Threads,
            Lanes = (int)(_options.Lanes ?? LaneWidths.Widest),
            Persons = _runs.BasePlan.Agents,
            PersonsAsked = _options.Persons,
            Months = _basis.Months,
            BurnIn = _basis.BurnIn,
            AgentMonths = months,
            Seconds = seconds,
            SetupSeconds = 0,
            AgentMonthsPerSecond = months / Math.Max(1e-9, seconds),
            PeakBytes = Machine.PeakBytes(),
            Finished = finished,
            Machine = Machine.Here(),
            Overrides = _basis.Parameters,
            Checks = [.. Conservation.Names.Select(n => new CheckResult(n, "passed", units.Sum(r => r.MonthsChecked)))],
            Files = [.. _files.OrderBy(f => f.Name, StringComparer.Ordinal)],
            Digest = RunFolder.Digest(_files),
            Summary = [],
        };
        _files.Add(_folder.Write(RunReport.FileName, MatrixPage.Write(_folder.Temporary, manifest, _basis)));
        _files.Add(_folder.Write(
            ResearchObject.FileName, ResearchObject.Describe(report.Title, _run, _options.EngineVersion, finished, _files)));
        manifest = manifest with { Files = [.. _files.OrderBy(f => f.Name, StringComparer.Ordinal)] };
        _folder.Write(Manifest.FileName, manifest.ToJson());
        _folder.Commit();
        return manifest;
    }

    private void Write(Table table)
    {
        Dictionary<string, string> metadata = new(StringComparer.Ordinal)
        {
            ["notice"] = Labels.Notice,
            ["engine_version"] = _options.EngineVersion,
            ["matrix"] = _definition.Name,
            ["scenario"] = _basis.Name,
            ["scenario_sha256"] = ScenarioHash.Of(_basis),
            ["seed"] = _basis.Seed.ToString(),
            ["price_year"] = _basis.PriceYear.ToString(),
        };
        async Task<long> WriteAsync()
        {
            await using TableFile file = await TableFile.CreateAsync(table, _folder.Temporary, metadata).ConfigureAwait(false);
            await file.CloseAsync().ConfigureAwait(false);
            return file.Rows;
        }

        long rows = WriteAsync().GetAwaiter().GetResult();
        _files.Add(_folder.Entry(table.Name + ".parquet", rows));
    }

    /// <summary>Hash of all that determines the tables: the levers too, whose sizes the scenario does not hold.</summary>
    private string Name(Solved solved)
    {
        IEnumerable<string> rows = _series.SelectMany(s => s.Arms.Select(
            a => $"{s.Name} {s.Replicates} {a.Id} {string.Join(' ', a.Moves)} "
                + string.Join(' ', a.Uses.Select(u => $"{u.Id} {u.Strength:R} {u.Target}"))));
        string text = string.Join(
            '\n', _definition.Name, string.Join('\n', _definition.Outcomes.Select(o => $"{o.Id} {o.Indicator} {o.Measure}")),
            RunIdentity.Hash(RunIdentity.Resolved(_basis)), RunIdentity.Hash(RunIdentity.Write(solved)), _options.Persons?.ToString() ?? "scenario",
            _options.EngineVersion, string.Join('\n', rows), string.Join('\n', _arms.LeftOut));
        return RunIdentity.Hash(Encoding.UTF8.GetBytes(text))[..12];
    }
}
