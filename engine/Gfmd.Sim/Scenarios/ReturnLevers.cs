namespace Gfmd.Sim.Scenarios;

/// <summary>Circulation and return (roundtable 1.4, MODEL 13.4).</summary>
internal static class ReturnLevers
{
    private static readonly LeverSign Circularity = new("I4.01", "rate", 1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L60", "Multi-entry visa", LeverHolder.Destination, "circulate", [new("regimes/multiEntry", LeverAct.Flag)],
            new("I4.02", "visits", 1), Evidence.C, "mechanism (MODEL 6.1)")
        {
            Mechanism = "a right to come back: more visits home (g_trip), fewer returns for good (g_def), a permit that outlasts an absence (6.1)",
            Needs = "g_trip",
        },
        new(
            "L61", "Dual citizenship", LeverHolder.Joint, "circulate, mobilise", [new("corridors/diaspora/dualCitizenship", LeverAct.To, 1, 0.5, 1)],
            new("I8.02", "rate", 1), Evidence.C, "calibration choice; no causal estimates exist")
        {
            Shared = true, FixedCost = 500_000, Needs = "g_trip",
            Mechanism = "engagement (en_dual, 10); settled migrants have a right to come back that never lapses once they could naturalise (6.1)",
        },
        new(
            "L62", "Absence tolerance", LeverHolder.Destination, "circulate", [new("regimes/circulation/absenceMonths", LeverAct.To, 30, 24, 36)],
            Circularity, Evidence.C, "permitted absence from 6 to 24-36 months, as in the revision of the EU directive on long-term residents")
        {
            Mechanism = "a permit with a right to come back lapses later: those who went home come again without a new admission (6.1)",
        },
        new(
            "L63", "Circular contract pool", LeverHolder.Joint, "circulate",
            [
                new("regimes/reentryPriority", LeverAct.Flag) { Scope = LeverScope.Temporary },
                new("regimes/circulation/recallPool", LeverAct.Add, 0.2, 0.1, 0.3) { Scope = LeverScope.Temporary },
                new("parameters/sig_f", LeverAct.To, 0.15, 0.2, 0.05),
            ],
            Circularity, Evidence.C, "calibration choice: chance of a recall +0.2, departure after a month (MODEL 13.4)")
        {
            Shared = true, FixedCost = 1_000_000,
            Mechanism = "workers who went home in time are called again and come first (4.4); posts are mapped (11.3)",
        },
        new(
            "L64", "Reintegration grant or credit", LeverHolder.Joint, "return",
            [new("countries/origin/reintegration/credit", LeverAct.To, 1, 0.5, 1)],
            new("I4.06", "start", 1), Evidence.C, "calibration choice: assistance of USD 1,000-3,000, evidence thin (MODEL 6.5)")
        {
            Mechanism = "business starts of those who reach the entry capital (st_c, 6.5)", Needs = "st_c", UnitCost = 2_000, Beneficiary = "returns",
        },
        new(
            "L65", "Job matching and certification for returnees", LeverHolder.Origin, "return",
            [new("countries/origin/reintegration/jobMatching", LeverAct.To, 1, 0.5, 1)], new("I4.06", "in_work", 1), Evidence.C,
            "calibration choice: job finding +0.3 log points, wage +5 % (MODEL 13.4)")
        {
            Mechanism = "job finding (fr_m) and the wage where the experience is used (cert_wage), first two years (6.5)", Needs = "fr_m",
            UnitCost = 150, Beneficiary = "returns",
        },
        new(
            "L66", "Assisted voluntary return", LeverHolder.Destination, "return",
            [new("countries/destination/assistedReturn", LeverAct.To, 1, 0.5, 1)], new("I4.04", "share", 1), Evidence.C,
            "calibration choice: removals become returns by own will (MODEL 13.4)")
        {
            Mechanism = "retType 3 in place of 4, no bar on entry: business starts and job finding of those who chose (st_i, fr_i, 6.5)",
            Needs = "st_i", UnitCost = 2_500, Beneficiary = "assisted returns",
        },
        new(
            "L67", "Savings and investment products", LeverHolder.Private, "mobilise",
            [new("parameters/lump_sav", LeverAct.Add, 0.05, 0.02, 0.1), new("parameters/acc0", LeverAct.To, 0.03, 0.01, 0.05)],
            new("I4.06", "start", 1), Evidence.C, "calibration choice (MODEL 13.4)")
        {
            Mechanism = "more of what is brought home is saved (8.1) and held in an account (7.4): more reach the entry capital (6.5)",
        },
        new(
            "L68", "Housing plots, tax relief for returnees", LeverHolder.Origin, "return",
            [new("countries/origin/reintegration/returnIncentive", LeverAct.Factor, 1.1, 1.05, 1.2)], new("I4.03", "months_36", 1), Evidence.C,
            "calibration choice: hazard of return x1.1 (MODEL 13.4)")
        {
            Mechanism = "the hazard of return by own decision (6.1)", UnitCost = 500, Beneficiary = "returns",
        },
    ];
}
