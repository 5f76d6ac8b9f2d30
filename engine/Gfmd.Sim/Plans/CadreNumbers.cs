using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections 3.2 (cost and licences of the cadres), 3.3, 3.6, 3.7 and 3.8.</summary>
public static class CadreNumbers
{
    /// <summary>Licensing pass rate at the training capacity of the base year.</summary>
    public static readonly Parameter Q0Pass = new(
        "q0_pass", 0.55, 0.4, 0.8, "probability", Evidence.C, "3.2", "licensing pass rate at the training capacity of the base year");

    /// <summary>Loss of quality with expansion of training.</summary>
    public static readonly Parameter Xi = new("xi", 0.15, 0, 0.4, "-", Evidence.C, "3.2", "loss of quality with expansion of training");

    /// <summary>Public cost of a graduate nurse.</summary>
    public static readonly Parameter CostNurse = new(
        "cost_nurse", 12_500, 10_000, 15_000, "USD", Evidence.C, "3.2", "cost of training a nurse to graduation");

    /// <summary>Public cost of a graduate doctor.</summary>
    public static readonly Parameter CostDoctor = new(
        "cost_doctor", 50_000, 40_000, 60_000, "USD", Evidence.C, "3.2", "cost of training a doctor to graduation");

    /// <summary>Cost of a graduate teacher.</summary>
    public static readonly Parameter CostTeacher = new(
        "cost_teacher", 8_000, 5_000, 12_000, "USD", Evidence.C, "3.2", "cost of training a teacher to graduation; the model page has none");

    /// <summary>Public share of the cost.</summary>
    public static readonly Parameter PhiPub = new(
        "phi_pub", 1, 0.2, 1, "share", Evidence.C, "3.2", "public share of the cost of training: 1 in Africa, 0.2 in the Philippines");

    /// <summary>Response of training places to excess applicants.</summary>
    public static readonly Parameter KapCadre = new(
        "kap_cadre", 0.02, 0.005, 0.05, "per month", Evidence.C, "3.2", "response of the cadres' training places to excess applicants");

    /// <summary>Weight of expected pay in the choice of a programme.</summary>
    public static readonly Parameter AProgramme = new(
        "a_programme", 1.2, 0.5, 2.5, "per log point", Evidence.C, "3.2",
        "weight of expected pay, at home and abroad, in the choice of a programme; as a2 of 3.1 (Batista, Lacuesta and Vicente 2012)");

    /// <summary>Memory of perceived emigration probabilities of a cadre.</summary>
    public static readonly Parameter MCadre = new(
        "m_cadre", 60, 36, 120, "months", Evidence.C, "3.2", "memory of perceived emigration probabilities of a cadre");

    /// <summary>Exit to another job at home.</summary>
    public static readonly Parameter HIntexit = new(
        "h_intexit", 0.004, 0.002, 0.008, "per month", Evidence.C, "3.3", "exit from a post of the cadre to another job at home");

    /// <summary>Vacant posts filled in a month while licensed people look for one.</summary>
    public static readonly Parameter HFill = new(
        "h_fill", 0.05, 0.02, 0.2, "per month", Evidence.C, "3.3", "share of vacant posts filled in a month while somebody licensed is free");

    /// <summary>Workload: a vacancy weighs on those who remain.</summary>
    public static readonly Parameter WLoad = new(
        "w_load", 0.1, 0, 0.3, "utils per unit vacancy rate", Evidence.C, "3.3", "workload of those who remain in V_stay");

    /// <summary>Elasticity of under-five mortality to the density of health workers.</summary>
    public static readonly Parameter EH = new(
        "e_h", 0.15, 0, 0.35, "-", Evidence.M, "3.3",
        "elasticity of under-five mortality to health workers; Anand and Barnighausen 2004; 0 is a mandatory sensitivity (Clemens 2007)");

    /// <summary>Share of recruitment that is active.</summary>
    public static readonly Parameter PhiE = new(
        "phi_e", 0.5, 0.3, 0.7, "share", Evidence.C, "3.6", "share of recruitment that is active; UK codes 2001 and 2004, WHO Code 2010");

    /// <summary>Compliance of recruiters with a code.</summary>
    public static readonly Parameter Compliance = new(
        "compliance", 0.5, 0.3, 0.8, "share", Evidence.C, "3.6", "compliance of recruiters with a code");

    /// <summary>Leakage of a code.</summary>
    public static readonly Parameter Displaced = new(
        "displaced", 0.4, 0, 1, "share", Evidence.C, "3.6",
        "leakage of a code: part that goes by direct application; effects are small and temporary (Buchan 2006; Tankwanchi et al. 2014)");

    /// <summary>Leakage of a sector exclusion.</summary>
    public static readonly Parameter ExclDisplaced = new(
        "excl_displaced", 0.3, 0, 1, "share", Evidence.C, "13.1", "leakage of a sector exclusion: part that finds another way in");

    /// <summary>Away track of a partnership.</summary>
    public static readonly Parameter AAway = new("a_away", 0.5, 0.3, 0.8, "share", Evidence.C, "3.7", "away track of a skill partnership");

    /// <summary>Matched work of those with a partnership's certificate.</summary>
    public static readonly Parameter PGsp = new(
        "p_gsp", 0.95, 0.8, 1, "probability", Evidence.C, "3.7", "matched job on arrival of those who hold a partnership's certificate");

    /// <summary>Size of a partnership.</summary>
    public static readonly Parameter SG = new(
        "S_g", 0, 0, 2_000, "seats/year", Evidence.C, "3.7", "training places of a skill partnership, for each regime of a cadre");

    /// <summary>Buy-out of a service obligation.</summary>
    public static readonly Parameter BondBuyout = new(
        "bond_buyout", 0.75, 0.5, 1, "years of salary", Evidence.C, "3.8", "buy-out of a service obligation");

    /// <summary>Evasion of a service obligation.</summary>
    public static readonly Parameter Evade = new(
        "evade", 0.01, 0.003, 0.03, "per month", Evidence.C, "3.8", "evasion hazard of a service obligation without enforcement");

    /// <summary>Default on training loans.</summary>
    public static readonly Parameter LoanDefault = new(
        "loan_default", 0.3, 0.1, 0.5, "share", Evidence.M, "13.1", "share of training loans that is not paid back; income-contingent loans");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        Q0Pass, Xi, CostNurse, CostDoctor, CostTeacher, PhiPub, KapCadre, AProgramme, MCadre, HIntexit, HFill, WLoad, EH, PhiE, Compliance,
        Displaced, ExclDisplaced, AAway, PGsp, SG, BondBuyout, Evade, LoanDefault,
    ];

    /// <summary>Cost of training one of a cadre to graduation, USD.</summary>
    public static Parameter Cost(Cadre cadre) => cadre switch { Cadre.Nurse => CostNurse, Cadre.Doctor => CostDoctor, _ => CostTeacher };
}
