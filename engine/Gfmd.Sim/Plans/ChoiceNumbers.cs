using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections C5, C6, C7.</summary>
public static class ChoiceNumbers
{
    /// <summary>Probability to consider work abroad (1/12).</summary>
    public static readonly Parameter RhoC = new(
        "rho_c", 0.0833, 0.028, 0.333, "per month", Evidence.C, "C5", "probability to consider work abroad (1/12)");

    /// <summary>Factor in a month with a trigger.</summary>
    public static readonly Parameter RhoCTrigger = new("rho_c_trigger", 2, 1.5, 3, "-", Evidence.C, "C5", "factor in a month with a trigger");

    /// <summary>Weight on ln income, education 0 to 2.</summary>
    public static readonly Parameter BWLow = new(
        "b_w_low", 1.5, 0.6, 3, "per log point", Evidence.C, "C5", "weight on ln income, education 0 to 2");

    /// <summary>Weight on ln income, tertiary; from the attrition semi-elasticity -1.31 of Antwi and Phillips 2013.</summary>
    public static readonly Parameter BWTert = new(
        "b_w_tert", 1.35, 0.8, 2, "per log point", Evidence.S, "C5",
            "weight on ln income, tertiary; from the attrition semi-elasticity -1.31 of Antwi and Phillips 2013");

    /// <summary>Village network.</summary>
    public static readonly Parameter BN = new("b_n", 0.25, 0.1, 0.5, "-", Evidence.C, "C5", "village network");

    /// <summary>National diaspora; Beine, Docquier and Ozden 2011 for the sign.</summary>
    public static readonly Parameter BD = new(
        "b_d", 0.20, 0.1, 0.4, "-", Evidence.C, "C5", "national diaspora; Beine, Docquier and Ozden 2011 for the sign");

    /// <summary>Factor on b_d, education 0 to 2.</summary>
    public static readonly Parameter DLow = new("d_low", 1.2, 1, 1.5, "-", Evidence.Order, "C5", "factor on b_d, education 0 to 2");

    /// <summary>Factor on b_d, tertiary.</summary>
    public static readonly Parameter DTert = new("d_tert", 0.8, 0.5, 1, "-", Evidence.Order, "C5", "factor on b_d, tertiary");

    /// <summary>Separation cost at attachment 1.</summary>
    public static readonly Parameter Theta0 = new("theta0", 0.35, 0.15, 0.6, "utils", Evidence.C, "C5", "separation cost at attachment 1");

    /// <summary>Dispersion of attachment (lognormal, mean 1).</summary>
    public static readonly Parameter SdAttach = new(
        "sd_attach", 0.5, 0.3, 0.7, "-", Evidence.C, "C5", "dispersion of attachment (lognormal, mean 1)");

    /// <summary>Separation add-on with children under 12.</summary>
    public static readonly Parameter SepChild = new("sep_child", 0.5, 0.2, 1, "-", Evidence.C, "C5", "separation add-on with children under 12");

    /// <summary>Separation add-on if the spouse stays.</summary>
    public static readonly Parameter SepSpouse = new("sep_spouse", 0.5, 0.2, 1, "-", Evidence.C, "C5", "separation add-on if the spouse stays");

    /// <summary>Rights.</summary>
    public static readonly Parameter BR = new("b_r", 0.3, 0, 0.6, "per unit index", Evidence.C, "C5", "rights");

    /// <summary>Path to settlement.</summary>
    public static readonly Parameter BS = new("b_s", 0.4, 0, 0.8, "utils", Evidence.C, "C5", "path to settlement");

    /// <summary>Share of net earnings valued at origin prices when housing and food are provided.</summary>
    public static readonly Parameter PhiProvided = new(
        "phi_provided", 0.85, 0.8, 0.9, "share", Evidence.C, "C5",
            "share of net earnings valued at origin prices when housing and food are provided");

    /// <summary>Inclusive-value parameter of the nest abroad; Bertoli and Fernandez-Huertas Moraga 2013.</summary>
    public static readonly Parameter Nest = new(
        "nest", 0.5, 0.3, 1, "-", Evidence.C, "C5", "inclusive-value parameter of the nest abroad; Bertoli and Fernandez-Huertas Moraga 2013");

    /// <summary>A household shock is large when own income falls below this share of its 12-month mean.</summary>
    public static readonly Parameter ShockLarge = new(
        "shock_large", 0.5, 0.3, 0.7, "share", Evidence.C, "C5",
            "a household shock is large when own income falls below this share of its 12-month mean");

    /// <summary>Credit limit.</summary>
    public static readonly Parameter L0 = new("l0", 0.5, 0.2, 1, "years of household income", Evidence.C, "C6", "credit limit");

    /// <summary>Moneylender rate on migration debt.</summary>
    public static readonly Parameter IH = new("i_h", 0.36, 0, 0.60, "per year", Evidence.Order, "C6", "moneylender rate on migration debt");

    /// <summary>Cost covered by the network.</summary>
    public static readonly Parameter SponsShare = new("spons_share", 0.3, 0.1, 0.5, "share", Evidence.C, "C6", "cost covered by the network");

    /// <summary>Network needed for sponsoring.</summary>
    public static readonly Parameter SponsMin = new(
        "spons_min", 3, 1, 6, "migrants per 100 adults", Evidence.C, "C6", "network needed for sponsoring");

