using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Model.People;

/// <summary>The first two years at home after a return (MODEL 6.5): finding work, starting a business, what it earns.</summary>
/// <remarks><code>
///   p_start = L( st0 + st_w·ln(1 + wealth/Kmin) + st_s·skillF/24 + st_c·reintCredit + st_b·bankAccount - st_i·involuntary )    per month
///                                                                             only with wealth of Kmin or more, and no business yet
///   f_ret   = f_o·exp( fr_s·skillF/24 - fr_net·firstQuarter + fr_m·jobMatching - fr_i·involuntary )                            per month
///   wage    = wage·(1 + cert_wage·jobMatching)                                where the job uses the experience (L65)
/// </code>Kmin of the household's wealth is put into a business of the household (<see cref="Households.Enterprise"/>), whose profit and end
/// follow; the founder works as self-employed in it. Returnees start more often (Mesnard 2004; Piracha and Vadean 2010; Wahba and Zenou
/// 2012).</remarks>
public sealed class Reintegration
{
    /// <summary>Months that reintegration lasts.</summary>
    public const int Months = 24;

    private const double Cap = 120, Unit = 24;
    private const int Quarter = 3;
    private readonly double _st0, _wealth, _skill, _account, _involuntary, _findSkill, _network, _findInvoluntary, _matching;

    /// <summary>Reintegration in a country.</summary>
    public Reintegration(ParameterSet numbers, OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(origin);
        ReintegrationPolicy policy = origin.Data.Reintegration;
        _st0 = numbers[EnterpriseNumbers.St0] + (numbers[ReintegrationNumbers.StC] * policy.Credit);
        _wealth = numbers[EnterpriseNumbers.StW];
        _skill = numbers[ReintegrationNumbers.StS] / Unit;
        _account = numbers[ReintegrationNumbers.StB];
        _involuntary = numbers[ReintegrationNumbers.StI];
        _findSkill = numbers[ReintegrationNumbers.FrS] / Unit;
        _network = numbers[ReintegrationNumbers.FrNet];
        _findInvoluntary = numbers[ReintegrationNumbers.FrI];
        _matching = numbers[ReintegrationNumbers.FrM] * policy.JobMatching;
        Certificate = numbers[ReintegrationNumbers.CertWage] * policy.JobMatching;
    }

    /// <summary>Share by which certification raises a wage.</summary>
    public double Certificate { get; }

    /// <summary>p_start of somebody whose household has the entry capital.</summary>
    /// <param name="overEntry">Liquid wealth of the household over the entry capital.</param>
    /// <param name="skill">skillF, months.</param>
    /// <param name="account">Has a bank account.</param>
    /// <param name="involuntary">Came home against the own will.</param>
    public double Start(double overEntry, int skill, bool account, bool involuntary) => Maths.Logistic(
        _st0 + (_wealth * Maths.Log1(overEntry)) + (_skill * skill) + (account ? _account : 0) - (involuntary ? _involuntary : 0));

    /// <summary>f_ret/f_o.</summary>
    /// <param name="skill">skillF, months.</param>
    /// <param name="since">Months since the return.</param>
    /// <param name="involuntary">Came home against the own will.</param>
    public double Finding(int skill, int since, bool involuntary) => Maths.Exp(
        (_findSkill * skill) - (since <= Quarter ? _network : 0) + _matching - (involuntary ? _findInvoluntary : 0));

    /// <summary>A bound of f_ret/f_o for everybody, whatever the policy.</summary>
    public static double MostFinding(ParameterSet numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return Maths.Exp(
            Math.Max(0, numbers[ReintegrationNumbers.FrS] * Cap / Unit) + Math.Max(0, -numbers[ReintegrationNumbers.FrNet])
            + Math.Max(0, numbers[ReintegrationNumbers.FrM]) + Math.Max(0, -numbers[ReintegrationNumbers.FrI]));
    }
}
