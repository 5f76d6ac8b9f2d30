using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>What recruiters do to people: who is not served, fees, fraud, abuse (MODEL section 5).</summary>
public sealed partial class AgentMonth
{
    private readonly Candidates _one = new();
    private readonly uint[] _again = new uint[64];

    /// <summary>With rated agencies the search is longer: of those who decided to go, some do not this month (z_go).</summary>
    private bool GivesUp(int i, OptionMonth option) =>
        option.GivesUp > 0 && _draw.Uniform(_b.Id[i], _t, Purpose.LongerSearch) >= 1 - option.GivesUp;

    /// <summary>The client of a sub-agent who is registered goes through the agency (L48).</summary>
    private OptionMonth Registered(int i, OptionMonth option) => option.Licensed is { } agency
        && _draw.Uniform(_b.Id[i], _t, Purpose.SubAgent) < option.Scheme.Recruitment.Policy.SubAgents ? agency : option;

    /// <summary>Phase 8c, first: applicants whom their channel could not serve choose again among the other channels of the regime (5.4). Before any
    /// departure, so that no order of persons enters.</summary>
    private void ServeOthers()
    {
        foreach (int i in _s.Queued.Slots)
        {
            uint t = _b.Traits[i];
            if ((t & (Traits.Queued | Traits.Admitted)) != Traits.Queued)
            {
                continue;
            }

            OptionPlan option = _home.Origin.Options[_b.Option[i]];
            SchemePlan scheme = _plan.Schemes[option.Scheme];
            // capacity is one for all, so it is that outside every pilot
            if (option.Capacity >= 0 && AdmissionMarket.IsNew(scheme, _b.RankKey[i])
                && !_world.Market.Served[_home.Origin.FirstOption + option.Index].Admits(AdmissionMarket.Lot(_b.RankKey[i], _b.Id[i]), _b.Id[i]))
            {
                ChooseAgain(i, option, scheme);
            }
        }
    }

    private void ChooseAgain(int i, OptionPlan left, SchemePlan scheme)
    {
        uint t = _b.Traits[i];
        int weight = Weight(i);
        Tallies.Add(ChannelMeasure.Unserved, scheme.Index, (int)left.Channel, t, weight);
        int arm = Arm(i);
        OriginMonth home = _arms.Origins[arm][_b.Origin];
        MigrationChoice choice = Enter(arm);
        _one.Reserve(1);
        _one.Count = 1;
        _one.Describe(0, home, _b, i, _t, 0, 1, _draw);
        _one.PriceHome<One>(home);
        choice.AbroadProbability<One>(_one, 0, _draw, _again);
        bool any = false;
        for (int j = 0; j < choice.Options.Count; j++)
        {
            bool other = choice.Options[j].Scheme.Index == scheme.Index && j != left.Index;
            _again[j] = other ? _again[j] : BitConverter.SingleToUInt32Bits(-1e9f);
            any |= BitConverter.UInt32BitsToSingle(_again[j]) > -1e8f;
        }

        if (!any)
        {
            Tallies.Add(SchemeMeasure.Refused, scheme.Index, t, weight);
            Withdraw(i);
            return;
        }

        OptionPlan next = choice.Pick(_b.Id[i], _t, _draw, _again.AsSpan(0, choice.Options.Count)).Option;
        Tallies.Add(ChannelMeasure.Rerouted, scheme.Index, (int)left.Channel, t, weight);
        _b.Option[i] = (byte)next.Index;
        _b.Applied[i] = (short)_t;
        Lodge(i, next, t, weight);
    }

