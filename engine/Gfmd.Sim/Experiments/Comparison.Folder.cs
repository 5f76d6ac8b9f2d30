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

    /// <summary>What the numbers of all designs are: the longest line holds whatever one of them assumes.</summary>
    private string Notice => _designs.Select(d => Labels.NoticeOf(d.Scenario)).MaxBy(n => n.Length)!;

    private FileEntry Put(Table table)
    {
        Dictionary<string, string> metadata = ResultFolder.Metadata(_designs[0].Scenario, Notice, _options.EngineVersion);
        metadata["variants"] = string.Join(' ', _designs.Skip(1).Select(d => d.Name));
        return ResultFolder.Write(_folder, table, metadata);
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
        Manifest manifest = ResultFolder.Describe(
            _run, basis, Notice, new Maker(_options.EngineVersion, _options.Commit, _options.Threads, _options.Lanes), report.Replicates,
            _replicates.BasePlan.Agents, new Standing(results.Sum(r => r.AgentMonths), results.Sum(r => r.MonthsChecked), seconds, 0),
            _options.Clock.GetUtcNow(), _files);
        manifest = ResultFolder.Seal(
            _folder, manifest, _files, CompareReport.ResearchTitle(basis.Name),
            (RunReport.FileName, m => CompareReport.Write(_folder.Temporary, m, [.. _designs.Select(d => d.Scenario)])));
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
            o.Weights, o.HoldMarkets, o.OwnPast, o.EqualCost,
            o.Counterfactuals, o.Resolve, posterior, o.PersonsTable, o.Transitions, o.Persons?.ToString() ?? "scenario",
            o.EngineVersion);
        return RunIdentity.Hash(Encoding.UTF8.GetBytes(text));
    }
}
