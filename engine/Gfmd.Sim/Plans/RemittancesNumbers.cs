using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections 7.1, 8.1, 8.5, 0.</summary>
public static class RemittancesNumbers
{
    /// <summary>Sending, temporary regimes.</summary>
    public static readonly Parameter R0Temp = new("r0_temp", 0.3, -0.3, 0.9, "logit", Evidence.C, "7.1", "sending, temporary regimes");

    /// <summary>Sending, permanent regimes.</summary>
    public static readonly Parameter R0Perm = new("r0_perm", -1.2, -2, -0.5, "logit", Evidence.C, "7.1", "sending, permanent regimes");

    /// <summary>Sending: spouse or child at home.</summary>
    public static readonly Parameter RFam = new("r_fam", 0.5, 0.2, 0.8, "logit", Evidence.C, "7.1", "sending: spouse or child at home");

    /// <summary>Sending: fading.</summary>
    public static readonly Parameter RYrs = new("r_yrs", 0.08, 0, 0.15, "logit per year beyond 5", Evidence.C, "7.1", "sending: fading");

    /// <summary>Sending: shock at home.</summary>
    public static readonly Parameter RShock = new("r_shock", 1.0, 0.5, 1.5, "logit", Evidence.C, "7.1", "sending: shock at home");

    /// <summary>Sending: habit.</summary>
    public static readonly Parameter RHabit = new("r_habit", 0.3, 0, 0.6, "logit", Evidence.C, "7.1", "sending: habit");

    /// <summary>Half-life of the habit.</summary>
    public static readonly Parameter HabHalf = new("hab_half", 5, 2, 10, "months", Evidence.C, "7.1", "half-life of the habit");

    /// <summary>Remitted share, seasonal; RSE (Gibson and McKenzie 2014).</summary>
    public static readonly Parameter S0Seasonal = new(
        "s0_seasonal", 0.42, 0.35, 0.5, "share of net", Evidence.S, "7.1", "remitted share, seasonal; RSE (Gibson and McKenzie 2014)");

    /// <summary>Remitted share, contract work in the Gulf; KNOMAD example.</summary>
    public static readonly Parameter S0Gulf = new(
        "s0_gulf", 0.575, 0.55, 0.6, "share of net", Evidence.S, "7.1", "remitted share, contract work in the Gulf; KNOMAD example");

    /// <summary>Remitted share, live-in domestic work.</summary>
    public static readonly Parameter S0Domestic = new(
        "s0_domestic", 0.45, 0.3, 0.6, "share of net", Evidence.C, "7.1", "remitted share, live-in domestic work");

    /// <summary>Remitted share, settled.</summary>
    public static readonly Parameter S0Permanent = new(
        "s0_permanent", 0.12, 0.05, 0.2, "share of net", Evidence.C, "7.1", "remitted share, settled");

    /// <summary>Remitted share, irregular.</summary>
    public static readonly Parameter S0Irregular = new(
        "s0_irregular", 0.35, 0.2, 0.5, "share of net", Evidence.C, "7.1", "remitted share, irregular");

    /// <summary>Decay of the remitted share, temporary.</summary>
    public static readonly Parameter DeltaTemp = new(
        "delta_temp", 0, 0, 0.02, "per year", Evidence.C, "7.1", "decay of the remitted share, temporary");

    /// <summary>Decay of the remitted share, settled.</summary>
    public static readonly Parameter DeltaPerm = new(
        "delta_perm", 0.03, 0, 0.08, "per year", Evidence.C, "7.1", "decay of the remitted share, settled");

    /// <summary>Women remit more.</summary>
    public static readonly Parameter RemF = new("rem_f", 0.03, 0, 0.06, "share of net", Evidence.C, "7.1", "women remit more");

    /// <summary>Remitting with debt at home.</summary>
    public static readonly Parameter RemDebt = new("rem_debt", 0.2, 0, 0.4, "-", Evidence.C, "7.1", "remitting with debt at home");

    /// <summary>Elasticity of the number of transfers to the fixed fee.</summary>
    public static readonly Parameter EpsFee = new(
        "eps_fee", 0.22, 0.05, 0.5, "-", Evidence.C, "7.1", "elasticity of the number of transfers to the fixed fee");

    /// <summary>Replaced income loss; Yang and Choi 2007.</summary>
    public static readonly Parameter InsShare = new(
        "ins_share", 0.60, 0, 0.6, "share", Evidence.S, "7.1", "replaced income loss; Yang and Choi 2007");

    /// <summary>Cap of the insurance transfer.</summary>
    public static readonly Parameter InsCap = new("ins_cap", 0.3, 0, 0.5, "share of net", Evidence.C, "7.1", "cap of the insurance transfer");

    /// <summary>Reaction to gains at home.</summary>
    public static readonly Parameter AltGain = new("alt_gain", 0.3, 0, 0.5, "share", Evidence.C, "7.1", "reaction to gains at home");

    /// <summary>Saved share of own income.</summary>
    public static readonly Parameter SaveOwn = new("save_own", 0.08, 0.04, 0.12, "share", Evidence.C, "8.1", "saved share of own income");

    /// <summary>Saved share of remittances after debt service.</summary>
    public static readonly Parameter SaveRem = new(
        "save_rem", 0.08, 0.04, 0.12, "share", Evidence.C, "8.1", "saved share of remittances after debt service");

    /// <summary>Extreme poverty line, 2017 PPP (World Bank 2022).</summary>
    public static readonly Parameter LineLow = new(
        "line_low", 2.15, 1, 10, "PPP USD/day", Evidence.S, "8.5", "extreme poverty line, 2017 PPP (World Bank 2022)");

    /// <summary>Lower-middle-income poverty line, 2017 PPP (World Bank 2022).</summary>
    public static readonly Parameter LineMid = new(
        "line_mid", 3.65, 1, 10, "PPP USD/day", Evidence.S, "8.5", "lower-middle-income poverty line, 2017 PPP (World Bank 2022)");

    /// <summary>Upper-middle-income poverty line, 2017 PPP (World Bank 2022).</summary>
    public static readonly Parameter LineHigh = new(
        "line_high", 6.85, 1, 10, "PPP USD/day", Evidence.S, "8.5", "upper-middle-income poverty line, 2017 PPP (World Bank 2022)");

    /// <summary>Turns daily poverty lines into months.</summary>
    public static readonly Parameter DaysPerMonth = new(
        "days_per_month", 30.42, 30.42, 30.42, "days", Evidence.C, "0", "turns daily poverty lines into months");

    /// <summary>Labour share of output.</summary>
    public static readonly Parameter LabShare = new("lab_share", 0.55, 0.4, 0.65, "share", Evidence.M, "C12", "labour share of output");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        R0Temp, R0Perm, RFam, RYrs, RShock, RHabit, HabHalf, S0Seasonal, S0Gulf, S0Domestic, S0Permanent, S0Irregular, DeltaTemp,
        DeltaPerm, RemF, RemDebt, EpsFee, InsShare, InsCap, AltGain, SaveOwn, SaveRem, LineLow, LineMid, LineHigh, DaysPerMonth,
        LabShare,
    ];
}
