namespace Gfmd.Sim.Experiments.Coverage;

/// <summary>A formula or rule of the model.</summary>
/// <param name="Section">Section of the model.</param>
/// <param name="Name">Short name.</param>
/// <param name="Key">The word by which it is found in the engine: a symbol that its comment prints, or a name of the code.</param>
public sealed record Formula(string Section, string Name, string Key);

/// <summary>Every formula and rule of the model, in its order, those too that no version has yet: THE place where one is added.</summary>
public static class Formulas
{
    /// <summary>All.</summary>
    public static IReadOnlyList<Formula> All { get; } =
    [
        new("C1", "mortality", "h_death"), new("C1", "births", "p_birth"), new("C1", "births while the spouse is abroad", "sepBirth"),
        new("C1", "marriage and new households", "h_marry"),
        new("C2", "wage at home", "ln_w"), new("C2", "change of wages at home", "dln_W"), new("C2", "labour demand at home", "D_s"),
        new("C3", "losing work at home", "s_o"), new("C3", "finding work abroad over the cycle", "DestinationWorkNumbers.EFind"),
        new("C4", "wage abroad", "ln_wd"), new("C4", "assimilation", "assim"), new("C4", "wage floor", "Wmin"),
        new("C5", "value of staying", "V_stay"), new("C5", "value of an option", "V_j"), new("C5", "expected earnings", "y_j"),
        new("C5", "annuity of the cost", "ann_j"), new("C5", "share valued at home prices", "phi_j"), new("C5", "cost of separation", "sep_j"),
        new("C5", "expected abuse", "RecruitmentNumbers.H0Public"), new("C5", "value of a path to residence", "settle_j"),
        new("C5", "choice to go", "P_abroad"), new("C5", "linear utility", "ChoiceNumbers.LinAlpha"),
        new("C6", "whether a move can be paid", "affordable"), new("C6", "credit", "ChoiceNumbers.L0"),
        new("C6", "help of the network", "ChoiceNumbers.SponsShare"),
        new("C7", "migrants of the community", "N_v"), new("C7", "migrants of the country", "N_c"), new("C7", "error about pay abroad", "lnB"),
        new("C7", "error about the risk of death", "ChoiceNumbers.MuD"), new("C7", "error about legal status", "ChoiceNumbers.MuL"),
        new("C7", "believed odds of admission", "beliefP"),
        new("C8", "posts for migrants", "D0"), new("C8", "adjustment to cost", "x_C"), new("C8", "cost of a worker", "C_tot"),
        new("C8", "shares of origins", "share_o"), new("C8", "vacancies", "DestinationDemand"), new("C8", "output lost to vacancies", "lost_mult"),
        new("C9", "matching and quota", "hires"),
        new("C10", "inflow that natives feel", "X_n"), new("C10", "wage of natives", "lnW_native"),
        new("C10", "employment of natives", "lnE_native"), new("C10", "fiscal balance of a migrant", "NativesNumbers.VatD"),
        new("C11", "net pay", "net_d"), new("C11", "subsistence abroad", "col_d"),
        new("C12", "output of the origin", "RemittancesNumbers.LabShare"),
        new("3.1", "enrolment and brain gain", "p_enrol"), new("3.2", "growth of training seats", "CadreNumbers.KapCadre"),
        new("3.2", "quality of training", "CadreNumbers.Q0Pass"), new("3.3", "attrition of critical sectors", "CadreNumbers.HIntexit"),
        new("3.3", "mortality of children", "UnderFiveMortality"), new("3.4", "employment at one's own level", "p_tier0"),
        new("3.4", "rising to one's own level", "h_up"), new("3.5", "return of skills", "ret_offer"),
        new("3.5", "missions of experts", "mission_fte"),
        new("3.6", "ethical recruitment", "D_ethic"), new("3.7", "global skill partnership", "CadreNumbers.AAway"),
        new("3.8", "bonds and service of the trained", "CadreNumbers.BondBuyout"),
        new("4.2", "points", "PointsTable"), new("4.3", "students to workers", "StudyToWorkMonths"),
        new("4.4", "seasonal recall", "RegimesNumbers.RecallHigh"),
        new("4.5", "rights index", "R_r"), new("4.5", "rights in effect", "R_eff"), new("4.5", "quota that follows rights", "quota_B"),
        new("4.6", "smuggler's fee", "F_s"), new("4.6", "apprehension", "pa"), new("4.6", "cost of the route", "routeCost"),
        new("4.6", "expected cost of crossing", "expectedCrossCost"),
        new("4.7", "renewing", "V_ren"), new("4.7", "switching regime", "V_swi"), new("4.7", "overstaying", "V_over"),
        new("4.7", "absconding", "h_abscond"), new("4.7", "changing job", "h_jobchange"), new("4.8", "deferred pay", "RegimesNumbers.PPaid"),
        new("4.9", "refund of social security", "ssRefund"), new("4.10", "women: bounds and bans", "FemaleShareMin"),
        new("4.11", "capacity of the origin, failing programmes", "RegimesNumbers.Fail0"),
        new("5.1", "channels that are seen", "p_visible"), new("5.1", "capacity of a channel", "S_k"), new("5.2", "free fee", "F_free"),
        new("5.2", "rent of a post", "Rent"), new("5.2", "share of the rent", "mu_k"), new("5.2", "cap on fees", "WorkerFeeCap"),
        new("5.3", "abuse", "h_abuse"), new("5.3", "substituted contracts and people never sent", "RecruitmentNumbers.SubCut"),
        new("5.4", "cost of licensed agencies", "c_1'"), new("5.4", "capacity of licensed agencies", "RecruitmentNumbers.RegCap"),
        new("5.4", "cost of brokers", "c_2'"), new("5.4", "abuse under regulation", "h0_1'"),
        new("5.5", "desks and unions", "RecruitmentNumbers.NgoRes"),
        new("6.1", "return by own decision", "h_ret"), new("6.1", "reasons of return", "xb"), new("6.1", "trips home", "h_trip"),
        new("6.1", "kept in by the border", "cage"), new("6.2", "saving abroad", "saving"), new("6.2", "savings target", "tgt_months"),
        new("6.3", "going again", "ReturnNumbers.ReClock"), new("6.4", "involuntary return", "Detection"),
        new("6.5", "starting an enterprise after return", "p_start"), new("6.5", "profit of the enterprise", "EnterpriseNumbers.AB"),
        new("6.5", "finding work after return", "f_ret"), new("6.5", "sustainable return", "sustainable"),
        new("6.6", "productivity from returnees", "lnA_s"), new("6.6", "exports from returnees", "lnX_s"),
        new("7.1", "whether to send", "p_send"), new("7.1", "share sent", "share_i"), new("7.1", "amount in ordinary months", "R_base"),
        new("7.1", "insurance of the household", "ins_i"), new("7.1", "less when the household does well", "gain_i"),
        new("7.1", "amount sent", "R_sent"), new("7.1", "habit", "sendHabit"), new("7.1", "exchange rate", "MacroNumbers.EpsFx"),
        new("7.2", "choice of a transfer channel", "V_c"), new("7.2", "cost of a channel", "cost_c"),
        new("7.3", "price of a channel", "v_c"), new("7.4", "financial inclusion", "AccountOpening"), new("7.5", "financial literacy", "literacy"),
        new("8.1", "budget of a household", "Budget"), new("8.1", "share of food", "foodShare"),
        new("8.1", "transitory and permanent remittances", "R_trans"), new("8.2", "labour supply of members", "LabourSupply"),
        new("8.3", "household enterprise", "A_bv"), new("8.4", "instruments for households", "HouseholdSchemes"),
        new("8.5", "poverty lines", "RemittancesNumbers.LineLow"),
        new("9.1", "remittances over output", "GDP"), new("9.2", "real exchange rate", "lnRER"), new("9.2", "demand of sectors", "demandMult"),
        new("9.3", "local multiplier", "demandVillage"), new("9.4", "inflation", "infl_gap"), new("9.5", "volatility", "OutputChange"),
        new("9.6", "debt with remittances", "X_debt"), new("9.6", "rating and spread", "notches"), new("9.6", "securitisation", "secur"),
        new("9.6", "diaspora bond", "bond_buy"), new("9.7", "shocks", "OutsideShocks"), new("9.8", "fiscal balance of the origin", "fisc"),
        new("10", "integration", "integr"), new("10", "attachment over time", "attach_t"), new("10", "engagement", "p_engage"),
        new("10", "capacity of a diaspora", "diasporaCap"), new("10", "trade", "lnTrade"), new("10", "investment", "lnFDI"),
        new("10", "technology", "DiasporaNumbers.DiaTfp"),
        new("11.1", "coherence and capacity", "CoherenceNumbers.GCoh"), new("11.2", "interaction of levers", "Factorial"),
        new("11.3", "mapping of labour needs", "CoherenceNumbers.SigF"), new("11.4", "regional processes", "Bloc"),
        new("11.5", "gaps of knowledge", "MatrixMarkdown"),
    ];

    /// <summary>Indicators that the model names, by roundtable: prefix and how many.</summary>
    public static IReadOnlyList<(string Prefix, int Count)> Indicators { get; } =
        [("I1", 16), ("I2", 15), ("I3", 8), ("I4", 8), ("I5", 7), ("I6", 9), ("I7", 6), ("I8", 3), ("I9", 5)];
}
