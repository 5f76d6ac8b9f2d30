using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>The agents' part of a month over one block, phase by phase (MODEL 1.4); one instance a worker. It reads the block and the posted
/// values, and writes the block and the worker's tallies, nothing else.</summary>
public sealed partial class AgentMonth
{
    private readonly World _world;
    private readonly Plan _plan;
    private readonly ArmMonths _arms;
    private readonly MigrationChoice[][] _choices;
    private readonly Crossing _crossing;
    private readonly Scratch _s = new();
    private readonly LaneWidth _lanes;
    private readonly double _noShow, _savedCost, _sponsorShare, _sponsorMin, _kappaNet;
    private readonly int _ban, _recallLag;
    private readonly long[] _entered;
    private long _visit;
    private Block _b = null!;
    private OriginMonth _home = null!;
    private Draw _draw;
    private int _t;

    /// <summary>A worker's month.</summary>
    public AgentMonth(World world, ArmMonths arms, LaneWidth lanes)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(arms);
        _world = world;
        _plan = world.Plan;
        _arms = arms;
        _lanes = lanes;
        _entered = new long[arms.Plans.Length];
        _choices = [.. arms.Plans.Select(p => p.Origins.Select(o => new MigrationChoice(p.For(o), o)).ToArray())];
        _crossing = new Crossing(_plan.Numbers);
        Tallies = new Tallies(_plan.Schemes.Length, _plan.Origins.Length);
        ParameterSet n = _plan.Numbers;
        _noShow = n[DestinationWorkNumbers.NoShow];
        _savedCost = 1 - n[ReturnNumbers.ReCost];
        _sponsorShare = n[ChoiceNumbers.SponsShare];
        _sponsorMin = n[ChoiceNumbers.SponsMin];
        _kappaNet = n[ChoiceNumbers.KappaNet];
        _ban = (int)n[RegimesNumbers.BanMonths];
        _recallLag = Math.Max(1, (int)n[DestinationWorkNumbers.LagRecall]);
    }

    /// <summary>Counters of this worker.</summary>
    public Tallies Tallies { get; }

    /// <summary>Graduates abroad who would go on a mission this month.</summary>
    public List<Volunteer> Volunteers { get; } = [];

    /// <summary>Persons of the keyed sample that this worker met at a census.</summary>
    public List<LifeCourse> Lives { get; } = [];

    /// <summary>A census of one block: counts, links, the keyed sample of a share of the persons.</summary>
    public void Count(Block block, int month, double share)
    {
        Census.Count(block, month, Tallies, _plan.Origins[block.Origin].HasCadres);
        Census.Audit(block);
        if (share > 0)
        {
            LifeCourseSample.Read(block, _world.Draw, month, share, _lanes, Lives);
        }
    }

    /// <summary>One block through one month.</summary>
    public void Run(Block block, int month)
    {
        ArgumentNullException.ThrowIfNull(block);
        _b = block;
        _t = month;
        _visit++;
        _draw = _world.Draw;
        _home = _arms.Origins[0][block.Origin];
        switch (_lanes)
        {
            case LaneWidth.Bits512:
                Screen.Run<Sixteen>(_b, _home, _draw, _t, _s);
                break;
            case LaneWidth.Bits256:
                Screen.Run<Eight>(_b, _home, _draw, _t, _s);
                break;
            default:
                Screen.Run<One>(_b, _home, _draw, _t, _s);
                break;
        }

        _b.Applications.Clear();
        Demography();
        if (_home.SchoolStarts)
        {
            School();
        }
        else if (_home.PlacesGiven)
        {
            GivePlaces();
        }

        WorkAtHome();
        Reviews();
        WagesAtHome();
        Workforces();
        OwnIncome();
        PayCertified();
        Choose();
        ServeOthers();
        Outcomes();
        LiveAbroad();
        Households();
        EndsAndReturns();
        Reintegrate();
        CountWealth();
        CloseCommunities();
    }

    private int Years(int i) => (_t - _b.Birth[i]) / 12;

    /// <summary>Arm of a person: 0 outside every pilot.</summary>
    private int Arm(int i) => _arms.Pilots is { } pilots ? pilots.Of(_b, i) : 0;

    /// <summary>Life at home as the levers that reach the person make it.</summary>
    private OriginMonth Home(int i) => _arms.Pilots is null ? _home : _arms.Origins[Arm(i)][_b.Origin];

    /// <summary>A scheme as the levers that reach the person make it.</summary>
    private SchemeMonth Scheme(int i, int scheme) => _arms.Schemes[Arm(i)][scheme];

    private int Weight(int i) => _b.Weight[_b.Household[i]];

    /// <summary>Spending abroad of one person, for those who follow persons.</summary>
    private void NoteSpending(int i, int cents)
    {
        if (_b.Spent is int[] spent)
        {
            spent[i] = cents;
        }
    }

    private static bool Alive(uint traits) => Traits.StatusOf(traits) != Status.Dead;

    /// <summary>Phase 2: death, birth and marriage on one draw, in this order.</summary>
    private void Demography()
    {
        int seekers = _b.Seekers.Count;
        foreach (int i in _s.Lives.Slots)
        {
            uint t = _b.Traits[i];
            double u = Draw.Unit(_s.Demography[i]);
            int years = Years(i);
            double death = Mortality.Probability(_home.Origin, years);
            if (u < death)
            {
                if (!Traits.Abroad(t))
                {
                    _s.Mourn(_b.Household[i]);
                }

                State.Lives.Die(_plan, _b, i, _t, Tallies);
                continue;
            }

            u -= death;
            bool home = !Traits.Abroad(t);
            bool away = _b.Spouse[i] >= 0 && Traits.Abroad(_b.Traits[_b.Spouse[i]]);
            double birth = home ? _home.Fertility.Probability(Traits.Sex(t) == 1, years, away) : 0;
            if (u < birth)
            {
                int child = State.Lives.BeBorn(_plan, _home.Origin, _draw, _b, i, _t);
                Tallies.Add(OriginMeasure.Births, _b.Origin, _b.Traits[child], Weight(child));
                continue;
            }

            if (home && (t & (Traits.Married | Traits.Seeking)) == 0 && u - birth < _home.Marriage.Probability(years))
            {
                _b.Traits[i] |= Traits.Seeking;
                _b.Seekers.Add(i);
            }
        }

        if (_b.Seekers.Count > seekers || seekers > 0)
        {
            _home.Marriage.PairSeekers(_draw, _b, _t, _b.Seekers, Tallies);
        }
    }

    /// <summary>Phase 4: jobs at home.</summary>
    private void WorkAtHome()
    {
        foreach (int i in _s.Changes.Slots)
        {
            uint t = _b.Traits[i];
            Status status = Traits.StatusOf(t);
            if (status is not (Status.EmployedHome or Status.SelfEmployedHome or Status.JoblessHome)
                || Draw.Unit(_s.Work[i]) >= ChangesWork(i, t, status) || (_home.Cadres is not null && Cadres.InSector(_b, i)))
            {
                continue;
            }

            OriginWork.Change(_b, i, _t, Weight(i), Tallies);
            if (status == Status.JoblessHome)
            {
                _s.Jobs.Add(_s.Workers.Count, t, Years(i), _b.Ability[i], _s.Shock[i]);
                _s.Workers.Add(i);
            }
        }
    }

    /// <summary>End of the month in the communities: admission beliefs, learning from a close network, triggers (C7).</summary>
    private void CloseCommunities()
    {
        Villages v = _b.Villages;
        for (int x = 0; x < v.Decided.Length; x++)
        {
            if (v.Decided[x] > 0)
            {
                v.Admission[x] += ((v.Admitted[x] / (double)v.Decided[x]) - v.Admission[x]) / 12;
                v.Decided[x] = v.Admitted[x] = 0;
            }
        }

        for (int k = 0; k < v.Count; k++)
        {
            int most = 0;
            for (int d = 0; d < v.Destinations; d++)
            {
                most = Math.Max(most, v.Migrants[(k * v.Destinations) + d]);
            }

            if (100L * most > v.Adults[k])
            {
                v.Unlearned[k] *= 1 - _kappaNet;
            }

            if (v.BaseEnterprises[k] == 0 && _t >= Census.Before)
            {
                v.BaseEnterprises[k] = Math.Max(1, v.Enterprises[k]);
            }

            v.ReturnLastMonth[k] = v.ReturnThisMonth[k];
            v.ReturnThisMonth[k] = false;
        }
    }
}
