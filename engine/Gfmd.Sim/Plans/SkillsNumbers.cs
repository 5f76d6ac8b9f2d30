using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections 3.1, 3.2, 3.4 and 3.5, with the pay of graduates below their level (C4).</summary>
public static class SkillsNumbers
{
    /// <summary>Income of the household in the decision to go on at school.</summary>
    public static readonly Parameter A1 = new(
        "a1", 0.6, 0.3, 1, "per log point", Evidence.C, "3.1", "going on at school: income a head over the lower poverty line");

    /// <summary>Returns to schooling at home and expected abroad; Batista, Lacuesta and Vicente 2012.</summary>
    public static readonly Parameter A2 = new(
        "a2", 1.2, 0.5, 2.5, "per log point", Evidence.S, "3.1",
            "going on at school: returns at home and expected abroad; Batista, Lacuesta and Vicente 2012");

    /// <summary>Education of the head.</summary>
    public static readonly Parameter A3 = new("a3", 0.15, 0.05, 0.3, "per level", Evidence.C, "3.1", "going on at school: education of the head");

    /// <summary>Girls.</summary>
    public static readonly Parameter A4 = new("a4", 0, -0.5, 0.3, "logit", Evidence.C, "3.1", "going on at school: girls");

    /// <summary>Mother abroad.</summary>
    public static readonly Parameter A5 = new("a5", -0.15, -0.5, 0, "logit", Evidence.C, "3.1", "going on at school: mother abroad");

    /// <summary>Remittances controlled by a woman.</summary>
    public static readonly Parameter A6 = new(
        "a6", 0.15, 0, 0.4, "logit", Evidence.C, "3.1", "going on at school: remittances controlled by a woman");

    /// <summary>Memory of who left.</summary>
    public static readonly Parameter MWindow = new(
        "m_window", 60, 36, 120, "months", Evidence.C, "3.1", "memory of the departures from which families read the odds of emigrating");

    /// <summary>Years over which a monthly rate of first departures becomes a probability of ever leaving.</summary>
    public static readonly Parameter MYears = new(
        "m_years", 30, 20, 40, "years", Evidence.C, "3.1", "years of life over which the rate of first departures is taken to hold");

    /// <summary>Weight of admissions of the last year against departures remembered.</summary>
    public static readonly Parameter MVisa = new(
        "m_visa", 0.5, 0, 1, "share", Evidence.C, "3.1", "weight of the openness of the last year (admissions) against departures remembered");

    /// <summary>Weight of the own community.</summary>
    public static readonly Parameter MVillage = new(
        "m_village", 0.5, 0, 1, "share", Evidence.C, "3.1", "weight of the own community's migrants against those of the country");

    /// <summary>Share of prospects that families see; 0 is the counterfactual of I1.05.</summary>
    public static readonly Parameter MSee = new(
        "m_see", 1, 1, 1, "share", Evidence.C, "3.1", "share of the prospects abroad that families see; 0 in the counterfactuals of I1.05 and I1.06");

    /// <summary>Announced prospects.</summary>
    public static readonly Parameter MNew = new(
        "m_new", 0, 0, 0, "probability", Evidence.C, "3.1",
            "prospect of emigrating that graduates are promised and that no departure shows yet; moved by experiments alone");

    /// <summary>Fastest growth of training places.</summary>
    public static readonly Parameter GMax = new(
        "gmax", 0.02, 0.002, 0.03, "per month", Evidence.C, "3.2", "fastest growth of training places where public and private providers respond");

    /// <summary>Response of places to excess applicants.</summary>
    public static readonly Parameter Kap = new("kap", 0.02, 0.005, 0.05, "per month", Evidence.C, "3.2", "response of places to excess applicants");

    /// <summary>Quality loss with expansion.</summary>
    public static readonly Parameter XiTert = new(
        "xi_tert", 0.15, 0, 0.4, "-", Evidence.C, "3.2", "tertiary training: quality lost with expansion (xi), fewer of a larger class finish");

    /// <summary>One level below qualification.</summary>
    public static readonly Parameter PenTier1 = new(
        "pen_tier1", -0.35, -0.5, -0.2, "log points", Evidence.C, "C4", "pay of a graduate one level below the qualification");

    /// <summary>Elementary job of a graduate.</summary>
    public static readonly Parameter PenTier2 = new(
        "pen_tier2", -0.6, -0.7, -0.4, "log points", Evidence.C, "C4", "pay of a graduate in an elementary job");

    /// <summary>Matched job on arrival, intercept.</summary>
    public static readonly Parameter T0 = new("t0", -0.4, -0.9, 0.1, "logit", Evidence.C, "3.4", "matched job on arrival: intercept");

