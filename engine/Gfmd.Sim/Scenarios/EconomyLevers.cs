namespace Gfmd.Sim.Scenarios;

/// <summary>Remittances in planning, the diaspora, coherence and regions (roundtables 2.3, 2.4 and 3.x, MODEL 13.6).</summary>
internal static class EconomyLevers
{
    private static readonly LeverSign Engaged = new("I8.02", "rate", 1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L98", "Sterilisation", LeverHolder.Origin, "cohere",
            [new("countries/origin/economy/sterilise", LeverAct.To, 1, 0.5, 1) { Otherwise = "sterilise" }],
            new("I7.05", "inflation", -1), Evidence.C, "calibration choice: sign after Ball et al. 2013")
        {
            Shared = true, Mechanism = "the central bank takes the inflow out of circulation (9.4)", FixedCost = 5_000_000,
        },
        new(
            "L99", "Productivity of tradables", LeverHolder.Origin, "cohere",
            [new("countries/origin/economy/tradableProductivity", LeverAct.Add, 0.05, 0.02, 0.1)],
            new("I7.01", "tradable_wage", 1), Evidence.C, "calibration choice: 5 % (2 to 10)")
        {
            Shared = true, FixedCost = 20_000_000,
            Mechanism = "offsets the real appreciation in the demand for workers of tradables (el_trad, 9.2); wages follow over years (C2)",
        },
        new(
            "L100", "Securitisation of remittances", LeverHolder.Origin, "mobilise",
            [new("countries/origin/economy/securitised", LeverAct.To, 1, 0.5, 1)], new("I7.04", "spread", -1), Evidence.M, "Ketkar and Ratha 2009")
        {
            Shared = true, Mechanism = "debt with formal flows as collateral at a lower spread; its service comes before free inflow (9.6)",
        },
        new(
            "L101", "Diaspora bond", LeverHolder.Origin, "mobilise",
            [new("countries/origin/economy/diasporaBond", LeverAct.To, 1, 0.5, 1)], new("I7.04", "bonds", 1), Evidence.M, "Ketkar and Ratha 2009")
        {
            Shared = true, Mechanism = "migrants put bond_sh of their savings a year into it where it pays (9.6)",
        },
        new(
            "L102", "Foreign-currency deposits", LeverHolder.Origin, "mobilise",
            [new("countries/origin/economy/deposits", LeverAct.Add, 0.01, 0.005, 0.02)], new("I7.04", "deposits", 1), Evidence.C,
            "calibration choice: one percentage point of remittances")
        {
            Shared = true, Mechanism = "money that is deposited is not spent: less pressure on prices (9.2, 9.4)",
        },
        new(
            "L103", "Counter-cyclical fund", LeverHolder.Origin, "cohere",
            [new("countries/origin/economy/fund", LeverAct.To, 0.2, 0.1, 0.4)], new("I7.06", "fund", 1), Evidence.C,
            "calibration choice: saves 20 % of remittances above those of month 0")
        {
            Shared = true, Mechanism = "saves when remittances are high, pays out when they are low (9.2, 9.8)",
        },
        new(
            "L110", "Diaspora ministry and one-stop", LeverHolder.Origin, "mobilise", [new("parameters/en0", LeverAct.Add, 0.3, 0.15, 0.5)], Engaged,
            Evidence.C, "calibration choice; no causal estimates exist")
        {
            Shared = true, Mechanism = "intercept of engagement (10)", FixedCost = 3_000_000,
        },
        new(
            "L111", "Capacity of associations", LeverHolder.Joint, "mobilise",
            [new("corridors/diaspora/associationSupport", LeverAct.To, 1, 0.5, 1)], Engaged, Evidence.C,
            "calibration choice; no causal estimates exist")
        {
            Shared = true, Mechanism = "support of associations (en_org, 10)", FixedCost = 1_000_000,
        },
        new(
            "L112", "Integration courses", LeverHolder.Destination, "mobilise", [new("parameters/int_years", LeverAct.Add, -2, -1, -3)], Engaged,
            Evidence.C, "calibration choice: time constant of integration from 8 to 6 years")
        {
            Shared = true, Mechanism = "the better integrated are more engaged with home (en_int, 10)", UnitCost = 300, Beneficiary = "departures",
        },
        new(
            "L113", "Co-development fund", LeverHolder.Joint, "mobilise", [new("corridors/diaspora/match", LeverAct.To, 1, 0.5, 2)],
            new("I8.01", "philanthropy", 1), Evidence.C, "calibration choice: one to one")
        {
            Shared = true, Mechanism = "matches what the diaspora gives (phil_sh, 10)", FixedCost = 1_000_000,
        },
        new(
            "L114", "Trade and knowledge missions", LeverHolder.Joint, "mobilise", [new("parameters/dia_trade", LeverAct.Add, 0.02, 0.01, 0.04)],
            new("I8.01", "trade_effect", 1), Evidence.C, "calibration choice")
        {
            Shared = true, Mechanism = "a larger diaspora brings more trade (dia_trade, 10); a smaller one less", FixedCost = 1_000_000,
        },
        Item("L120", "Focal points in ministries", LeverHolder.Joint, "focalPoints"),
        Item("L121", "Budget line", LeverHolder.Joint, "budgetLine"),
        Item("L122", "Inter-ministerial body", LeverHolder.Joint, "interMinisterialBody"),
        new(
            "L123", "Data and mapping of labour needs", LeverHolder.Joint, "cohere",
            [
                new("parameters/sig_f", LeverAct.To, 0.15, 0.2, 0.05), new("parameters/A_match", LeverAct.Factor, 1.25, 1.1, 1.4),
                new("coherence/dataUnit", LeverAct.Flag),
            ],
            new("I9.02", "mismatch", -1), Evidence.C, "calibration choice (MODEL 11.3)")
        {
            Shared = true, Mechanism = "smaller errors of forecast, faster matching (C9); one item of C_holder", FixedCost = 2_000_000,
        },
        Item("L124", "Migration in the national plan", LeverHolder.Origin, "nationalPlan"),
        new(
            "L125", "Information sharing in a regional process", LeverHolder.Regional, "cohere, protect",
            [
                new("countries/origin/recruitment/campaign", LeverAct.To, 0.5, 0.2, 0.8),
                new("countries/origin/recruitment/denyList", LeverAct.To, 0.2, 0.1, 0.3),
            ],
            new("I3.07", "error", -1), Evidence.C, "calibration choice (MODEL 11.4: errors of belief halve, bad agencies are known to all)")
        {
            Shared = true, Mechanism = "errors of belief shrink by kappa_info; the worst agencies close (5.3, C7)",
        },
        new(
            "L126", "Regional floor of wages and fees", LeverHolder.Regional, "protect",
            [
                new("regimes/workerFeeCap", LeverAct.To, 1, 2, 0) { None = 7 },
                new("regimes/minWage", LeverAct.LocalWage, 0.8, 0.7, 0.9) { Scope = LeverScope.Temporary },
            ],
            new("I3.01", "months", -1), Evidence.C, "calibration choice: a month of pay, and 0.8 of the local low-skill wage (MODEL 11.4)")
        {
            Shared = true, Mechanism = "held by all members together, so that posts do not move to the member that undercuts (share_o, C8)",
        },
        new(
            "L127", "Free-movement bloc", LeverHolder.Regional, "access, circulate",
            [
                new("regimes/family", LeverAct.Word) { Word = "freeMovement" }, new("regimes/quotaPerYear", LeverAct.To, 1e8, 1e8, 1e8),
                new("regimes/multiEntry", LeverAct.Flag), new("regimes/rights/*", LeverAct.To, 1, 1, 1),
                new("regimes/intakes/channels/workerCost", LeverAct.Factor, 0.3, 0.5, 0.2),
            ],
            new("I2.01", "rate", 1), Evidence.C, "family FreeMovement among members; moment: United Kingdom after 2004 (MODEL 11.4)")
        {
            Shared = true, Mechanism = "no quota, travel alone to pay, full rights, re-entry; employers' posts bind where they are scarce (C8)",
        },
        Item("L128", "Local authorities in the loop", LeverHolder.Joint, "localAuthorities"),
    ];

    private static Lever Item(string id, string name, LeverHolder holder, string item) => new(
        id, name, holder, "cohere", [new($"coherence/{item}", LeverAct.Flag)], new("I9.01", "items", 1), Evidence.C,
        "assumption: no causal estimates exist (MODEL 11.1)")
    {
        Shared = true,
        Mechanism = "one item of C_holder; acts on other levers through g_coh alone, 0 by default",
    };
}
