namespace Gfmd.Sim.Scenarios;

/// <summary>Guidelines on recruitment (roundtable 1.3, MODEL 13.3).</summary>
internal static class RecruitmentLevers
{
    private static readonly LeverSign Cost = new("I3.01", "cost", -1), Abuse = new("I2.08", "months", -1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L40", "Stricter licensing", LeverHolder.Origin, "protect", [new("parameters/strict", LeverAct.Add, 0.3, 0.15, 0.5)],
            new("I3.02", "licensed", -1), Evidence.C, "mechanism (MODEL 5.4)")
        {
            Mechanism = "licensed agencies cost more and place fewer; the rest goes underground (5.4)", FixedCost = 1_000_000,
        },
        new(
            "L41", "Enforcement of licensing", LeverHolder.Origin, "protect", [new("parameters/e_enf", LeverAct.Add, 0.4, 0.2, 0.6)],
            Abuse, Evidence.C, "mechanism (MODEL 5.4)")
        {
            Mechanism = "penalties make brokers dearer, licensed agencies safer (5.4)", FixedCost = 3_000_000,
        },
        new(
            "L42", "Cap on workers' fees", LeverHolder.Joint, "cost",
            [new("regimes/workerFeeCap", LeverAct.To, 0, 1, 0) { Otherwise = "cap_none" }], Cost, Evidence.C,
            "zero fees (ILO general principles 2016)")
        {
            Mechanism = "binds with probability e_enf a transaction (5.2)",
        },
        new(
            "L43", "Employer-pays certification", LeverHolder.Private, "cost, protect", [new("parameters/vis_direct", LeverAct.To, 0.5, 0.3, 0.6)],
            Cost, Evidence.C, "calibration choice: visibility of the direct channel from 0.2 to 0.5 (IRIS, IOM)")
        {
            Mechanism = "more people see the channel in which the employer pays (5.1)",
        },
        new(
            "L44", "Agency rating", LeverHolder.Origin, "protect",
            [
                new("parameters/z_w0", LeverAct.To, 0.4, 0.2, 0.7), new("parameters/z_go", LeverAct.To, 0.8, 0.9, 0.7),
            ],
            Abuse, Evidence.S, "Bazzi, Cameron, Schaner and Witoelar; Fernando and Lodermeier (signs)")
        {
            Mechanism = "people choose better agencies (5.3)", Needs = "ab_z",
        },
        new(
            "L45", "Public employment service", LeverHolder.Joint, "cost, access",
            [
                new("parameters/vis_public", LeverAct.Factor, 2, 1.5, 2.5),
                new("regimes/intakes/channels[public]/workerCost", LeverAct.Factor, 0.7, 0.9, 0.5),
            ],
            Cost, Evidence.S, "official cost of BDT 33,000-40,000 against 300,000-400,000 paid to agents, Bangladesh to Malaysia")
        {
            Mechanism = "more people see the channel that is cheap, within its capacity (5.1)", FixedCost = 2_000_000,
        },
        new(
            "L46", "Joint liability", LeverHolder.Joint, "protect",
            [
                new("parameters/h0_licensed", LeverAct.Factor, 0.8, 0.9, 0.7),
                new("regimes/inspection", LeverAct.Add, 0.1, 0.05, 0.15) { Otherwise = "insp" },
            ],
            Abuse, Evidence.C, "calibration choice")
        {
            Mechanism = "abuse hazard of licensed placements and inspection (5.3)",
        },
        new(
            "L50", "Penalties on smugglers", LeverHolder.Joint, "control",
            [new("corridors/smugglerFee", LeverAct.Factor, 1.41, 1.2, 1.73)], new("I2.04", "entries", -1), Evidence.C,
            "enforcement doubled (1.4 to 3 times), on the price alone, at e_fee_enf 0.5 (MODEL 4.6)")
        {
            Mechanism = "dearer crossings are chosen less (4.6)", FixedCost = 10_000_000,
        },
        new(
            "L53", "One-stop papers", LeverHolder.Origin, "access, cost",
            [new("regimes/intakes/channels/workerCost", LeverAct.Add, -80, -40, -120)], Cost, Evidence.C,
            "passport and documents of about USD 80 (40 to 120), borne by the state")
        {
            Mechanism = "less to pay up front (C6)", UnitCost = 80,
        },
    ];
}
