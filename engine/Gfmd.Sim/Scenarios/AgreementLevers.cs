namespace Gfmd.Sim.Scenarios;

/// <summary>Elements of a model temporary agreement (roundtable 1.2, MODEL 13.2).</summary>
internal static class AgreementLevers
{
    private static readonly LeverSign Access = new("I2.01", "rate", 1), Overstays = new("I2.03", "rate", -1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L20", "Quota level", LeverHolder.Destination, "access",
            [new("regimes/quotaPerYear", LeverAct.Factor, 1.5, 1.2, 2) { Scope = LeverScope.Temporary }], Access, Evidence.C,
            "accounting: binds only where posts exceed places (MODEL 13.2)")
        {
            Mechanism = "places are filled only as far as posts and applicants allow (C8, C9)", Shared = true,
        },
        new(
            "L21", "Need-based selection", LeverHolder.Joint, "access",
            [new("regimes/allocation", LeverAct.Word) { Word = "needRanked", Scope = LeverScope.Temporary }],
            new("I3.06", "wages", 1), Evidence.S, "New Zealand's seasonal scheme reached poorer households (Gibson and McKenzie 2014)")
        {
            Mechanism = "rank of applicants by wealth (C9); the poor borrow what they pay up front (C6)", Shared = true,
        },
        new(
            "L22", "Longer contracts", LeverHolder.Joint, "circulate",
            [new("regimes/durationMonths", LeverAct.Factor, 1.5, 1.25, 2) { Scope = LeverScope.Temporary }], new("I2.04", "stock", -1),
            Evidence.C, "length of a contract; costs are recovered over it (MODEL 4.7)")
        {
            Mechanism = "fewer contract ends; costs spread over a longer stay (C5, o_debt)",
        },
        new(
            "L23", "Re-hire guarantee", LeverHolder.Joint, "circulate, control",
            [new("regimes/intakes/renewalProbability", LeverAct.Add, 0.2, 0.1, 0.3) { Scope = LeverScope.Temporary }], Overstays, Evidence.S,
            "about 80 % of seasonal workers are named by their employer (RSE, SAWP)")
        {
            Mechanism = "perceived chance to come again against overstaying (o_re, 4.7)",
        },
        new(
            "L24", "Free choice of employer", LeverHolder.Destination, "protect",
            [new("regimes/employerTie", LeverAct.Word) { Word = "none" }], new("I2.10", "wage", 1), Evidence.C, "mechanism (C4, 5.3)")
        {
            Mechanism = "the tie's wage penalty goes; who loses a job may look for another (C4)",
        },
        new(
            "L25", "Minimum wage", LeverHolder.Joint, "protect",
            [new("regimes/minWage", LeverAct.LocalWage, 1.1, 1, 1.2) { Scope = LeverScope.Temporary }], new("I2.10", "wage", 1), Evidence.C,
            "a reference wage near the local low-skill wage; posts fall by eta (C8)")
        {
            Mechanism = "pay up for those below it, posts down through the employer's cost (C8)",
        },
        new(
            "L26", "Rights package", LeverHolder.Destination, "protect",
            [new("regimes/rights/*", LeverAct.Add, 0.3, 0.15, 0.45) { Scope = LeverScope.Temporary }],
            new("I2.08", "months", -1), Evidence.M, "Ruhs 2013")
        {
            Mechanism = "abuse falls as 1 - R·inspection (5.3); rights cost the employer psi_R of the wage, so posts fall (C8)",
            Shared = true, FixedCost = 500_000,
        },
        new(
            "L27", "Inspection and complaint desk", LeverHolder.Destination, "protect",
            [new("regimes/inspection", LeverAct.To, 0.7, 0.55, 0.85) { Otherwise = "insp" }], new("I2.08", "months", -1), Evidence.C,
            "calibration choice: effectiveness from 0.4 to 0.7")
        {
            Mechanism = "abuse falls as 1 - R·inspection (5.3)", Needs = "h0_licensed", FixedCost = 2_000_000, UnitCost = 60,
            Beneficiary = "migrants",
        },
        new(
            "L28", "Employer pays travel", LeverHolder.Joint, "cost",
            [new("regimes/employerPaysTravelShare", LeverAct.To, 1, 0.5, 1)], new("I3.01", "months", -1), Evidence.S,
            "half of the airfare in New Zealand's seasonal scheme; all of it in Korea's for small firms")
        {
            Mechanism = "less to pay up front, but the employer's cost rises (C6, C8)",
        },
        new(
            "L29", "State migration loan", LeverHolder.Origin, "access",
            [
                new("parameters/i_h", LeverAct.To, 0.12, 0.24, 0.06), new("parameters/l0", LeverAct.Add, 0.5, 0.25, 0.75),
            ],
            Access, Evidence.S, "Bossavie et al. (sign)")
        {
            Mechanism = "more households can pay up front, and debt costs less (C6)", UnitCost = 80,
        },
        new(
            "L30", "Deferred pay", LeverHolder.Joint, "return, control",
            [new("regimes/deferredPayShare", LeverAct.To, 0.2, 0.1, 0.25) { Scope = LeverScope.Temporary }], Overstays, Evidence.C,
            "bracero programme: a tenth of pay withheld")
        {
            Mechanism = "money lost by overstaying (o_bond, 4.7)",
        },
        new(
            "L31", "Portable social security", LeverHolder.Joint, "return",
            [new("regimes/socialSecurityPortable", LeverAct.Flag) { Scope = LeverScope.Temporary }], Overstays, Evidence.M,
            "Holzmann, Koettl and Chernetsky 2005")
        {
            Mechanism = "the refund is lost by overstaying (4.9)",
        },
        new(
            "L32", "Readmission, quota cut on overstay", LeverHolder.Joint, "control",
            [new("regimes/originCommitment", LeverAct.Flag) { Scope = LeverScope.Temporary }], Overstays, Evidence.M,
            "accountability of communities in New Zealand's seasonal scheme (Gibson and McKenzie 2014)")
        {
            Mechanism = "community screening weighs against overstaying (o_commit, 4.7)",
        },
        new(
            "L33", "Regularisation, amnesty", LeverHolder.Destination, "protect", [new("parameters/amnesty", LeverAct.To, 1, 0.6, 1)],
            new("I2.04", "stock", -1), Evidence.M, "Kossoudji and Cobb-Clark 2002; share reached: calibration choice")
        {
            Mechanism = "once, for those in the country: legal_gain of pay at once, the rest of pen_irreg over 60 months (C4); no removal; later "
                + "entries come of the choice (C5)",
            Shared = true, FixedCost = 2_000_000, UnitCost = 100, Beneficiary = "migrants",
        },
        new(
            "L34", "Border enforcement", LeverHolder.Destination, "control",
            [new("corridors/enforcement", LeverAct.Factor, 2, 1.4, 3)], new("I2.04", "entries", -1), Evidence.C,
            "calibration choice: enforcement doubled (1.4 to 3 times)")
        {
            Mechanism = "price, apprehension and route of crossings (e_fee_enf, e_pa, rc_route, 4.6); those inside stay longer (6.1)",
            FixedCost = 50_000_000,
        },
        new(
            "L35", "Employer sanctions", LeverHolder.Destination, "control", [new("parameters/irr_cost", LeverAct.Add, 0.2, 0.1, 0.3)],
            new("I2.04", "stock", -1), Evidence.C, "calibration choice: irregular labour costs the employer 20 % more (MODEL 13.2)")
        {
            Mechanism = "posts for irregular work fall by eta_low (C8): those without a job find one later, send less and go home sooner (C3, 6.1)",
            Shared = true, FixedCost = 5_000_000,
        },
        new(
            "L36", "Standard contract for domestic work", LeverHolder.Joint, "protect", [new("parameters/ab_dom", LeverAct.Factor, 0.7, 0.9, 0.5)],
            new("I2.08", "months", -1), Evidence.C, "calibration choice: less of the excess abuse in private households (MODEL 13.2)")
        {
            Mechanism = "the add-on of domestic work to the hazard of abuse (5.3)", Needs = "h0_licensed",
        },
        new(
            "L37", "Orientation before departure", LeverHolder.Origin, "protect, access",
            [new("regimes/preDepartureOrientation", LeverAct.Flag)], new("I2.08", "months", -1), Evidence.M, "Barsbai et al. 2022")
        {
            Mechanism = "the informed are abused less often, know what they will earn, and earn more (pdos_cut, kappa_info, pdos_wage, 5.3)",
            UnitCost = 30, Needs = "pdos_cut",
        },
        new(
            "L38", "Lower pass mark", LeverHolder.Destination, "access",
            [new("regimes/points/passMark", LeverAct.Add, -7, -3, -12)], new("I2.02", "applicants", 1), Evidence.C, "calibration choice")
        {
            Mechanism = "more applicants reach the mark; where places bind, the less schooled take some of the graduates' (4.2)",
        },
    ];
}
