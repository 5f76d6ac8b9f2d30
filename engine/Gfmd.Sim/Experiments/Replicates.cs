using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments;

/// <summary>A design under one kind of markets.</summary>
/// <param name="Design">Position in the list of designs, 0 the base.</param>
/// <param name="Effect">Own markets, or those of the base.</param>
public readonly record struct Arm(int Design, Effect Effect);

/// <summary>What one replicate found: figures by arm, winners and transitions of every variant arm.</summary>
internal sealed record ReplicateResult(
    IReadOnlyList<IReadOnlyList<IndicatorRow>> Rows, IReadOnlyList<IReadOnlyList<(PersonGroup Group, WinnerCount Count)>> Winners,
    IReadOnlyList<TransitionCount> Transitions, long AgentMonths, long MonthsChecked)
{
    /// <summary>The table of persons, where one is written.</summary>
    public FileEntry? Persons { get; private init; }

    /// <summary>A replicate from its arms.</summary>
    public static ReplicateResult Of(IReadOnlyList<ArmPart> parts) => new(
        [.. parts.Select(p => p.Rows)], [.. parts.Select(p => p.Winners)], [.. parts.SelectMany(p => p.Transitions)],
        parts.Sum(p => p.AgentMonths), parts.Sum(p => p.MonthsChecked))
    {
        Persons = parts[0].Persons,
    };
}

/// <summary>
/// Runs replicates: each has its own past, run once under the base, and every arm starts from its state at month 0. Replicates run beside each
/// other on
/// the threads; a result belongs to its replicate, so the number of threads cannot matter.
/// </summary>
internal sealed class Replicates
{
    private readonly IReadOnlyList<Design> _designs;
    private readonly Solved _solved;
    private readonly ComparisonOptions _options;
    private readonly LaneWidth _lanes;
    private readonly HashSet<string> _set;
    private readonly KeptPasts? _kept;
    private readonly Plan[] _central;

    public Replicates(IReadOnlyList<Design> designs, Solved solved, ComparisonOptions options)
    {
        _designs = designs;
        _solved = solved;
        _options = options;
        _lanes = options.Lanes ?? LaneWidths.Widest;
        _set = [.. designs.SelectMany(d => d.Scenario.Parameters.Keys)];
        List<Arm> arms = [.. Enumerable.Range(0, designs.Count).Select(d => new Arm(d, Effect.Total))];
        arms.AddRange(Enumerable.Range(1, options.HoldMarkets ? designs.Count - 1 : 0).Select(d => new Arm(d, Effect.Direct)));
        Arms = arms;
        _central = Plans(solved, d => d);
        _kept = options.PastFolder is string folder ? new KeptPasts(new PastStore(folder), options.Persons, s => Say?.Invoke(s)) : null;
    }

    /// <summary>The arms, the base first.</summary>
    public IReadOnlyList<Arm> Arms { get; }

    /// <summary>The plan of the base.</summary>
    public Plan BasePlan => _central[0];

    /// <summary>The plan of each design at the central parameters.</summary>
    public IReadOnlyList<Plan> CentralPlans => _central;

    /// <summary>Told when a replicate is done.</summary>
    public Action<string>? Say { get; init; }

    /// <summary>Writes the persons of each replicate at the central parameters, on the thread that ran it; may be null.</summary>
    public Func<int, IReadOnlyList<DesignRun>, FileEntry>? Persons { get; init; }

    /// <summary>Folder that <see cref="Persons"/> writes to.</summary>
    public string PersonsFolder { get; init; } = "";

    /// <summary>Where finished runs are kept and found again; null: nowhere.</summary>
    public ComparisonParts? Kept { get; init; }

    /// <summary>Leaves no empty folder of states.</summary>
    public void Close() => _kept?.Store.Close();

    /// <summary>Runs the replicates from one number to another, at the central parameters or at drawn ones.</summary>
    public ReplicateResult[] Run(int from, int to, bool drawn, CancellationToken stop)
    {
        return Team.Run(Math.Max(0, to - from), _options.Threads, (k, threads) =>
        {
            ReplicateResult result = One(from + k, drawn, threads, stop);
            Say?.Invoke($"replicate {from + k + 1} {(drawn ? "with drawn parameters" : "at the central parameters")} done");
            return result;
        });
    }

    /// <summary>Values of the parameters of a replicate, the same for every design.</summary>
    public IReadOnlyDictionary<string, double> Drawn(int replicate) => _options.Posterior is { } rows
        ? ParameterDraws.Of(rows, replicate, _set)
        : ParameterDraws.Of(new Draw(_designs[0].Scenario.Seed, replicate), _set);

    private Plan[] Plans(Solved solved, Func<Scenario, Scenario> change)
    {
        Plan basis = PlanCompiler.Compile(change(_designs[0].Scenario), solved, _options.Persons);
        return [basis, .. _designs.Skip(1).Select(d => PlanCompiler.Compile(
            change(d.Scenario), Designs.Shut(Designs.Freeze(basis, change(d.Scenario)), d.Closed), _options.Persons))];
    }

