using Gfmd.Sim.Model;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>The end of contracts, absconding, removal and return (phase 14).</summary>
public sealed partial class AgentMonth
{
    /// <summary>Phase 14.</summary>
    private void EndsAndReturns()
    {
        ReadOnlySpan<int> slots = _s.Abroad.Slots;
        for (int k = 0; k < slots.Length; k++)
        {
            if (k + (2 * Ahead.Steps) < slots.Length)
            {
                Migrant.FetchEnd(_b, slots[k + (2 * Ahead.Steps)]);
                Ahead.Fetch(_b.Weight, _b.Household[slots[k + Ahead.Steps]]);
            }

            int i = slots[k];
            uint t = _b.Traits[i];
            if (!Traits.Abroad(t))
            {
                continue;
            }

            SchemeMonth m = Scheme(i, Traits.Scheme(t));
            if (_b.Sojourn(i).Arrival != _t)
            {
                EndOrReturn(i, t, m);
            }

            CountStock(i);
        }
    }

    private void EndOrReturn(int i, uint t, SchemeMonth m)
    {
        ref Sojourn spell = ref _b.Sojourn(i);
        bool irregular = Migrant.Irregular(t), visits = spell.Stage > 0;
        if (irregular && m.Amnesty > 0 && Regularise(i, t, m))
        {
            return;
        }

        if (spell.End == _t)
        {
            EndContract(i, t, m);
            return;
        }

        if (!irregular && !visits && m.Work.Grace > 0 && spell.Grace > m.Work.Grace && !m.JobChange.Portable(_t - spell.Arrival))
        {
            LoseTie(i, t, m);
            return;
        }

        if (DecidesToReturn(i, m, irregular) || visits)
        {
            return;
        }

        if (!irregular && LeavesEmployer(i, t, m))
        {
            return;
        }

        if (_s.Forced[i] < m.Forced)
        {
            Tallies.Add(ReturneeMeasure.Evacuated, m.Scheme.Index, t, Weight(i));
            GoHome(i, m, ReturnReason.Involuntary);
            return;
        }

        double removal = irregular ? m.Detection : m.Expulsion;
        if (removal > 0 && _draw.Uniform(_b.Id[i], _t, Purpose.Detection) < removal)
        {
            Remove(i, t, m);
        }
    }

    /// <summary>Sent home and barred for a time, or home with assistance and by own will (4.7, 6.4, L66).</summary>
    private void Remove(int i, uint t, SchemeMonth m)
    {
        double assisted = m.Scheme.AssistedReturn;
        if (assisted > 0 && _draw.Uniform(_b.Id[i], _t, Purpose.Assisted) < assisted)
        {
            Tallies.Add(ReturneeMeasure.Assisted, m.Scheme.Index, t, Weight(i));
            GoHome(i, m, ReturnReason.Voluntary);
            return;
        }

        Tallies.Add(SchemeMeasure.Removed, m.Scheme.Index, t, Weight(i));
        GoHome(i, m, ReturnReason.Involuntary);
        _b.Sojourn(i).BarredUntil = (short)(_t + _ban);
    }

    private bool DecidesToReturn(int i, SchemeMonth m, bool irregular)
    {
        OriginMonth home = Home(i);
        // a mean over the year's stock: one month of it tells it, and the logarithm is not taken for nothing in the others
        if (Census.IsDue(_t) && Traits.StatusOf(_b.Traits[i]) is (Status.EmployedAbroad or Status.EmployedIrregular))
        {
            CountGain(i, m, Migrant.LnGain(_b, i, home, m, _t, _s.Net[i]));
        }

        double u = Draw.Unit(_s.Move[i]), mean = m.Scheme.Solved.ReturnMean;
        double hazard = m.Return.Hazard(m.Scheme.Solved.ReturnHazard, (_b.Traits[i] & Traits.Overstayer) != 0)
            * m.Security.Stay(_b.Sojourn(i).SsMonths) * SkilledFactor(i, m);
        ReturnSituation s = Migrant.Return(
            _b, i, _t, Migrant.LnGainAtLeast(_b, i, home, m, _t, _s.Net[i]), m.Scheme.Regime.FamilyAccompany, _s.Mourns(_b.Household[i]));
        // one in some hundred returns in a month: a bound turns the others away
        if (u >= m.Return.MonthlyHazardAtMost(hazard, mean, m.Return.Index(s)))
        {
            return false;
        }

        s = s with { LnGain = Migrant.LnGain(_b, i, home, m, _t, _s.Net[i]) };
        double cage = m.Return.Cage(irregular, m.CrossingCost, _s.Net[i]);
        double h = m.Return.MonthlyHazard(hazard, mean, m.Return.Index(s), cage);
        // 1 - exp(-h) is at most h: most draws are above it
        if (u >= h || u >= Maths.ProbabilityOfHazard(h))
        {
            return false;
        }

        GoHome(i, m, s.TargetReached ? ReturnReason.Target : ReturnReason.Voluntary);
        return true;
    }

