namespace Gfmd.Sim.Scenarios;

/// <summary>Partnerships for households and villages (roundtable 2.2, MODEL 13.6).</summary>
internal static class HouseholdLevers
{
    private static readonly LeverSign Saved = new("I6.04", "saving", 1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L90", "Matching grant", LeverHolder.Joint, "mobilise", [new("countries/origin/households/match", LeverAct.To, 1, 1, 3)],
            new("I6.09", "public_good", 1), Evidence.C, "calibration choice: 1:1 (to 3:1, as in 3x1 of Mexico)")
        {
            Shared = true, FixedCost = 1_000_000,
            Mechanism = "public money for each USD that associations collect; members give more while it is matched (don_matched, 8.4)",
        },
        new(
            "L91", "Education match", LeverHolder.Private, "mobilise", [new("countries/origin/households/educationMatch", LeverAct.To, 3, 1, 3)],
            new("I6.04", "education", 1), Evidence.S, "Ambler, Aycinena and Yang 2015: 3:1 (1:1)")
        {
            Mechanism = "takers earmark a part for a student; a USD received raises education spending by edu_match (8.4)",
        },
        new(
            "L92", "Micro-insurance", LeverHolder.Private, "mobilise", [new("countries/origin/households/insurance", LeverAct.To, 1, 0.5, 1)],
            new("I6.07", "insured", 1), Evidence.C, "calibration choice: offered to all (half)")
        {
            Mechanism = "adopted with ins_adopt a month; pays ins_cov of a shock; migrants insure less (ins_left, 8.4)",
        },
        new(
            "L93", "Micro-pension", LeverHolder.Private, "mobilise", [new("countries/origin/households/pension", LeverAct.To, 1, 0.5, 1)], Saved,
            Evidence.C, "calibration choice: offered to all recipients (half)")
        {
            Mechanism = "takers (acc_take) save pen_sav more of what they receive (8.4)",
        },
        new(
            "L94", "Control and joint accounts", LeverHolder.Private, "mobilise",
            [new("countries/origin/households/controlAccounts", LeverAct.To, 1, 0.5, 1)], Saved, Evidence.M,
            "Ashraf, Aycinena, Martinez and Yang 2015 (direction); offered to all recipients (half)")
        {
            Mechanism = "takers (acc_take) save ctl_sav more where the migrant sees the account (8.4)",
        },
        new(
            "L95", "Enterprise voucher", LeverHolder.Origin, "mobilise",
            [new("countries/origin/households/enterpriseMatch", LeverAct.To, 1, 0.5, 1.5)], new("I6.05", "capital", 1), Evidence.S,
            "PARE 1+1, Moldova: one to one, up to USD 10,000 (the scheme exists; its effect is the model's)")
        {
            Mechanism = "recipients reach the entry capital with half of their own money, and invest twice of it (Kmin, 8.3)",
        },
        new(
            "L96", "Tax break on deposits", LeverHolder.Origin, "mobilise",
            [new("countries/origin/households/depositTaxBreak", LeverAct.To, 1, 0.5, 1)], Saved, Evidence.C,
            "calibration choice: offered to all recipients (half)")
        {
            Mechanism = "takers (acc_take) save tax_sav more of what they receive (8.4)", UnitCost = 2, Beneficiary = "migrants",
        },
        new(
            "L97", "Women's accounts", LeverHolder.Private, "mobilise",
            [new("countries/origin/households/womensAccounts", LeverAct.To, 0.2, 0.1, 0.3)], new("I6.04", "education", 1), Evidence.C,
            "calibration choice: a fifth (a tenth to three tenths) of recipients")
        {
            Mechanism = "a woman spends more on schooling, food and health, less on a business (wom_edu, 8.1)",
        },
    ];
}
