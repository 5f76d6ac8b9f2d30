using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL section 5: recruitment channels, fees, fraud and abuse, regulation, desks and unions.</summary>
public static class RecruitmentNumbers
{
    /// <summary>Public service is seen in a rural place; twice that in towns.</summary>
    public static readonly Parameter VisPublic = new(
        "vis_public", 0.3, 0.1, 0.6, "probability", Evidence.C, "5.1", "public service is seen in a rural place; twice that in towns");

    /// <summary>Licensed agency is seen.</summary>
    public static readonly Parameter VisLicensed = new("vis_licensed", 0.6, 0.4, 0.8, "probability", Evidence.C, "5.1", "licensed agency is seen");

    /// <summary>Unlicensed broker is seen.</summary>
    public static readonly Parameter VisBroker = new("vis_broker", 0.8, 0.6, 0.95, "probability", Evidence.C, "5.1", "unlicensed broker is seen");

    /// <summary>Employer who pays is seen.</summary>
    public static readonly Parameter VisDirect = new("vis_direct", 0.2, 0, 0.5, "probability", Evidence.C, "5.1", "employer who pays is seen");

    /// <summary>Proximity of a broker in rural places.</summary>
    public static readonly Parameter BrokRural = new("brok_rural", 0.5, 0, 1, "utils", Evidence.C, "5.1", "proximity of a broker in rural places");

    /// <summary>Capacity over base-year placements.</summary>
    public static readonly Parameter SMult = new("S_mult", 1.25, 1, 2, "-", Evidence.C, "5.1", "capacity over base-year placements");

    /// <summary>Cost of placing one worker, public service.</summary>
    public static readonly Parameter CPublic = new(
        "c_public", 0.6, 0.3, 1.0, "months of wage", Evidence.C, "5.2", "cost of placing one worker, public service");

    /// <summary>Cost of placing one worker, licensed agency.</summary>
    public static readonly Parameter CLicensed = new(
        "c_licensed", 0.45, 0.3, 0.6, "months of wage", Evidence.C, "5.2", "cost of placing one worker, licensed agency");

    /// <summary>Cost of placing one worker, unlicensed broker.</summary>
    public static readonly Parameter CUnlicensed = new(
        "c_unlicensed", 0.45, 0.3, 0.6, "months of wage", Evidence.C, "5.2", "cost of placing one worker, unlicensed broker");

    /// <summary>Cost of placing one worker, network.</summary>
    public static readonly Parameter CNetwork = new(
        "c_network", 0.3, 0.1, 0.6, "months of wage", Evidence.C, "5.2", "cost of placing one worker, network");

    /// <summary>Cost borne by the worker where the employer pays.</summary>
    public static readonly Parameter CDirect = new(
        "c_direct", 0, 0, 0.2, "months of wage", Evidence.C, "5.2", "cost borne by the worker where the employer pays");

    /// <summary>Share of the rent taken, public service and employer direct.</summary>
    public static readonly Parameter MuPublic = new(
        "mu_public", 0, 0, 0, "share of rent", Evidence.C, "5.2", "share of the rent taken, public service and employer direct");

    /// <summary>Share of the rent taken, licensed agency.</summary>
    public static readonly Parameter MuLicensed = new(
        "mu_licensed", 0.15, 0.05, 0.5, "share of rent", Evidence.C, "5.2", "share of the rent taken, licensed agency");

    /// <summary>Share of the rent taken, unlicensed broker.</summary>
    public static readonly Parameter MuUnlicensed = new(
        "mu_unlicensed", 0.25, 0.1, 0.5, "share of rent", Evidence.C, "5.2", "share of the rent taken, unlicensed broker");

    /// <summary>Share of the rent taken, network.</summary>
    public static readonly Parameter MuNetwork = new(
        "mu_network", 0.05, 0, 0.15, "share of rent", Evidence.C, "5.2", "share of the rent taken, network");

    /// <summary>Share of the rent taken per log applicant a place.</summary>
    public static readonly Parameter MuQ = new(
        "mu_q", 0.05, 0, 0.1, "per log point", Evidence.C, "5.2", "share of the rent taken per log applicant a place");

    /// <summary>Kickback to sponsors at destination where visas are traded.</summary>
    public static readonly Parameter Kb = new(
        "kb", 0, 0, 6, "months of wage", Evidence.C, "5.2", "kickback to sponsors at destination where visas are traded");

    /// <summary>Discount rate of the rent.</summary>
    public static readonly Parameter RDisc = new("r_disc", 0.10, 0.05, 0.2, "per year", Evidence.C, "5.2", "discount rate of the rent");

    /// <summary>Contract substituted on arrival, public service and employer direct.</summary>
    public static readonly Parameter PiSubPublic = new(
        "pi_sub_public", 0.02, 0, 0.05, "probability", Evidence.C, "5.3", "contract substituted on arrival, public service and employer direct");

