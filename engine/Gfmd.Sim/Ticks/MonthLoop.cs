using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>The only loop over months: market step, agents block by block in parallel, merged tallies, checks (MODEL 1.5).</summary>
public sealed class MonthLoop : IDisposable
{
    private readonly World _world;
    private Plan _plan = null!;
    private readonly LaneWidth _lanes;
    private Plan[] _arms = [];
    private OriginMonth[][] _origins = [];
    private SchemeMonth[][] _schemes = [];
    private AgentMonth[] _workers = [];
    private readonly BlockParallel _team;
    private AdmissionMarket _admission = null!;
    private Agreements _agreements = null!;
    private DestinationDemand _demand = null!;
    private OriginLabourMarket _labour = null!;
    private OutsideShocks _shocks = null!;
    private OriginEconomies _economies = null!;
    private Diasporas _diasporas = null!;
    private TrainingPlaces _training = null!;
    private Natives _natives = null!;
    private Workforces _workforces = null!;
    private HouseholdSchemes _schemesOfHouseholds = null!;
    private ExpertMissions _missions = null!;
    private readonly List<Volunteer> _volunteers = [];
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
        _lanes = lanes;
        _team = new BlockParallel(threads);
        _conservation = new Conservation(world);
        _workers = new AgentMonth[threads];
        Take([world.Plan]);
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

    /// <summary>Share of persons that a census adds to <see cref="Lives"/>; 0: nobody reads them.</summary>
    public double LifeCourseShare { get; set; }

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
        if (_plan.Levers is { } levers && levers.Arms(month) is var arms && !ReferenceEquals(arms, _arms))
        {
            Take(arms);
        }

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
            _volunteers.AddRange(worker.Volunteers);
            worker.Volunteers.Clear();
        }

        Lives.Sort(LifeCourseSample.Compare);
        Close(month);
        _world.Month++;
    }

    /// <summary>Takes the plans of a month, one an arm: the terms and numbers of the first hold for the markets.</summary>
    private void Take(Plan[] arms)
    {
        bool goesOn = _arms.Length > 0;
        _arms = arms;
        _plan = arms[0];
        _world.Plan = _plan;
        _origins = [.. arms.Select(p => p.Origins.Select(o => new OriginMonth(p.For(o), o)).ToArray())];
        _schemes = [.. arms.Select(p => p.Schemes.Select(s => new SchemeMonth(p.For(s), s, _world.Draw)).ToArray())];
        Pilots? pilots = arms.Length > 1 ? new Pilots(_plan.Levers!.Pilots, _world.Draw) : null;
        for (int w = 0; w < _workers.Length; w++)
        {
            _workers[w] = new AgentMonth(_world, new ArmMonths(arms, _origins, _schemes, pilots), _lanes);
        }

        _admission = new AdmissionMarket(_plan);
        _agreements = new Agreements(_plan);
        _demand = new DestinationDemand(_plan.Numbers);
        _labour = new OriginLabourMarket(_plan.Numbers);
        _shocks = new OutsideShocks(_plan);
        _economies = new OriginEconomies(_plan);
        _diasporas = new Diasporas(_plan);
        _training = new TrainingPlaces(_plan);
        _natives = new Natives(_plan);
        _workforces = new Workforces(_plan);
        _schemesOfHouseholds = new HouseholdSchemes(_plan);
        _missions = new ExpertMissions(_plan);
        if (goesOn)
        {
            _conservation.Take(_plan, _world.Market);
        }
    }

    /// <summary>The market step before a month: posted values from last month's tallies (phases 1, 5, 6, 8b).</summary>
    private void Post(int month)
    {
        _shocks.Step(_world.Market.Economy, month);
        _demand.Step(_plan, _world.Market, month);
        _admission.Step(_world, month);
        _workforces.Post(_world.Market.Workforce, month);
        Posted?.Post(month, _world.Market);
        for (int arm = 0; arm < _arms.Length; arm++)
        {
            foreach (OriginMonth o in _origins[arm])
            {
                o.Post(_world.Market, month);
                _origins[0][o.Origin.Index].Widen(o);
            }

            foreach (SchemeMonth s in _schemes[arm])
            {
                s.Post(_arms[arm].For(s.Scheme), _world.Market, month);
            }
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

        _missions.Step(market.Missions, _volunteers, Tallies);
        _workforces.Close(market.Workforce, Tallies, month);
        _labour.Step(_plan, market, Tallies, month);
        _economies.Step(market, Tallies, month);
        _schemesOfHouseholds.Step(_world, Tallies, month);
        _demand.Count(_plan, market, Tallies);
        LabourNeeds.Step(_plan, _world, Tallies, month);
        ReturneeSkills.Step(_plan, market.Economy, Tallies);
        _natives.Step(market.Natives, Tallies, month);
        if (Census.IsDue(month) || month == Census.Before)
        {
            _diasporas.Step(market.Economy, Tallies);
        }

        _training.Step(market.Prospects, Tallies, month);
        market.Count(_world, Tallies);
        market.Remember(_plan, Tallies);
        _agreements.Close(market, Tallies, month);
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
                loop._workers[worker].Count(b, month, loop.LifeCourseShare);
            }
            else if (month == Census.Before)
            {
                Census.Stays(b, month, loop._workers[worker].Tallies);
            }
        }
    }
}
