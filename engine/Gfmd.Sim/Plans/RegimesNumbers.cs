using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL section 4.</summary>
public static class RegimesNumbers
{
    /// <summary>Effectiveness of inspection at base.</summary>
    public static readonly Parameter Insp = new("insp", 0.4, 0, 1, "share", Evidence.C, "4.5", "effectiveness of inspection at base");

    /// <summary>Apprehension on the way at base enforcement.</summary>
    public static readonly Parameter Pa0 = new(
        "pa0", 0.40, 0.1, 0.7, "probability per attempt", Evidence.Order, "4.6", "apprehension on the way at base enforcement");

    /// <summary>Try again after a failed attempt.</summary>
    public static readonly Parameter PRetry = new(
        "p_retry", 0.8, 0.5, 0.95, "probability", Evidence.C, "4.6", "try again after a failed attempt");

    /// <summary>Death while crossing; 0.02 for sea routes.</summary>
    public static readonly Parameter DeathAtt = new(
        "death_att", 0.0005, 0.0001, 0.02, "probability per attempt", Evidence.Order, "4.6", "death while crossing; 0.02 for sea routes");

    /// <summary>Exogenous trend of the smuggler's fee.</summary>
    public static readonly Parameter GF = new("gF", 0, 0, 0.05, "per year", Evidence.C, "4.6", "exogenous trend of the smuggler's fee");

    /// <summary>Re-entry ban after removal.</summary>
    public static readonly Parameter BanMonths = new("ban_months", 60, 0, 120, "months", Evidence.M, "4.6", "re-entry ban after removal");

    /// <summary>Renewal: gain of staying.</summary>
    public static readonly Parameter NW = new("n_w", 0.8, 0.4, 1.2, "per log point", Evidence.C, "4.7", "renewal: gain of staying");

    /// <summary>Renewal: savings target reached.</summary>
    public static readonly Parameter NT = new("n_t", 1.0, 0.5, 1.5, "logit", Evidence.C, "4.7", "renewal: savings target reached");

    /// <summary>Overstay: irregular wage gain.</summary>
    public static readonly Parameter OW = new("o_w", 1.2, 0.6, 1.8, "per log point", Evidence.C, "4.7", "overstay: irregular wage gain");

    /// <summary>Overstay: debt left.</summary>
    public static readonly Parameter ODebt = new("o_debt", 1.5, 0.5, 2.5, "per yearly wage", Evidence.C, "4.7", "overstay: debt left");

    /// <summary>Overstay: value of re-entry.</summary>
    public static readonly Parameter ORe = new("o_re", 1.5, 0.5, 2.5, "-", Evidence.C, "4.7", "overstay: value of re-entry");

    /// <summary>Overstay: detection within 12 months.</summary>
    public static readonly Parameter ODet = new(
        "o_det", 3.0, 1, 5, "per unit probability", Evidence.C, "4.7", "overstay: detection within 12 months");

    /// <summary>Overstay: diaspora.</summary>
    public static readonly Parameter ONet = new("o_net", 0.4, 0.1, 0.8, "-", Evidence.C, "4.7", "overstay: diaspora");

    /// <summary>Overstay: children at home.</summary>
    public static readonly Parameter OChild = new("o_child", 0.8, 0.3, 1.3, "logit", Evidence.C, "4.7", "overstay: children at home");

    /// <summary>Overstay: quota cut and community screening.</summary>
    public static readonly Parameter OCommit = new(
        "o_commit", 1.2, 0.5, 2, "logit", Evidence.C, "4.7", "overstay: quota cut and community screening");

    /// <summary>Detection of an overstayer or irregular migrant.</summary>
    public static readonly Parameter Detect = new(
        "detect", 0.01, 0.002, 0.05, "per month", Evidence.C, "4.7", "detection of an overstayer or irregular migrant");

    /// <summary>From studies to a work permit.</summary>
    public static readonly Parameter PStudy2work = new(
        "p_study2work", 0.35, 0.2, 0.6, "probability", Evidence.C, "4.3", "from studies to a work permit");

    /// <summary>Recall of type 0.</summary>
    public static readonly Parameter RecallLow = new("recall_low", 0.2, 0.1, 0.3, "per season", Evidence.C, "4.4", "recall of type 0");

    /// <summary>Recall of type 1.</summary>
    public static readonly Parameter RecallHigh = new("recall_high", 0.8, 0.7, 0.9, "per season", Evidence.C, "4.4", "recall of type 1");

    /// <summary>Share of type 1.</summary>
    public static readonly Parameter RecallShare = new("recall_share", 0.6, 0.4, 0.8, "share", Evidence.C, "4.4", "share of type 1");

    /// <summary>Smuggler's price and enforcement.</summary>
    public static readonly Parameter EFeeEnf = new("e_fee_enf", 0.5, 0, 1, "-", Evidence.C, "4.6", "smuggler's price and enforcement");

    /// <summary>Apprehension and enforcement.</summary>
    public static readonly Parameter EPa = new(
        "e_pa", 0.3, 0.1, 0.6, "logit per log point", Evidence.C, "4.6", "apprehension and enforcement");

    /// <summary>Cost of remoter routes.</summary>
    public static readonly Parameter RcRoute = new(
        "rc_route", 0.1, 0, 0.5, "share of F_s0 per log point", Evidence.C, "4.6", "cost of remoter routes");

