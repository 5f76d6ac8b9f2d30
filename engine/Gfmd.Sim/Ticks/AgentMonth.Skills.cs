using Gfmd.Sim.Model;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Schooling, and the skills of graduates abroad (phases 3, 10, 14; MODEL 3).</summary>
public sealed partial class AgentMonth
{
    /// <summary>Phase 3: nodes of schooling in the school-start month; who is of an age to leave is counted.</summary>
    private void School()
    {
        foreach (int i in _s.Pupils.Slots)
        {
            if (Alive(_b.Traits[i]))
            {
                uint before = _b.Traits[i];
                Schooling.Decide(Home(i), _draw, _b, i, _t, Years(i), _world.Market.Prospects, Tallies);
                Graduate(i, before);
                if (Years(i) == 15)
                {
                    Accounts.Settle(_plan, _home.Origin, _draw, _b, i);
                }
            }
        }

        for (int i = 0; i < _b.Count; i++)
        {
            if (Prospects.IsYoung(_b.Traits[i], _t - _b.Birth[i]))
            {
                Tallies.Add(OriginMeasure.Young, _b.Origin, _b.Traits[i], Weight(i));
            }
        }
    }

    /// <summary>Phase 3, a month later: tertiary places.</summary>
    private void GivePlaces()
    {
        foreach (int i in _s.Pupils.Slots)
        {
            if (Alive(_b.Traits[i]))
            {
                Schooling.GivePlace(Home(i), _draw, _b, i, _t, _world.Market.Prospects, Tallies);
            }
        }
    }

    /// <summary>First job of somebody who arrives; <paramref name="applied"/> and <paramref name="last"/> as before the arrival.</summary>
    private void FindLevel(int i, SchemePlan scheme, int applied, int last)
    {
        bool offer = scheme.Regime.Allocation == Allocation.Points
            ? applied != Block.Never && Admission.HasOffer(scheme, _draw, _b.Id[i], applied) : scheme.Tiers.Offered > 0;
        bool again = last > 0 && _plan.Schemes[last - 1].Destination == scheme.Destination;
        bool certified = scheme.Regime.Cadre is not null && (_b.Cadre[i] & Cadres.Certified) != 0;
        Scheme(i, scheme.Index).Skills.Arrive(_draw, _b, i, _t, offer, again, certified);
    }

    /// <summary>A graduate's month abroad: upgrading, recognition (3.4).</summary>
    private void UseSkills(int i, SchemeMonth m)
    {
        int paid = m.Skills.Live(_draw, _b, i, _t);
        if (paid > 0)
        {
            long weight = Weight(i);
            _b.Sojourn(i).Savings -= paid;
            Tallies.Add(SchemeMeasure.Saved, m.Scheme.Index, _b.Traits[i], -paid * weight);
            Tallies.Add(SchemeMeasure.ConsumptionAbroad, m.Scheme.Index, _b.Traits[i], paid * weight);
            Tallies.Add(SchemeMeasure.Recognitions, m.Scheme.Index, _b.Traits[i], weight);
        }
    }

    /// <summary>What a graduate at work loses against a matched job.</summary>
    private void CountLevel(int i, SchemeMonth m, uint t, int gross, double factor, long weight)
    {
        if (BrainWaste.Tier(_b.Tier[i]) == 0)
        {
            return;
        }

        double matched = m.Pay.Wage(t, 0, _b.Ability[i], _t - _b.Sojourn(i).Arrival, (t & Traits.Overstayer) != 0) * factor;
        Tallies.Add(SchemeMeasure.Overqualified, m.Scheme.Index, t, weight);
        Tallies.Add(SchemeMeasure.LevelLoss, m.Scheme.Index, t, (Cents.Of(matched) - gross) * weight);
    }

    /// <summary>Factor on the return hazard of graduates (3.5).</summary>
    private double SkilledFactor(int i, SchemeMonth m) =>
        m.SkilledReturn.Acts && Traits.Skill(_b.Traits[i]) == 1 ? m.SkilledReturn.Factor(_draw, _b.Id[i], _t) : 1;
}
