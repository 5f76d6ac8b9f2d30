using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>What happens to agreements and their places between two months: failure of programmes, places for renewals and for those who pass from
/// one regime into another, reviews of overstaying (MODEL 4.1, 4.7, 4.11).</summary>
/// <remarks><code>a programme fails with fail0·(1 - K_o) a year, from the second year on; nobody is admitted or renewed any more</code>
/// <code>at a review, overstays / contracts ended > overstayTolerated: the origin keeps (1 - quotaCutShare) of its places until the next</code>
/// Chilton and Posner 2018 find small average effects of bilateral agreements.</remarks>
public sealed class Agreements(Plan plan)
{
    /// <summary>Programmes that fail as a year of the run begins.</summary>
    public void Fail(World world, int month)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (month <= 0 || month % 12 != 0)
        {
            return;
        }

        foreach (SchemePlan s in plan.Schemes)
        {
            double p = s.Programme ? plan.For(s).Numbers[RegimesNumbers.Fail0] * (1 - s.Capacity) : 0;
            if (p > 0 && world.Draw.Uniform(Keys.Of(s.Id), month, Purpose.ProgrammeFailure) < p)
            {
                world.Market.Failed[s.Index * 2] = world.Market.Failed[(s.Index * 2) + 1] = true;
            }
        }
    }

    /// <summary>After a month: renewals and switches of the month use places, and places are kept for those of the next month. Places for the
    /// contracts that end next month are kept before anybody is admitted; no renewal, and no switch into a pool, is offered when fewer are left than
    /// persons could ask for one.</summary>
    public void Close(Market market, Tallies tallies, int month)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(tallies);
        bool yearEnds = plan.CalendarMonth(month + 1) == 0;
        for (int regime = 0; regime < plan.Scenario.Regimes.Count; regime++)
        {
            long ending = Use(market, tallies, regime);
            long left = Places.Opened(plan, regime, month + 1) - (yearEnds ? 0 : market.QuotaUsed[regime]);
            bool counts = plan.Scenario.Regimes[regime].RenewalsCountAgainstQuota, open = !counts || left >= ending;
            market.RenewalsOpen[regime] = open;
            market.RenewalPlaces[regime] = counts && open ? ending : 0;
            if (plan.Scenario.Regimes[regime].AdmitsFromWithin)
            {
                OpenToSwitches(market, tallies, regime, left - market.RenewalPlaces[regime], yearEnds, month + 1);
            }
        }

        Review(market, tallies, month + 1);
    }

    /// <summary>Counts the places used by renewals and switches of the month; contracts that end next month.</summary>
    private long Use(Market market, Tallies tallies, int regime)
    {
        bool counts = plan.Scenario.Regimes[regime].RenewalsCountAgainstQuota;
        long ending = 0;
        foreach (SchemePlan s in plan.Schemes)
        {
            if (s.RegimeIndex != regime)
            {
                continue;
            }

            // an amnesty uses no place
            market.QuotaUsed[regime] += tallies.Sum(SchemeMeasure.SwitchedIn, s.Index) - tallies.Sum(SchemeMeasure.RegularisedIn, s.Index)
                + (counts ? tallies.Sum(SchemeMeasure.Renewed, s.Index) : 0);
            ending += tallies.Sum(SchemeMeasure.EndingNext, s.Index);
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                int pool = (s.Index * 2) + (cell >= 6 ? 1 : 0);
                long entered = tallies.Of(SchemeMeasure.SwitchedIn, s.Index, cell) - tallies.Of(SchemeMeasure.RegularisedIn, s.Index, cell);
                market.PoolUsed[pool] += entered;
                market.WomenUsed[pool] += (cell & 1) == 1 ? entered : 0;
            }
        }

        return ending;
    }

    private void OpenToSwitches(Market market, Tallies tallies, int regime, long left, bool yearEnds, int next)
    {
        foreach (SchemePlan s in plan.Schemes)
        {
            if (s.RegimeIndex != regime)
            {
                continue;
            }

            double own = Places.OfOrigin(market, s) is double quota
                ? Math.Floor((quota * s.QuotaOpened[plan.CalendarMonth(next) + 1]) + 1e-9)
                    - (yearEnds ? 0 : market.PoolUsed[s.Index * 2] + market.PoolUsed[(s.Index * 2) + 1]) : double.MaxValue;
            for (int skill = 0; skill < 2; skill++)
            {
                int pool = (s.Index * 2) + skill;
                long asking = Asking(tallies, s, skill);
                double posts = s.Rationed ? market.Posts[pool] - market.Filled[pool] - market.Pipeline[pool] : double.MaxValue;
                bool open = !market.Failed[pool] && asking <= left && asking <= own && asking <= posts && !SexShares.Bounded(s.Regime);
                market.SwitchOpen[pool] = open;
                market.SwitchPlaces[pool] = open ? asking : 0;
                (left, own) = (left - market.SwitchPlaces[pool], own - market.SwitchPlaces[pool]);
            }
        }
    }

    /// <summary>Persons of a skill whose contract ends next month in a scheme from which one may pass into this one.</summary>
    private long Asking(Tallies tallies, SchemePlan into, int skill)
    {
        long asking = 0;
        foreach (SchemePlan from in plan.Schemes)
        {
            for (int cell = skill == 0 ? 0 : 6; cell < (skill == 0 ? 6 : 8) && Array.IndexOf(from.Switches, into.Index) >= 0; cell++)
            {
                asking += tallies.Of(SchemeMeasure.EndingNext, from.Index, cell);
            }
        }

        return asking;
    }

    /// <summary>Overstaying since the last review, where a regime cuts places for it; months of the burn-in are not reviewed.</summary>
    private void Review(Market market, Tallies tallies, int month)
    {
        foreach (SchemePlan s in plan.Schemes)
        {
            Regime r = s.Regime;
            int at = s.Index * 2;
            if (r.QuotaCutShare == 0 || month <= 0)
            {
                market.CutTo[at] = r.QuotaCutShare == 0 ? -1 : market.CutTo[at];
                continue;
            }

            market.EndedSince[at] += tallies.Sum(SchemeMeasure.ContractsEnded, s.Index);
            market.OverstayedSince[at] += tallies.Sum(SchemeMeasure.Overstayed, s.Index);
            if (month % r.ReviewEveryMonths == 0)
            {
                bool cut = market.OverstayedSince[at] > r.OverstayTolerated * market.EndedSince[at];
                market.CutTo[at] = cut ? (long)Math.Floor((1 - r.QuotaCutShare) * Held(s)) : -1;
                market.EndedSince[at] = market.OverstayedSince[at] = 0;
            }
        }
    }

    /// <summary>Places a year that an origin holds: its own quota, or its part of the regime's by base-year departures, or
    /// those departures.</summary>
    private double Held(SchemePlan scheme)
    {
        if (scheme.Intake.QuotaPerYear is Datum own)
        {
            return own;
        }

        double all = scheme.Regime.Intakes.Sum(i => i.Departures.Value);
        double departures = scheme.Intake.Departures;
        return Places.Quota(plan, scheme.RegimeIndex) is double quota && all > 0 ? quota * departures / all : departures;
    }
}