    /// <summary>Phase 9 with a permit: the fee is paid, capped where the cap is enforced (5.2); some pay and are never sent (5.3).</summary>
    private void GoThrough(int i, OptionPlan option, SchemePlan scheme, double saved)
    {
        uint t = _b.Traits[i];
        int weight = Weight(i), h = _b.Household[i], channel = (int)option.Channel;
        OptionMonth terms = Home(i).Options[option.Index];
        Recruiters recruiters = Scheme(i, scheme.Index).Recruiters;
        bool enforced = terms.CappedFee < terms.FreeFee
            && _draw.Uniform(_b.Id[i], _t, Purpose.FeeCap) < scheme.Recruitment.Enforcement;
        double asked = enforced ? terms.CappedFee : terms.FreeFee;
        int cost = Cents.Of((asked + terms.OtherCost) * saved), fee = Math.Min(cost, Cents.Of(asked * saved));
        Pay(h, scheme, t, cost, weight);
        Tallies.Add(ChannelMeasure.Payers, scheme.Index, channel, t, weight);
        Tallies.Add(ChannelMeasure.Fees, scheme.Index, channel, t, fee * (long)weight);
        Tallies.Book(Flow.RecruitmentFees, scheme.Index, fee * (long)weight);
        Tallies.Book(Flow.TravelCost, scheme.Index, (cost - fee) * (long)weight);
        if (scheme.Recruited && _draw.Uniform(_b.Id[i], _t, Purpose.NonDeployment) < recruiters.NonDeployment(option.Channel))
        {
            Tallies.Add(ChannelMeasure.NotDeployed, scheme.Index, channel, t, weight);
            Tallies.Add(SchemeMeasure.NoShow, scheme.Index, t, weight);
            Withdraw(i);
            return;
        }

        Tallies.Book(
            Flow.EmployerTravel, scheme.Index, Cents.Of(option.Travel * scheme.Regime.EmployerPaysTravelShare * saved) * (long)weight);
        Deposit(i, h, scheme, t, weight);
        Tallies.Add(SchemeMeasure.Recalled, scheme.Index, t, (t & Traits.Recalled) != 0 ? weight : 0);
        LeaveHome(i, h);
        Start(i, scheme);
        Arrive(i, option, scheme);
        CountArrival(i, terms, cost, fee);
    }

    /// <summary>Orientation teaches and protects; a contract may be substituted on arrival (5.3).</summary>
    private void Arrive(int i, OptionPlan option, SchemePlan scheme)
    {
        if (!scheme.Recruited)
        {
            return;
        }

        Recruiters recruiters = Scheme(i, scheme.Index).Recruiters;
        double substituted = recruiters.Substitution(option.Channel);
        if (recruiters.Informed(_draw, _b.Id[i], _t))
        {
            substituted *= recruiters.OrientationFactor;
            _b.Unlearned[i] *= (float)recruiters.LeftAfterOrientation;
        }

        if (_draw.Uniform(_b.Id[i], _t, Purpose.Substitution) < substituted)
        {
            _b.Traits[i] |= Traits.Substituted;
            BrainWaste.Lower(_b, i);
            Tallies.Add(ChannelMeasure.Substituted, scheme.Index, (int)option.Channel, _b.Traits[i], Weight(i));
        }
    }

    /// <summary>|lnB| of a person who leaves, after orientation (C7).</summary>
    private double Belief(int i)
    {
        ParameterSet n = _plan.Numbers;
        double z = _draw.Normal(_b.Id[i], Draw.NoMonth, Purpose.BeliefWage);
        double left = _b.Unlearned[i] * _b.Villages.Unlearned[_b.Village[_b.Household[i]]];
        return Math.Abs(left * (n[ChoiceNumbers.Mu0Broker] + (n[ChoiceNumbers.SdLnB] * z)));
    }

    private void CountArrival(int i, OptionMonth terms, int cost, int fee)
    {
        uint t = _b.Traits[i];
        SchemePlan scheme = terms.Scheme;
        int channel = (int)terms.Option.Channel;
        long weight = Weight(i);
        SchemeMonth m = Scheme(i, scheme.Index);
        double wage = m.Pay.Wage(t, BrainWaste.Tier(_b.Tier[i]), _b.Ability[i], 0, false) * m.Recruiters.WageFactor(_draw, _b.Id[i], _t);
        double net = m.Pay.Net(t, wage, false);
        void Add(ChannelMeasure measure, long each) => Tallies.Add(measure, scheme.Index, channel, t, each * weight);
        Add(ChannelMeasure.Departed, 1);
        Add(ChannelMeasure.Cost, cost);
        Add(ChannelMeasure.FirstWage, Cents.Of(wage));
        Add(ChannelMeasure.Debt, _b.Debt[_b.Household[i]]);
        Add(ChannelMeasure.Service, Cents.Of(_plan.Numbers[ChoiceNumbers.DebtFirst] * scheme.RemittedShare * Math.Max(0, net)));
        Add(ChannelMeasure.BeliefError, (long)Math.Floor((Belief(i) * 1e6) + 0.5));
        if (scheme.Recruited)
        {
            Add(ChannelMeasure.Rent, fee - Cents.Of(terms.RecruiterCost));
            Add(ChannelMeasure.Gain, Cents.Of(Math.Min(1e7, terms.MonthlyGain * scheme.ExpectedMonths)));
        }

        int bin = Tallies.CostBin((scheme.Index * ChannelNumbers.Count) + channel, Traits.Sex(t), Cents.Usd(cost) / wage);
        Tallies.CostMonths[bin] += weight;
    }

