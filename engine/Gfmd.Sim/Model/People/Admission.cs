using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>The rank key of an application: every allocation rule in 32 bits (MODEL C9, 4.2).</summary>
/// <remarks>Eight priority bits, smaller first, then 24 keyed lottery bits; ties by id. Recalled workers come first where the regime gives them
/// priority.
/// FirstCome: waiting months; Points: score; NeedRanked: household wealth a head; Lottery and EmployerNominates: equal.</remarks>
public static class Admission
{
    private const uint RecalledFirst = 0, CertifiedFirst = 1, Equal = 128;

    /// <summary>Months an applicant waits in line under FirstCome.</summary>
    public const int LongestWait = 12;

    /// <summary>Pool of a scheme by skill.</summary>
    public static int Pool(int scheme, uint traits) => (scheme * 2) + Traits.Skill(traits);

    /// <summary>Rank key; 0 is never given.</summary>
    public static uint RankKey(SchemePlan scheme, Draw draw, Block b, int i, int month, bool recalled)
    {
        // a certificate of a skill partnership is recognised where its profession is wanted (3.7)
        bool certified = scheme.Regime.Cadre is not null && (b.Cadre[i] & Cadres.Certified) != 0;
        uint priority = recalled ? RecalledFirst : certified ? CertifiedFirst : Priority(scheme, draw, b, i, month);
        uint lottery = draw.Bits(b.Id[i], month, Purpose.Lottery, scheme.Key) >> 8;
        return Math.Max(1, (priority << 24) | lottery);
    }

    /// <summary>Whether the employer calls the person again after the last season (4.4): recall_high for type 1, recall_low for type 0, more with a
    /// common pool (L63), one draw a return.</summary>
    public static bool Recalled(ParameterSet numbers, SchemePlan scheme, Draw draw, Block b, int i)
    {
        if (!scheme.Recall || b.Sojourn(i).LastScheme != scheme.Index + 1
            || (ReturnReason)b.Sojourn(i).Reason is not (ReturnReason.ContractEnd or ReturnReason.Target))
        {
            return false;
        }

        bool type1 = draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.RecallType, scheme.Key) < scheme.RecallShare;
        double p = numbers[type1 ? RegimesNumbers.RecallHigh : RegimesNumbers.RecallLow] + scheme.Regime.Circulation.RecallPool;
        return draw.Uniform(b.Id[i], b.Sojourn(i).LastReturn, Purpose.Recall, scheme.Key) < p;
    }

    private static uint Priority(SchemePlan scheme, Draw draw, Block b, int i, int month)
    {
        int h = b.Household[i];
        return scheme.Regime.Allocation switch
        {
            Allocation.FirstCome => (uint)(255 - Math.Clamp(month - b.Applied[i], 0, 250)),
            Allocation.Points => (uint)(255 - Score(scheme, draw, b, i, month)),
            Allocation.NeedRanked => (uint)Math.Clamp(
                1 + (int)(12 * Maths.Log1(Math.Max(0, Cents.Usd(b.Wealth[h])) / Math.Max(1, (int)b.Members[h]))), 1, 254),
            _ => Equal,
        };
    }

    /// <summary>Points of an applicant (4.2): education, language, age, experience, job offer; 0 to 254.</summary>
    public static int Score(SchemePlan scheme, Draw draw, Block b, int i, int month)
    {
        PointsTable p = scheme.Regime.Points ?? new PointsTable();
        uint t = b.Traits[i];
        double years = (month - b.Birth[i]) / 12.0;
        double experience = years - PlanCompiler.SchoolYears[Traits.Education(t)] - 6;
        double language = draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.Language);
        bool offer = HasOffer(scheme, draw, b.Id[i], month);
        double score = p.Education[Traits.Education(t)] + (p.Language * language)
            + (p.Age * Math.Clamp(years < 20 ? years - 19 : (50 - years) / 15, 0, 1))
            + (p.Experience * Math.Clamp(experience / 6, 0, 1)) + (offer ? p.JobOffer : 0);
        return Math.Clamp((int)score, 0, 254);
    }

    /// <summary>Whether an applicant of a month has a job offer.</summary>
    public static bool HasOffer(SchemePlan scheme, Draw draw, ulong id, int month)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return draw.Uniform(id, month, Purpose.JobOffer, scheme.Key) < 0.5;
    }

    /// <summary>Whether a points regime turns the applicant away at once.</summary>
    public static bool BelowPassMark(SchemePlan scheme, Draw draw, Block b, int i, int month) =>
        scheme.Regime.Allocation == Allocation.Points
        && Score(scheme, draw, b, i, month) < (scheme.Regime.Points ?? new PointsTable()).PassMark;
}

/// <summary>Irregular crossing (MODEL 4.6).</summary>
/// <remarks><code>each attempt costs F_s; dies with death_att, is apprehended with pa, else arrives; tries again with p_retry</code></remarks>
public sealed class Crossing(ParameterSet numbers)
{
    private readonly double _retry = numbers[RegimesNumbers.PRetry],
        _death = numbers[RegimesNumbers.DeathAtt];

    /// <summary>Most attempts in a month.</summary>
    public const int MostAttempts = 20;

    /// <summary>Attempts made, whether the last one arrived, whether it ended in death.</summary>
    public (int Attempts, bool Arrived, bool Died) Attempt(Draw draw, ulong id, int month, double apprehended)
    {
        for (int k = 0; ; k++)
        {
            DrawWords w = draw.Words(id, month, Purpose.Crossing, (uint)k);
            double u = Draw.Unit(w.W0);
            if (u < _death)
            {
                return (k + 1, false, true);
            }

            if (u >= _death + apprehended)
            {
                return (k + 1, true, false);
            }

            if (k + 1 == MostAttempts || Draw.Unit(w.W1) >= _retry)
            {
                return (k + 1, false, false);
            }
        }
    }
}
