using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.People;

/// <summary>What follows the end of a contract.</summary>
public enum ContractOutcome
{
    /// <summary>Goes home.</summary>
    Return,

    /// <summary>Stays under a renewed contract.</summary>
    Renew,

    /// <summary>Stays without permit.</summary>
    Overstay,

    /// <summary>Passes into another regime of the same destination.</summary>
    Switch,
}

/// <summary>What the decision at a contract's end asks of the person.</summary>
/// <param name="LnGain">ln(netPPP / y_o).</param>
/// <param name="LnIrregular">ln(w_irr / w_home).</param>
/// <param name="LnWages">ln(w_d / w_home).</param>
/// <param name="TargetReached">Savings target reached.</param>
/// <param name="DebtYears">Debt left over the yearly wage.</param>
/// <param name="ChildrenHome">Has a child under 12.</param>
/// <param name="Renewable">A renewal can be had.</param>
/// <param name="Diaspora">N_c, migrants per 100 adults.</param>
/// <param name="Reentry">p_reentry, perceived probability to be hired again after a timely return.</param>
/// <param name="HeldWages">(deferred + bond + ssRefund)/w_d, what overstaying loses, months of wage.</param>
public readonly record struct ContractSituation(
    double LnGain, double LnIrregular, double LnWages, bool TargetReached, double DebtYears, bool ChildrenHome, bool Renewable, double Diaspora,
    double Reentry, double HeldWages);

/// <summary>End of contract: return, renew, switch regime or overstay (MODEL 4.7), a multinomial logit with V_ret = 0.</summary>
/// <remarks><code>
///   V_ren  = n0 + n_w·ln(netPPP/y_o) - n_t·targetReached
///   V_swi  = w0_sw + n_w·ln(netPPP_new/y_o)
///   V_over = o0 + o_w·ln(w_irr/w_home) + o_debt·debtLeft/annualWage - o_bond·ln(1 + (deferred + bond + ssRefund)/w_d)
///            - o_re·p_reentry·(1 + ln(w_d/w_home)) - o_det·detect12
///            + o_net·ln(1+N_c) - o_child·childrenHome - o_commit·commit
/// </code>n0 and o0 solved per scheme, with nobody switching. The origin's commitment weighs with its capacity K_o (4.11).
/// p_reentry is posted: it starts at the base row and follows the own cohort's renewals and recalls.</remarks>
public sealed class ContractEnd
{
    private readonly double _n0, _nw, _nt, _o0, _ow, _odebt, _obond, _ore, _odet, _onet, _ochild, _ocommit, _sw;

    /// <summary>The decision under a scheme with constants n0 and o0.</summary>
    public ContractEnd(Plan plan, SchemePlan scheme, double renewalConstant, double overstayConstant)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        ParameterSet n = plan.Numbers;
        _n0 = renewalConstant;
        _nw = n[RegimesNumbers.NW];
        _nt = n[RegimesNumbers.NT];
        _o0 = overstayConstant;
        _ow = n[RegimesNumbers.OW];
        _odebt = n[RegimesNumbers.ODebt];
        _obond = n[RegimesNumbers.OBond];
        _ore = n[RegimesNumbers.ORe];
        _odet = n[RegimesNumbers.ODet] * (1 - Maths.Pow(1 - scheme.Detection, 12));
        _onet = n[RegimesNumbers.ONet];
        _ochild = n[RegimesNumbers.OChild];
        _ocommit = scheme.Regime.OriginCommitment ? n[RegimesNumbers.OCommit] * scheme.Capacity : 0;
        _sw = n[RegimesNumbers.W0Sw];
    }

    /// <summary>Weight of renewal relative to return, exp(V_ren).</summary>
    public double Renewal(in ContractSituation s) =>
        s.Renewable ? Maths.Exp(_n0 + (_nw * s.LnGain) - (s.TargetReached ? _nt : 0)) : 0;

    /// <summary>Weight of overstay relative to return, exp(V_over).</summary>
    public double Overstay(in ContractSituation s) => Maths.Exp(
        _o0 + (_ow * s.LnIrregular) + (_odebt * s.DebtYears) - (_obond * Maths.Log1(s.HeldWages)) - (_ore * s.Reentry * (1 + s.LnWages)) - _odet
        + (_onet * Maths.Log1(s.Diaspora)) - (s.ChildrenHome ? _ochild : 0) - _ocommit);

    /// <summary>Weight of another regime relative to return, exp(V_swi).</summary>
    /// <param name="lnGain">ln(netPPP_new / y_o).</param>
    public double Switching(double lnGain) => Maths.Exp(_sw + (_nw * lnGain));

    /// <summary>Outcome from one draw: overstay, then renewal, then another regime, else return.</summary>
    /// <param name="s">The migrant.</param>
    /// <param name="switching">Sum of the weights of other regimes that admit the person; 0: none does.</param>
    /// <param name="u">Draw, 0 to 1.</param>
    public ContractOutcome Decide(in ContractSituation s, double switching, double u)
    {
        double over = Overstay(s), renew = Renewal(s), x = u * (1 + over + renew + switching);
        return x < over ? ContractOutcome.Overstay
            : x < over + renew ? ContractOutcome.Renew
            : x < over + renew + switching ? ContractOutcome.Switch : ContractOutcome.Return;
    }
}