    /// <summary>Language match.</summary>
    public static readonly Parameter T1 = new("t1", 0.8, 0.4, 1.2, "logit", Evidence.C, "3.4", "matched job on arrival: language");

    /// <summary>Education quality of the origin; Mattoo, Neagu and Ozden 2008 for the mechanism.</summary>
    public static readonly Parameter T2 = new(
        "t2", 0.5, 0.25, 0.75, "logit per z", Evidence.C, "3.4",
            "matched job on arrival: quality of education at home; mechanism of Mattoo, Neagu and Ozden 2008");

    /// <summary>Recognition.</summary>
    public static readonly Parameter T3 = new(
        "t3", 1, 0.5, 1.5, "logit", Evidence.C, "3.4", "matched job on arrival: recognition of the qualification");

    /// <summary>Skilled job offer.</summary>
    public static readonly Parameter T4 = new("t4", 2, 1, 3, "logit", Evidence.C, "3.4", "matched job on arrival: skilled job offer");

    /// <summary>One level down, of those not matched.</summary>
    public static readonly Parameter Tier1Share = new(
        "tier1_share", 0.6, 0.4, 0.8, "share", Evidence.C, "3.4", "of the unmatched, one level below; the others in elementary jobs");

    /// <summary>Upgrade hazard.</summary>
    public static readonly Parameter Up0 = new("up0", 0.006, 0.003, 0.02, "per month", Evidence.C, "3.4", "moving up one level");

    /// <summary>Upgrade after recognition.</summary>
    public static readonly Parameter UpMult = new("up_mult", 2.5, 1.5, 4, "-", Evidence.C, "3.4", "moving up after recognition, factor");

    /// <summary>Length of the recognition procedure.</summary>
    public static readonly Parameter LagRecog = new("lag_recog", 9, 6, 12, "months", Evidence.C, "3.4", "length of the recognition procedure");

    /// <summary>Cost of the procedure to the migrant.</summary>
    public static readonly Parameter CostRecog = new("cost_recog", 2000, 1000, 3000, "USD", Evidence.C, "3.4", "its cost to the migrant");

    /// <summary>Success of the procedure.</summary>
    public static readonly Parameter PRecog = new("p_recog", 0.6, 0.4, 0.8, "probability", Evidence.C, "3.4", "its success");

    /// <summary>Skill loss in elementary jobs.</summary>
    public static readonly Parameter Decay2 = new(
        "decay2", 0.02, 0, 0.04, "log points per year", Evidence.C, "3.4", "skill lost in an elementary job abroad, felt on return");

    /// <summary>Share of graduates abroad with a job offer at home.</summary>
    public static readonly Parameter HomeOffer = new(
        "home_offer", 0.25, 0.1, 0.5, "share", Evidence.C, "3.5", "graduates abroad who hold a job offer at home, in a year");

    /// <summary>Factor on the return hazard of graduates with an offer at home; Del Carpio et al. 2016.</summary>
    public static readonly Parameter RetOffer = new(
        "ret_offer", 1, 1, 1, "-", Evidence.S, "3.5",
            "return hazard of graduates with a job offer at home, factor; 1.40 (ret_incent) with a tax incentive, Del Carpio et al. 2016");

    /// <summary>Factor on the return hazard of all graduates.</summary>
    public static readonly Parameter RetSkilled = new(
        "ret_skilled", 1, 1, 1, "-", Evidence.C, "3.5", "return hazard of graduates, factor; above 1 with research funds and fellowships");

    /// <summary>Share of students abroad bound by a return clause.</summary>
    public static readonly Parameter ReturnClause = new(
        "return_clause", 0, 0, 0, "share", Evidence.C, "3.5", "students abroad whose scholarship binds them to come home after their studies");

    /// <summary>Output of an expert on a mission, share of a full-time post.</summary>
    public static readonly Parameter MissionFte = new(
        "mission_fte", 0.5, 0.2, 0.8, "FTE", Evidence.C, "3.5", "output of an expert from abroad during a mission, against a full-time post");

    /// <summary>Cost of a mission a month.</summary>
    public static readonly Parameter MissionCost = new(
        "mission_cost", 4000, 3000, 5000, "USD per month", Evidence.C, "3.5", "cost of a mission: travel, allowance, administration");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        A1, A2, A3, A4, A5, A6, MWindow, MYears, MVisa, MVillage, MSee, MNew, GMax, Kap, XiTert, PenTier1, PenTier2, T0, T1, T2, T3, T4, Tier1Share,
        Up0, UpMult, LagRecog, CostRecog, PRecog, Decay2, HomeOffer, RetOffer, RetSkilled, ReturnClause,
        MissionFte, MissionCost,
    ];
}