    private void CountGain(int i, SchemeMonth m, double lnGain)
    {
        int weight = Weight(i);
        Tallies.Add(SchemeMeasure.GainPersons, m.Scheme.Index, _b.Traits[i], weight);
        Tallies.Add(SchemeMeasure.LnGain, m.Scheme.Index, _b.Traits[i], (long)Math.Floor((lnGain * 1e6) + 0.5) * weight);
    }

    private void EndContract(int i, uint t, SchemeMonth m)
    {
        int scheme = m.Scheme.Index, weight = Weight(i);
        DrawWords terms = _draw.Words(_b.Id[i], _t, Purpose.RenewalOffer);
        bool firstTimer = _b.Sojourn(i).Trips == 1 && _b.Sojourn(i).Renewals == 0;
        Tallies.Add(SchemeMeasure.ContractsEnded, scheme, t, weight);
        Tallies.Add(SchemeMeasure.EndedFirst, scheme, t, firstTimer ? weight : 0);
        if (m.Scheme.Regime.StudyToWorkMonths > 0 && _b.Sojourn(i).Renewals == 0 && Draw.Unit(terms.W2) < m.Numbers[RegimesNumbers.PStudy2work])
        {
            if (Draw.Unit(terms.W2) < m.Numbers[SkillsNumbers.ReturnClause])
            {
                // bound by a scholarship (L13)
                GoHome(i, m, ReturnReason.ContractEnd);
                return;
            }

            // graduates pass to a work permit (4.3): it counts as the last renewal
            Tallies.Add(SchemeMeasure.Renewed, scheme, t, weight);
            _b.Sojourn(i).Renewals = byte.MaxValue;
            _b.Sojourn(i).End = (short)(_t + m.Scheme.Regime.StudyToWorkMonths);
            return;
        }

        bool renewable = Draw.Unit(terms.W0) < m.Scheme.Regime.RenewalOffered && _b.Sojourn(i).Renewals < m.Scheme.Regime.MaxRenewals
            && m.RenewalsOpen;
        double u = _draw.Uniform(_b.Id[i], _t, Purpose.ContractEnd), switching = Switching(i, t, m);
        switch (m.ContractEnd.Decide(Migrant.Contract(_b, i, Home(i), m, _t, _s.Net[i], renewable), switching, u))
        {
            case ContractOutcome.Renew:
                Tallies.Add(SchemeMeasure.Renewed, scheme, t, weight);
                _b.Sojourn(i).Renewals++;
                _b.Sojourn(i).End = (short)(_t + m.Scheme.Regime.DurationMonths);
                return;
            case ContractOutcome.Overstay:
                Tallies.Add(SchemeMeasure.Overstayed, scheme, t, weight);
                Tallies.Add(SchemeMeasure.OverstayedFirst, scheme, t, firstTimer ? weight : 0);
                Overstay(i, m, t);
                return;
            case ContractOutcome.Switch:
                SwitchRegime(i, t, m, Draw.Unit(terms.W3) * switching);
                return;
            default:
                GoHome(i, m, ReturnReason.ContractEnd);
                return;
        }
    }

