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
    private int _copies;

    /// <summary>Decides last month's applications; clears none of them.</summary>
    public void Step(World world, int month)
    {
        ArgumentNullException.ThrowIfNull(world);
        Market market = world.Market;
        if (plan.CalendarMonth(month) == 0)
        {
            Array.Clear(market.QuotaUsed);
        }

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
        double applicants = _applicants[pool];
        if (!scheme.Rationed)
        {
            _wanted[pool] = applicants;
            return;
        }

        double vacancies = market.Vacancies[pool];
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

        long left = Math.Max(0, QuotaLeft(market, regime, month) - market.RenewalPlaces[regime]);
        double share = asked > left ? left / asked : 1;
        long given = 0, admitted = 0;
        foreach (SchemePlan s in plan.Schemes)
        {
            for (int skill = 0; skill < 2 && s.RegimeIndex == regime; skill++)
            {
                int pool = (s.Index * 2) + skill;
                // whole persons, so that the sum over pools stays within the quota
                long places = Math.Min((long)Math.Floor(_wanted[pool] * share), left - given);
                if (s.Pooled)
                {
                    admitted += Cut(world, s, pool, places);
                    market.Carried[pool] = s.Rationed ? Math.Max(0, Math.Min(_wanted[pool] - market.Cutoffs[pool].Admitted, Heaviest(s))) : 0;
                }

                given += places;
            }
        }

        market.QuotaUsed[regime] += admitted;
    }

    private double Heaviest(SchemePlan scheme) => plan.Origins[scheme.Origin].Weight;

    /// <summary>Places of a regime still open this month; without quota no bound.</summary>
    private long QuotaLeft(Market market, int regime, int month) =>
        plan.Scenario.Regimes[regime].QuotaPerYear is null ? long.MaxValue : Math.Max(0, Opened(regime, month) - market.QuotaUsed[regime]);

    /// <summary>Places of a regime opened since the calendar year began, this month's included; without quota more than there are people.</summary>
    private long Opened(int regime, int month)
    {
        Scenarios.Regime r = plan.Scenario.Regimes[regime];
        if (r.QuotaPerYear is null)
        {
            return long.MaxValue / 2;
        }

        SchemePlan? any = Array.Find(plan.Schemes, s => s.RegimeIndex == regime);
        double opened = any is null ? 1 : any.QuotaOpened[plan.CalendarMonth(month) + 1];
        return (long)Math.Floor((r.QuotaPerYear.Value * opened) + 1e-9);
    }

    private long Cut(World world, SchemePlan scheme, int pool, long places)
    {
        Gather(world, scheme, pool & 1);
        Cutoff cut = RankCut.Find(_parts, places);
        world.Market.Cutoffs[pool] = cut;
        world.Market.Places[pool] = places;
        world.Market.MeanApplicants[pool] += (_applicants[pool] - world.Market.MeanApplicants[pool]) / 12;
        world.Market.MeanPlaces[pool] += (cut.Admitted - world.Market.MeanPlaces[pool]) / 12;
        return cut.Admitted;
    }

    /// <summary>Renewals of the month use places where the regime says so. Places for the contracts that end next month are kept before anybody
    /// is admitted; no renewal is offered when fewer are left than contracts end.</summary>
    public void CountRenewals(Market market, Tallies tallies, int month)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(tallies);
        bool yearEnds = plan.CalendarMonth(month + 1) == 0;
        for (int regime = 0; regime < plan.Scenario.Regimes.Count; regime++)
        {
            if (!plan.Scenario.Regimes[regime].RenewalsCountAgainstQuota)
            {
                continue;
            }

            long ending = 0;
            foreach (SchemePlan s in plan.Schemes)
            {
                if (s.RegimeIndex == regime)
                {
                    market.QuotaUsed[regime] += tallies.Sum(SchemeMeasure.Renewed, s.Index);
                    ending += tallies.Sum(SchemeMeasure.EndingNext, s.Index);
                }
            }

            long used = yearEnds ? 0 : market.QuotaUsed[regime];
            bool open = Opened(regime, month + 1) - used >= ending;
            market.RenewalsOpen[regime] = open;
            market.RenewalPlaces[regime] = open ? ending : 0;
        }
    }
}
