using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Pay abroad under one scheme (MODEL C4, C11).</summary>
/// <remarks><code>
///   ln_wd = ln(W_d) + rho_a·a_i + assim + tierPen + tiePen + irregPen + gap_f_d·female;   w_d = max(exp(ln_wd), Wmin)
///   assim = -assim0·exp(-ysm / assim_years)     permanent regimes; 0 for temporary ones
///   net_d = w_d·(1 - tax_d) - ded_d
///   w_d = w_d·(1 - sub_cut) for the spell if the contract was substituted on arrival (5.3), also below a wage floor
/// </code>An overstayer loses the tie and its penalty and bears the irregular one.</remarks>
public sealed class DestinationPay
{
    private const int Months = 481;
    private readonly SchemePlan _scheme;
    private readonly double _rho, _overstay, _substituted;
    private readonly double[] _tiers;
    private readonly double[] _assimilation = new double[Months];

    /// <summary>Pay of a scheme.</summary>
    public DestinationPay(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        ParameterSet n = plan.Numbers;
        _scheme = scheme;
        _tiers = scheme.Tiers.LnPay;
        _rho = n[DestinationWorkNumbers.RhoA];
        _substituted = 1 - n[RecruitmentNumbers.SubCut];
        double tie = scheme.LnWage[0] - Maths.Log(scheme.Wage[0]);
        _overstay = scheme.Irregular ? 0 : n[DestinationWorkNumbers.PenIrreg] - tie;
        for (int m = 0; m < Months && !scheme.Temporary && !scheme.Irregular; m++)
        {
            _assimilation[m] = -n[DestinationWorkNumbers.Assim0] * Maths.Exp(-(m / 12.0) / n[DestinationWorkNumbers.AssimYears]);
        }

        ValuePpp = PppValue(plan, scheme);
    }

    /// <summary>PPP value of a nominal USD earned in a scheme: the share phi_j at prices of the origin, the rest at those of the
    /// destination.</summary>
    public static double PppValue(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        double origin = plan.Origins[scheme.Origin].PriceLevel, destination = plan.Destinations[scheme.Destination].PriceLevel;
        return (scheme.Phi / origin) + ((1 - scheme.Phi) / destination);
    }

    /// <summary>PPP value of a nominal USD earned (phi_j, C5).</summary>
    public double ValuePpp { get; }

    /// <summary>Value of the destination's currency against the base year, of the month (9.7).</summary>
    public double Rate { get; set; } = 1;

    /// <summary>What is left of the penalty of work without a permit for those of an amnesty, log points, of the month:
    /// <c>(pen_irreg + legal_gain)·(1 - months/60)</c> (L33).</summary>
    public double Settling { get; set; }

    /// <summary>Gross wage, USD a month; <paramref name="tier"/> is the level of a graduate's job (3.4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Wage(uint traits, int tier, float ability, int monthsAbroad, bool overstayer) =>
        Wage(traits, Maths.Exp(Ln(traits, tier, ability, monthsAbroad, overstayer)), overstayer);

    /// <summary>ln_wd, at the rate of the base year, of somebody whose contract was kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Ln(uint traits, int tier, float ability, int monthsAbroad, bool overstayer) =>
        _scheme.LnWage[(Traits.Skill(traits) * 2) + Traits.Sex(traits)] + _assimilation[Math.Min(monthsAbroad, Months - 1)]
            + (_rho * ability) + _tiers[tier] + (overstayer ? _overstay : 0) + ((traits & Traits.Regularised) != 0 ? Settling : 0);

    /// <summary>Gross wage, USD a month, from exp(<see cref="Ln"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Wage(uint traits, double expLn, bool overstayer)
    {
        double wage = Math.Max(expLn, overstayer ? 0 : _scheme.Regime.MinWage) * Rate;
        return (traits & Traits.Substituted) != 0 ? wage * _substituted : wage;
    }

    /// <summary>Tax, USD.</summary>
    public double Tax(uint traits, double wage) => wage * _scheme.Tax[Traits.Skill(traits)];

    /// <summary>Deductions by the employer, USD; none from an overstayer.</summary>
    public double Deductions(uint traits, double wage, bool overstayer) =>
        overstayer ? 0 : Math.Min(wage * (1 - _scheme.Tax[Traits.Skill(traits)]), _scheme.Regime.Deductions *
            _scheme.Wage[Traits.Skill(traits)] * Rate);

    /// <summary>Net pay, USD a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Net(uint traits, double wage, bool overstayer) => wage - Tax(traits, wage) - Deductions(traits, wage, overstayer);
}
