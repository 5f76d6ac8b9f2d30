namespace Gfmd.Sim.Scenarios;

/// <summary>Practices on licensed staff of health and education (roundtable 1.1, MODEL 13.1).</summary>
internal static class CadreLevers
{
    private const string Policy = "countries/origin/criticalSectors/";

    private static readonly LeverSign Kept = new("I1.10", "emigration", -1), Recruits = new("I1.10", "emigrants", -1),
        Recovered = new("I1.15", "ratio", 1), Trained = new("I1.07", "places", 1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L01", "Pay top-up, health and education", LeverHolder.Origin, "retain", [new(Policy + "payTopUp", LeverAct.Add, 0.1, 0.05, 0.2)], Kept,
            Evidence.S, "Antwi and Phillips 2013: a tenth more pay, attrition from 8 to 7 % a year")
        {
            Mechanism = "what staff earn at a post weighs in the choice to go (b_w_tert, C5): the effect on attrition comes out",
            FixedCost = 100_000, UnitCost = 600, Beneficiary = "staff",
        },
        new(
            "L02", "Workload, rural posting incentives, housing", LeverHolder.Origin, "retain",
            [new(Policy + "amenity", LeverAct.Add, 0.2, 0.1, 0.3)], Kept, Evidence.C, "calibration choice; attrition should fall by 5 to 15 %")
        {
            Mechanism = "amenity of staying at a post (amen_o, C5)", UnitCost = 300, Beneficiary = "staff",
        },
        new(
            "L03", "Bonding, service obligation", LeverHolder.Origin, "retain, recover",
            [new(Policy + "bondMonths", LeverAct.Add, 36, 12, 60)], new("I1.07", "bonded", 1), Evidence.C,
            "calibration choice: three years of service")
        {
            Mechanism = "new licences owe service: leaving costs bond_buyout yearly salaries, or it is broken off (evade, 3.8); it postpones",
            FixedCost = 1_000_000,
        },
        new(
            "L05", "Cost-sharing student loan, graduate tax", LeverHolder.Origin, "recover",
            [new(Policy + "loanShare", LeverAct.To, 0.5, 0.25, 0.75)],
            Recovered, Evidence.M, "income-contingent loans: half of the cost, 30 % default")
        {
            Shared = true, Mechanism = "loans of those who leave are paid back but for loan_default (I1.15)", FixedCost = 2_000_000,
        },
        new(
            "L10", "Ethical recruitment code, red list", LeverHolder.Destination, "retain",
            [new("regimes/intakes/ethicalCode", LeverAct.To, 1, 0.5, 1)], Recruits, Evidence.C,
            "WHO Code 2010; intake from Ghana rose in spite of the red list: 543 nurses in six months of 2022, +61 %")
        {
            Shared = true, Mechanism = "posts for the origin's licensed staff shrink by phi_e·compliance·(1 - displaced) (3.6)",
            FixedCost = 500_000,
        },
        new(
            "L11", "Compensation or investment per recruit", LeverHolder.Joint, "recover, retrain",
            [new("regimes/intakes/compensationUsd", LeverAct.Add, 1_300, 1_000, 2_000)], Recovered, Evidence.S,
            "GBP 1,000 a nurse discussed between Ghana and the United Kingdom")
        {
            Shared = true, Mechanism = "pays for training places: amount over cost of training; they graduate after four years (3.2)",
            FixedCost = 100_000, UnitCost = 1_300, Beneficiary = "recruits", Payer = LeverHolder.Destination,
        },
        new(
            "L12", "Global skill partnership", LeverHolder.Joint, "retrain, access", [new("parameters/S_g", LeverAct.Add, 500, 100, 2_000)], Trained,
            Evidence.M, "Clemens 2015; Australia-Pacific Training Coalition: without visas few leave (Clemens, Graham and Howes 2015)")
        {
            Shared = true, FixedCost = 6_250_000, Payer = LeverHolder.Destination,
            Mechanism = "the destination pays for S_g places a year; a_away of the graduates apply with a recognised certificate, the rest stays "
                + "(3.7)",
        },
        new(
            "L14", "Sector exclusions in points and employer visas", LeverHolder.Destination, "retain",
            [new("regimes/excludesCadres", LeverAct.Flag)], Recruits, Evidence.C, "calibration choice: three in ten find another way")
        {
            Shared = true,
            Mechanism = "posts of regimes for licensed staff shrink to excl_displaced; other regimes shut the licensed out, but for that share",
        },
        new(
            "L15", "Employer-funded training, academies", LeverHolder.Private, "retrain",
            [new(Policy + "employerSeats", LeverAct.Add, 0.05, 0.02, 0.1)], Trained, Evidence.C, "calibration choice: places +5 %")
        {
            Shared = true, Mechanism = "more training places; licences follow after four years, with a lower pass rate (xi, 3.2)",
            FixedCost = 1_000_000,
        },
        new(
            "L16", "Diaspora brain-bank network", LeverHolder.Private, "recover", [new("parameters/dia_tfp", LeverAct.Add, 0.01, 0.005, 0.02)],
            new("I8.01", "technology_effect", 1), Evidence.Order, "Kerr 2008")
        {
            Shared = true, Mechanism = "a larger skilled diaspora brings more technology to health, education and professional services (10)",
            FixedCost = 1_000_000,
        },
    ];
}
