using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Applying, and the outcome of applications (phases 8 and 9).</summary>
public sealed partial class AgentMonth
{
    /// <summary>Lodges an application in the option's pool; where there is no pool the person is admitted at once.</summary>
    private void Apply(int i, OptionMonth option)
    {
        uint t = _b.Traits[i];
        SchemePlan scheme = option.Scheme;
        int weight = Weight(i);
        if (Holds(i, scheme))
        {
            ComeBack(i, option, t, weight);
            return;
        }

        if (Admission.BelowPassMark(scheme, _draw, _b, i, _t) || GivesUp(i, option))
        {
            return;
        }

        bool recalled = Admission.Recalled(Scheme(i, scheme.Index).Numbers, scheme, _draw, _b, i);
        _b.Option[i] = (byte)option.Option.Index;
        _b.Applied[i] = (short)_t;
        t |= Traits.Queued | (recalled ? Traits.Recalled : 0);
        Tallies.Add(SchemeMeasure.Applied, scheme.Index, t, weight);
        if (!recalled && scheme.Regime.LabourMarketTestRefusal > 0
            && _draw.Uniform(_b.Id[i], _t, Purpose.LabourMarketTest, scheme.Key) < scheme.Regime.LabourMarketTestRefusal)
        {
            Tallies.Add(SchemeMeasure.Refused, scheme.Index, t, weight);
            _b.Villages.Decided[(_b.Village[_b.Household[i]] * _b.Villages.Schemes) + scheme.Index - _home.Origin.FirstScheme]++;
            _b.Applied[i] = Block.Never;
            return;
        }

        if (scheme.Pooled)
        {
            _b.Traits[i] = t;
            Lodge(i, option.Option, t, weight);
        }
        else
        {
            _b.Traits[i] = t | Traits.Admitted;
            Tallies.Add(SchemeMeasure.Admitted, scheme.Index, t, weight);
            Tallies.Add(SchemeMeasure.AdmittedFirst, scheme.Index, t, _b.Sojourn(i).Trips == 0 ? weight : 0);
        }
    }

    /// <summary>Whoever still holds a permit needs no place and no new admission (6.1).</summary>
    private void ComeBack(int i, OptionMonth option, uint t, int weight)
    {
        _b.Option[i] = (byte)option.Option.Index;
        _b.Applied[i] = (short)_t;
        _b.Traits[i] = t | Traits.Queued | Traits.Admitted;
        Tallies.Add(SchemeMeasure.Applied, option.Scheme.Index, t, weight);
        Tallies.Add(SchemeMeasure.Admitted, option.Scheme.Index, t, weight);
    }

    private void Lodge(int i, OptionPlan option, uint t, int weight)
    {
        SchemePlan scheme = _plan.Schemes[option.Scheme];
        _b.RankKey[i] = Admission.RankKey(scheme, _draw, _b, i, _t, (t & Traits.Recalled) != 0);
        _b.Applications.Pools[(option.Index * 2) + Traits.Skill(t)].Add(new Application(_b.RankKey[i], _b.Id[i], weight, Traits.Sex(t)));
    }

    /// <summary>Phases 8c and 9: the outcome of last month's applications, then the departures that are due.</summary>
    private void Outcomes()
    {
        foreach (int i in _s.Queued.Slots)
        {
            uint t = _b.Traits[i];
            if ((t & Traits.Queued) == 0 || _b.Applied[i] == _t)
            {
                continue;
            }

            OptionPlan option = Home(i).Origin.Options[_b.Option[i]];
            SchemePlan scheme = Scheme(i, option.Scheme).Scheme;
            if ((t & Traits.Admitted) == 0 && !Answer(i, option, scheme))
            {
                continue;
            }

            int lag = (_b.Traits[i] & Traits.Recalled) != 0 ? _recallLag : option.Lag;
            if (_t >= _b.Applied[i] + lag && !Scheme(i, option.Scheme).Closed)
            {
                Depart(i, option, scheme);
            }
        }
    }

    private bool Answer(int i, OptionPlan option, SchemePlan scheme)
    {
        uint t = _b.Traits[i];
        int weight = Weight(i);
        int at = (_b.Village[_b.Household[i]] * _b.Villages.Schemes) + scheme.Index - _home.Origin.FirstScheme;
        Cutoff[] cutoffs = Traits.Sex(t) == 1 && SexShares.Bounded(scheme.Regime) ? _world.Market.CutoffsWomen : _world.Market.Cutoffs;
        bool admitted = cutoffs[Admission.Pool(scheme.Index, t)].Admits(_b.RankKey[i], _b.Id[i]);
        _b.Villages.Decided[at]++;
        if (admitted)
        {
            _b.Villages.Admitted[at]++;
            _b.Traits[i] = t | Traits.Admitted;
            Tallies.Add(SchemeMeasure.Admitted, scheme.Index, t, weight);
            Tallies.Add(SchemeMeasure.AdmittedFirst, scheme.Index, t, _b.Sojourn(i).Trips == 0 ? weight : 0);
            return true;
        }

        if (scheme.Regime.Allocation == Allocation.FirstCome && _t - _b.Applied[i] < Admission.LongestWait)
        {
            Lodge(i, option, t, weight);
            return false;
        }

        Tallies.Add(SchemeMeasure.Refused, scheme.Index, t, weight);
        Withdraw(i);
        return false;
    }

