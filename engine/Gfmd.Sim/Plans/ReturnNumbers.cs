using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections 6.1, 6.2, 6.3.</summary>
public static class ReturnNumbers
{
    /// <summary>Return: unemployed.</summary>
    public static readonly Parameter RetU = new("ret_u", 1.0, 0.5, 1.5, "log points", Evidence.C, "6.1", "return: unemployed");

    /// <summary>Return: savings target reached.</summary>
    public static readonly Parameter RetT = new("ret_t", 1.2, 0.6, 1.8, "log points", Evidence.C, "6.1", "return: savings target reached");

    /// <summary>Return: attachment.</summary>
    public static readonly Parameter RetA = new("ret_a", 0.25, 0.1, 0.5, "per unit", Evidence.C, "6.1", "return: attachment");

    /// <summary>Return: children at home.</summary>
    public static readonly Parameter RetC = new("ret_c", 0.35, 0.1, 0.6, "log points", Evidence.C, "6.1", "return: children at home");

    /// <summary>Return: spouse at home.</summary>
    public static readonly Parameter RetS = new("ret_s", 0.30, 0.1, 0.5, "log points", Evidence.C, "6.1", "return: spouse at home");

    /// <summary>Return: years abroad.</summary>
    public static readonly Parameter RetY = new("ret_y", 0.45, 0.2, 0.7, "per log point", Evidence.C, "6.1", "return: years abroad");

    /// <summary>Return: income gain.</summary>
    public static readonly Parameter RetW = new("ret_w", 0.8, 0.4, 1.2, "per log point", Evidence.C, "6.1", "return: income gain");

    /// <summary>Return: older than 55.</summary>
    public static readonly Parameter Ret55 = new("ret_55", 0.15, 0, 0.4, "log points", Evidence.C, "6.1", "return: older than 55");

    /// <summary>Re-entry right lowers definitive return.</summary>
    public static readonly Parameter GDef = new("g_def", 0.2, 0, 0.4, "log points", Evidence.C, "6.1", "re-entry right lowers definitive return");

    /// <summary>Irregular migrants stay rather than pay the crossing again.</summary>
    public static readonly Parameter CageSlope = new(
        "cage_slope", 0.25, 0.05, 0.5, "-", Evidence.C, "6.1", "irregular migrants stay rather than pay the crossing again");

    /// <summary>Saving out of net after remittance and subsistence, temporary.</summary>
    public static readonly Parameter STemp = new(
        "s_temp", 0.3, 0.2, 0.5, "share", Evidence.C, "6.2", "saving out of net after remittance and subsistence, temporary");

    /// <summary>Saving, permanent.</summary>
    public static readonly Parameter SPerm = new("s_perm", 0.1, 0.05, 0.2, "share", Evidence.C, "6.2", "saving, permanent");

    /// <summary>Mean savings target.</summary>
    public static readonly Parameter TgtMonths = new("tgt_months", 12, 6, 24, "months of net wage", Evidence.C, "6.2", "mean savings target");

    /// <summary>Dispersion of targets.</summary>
    public static readonly Parameter SdTgt = new("sd_tgt", 0.6, 0.4, 0.8, "log points", Evidence.C, "6.2", "dispersion of targets");

    /// <summary>Target savers among temporary migrants.</summary>
    public static readonly Parameter TsTemp = new("ts_temp", 0.5, 0.2, 0.8, "share", Evidence.C, "6.2", "target savers among temporary migrants");

    /// <summary>Target savers among permanent migrants.</summary>
    public static readonly Parameter TsPerm = new("ts_perm", 0.2, 0, 0.4, "share", Evidence.C, "6.2", "target savers among permanent migrants");

    /// <summary>Consider clock of returnees.</summary>
    public static readonly Parameter ReClock = new("re_clock", 2, 1, 3, "-", Evidence.C, "6.3", "consider clock of returnees");

    /// <summary>Cost saved by experience.</summary>
    public static readonly Parameter ReCost = new("re_cost", 0.5, 0.2, 0.7, "share", Evidence.C, "6.3", "cost saved by experience");

    /// <summary>Perceived admission with a right of recall.</summary>
    public static readonly Parameter QRecall = new(
        "q_recall", 0.9, 0.7, 1, "probability", Evidence.C, "6.3", "perceived admission with a right of recall");

    /// <summary>Return hazard of the mean migrant where a scheme gives none of its own: overstayers of seasonal contracts; OECD 2008.</summary>
    public static readonly Parameter H0R = new(
        "h0_r", 0.006, 0.002, 0.03, "per month", Evidence.M, "6.1", "reference hazard of return; solved per scheme from its return rate; OECD 2008");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        H0R, RetU, RetT, RetA, RetC, RetS, RetY, RetW, Ret55, GDef, CageSlope, STemp, SPerm, TgtMonths, SdTgt, TsTemp, TsPerm, ReClock, ReCost,
        QRecall,
    ];
}
