namespace Gfmd.Sim.Scenarios;

/// <summary>Highly skilled migration: training, use and return of skills (roundtable 1.1, MODEL 13.1).</summary>
internal static class SkillLevers
{
    private static readonly LeverSign Back = new("I1.14", "months_60", 1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L04", "More training seats", LeverHolder.Origin, "retrain",
            [
                new("countries/origin/training/response", LeverAct.To, 1, 0.5, 1), new("parameters/gmax", LeverAct.To, 0.025, 0.02, 0.03),
            ],
            new("I1.03", "entry", 1), Evidence.C, "calibration choice (MODEL 3.2)")
        {
            Shared = true, FixedCost = 5_000_000,
            Mechanism = "places follow applicants (kap, gmax); of larger classes fewer finish (xi_tert); moves nobody where places are not followed",
        },
        new(
            "L06", "Return tax incentive", LeverHolder.Origin, "return", [new("parameters/ret_offer", LeverAct.Factor, 1.4, 1.1, 1.7)], Back,
            Evidence.S, "Del Carpio et al. 2016: +40 % with a job offer at home, none without")
        {
            Mechanism = "return hazard of graduates who hold an offer at home (home_offer, 6.1)", FixedCost = 0,
        },
        new(
            "L07", "Research funds, fellowships, housing", LeverHolder.Origin, "return",
            [new("parameters/ret_skilled", LeverAct.Factor, 1.2, 1.1, 1.3)], Back, Evidence.C, "calibration choice")
        {
            Mechanism = "return hazard of all graduates (6.1)", FixedCost = 3_000_000,
        },
        new(
            "L08", "Temporary expert missions", LeverHolder.Joint, "return",
            [new("corridors/diaspora/missions", LeverAct.Add, 40, 15, 100)], new("I8.03", "missions_fte", 1), Evidence.S,
            "MIDA Ghana Health: about 150 placements planned in four years (Ghana News Agency, June 2008)")
        {
            Shared = true, UnitCost = 1, Beneficiary = "USD of missions",
            Mechanism = "engaged graduates (10) come for half a month to three: mission_fte of a post each (3.5), in vacant posts of licensed "
                + "professions (3.3) and as know-how of their sector (6.6); nobody comes back for good",
        },
        new(
            "L09", "Recognition, bridging courses", LeverHolder.Destination, "recover",
            [new("corridors/skills/recognition", LeverAct.To, 1, 0.5, 1), new("corridors/skills/procedure", LeverAct.To, 1, 0.5, 1)],
            new("I1.12", "share", -1), Evidence.Order, "Brucker et al. 2021, Germany")
        {
            Mechanism = "matched jobs on arrival (t3); for those who are there a procedure that costs and takes time (up_mult, 3.4)",
            UnitCost = 1500,
        },
        new(
            "L13", "Scholarships with return clause", LeverHolder.Joint, "retrain, return",
            [new("parameters/return_clause", LeverAct.Add, 0.2, 0.1, 0.3)], Back, Evidence.C,
            "calibration choice: return of students +20 points")
        {
            Mechanism = "of the students who would pass to a work permit so many go home (4.3)", UnitCost = 4000,
        },
        new(
            "L17", "Growth and governance", LeverHolder.Origin, "retain, return",
            [
                new("countries/origin/growth/pay", LeverAct.Add, 0.05, 0.02, 0.1),
                new("countries/origin/growth/amenity", LeverAct.Add, 0.05, 0.02, 0.1),
            ],
            new("I1.01", "rate", -1), Evidence.C, "a dial, no policy: 5 % more pay, 0.05 more amenity")
        {
            Mechanism = "pay and life at home in choices to go and to return (C2, C5, 6.1)", FixedCost = 0,
        },
    ];
}