    /// <summary>Abuse at work abroad under a permit (5.3): its onset, by the draw that the screen saw, and its end.</summary>
    private void Mistreat(int i, SchemeMonth m)
    {
        uint t = _b.Traits[i];
        int scheme = m.Scheme.Index, channel = (int)_home.Origin.Options[_b.Option[i]].Channel, weight = Weight(i);
        if (Traits.StatusOf(t) != Status.EmployedAbroad)
        {
            // whoever leaves the employer leaves the abuse
            _b.Traits[i] = t & ~Traits.Abused;
            return;
        }

        if ((t & Traits.Abused) != 0)
        {
            DrawWords w = _draw.Words(_b.Id[i], _t, Purpose.AbuseOnset);
            bool complains = Draw.Unit(w.W2) < m.Recruiters.Complaint, resolved = complains && Draw.Unit(w.W3) < m.Recruiters.Resolution;
            Tallies.Add(ChannelMeasure.Complaints, scheme, channel, t, complains ? weight : 0);
            Tallies.Add(ChannelMeasure.Resolved, scheme, channel, t, resolved ? weight : 0);
            t = resolved || Draw.Unit(w.W1) < m.Recruiters.Ends ? t & ~Traits.Abused : t;
        }
        else
        {
            double u = Draw.Unit(_s.Abuse[i]);
            if (u < m.Recruiters.Ceiling(channel) && u < Maths.ProbabilityOfHazard(
                m.Recruiters.Hazard((RecruitmentChannel)channel, _draw, _b.Id[i], _b.Sojourn(i).Arrival)))
            {
                t |= Traits.Abused;
                Tallies.Add(ChannelMeasure.AbuseBegan, scheme, channel, t, weight);
            }
        }

        _b.Traits[i] = t;
        Tallies.Add(ChannelMeasure.MonthsAtWork, scheme, channel, t, weight);
        Tallies.Add(ChannelMeasure.MonthsAbused, scheme, channel, t, (t & Traits.Abused) != 0 ? weight : 0);
    }

    /// <summary>The draws of the month of those abroad, the arrivals included, in lanes.</summary>
    private void DrawSending()
    {
        switch (_lanes)
        {
            case LaneWidth.Bits512:
                Screen.DrawSending<Sixteen>(_b, _draw, _t, _s);
                break;
            case LaneWidth.Bits256:
                Screen.DrawSending<Eight>(_b, _draw, _t, _s);
                break;
            default:
                Screen.DrawSending<One>(_b, _draw, _t, _s);
                break;
        }
    }

    /// <summary>The up-front cost: the network's part, then wealth, then debt (C6).</summary>
    private void Pay(int h, SchemePlan scheme, uint t, int cost, int weight)
    {
        int village = _b.Village[h];
        double per100 = 100.0 * _b.Villages.Migrants[(village * _b.Villages.Destinations) + scheme.LocalDestination]
            / Math.Max(1, _b.Villages.Adults[village]);
        int due = per100 >= _sponsorMin ? cost - Cents.Share(cost, _sponsorShare) : cost;
        int cash = Math.Clamp(_b.Wealth[h], 0, due), debt = due - cash;
        _b.Wealth[h] -= cash;
        _b.Debt[h] = checked(_b.Debt[h] + debt);
        Tallies.Add(SchemeMeasure.WorkerCost, scheme.Index, t, cost * (long)weight);
        Tallies.Book(Flow.Sponsored, scheme.Index, (cost - due) * (long)weight);
        Tallies.Add(HouseholdMeasure.WorkerCost, _b.Origin, due * (long)weight);
        Tallies.Add(HouseholdMeasure.Borrowed, _b.Origin, debt * (long)weight);
    }

    private void Start(int i, SchemePlan scheme)
    {
        int applied = _b.Applied[i], last = _b.Sojourn(i).LastScheme;
        State.Lives.Arrive(_plan, _b, i, scheme, _t, Tallies);
        FindLevel(i, scheme, applied, last);
        Compensate(i, scheme);
        if (_draw.Uniform(_b.Id[i], _t, Purpose.TargetSaver) < Scheme(i, scheme.Index).SaverShare)
        {
            _b.Traits[i] |= Traits.TargetSaver;
        }

        _s.Abroad.Add(i);
    }
}
