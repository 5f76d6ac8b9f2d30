using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections C2, C3.</summary>
public static class OriginWorkNumbers
{
    /// <summary>Return to schooling; Psacharopoulos and Patrinos 2018, world mean about 9 %.</summary>
    public static readonly Parameter RO = new(
        "r_o", 0.09, 0.06, 0.13, "log points per year of schooling", Evidence.M, "C2",
            "return to schooling; Psacharopoulos and Patrinos 2018, world mean about 9 %");

    /// <summary>Wage profile, experience.</summary>
    public static readonly Parameter Exp1 = new("exp1", 0.04, 0.03, 0.05, "per year", Evidence.C, "C2", "wage profile, experience");

    /// <summary>Wage profile, experience squared.</summary>
    public static readonly Parameter Exp2 = new(
        "exp2", -0.0006, -0.0009, -0.0003, "per year^2", Evidence.C, "C2", "wage profile, experience squared");

    /// <summary>Dispersion of unobserved ability.</summary>
    public static readonly Parameter SdAbility = new(
        "sd_ability", 0.35, 0.25, 0.45, "log points", Evidence.C, "C2", "dispersion of unobserved ability");

    /// <summary>Wage premium of returnees whose job uses the experience; Wahba 2015, Egypt about 16 %.</summary>
    public static readonly Parameter PremRet = new(
        "prem_ret", 0.15, 0.10, 0.20, "log points", Evidence.M, "C2",
            "wage premium of returnees whose job uses the experience; Wahba 2015, Egypt about 16 %");

    /// <summary>Female wage gap at origin.</summary>
    public static readonly Parameter GapFO = new("gap_f_o", -0.15, -0.30, 0, "log points", Evidence.C, "C2", "female wage gap at origin");

    /// <summary>Transitory income shock, self-employed, monthly.</summary>
    public static readonly Parameter SdShockSelf = new(
        "sd_shock_self", 0.25, 0.15, 0.35, "log points", Evidence.C, "C2", "transitory income shock, self-employed, monthly");

    /// <summary>Transitory income shock, employees, monthly.</summary>
    public static readonly Parameter SdShockWage = new(
        "sd_shock_wage", 0.10, 0.05, 0.15, "log points", Evidence.C, "C2", "transitory income shock, employees, monthly");

    /// <summary>Speed of wage adjustment at origin.</summary>
    public static readonly Parameter LambdaW = new(
        "lambda_w", 0.02, 0.01, 0.04, "per month", Evidence.C, "C2", "speed of wage adjustment at origin");

    /// <summary>Bound on the monthly wage change of a cell.</summary>
    public static readonly Parameter WageBound = new(
        "wage_bound", 0.01, 0.005, 0.02, "per month", Evidence.C, "C2", "bound on the monthly wage change of a cell");

    /// <summary>Wage elasticity of origin labour demand.</summary>
    public static readonly Parameter ElD = new("el_D", 2.5, 1.5, 4, "-", Evidence.C, "C2", "wage elasticity of origin labour demand");

    /// <summary>Informal (self-employed) against formal wage in a sector.</summary>
    public static readonly Parameter GapInformal = new(
        "gap_informal", -0.35, -0.60, -0.10, "log points", Evidence.C, "C2", "informal (self-employed) against formal wage in a sector");

    /// <summary>Agriculture against trade, wage of the sector at equal education.</summary>
    public static readonly Parameter GapSector0 = new(
        "gap_sector0", -0.35, -0.60, -0.10, "log points", Evidence.C, "C2", "agriculture against trade, wage of the sector at equal education");

    /// <summary>Manufacturing against trade.</summary>
    public static readonly Parameter GapSector1 = new(
        "gap_sector1", 0.05, -0.10, 0.20, "log points", Evidence.C, "C2", "manufacturing against trade");

