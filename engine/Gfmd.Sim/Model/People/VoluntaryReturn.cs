using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.People;

/// <summary>What the return decision asks of the person.</summary>
/// <param name="Jobless">Without a job abroad.</param>
/// <param name="TargetReached">Savings target reached.</param>
/// <param name="Attachment">Home attachment, mean 1.</param>
/// <param name="ChildrenHome">Has a child under 12.</param>
/// <param name="SpouseHome">Spouse at home.</param>
/// <param name="Months">Months abroad in this spell.</param>
/// <param name="LnGain">ln(netPPP / y_o).</param>
/// <param name="Over55">Older than 55.</param>
/// <param name="FamilyHere">Spouse abroad too, or the family came along.</param>
/// <param name="ShockHome">A death in the household at home this month.</param>
public readonly record struct ReturnSituation(
    bool Jobless, bool TargetReached, double Attachment, bool ChildrenHome, bool SpouseHome, int Months, double LnGain, bool Over55,
    bool FamilyHere = false, bool ShockHome = false);

/// <summary>Return by own decision while abroad (MODEL 6.1).</summary>
/// <remarks><code>
///   h_ret = h0_r · exp(xb - xb_mean) · cage · exp(-g_def·reentryRight) · returnIncentive     per month
///   xb = ret_u·unemployed + ret_t·targetReached + ret_a·(attach - 1) + ret_c·childrenHome + ret_s·spouseHome
///        - ret_f·familyHere - ret_y·ln(1 + yearsAbroad) - ret_w·ln(netPPP/y_o) + ret_h·shockHome + ret_55·over55
///   cage = 1 - min(0.95, cage_slope·expectedCrossCost/netMonthlyWage) without permit, else 1
/// </code>h0_r and xb_mean solved per scheme with cage and re-entry at their base values. shockHome: a death; illness at home
/// is not followed.</remarks>
public sealed class VoluntaryReturn
{
    private const int MaxMonths = 600;
    private readonly double _u, _t, _a, _c, _s, _w, _55, _f, _h, _reference;
    private readonly double[] _years = new double[MaxMonths + 1];

    /// <summary>The hazard under a scheme.</summary>
    public VoluntaryReturn(ParameterSet numbers, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        _u = numbers[ReturnNumbers.RetU];
        _t = numbers[ReturnNumbers.RetT];
        _a = numbers[ReturnNumbers.RetA];
        _c = numbers[ReturnNumbers.RetC];
        _s = numbers[ReturnNumbers.RetS];
        _w = numbers[ReturnNumbers.RetW];
        _55 = numbers[ReturnNumbers.Ret55];
        _f = numbers[ReintegrationNumbers.RetF];
        _h = numbers[ReintegrationNumbers.RetH];
        for (int m = 0; m <= MaxMonths; m++)
        {
            _years[m] = numbers[ReturnNumbers.RetY] * Maths.Log1(m / 12.0);
        }

        CageSlope = numbers[ReturnNumbers.CageSlope];
        _reference = numbers[ReturnNumbers.H0R];
        Reentry = (scheme.ReentryRight ? Maths.Exp(-numbers[ReturnNumbers.GDef]) : 1) * scheme.ReturnIncentive;
    }

    /// <summary>cage_slope.</summary>
    public double CageSlope { get; }

    /// <summary>exp(-g_def·reentryRight)·returnIncentive.</summary>
    public double Reentry { get; }

    /// <summary>Index xb of the hazard.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Index(in ReturnSituation s) =>
        (s.Jobless ? _u : 0) + (s.TargetReached ? _t : 0) + (_a * (s.Attachment - 1)) + (s.ChildrenHome ? _c : 0) + (s.SpouseHome ? _s : 0)
        - _years[Math.Min(s.Months, MaxMonths)] - (_w * s.LnGain) + (s.Over55 ? _55 : 0)
        - (s.FamilyHere ? _f : 0) + (s.ShockHome ? _h : 0);

    /// <summary>Factor of those without permit.</summary>
    public double Cage(bool irregular, double crossingCost, double netWage) =>
        irregular && netWage > 0 ? 1 - Math.Min(0.95, CageSlope * crossingCost / netWage) : 1;

    /// <summary>h0_r of a person: the scheme's; for an overstayer at least the reference, since a contract's end no longer brings anybody
    /// home.</summary>
    public double Hazard(double solved, bool overstayer) => overstayer ? Math.Max(solved, _reference) : solved;

    /// <summary>Monthly hazard of return.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MonthlyHazard(double hazard, double mean, double index, double cage) => hazard * Maths.Exp(index - mean) * cage * Reentry;

    /// <summary>A bound of the monthly hazard from above for an index taken at a bound of ln(netPPP/y_o) from below: no exponential, no
    /// logarithm. Infinite where the hazard does not fall with the gain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MonthlyHazardAtMost(double hazard, double mean, double index) =>
        _w >= 0 ? hazard * Maths.ExpAbove(index - mean) * Reentry : double.PositiveInfinity;

    /// <summary>Probability of return in the month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Probability(double hazard, double mean, double index, double cage) =>
        Maths.ProbabilityOfHazard(MonthlyHazard(hazard, mean, index, cage));
}
