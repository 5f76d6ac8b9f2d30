using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Visits home, and life after the return: business and work of returnees, and what became of a return (MODEL 6.1, 6.5; phases 4,
/// 15).</summary>
public sealed partial class AgentMonth
{
    private const int Year = 12;

    private static bool Involuntary(Block b, int i) => (ReturnReason)b.Reason[i] == ReturnReason.Involuntary;

    private static bool AtHome(Status status) => status is >= Status.EmployedHome and <= Status.Inactive;

    /// <summary>Whether a migrant is on a visit home this month; one may begin.</summary>
    private bool Visits(int i, SchemeMonth m)
    {
        if (_b.Stage[i] > 0)
        {
            _b.Stage[i]--;
        }
        else if (_s.Visit[i] < m.Visits.Threshold && Traits.StatusOf(_b.Traits[i]) == Status.EmployedAbroad
            && (_b.End[i] == Block.Never || _b.End[i] > _t + HomeVisits.Longest))
        {
            int months = m.Visits.Months(_draw.Uniform(_b.Id[i], _t, Purpose.VisitLength));
            Tallies.Add(ReturneeMeasure.Visits, m.Scheme.Index, _b.Traits[i], Weight(i));
            if (months > HomeVisits.Longest)
            {
                StayHome(i, m, months);
                return true;
            }

            _b.Stage[i] = (byte)months;
        }

        if (_b.Stage[i] == 0)
        {
            return false;
        }

        Tallies.Add(ReturneeMeasure.VisitMonths, m.Scheme.Index, _b.Traits[i], Weight(i));
        return true;
    }

    /// <summary>A long stay at home ends the spell; the permit holds, and the way back is set (6.1, L62).</summary>
    private void StayHome(int i, SchemeMonth m, int months)
    {
        int option = WithinReach(m.Scheme.Index), weight = Weight(i);
        GoHome(i, m, ReturnReason.Voluntary);
        uint t = _b.Traits[i];
        _b.Option[i] = (byte)option;
        _b.Applied[i] = (short)(_t + months - _home.Origin.Options[option].Lag);
        _b.Traits[i] = t | Traits.Queued | Traits.Admitted;
        Tallies.Add(SchemeMeasure.Applied, m.Scheme.Index, t, weight);
        Tallies.Add(SchemeMeasure.Admitted, m.Scheme.Index, t, weight);
    }

    /// <summary>Whether a person comes back under a permit that still holds (6.1).</summary>
    private bool Holds(int i, SchemePlan scheme) => _b.LastScheme[i] == scheme.Index + 1 && Home(i).KeepsPermit(_b, i, _t);

    /// <summary>Probability that the work of somebody at home changes; returnees find work in their own way for two years, and whoever has a
    /// business keeps it (6.5).</summary>
    private double ChangesWork(int i, uint t, Status status)
    {
        double p = _home.Work.Probability(status);
        if ((t & Traits.Returnee) == 0)
        {
            return p;
        }

        int since = _t - _b.LastReturn[i];
        return _b.Venture[i] != 0 ? 0
            : status == Status.JoblessHome && since <= Reintegration.Months
                ? Math.Min(1, p * Home(i).Reintegration.Finding(_b.SkillF[i], since, Involuntary(_b, i))) : p;
    }

    /// <summary>What businesses earn on top of their owners' wages, and what a certificate adds to a wage (phase 4).</summary>
    private void EarnProfits()
    {
        foreach (int i in _s.Returnees.Slots)
        {
            uint t = _b.Traits[i];
            Status status = Traits.StatusOf(t);
            if (status is not (Status.EmployedHome or Status.SelfEmployedHome) || (t & Traits.Returnee) == 0)
            {
                continue;
            }

            int h = _b.Household[i], weight = _b.Weight[h];
            Reintegration r = Home(i).Reintegration;
            if (_b.Venture[i] != 0)
            {
                double z = _draw.Normal(_b.Id[i], _b.LastReturn[i], Purpose.VentureProfit);
                int profit = Cents.Of(r.Profit(Cents.Usd(Ventures.Cents(_b.Venture[i])), z));
                _b.Income[h] = checked(_b.Income[h] + profit);
                Tallies.Add(OriginMeasure.Profits, _b.Origin, t, profit * (long)weight);
            }

            if (r.Certificate > 0 && (t & Traits.UsesExperience) != 0 && _t - _b.LastReturn[i] <= Reintegration.Months)
            {
                int more = Cents.Share(_b.Wage[i], r.Certificate);
                _b.Wage[i] += more;
                _b.Income[h] = checked(_b.Income[h] + more);
                Tallies.Add(OriginMeasure.Wages, _b.Origin, t, more * (long)weight);
            }
        }
    }

    /// <summary>Phase 15.</summary>
    private void Reintegrate()
    {
        int weight = _home.Origin.Weight;
        long capital = 0;
        foreach (int i in _s.Returnees.Slots)
        {
            uint t = _b.Traits[i];
            Status status = Traits.StatusOf(t);
            if (!AtHome(status) || (t & Traits.Returnee) == 0)
            {
                continue;
            }

            int since = _t - _b.LastReturn[i];
            bool works = status is Status.EmployedHome or Status.SelfEmployedHome;
            if (works)
            {
                Tallies.ReturneesAtWork[(_b.Origin * Model.Markets.ReturneeSkills.Sectors) + Math.Min(8, Traits.Sector(t))] += weight;
            }

            if (_b.Venture[i] != 0)
            {
                RunBusiness(i, t, status);
            }
            else if (since <= Reintegration.Months && status <= Status.JoblessHome && (t & Traits.Queued) == 0)
            {
                MayStart(i, t);
            }

            capital += Ventures.Cents(_b.Venture[i]) * (long)weight;
            if (since <= Reintegration.Months)
            {
                Follow(i, since, status, works);
            }
        }

        Tallies.Add(HouseholdMeasure.VentureCapital, _b.Origin, capital);
    }

    private void Follow(int i, int since, Status status, bool works)
    {
        int scheme = _b.LastScheme[i] - 1, weight = Weight(i);
        uint t = _b.Traits[i];
        Tallies.Add(ReturneeMeasure.MonthsHome, scheme, t, status == Status.Inactive ? 0 : weight);
        Tallies.Add(ReturneeMeasure.MonthsAtWork, scheme, t, works ? weight : 0);
        if (since is Year or Reintegration.Months)
        {
            Evaluate(i, since == Year, scheme, weight);
        }
    }

    private void MayStart(int i, uint t)
    {
        int h = _b.Household[i];
        Reintegration r = Home(i).Reintegration;
        double wealth = Cents.Usd(_b.Wealth[h]);
        if (wealth < r.EntryCapital)
        {
            return;
        }

        bool account = _draw.Uniform(_b.Id[i], Draw.NoMonth, Purpose.BankAccount) < r.Account;
        double p = r.Start(wealth, _b.SkillF[i], account, Involuntary(_b, i));
        byte level = Ventures.Level(Cents.Of(r.EntryCapital));
        if (level == 0 || _draw.Uniform(_b.Id[i], _t, Purpose.Venture) >= p)
        {
            return;
        }

        int capital = Ventures.Cents(level), weight = _b.Weight[h];
        _b.Wealth[h] -= capital;
        _b.Venture[i] = level;
        _b.Stage[i] = 1;
        _b.Traits[i] = Traits.With(t | Traits.Informal, Status.SelfEmployedHome);
        Tallies.Add(HouseholdMeasure.VentureInvested, _b.Origin, capital * (long)weight);
        Tallies.Add(ReturneeMeasure.Starts, _b.LastScheme[i] - 1, t, weight);
    }

    /// <summary>A month of a business: it fails, or is sold when its owner no longer works in it.</summary>
    private void RunBusiness(int i, uint t, Status status)
    {
        int h = _b.Household[i], weight = _b.Weight[h], scheme = _b.LastScheme[i] - 1;
        Tallies.Add(ReturneeMeasure.BusinessMonths, scheme, t, weight);
        _b.Stage[i] = (byte)Math.Min(byte.MaxValue, _b.Stage[i] + 1);
        if (status != Status.SelfEmployedHome)
        {
            Ventures.Sell(_b, i, Tallies);
            return;
        }

        if (_draw.Uniform(_b.Id[i], _t, Purpose.Venture) < Home(i).Reintegration.Failure)
        {
            Tallies.Add(HouseholdMeasure.VentureLost, _b.Origin, Ventures.Cents(_b.Venture[i]) * (long)weight);
            Tallies.Add(ReturneeMeasure.Failures, scheme, t, weight);
            _b.Venture[i] = 0;
            _b.Traits[i] = Traits.With(t, Status.JoblessHome);
            _b.JobLost[i] = (short)_t;
        }
    }

    /// <summary>Sustainable return by its definition, and the score in the manner of the IOM (6.5): means of what holds economically, socially and in
    /// mind, and of the definition itself.</summary>
    private void Evaluate(int i, bool year, int scheme, int weight)
    {
        uint t = _b.Traits[i];
        Status status = Traits.StatusOf(t);
        int h = _b.Household[i], heads = Math.Max(1, _b.Members[h] - _b.Away[h]);
        bool active = status != Status.JoblessHome; // whoever is inactive is so by choice or age
        bool above = Cents.Usd(_b.Consumption[h]) >= _home.Origin.PovertyLines[0] * heads;
        bool content = !WantsIrregular(i, t), forced = Involuntary(_b, i), alone = heads == 1;
        bool sustainable = active && above && content;
        double economic = ((active ? 1 : 0) + (above ? 1 : 0) + (_b.Debt[h] <= 0 ? 1 : 0)) / 3.0;
        double social = ((alone ? 0 : 1) + (_b.Spouse[i] >= 0 && !OriginMonth.SpouseHome(_b, i) ? 0 : 1)) / 2.0;
        double score = ((sustainable ? 1 : 0) + economic + social + (content ? 1 : 0)) / 4;
        long points = (long)Math.Floor((score * 1000) + 0.5) * weight;
        Tallies.Add(year ? ReturneeMeasure.Evaluated12 : ReturneeMeasure.Evaluated24, scheme, t, weight);
        Tallies.Add(year ? ReturneeMeasure.Resident12 : ReturneeMeasure.Resident24, scheme, t, weight);
        Tallies.Add(year ? ReturneeMeasure.Sustainable12 : ReturneeMeasure.Sustainable24, scheme, t, sustainable ? weight : 0);
        Tallies.Add(year ? ReturneeMeasure.Score12 : ReturneeMeasure.Score24, scheme, t, points);
        if (year)
        {
            Tallies.Add(ReturneeMeasure.ForcedEvaluated12, scheme, t, forced ? weight : 0);
            Tallies.Add(ReturneeMeasure.ForcedSustainable12, scheme, t, forced && sustainable ? weight : 0);
            Tallies.Add(ReturneeMeasure.ForcedResident12, scheme, t, forced ? weight : 0);
            Tallies.Add(ReturneeMeasure.ForcedScore12, scheme, t, forced ? points : 0);
            return;
        }

        Tallies.Add(ReturneeMeasure.Working24, scheme, t, status is Status.EmployedHome or Status.SelfEmployedHome ? weight : 0);
        Tallies.Add(ReturneeMeasure.SelfEmployed24, scheme, t, status == Status.SelfEmployedHome ? weight : 0);
        Tallies.Add(ReturneeMeasure.Started24, scheme, t, _b.Stage[i] > 0 ? weight : 0);
    }

    /// <summary>Whether the best that a person could do is to go without a permit: by C5, at the posted values, all options open to the person
    /// seen.</summary>
    private bool WantsIrregular(int i, uint t)
    {
        int arm = Arm(i);
        OriginMonth home = _arms.Origins[arm][_b.Origin];
        if ((t & Traits.Queued) != 0)
        {
            return _plan.Schemes[home.Origin.Options[_b.Option[i]].Scheme].Irregular;
        }

        if (!home.HasIrregular)
        {
            return false;
        }

        MigrationChoice choice = Enter(arm);
        _one.Reserve(1);
        _one.Count = 1;
        _one.Describe(0, home, _b, i, _t, 0, 1, _draw);
        _one.PriceHome<One>(home);
        choice.AbroadProbability<One>(_one, 0, _draw, _again);
        ParameterSet n = _plan.For(home.Origin).Numbers;
        double weight = n[Traits.Skill(t) == 1 ? ChoiceNumbers.BWTert : ChoiceNumbers.BWLow];
        double best = weight * BitConverter.UInt32BitsToSingle(_one.LnHome[0]) / n[ChoiceNumbers.Nest];
        bool irregular = false;
        for (int j = 0; j < choice.Options.Count; j++)
        {
            float v = BitConverter.UInt32BitsToSingle(_again[j]);
            (best, irregular) = v > best ? (v, choice.Options[j].Scheme.Irregular) : (best, irregular);
        }

        return irregular;
    }

    /// <summary>Who leaves again sells the business; a return that did not last so long is none that lasted.</summary>
    private void LeaveAgain(int i)
    {
        if ((_b.Traits[i] & Traits.Returnee) == 0)
        {
            return;
        }

        Ventures.Sell(_b, i, Tallies);
        int since = _t - _b.LastReturn[i], scheme = _b.LastScheme[i] - 1, weight = Weight(i);
        uint t = _b.Traits[i];
        Tallies.Add(ReturneeMeasure.Evaluated12, scheme, t, since <= Year ? weight : 0);
        Tallies.Add(ReturneeMeasure.ForcedEvaluated12, scheme, t, since <= Year && Involuntary(_b, i) ? weight : 0);
        Tallies.Add(ReturneeMeasure.Evaluated24, scheme, t, since <= Reintegration.Months ? weight : 0);
    }
}
