using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.People;

/// <summary>Visits home while abroad under a permit (MODEL 6.1).</summary>
/// <remarks><code>h_trip = trip0·exp(g_trip·reentryRight)                                per month, only if the permit lets one come back</code>
/// It does where there is a right to come back, or where it lasts a year or longer. One to three months away, then back to the job; unpaid, living
/// on savings as somebody without a job. No visit runs into the end of a contract. Where stays have no end and a permit with a right to come back
/// outlasts six months of absence, stays at home may last half of what it outlasts: beyond three months they are a return and a new spell, as in the
/// statistics (UNECE 2016). A draw of its own.</remarks>
public sealed class HomeVisits
{
    /// <summary>Months of the longest visit after which the job waits; longer stays at home end the spell.</summary>
    public const int Longest = 3;

    private readonly int _most;

    /// <summary>Visits under a scheme.</summary>
    public HomeVisits(ParameterSet numbers, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        bool may = !scheme.Irregular && (scheme.ReentryRight || scheme.Regime.DurationMonths is 0 or >= 12);
        double h = numbers[ReintegrationNumbers.Trip0] * Maths.Exp(scheme.ReentryRight ? numbers[ReintegrationNumbers.GTrip] : 0);
        MayComeBack = may;
        Probability = may ? Maths.ProbabilityOfHazard(h) : 0;
        Threshold = Draw.Threshold(Probability);
        bool open = scheme.ReentryRight && scheme.Regime.DurationMonths == 0;
        _most = open ? Math.Clamp(scheme.Regime.Circulation.AbsenceMonths / 2, 1, 24) : Longest;
    }

    /// <summary>Whether the permit lets one come back.</summary>
    public bool MayComeBack { get; }

    /// <summary>Probability that a visit begins in a month at work.</summary>
    public double Probability { get; }

    /// <summary>The same as a threshold on 32 bits.</summary>
    public uint Threshold { get; }

    /// <summary>Months at home from a draw in (0, 1).</summary>
    public int Months(double u) => 1 + (int)(_most * u);
}