    /// <summary>Share of a remittance that serves migration debt first.</summary>
    public static readonly Parameter DebtFirst = new(
        "debt_first", 0.5, 0.3, 0.7, "share", Evidence.C, "C6", "share of a remittance that serves migration debt first");

    /// <summary>Debt up to which unpaid interest is added.</summary>
    public static readonly Parameter DebtCap = new(
        "debt_cap", 60, 24, 120, "months of income", Evidence.C, "C6",
        "migration debt, in months of the household's mean income, up to which lenders add unpaid interest");

    /// <summary>Mean wage belief error where brokers inform.</summary>
    public static readonly Parameter Mu0Broker = new(
        "mu0_broker", 0.15, -0.25, 0.3, "log points", Evidence.C, "C7", "mean wage belief error where brokers inform");

    /// <summary>Dispersion of the wage belief error.</summary>
    public static readonly Parameter SdLnB = new("sd_lnB", 0.4, 0.2, 0.6, "log points", Evidence.C, "C7", "dispersion of the wage belief error");

    /// <summary>Learning from own experience.</summary>
    public static readonly Parameter KappaOwn = new("kappa_own", 0.5, 0.3, 0.8, "-", Evidence.C, "C7", "learning from own experience");

    /// <summary>Learning from a close network (more than 1 migrant per 100 adults).</summary>
    public static readonly Parameter KappaNet = new(
        "kappa_net", 0.1, 0.05, 0.2, "per month", Evidence.C, "C7", "learning from a close network (more than 1 migrant per 100 adults)");

    /// <summary>Mean error of the believed risk of death.</summary>
    public static readonly Parameter MuD = new("mu_D", 0, -1, 1.5, "log points", Evidence.C, "C7", "mean error of the believed risk of death");

    /// <summary>Mean error of the believed chance of legal status.</summary>
    public static readonly Parameter MuL = new(
        "mu_L", 0, -0.7, 0.7, "log points", Evidence.C, "C7", "mean error of the believed chance of legal status");

    /// <summary>Dispersion of both errors.</summary>
    public static readonly Parameter SdDL = new("sd_DL", 0.5, 0.3, 0.8, "log points", Evidence.C, "C7", "dispersion of both errors");

    /// <summary>Irregular arrival that obtains legal residence within 3 years.</summary>
    public static readonly Parameter TrueLegal = new(
        "trueLegal", 0.2, 0.05, 0.5, "probability", Evidence.C, "C7", "irregular arrival that obtains legal residence within 3 years");

    /// <summary>Value of a statistical life; Shrestha, Nepal.</summary>
    public static readonly Parameter Vsl = new(
        "VSL", 400000, 280000, 540000, "USD", Evidence.S, "C7", "value of a statistical life; Shrestha, Nepal");

    /// <summary>Dispersion of initial migration over villages (lognormal).</summary>
    public static readonly Parameter SdVillage = new(
        "sd_village", 0.8, 0.3, 1.2, "log points", Evidence.C, "C7", "dispersion of initial migration over villages (lognormal)");

    /// <summary>Expected probability of abuse over the whole contract.</summary>
    public static readonly Parameter BA = new(
        "b_a", 1.5, 0.5, 3, "per unit probability", Evidence.C, "C5", "expected probability of abuse over the whole contract");

    /// <summary>Women's extra weight on abuse.</summary>
    public static readonly Parameter GF = new("g_f", 0.5, 0, 1, "-", Evidence.C, "C5", "women's extra weight on abuse");

    /// <summary>Travel, fixed part.</summary>
    public static readonly Parameter TrFix = new("tr_fix", 150, 80, 250, "USD", Evidence.C, "C6", "travel, fixed part");

    /// <summary>Travel, per km of great-circle distance.</summary>
    public static readonly Parameter TrKm = new("tr_km", 0.08, 0.05, 0.12, "USD/km", Evidence.C, "C6", "travel, per km of great-circle distance");

    /// <summary>Passport, medical, documents.</summary>
    public static readonly Parameter DocCost = new("doc_cost", 100, 50, 300, "USD", Evidence.C, "C6", "passport, medical, documents");

    /// <summary>Learning from orientation or official information.</summary>
    public static readonly Parameter KappaInfo = new(
        "kappa_info", 0.3, 0.1, 0.5, "-", Evidence.C, "C7", "learning from orientation or official information");

    /// <summary>Weight of income in linear utility.</summary>
    public static readonly Parameter LinAlpha = new(
        "lin_alpha", 0.075, 0.05, 0.10, "per 1,000 PPP USD a year", Evidence.Order, "C5",
        "weight of income where utility is linear; Grogger and Hanson 2011");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        RhoC, RhoCTrigger, BWLow, BWTert, BN, BD, DLow, DTert, Theta0, SdAttach, SepChild, SepSpouse, BR, BS, PhiProvided, Nest,
        ShockLarge, L0, IH, SponsShare, SponsMin, DebtFirst, Mu0Broker, SdLnB, KappaOwn, KappaNet, MuD, MuL, SdDL, TrueLegal, Vsl,
        SdVillage, BA, GF, TrFix, TrKm, DocCost, KappaInfo, DebtCap, LinAlpha,
    ];
}