    /// <summary>A tied worker who found no post in time leaves, or stays without permit with the weight of overstay.</summary>
    private void LoseTie(int i, uint t, SchemeMonth m)
    {
        double over = m.ContractEnd.Overstay(Migrant.Contract(_b, i, Home(i), m, _t, _s.Net[i], false));
        if (_draw.Uniform(_b.Id[i], _t, Purpose.ContractEnd) * (1 + over) < over)
        {
            Tallies.Add(SchemeMeasure.StayedIrregular, m.Scheme.Index, t, Weight(i));
            Overstay(i, m, t);
            return;
        }

        GoHome(i, m, ReturnReason.Involuntary);
    }

    /// <summary>Comes home; whoever still holds a permit gets what was held back, if it is paid out (4.8), and the refund (4.9).</summary>
    private void GoHome(int i, SchemeMonth m, ReturnReason reason)
    {
        uint t = _b.Traits[i];
        int h = _b.Household[i], before = _b.Wealth[h];
        if (!Migrant.Irregular(t))
        {
            double wage = m.Pay.Wage(t, BrainWaste.Tier(_b.Tier[i]), _b.Ability[i], _t - _b.Sojourn(i).Arrival, false);
            PayOut(i, m, t, Cents.Of(m.Security.Refund(_b.Sojourn(i).SsMonths, wage)));
            _b.Sojourn(i).SsMonths = 0;
        }

        State.Lives.GoHome(_plan, _b, i, _t, reason, Tallies);
        Tallies.Add(ReturneeMeasure.BroughtHome, m.Scheme.Index, t, (_b.Wealth[h] - before) * (long)_b.Weight[h]);
        if (reason == ReturnReason.ContractEnd)
        {
            SpendLump(i, _b.Wealth[h] - before);
        }
    }

    /// <summary>Deferred pay and bond at the end of a contract that was kept, with a refund.</summary>
    private void PayOut(int i, SchemeMonth m, uint t, int refund)
    {
        if (_b.Sojourn(i).Deferred > 0 && _draw.Uniform(_b.Id[i], _t, Purpose.PaidOut) >= m.Numbers[RegimesNumbers.PPaid])
        {
            Tallies.Add(SchemeMeasure.DeferredLost, m.Scheme.Index, t, _b.Sojourn(i).Deferred * (long)Weight(i));
            _b.Sojourn(i).Deferred = 0;
        }

        State.Lives.PayAccounts(_b, i, m.Scheme.Index, t, refund, Tallies);
    }

    private void Overstay(int i, SchemeMonth m, uint t)
    {
        State.Lives.Forfeit(_b, i, m.Scheme.Index, t, Tallies);
        if (m.Scheme.Regime.BondPayer != BondPayer.Worker)
        {
            long bond = Cents.Of(m.Scheme.Regime.BondUsd) * (long)Weight(i);
            Tallies.Add(SchemeMeasure.BondsForfeited, m.Scheme.Index, t, bond);
            Tallies.Book(m.Scheme.Regime.BondPayer == BondPayer.Employer ? Flow.EmployerBonds : Flow.OriginBonds, m.Scheme.Index, bond);
        }

        bool works = Traits.StatusOf(t) == Status.EmployedAbroad;
        _b.Traits[i] = Traits.With(t & ~Traits.Abused, works ? Status.EmployedIrregular : Status.JoblessIrregular) | Traits.Overstayer;
        _b.Sojourn(i).End = Block.Never;
        _b.Sojourn(i).Grace = 0;
    }

    private void CountStock(int i)
    {
        uint t = _b.Traits[i];
        int scheme = Traits.Scheme(t);
        if (scheme < 0)
        {
            return;
        }

        ref Sojourn spell = ref _b.Sojourn(i);
        int weight = Weight(i);
        Tallies.Add(SchemeMeasure.Stock, scheme, t, weight);
        if (Migrant.Irregular(t))
        {
            Tallies.Add(SchemeMeasure.StockIrregular, scheme, t, weight);
        }

        if (Traits.StatusOf(t) == Status.EmployedAbroad)
        {
            Tallies.Add(SchemeMeasure.Filled, scheme, t, weight);
        }

        if (spell.End == _t + 1)
        {
            Tallies.Add(SchemeMeasure.EndingNext, scheme, t, weight);
        }

        Tallies.Add(SchemeMeasure.DeferredHeld, scheme, t, spell.Deferred * (long)weight);
        Tallies.Add(SchemeMeasure.SavingsHeld, scheme, t, spell.Savings * (long)weight);
    }
}