    /// <summary>Contract substituted on arrival, licensed agency.</summary>
    public static readonly Parameter PiSubLicensed = new(
        "pi_sub_licensed", 0.10, 0.03, 0.2, "probability", Evidence.C, "5.3", "contract substituted on arrival, licensed agency");

    /// <summary>Contract substituted on arrival, unlicensed broker.</summary>
    public static readonly Parameter PiSubUnlicensed = new(
        "pi_sub_unlicensed", 0.25, 0.1, 0.4, "probability", Evidence.C, "5.3", "contract substituted on arrival, unlicensed broker");

    /// <summary>Contract substituted on arrival, network.</summary>
    public static readonly Parameter PiSubNetwork = new(
        "pi_sub_network", 0.08, 0.02, 0.15, "probability", Evidence.C, "5.3", "contract substituted on arrival, network");

    /// <summary>Wage cut where the contract is substituted.</summary>
    public static readonly Parameter SubCut = new(
        "sub_cut", 0.20, 0.1, 0.3, "share of wage", Evidence.C, "5.3", "wage cut where the contract is substituted");

    /// <summary>Pays and never leaves, public service, network and employer direct.</summary>
    public static readonly Parameter PiNonPublic = new(
        "pi_non_public", 0.01, 0, 0.03, "probability", Evidence.C, "5.3", "pays and never leaves, public service, network and employer direct");

    /// <summary>Pays and never leaves, licensed agency.</summary>
    public static readonly Parameter PiNonLicensed = new(
        "pi_non_licensed", 0.03, 0.01, 0.08, "probability", Evidence.C, "5.3", "pays and never leaves, licensed agency");

    /// <summary>Pays and never leaves, unlicensed broker; RMMRU 2014 for Bangladesh.</summary>
    public static readonly Parameter PiNonUnlicensed = new(
        "pi_non_unlicensed", 0.12, 0.05, 0.25, "probability", Evidence.C, "5.3",
        "pays and never leaves, unlicensed broker; RMMRU 2014 for Bangladesh");

    /// <summary>Onset of abuse, public service and employer direct.</summary>
    public static readonly Parameter H0Public = new(
        "h0_public", 0.003, 0.001, 0.006, "per month", Evidence.C, "5.3", "onset of abuse, public service and employer direct");

    /// <summary>Onset of abuse, licensed agency.</summary>
    public static readonly Parameter H0Licensed = new(
        "h0_licensed", 0.008, 0.003, 0.02, "per month", Evidence.C, "5.3", "onset of abuse, licensed agency");

    /// <summary>Onset of abuse, unlicensed broker.</summary>
    public static readonly Parameter H0Unlicensed = new(
        "h0_unlicensed", 0.02, 0.008, 0.04, "per month", Evidence.C, "5.3", "onset of abuse, unlicensed broker");

    /// <summary>Onset of abuse, network.</summary>
    public static readonly Parameter H0Network = new("h0_network", 0.006, 0.002, 0.012, "per month", Evidence.C, "5.3", "onset of abuse, network");

    /// <summary>Abuse: add-on in domestic work.</summary>
    public static readonly Parameter AbDom = new("ab_dom", 0.5, 0.2, 1, "-", Evidence.C, "5.3", "abuse: add-on in domestic work");

    /// <summary>Abuse: factor under a full tie to the employer.</summary>
    public static readonly Parameter AbTie = new("ab_tie", 1.5, 1.1, 2, "-", Evidence.C, "5.3", "abuse: factor under a full tie to the employer");

    /// <summary>Abuse: per standard deviation of the agency's quality.</summary>
    public static readonly Parameter AbZ = new(
        "ab_z", 0.4, 0.1, 0.7, "per sd", Evidence.C, "5.3", "abuse: per standard deviation of the agency's quality");

    /// <summary>Spell of abuse ends.</summary>
    public static readonly Parameter AbEnd = new("ab_end", 0.10, 0.05, 0.2, "per month", Evidence.C, "5.3", "spell of abuse ends");

    /// <summary>Complaint while abused.</summary>
    public static readonly Parameter PComplain = new("p_complain", 0.10, 0.03, 0.2, "per month", Evidence.C, "5.3", "complaint while abused");

    /// <summary>Orientation: factor on abuse and substitution.</summary>
    public static readonly Parameter PdosCut = new(
        "pdos_cut", 0.85, 0.7, 1, "-", Evidence.C, "5.3", "orientation: factor on abuse and substitution");

    /// <summary>Weight on an agency's quality without rating.</summary>
    public static readonly Parameter ZW0 = new(
        "z_w0", 0.1, 0, 0.2, "utils per sd", Evidence.C, "5.3", "weight on an agency's quality without rating");