    private void Withdraw(int i)
    {
        _b.Traits[i] &= ~(Traits.Queued | Traits.Admitted | Traits.Recalled);
        _b.Applied[i] = Block.Never;
    }

    private void Depart(int i, OptionPlan option, SchemePlan scheme)
    {
        uint t = _b.Traits[i];
        int weight = Weight(i), h = _b.Household[i];
        int age = (_t - _b.Birth[i]) / 12;
        if ((_draw.Uniform(_b.Id[i], _t, Purpose.NoShow) < _noShow || age > scheme.Regime.AgeMax + 1) && !Holds(i, scheme))
        {
            Tallies.Add(SchemeMeasure.NoShow, scheme.Index, t, weight);
            Withdraw(i);
            return;
        }

        double saved = (t & Traits.Returnee) != 0 ? _savedCost : 1;
        if (scheme.Irregular)
        {
            Cross(i, option, scheme, saved);
            return;
        }

        GoThrough(i, option, scheme, saved);
    }

    private void Cross(int i, OptionPlan option, SchemePlan scheme, double saved)
    {
        uint t = _b.Traits[i];
        int weight = Weight(i), h = _b.Household[i];
        SchemeMonth m = Scheme(i, scheme.Index);
        (int attempts, bool arrived, bool died) = _crossing.Attempt(_draw, _b.Id[i], _t, m.Apprehension);
        int travel = Cents.Of(option.WorkerCost * saved), smuggled = checked((Cents.Of(m.SmugglerFee * 0.01 * saved) * attempts) + m.RouteCost);
        Pay(h, scheme, t, checked(smuggled + travel), weight);
        Tallies.Book(Flow.SmugglerFees, scheme.Index, smuggled * (long)weight);
        Tallies.Book(Flow.TravelCost, scheme.Index, travel * (long)weight);
        Tallies.Add(SchemeMeasure.Attempts, scheme.Index, t, attempts * (long)weight);
        Tallies.Add(SchemeMeasure.Apprehended, scheme.Index, t, (attempts - (arrived || died ? 1 : 0)) * (long)weight);
        if (arrived)
        {
            LeaveHome(i, h);
            Start(i, scheme);
            return;
        }

        if (died)
        {
            Tallies.Add(SchemeMeasure.DiedCrossing, scheme.Index, t, weight);
            LeaveHome(i, h);
            State.Lives.Die(_plan, _b, i, _t, Tallies);
            return;
        }

        Tallies.Add(SchemeMeasure.NoShow, scheme.Index, t, weight);
        Withdraw(i);
    }

    /// <summary>Who leaves earns nothing at home in the month of departure.</summary>
    private void LeaveHome(int i, int h)
    {
        uint t = _b.Traits[i];
        LeaveAgain(i);
        if (_b.Wage[i] != 0 && Traits.StatusOf(t) is Status.EmployedHome or Status.SelfEmployedHome)
        {
            int weight = _b.Weight[h];
            _b.Income[h] -= _b.Wage[i];
            Tallies.Workers[(_b.Origin * Tallies.WageCells) + (int)((t >> 1) & 127)] -= weight;
            Tallies.Add(OriginMeasure.Employed, _b.Origin, t, -weight);
            Tallies.Add(OriginMeasure.Wages, _b.Origin, t, -_b.Wage[i] * (long)weight);
        }

        _b.Wage[i] = 0;
        LeavePost(i, h);
    }

    /// <summary>The worker's bond: out of wealth, then debt; held until the return.</summary>
    private void Deposit(int i, int h, SchemePlan scheme, uint t, int weight)
    {
        int bond = Cents.Of(scheme.Regime.BondUsd);
        if (bond == 0 || scheme.Regime.BondPayer != BondPayer.Worker)
        {
            return;
        }

        int cash = Math.Clamp(_b.Wealth[h], 0, bond), debt = bond - cash;
        _b.Wealth[h] -= cash;
        _b.Debt[h] = checked(_b.Debt[h] + debt);
        _b.BeginSojourns(i);
        _b.Sojourn(i).Deferred = bond;
        Tallies.Add(SchemeMeasure.Bonds, scheme.Index, t, bond * (long)weight);
        Tallies.Add(HouseholdMeasure.Bonds, _b.Origin, bond * (long)weight);
        Tallies.Add(HouseholdMeasure.Borrowed, _b.Origin, debt * (long)weight);
    }
}
