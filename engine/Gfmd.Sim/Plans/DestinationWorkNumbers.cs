using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections C4, C8, C9, C11.</summary>
public static class DestinationWorkNumbers
{
    /// <summary>Part of ability that transfers abroad.</summary>
    public static readonly Parameter RhoA = new("rho_a", 0.6, 0.4, 0.8, "share", Evidence.C, "C4", "part of ability that transfers abroad");

    /// <summary>Earnings gap at arrival; Chiswick 1978; Borjas 1985.</summary>
    public static readonly Parameter Assim0 = new(
        "assim0", 0.20, 0.10, 0.30, "log points", Evidence.M, "C4", "earnings gap at arrival; Chiswick 1978; Borjas 1985");

    /// <summary>Time constant of assimilation.</summary>
    public static readonly Parameter AssimYears = new("assim_years", 7, 5, 10, "years", Evidence.M, "C4", "time constant of assimilation");

    /// <summary>Irregular status; legalisation +6 % (Kossoudji and Cobb-Clark 2002), others up to 20-24 %.</summary>
    public static readonly Parameter PenIrreg = new(
        "pen_irreg", -0.10, -0.25, -0.05, "log points", Evidence.M, "C4",
            "irregular status; legalisation +6 % (Kossoudji and Cobb-Clark 2002), others up to 20-24 %");

    /// <summary>Monopsony penalty of a full employer tie, half of it under a sector tie.</summary>
    public static readonly Parameter PenTie = new(
        "pen_tie", -0.10, -0.15, -0.05, "log points", Evidence.C, "C4", "monopsony penalty of a full employer tie, half of it under a sector tie");

    /// <summary>Female wage gap at destination.</summary>
    public static readonly Parameter GapFD = new("gap_f_d", -0.12, -0.30, 0, "log points", Evidence.C, "C4", "female wage gap at destination");

    /// <summary>Labour-demand elasticity abroad, low-skill; Hamermesh 1993; Lichter et al. 2015.</summary>
    public static readonly Parameter EtaLow = new(
        "eta_low", 0.6, 0.3, 1.5, "-", Evidence.M, "C8", "labour-demand elasticity abroad, low-skill; Hamermesh 1993; Lichter et al. 2015");

    /// <summary>Labour-demand elasticity abroad, skilled; Hamermesh 1993.</summary>
    public static readonly Parameter EtaHigh = new(
        "eta_high", 0.4, 0.2, 1, "-", Evidence.M, "C8", "labour-demand elasticity abroad, skilled; Hamermesh 1993");

    /// <summary>Adjustment of posts to cost (1/12).</summary>
    public static readonly Parameter DSpeed = new(
        "d_speed", 0.0833, 0.04, 0.17, "per month", Evidence.C, "C8", "adjustment of posts to cost (1/12)");

    /// <summary>Employer cost of the full rights bundle; Ruhs 2013 for the mechanism.</summary>
    public static readonly Parameter PsiR = new(
        "psi_R", 0.15, 0, 0.30, "share of wage", Evidence.C, "C8", "employer cost of the full rights bundle; Ruhs 2013 for the mechanism");

    /// <summary>Posts that employers would fill if a quota that binds in the base year did not, over those it lets them fill; not
    /// identified.</summary>
    public static readonly Parameter Unmet = new(
        "unmet", 2, 1, 5, "-", Evidence.C, "C8", "demand over a quota that binds in the base year, relative to the quota; not identified");

    /// <summary>Matching efficiency; form of Petrongolo and Pissarides 2001.</summary>
    public static readonly Parameter AMatch = new(
        "A_match", 0.3, 0.1, 0.6, "per month", Evidence.C, "C9", "matching efficiency; form of Petrongolo and Pissarides 2001");

    /// <summary>From application to departure, public channel.</summary>
    public static readonly Parameter LagPublic = new(
        "lag_public", 4, 1, 8, "months", Evidence.C, "C9", "from application to departure, public channel");

    /// <summary>From application to departure, licensed agency.</summary>
    public static readonly Parameter LagLicensed = new(
        "lag_licensed", 3, 1, 5, "months", Evidence.C, "C9", "from application to departure, licensed agency");

    /// <summary>From application to departure, unlicensed broker.</summary>
    public static readonly Parameter LagUnlicensed = new(
        "lag_unlicensed", 2, 1, 4, "months", Evidence.C, "C9", "from application to departure, unlicensed broker");

    /// <summary>From application to departure, network or direct hire.</summary>
    public static readonly Parameter LagNetwork = new(
        "lag_network", 2, 1, 4, "months", Evidence.C, "C9", "from application to departure, network or direct hire");

    /// <summary>From application to departure, employer direct.</summary>
    public static readonly Parameter LagDirect = new(
        "lag_direct", 3, 1, 5, "months", Evidence.C, "C9", "from application to departure, employer direct");

    /// <summary>From application to departure of a recalled worker.</summary>
    public static readonly Parameter LagRecall = new(
        "lag_recall", 1, 1, 2, "months", Evidence.C, "C9", "from application to departure of a recalled worker");

    /// <summary>Admitted who do not depart.</summary>
    public static readonly Parameter NoShow = new("no_show", 0.05, 0, 0.10, "probability", Evidence.C, "C9", "admitted who do not depart");

    /// <summary>Subsistence abroad, nothing provided.</summary>
    public static readonly Parameter ColNone = new(
        "col_none", 0.35, 0.25, 0.5, "share of W_low", Evidence.C, "C11", "subsistence abroad, nothing provided");

    /// <summary>Subsistence abroad, housing provided.</summary>
    public static readonly Parameter ColHouse = new(
        "col_house", 0.15, 0.1, 0.25, "share of W_low", Evidence.C, "C11", "subsistence abroad, housing provided");

    /// <summary>Elasticity of posts to the destination's output.</summary>
    public static readonly Parameter EY = new("e_Y", 0.6, 0, 1.5, "-", Evidence.C, "C8", "elasticity of the stock of posts to destination output");

    /// <summary>Substitution among origins within a regime.</summary>
    public static readonly Parameter SigO = new("sig_o", 3, 0, 6, "-", Evidence.C, "C8", "substitution among origins within a regime");

    /// <summary>Output that a post left vacant for a month costs, in wages; above 1, since a worker makes more than the wage.</summary>
    public static readonly Parameter LostMult = new(
        "lost_mult", 1.5, 1, 2, "-", Evidence.C, "C8", "output lost for a month of a vacancy, in monthly wages");

    /// <summary>Exponent of output in job finding abroad.</summary>
    public static readonly Parameter EFind = new("e_find", 2, 0, 3, "-", Evidence.C, "C3", "exponent of destination output in job finding abroad");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        RhoA, Assim0, AssimYears, PenIrreg, PenTie, GapFD, EtaLow, EtaHigh, DSpeed, PsiR, Unmet, AMatch, LagPublic, LagLicensed, LagUnlicensed,
        LagNetwork, LagDirect, LagRecall, NoShow, ColNone, ColHouse, EY, SigO, LostMult, EFind,
    ];
}
