using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL section 9.</summary>
public static class MacroNumbers
{
    /// <summary>Real appreciation.</summary>
    public static readonly Parameter XiRer = new("xi_rer", 1.2, 0, 3, "log points per unit GDP share", Evidence.C, "9.2", "real appreciation");

    /// <summary>Adjustment of the real exchange rate.</summary>
    public static readonly Parameter LamRer = new(
        "lam_rer", 0.03, 0.015, 0.06, "per month", Evidence.C, "9.2", "adjustment of the real exchange rate");

    /// <summary>Elasticity mode: real appreciation per log point of remittances; Amuedo-Dorantes and Pozo 2004.</summary>
    public static readonly Parameter RerElast = new(
        "rer_elast", 0.317, 0, 0.4, "-", Evidence.M, "9.2", "elasticity mode: real appreciation by remittances; Amuedo-Dorantes and Pozo 2004");

    /// <summary>Labour demand in tradables to the real exchange rate.</summary>
    public static readonly Parameter ElTrad = new(
        "el_trad", 0.4, 0, 0.8, "-", Evidence.C, "9.2", "labour demand in tradables to the real exchange rate");

    /// <summary>Labour demand in nontradables to remittance spending.</summary>
    public static readonly Parameter ElNt = new(
        "el_nt", 0.2, 0, 0.4, "-", Evidence.C, "9.2", "labour demand in nontradables to remittance spending");

    /// <summary>Share of remittances spent locally.</summary>
    public static readonly Parameter SpendLoc = new("spend_loc", 0.6, 0.4, 0.8, "share", Evidence.C, "9.3", "share of remittances spent locally");

    /// <summary>Local multiplier; village studies of Taylor.</summary>
    public static readonly Parameter MultLoc = new("mult_loc", 1.5, 1.2, 2, "-", Evidence.M, "9.3", "local multiplier; village studies of Taylor");

    /// <summary>Inflation per share of remittances in output.</summary>
    public static readonly Parameter PiRem = new(
        "pi_rem", 0.1, 0, 0.2, "pp per pp", Evidence.C, "9.4", "inflation per share of remittances in output");

    /// <summary>Sterilisation.</summary>
    public static readonly Parameter Sterilise = new("sterilise", 0, 0, 1, "index", Evidence.C, "9.4", "sterilisation");

    /// <summary>Remittances counted by raters.</summary>
    public static readonly Parameter RateCredit = new("rate_credit", 1, 0.3, 1, "share", Evidence.C, "9.6", "remittances counted by raters");

    /// <summary>Rating for a 30 % fall of debt over exports and remittances; Ketkar and Ratha 2009.</summary>
    public static readonly Parameter NotchGain = new(
        "notch_gain", 1.25, 0.5, 2, "notches", Evidence.M, "9.6", "rating for 30 % less debt over exports and remittances; Ketkar and Ratha 2009");

    /// <summary>Spread per notch at sub-investment grade.</summary>
    public static readonly Parameter NotchBp = new(
        "notch_bp", 100, 60, 150, "basis points per notch", Evidence.Order, "9.6", "spread per notch at sub-investment grade");

    /// <summary>Over-collateralisation.</summary>
    public static readonly Parameter OverColl = new("over_coll", 5, 3, 10, "-", Evidence.Order, "9.6", "over-collateralisation");

    /// <summary>Present value of the term of an issue.</summary>
    public static readonly Parameter TermFac = new("term_fac", 5, 3, 7, "years", Evidence.C, "9.6", "present value of the term of an issue");

    /// <summary>Spread saving of securitisation.</summary>
    public static readonly Parameter SecBp = new("sec_bp", 300, 200, 500, "basis points", Evidence.Order, "9.6", "spread saving of securitisation");

    /// <summary>Diaspora bond demand per year.</summary>
    public static readonly Parameter BondSh = new(
        "bond_sh", 0.015, 0.005, 0.03, "share of savings", Evidence.C, "9.6", "diaspora bond demand per year");

    /// <summary>Patriotic discount.</summary>
    public static readonly Parameter PatriotBp = new("patriot_bp", 100, 0, 200, "basis points", Evidence.C, "9.6", "patriotic discount");

    /// <summary>Consumption tax at origin.</summary>
    public static readonly Parameter VatO = new("vat_o", 0.10, 0.05, 0.15, "share", Evidence.C, "9.8", "consumption tax at origin");

    /// <summary>Income tax on skilled wages.</summary>
    public static readonly Parameter TO = new("t_o", 0.10, 0.05, 0.2, "share", Evidence.C, "9.8", "income tax on skilled wages");

    /// <summary>Elasticity of home-currency remittances to the exchange rate; Yang 2008.</summary>
    public static readonly Parameter EpsFx = new(
        "eps_fx", 0.60, 0, 1, "-", Evidence.S, "7.1", "elasticity of home-currency remittances to the exchange rate; Yang 2008");

    /// <summary>Memory of the mean exchange rate.</summary>
    public static readonly Parameter FxWindow = new("fx_window", 60, 36, 84, "months", Evidence.C, "7.1", "memory of the mean exchange rate");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        XiRer, LamRer, RerElast, ElTrad, ElNt, SpendLoc, MultLoc, PiRem, Sterilise, RateCredit, NotchGain, NotchBp, OverColl, TermFac,
        SecBp, BondSh, PatriotBp, VatO, TO, EpsFx, FxWindow,
    ];
}
