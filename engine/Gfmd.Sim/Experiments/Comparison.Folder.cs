using System.Text;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Reports;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments;

/// <summary>The folder of a comparison: tables, report, manifest last, in place in one move.</summary>
public sealed partial class Comparison
{
    private FileEntry WritePersons(int replicate, IReadOnlyList<DesignRun> runs) =>
        Put(ComparisonTables.Persons(replicate, _arms, [.. _replicates.Arms.Select(a => _replicates.CentralPlans[a.Design])], runs));

    private void Write(Table table) => _files.Add(Put(table));

    private FileEntry Put(Table table)
    {
        Dictionary<string, string> metadata = new(StringComparer.Ordinal)
        {
            ["notice"] = _designs.Select(d => Labels.NoticeOf(d.Scenario)).MaxBy(n => n.Length)!,
            ["engine_version"] = _options.EngineVersion,
            ["scenario"] = _designs[0].Name,
            ["scenario_sha256"] = ScenarioHash.Of(_designs[0].Scenario),
            ["seed"] = _designs[0].Scenario.Seed.ToString(),
            ["price_year"] = _designs[0].Scenario.PriceYear.ToString(),
            ["variants"] = string.Join(' ', _designs.Skip(1).Select(d => d.Name)),
        };
        async Task<long> WriteAsync()
        {
            await using TableFile file = await TableFile.CreateAsync(table, _folder.Temporary, metadata).ConfigureAwait(false);
            await file.CloseAsync().ConfigureAwait(false);
            return file.Rows;
        }

        return _folder.Entry(table.Name + ".parquet", WriteAsync().GetAwaiter().GetResult());
    }

    private Manifest Seal(ComparisonReport report, IReadOnlyList<ReplicateResult> results)
    {
        Scenario basis = _designs[0].Scenario;
        double seconds = _parts.SecondsBefore + _options.Clock.GetElapsedTime(_begin).TotalSeconds;
        _files.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        foreach (Design d in _designs)
        {
            _files.Add(_folder.Write($"scenario.{d.Name}.resolved.json", RunIdentity.Resolved(d.Scenario)));
        }

        _files.Add(_folder.Write(ComparisonReport.FileName, report.ToJson()));
        long months = results.Sum(r => r.AgentMonths);
        string finished = _options.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ");
        Manifest manifest = new()
        {
            Run = _run,
            EngineVersion = _options.EngineVersion,
            Commit = _options.Commit,
            Scenario = basis.Name,
            ScenarioSha256 = ScenarioHash.Of(basis),
            Seed = basis.Seed,
            Replicates = report.Replicates,
            Threads = _options.Threads,
            Lanes = (int)(_options.Lanes ?? LaneWidths.Widest),
            Persons = _replicates.BasePlan.Agents,
            Months = basis.Months,
            BurnIn = basis.BurnIn,
            AgentMonths = months,
            Seconds = seconds,
            SetupSeconds = 0,
            AgentMonthsPerSecond = months / Math.Max(1e-9, seconds),
            PeakBytes = Machine.PeakBytes(),
            Finished = finished,
            Machine = Machine.Here(),
            Overrides = basis.Parameters,
            Checks = [.. Conservation.Names.Select(n => new CheckResult(n, "passed", results.Sum(r => r.MonthsChecked)))],
            Files = [.. _files.OrderBy(f => f.Name, StringComparer.Ordinal)],
            Digest = RunFolder.Digest(_files),
            Summary = [],
        };
        _files.Add(_folder.Write(RunReport.FileName, CompareReport.Write(_folder.Temporary, manifest, [.. _designs.Select(d => d.Scenario)])));
        string title = CompareReport.ResearchTitle(basis.Name);
        _files.Add(_folder.Write(ResearchObject.FileName, ResearchObject.Describe(title, _run, _options.EngineVersion, finished, _files)));
        manifest = manifest with { Files = [.. _files.OrderBy(f => f.Name, StringComparer.Ordinal)] };
        _folder.Write(Manifest.FileName, manifest.ToJson());
        _folder.Commit();
        return manifest;
    }

    private static string Name(IReadOnlyList<Design> designs, Solved solved, ComparisonOptions o)
    {
        IEnumerable<string> scenarios = designs.Select(d => d.Name + ' ' + RunIdentity.Hash(RunIdentity.Resolved(d.Scenario)));
        string posterior = o.Posterior is null ? "" : string.Join('\n', o.Posterior.Select(
            row => string.Join(' ', row.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value:R}"))));
        string text = string.Join(
            '\n', string.Join('\n', scenarios), RunIdentity.Hash(RunIdentity.Write(solved)), o.Replicates, o.DrawCount, o.Precision, o.Budget,
                o.Headline,
            o.HoldMarkets, o.OwnPast, o.EqualCost,
            o.Counterfactuals, o.Resolve, posterior, o.PersonsTable, o.Transitions, o.Persons?.ToString() ?? "scenario",
            o.EngineVersion);
        return RunIdentity.Hash(Encoding.UTF8.GetBytes(text));
    }
}
