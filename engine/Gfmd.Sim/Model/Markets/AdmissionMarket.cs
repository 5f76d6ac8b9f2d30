using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Places for last month's applicants and the exact cut-off of every pool (MODEL C9).</summary>
/// <remarks><code>hires = min( A_match·U^0.5·V^0.5, U, V, quotaLeft )</code>
/// First each channel of limited capacity serves S_k of its new applicants a month, in the order of a lot of its own: an agency does not know
/// whom the destination will draw. What it does not use it may use next month (5.1). Those not served choose another channel. A pool is scheme ×
/// skill; the quota of a regime is shared by its pools in proportion to what they ask. The quota is a ceiling that is never passed: an agent whose
/// weight does not fit waits, and what it leaves is carried to the next month.</remarks>
public sealed class AdmissionMarket(Plan plan)
{
    private readonly double _matching = plan.Numbers[DestinationWorkNumbers.AMatch];
    private readonly double[] _wanted = new double[plan.Schemes.Length * 2];
    private readonly double[] _applicants = new double[plan.Schemes.Length * 2];
    private readonly List<List<Application>> _parts = [], _scratch = [];
    private readonly SexShares _shares = new();
    private readonly Agreements _agreements = new(plan);
    private int _copies;

    /// <summary>Decides last month's applications; clears none of them.</summary>
    public void Step(World world, int month)
    {
        ArgumentNullException.ThrowIfNull(world);
        Market market = world.Market;
        if (plan.CalendarMonth(month) == 0)
        {
            Array.Clear(market.QuotaUsed);
            Array.Clear(market.PoolUsed);
            Array.Clear(market.WomenUsed);
        }

        _agreements.Fail(world, month);

        for (int o = 0; o < plan.Origins.Length; o++)
        {
            foreach (OptionPlan option in plan.Origins[o].Options)
            {
                if (option.Capacity >= 0)
                {
                    Serve(world, plan.Origins[o], option);
                }
            }
        }

        CountApplicants(world);
        for (int s = 0; s < plan.Schemes.Length; s++)
        {
            for (int skill = 0; skill < 2; skill++)
            {
                Want(market, plan.Schemes[s], (s * 2) + skill);
            }
        }

        for (int regime = 0; regime < plan.Scenario.Regimes.Count; regime++)
        {
            Ration(world, regime, month);
        }
    }

