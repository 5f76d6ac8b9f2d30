using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Life abroad: work, pay, sending, saving (phases 10 to 12), then the end of contracts and returns (phase 14).</summary>
public sealed partial class AgentMonth
{
    private void LiveAbroad()
    {
        DrawSending();
        ReadOnlySpan<int> slots = _s.Abroad.Slots;
        for (int k = 0; k < slots.Length; k++)
        {
            if (k + (2 * Ahead.Steps) < slots.Length)
            {
                Migrant.FetchPerson(_b, slots[k + (2 * Ahead.Steps)]);
                Migrant.FetchHousehold(_b, slots[k + Ahead.Steps]);
            }

            int i = slots[k];
            if (!Traits.Abroad(_b.Traits[i]))
            {
                continue;
            }

            SchemeMonth m = Scheme(i, Traits.Scheme(_b.Traits[i]));
            bool arrived = _b.Arrival[i] == _t;
            if (!arrived)
            {
                KeepJob(i, m);
                if (m.Scheme.Recruited)
                {
                    Mistreat(i, m);
                }
            }

            _b.MonthsAbroad[i]++;
            Earn(i, m);
        }
    }

    private void KeepJob(int i, SchemeMonth m)
    {
        uint t = _b.Traits[i];
        Status status = Traits.StatusOf(t);
        bool overstayer = (t & Traits.Overstayer) != 0;
        if (Draw.Unit(_s.Work[i]) < m.Work.Probability(status, overstayer))
        {
            status = DestinationWork.Flip(status);
            _b.Traits[i] = Traits.With(t, status);
        }

        _b.Grace[i] = status is Status.JoblessAbroad ? (byte)Math.Min(255, _b.Grace[i] + 1) : (byte)0;
    }

    private void Earn(int i, SchemeMonth m)
    {
        uint t = _b.Traits[i];
        bool overstayer = (t & Traits.Overstayer) != 0;
        bool works = Traits.StatusOf(t) is Status.EmployedAbroad or Status.EmployedIrregular;
        double wage = m.Pay.Wage(t, _b.Ability[i], _t - _b.Arrival[i], overstayer) * m.Recruiters.WageFactor(_draw, _b.Id[i], _b.Arrival[i]);
        double net = m.Pay.Net(t, wage, overstayer);
        _s.Net[i] = net;
        int h = _b.Household[i], weight = _b.Weight[h], scheme = m.Scheme.Index;
        if (!works)
        {
            // without pay subsistence comes out of savings
            int drawn = Math.Min(_b.Savings[i], Cents.Of(m.Scheme.Subsistence));
            _b.Wage[i] = 0;
            _b.Savings[i] -= drawn;
            _b.Habit[i] += (float)(m.Remitting.HabitStep * (0 - _b.Habit[i]));
            Tallies.Add(SchemeMeasure.Saved, scheme, t, -drawn * (long)weight);
            Tallies.Add(SchemeMeasure.ConsumptionAbroad, scheme, t, drawn * (long)weight);
            NoteSpending(i, drawn);
            return;
        }

        int gross = Cents.Of(wage), tax = Cents.Of(m.Pay.Tax(t, wage)), deducted = Cents.Of(m.Pay.Deductions(t, wage, overstayer));
        int sent = Send(i, m, t, h, net);
        int paid = gross - tax - deducted;
        sent = Math.Min(sent, paid);
        int saved = Math.Min(paid - sent, Cents.Of(m.Remitting.Saving(net, sent * 0.01)));
        _b.Wage[i] = gross;
        _b.Savings[i] = checked(_b.Savings[i] + saved);
        SetTarget(i, t, net);
        Tallies.Add(SchemeMeasure.Employed, scheme, t, weight);
        Tallies.Add(SchemeMeasure.GrossPay, scheme, t, gross * (long)weight);
        Tallies.Add(SchemeMeasure.Tax, scheme, t, tax * (long)weight);
        Tallies.Add(SchemeMeasure.Deductions, scheme, t, deducted * (long)weight);
        Tallies.Add(SchemeMeasure.Saved, scheme, t, saved * (long)weight);
        Tallies.Add(SchemeMeasure.ConsumptionAbroad, scheme, t, (paid - sent - saved) * (long)weight);
        NoteSpending(i, paid - sent - saved);
        if (sent > 0)
        {
            Transfer(m, t, h, sent, weight);
        }
    }

    /// <summary>Amount sent this month, cents; the habit follows.</summary>
    private int Send(int i, SchemeMonth m, uint t, int h, double net)
    {
        bool family = OriginMonth.HasChild(_b, i, _t) || OriginMonth.SpouseHome(_b, i);
        SendingSituation s = new(
            net, Traits.Sex(t) == 1, family, _t - _b.Arrival[i], _b.Debt[h] > 0, _b.Habit[i],
            _b.Income12[h], Cents.Usd(_b.Income[h]), Math.Max(1, (int)_b.Away[h]));
        bool sends = Draw.Unit(_b.Arrival[i] == _t ? _draw.Bits(_b.Id[i], _t, Purpose.Send) : _s.Send[i]) < m.Remitting.Probability(s);
        int sent = sends ? Cents.Of(m.Remitting.Amount(s)) : 0;
        _b.Habit[i] += (float)(m.Remitting.HabitStep * ((sent > 0 ? 1 : 0) - _b.Habit[i]));
        return sent;
    }

