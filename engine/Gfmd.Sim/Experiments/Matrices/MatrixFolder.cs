using System.Text;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Reports;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>The folder of a matrix: tables, texts, page, manifest last, in place in one move.</summary>
internal sealed class MatrixFolder
{
    private readonly string _matrix, _run;
    private readonly Scenario _basis;
    private readonly MatrixOptions _options;
    private readonly RunFolder _folder;
    private readonly List<FileEntry> _files = [];

    public MatrixFolder(string matrix, Scenario basis, MatrixOptions options, string run)
    {
        (_matrix, _basis, _options, _run) = (matrix, basis, options, run);
        _folder = new RunFolder(options.OutFolder, $"matrix-{matrix}-{basis.Name}", run);
    }

    /// <summary>Where the finished matrix stands.</summary>
    public string Target => _folder.Target;

    /// <summary>The manifest of the finished matrix, its files checked; null if there is none.</summary>
    public Manifest? Finished() => _folder.Finished();

    public void Begin() => _folder.Begin();

    public void Abandon() => _folder.Abandon();

    /// <summary>Finished runs of this matrix by this very build.</summary>
    public MatrixStore Store() => new(Path.Combine(
        _options.OutFolder, ".matrix", RunIdentity.Hash(Encoding.UTF8.GetBytes($"{_run} {RunIdentity.Build}"))[..16]));

    /// <summary>Name of the run: hash of all that determines its tables, the levers' sizes too, which the scenario does not hold.</summary>
    public static string Run(
        Scenario basis, Solved solved, MatrixOptions options, IReadOnlyList<MatrixSeries> series, IReadOnlyList<string> words)
    {
        IEnumerable<string> rows = series.SelectMany(s => s.Arms.Select(
            a => $"{s.Name} {s.Replicates} {a.Id} {string.Join(' ', a.Moves)} {string.Join(' ', a.Uses)}"));
        string text = string.Join(
            '\n', string.Join('\n', words), RunIdentity.Hash(RunIdentity.Resolved(basis)), RunIdentity.Hash(RunIdentity.Write(solved)),
            options.Persons?.ToString() ?? "scenario", options.EngineVersion, string.Join('\n', rows));
        return RunIdentity.Hash(Encoding.UTF8.GetBytes(text))[..12];
    }

    public void Write(string name, byte[] content) => _files.Add(_folder.Write(name, content));

    public void Write(Table table)
    {
        Dictionary<string, string> metadata = new(StringComparer.Ordinal)
        {
            ["notice"] = Labels.Notice,
            ["engine_version"] = _options.EngineVersion,
            ["matrix"] = _matrix,
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

    /// <summary>Writes what says how the tables came about, and puts the folder in its place.</summary>
    /// <param name="title">Title of the research object.</param>
    /// <param name="plan">Plan of the base.</param>
    /// <param name="units">All runs.</param>
    /// <param name="seconds">Seconds so far.</param>
    /// <param name="page">Writes the page from the tables; null: no page.</param>
    public Manifest Seal(
        string title, Plan plan, IReadOnlyList<MatrixUnit[][]> units, double seconds, Func<string, Manifest, Scenario, byte[]>? page)
    {
        MatrixUnit[] all = [.. units.SelectMany(s => s).SelectMany(a => a)];
        long months = all.Sum(r => r.AgentMonths);
        string finished = _options.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ");
        Write($"scenario.{_basis.Name}.resolved.json", RunIdentity.Resolved(_basis));
        Manifest manifest = new()
        {
            Run = _run,
            EngineVersion = _options.EngineVersion,
            Commit = _options.Commit,
            Scenario = _basis.Name,
            ScenarioSha256 = ScenarioHash.Of(_basis),
            Seed = _basis.Seed,
            Replicates = _options.Replicates,
            Threads = _options.Threads,
            Lanes = (int)(_options.Lanes ?? LaneWidths.Widest),
            Persons = plan.Agents,
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
            Checks = [.. Conservation.Names.Select(n => new CheckResult(n, "passed", all.Sum(r => r.MonthsChecked)))],
            Files = [.. _files.OrderBy(f => f.Name, StringComparer.Ordinal)],
            Digest = RunFolder.Digest(_files),
            Summary = [],
        };
        if (page is not null)
        {
            Write(RunReport.FileName, page(_folder.Temporary, manifest, _basis));
        }

        Write(ResearchObject.FileName, ResearchObject.Describe(title, _run, _options.EngineVersion, finished, _files));
        manifest = manifest with { Files = [.. _files.OrderBy(f => f.Name, StringComparer.Ordinal)] };
        _folder.Write(Manifest.FileName, manifest.ToJson());
        _folder.Commit();
        return manifest;
    }
}
