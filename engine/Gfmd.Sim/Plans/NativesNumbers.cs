using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL section C10, and of sanctions on employers (13.2).</summary>
public static class NativesNumbers
{
    /// <summary>Wage of natives, seasonal farm work.</summary>
    public static readonly Parameter EpsFarm = new(
        "eps_n_farm", 0.1, 0, 0.2, "-", Evidence.S, "C10",
        "short-run wage elasticity of natives, seasonal farm work; Clemens, Lewis and Postel 2018");

    /// <summary>Fading in seasonal farm work.</summary>
    public static readonly Parameter HalfFarm = new(
        "halflife_n_farm", 18, 6, 36, "months", Evidence.C, "C10", "half-life of effects on natives, seasonal farm work");

    /// <summary>Wage of natives elsewhere.</summary>
    public static readonly Parameter EpsOther = new(
        "eps_n_oth", 0.2, 0, 0.4, "-", Evidence.M, "C10", "short-run wage elasticity of natives elsewhere; middle of the usual range");

    /// <summary>Fading elsewhere.</summary>
    public static readonly Parameter HalfOther = new(
        "halflife_n_oth", 24, 12, 48, "months", Evidence.C, "C10", "half-life of effects on natives elsewhere");

    /// <summary>Employment of natives.</summary>
    public static readonly Parameter EpsEmployment = new(
        "eps_emp", 0.5, 0, 1.5, "-", Evidence.C, "C10", "employment of natives per unit of inflow, 0 in seasonal farm work; wide prior");

    /// <summary>Complementarity of household and care work.</summary>
    public static readonly Parameter Complement = new(
        "compl", 0.05, 0, 0.1, "log points per 1 % of inflow", Evidence.M, "C10",
        "what an inflow into household and care work adds to the wage of skilled natives, where the destination counts it; Cortes and Tessada 2011");

    /// <summary>Separations of natives.</summary>
    public static readonly Parameter Separations = new(
        "s_native", 0.02, 0.01, 0.03, "per month", Evidence.C, "C10", "normal separations of natives, the fastest fall of their employment");

    /// <summary>Consumption tax abroad.</summary>
    public static readonly Parameter VatD = new("vat_d", 0.1, 0.05, 0.2, "share", Evidence.C, "C10", "consumption tax at the destination");

    /// <summary>Taxed spending abroad.</summary>
    public static readonly Parameter ConsShareD = new(
        "cons_share_d", 0.6, 0.4, 0.8, "share", Evidence.C, "C10", "taxed share of spending at the destination");

    /// <summary>Services to those without family.</summary>
    public static readonly Parameter ServTemp = new(
        "serv_temp", 0.05, 0.02, 0.1, "share of wage", Evidence.C, "C10", "public services for a migrant without family");

    /// <summary>Services to families.</summary>
    public static readonly Parameter ServFam = new(
        "serv_fam", 0.25, 0.1, 0.4, "share of wage", Evidence.C, "C10", "public services for a migrant whose family may come along");

    /// <summary>Sanctions on employers.</summary>
    public static readonly Parameter IrrCost = new(
        "irr_cost", 0, 0, 0.3, "share", Evidence.C, "13.2", "what sanctions on employers add to the cost of irregular labour (L35)");

    /// <summary>Amnesty.</summary>
    public static readonly Parameter Amnesty = new(
        "amnesty", 0, 0, 1, "share", Evidence.C, "13.2",
        "share of those without a permit in the country who get one in the first month above 0 (L33)");

    /// <summary>Gain of legalisation.</summary>
    public static readonly Parameter LegalGain = new(
        "legal_gain", 0.06, 0.03, 0.1, "log points", Evidence.M, "C4",
        "part of pen_irreg that an amnesty gives back at once, the rest over 60 months; Kossoudji and Cobb-Clark 2002");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        EpsFarm, HalfFarm, EpsOther, HalfOther, EpsEmployment, Complement, Separations, VatD, ConsShareD, ServTemp, ServFam, IrrCost,
        Amnesty, LegalGain,
    ];
}
