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
        Dictionary<string, string> metadata = ResultFolder.Metadata(_basis, Labels.NoticeOf(_basis), _options.EngineVersion);
        metadata["matrix"] = _matrix;
        _files.Add(ResultFolder.Write(_folder, table, metadata));
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
        Write($"scenario.{_basis.Name}.resolved.json", RunIdentity.Resolved(_basis));
        Manifest manifest = ResultFolder.Describe(
            _run, _basis, Labels.NoticeOf(_basis), new Maker(_options.EngineVersion, _options.Commit, _options.Threads, _options.Lanes),
            _options.Replicates, plan.Agents, new Standing(all.Sum(r => r.AgentMonths), all.Sum(r => r.MonthsChecked), seconds, 0),
            _options.Clock.GetUtcNow(), _files) with
        { PersonsAsked = _options.Persons };
        manifest = ResultFolder.Seal(
            _folder, manifest, _files, title, page is null ? null : (RunReport.FileName, m => page(_folder.Temporary, m, _basis)));
        _folder.Commit();
        return manifest;
    }
}