    private Plan[] PlansOf(int replicate, bool drawn)
    {
        if (!drawn)
        {
            return _central;
        }

        IReadOnlyDictionary<string, double> values = Drawn(replicate);
        Scenario basis = ParameterDraws.With(_designs[0].Scenario, values);
        Solved solved = _options.Resolve ? Calibration.Solve(basis, 1, null, _options.Persons).Solved : _solved;
        return Plans(solved, s => ParameterDraws.With(s, values));
    }

    private ReplicateResult One(int replicate, bool drawn, int threads, CancellationToken stop)
    {
        ArmPart?[] parts = [.. Enumerable.Range(0, Arms.Count).Select(a => Kept?.Find(new ArmKey(replicate, drawn, a)))];
        if (Persons is not null && !drawn && (Array.Exists(parts, p => p is null) || parts[0]!.Persons is null))
        {
            // the table of persons takes all arms at once
            Array.Clear(parts);
        }

        if (Array.Exists(parts, p => p is null))
        {
            Simulate(replicate, drawn, threads, parts, stop);
        }

        return ReplicateResult.Of(parts!);
    }

    /// <summary>Runs the arms that are missing, and the base, which they are compared with.</summary>
    private void Simulate(int replicate, bool drawn, int threads, ArmPart?[] parts, CancellationToken stop)
    {
        Plan[] plans = PlansOf(replicate, drawn);
        // drawn parameters give a past that nobody asks for again
        KeptPasts? kept = drawn ? null : _kept;
        // drawn parameters meet numbers solved at the central ones: their past need not be steady
        Past past = Past.Run(plans[0], replicate, threads, _lanes, kept, stop, steady: !drawn);
        PostedRecord record = new(plans[0]);
        DesignRun[] runs = new DesignRun[Arms.Count];
        bool together = Persons is not null && !drawn;
        for (int a = 0; a < runs.Length; a++)
        {
            if (a > 0 && parts[a] is not null)
            {
                continue;
            }

            (int d, Effect effect) = Arms[a];
            Past start = d > 0 && _options.OwnPast ? Past.Run(plans[d], replicate, threads, _lanes, kept, stop) : past;
            IPostedValues? posted = a == 0 ? (_options.HoldMarkets ? record : null)
                : effect == Effect.Direct ? new HeldMarkets(record, plans[d], _designs[d].Changed) : null;
            runs[a] = start.Run(plans[d], posted, threads, _lanes, stop);
            IReadOnlyList<(PersonGroup, WinnerCount)> winners = a == 0 ? [] : Winners.Count(runs[0].People, runs[a].People);
            parts[a] = new ArmPart(
                [.. runs[a].Rows, .. Between(plans, Arms[a], start, runs[0], runs[a], threads, stop), .. WinnerRows(winners),
                    .. SurveyEstimate.Rows(plans[d], runs[a].People)],
                winners,
                _options.Transitions && !drawn ? [.. Transition.Count(replicate, a, runs[a].People)] : [],
                runs[a].AgentMonths + (a == 0 ? past.AgentMonths : 0), plans[d].Scenario.Months + (a == 0 ? plans[0].Scenario.BurnIn : 0));
            if (!together)
            {
                Kept?.Put(new ArmKey(replicate, drawn, a), parts[a]!, "");
                runs[a] = a == 0 ? runs[a] : runs[a] with { People = runs[0].People };
            }
        }

        if (together)
        {
            parts[0] = parts[0]! with { Persons = Persons!(replicate, runs) };
            // the base's part names the table, so it comes last
            for (int a = runs.Length - 1; a >= 0; a--)
            {
                Kept?.Put(new ArmKey(replicate, drawn, a), parts[a]!, PersonsFolder);
            }
        }
    }

    /// <summary>Figures that exist only between two runs.</summary>
    private IReadOnlyList<IndicatorRow> Between(
        Plan[] plans, Arm arm, Past start, DesignRun basis, DesignRun run, int threads, CancellationToken stop)
    {
        List<IndicatorRow> rows = [.. arm.Design == 0 ? [] : Reference.Rows(plans[0], basis, plans[arm.Design], run)];
        if (_options.Counterfactuals && arm.Effect == Effect.Total)
        {
            Plan p = plans[arm.Design];
            Scenario blind = Reference.WithoutProspects(p.Scenario);
            DesignRun Without(Solved solved) => start.Run(PlanCompiler.Compile(blind, solved, _options.Persons), null, threads, _lanes, stop);
            rows.AddRange(Reference.BrainGain(run, Without(p.Solved), Without(Reference.WithoutSkilled(p.Solved))));
        }

        return rows;
    }

    private static IEnumerable<IndicatorRow> WinnerRows(IReadOnlyList<(PersonGroup Group, WinnerCount Count)> counts)
    {
        foreach ((PersonGroup group, WinnerCount n) in counts.Where(c => c.Group.Kind is "all" or "sex"))
        {
            Labelled label = new("", "", "", group.Kind == "sex" ? group.Name : "", "");
            yield return new IndicatorRow(0, Reference.Whole, "I9.04", "better", label, 100.0 * n.Better / n.Persons, n.Agents);
            yield return new IndicatorRow(0, Reference.Whole, "I9.04", "worse", label, 100.0 * n.Worse / n.Persons, n.Agents);
        }
    }
}
