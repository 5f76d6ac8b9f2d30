using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Replicates of one kind: the base and its arms.</summary>
/// <param name="Name">Name in the store.</param>
/// <param name="Drawn">Whether sizes of levers and parameters are drawn.</param>
/// <param name="Capacity">Capacity of the origin; null: as the scenario has it.</param>
/// <param name="Arms">Arms beside the base.</param>
/// <param name="Replicates">Number of replicates.</param>
internal sealed record MatrixSeries(string Name, bool Drawn, double? Capacity, IReadOnlyList<MatrixArm> Arms, int Replicates)
{
    /// <summary>Runs of the series, those of the base included.</summary>
    public int Runs => Replicates * (Arms.Count + 1);
}

/// <summary>
/// Runs the arms of a matrix. A replicate has one past, from which the base runs once and then every arm with the same draws: rows + 1 runs. A
/// finished run is kept; a matrix that is started again runs the base of an unfinished replicate once more and then only what is missing.
/// </summary>
internal sealed class MatrixRuns
{
    /// <summary>Name of the base among the arms.</summary>
    public const string Base = "base";

    private readonly Scenario _basis;
    private readonly Solved _solved;
    private readonly MatrixOptions _options;
    private readonly MatrixStore _store;
    private readonly HashSet<(string, string)> _figures;
    private readonly HashSet<string> _set;
    private readonly LaneWidth _lanes;
    private readonly KeptPasts? _kept;
    private int _done;

    public MatrixRuns(
        Scenario basis, Solved solved, IEnumerable<MatrixOutcome> outcomes, MatrixOptions options, MatrixStore store,
        IEnumerable<string>? fixedNames = null)
    {
        (_basis, _solved, _options, _store) = (basis, solved, options, store);
        _figures = [.. outcomes.Select(o => (o.Indicator, o.Measure))];
        _set = [.. basis.Parameters.Keys, .. fixedNames ?? []];
        _lanes = options.Lanes ?? LaneWidths.Widest;
        _kept = options.PastFolder is string folder ? new KeptPasts(new PastStore(folder), options.Persons, _ => { }) : null;
        BasePlan = PlanCompiler.Compile(basis, solved, options.Persons);
    }

    /// <summary>The plan of the base at the central parameters.</summary>
    public Plan BasePlan { get; }

    /// <summary>Told of every run done.</summary>
    public Action<MatrixProgress>? Progress { get; init; }

    /// <summary>Runs all series; by series: the base first, then its arms, each by replicate.</summary>
    public IReadOnlyList<MatrixUnit[][]> Run(IReadOnlyList<MatrixSeries> series, CancellationToken stop)
    {
        (int Series, int Replicate)[] work = [.. series.Index().SelectMany(s => Enumerable.Range(0, s.Item.Replicates).Select(r => (s.Index, r)))];
        int all = series.Sum(s => s.Runs);
        MatrixUnit[][] units = Team.Run(
            work.Length, _options.Threads, (k, threads) => One(series[work[k].Series], work[k].Replicate, threads, all, stop));
        MatrixUnit[] At(int s, int arm) => [.. work.Index().Where(w => w.Item.Series == s).Select(w => units[w.Index][arm])];
        return [.. series.Index().Select(s => Enumerable.Range(0, s.Item.Arms.Count + 1).Select(arm => At(s.Index, arm)).ToArray())];
    }

    private MatrixUnit[] One(MatrixSeries series, int replicate, int threads, int all, CancellationToken stop)
    {
        string[] names = [Base, .. series.Arms.Select(a => a.Id)];
        MatrixUnit?[] units = [.. names.Select(n => _store.Find(series.Name, replicate, n))];
        int kept = units.Count(u => u is not null);
        if (kept > 0)
        {
            Progress?.Invoke(new(Interlocked.Add(ref _done, kept), all, $"{kept} runs of replicate {replicate + 1} ({series.Name}) kept"));
        }

        if (kept == units.Length)
        {
            return units!;
        }

        stop.ThrowIfCancellationRequested();
        IReadOnlyDictionary<string, double>? values = series.Drawn ? ParameterDraws.Of(new Draw(_basis.Seed, replicate), _set) : null;
        Scenario Own(Scenario s) => values is null ? s : ParameterDraws.With(s, values);
        Plan first = values is null ? BasePlan : PlanCompiler.Compile(Own(_basis), _solved, _options.Persons);
        Past past = Past.Run(first, replicate, threads, _lanes, values is null ? _kept : null, stop);
        Scenario basis = Own(OriginCapacity.At(_basis, series.Capacity));
        Plan basePlan = ReferenceEquals(basis, _basis) ? first : PlanCompiler.Compile(basis, _solved, _options.Persons);
        (DesignRun before, MatrixUnit unit) = Run(past, basePlan, null, threads, stop);
        Keep(0, unit);
        Draw? sizes = series.Drawn ? new Draw(_basis.Seed, replicate) : null;
        for (int a = 0; a < series.Arms.Count; a++)
        {
            if (units[a + 1] is null)
            {
                Scenario variant = series.Arms[a].On(basis, series.Capacity, sizes);
                Plan plan = PlanCompiler.Compile(
                    variant, Designs.Shut(Designs.Freeze(basePlan, variant), series.Arms[a].Closed), _options.Persons);
                Keep(a + 1, Run(past, plan, (basePlan, before), threads, stop).Unit);
            }
        }

        return units!;

        void Keep(int arm, MatrixUnit done)
        {
            if (units[arm] is null)
            {
                units[arm] = done;
                _store.Keep(series.Name, replicate, names[arm], done);
                Progress?.Invoke(new(Interlocked.Increment(ref _done), all, $"{names[arm]} of replicate {replicate + 1} ({series.Name})"));
            }
        }
    }

    private (DesignRun Run, MatrixUnit Unit) Run(
        Past past, Plan plan, (Plan Plan, DesignRun Run)? before, int threads, CancellationToken stop)
    {
        MatrixFigures own = new(plan);
        DesignRun run = past.Run(plan, null, threads, _lanes, stop, own.Add);
        IEnumerable<IndicatorRow> between = before is var (basePlan, basis) ? Reference.Rows(basePlan, basis, plan, run) : [];
        MatrixValue[] values =
        [
            .. run.Rows.Concat(between)
                .Where(r => _figures.Contains((r.Indicator, r.Measure)) && r.Label is { Regime: "", Sex: "", Education: "" })
                .Concat(own.Rows).Select(MatrixValue.Of),
        ];
        return (run, new MatrixUnit(run.AgentMonths, plan.Scenario.Months, values));
    }
}
