using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments;

/// <summary>Which markets a design meets.</summary>
public enum Effect
{
    /// <summary>Its own: the total effect.</summary>
    Total,

    /// <summary>Those of the base run, but for admission to the changed regimes: the direct effect.</summary>
    Direct,
}

/// <summary>Where a comparison finds and keeps states at month 0.</summary>
/// <param name="Store">The states.</param>
/// <param name="Persons">Agents asked for; null: as the scenario says.</param>
/// <param name="Say">Is told of a state that cannot be used.</param>
public sealed record KeptPasts(PastStore Store, long? Persons, Action<string> Say);

/// <summary>What one design did in one replicate.</summary>
/// <param name="Rows">Indicators by year.</param>
/// <param name="Vacancies">Vacancies by year and pool (scheme × skill): sums over the months.</param>
/// <param name="People">Everybody alive at month 0.</param>
/// <param name="AgentMonths">Living agents, summed over the months.</param>
public sealed record DesignRun(IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<double[]> Vacancies, PersonOutcomes People, long AgentMonths);

/// <summary>The state at month 0 of one replicate, from which every design starts.</summary>
public sealed class Past
{
    private readonly Plan _plan;
    private readonly StateImage _state;
    private readonly Tallies _spells;
    private readonly int _replicate;

    private Past(Plan plan, StateImage state, Tallies spells, int replicate, long agentMonths)
    {
        (_plan, _state, _spells, _replicate) = (plan, state, spells, replicate);
        AgentMonths = agentMonths;
    }

    /// <summary>Living agents, summed over the burn-in, whoever simulated it.</summary>
    public long AgentMonths { get; }

    /// <summary>Finds the past among the states kept, or founds a world, runs the burn-in and keeps it.</summary>
    /// <param name="plan">The plan under which the burn-in runs.</param>
    /// <param name="replicate">Replicate.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="lanes">Width of the kernels.</param>
    /// <param name="kept">Where states are kept, with the agents asked for and who is told of a damaged one; null: nowhere.</param>
    /// <param name="stop">Stops between two months.</param>
    /// <param name="steady">Refuse a past whose stock of migrants drifts.</param>
    /// <exception cref="DriftException">It drifts.</exception>
    public static Past Run(
        Plan plan, int replicate, int threads, LaneWidth lanes, KeptPasts? kept, CancellationToken stop, bool steady = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        string key = kept is null ? "" : RunIdentity.PastKey(plan.Scenario, plan.Solved, kept.Persons, replicate);
        YearOfRun year = new(plan);
        Drift? drift = steady ? new Drift(plan) : null;
        if (kept?.Store.Find(key, kept.Say) is KeptPast found)
        {
            Frame frame = new(plan.Schemes.Length, plan.Origins.Length);
            found.Frames(() => frame, f =>
            {
                year.Add(replicate, f.Month, f.Tallies);
                drift?.Add(f);
            });
            return new Past(plan, found.Image(), year.Sum, replicate, found.AgentMonths);
        }

        using PastStore.PastRecorder? recorder = kept?.Store.Record(key);
        Frame? month = recorder is null ? null : new Frame(plan.Schemes.Length, plan.Origins.Length);
        (World world, Tallies opening) = Genesis.Begin(plan, new Draw(plan.Scenario.Seed, replicate));
        using MonthLoop loop = new(world, opening, threads, lanes);
        long agents = 0;
        while (world.Month < 0)
        {
            stop.ThrowIfCancellationRequested();
            loop.Step();
            agents += world.LivingAgents();
            year.Add(replicate, world.Month - 1, loop.Tallies);
            drift?.Add(world.Month - 1, loop.Tallies);
            month?.Fill(replicate, world.Month - 1, loop.Tallies, loop.Lives);
            recorder?.Append(month!);
        }

        recorder?.Keep(world, loop.Opening, replicate, agents);
        return new Past(plan, loop.Image(), year.Sum, replicate, agents);
    }

    /// <summary>Runs one design from month 0 to the end; <paramref name="each"/> sees the world after every month.</summary>
    public DesignRun Run(
        Plan plan, IPostedValues? posted, int threads, LaneWidth lanes, CancellationToken stop, Action<World, Tallies>? each = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (World world, Tallies opening) = _state.Restore(plan, new Draw(_plan.Scenario.Seed, _replicate));
        using MonthLoop loop = MonthLoop.Resume(world, opening, threads, lanes);
        loop.Posted = posted;
        YearOfRun year = new(plan);
        year.Continue(_replicate);
        Spells.Move(_spells, _plan, year.Sum, plan);
        List<IndicatorRow> rows = [];
        IndicatorRows indicators = new(rows.Add);
        List<double[]> vacancies = [];
        double[] sum = new double[plan.Schemes.Length * 2];
        PersonOutcomes people = new(world);
        long agents = 0;
        for (int month = 0; month < plan.Scenario.Months; month++)
        {
            stop.ThrowIfCancellationRequested();
            loop.Step();
            agents += world.LivingAgents();
            people.Add(world);
            each?.Invoke(world, loop.Tallies);
            for (int pool = 0; pool < sum.Length; pool++)
            {
                sum[pool] += world.Market.Vacancies[pool];
            }

            if (year.Add(_replicate, month, loop.Tallies))
            {
                indicators.AddAll(year);
                vacancies.Add([.. sum]);
                Array.Clear(sum);
            }
        }

        people.Finish(world);
        return new DesignRun(rows, vacancies, people, agents);
    }
}
