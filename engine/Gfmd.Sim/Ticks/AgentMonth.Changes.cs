using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Changes while abroad: of job, of regime; women whom the origin forbids to go (MODEL 4.7, 4.10).</summary>
public sealed partial class AgentMonth
{
    /// <summary>Absconding, or a change of job: the far end of the draw that decides return, so that they exclude each other and it.</summary>
    private bool LeavesEmployer(int i, uint t, SchemeMonth m)
    {
        bool abused = (t & Traits.Abused) != 0;
        double u = 1 - Draw.Unit(_s.Move[i]), abscond = abused ? m.Abscond.Abused : m.Abscond.Free;
        if (u < abscond)
        {
            Tallies.Add(SchemeMeasure.Absconded, m.Scheme.Index, t, Weight(i));
            Overstay(i, m, t);
            return true;
        }

        if (Traits.StatusOf(t) == Status.EmployedAbroad && u < abscond + m.JobChange.Probability(_t - _b.Sojourn(i).Arrival, abused))
        {
            // whoever leaves the employer leaves the abuse (5.3)
            Tallies.Add(SchemeMeasure.JobChanges, m.Scheme.Index, t, Weight(i));
            _b.Traits[i] = t & ~Traits.Abused;
            return true;
        }

        return false;
    }

    /// <summary>An amnesty gives a permit, once, to those who were in the country before it: in the settled regime of the corridor, or to an
    /// overstayer the own term anew. The lot is the person's and the amnesty's, so that a larger share takes those of a smaller one too.</summary>
    private bool Regularise(int i, uint t, SchemeMonth m)
    {
        SchemePlan from = m.Scheme;
        if (_b.Sojourn(i).Arrival >= m.AmnestyFrom || _draw.Uniform(_b.Id[i], m.AmnestyFrom, Purpose.Amnesty) >= m.Amnesty)
        {
            return false;
        }

        int settled = Settled(from);
        if (settled < 0 && from.Irregular)
        {
            return false;
        }

        int weight = Weight(i);
        Tallies.Add(SchemeMeasure.Regularised, from.Index, t, weight);
        Status status = Traits.StatusOf(t) == Status.EmployedIrregular ? Status.EmployedAbroad : Status.JoblessAbroad;
        _b.Traits[i] = Traits.With(t & ~Traits.Overstayer, status) | Traits.Regularised;
        _b.Sojourn(i).Grace = 0;
        _b.Sojourn(i).End = from.Regime.DurationMonths > 0 ? (short)(_t + from.Regime.DurationMonths) : Block.Never;
        if (settled >= 0 && settled != from.Index)
        {
            Tallies.Add(SchemeMeasure.RegularisedIn, settled, t, weight);
            State.Lives.Switch(_plan, _b, i, _plan.Schemes[settled], WithinReach(settled), _t, Tallies);
        }

        return true;
    }

    /// <summary>First scheme of the same corridor with a permit that does not end; -1: there is none.</summary>
    private int Settled(SchemePlan from)
    {
        for (int s = _home.Origin.FirstScheme; s < _home.Origin.FirstScheme + _home.Origin.SchemeCount; s++)
        {
            SchemePlan to = _plan.Schemes[s];
            if (to.Destination == from.Destination && !to.Irregular && to.Regime.DurationMonths == 0)
            {
                return s;
            }
        }

        return -1;
    }

    /// <summary>Sum of the weights exp(V_swi) of the regimes that admit the person from within.</summary>
    private double Switching(int i, uint t, SchemeMonth m)
    {
        double sum = 0;
        foreach (int to in m.Scheme.Switches)
        {
            sum += Switching(i, t, m, to);
        }

        return sum;
    }

    private double Switching(int i, uint t, SchemeMonth m, int to)
    {
        SchemeMonth other = Scheme(i, to);
        Regime r = other.Scheme.Regime;
        int age = Years(i), education = Traits.Education(t), sex = Traits.Sex(t), cell = (Traits.Skill(t) * 2) + sex;
        bool admits = r.AdmitsFromWithin && _world.Market.SwitchOpen[Admission.Pool(to, t)] && other.Scheme.Solved.Open[cell]
            && education >= (int)r.SkillMin && education <= (int)r.SkillMax && age >= r.AgeMin && age <= r.AgeMax
            && !(sex == 1 && r.FemaleShareMax == 0) && !(sex == 0 && r.FemaleShareMin == 1)
            && Cadres.Admits(r, _b.Cadre[i]) && !Admission.BelowPassMark(other.Scheme, _draw, _b, i, _t);
        if (!admits)
        {
            return 0;
        }

        double wage = other.Pay.Wage(t, BrainWaste.Tier(_b.Tier[i]), _b.Ability[i], _t - _b.Sojourn(i).Arrival, false);
        return m.ContractEnd.Switching(Migrant.LnGain(_b, i, Home(i), other, _t, other.Pay.Net(t, wage, false)));
    }

    /// <summary>Passes into the regime on which a draw falls; the old contract was kept, so what it held is paid out.</summary>
    private void SwitchRegime(int i, uint t, SchemeMonth m, double at)
    {
        int chosen = -1;
        foreach (int to in m.Scheme.Switches)
        {
            double weight = Switching(i, t, m, to);
            if (weight > 0 && (at >= 0 || chosen < 0))
            {
                chosen = to;
            }

            at -= weight;
        }

        PayOut(i, m, t, 0);
        State.Lives.Switch(_plan, _b, i, _plan.Schemes[chosen], WithinReach(chosen), _t, Tallies);
    }

    /// <summary>The way into a scheme of somebody who is there: direct hire if it has one, else its first channel.</summary>
    private int WithinReach(int scheme)
    {
        int first = -1;
        foreach (OptionPlan o in _home.Origin.Options)
        {
            if (o.Scheme == scheme && o.Channel == RecruitmentChannel.Direct)
            {
                return o.Index;
            }

            first = o.Scheme == scheme && first < 0 ? o.Index : first;
        }

        return first;
    }

    /// <summary>What a woman whom the origin forbids to go does: a share tries the way without a permit to the same country, where it is open to
    /// her; null: she stays.</summary>
    private OptionMonth? Displaced(int i, OptionMonth option, IReadOnlyList<OptionMonth> options, ReadOnlySpan<uint> values)
    {
        SchemePlan scheme = option.Scheme;
        Tallies.Add(SchemeMeasure.Banned, scheme.Index, _b.Traits[i], Weight(i));
        if (_draw.Uniform(_b.Id[i], _t, Purpose.Ban, scheme.Key) >= Scheme(i, scheme.Index).Numbers[RegimesNumbers.BanIrreg])
        {
            return null;
        }

        for (int j = 0; j < options.Count; j++)
        {
            if (options[j].Scheme.Irregular && options[j].Destination == option.Destination && BitConverter.UInt32BitsToSingle(values[j]) > -1e8f)
            {
                Tallies.Add(SchemeMeasure.Displaced, options[j].Scheme.Index, _b.Traits[i], Weight(i));
                return options[j];
            }
        }

        return null;
    }

    private bool Banned(int i, OptionMonth option) =>
        option.Scheme.Intake.WomenBannedUnderAge is > 0 and int age && Traits.Sex(_b.Traits[i]) == 1 && Years(i) < age;
}
