using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Bounds on the share of women among the admitted of a pool, kept exactly over the calendar year (MODEL 4.1).</summary>
/// <remarks>Applicants are ranked together first. Where one sex would pass its share, the other one takes what is left of the places, and the sex
/// that is bounded gets what its share of all admitted of the year allows:
/// <code>women ≤ (max·(A + men) - W) / (1 - max)</code>with A and W the admitted and the women of the year so far; the least share of women bounds
/// men in the same way.</remarks>
public sealed class SexShares
{
    private readonly List<List<Application>>[] _of = [[], []];
    private readonly List<List<Application>> _spare = [];
    private int _used;

    /// <summary>Whether a regime bounds the share of women strictly between none and all.</summary>
    public static bool Bounded(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return regime.FemaleShareMax is > 0 and < 1 || regime.FemaleShareMin is > 0 and < 1;
    }

    /// <summary>Cut-offs of men and of women among a pool's applicants.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="all">Applications of both sexes.</param>
    /// <param name="places">Places.</param>
    /// <param name="year">Admitted since the calendar year began.</param>
    /// <param name="women">Of them, women.</param>
    public (Cutoff Men, Cutoff Women) Cut(SchemePlan scheme, List<List<Application>> all, long places, long year, long women)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(all);
        Split(all);
        Cutoff common = RankCut.Find(all, places);
        long w = Admitted(1, common), m = Admitted(0, common);
        double most = scheme.Regime.FemaleShareMax is > 0 and < 1 ? scheme.Regime.FemaleShareMax : 1;
        double mostMen = scheme.Regime.FemaleShareMin is > 0 and < 1 ? 1 - scheme.Regime.FemaleShareMin : 1;
        if (women + w > (most * (year + w + m)) + 1e-9)
        {
            (Cutoff men, Cutoff others) = Bound(1, places, year, women, most);
            return (men, others);
        }

        if (year - women + m > (mostMen * (year + w + m)) + 1e-9)
        {
            (Cutoff others, Cutoff men) = Bound(0, places, year, year - women, mostMen);
            return (men, others);
        }

        return (common with { Admitted = m }, common with { Admitted = w });
    }

    /// <summary>The other sex first, then the bounded one up to its share.</summary>
    private (Cutoff Other, Cutoff Bounded) Bound(int sex, long places, long year, long before, double share)
    {
        // the other sex takes at least what the bounded one may not have
        long allowed = Room(places, year, before, share, places);
        Cutoff other = RankCut.Find(_of[1 - sex], places - allowed);
        long room = Math.Min(places - other.Admitted, share >= 1 ? places : Room(other.Admitted, year, before, share, null));
        return (other, RankCut.Find(_of[sex], Math.Max(0, room)));
    }

    /// <summary>Places of the bounded sex: of n places in all, or beside n of the other sex.</summary>
    private static long Room(long n, long year, long before, double share, long? all)
    {
        double room = all is null ? ((share * (year + n)) - before) / (1 - share) : (share * (year + n)) - before;
        return (long)Math.Clamp(Math.Floor(room + 1e-9), 0, all ?? long.MaxValue / 4);
    }

    private long Admitted(int sex, in Cutoff cut)
    {
        long sum = 0;
        foreach (List<Application> part in _of[sex])
        {
            foreach (Application a in part)
            {
                sum += cut.Admits(a.Key, a.Id) ? a.Weight : 0;
            }
        }

        return sum;
    }

    private void Split(List<List<Application>> all)
    {
        _of[0].Clear();
        _of[1].Clear();
        _used = 0;
        foreach (List<Application> part in all)
        {
            List<Application> men = Spare(), women = Spare();
            foreach (Application a in part)
            {
                (a.Sex == 1 ? women : men).Add(a);
            }

            _of[0].Add(men);
            _of[1].Add(women);
        }
    }

    private List<Application> Spare()
    {
        if (_used == _spare.Count)
        {
            _spare.Add([]);
        }

        List<Application> list = _spare[_used++];
        list.Clear();
        return list;
    }
}
