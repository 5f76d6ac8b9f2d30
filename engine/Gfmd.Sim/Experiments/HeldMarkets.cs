using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments;

/// <summary>The posted values of every month of a base run, as the agents of the month saw them.</summary>
public sealed class PostedRecord(Plan plan) : IPostedValues
{
    private readonly List<Month> _months = [];
    private int _first;

    /// <summary>The plan of the base.</summary>
    public Plan Plan { get; } = plan;

    /// <inheritdoc/>
    public bool Holds(int regime) => false;

    /// <inheritdoc/>
    public void Post(int month, Market market)
    {
        ArgumentNullException.ThrowIfNull(market);
        _first = _months.Count == 0 ? month : _first;
        _months.Add(new Month(
            [.. market.WageShift], [.. market.NationalStock], [.. market.NationalAdults], [.. market.QuotaUsed], [.. market.RenewalsOpen],
            [.. market.RenewalPlaces], [.. market.Served], [.. market.SpareCapacity], [.. Numbers(market).Select(Copy)],
            [.. Counts(market).Select(Copy)], [.. Flags(market).Select(Copy)], [.. Cutoffs(market).Select(Copy)],
            [.. market.Workforce.Posted().Select(Copy)]));
    }

    internal Month Of(int month) => _months[month - _first];

    /// <summary>Columns of pools that hold numbers.</summary>
    internal static double[][] Numbers(Market m) =>
        [m.CostGap, m.Posts, m.Vacancies, m.Carried, m.MeanApplicants, m.MeanPlaces, m.Ended, m.Rehired, m.BaseReentry];

    /// <summary>Columns of pools that hold counts.</summary>
    internal static long[][] Counts(Market m) =>
        [m.Places, m.PoolUsed, m.WomenUsed, m.SwitchPlaces, m.EndedSince, m.OverstayedSince, m.CutTo];

    /// <summary>Columns of pools that hold yes or no.</summary>
    internal static bool[][] Flags(Market m) => [m.Failed, m.SwitchOpen];

    /// <summary>Columns of pools that hold cut-offs.</summary>
    internal static Cutoff[][] Cutoffs(Market m) => [m.Cutoffs, m.CutoffsWomen];

    private static T[] Copy<T>(T[] column) => [.. column];

    internal sealed record Month(
        double[] WageShift, long[] NationalStock, long[] NationalAdults, long[] QuotaUsed, bool[] RenewalsOpen, long[] RenewalPlaces,
        Cutoff[] Served, double[] SpareCapacity, double[][] Numbers, long[][] Counts, bool[][] Flags, Cutoff[][] Cutoffs,
        double[][] Workforce);
}

/// <summary>
/// Puts the posted values of the base run before the agents of a variant, except the admission to the regimes that the variant changes or adds:
/// what
/// is left is the direct effect of the change (promise P2). An applicant of a held regime is measured against the base run's cut-off.
/// </summary>
public sealed class HeldMarkets : IPostedValues
{
    private readonly PostedRecord _record;
    private readonly int[] _schemes, _regimes, _destinations, _options;
    private readonly int _origins, _destinationCount;

    /// <summary>Markets of a base run for a variant.</summary>
    /// <param name="record">The base run.</param>
    /// <param name="variant">Plan of the variant.</param>
    /// <param name="changed">Ids of the regimes whose admission stays the variant's own.</param>
    public HeldMarkets(PostedRecord record, Plan variant, IReadOnlySet<string> changed)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(variant);
        ArgumentNullException.ThrowIfNull(changed);
        _record = record;
        Plan b = record.Plan;
        _schemes = [.. variant.Schemes.Select(s => changed.Contains(s.Regime.Id) ? -1 : Array.FindIndex(b.Schemes, x => x.Id == s.Id))];
        string[] regimes = [.. b.Scenario.Regimes.Select(r => r.Id)];
        _regimes = [.. variant.Scenario.Regimes.Select(r => changed.Contains(r.Id) ? -1 : Array.IndexOf(regimes, r.Id))];
        _destinations = [.. b.Destinations.Select(d => Array.FindIndex(variant.Destinations, x => x.Id == d.Id))];
        List<string> options = [.. Options(b).Select(x => x.Name)];
        _options = [.. Options(variant).Select(x => _schemes[x.Scheme] < 0 ? -1 : options.IndexOf(x.Name))];
        _origins = b.Origins.Length;
        _destinationCount = variant.Destinations.Length;
    }

    /// <inheritdoc/>
    public bool Holds(int regime) => _regimes[regime] >= 0;

    /// <inheritdoc/>
    public void Post(int month, Market market)
    {
        ArgumentNullException.ThrowIfNull(market);
        PostedRecord.Month m = _record.Of(month);
        m.WageShift.CopyTo(market.WageShift, 0);
        m.NationalAdults.CopyTo(market.NationalAdults, 0);
        foreach ((double[] held, double[] posted) in m.Workforce.Zip(market.Workforce.Posted()))
        {
            held.CopyTo(posted, 0);
        }

        for (int o = 0; o < _origins; o++)
        {
            for (int d = 0; d < _destinations.Length; d++)
            {
                market.NationalStock[(o * _destinationCount) + _destinations[d]] = m.NationalStock[(o * _destinations.Length) + d];
            }
        }

        for (int s = 0; s < _schemes.Length; s++)
        {
            for (int skill = 0; skill < 2 && _schemes[s] >= 0; skill++)
            {
                int at = (s * 2) + skill, from = (_schemes[s] * 2) + skill;
                Put(m.Numbers, PostedRecord.Numbers(market), from, at);
                Put(m.Counts, PostedRecord.Counts(market), from, at);
                Put(m.Flags, PostedRecord.Flags(market), from, at);
                Put(m.Cutoffs, PostedRecord.Cutoffs(market), from, at);
                market.Cutoffs[at] = OpenIfEmpty(market.Cutoffs[at]);
                market.CutoffsWomen[at] = OpenIfEmpty(market.CutoffsWomen[at]);
            }
        }

        for (int j = 0; j < _options.Length; j++)
        {
            if (_options[j] >= 0)
            {
                market.Served[j] = OpenIfEmpty(m.Served[_options[j]]);
                market.SpareCapacity[j] = m.SpareCapacity[_options[j]];
            }
        }

        for (int r = 0; r < _regimes.Length; r++)
        {
            if (_regimes[r] >= 0)
            {
                market.QuotaUsed[r] = m.QuotaUsed[_regimes[r]];
                market.RenewalsOpen[r] = m.RenewalsOpen[_regimes[r]];
                market.RenewalPlaces[r] = m.RenewalPlaces[_regimes[r]];
            }
        }
    }

    private static void Put<T>(T[][] record, T[][] columns, int from, int to)
    {
        for (int k = 0; k < columns.Length; k++)
        {
            columns[k][to] = record[k][from];
        }
    }

    private static IEnumerable<(string Name, int Scheme)> Options(Plan plan) =>
        plan.Origins.SelectMany(o => o.Options.Select(x => ($"{plan.Schemes[x.Scheme].Id} through {x.Channel}", x.Scheme)));

    /// <summary>Where nobody applied and places stood open, whoever applies now is admitted.</summary>
    private static Cutoff OpenIfEmpty(Cutoff cut) => cut is { Key: uint.MaxValue, Admitted: 0, Unfilled: > 0 } ? cut with { Admitted = 1 } : cut;
}
