using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Life abroad: work, pay, sending, saving (phases 10 to 12).</summary>
public sealed partial class AgentMonth
{
    private void LiveAbroad()
    {
        DrawSending();
        ReadOnlySpan<int> slots = _s.Abroad.Slots;
        PriceAbroad(slots);
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
            bool arrived = _b.Sojourn(i).Arrival == _t, visits = !arrived && Visits(i, m);
            if (!Traits.Abroad(_b.Traits[i]))
            {
                continue;
            }

            if (!arrived && !visits)
            {
                KeepJob(i, m);
                if (m.Scheme.Recruited)
                {
                    Mistreat(i, m);
                }
            }

            _b.Sojourn(i).MonthsAbroad++;
            Earn(i, m, _s.Pay[k], visits);
            if (!arrived && !visits && Traits.Skill(_b.Traits[i]) == 1)
            {
                UseSkills(i, m);
                if (m.Experts.Sought && m.Experts.Offers(_draw, _b, i, _t))
                {
                    Volunteers.Add(MissionVolunteers.Offer(_draw, _b, i, _t, Weight(i)));
                }
            }
        }
    }

    /// <summary>The exponentials of pay of all those abroad, one behind the other: they do not wait for each other as the steps of one do.</summary>
    private void PriceAbroad(ReadOnlySpan<int> slots)
    {
        if (_s.Pay.Length < slots.Length)
        {
            _s.Pay = new double[slots.Length + (slots.Length / 4)];
        }

        double[] pay = _s.Pay;
        for (int k = 0; k < slots.Length; k++)
        {
            if (k + (2 * Ahead.Steps) < slots.Length)
            {
                Migrant.FetchPay(_b, slots[k + (2 * Ahead.Steps)]);
                Migrant.FetchSojourn(_b, slots[k + Ahead.Steps]);
            }

            int i = slots[k];
            uint t = _b.Traits[i];
            pay[k] = Traits.Abroad(t)
                ? Scheme(i, Traits.Scheme(t)).Pay.Ln(
                    t, BrainWaste.Tier(_b.Tier[i]), _b.Ability[i], _t - _b.Sojourn(i).Arrival, (t & Traits.Overstayer) != 0) : 0;
        }

        foreach (ref double x in pay.AsSpan(0, slots.Length))
        {
            x = Maths.Exp(x);
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

        _b.Sojourn(i).Grace = status is Status.JoblessAbroad ? (byte)Math.Min(255, _b.Sojourn(i).Grace + 1) : (byte)0;
    }

    private void Earn(int i, SchemeMonth m, double expLn, bool visits)
    {
        uint t = _b.Traits[i];
        ref Sojourn spell = ref _b.Sojourn(i);
        bool overstayer = (t & Traits.Overstayer) != 0;
        bool works = !visits && Traits.StatusOf(t) is Status.EmployedAbroad or Status.EmployedIrregular;
        double factor = m.Recruiters.WageFactor(_draw, _b.Id[i], spell.Arrival);
        double wage = m.Pay.Wage(t, expLn, overstayer) * factor;
        double net = m.Pay.Net(t, wage, overstayer);
        _s.Net[i] = net;
        int h = _b.Household[i], weight = _b.Weight[h], scheme = m.Scheme.Index;
        if (!works)
        {
            // without pay subsistence comes out of savings
            int drawn = Math.Min(spell.Savings, Cents.Of(m.Scheme.Subsistence));
            _b.Wage[i] = 0;
            spell.Savings -= drawn;
            spell.Habit += (float)(m.Remitting.HabitStep * (0 - spell.Habit));
            Tallies.Add(SchemeMeasure.Saved, scheme, t, -drawn * (long)weight);
            Tallies.Add(SchemeMeasure.ConsumptionAbroad, scheme, t, drawn * (long)weight);
            NoteSpending(i, drawn);
            return;
        }

        spell.SkillF = m.Scheme.Teaches && spell.SkillF < 120 ? (byte)(spell.SkillF + 1) : spell.SkillF;
        int gross = Cents.Of(wage), tax = Cents.Of(m.Pay.Tax(t, wage)), deducted = Cents.Of(m.Pay.Deductions(t, wage, overstayer));
        int deferred = Defer(i, m, t, gross - tax - deducted, weight);
        net -= deferred * 0.01;
        int sent = Send(i, m, t, h, net);
        int paid = gross - tax - deducted - deferred;
        sent = Math.Min(sent, paid);
        int saved = Math.Min(paid - sent, Cents.Of(m.Remitting.Saving(net, sent * 0.01)));
        _b.Wage[i] = gross;
        spell.Savings = checked(spell.Savings + saved);
        SetTarget(i, m, t, net);
        Tallies.Add(SchemeMeasure.Employed, scheme, t, weight);
        Tallies.Add(SchemeMeasure.GrossPay, scheme, t, gross * (long)weight);
        CountLevel(i, m, t, gross, factor, weight);
        if (m.Payroll > 0 && !Migrant.Irregular(t))
        {
            Tallies.Book(Flow.Contributions, scheme, Cents.Share(gross, m.Payroll) * (long)weight);
        }

        Tallies.Add(SchemeMeasure.Tax, scheme, t, tax * (long)weight);
        Tallies.Add(SchemeMeasure.Deductions, scheme, t, deducted * (long)weight);
        Tallies.Add(SchemeMeasure.Saved, scheme, t, saved * (long)weight);
        Tallies.Add(SchemeMeasure.ConsumptionAbroad, scheme, t, (paid - sent - saved) * (long)weight);
        NoteSpending(i, paid - sent - saved);
        if (sent > 0)
        {
            Transfer(i, m, t, h, sent, weight);
            NoteSender(i, sent, weight);
        }
    }

    /// <summary>Interest on what is held, then this month's deferred pay and contribution; cents deferred (4.8, 4.9).</summary>
    private int Defer(int i, SchemeMonth m, uint t, int paid, int weight)
    {
        if (Migrant.Irregular(t))
        {
            return 0;
        }

        ref Sojourn spell = ref _b.Sojourn(i);
        spell.SsMonths = (short)Math.Min(short.MaxValue, spell.SsMonths + 1);
        double share = m.Scheme.Regime.DeferredPayShare;
        if (share == 0)
        {
            return 0;
        }

        int interest = Cents.Share(spell.Deferred, m.Numbers[RegimesNumbers.RDef] / 12), deferred = Cents.Share(paid, share);
        spell.Deferred = checked(spell.Deferred + interest + deferred);
        Tallies.Add(SchemeMeasure.DeferredInterest, m.Scheme.Index, t, interest * (long)weight);
        Tallies.Add(SchemeMeasure.DeferredPay, m.Scheme.Index, t, deferred * (long)weight);
        return deferred;
    }

    /// <summary>Amount sent this month, cents; the habit follows.</summary>
    private int Send(int i, SchemeMonth m, uint t, int h, double net)
    {
        ref Sojourn spell = ref _b.Sojourn(i);
        bool family = OriginMonth.HasChild(_b, i, _t) || OriginMonth.SpouseHome(_b, i);
        SendingSituation s = new(
            net, Traits.Sex(t) == 1, family, _t - spell.Arrival, _b.Debt[h] > 0, spell.Habit,
            _b.Income12[h], Cents.Usd(_b.Income[h]), Math.Max(1, (int)_b.Away[h]), (_b.Marks[h] & HouseholdMarks.Insured) != 0,
            (_b.Banked[h] & Accounts.Bank) != 0);
        bool sends = m.Remitting.Sends(s, Draw.Unit(_s.Send[i]));
        int sent = sends ? Cents.Of(m.Remitting.Amount(s, m.Remitting.Transfers(Way(i, m, t, h, s)))) : 0;
        spell.Habit += (float)(m.Remitting.HabitStep * ((sent > 0 ? 1 : 0) - spell.Habit));
        return sent;
    }

    /// <summary>target = tgt_months·net_d·exp(N(-sd_tgt²/2, sd_tgt²)), at the first pay (6.2).</summary>
    private void SetTarget(int i, SchemeMonth m, uint t, double net)
    {
        if ((t & Traits.TargetSaver) == 0 || _b.Sojourn(i).Target != 0)
        {
            return;
        }

        ParameterSet n = m.Numbers;
        double sd = n[ReturnNumbers.SdTgt];
        double z = _draw.Normal(_b.Id[i], _b.Sojourn(i).Arrival, Purpose.Target);
        _b.Sojourn(i).Target = Cents.Of(Math.Min(1e7, n[ReturnNumbers.TgtMonths] * net * Maths.Exp((sd * z) - (0.5 * sd * sd))));
    }
}