    /// <summary>Whether an application is new to its channel; those who wait in line have been served before.</summary>
    public static bool IsNew(SchemePlan scheme, uint key)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return scheme.Regime.Allocation != Scenarios.Allocation.FirstCome || key >> 24 == 255;
    }

    /// <summary>The lot of an application at its channel.</summary>
    public static uint Lot(uint key, ulong id) => (uint)Keys.Pair(id, key);

    /// <summary>The cut-off of a channel's capacity among its new applicants.</summary>
    private void Serve(World world, OriginPlan origin, OptionPlan option)
    {
        Market market = world.Market;
        SchemePlan scheme = plan.Schemes[option.Scheme];
        int at = origin.FirstOption + option.Index;
        _parts.Clear();
        _copies = 0;
        foreach (Block b in world.Blocks)
        {
            for (int skill = 0; skill < 2 && b.Origin == origin.Index; skill++)
            {
                List<Application> list = b.Applications.Pools[(option.Index * 2) + skill];
                if (list.Count > 0)
                {
                    _parts.Add(Copy(list, scheme, null));
                }
            }
        }

        double room = option.Capacity + market.SpareCapacity[at];
        Cutoff cut = RankCut.Find(_parts, (long)Math.Floor(room));
        market.Served[at] = cut;
        market.SpareCapacity[at] = Math.Clamp(room - cut.Admitted, 0, Math.Max(option.Capacity, origin.Weight));
    }

    /// <summary>The new applications of a list with their lots, or, with a cut-off, those served: the new within it and those who wait in
    /// line.</summary>
    private List<Application> Copy(List<Application> list, SchemePlan scheme, Cutoff? cut)
    {
        if (_copies == _scratch.Count)
        {
            _scratch.Add([]);
        }

        List<Application> copy = _scratch[_copies++];
        copy.Clear();
        foreach (Application a in list)
        {
            bool fresh = IsNew(scheme, a.Key);
            if (cut is Cutoff c ? !fresh || c.Admits(Lot(a.Key, a.Id), a.Id) : fresh)
            {
                copy.Add(cut is null ? a with { Key = Lot(a.Key, a.Id) } : a);
            }
        }

        return copy;
    }

    /// <summary>The applications of one pool that a channel serves, block by block.</summary>
    private void Gather(World world, SchemePlan scheme, int skill)
    {
        OriginPlan origin = plan.Origins[scheme.Origin];
        _parts.Clear();
        _copies = 0;
        foreach (Block b in world.Blocks)
        {
            for (int j = 0; j < origin.Options.Length && b.Origin == scheme.Origin; j++)
            {
                OptionPlan option = origin.Options[j];
                List<Application> list = b.Applications.Pools[(j * 2) + skill];
                if (option.Scheme != scheme.Index || list.Count == 0)
                {
                    continue;
                }

                Cutoff cut = world.Market.Served[origin.FirstOption + j];
                bool all = option.Capacity < 0 || cut is { Key: uint.MaxValue, Id: ulong.MaxValue };
                _parts.Add(all ? list : Copy(list, scheme, cut));
            }
        }
    }

    private void CountApplicants(World world)
    {
        Array.Clear(_applicants);
        foreach (SchemePlan s in plan.Schemes)
        {
            for (int skill = 0; skill < 2; skill++)
            {
                Gather(world, s, skill);
                long sum = 0;
                foreach (List<Application> part in _parts)
                {
                    foreach (Application a in part)
                    {
                        sum += a.Weight;
                    }
                }

                _applicants[(s.Index * 2) + skill] = sum;
            }
        }
    }

    private void Want(Market market, SchemePlan scheme, int pool)
    {
        double applicants = market.Failed[pool] || market.Economy.Closed[scheme.Index] ? 0 : _applicants[pool];
        if (!scheme.Rationed)
        {
            _wanted[pool] = applicants;
            return;
        }

        double vacancies = Math.Max(0, market.Vacancies[pool] - market.SwitchPlaces[pool]);
        double matched = _matching * Math.Sqrt(applicants * vacancies);
        double hires = Math.Min(Math.Min(matched, applicants), vacancies);
        _wanted[pool] = Math.Min(applicants, hires + market.Carried[pool]);
        if (hires == 0 && vacancies == 0)
        {
            // the season is over: what a heavy agent left unfilled is not carried into the next one
            _wanted[pool] = 0;
            market.Carried[pool] = 0;
        }
    }

    private void Ration(World world, int regime, int month)
    {
        Market market = world.Market;
        double asked = 0;
        foreach (SchemePlan s in plan.Schemes)
        {
            asked += s.RegimeIndex == regime ? _wanted[s.Index * 2] + _wanted[(s.Index * 2) + 1] : 0;
        }

        long left = QuotaLeft(market, regime, month);
        double share = asked > left ? left / asked : 1;
        long given = 0, admitted = 0;
        foreach (SchemePlan s in plan.Schemes)
        {
            long own = s.RegimeIndex == regime ? Places.LeftToOrigin(plan, market, s, month) : 0;
            for (int skill = 0; skill < 2 && s.RegimeIndex == regime; skill++)
            {
                int pool = (s.Index * 2) + skill;
                // whole persons, so that the sum over pools stays within the quota
                long places = Math.Min(Math.Min((long)Math.Floor(_wanted[pool] * share), left - given), own);
                own -= places;
                if (s.Pooled)
                {
                    admitted += Cut(world, s, pool, places);
                    double unmet = _wanted[pool] - market.Cutoffs[pool].Admitted - market.CutoffsWomen[pool].Admitted;
                    market.Carried[pool] = s.Rationed ? Math.Max(0, Math.Min(unmet, Heaviest(s))) : 0;
                }

                given += places;
            }
        }

        market.QuotaUsed[regime] += admitted;
    }

    private double Heaviest(SchemePlan scheme) => plan.Origins[scheme.Origin].Weight;

    /// <summary>Places of a regime still open this month; without quota no bound.</summary>
    private long QuotaLeft(Market market, int regime, int month)
    {
        bool free = Places.Quota(plan, regime) is null;
        long left = free ? long.MaxValue / 2 : Math.Max(0, Places.Opened(plan, regime, month) - market.QuotaUsed[regime]);
        long kept = market.RenewalPlaces[regime];
        foreach (SchemePlan s in plan.Schemes)
        {
            kept += s.RegimeIndex == regime ? market.SwitchPlaces[s.Index * 2] + market.SwitchPlaces[(s.Index * 2) + 1] : 0;
        }

        return Math.Max(0, left - kept);
    }

    private long Cut(World world, SchemePlan scheme, int pool, long places)
    {
        Gather(world, scheme, pool & 1);
        Market market = world.Market;
        Cutoff cut, women = default;
        if (SexShares.Bounded(scheme.Regime))
        {
            (cut, women) = _shares.Cut(scheme, _parts, places, market.PoolUsed[pool], market.WomenUsed[pool]);
        }
        else
        {
            cut = RankCut.Find(_parts, places);
        }

        market.Cutoffs[pool] = cut;
        market.CutoffsWomen[pool] = women;
        market.Places[pool] = places;
        long admitted = cut.Admitted + women.Admitted;
        market.PoolUsed[pool] += admitted;
        market.WomenUsed[pool] += women.Admitted;
        market.MeanApplicants[pool] += (_applicants[pool] - market.MeanApplicants[pool]) / 12;
        market.MeanPlaces[pool] += (admitted - market.MeanPlaces[pool]) / 12;
        return admitted;
    }
}
