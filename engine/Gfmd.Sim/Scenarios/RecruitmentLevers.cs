namespace Gfmd.Sim.Scenarios;

/// <summary>Guidelines on recruitment (roundtable 1.3, MODEL 13.3).</summary>
internal static class RecruitmentLevers
{
    private static readonly LeverSign Cost = new("I3.01", "months", -1), Abuse = new("I2.08", "months", -1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L40", "Stricter licensing", LeverHolder.Origin, "protect",
            [
                new("parameters/strict", LeverAct.Add, 0.3, 0.15, 0.5),
                new("countries/origin/recruitment/strictness", LeverAct.Add, 0.3, 0.15, 0.5),
            ],
            new("I3.02", "share", -1, "licensed"), Evidence.C, "mechanism (MODEL 5.4)")
        {
            Shared = true, Mechanism = "licensed agencies cost more and place fewer; the rest goes underground (5.4)", FixedCost = 1_000_000,
        },
        new(
            "L41", "Enforcement of licensing", LeverHolder.Origin, "protect",
            [
                new("parameters/e_enf", LeverAct.Add, 0.4, 0.2, 0.6),
                new("countries/origin/recruitment/enforcement", LeverAct.Add, 0.4, 0.2, 0.6),
            ],
            Abuse, Evidence.C, "mechanism (MODEL 5.4)")
        {
            Mechanism = "penalties make brokers dearer, licensed agencies safer (5.4)", FixedCost = 3_000_000,
        },
        new(
            "L42", "Cap on workers' fees", LeverHolder.Joint, "cost",
            [new("regimes/workerFeeCap", LeverAct.To, 0, 1, 0) { None = 7 }], Cost, Evidence.C,
            "zero fees (ILO general principles 2016); where there is no cap, from the 7 months that some pay (Martin 2016)")
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
            [new("countries/origin/recruitment/rating", LeverAct.To, 1, 0.5, 1)],
            Abuse, Evidence.S, "Bazzi, Cameron, Schaner and Witoelar; Fernando and Lodermeier (signs)")
        {
            Mechanism = "people choose better agencies and search longer; agencies get better over two years (z_w1, z_go, z_rise, 5.3)",
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
            "L47", "Exchange of deny lists", LeverHolder.Joint, "protect",
            [new("countries/origin/recruitment/denyList", LeverAct.To, 0.1, 0.05, 0.2)], Abuse, Evidence.C,
            "calibration choice: the worst tenth of agencies closed")
        {
            Mechanism = "nobody is placed by the worst agencies (5.3); the others take their places",
        },
        new(
            "L48", "Registration of sub-agents", LeverHolder.Origin, "protect",
            [new("countries/origin/recruitment/subAgents", LeverAct.To, 0.2, 0.1, 0.3)], new("I3.02", "share", -1, "unlicensed"), Evidence.C,
            "calibration choice: a fifth of brokers' clients")
        {
            Mechanism = "clients of registered brokers go through the licensed agency, within its capacity (5.1)",
        },
        new(
            "L49", "Migrant resource centres", LeverHolder.Private, "protect",
            [
                new("countries/origin/recruitment/desks", LeverAct.To, 1, 0.5, 1), new("parameters/kappa_net", LeverAct.Add, 0.1, 0.05, 0.15),
            ],
            new("I2.08", "resolved", 1), Evidence.C, "calibration choice")
        {
            Mechanism = "more complaints are resolved (ngo_res, 5.5); communities learn faster from their migrants (C7)", UnitCost = 20,
            Beneficiary = "migrants",
        },
        new(
            "L50", "Penalties on smugglers", LeverHolder.Joint, "control",
            [new("corridors/smugglerFee", LeverAct.Factor, 1.41, 1.2, 1.73)], new("I2.04", "entries", -1), Evidence.C,
            "enforcement doubled (1.4 to 3 times), on the price alone, at e_fee_enf 0.5 (MODEL 4.6)")
        {
            Mechanism = "dearer crossings are chosen less (4.6)", FixedCost = 10_000_000,
        },
        new(
            "L51", "Permission of direct hire", LeverHolder.Origin, "cost, access",
            [new("countries/origin/recruitment/directHire", LeverAct.Factor, 2, 1.5, 3)], new("I3.02", "share", 1, "network"), Evidence.C,
            "calibration choice")
        {
            Mechanism = "networks and employers may place more without an agency (5.1)", Shared = true,
        },
        new(
            "L52", "Information campaign", LeverHolder.Joint, "protect, control",
            [new("countries/origin/recruitment/campaign", LeverAct.To, 0.5, 0.2, 0.8)], new("I3.07", "error", -1), Evidence.S,
            "Shrestha (Nepal, randomised): information changes beliefs and acts")
        {
            Mechanism = "errors on wages, risk and legal status shrink by kappa_info; more weigh going in that month (C5, C7)",
        },
        new(
            "L53", "One-stop papers", LeverHolder.Origin, "access, cost",
            [
                new("regimes/intakes/channels/workerCost", LeverAct.Add, -80, -40, -120),
                new("parameters/vis_public", LeverAct.To, 0.8, 0.6, 0.9),
            ],
            Cost, Evidence.C,
            "passport and documents of about USD 80 (40 to 120), borne by the state")
        {
            Mechanism = "less to pay up front (C6); more people find the public service (5.1)", UnitCost = 80,
        },
    ];
}