    /// <summary>Weight on an agency's quality with rating.</summary>
    public static readonly Parameter ZW1 = new(
        "z_w1", 0.4, 0.2, 0.7, "utils per sd", Evidence.C, "5.3", "weight on an agency's quality with rating");

    /// <summary>Probability of going once decided, with rating; Bazzi, Cameron, Schaner and Witoelar, sign.</summary>
    public static readonly Parameter ZGo = new(
        "z_go", 0.8, 0.6, 1, "-", Evidence.S, "5.3", "probability of going once decided, with rating; Bazzi, Cameron, Schaner and Witoelar, sign");

    /// <summary>Strictness of licensing.</summary>
    public static readonly Parameter Strict = new("strict", 0.5, 0, 1, "index", Evidence.C, "5.5", "strictness of licensing");

    /// <summary>Capacity of enforcement.</summary>
    public static readonly Parameter EEnf = new("e_enf", 0.3, 0, 1, "index", Evidence.C, "5.5", "capacity of enforcement");

    /// <summary>Strictness raises the cost of licensed agencies.</summary>
    public static readonly Parameter RegCost = new(
        "reg_cost", 0.8, 0.4, 1.2, "-", Evidence.C, "5.5", "strictness raises the cost of licensed agencies");

    /// <summary>Strictness without enforcement lowers licensed capacity.</summary>
    public static readonly Parameter RegCap = new(
        "reg_cap", 0.5, 0.2, 0.8, "-", Evidence.C, "5.5", "strictness without enforcement lowers licensed capacity");

    /// <summary>Broker's expected penalty.</summary>
    public static readonly Parameter PenMonths = new("pen_months", 2.0, 1, 4, "months of wage", Evidence.C, "5.5", "broker's expected penalty");

    /// <summary>Strictness with enforcement lowers abuse, licensed.</summary>
    public static readonly Parameter RegAb1 = new(
        "reg_ab1", 0.7, 0.4, 0.9, "-", Evidence.C, "5.5", "strictness with enforcement lowers abuse, licensed");

    /// <summary>Strictness without enforcement raises abuse, unlicensed.</summary>
    public static readonly Parameter RegAb2 = new(
        "reg_ab2", 0.3, 0, 0.6, "-", Evidence.C, "5.5", "strictness without enforcement raises abuse, unlicensed");

    /// <summary>Resolution of complaints added by desks.</summary>
    public static readonly Parameter NgoRes = new(
        "ngo_res", 0.2, 0.1, 0.3, "probability", Evidence.C, "5.5", "resolution of complaints added by desks");

    /// <summary>Inspection added by trade unions.</summary>
    public static readonly Parameter UnionInsp = new("union_insp", 0.1, 0, 0.2, "-", Evidence.C, "5.5", "inspection added by trade unions");

    /// <summary>Licensed agencies of a corridor among which a worker chooses.</summary>
    public static readonly Parameter Agencies = new(
        "agencies", 12, 3, 50, "agencies", Evidence.C, "5.3", "licensed agencies of a corridor among which a worker chooses");

    /// <summary>Rise of the quality of agencies that are rated.</summary>
    public static readonly Parameter ZRise = new(
        "z_rise", 0.3, 0.1, 0.5, "sd", Evidence.C, "5.3", "rise of the quality of agencies that are rated; Fernando and Lodermeier, sign");

    /// <summary>Months until rated agencies have risen.</summary>
    public static readonly Parameter ZRiseMonths = new(
        "z_rise_months", 24, 12, 48, "months", Evidence.C, "5.3", "months until rated agencies have risen");

    /// <summary>Orientation: wage abroad.</summary>
    public static readonly Parameter PdosWage = new(
        "pdos_wage", 0.03, 0, 0.06, "share of wage", Evidence.M, "13.2", "orientation and language training: rise of the wage abroad");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        VisPublic, VisLicensed, VisBroker, VisDirect, BrokRural, SMult, CPublic, CLicensed, CUnlicensed, CNetwork, CDirect, MuPublic,
        MuLicensed, MuUnlicensed, MuNetwork, MuQ, Kb, RDisc, PiSubPublic, PiSubLicensed, PiSubUnlicensed, PiSubNetwork, SubCut, PiNonPublic,
        PiNonLicensed, PiNonUnlicensed, H0Public, H0Licensed, H0Unlicensed, H0Network, AbDom, AbTie, AbZ, AbEnd, PComplain, PdosCut, ZW0,
        ZW1, ZGo, Strict, EEnf, RegCost, RegCap, PenMonths, RegAb1, RegAb2, NgoRes, UnionInsp, Agencies, ZRise,
        ZRiseMonths, PdosWage,
    ];
}
