using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Households;
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
    private const byte Ended = byte.MaxValue;

    private static bool Involuntary(Block b, int i) => (ReturnReason)b.Sojourn(i).Reason == ReturnReason.Involuntary;

    private static bool AtHome(Status status) => status is >= Status.EmployedHome and <= Status.Inactive;

    /// <summary>Whether a migrant is on a visit home this month; one may begin.</summary>
    private bool Visits(int i, SchemeMonth m)
    {
        if (_b.Sojourn(i).Stage > 0)
        {
            _b.Sojourn(i).Stage--;
        }
        else if (_s.Visit[i] < m.Visits.Threshold && Traits.StatusOf(_b.Traits[i]) == Status.EmployedAbroad
            && (_b.Sojourn(i).End == Block.Never || _b.Sojourn(i).End > _t + HomeVisits.Longest))
        {
            int months = m.Visits.Months(_draw.Uniform(_b.Id[i], _t, Purpose.VisitLength));
            Tallies.Add(ReturneeMeasure.Visits, m.Scheme.Index, _b.Traits[i], Weight(i));
            if (months > HomeVisits.Longest)
            {
                StayHome(i, m, months);
                return true;
            }

            _b.Sojourn(i).Stage = (byte)months;
        }

        if (_b.Sojourn(i).Stage == 0)
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
    private bool Holds(int i, SchemePlan scheme) => _b.Sojourn(i).LastScheme == scheme.Index + 1 && Home(i).KeepsPermit(_b, i, _t);

    /// <summary>Probability that the work of somebody at home changes; returnees find work in their own way for two years, and whoever has a
    /// business keeps it (6.5).</summary>
    private double ChangesWork(int i, uint t, Status status)
    {
        double p = _home.Work.Probability(status);
        if ((t & Traits.Returnee) == 0)
        {
            return p;
        }

        int since = _t - _b.Sojourn(i).LastReturn;
        return Runs(i) ? 0
            : status == Status.JoblessHome && since <= Reintegration.Months
                ? Math.Min(1, p * Home(i).Reintegration.Finding(_b.Sojourn(i).SkillF, since, Involuntary(_b, i))) : p;
    }

    /// <summary>Whether a person at home runs a business started after the return.</summary>
    private bool Runs(int i) => _b.Sojourn(i).Stage is > 0 and < Ended;

    /// <summary>What a certificate adds to the wages of returnees in the first two years (phase 4, L65).</summary>
    private void PayCertified()
    {
        foreach (int i in _s.Returnees.Slots)
        {
            uint t = _b.Traits[i];
            if (_b.Wage[i] == 0 || (t & (Traits.Returnee | Traits.UsesExperience)) != (Traits.Returnee | Traits.UsesExperience)
                || Traits.StatusOf(t) is not (Status.EmployedHome or Status.SelfEmployedHome) || _t - _b.Sojourn(i).LastReturn > Reintegration.Months)
            {
                continue;
            }

            int h = _b.Household[i], cents = Cents.Share(_b.Wage[i], Home(i).Reintegration.Certificate);
            if (cents == 0)
            {
                continue;
            }

            _b.Wage[i] += cents;
            _b.Income[h] = checked(_b.Income[h] + cents);
            Tallies.Add(OriginMeasure.Wages, _b.Origin, t, cents * (long)_b.Weight[h]);
        }
    }

    /// <summary>Phase 15.</summary>
    private void Reintegrate()
    {
        int weight = _home.Origin.Weight;
        foreach (int i in _s.Returnees.Slots)
        {
            uint t = _b.Traits[i];
            Status status = Traits.StatusOf(t);
            if (!AtHome(status) || (t & Traits.Returnee) == 0)
            {
                continue;
            }

            int since = _t - _b.Sojourn(i).LastReturn;
            bool works = status is Status.EmployedHome or Status.SelfEmployedHome;
            if (works)
            {
                Tallies.ReturneesAtWork[(_b.Origin * Model.Markets.ReturneeSkills.Sectors) + Math.Min(8, Traits.Sector(t))] += weight;
            }

            if (Runs(i))
            {
                RunBusiness(i, t, status, weight);
            }
            else if (since <= Reintegration.Months && status <= Status.JoblessHome && (t & Traits.Queued) == 0)
            {
                MayStart(i, t);
            }

            if (since <= Reintegration.Months)
            {
                Follow(i, since, status, works);
            }
        }
    }

    private void Follow(int i, int since, Status status, bool works)
    {
        int scheme = _b.Sojourn(i).LastScheme - 1, weight = Weight(i);
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
        int h = _b.Household[i], v = _b.Village[h], weight = _b.Weight[h];
        OriginMonth home = Home(i);
        Enterprise e = home.Enterprise;
        if (_b.Wealth[h] < e.EntryCapital || (_b.Marks[h] & HouseholdMarks.Enterprise) != 0)
        {
            return;
        }

        bool account = (_b.Finance[i] & Accounts.Bank) != 0;
        double p = home.Reintegration.Start(_b.Wealth[h] / (double)e.EntryCapital, _b.Sojourn(i).SkillF, account, Involuntary(_b, i));
        if (_draw.Uniform(_b.Id[i], _t, Purpose.Venture) >= p)
        {
            return;
        }

        _b.Marks[h] |= HouseholdMarks.Enterprise;
        _b.Villages.Enterprises[v]++;
        Tallies.Add(HouseholdMeasure.EnterprisesStarted, _b.Origin, weight);
        Invest(h, e.EntryCapital, 0, e, weight);
        double crowding = e.Crowding(_b.Villages.Enterprises[v], _b.Villages.BaseEnterprises[v]);
        _b.Profit[h] = e.Profit(Cents.Usd(_b.Capital[h]), _draw.Normal(_b.Id[Head(h)], Draw.NoMonth, Purpose.EnterpriseSkill), crowding);
        _b.Sojourn(i).Stage = 1;
        _b.Traits[i] = Traits.With(t | Traits.Informal, Status.SelfEmployedHome);
        Tallies.Add(ReturneeMeasure.Starts, _b.Sojourn(i).LastScheme - 1, t, weight);
    }

    /// <summary>A month of a business that a returnee started: when it has failed, its founder looks for work.</summary>
    private void RunBusiness(int i, uint t, Status status, int weight)
    {
        int scheme = _b.Sojourn(i).LastScheme - 1;
        if ((_b.Marks[_b.Household[i]] & HouseholdMarks.Enterprise) != 0)
        {
            Tallies.Add(ReturneeMeasure.BusinessMonths, scheme, t, weight);
            _b.Sojourn(i).Stage = (byte)Math.Min(Ended - 1, _b.Sojourn(i).Stage + 1);
            return;
        }

        Tallies.Add(ReturneeMeasure.Failures, scheme, t, weight);
        _b.Sojourn(i).Stage = Ended;
        if (status == Status.SelfEmployedHome)
        {
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
        Tallies.Add(ReturneeMeasure.Started24, scheme, t, _b.Sojourn(i).Stage > 0 ? weight : 0);
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
        double weight = Traits.Skill(t) == 1 ? home.Income.Tertiary : home.Income.Low;
        double best = weight * BitConverter.UInt32BitsToSingle(_one.HomeWorth[0]) / n[ChoiceNumbers.Nest];
        bool irregular = false;
        for (int j = 0; j < choice.Options.Count; j++)
        {
            float v = BitConverter.UInt32BitsToSingle(_again[j]);
            (best, irregular) = v > best ? (v, choice.Options[j].Scheme.Irregular) : (best, irregular);
        }

        return irregular;
    }

    /// <summary>A return that did not last so long is none that lasted.</summary>
    private void LeaveAgain(int i)
    {
        if ((_b.Traits[i] & Traits.Returnee) == 0)
        {
            return;
        }

        int since = _t - _b.Sojourn(i).LastReturn, scheme = _b.Sojourn(i).LastScheme - 1, weight = Weight(i);
        uint t = _b.Traits[i];
        Tallies.Add(ReturneeMeasure.Evaluated12, scheme, t, since <= Year ? weight : 0);
        Tallies.Add(ReturneeMeasure.ForcedEvaluated12, scheme, t, since <= Year && Involuntary(_b, i) ? weight : 0);
        Tallies.Add(ReturneeMeasure.Evaluated24, scheme, t, since <= Reintegration.Months ? weight : 0);
    }
}
