using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>The only loop over months: market step, agents block by block in parallel, merged tallies, checks (MODEL 1.5).</summary>
public sealed class MonthLoop : IDisposable
{
    private readonly World _world;
    private readonly Plan _plan;
    private readonly OriginMonth[] _origins;
    private readonly SchemeMonth[] _schemes;
    private readonly AgentMonth[] _workers;
    private readonly BlockParallel _team;
    private readonly AdmissionMarket _admission;
    private readonly DestinationDemand _demand;
    private readonly OriginLabourMarket _labour;
    private readonly Conservation _conservation;

    /// <summary>A loop over a founded world; <paramref name="opening"/> holds what founding counted.</summary>
    public MonthLoop(World world, Tallies opening, int threads, LaneWidth lanes)
        : this(world, threads, lanes)
    {
        Tallies.Take(opening);
        world.Market.Count(world, Tallies);
        Array.Clear(Tallies.Scheme); // the stock was posted; spells under observation stay for the first month
    }

    private MonthLoop(World world, int threads, LaneWidth lanes)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _plan = world.Plan;
        _origins = [.. _plan.Origins.Select(o => new OriginMonth(_plan, o))];
        _schemes = [.. _plan.Schemes.Select(s => new SchemeMonth(_plan, s))];
        _team = new BlockParallel(threads);
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new AgentMonth(world, _origins, _schemes, lanes))];
        _admission = new AdmissionMarket(_plan);
        _demand = new DestinationDemand(_plan.Numbers);
        _labour = new OriginLabourMarket(_plan.Numbers);
        _conservation = new Conservation(world);
        Tallies = new Tallies(_plan.Schemes.Length, _plan.Origins.Length);
    }

    /// <summary>A loop over a world brought back by <see cref="StateImage"/>: its posted values stand, nothing is counted anew.</summary>
    public static MonthLoop Resume(World world, Tallies opening, int threads, LaneWidth lanes)
    {
        MonthLoop loop = new(world, threads, lanes);
        loop.Tallies.Take(opening);
        return loop;
    }

    /// <summary>What founding counted, while no month has been simulated yet; null afterwards.</summary>
    public Tallies? Opening => _world.Month == -_plan.Scenario.BurnIn ? Tallies : null;

    /// <summary>The state between two months.</summary>
    public StateImage Image() => StateImage.Take(_world, Opening);

    /// <summary>Counters of the month just simulated; cleared when the next one begins.</summary>
    public Tallies Tallies { get; }

    /// <summary>Persons of the keyed sample in the month just simulated, in order of origin and id; empty but at a census.</summary>
    public List<LifeCourse> Lives { get; } = [];

    /// <summary>Who reads or replaces the posted values of each month before the agents see them; null: nobody.</summary>
    public IPostedValues? Posted
    {
        get;
        set
        {
            field = value;
            _conservation.Held = value is null ? null : value.Holds;
        }
    }

    /// <summary>Months in which all balances were checked.</summary>
    public long MonthsChecked => _conservation.Months;

    /// <summary>Simulates the world's next month.</summary>
    public void Step()
    {
        int month = _world.Month;
        Post(month);
        bool first = month == -_plan.Scenario.BurnIn;
        if (!first)
        {
            Tallies.Clear();
        }

        Lives.Clear();
        _team.Run(_world.Blocks.Length, new Month(this, month));
        foreach (AgentMonth worker in _workers)
        {
            Tallies.Take(worker.Tallies);
            Lives.AddRange(worker.Lives);
            worker.Lives.Clear();
        }

        Lives.Sort(LifeCourseSample.Compare);

        Close(month);
        _world.Month++;
    }

    /// <summary>The market step before a month: posted values from last month's tallies (phases 1, 5, 6, 8b).</summary>
    private void Post(int month)
    {
        _demand.Step(_plan, _world.Market, month);
        _admission.Step(_world, month);
        Posted?.Post(month, _world.Market);
        foreach (OriginMonth o in _origins)
        {
            o.Post(_world.Market, month);
        }

        foreach (SchemeMonth s in _schemes)
        {
            s.Post(_plan, _world.Market, month);
        }
    }

    /// <summary>The market step after a month: quantities, wages at home, checks (phases 17, 18).</summary>
    private void Close(int month)
    {
        Market market = _world.Market;
        foreach (SchemePlan s in _plan.Schemes)
        {
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                int pool = (s.Index * 2) + (cell >= 6 ? 1 : 0);
                market.Pipeline[pool] += Tallies.Of(SchemeMeasure.Admitted, s.Index, cell) - Tallies.Of(SchemeMeasure.Departed, s.Index, cell)
                    - Tallies.Of(SchemeMeasure.NoShow, s.Index, cell);
            }
        }

        _labour.Step(_plan, market, Tallies, month);
        market.Count(_world, Tallies);
        market.Remember(_plan, Tallies);
        _admission.CountRenewals(market, Tallies, month);
        _conservation.Check(_world, Tallies, month);
    }

    /// <inheritdoc/>
    public void Dispose() => _team.Dispose();

    private readonly struct Month(MonthLoop loop, int month) : IBlockBody
    {
        public void Run(int block, int worker)
        {
            Block b = loop._world.Blocks[block];
            loop._workers[worker].Run(b, month);
            if (Census.IsDue(month))
            {
                loop._workers[worker].Count(b, month);
            }
        }
    }
}