    private void Transfer(SchemeMonth m, uint t, int h, int sent, int weight)
    {
        int scheme = m.Scheme.Index;
        int cost = Math.Min(sent, Cents.Of(m.Remitting.Cost(sent * 0.01)));
        _b.Received[h] = checked(_b.Received[h] + sent - cost);
        Tallies.Add(SchemeMeasure.Senders, scheme, t, weight);
        Tallies.Add(SchemeMeasure.Sent, scheme, t, sent * (long)weight);
        Tallies.Add(SchemeMeasure.TransferCost, scheme, t, cost * (long)weight);
        Tallies.Add(SchemeMeasure.Received, scheme, t, (sent - cost) * (long)weight);
        int informal = Cents.Share(sent, m.Scheme.Corridor.InformalRemittance / 100);
        Tallies.Add(SchemeMeasure.SentFormal, scheme, t, (sent - informal) * (long)weight);
    }

    /// <summary>target = tgt_months·net_d·exp(N(-sd_tgt²/2, sd_tgt²)), at the first pay (6.2).</summary>
    private void SetTarget(int i, uint t, double net)
    {
        if ((t & Traits.TargetSaver) == 0 || _b.Target[i] != 0)
        {
            return;
        }

        ParameterSet n = _plan.Numbers;
        double sd = n[ReturnNumbers.SdTgt];
        double z = _draw.Normal(_b.Id[i], _b.Arrival[i], Purpose.Target);
        _b.Target[i] = Cents.Of(Math.Min(1e7, n[ReturnNumbers.TgtMonths] * net * Maths.Exp((sd * z) - (0.5 * sd * sd))));
    }

    /// <summary>Phase 14.</summary>
    private void EndsAndReturns()
    {
        foreach (int i in _s.Abroad.Slots)
        {
            uint t = _b.Traits[i];
            if (!Traits.Abroad(t))
            {
                continue;
            }

            SchemeMonth m = Scheme(i, Traits.Scheme(t));
            if (_b.Arrival[i] != _t)
            {
                EndOrReturn(i, t, m);
            }

            CountStock(i);
        }
    }

    private void EndOrReturn(int i, uint t, SchemeMonth m)
    {
        bool irregular = Migrant.Irregular(t);
        if (_b.End[i] == _t)
        {
            EndContract(i, t, m);
            return;
        }

        if (!irregular && m.Work.Grace > 0 && _b.Grace[i] > m.Work.Grace)
        {
            LoseTie(i, t, m);
            return;
        }

        if (DecidesToReturn(i, m, irregular))
        {
            return;
        }

        if (irregular && _draw.Uniform(_b.Id[i], _t, Purpose.Detection) < m.Scheme.Detection)
        {
            Tallies.Add(SchemeMeasure.Removed, m.Scheme.Index, t, Weight(i));
            State.Lives.GoHome(_plan, _b, i, _t, ReturnReason.Involuntary, Tallies);
            _b.BarredUntil[i] = (short)(_t + _ban);
        }
    }

    private bool DecidesToReturn(int i, SchemeMonth m, bool irregular)
    {
        ReturnSituation s = Migrant.Return(_b, i, Home(i), m, _t, _s.Net[i]);
        double cage = m.Return.Cage(irregular, m.CrossingCost, _s.Net[i]);
        double hazard = m.Return.Hazard(m.Scheme.Solved.ReturnHazard, (_b.Traits[i] & Traits.Overstayer) != 0);
        double h = m.Return.MonthlyHazard(hazard, m.Scheme.Solved.ReturnMean, m.Return.Index(s), cage);
        double u = Draw.Unit(_s.Move[i]);
        // 1 - exp(-h) is at most h: most draws are above it
        if (u >= h || u >= Maths.ProbabilityOfHazard(h))
        {
            return false;
        }

        State.Lives.GoHome(_plan, _b, i, _t, s.TargetReached ? ReturnReason.Target : ReturnReason.Voluntary, Tallies);
        return true;
    }

    private void EndContract(int i, uint t, SchemeMonth m)
    {
        int scheme = m.Scheme.Index, weight = Weight(i);
        bool renewable = _b.Renewals[i] < m.Scheme.Regime.MaxRenewals && m.RenewalsOpen;
        Tallies.Add(SchemeMeasure.ContractsEnded, scheme, t, weight);
        double u = _draw.Uniform(_b.Id[i], _t, Purpose.ContractEnd);
        switch (m.ContractEnd.Decide(Migrant.Contract(_b, i, Home(i), m, _t, _s.Net[i], renewable), u))
        {
            case ContractOutcome.Renew:
                Tallies.Add(SchemeMeasure.Renewed, scheme, t, weight);
                _b.Renewals[i]++;
                _b.End[i] = (short)(_t + m.Scheme.Regime.DurationMonths);
                return;
            case ContractOutcome.Overstay:
                Tallies.Add(SchemeMeasure.Overstayed, scheme, t, weight);
                Overstay(i, t);
                return;
            default:
                State.Lives.GoHome(_plan, _b, i, _t, ReturnReason.ContractEnd, Tallies);
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
            Overstay(i, t);
            return;
        }

        State.Lives.GoHome(_plan, _b, i, _t, ReturnReason.Involuntary, Tallies);
    }

    private void Overstay(int i, uint t)
    {
        bool works = Traits.StatusOf(t) == Status.EmployedAbroad;
        _b.Traits[i] = Traits.With(t, works ? Status.EmployedIrregular : Status.JoblessIrregular) | Traits.Overstayer;
        _b.End[i] = Block.Never;
        _b.Grace[i] = 0;
    }

    private void CountStock(int i)
    {
        uint t = _b.Traits[i];
        int scheme = Traits.Scheme(t);
        if (scheme < 0)
        {
            return;
        }

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

        if (_b.End[i] == _t + 1)
        {
            Tallies.Add(SchemeMeasure.EndingNext, scheme, t, weight);
        }

        Tallies.Add(SchemeMeasure.SavingsHeld, scheme, t, _b.Savings[i] * (long)weight);
    }
}
