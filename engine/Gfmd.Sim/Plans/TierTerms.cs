using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Where graduates of one scheme find work: tier 0 matched, 1 one level below, 2 elementary (MODEL 3.4, C4).</summary>
/// <remarks><code>
///   p_tier0 = L( t0 + t1·langMatch + t2·eduQuality + t3·recogn + t4·jobOffer )
///   of the others a share tier1_share in tier 1; upgrades at up0 a month
/// </code></remarks>
public sealed record TierTerms
{
    /// <summary>No scheme: everybody is matched.</summary>
    public static TierTerms None { get; } = new();

    /// <summary>Index of the logit without a job offer.</summary>
    public double Index { get; private init; } = 60;

    /// <summary>What a recognition of one's own adds to the index.</summary>
    public double Recognised { get; private init; }

    /// <summary>What a skilled job offer adds to the index.</summary>
    public double Offer { get; private init; }

    /// <summary>Share of those admitted who have one: all where posts or employers choose, those of the grid of points, else none.</summary>
    public double Offered { get; private init; }

    /// <summary>Of the unmatched, the share one level below.</summary>
    public double One { get; private init; } = 1;

    /// <summary>Hazard to move up one tier, per month.</summary>
    public double Upgrade { get; private init; }

    /// <summary>ln of pay against the matched job, by tier.</summary>
    public double[] LnPay { get; private init; } = new double[4];

    /// <summary>ln of the mean pay that a graduate can expect on arrival, against the matched job (C5).</summary>
    public double LnExpected { get; private init; }

    /// <summary>p_tier0 of a person.</summary>
    public double Matched(bool offer, bool recognised) => Maths.Logistic(Index + (offer ? Offer : 0) + (recognised ? Recognised : 0));

    /// <summary>Tier on arrival from a uniform number, where the first job is a matched one with probability <paramref name="p"/>.</summary>
    public int OnArrival(double u, double p) => u < p ? 0 : u < p + ((1 - p) * One) ? 1 : 2;

    /// <summary>Tier after so many months from a uniform number: two steps up at the hazard, from the mean of arrivals.</summary>
    public int After(double u, int months)
    {
        double p = Mean, one = (1 - p) * One, two = (1 - p) * (1 - One), left = Maths.Exp(-Upgrade * months);
        double elementary = two * left, below = (one + (two * Upgrade * months)) * left;
        return u < elementary ? 2 : u < elementary + below ? 1 : 0;
    }

    private double Mean => (Offered * Matched(true, false)) + ((1 - Offered) * Matched(false, false));

    /// <summary>Terms of a scheme.</summary>
    internal static TierTerms Of(SchemePlan scheme, OriginData origin, ParameterSet numbers)
    {
        SkillTerms s = scheme.Corridor.Skills;
        double one = numbers[SkillsNumbers.PenTier1], two = numbers[SkillsNumbers.PenTier2], share = numbers[SkillsNumbers.Tier1Share];
        TierTerms terms = new()
        {
            Index = numbers[SkillsNumbers.T0] + (numbers[SkillsNumbers.T1] * s.LanguageMatch) + (numbers[SkillsNumbers.T2] * origin.EducationQuality)
                + (numbers[SkillsNumbers.T3] * s.Recognition),
            Recognised = numbers[SkillsNumbers.T3] * (1 - s.Recognition),
            Offer = numbers[SkillsNumbers.T4],
            Offered = scheme.Regime.Allocation == Allocation.Points ? 0.5 : scheme.Rationed || scheme.Recruited ? 1 : 0,
            One = share,
            Upgrade = numbers[SkillsNumbers.Up0],
            LnPay = [0, one, two, two],
        };
        double p = terms.Mean;
        return terms with { LnExpected = Maths.Log(p + ((1 - p) * ((share * Maths.Exp(one)) + ((1 - share) * Maths.Exp(two))))) };
    }
}
