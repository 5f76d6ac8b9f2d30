using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>How many places a regime has (MODEL 4.1, 4.5).</summary>
/// <remarks><code>quota_B = quota·(1 - rhoR·(R_r - R_r0))      where quotaFollowsRights is set, below tertiary education</code>
/// Ruhs 2013: programmes for the low-skilled that give more rights are smaller. R_r0 is the index of the base scenario.</remarks>
public static class Places
{
    /// <summary>Places a calendar year of a regime over all origins; null: no quota.</summary>
    public static double? Quota(Plan plan, int regime)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Regime r = plan.Scenario.Regimes[regime];
        if (r.QuotaPerYear is not Datum quota)
        {
            return null;
        }

        if (!r.QuotaFollowsRights || r.SkillMin == Education.Tertiary
            || First(plan, regime) is not { Solved.BaseRights: double before } scheme)
        {
            return quota.Value;
        }

        return quota.Value * Math.Max(0, 1 - (plan.For(scheme).Numbers[RegimesNumbers.RhoR] * (Rights(r) - before)));
    }

    /// <summary>Rights index R_r: the mean of the ten, 0 to 1 (4.5).</summary>
    public static double Rights(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return regime.Rights.Count == 0 ? 0 : regime.Rights.Sum() / regime.Rights.Count;
    }

    /// <summary>Places of a regime opened since the calendar year began, the month's included; without quota more than there are people.</summary>
    public static long Opened(Plan plan, int regime, int month)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Quota(plan, regime) is not double quota)
        {
            return long.MaxValue / 2;
        }

        double opened = First(plan, regime) is { } any ? any.QuotaOpened[plan.CalendarMonth(month) + 1] : 1;
        return (long)Math.Floor((quota * opened) + 1e-9);
    }

    /// <summary>The first scheme of a regime; null: it has none.</summary>
    private static SchemePlan? First(Plan plan, int regime)
    {
        foreach (SchemePlan s in plan.Schemes)
        {
            if (s.RegimeIndex == regime)
            {
                return s;
            }
        }

        return null;
    }

    /// <summary>Places a year of one origin alone: its own quota, or what a review left; null: no bound of its own.</summary>
    public static double? OfOrigin(Market market, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(scheme);
        double? own = scheme.Intake.QuotaPerYear?.Value;
        long cut = market.CutTo[scheme.Index * 2];
        return cut < 0 ? own : Math.Min(cut, own ?? cut);
    }

    /// <summary>Places still open to one origin this month; without a bound of its own more than there are people.</summary>
    public static long LeftToOrigin(Plan plan, Market market, SchemePlan scheme, int month)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (OfOrigin(market, scheme) is not double quota)
        {
            return long.MaxValue / 2;
        }

        long used = market.PoolUsed[scheme.Index * 2] + market.PoolUsed[(scheme.Index * 2) + 1];
        return Math.Max(0, (long)Math.Floor((quota * scheme.QuotaOpened[plan.CalendarMonth(month) + 1]) + 1e-9) - used);
    }
}