    /// <summary>Money lost by overstaying.</summary>
    public static readonly Parameter OBond = new("o_bond", 1.0, 0.5, 1.5, "per log point", Evidence.C, "4.7", "money lost by overstaying");

    /// <summary>Absconding.</summary>
    public static readonly Parameter Ab0 = new("ab0", 0.002, 0.0005, 0.005, "per month", Evidence.C, "4.7", "absconding");

    /// <summary>Interest on deferred pay.</summary>
    public static readonly Parameter RDef = new("r_def", 0.02, 0, 0.06, "per year", Evidence.C, "4.8", "interest on deferred pay");

    /// <summary>Workers' valuation of deferred pay.</summary>
    public static readonly Parameter BetaDef = new("beta_def", 0.7, 0.5, 1, "-", Evidence.C, "4.8", "workers' valuation of deferred pay");

    /// <summary>Deferred pay is paid out.</summary>
    public static readonly Parameter PPaid = new("pPaid", 1, 0.5, 1, "probability", Evidence.C, "4.8", "deferred pay is paid out");

    /// <summary>Contributions that count.</summary>
    public static readonly Parameter SsRate = new(
        "ss_rate", 0.1, 0.05, 0.2, "share of wage per month", Evidence.C, "4.9", "contributions that count");

    /// <summary>Refunded share.</summary>
    public static readonly Parameter SsShare = new("ss_share", 0.5, 0.2, 1, "share", Evidence.C, "4.9", "refunded share");

    /// <summary>Staying incentive without portability.</summary>
    public static readonly Parameter SsStay = new(
        "ss_stay", 0.15, 0, 0.3, "share", Evidence.C, "4.9", "staying incentive without portability");

    /// <summary>Half-life of the memory of the own cohort's re-hires.</summary>
    public static readonly Parameter ReentryHalf = new(
        "reentry_half", 24, 6, 60, "months", Evidence.C, "4.7", "half-life of the memory of the own cohort's re-hires");

    /// <summary>Switching regime.</summary>
    public static readonly Parameter W0Sw = new("w0_sw", -1.0, -2, 0, "logit", Evidence.C, "4.7", "switching regime");

    /// <summary>Absconding when abused.</summary>
    public static readonly Parameter AbAbuse = new("ab_abuse", 3, 1, 5, "-", Evidence.C, "4.7", "absconding when abused");

    /// <summary>Job change without a tie; under a sector tie the mean of jc_free and jc_tied.</summary>
    public static readonly Parameter JcFree = new("jc_free", 0.01, 0.003, 0.03, "per month", Evidence.C, "4.7", "job change without a tie");

    /// <summary>Job change under a full tie.</summary>
    public static readonly Parameter JcTied = new("jc_tied", 0.002, 0.0005, 0.005, "per month", Evidence.C, "4.7", "job change under a full tie");

    /// <summary>Factor on job changes when abused, without a tie.</summary>
    public static readonly Parameter JcAbFree = new("jc_ab_free", 3, 2, 5, "-", Evidence.C, "4.7", "job change: factor when abused, without a tie");

    /// <summary>Factor on job changes when abused, under a tie.</summary>
    public static readonly Parameter JcAbTied = new("jc_ab_tied", 1.2, 1, 1.5, "-", Evidence.C, "4.7", "job change: factor when abused, under a tie");

    /// <summary>Places lost per unit of rights.</summary>
    public static readonly Parameter RhoR = new(
        "rhoR", 0.5, 0, 1, "-", Evidence.C, "4.5", "mechanism B: share of places lost per unit of rights; acts where quotaFollowsRights is set");

    /// <summary>Women displaced to irregular entry by a ban.</summary>
    public static readonly Parameter BanIrreg = new(
        "ban_irreg", 0.3, 0.1, 0.5, "share", Evidence.C, "4.10", "women displaced to irregular entry by a ban");

    /// <summary>Capacity of the origin's administration.</summary>
    public static readonly Parameter KO = new("K_o", 0.6, 0, 1, "index", Evidence.C, "4.11", "capacity of the origin");

    /// <summary>Programme failure at zero capacity.</summary>
    public static readonly Parameter Fail0 = new(
        "fail0", 0.10, 0.02, 0.2, "probability per year", Evidence.C, "4.11", "failure of a programme at zero capacity");

    /// <summary>What a joint monitoring body adds to the origin's capacity in its programme.</summary>
    public static readonly Parameter MonCap = new(
        "mon_cap", 0.2, 0, 0.4, "index", Evidence.C, "4.1", "capacity that a joint monitoring body adds in its programme");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        Insp, Pa0, PRetry, DeathAtt, GF, BanMonths, NW, NT, OW, ODebt, ORe, ODet, ONet, OChild, OCommit, Detect,
        PStudy2work, RecallLow, RecallHigh, RecallShare, EFeeEnf, EPa, RcRoute, OBond, Ab0,
        RDef, BetaDef, PPaid, SsRate, SsShare, SsStay, ReentryHalf, W0Sw, AbAbuse, JcFree, JcTied, JcAbFree, JcAbTied,
        RhoR, BanIrreg, KO, Fail0, MonCap,
    ];
}
