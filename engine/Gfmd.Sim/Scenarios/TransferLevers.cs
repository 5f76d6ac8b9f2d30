namespace Gfmd.Sim.Scenarios;

/// <summary>Transfers of money (roundtable 2.1, MODEL 13.5), and the consular card of 13.6.</summary>
internal static class TransferLevers
{
    private static readonly LeverSign Price = new("I5.03", "cost_200", -1), Formal = new("I5.04", "share", 1);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "L70", "Competition, no exclusivity", LeverHolder.Joint, "cost",
            [
                new("corridors/transfers/bankProviders", LeverAct.Add, 2, 1, 4) { Otherwise = "n_prov_bank" },
                new("corridors/transfers/cashProviders", LeverAct.Add, 2, 1, 4) { Otherwise = "n_prov_mto" },
                new("corridors/transfers/digitalProviders", LeverAct.Add, 2, 1, 4) { Otherwise = "n_prov_digital" },
                new("corridors/transfers/exclusivity", LeverAct.To),
            ],
            Price, Evidence.M, "Beck and Martinez Peria 2011; two providers more")
        {
            Shared = true, Mechanism = "more providers take a smaller margin (mu_p/n, 7.3); contracts of exclusivity end",
        },
        new(
            "L71", "Price transparency site", LeverHolder.Joint, "cost",
            [new("corridors/transfers/transparency", LeverAct.To, 1, 0.5, 1)], Price, Evidence.C,
            "calibration choice: margins fall by a fifth at most")
        {
            Shared = true, Mechanism = "what can be compared is sold at a smaller margin (7.3)",
        },
        new(
            "L72", "Proportional tiers of identification", LeverHolder.Destination, "formalise",
            [new("corridors/transfers/bankIdentification", LeverAct.To, 1, 1.5, 1)], Formal, Evidence.C,
            "calibration choice: full documents only above kyc_cap; 5 to 10 points of the formal share expected")
        {
            Shared = true, Mechanism = "small amounts pass with light identification: less burden, open to people without permit (7.2)",
        },
        new(
            "L73", "Mobile and digital corridors", LeverHolder.Joint, "cost, formalise",
            [new("corridors/transfers/mobileMoney", LeverAct.Flag), new("parameters/mm_adopt", LeverAct.Factor, 3, 2, 4)], Formal, Evidence.C,
            "calibration choice")
        {
            Shared = true, FixedCost = 1_000_000,
            Mechanism = "a cheap service near the receiver, once a receiver has taken it up (mm_adopt, 7.4); low fees mean more transfers (7.1)",
        },
        new(
            "L74", "Unified exchange rate", LeverHolder.Origin, "formalise",
            [new("corridors/transfers/exchangePremium", LeverAct.To)], Formal, Evidence.C, "calibration choice: no premium is left")
        {
            Shared = true, Mechanism = "formal transfers no longer lose the premium of the free rate (7.2)",
        },
        new(
            "L75", "Tax on remittances (practice to avoid)", LeverHolder.Destination, "mobilise",
            [new("corridors/transfers/tax", LeverAct.Add, 2, 1, 5)], Formal with { Sign = -1 }, Evidence.C,
            "calibration choice: 2 % (1 to 5); taxes proposed or raised on transfers lie in this range")
        {
            Shared = true, UnitCost = -1, Beneficiary = "USD of tax",
            Mechanism = "formal transfers cost more, some go informal; the destination has the revenue (7.2)",
        },
        new(
            "L76", "Financial literacy", LeverHolder.Private, "cost",
            [new("corridors/transfers/literacy", LeverAct.To, 1, 0.5, 1)], new("I5.03", "flow_weighted", -1), Evidence.M,
            "Gibson, McKenzie and Zia 2014: training raised comparison and changed amounts little")
        {
            UnitCost = 30, Mechanism = "who has learnt to compare weighs cost more (lit_ac) and looks again twice as often (7.5)",
        },
        new(
            "L77", "Postal and microfinance network", LeverHolder.Origin, "formalise",
            [new("corridors/transfers/ruralOffices", LeverAct.Add, 1, 0.5, 1.5)], Formal, Evidence.C, "calibration choice: one util")
        {
            Shared = true, FixedCost = 2_000_000, Mechanism = "a formal counter near rural receivers (access of the post, 7.2)",
        },
        new(
            "L78", "Discount on the fee of a partner", LeverHolder.Private, "cost",
            [new("corridors/transfers/discount", LeverAct.Add, 2, 1, 3)], new("I5.01", "total_usd", 1), Evidence.S,
            "Aycinena, Martinez and Yang 2010: USD 1 to 3 off, more transfers, lasting")
        {
            Mechanism = "a lower fixed fee means more transfers of the same size (eps_fee, 7.1), and the habit keeps them",
        },
        new(
            "L79", "Hard de-risking (practice to avoid)", LeverHolder.Destination, "control",
            [
                new("corridors/transfers/bankProviders", LeverAct.Factor, 0.5, 0.7, 0.4) { Otherwise = "n_prov_bank" },
                new("corridors/transfers/cashProviders", LeverAct.Factor, 0.5, 0.7, 0.4) { Otherwise = "n_prov_mto" },
                new("corridors/transfers/digitalProviders", LeverAct.Factor, 0.5, 0.7, 0.4) { Otherwise = "n_prov_digital" },
                new("corridors/transfers/cashIdentification", LeverAct.To, 2, 1.5, 2),
            ],
            Formal with { Sign = -1 }, Evidence.C, "calibration choice: half of the providers leave, full documents everywhere")
        {
            Shared = true, Mechanism = "operators lose their accounts: less competition (7.3); blanket rules shut out people without permit (7.2)",
        },
        new(
            "L80", "Cash incentive on formal receipts", LeverHolder.Origin, "formalise",
            [new("corridors/transfers/incentive", LeverAct.Add, 2.5, 2, 2.5)], Formal, Evidence.M,
            "Bangladesh: 2 % from 2019, 2.5 % from 2022")
        {
            Shared = true, UnitCost = 1, Beneficiary = "USD of incentive",
            Mechanism = "formal transfers pay more than they cost, at the expense of the state of origin (7.2)",
        },
        new(
            "L115", "Consular identity card", LeverHolder.Origin, "formalise, protect",
            [new("corridors/transfers/consularCard", LeverAct.To, 1, 0.5, 1)], Formal, Evidence.C, "calibration choice")
        {
            FixedCost = 1_000_000, Mechanism = "people without permit can show a document that banks and digital operators accept (7.2)",
        },
    ];
}
