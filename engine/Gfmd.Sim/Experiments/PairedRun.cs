using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
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

/// <summary>What one design did in one replicate.</summary>
/// <param name="Rows">Indicators by year.</param>
/// <param name="Vacancies">Vacancies by year and pool (scheme × skill): sums over the months.</param>
/// <param name="People">Everybody alive at month 0.</param>
/// <param name="AgentMonths">Living agents, summed over the months.</param>
public sealed record DesignRun(IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<double[]> Vacancies, PersonOutcomes People, long AgentMonths);

/// <summary>The state at month 0 of one replicate, from which every design starts.</summary>
public sealed class Past
{
    private readonly World _world;
    private readonly Tallies _last, _spells;
    private readonly int _replicate;

    private Past(World world, Tallies last, Tallies spells, int replicate)
    {
        _world = world;
        _last = last;
        _spells = spells;
        _replicate = replicate;
    }

    /// <summary>The plan under which the burn-in ran.</summary>
    public Plan Plan => _world.Plan;

    /// <summary>Living agents, summed over the burn-in.</summary>
    public long AgentMonths { get; private init; }

    /// <summary>Founds a world and runs the burn-in.</summary>
    public static Past Run(Plan plan, int replicate, int threads, LaneWidth lanes, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (World world, Tallies opening) = Genesis.Begin(plan, new Draw(plan.Scenario.Seed, replicate));
        int burnIn = plan.Scenario.BurnIn;
        if (burnIn == 0)
        {
            return new Past(world, opening, new Tallies(plan.Schemes.Length, plan.Origins.Length), replicate);
        }

        YearOfRun year = new(plan);
        long agents = 0;
        using MonthLoop loop = new(world, opening, threads, lanes);
        for (int month = -burnIn; month < 0; month++)
        {
            stop.ThrowIfCancellationRequested();
            loop.Step();
            agents += world.LivingAgents();
            year.Add(replicate, month, loop.Tallies);
        }

        return new Past(world, loop.Tallies, year.Sum, replicate) { AgentMonths = agents };
    }

    /// <summary>Runs one design from month 0 to the end; <paramref name="each"/> sees the world after every month.</summary>
    public DesignRun Run(
        Plan plan, IPostedValues? posted, int threads, LaneWidth lanes, CancellationToken stop, Action<World, Tallies>? each = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        World world = WorldFork.Into(_world, plan);
        using MonthLoop loop = new(world, WorldFork.Into(_last, Plan, plan), threads, lanes) { Posted = posted };
        YearOfRun year = new(plan);
        year.Continue(_replicate);
        WorldFork.Spells(_spells, year.Sum, WorldFork.Schemes(Plan, plan));
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