    /// <summary>Construction against trade.</summary>
    public static readonly Parameter GapSector2 = new(
        "gap_sector2", 0.05, -0.10, 0.20, "log points", Evidence.C, "C2", "construction against trade");

    /// <summary>Trade and hospitality, the reference.</summary>
    public static readonly Parameter GapSector3 = new(
        "gap_sector3", 0, 0, 0, "log points", Evidence.C, "C2", "trade and hospitality, the reference");

    /// <summary>Domestic work and care against trade.</summary>
    public static readonly Parameter GapSector4 = new(
        "gap_sector4", -0.30, -0.50, -0.10, "log points", Evidence.C, "C2", "domestic work and care against trade");

    /// <summary>Health against trade.</summary>
    public static readonly Parameter GapSector5 = new("gap_sector5", 0.20, 0, 0.40, "log points", Evidence.C, "C2", "health against trade");

    /// <summary>Education against trade.</summary>
    public static readonly Parameter GapSector6 = new("gap_sector6", 0.20, 0, 0.40, "log points", Evidence.C, "C2", "education against trade");

    /// <summary>ICT and professional services against trade.</summary>
    public static readonly Parameter GapSector7 = new(
        "gap_sector7", 0.30, 0.10, 0.50, "log points", Evidence.C, "C2", "ICT and professional services against trade");

    /// <summary>Public administration and other against trade.</summary>
    public static readonly Parameter GapSector8 = new(
        "gap_sector8", 0.15, 0, 0.30, "log points", Evidence.C, "C2", "public administration and other against trade");

    /// <summary>Job finding at origin.</summary>
    public static readonly Parameter FO = new("f_o", 0.08, 0.04, 0.15, "per month", Evidence.C, "C3", "job finding at origin");

    /// <summary>Separation under an employer-tied contract.</summary>
    public static readonly Parameter STied = new(
        "s_tied", 0.004, 0.002, 0.01, "per month", Evidence.C, "C3", "separation under an employer-tied contract");

    /// <summary>Grace period after job loss under a tie (60 to 90 days).</summary>
    public static readonly Parameter GraceMonths = new(
        "graceMonths", 2, 1, 3, "months", Evidence.M, "C3", "grace period after job loss under a tie (60 to 90 days)");

    /// <summary>Job finding abroad, free to move.</summary>
    public static readonly Parameter FD = new("f_d", 0.20, 0.1, 0.3, "per month", Evidence.C, "C3", "job finding abroad, free to move");

    /// <summary>Separation abroad, free to move.</summary>
    public static readonly Parameter SFree = new("s_free", 0.02, 0.01, 0.03, "per month", Evidence.C, "C3", "separation abroad, free to move");

    /// <summary>Unemployment abroad at which f_d holds.</summary>
    public static readonly Parameter URef = new("u_ref", 0.09, 0.09, 0.09, "share", Evidence.C, "C3", "unemployment abroad at which f_d holds");

    /// <summary>Job finding, irregular.</summary>
    public static readonly Parameter FIrr = new("f_irr", 0.30, 0.2, 0.4, "per month", Evidence.C, "C3", "job finding, irregular");

    /// <summary>Separation, irregular.</summary>
    public static readonly Parameter SIrr = new("s_irr", 0.05, 0.03, 0.08, "per month", Evidence.C, "C3", "separation, irregular");

    /// <summary>Age at which work ends at home.</summary>
    public static readonly Parameter AgeRetire = new("age_retire", 65, 60, 70, "years", Evidence.C, "C3", "age at which work ends at home");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        RO, Exp1, Exp2, SdAbility, PremRet, GapFO, SdShockSelf, SdShockWage, LambdaW, WageBound, ElD, GapInformal, GapSector0, GapSector1,
        GapSector2, GapSector3, GapSector4, GapSector5, GapSector6, GapSector7, GapSector8, FO, STied, GraceMonths, FD, SFree, URef, FIrr,
        SIrr, AgeRetire,
    ];
}
