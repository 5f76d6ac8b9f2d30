using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>The list of monthly tables of a run.</summary>
public static class RunTables
{
    /// <summary>All tables of a plan.</summary>
    public static IReadOnlyList<IFrameSink> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<IFrameSink> all =
        [
            Flows(plan), Stocks(plan), Remittances(plan), new OriginTable(plan), new HouseholdTable(plan), new DistributionTable(plan),
        ];
        if (plan.Origins.Any(o => o.Data.Economy != new Scenarios.OriginEconomy()) || plan.Scenario.Shocks.Count > 0)
        {
            all.Add(new EconomyTable(plan));
        }

        if (plan.Origins.Any(o => o.HasCadres))
        {
            all.Add(new CadreTable(plan));
        }

        if (plan.Scenario.Outputs.LifeCourseShare > 0)
        {
            all.Add(new LifeCourseTable(plan));
        }

        return all;
    }

    private static SchemeTable Flows(Plan plan) => new(
        plan, "flows", "persons",
        [
            new(SchemeMeasure.Applied, "applied", "applications lodged"),
            new(SchemeMeasure.Refused, "refused", "applicants turned down"),
            new(SchemeMeasure.Admitted, "admitted", "applicants admitted"),
            new(SchemeMeasure.NoShow, "no_show", "admitted persons who did not depart, or died before"),
            new(SchemeMeasure.Departed, "departed", "departures that arrived"),
            new(SchemeMeasure.DepartedAgain, "departed_again", "of departed: persons with an earlier spell abroad"),
            new(SchemeMeasure.ReturnedContract, "returned_contract_end", "returns at the end of a contract"),
            new(SchemeMeasure.ReturnedTarget, "returned_target", "returns with the savings target reached"),
            new(SchemeMeasure.ReturnedVoluntary, "returned_voluntary", "other returns by own decision"),
            new(SchemeMeasure.ReturnedInvoluntary, "returned_involuntary", "removals, and returns after loss of a tied job"),
            new(SchemeMeasure.DiedAbroad, "died_abroad", "deaths abroad"),
            new(SchemeMeasure.ContractsEnded, "contracts_ended", "contracts that reached their end"),
            new(SchemeMeasure.Renewed, "renewed", "of contracts_ended: renewed"),
            new(SchemeMeasure.Overstayed, "overstayed", "of contracts_ended: turned into overstay"),
            new(SchemeMeasure.EndedFirst, "contracts_ended_first", "of contracts_ended: first spell, no renewal yet"),
            new(SchemeMeasure.OverstayedFirst, "overstayed_first", "of overstayed: first spell, no renewal yet"),
            new(SchemeMeasure.Recalled, "recalled", "of departed: called again by the employer"),
            new(SchemeMeasure.Absconded, "absconded", "left the permitted job for irregular work"),
            new(SchemeMeasure.JobChanges, "job_changes", "changes of employer under a permit"),
            new(SchemeMeasure.SwitchedIn, "switched_in", "came in from another regime of the same destination"),
            new(SchemeMeasure.SwitchedOut, "switched_out", "passed into another regime of the same destination"),
            new(SchemeMeasure.Regularised, "regularised", "without a permit, and got one in an amnesty"),
            new(SchemeMeasure.Banned, "banned", "women who chose to go and whom the origin forbids it"),
            new(SchemeMeasure.Displaced, "displaced", "of such women: those who try without a permit"),
            new(SchemeMeasure.StayedIrregular, "stayed_irregular", "tied workers who lost their post and stayed without a permit"),
            new(SchemeMeasure.Removed, "removed", "removals; part of returned_involuntary"),
            new(SchemeMeasure.Attempts, "attempts", "attempts at irregular crossing"),
            new(SchemeMeasure.Apprehended, "apprehended", "apprehensions while crossing"),
            new(SchemeMeasure.DiedCrossing, "died_crossing", "deaths while crossing"),
        ]);

    private static SchemeTable Stocks(Plan plan) => new(
        plan, "stocks", "persons",
        [
            new(SchemeMeasure.Stock, "stock", "migrants at the end of the month"),
            new(SchemeMeasure.StockIrregular, "stock_irregular", "of stock: without a valid permit"),
            new(SchemeMeasure.Employed, "employed", "migrants with a job in the month"),
            new(SchemeMeasure.SavingsHeld, "savings_held", "savings held abroad at the end of the month", Prices.Nominal),
            new(SchemeMeasure.DeferredHeld, "deferred_held", "deferred pay and bonds held at the end of the month", Prices.Nominal),
        ]);

    private static SchemeTable Remittances(Plan plan) => new(
        plan, "remittances", "persons",
        [
            new(SchemeMeasure.Senders, "senders", "migrants who sent money in the month"),
            new(SchemeMeasure.Sent, "sent", "money sent, cost included", Prices.Nominal),
            new(SchemeMeasure.SentFormal, "formal", "of sent: through formal channels", Prices.Nominal),
            new(SchemeMeasure.TransferCost, "cost", "cost of the transfers", Prices.Nominal),
            new(SchemeMeasure.Received, "received", "money received by households, sent less cost", Prices.Origin),
            new(SchemeMeasure.GrossPay, "gross_pay", "gross pay abroad", Prices.Destination),
            new(SchemeMeasure.Tax, "tax", "tax on pay abroad", Prices.Nominal),
            new(SchemeMeasure.Deductions, "deductions", "deductions by employers", Prices.Nominal),
            new(SchemeMeasure.ConsumptionAbroad, "consumption_abroad", "consumption abroad", Prices.Destination),
            new(SchemeMeasure.Saved, "saved", "saved abroad", Prices.Nominal),
            new(SchemeMeasure.Repatriated, "repatriated", "savings brought home", Prices.Origin),
            new(SchemeMeasure.DeferredPay, "deferred_pay", "pay kept back until the return", Prices.Nominal),
            new(SchemeMeasure.Bonds, "bonds", "bonds deposited by workers", Prices.Nominal),
            new(SchemeMeasure.DeferredInterest, "deferred_interest", "interest on deferred pay and bonds", Prices.Nominal),
            new(SchemeMeasure.DeferredPaid, "deferred_paid", "deferred pay and bonds paid out", Prices.Origin),
            new(SchemeMeasure.DeferredLost, "deferred_lost", "deferred pay and bonds that workers lost", Prices.Nominal),
            new(SchemeMeasure.BondsForfeited, "bonds_forfeited", "bonds forfeited by employers or by the state of origin", Prices.Nominal),
            new(SchemeMeasure.SsRefunded, "social_security_refunded", "contributions refunded at the return", Prices.Origin),
            new(SchemeMeasure.WorkerCost, "worker_cost", "recruitment cost paid by workers", Prices.Origin),
        ]);
}
