using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Prices, wages, loans and networks: R11, R22, R25, R43, R48, R49, R51.</summary>
internal static class PriceRelations
{
    private const int Seeded = 10, Everybody = 300;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R11", "rate of migration loans i_h x1/3", "applications", Direction.UpOrEqual, 12)
        {
            Applies = s => AnyRegime(s, Rationed),
            Condition = "some regime takes applications",
            Change = (s, _) => s.With(ChoiceNumbers.IH, new ParameterSet(s.Scenario.Parameters)[ChoiceNumbers.IH] / 3),
            Figure = Sum(SchemeMeasure.Applied, 12),
            Mutant = new("i_h = 3 a year in the lever", null, (s, _) => s.With(ChoiceNumbers.IH, 3)),
        },
        new("R22", "smuggler's fee x2", "irregular entries", Direction.DownOrEqual, 12)
        {
            Applies = s => AnyRegime(s, Irregular),
            Condition = "an irregular option",
            Change = (s, _) => PlaceRelations.Fee(s, 2),
            Figure = IrregularEntries(12),
            Mutant = new("fee x0.05 in the lever", null, (s, _) => PlaceRelations.Fee(s, 0.05)),
        },
        new("R25a", "fixed part of the transfer fee halved", "money sent", Direction.Up, 6)
        {
            Applies = Fees,
            Condition = "transfers with a fixed fee",
            Change = (s, _) => HalfFee(s),
            Figure = Sum(SchemeMeasure.Sent, 6),
            Mutant = new("wages abroad x0.7 in the lever", null, (s, _) => s.WithWagesAbroad(0.7)),
        },
        new("R25b", "fixed part of the transfer fee halved", "cost of a dollar sent", Direction.Down, 6)
        {
            Applies = Fees,
            Condition = "transfers with a fixed fee",
            Change = (s, _) => HalfFee(s),
            Figure = Ratio(SchemeMeasure.TransferCost, SchemeMeasure.Sent, 6),
            Mutant = new("transfer cost x3 in the lever", null, (s, _) => s.WithCorridors(c => c with { TransferCost = Subject.Times(c.TransferCost,
                3) })),
        },
        new("R43a", $"{Seeded} more migrants known to every community", "applications", Direction.Up, 10)
        {
            Applies = s => AnyRegime(s, Rationed),
            Condition = "some regime takes applications",
            Prepare = (s, _) => Mute(s),
            Change = (s, _) => Known(s, Seeded),
            Figure = Sum(SchemeMeasure.Applied, 10),
            Persons = Sum(SchemeMeasure.Applied, 10),
            Mutant = new("weight on the network b_n = 0 in both", (s, _) => s.With(ChoiceNumbers.BN, 0)),
        },
        new("R43b",
            $"{Seeded} more migrants known to every community at b_n = 0, where all see the network's way ({Everybody} known before)",
            "applications", Direction.Equal, 10)
        {
            Applies = s => AnyRegime(s, Rationed),
            Condition = "some regime takes applications",
            Prepare = (s, _) => Known(Mute(s).With(ChoiceNumbers.BN, 0), Everybody),
            Change = (s, _) => Known(s, Everybody + Seeded),
            Figure = Sum(SchemeMeasure.Applied, 10),
            Mutant = new("weight on the network b_n = 0.5 in both", (s, _) => s.With(ChoiceNumbers.BN, 0.5)),
        },
        new("R48a", "wages abroad x1.1", "applications", Direction.Up, 12)
        {
            Applies = s => AnyRegime(s, Rationed),
            Condition = "some regime takes applications",
            Change = (s, _) => s.WithWagesAbroad(1.1),
            Figure = Sum(SchemeMeasure.Applied, 12),
            Persons = Sum(SchemeMeasure.Applied, 12),
            Mutant = new("weights on income b_w_low = b_w_tert = -1 in both: their sign is turned", (s, _) => Income(s, -1)),
        },
        new("R49", "wages at home x1.1 where nobody lacks the money (l0 = 1000)", "applications", Direction.Down, 12)
        {
            Applies = s => AnyRegime(s, Rationed),
            Condition = "some regime takes applications",
            Prepare = (s, _) => s.With(ChoiceNumbers.L0, 1_000),
            Change = (s, _) => s.WithWagesAtHome(1.1),
            Figure = Sum(SchemeMeasure.Applied, 12),
            Persons = Sum(SchemeMeasure.Applied, 12),
            Mutant = new("weights on income b_w_low = b_w_tert = -1 in both: their sign is turned", (s, _) => Income(s, -1)),
        },
        new("R51", "wages abroad x1.1 in place of x1.05", "applications", Direction.UpOrEqual, 12)
        {
            Applies = s => AnyRegime(s, Rationed),
            Condition = "some regime takes applications",
            Prepare = (s, _) => s.WithWagesAbroad(1.05),
            Change = (s, _) => s.WithWagesAbroad(1.1 / 1.05),
            Figure = Sum(SchemeMeasure.Applied, 12),
            Mutant = new("wages abroad x0.85 in the lever", null, (s, _) => s.WithWagesAbroad(0.85)),
        },
    ];

    private static string[] Fees(Scenario s) => s.Corridors.Any(c => c.TransferCost > 0 && c.FixedFeeShare > 0) ? [""] : [];

    /// <summary>Half of the fixed part off, the part that grows with the amount as it was.</summary>
    private static Subject HalfFee(Subject s) => s.WithCorridors(c =>
    {
        double fixedPart = c.TransferCost * c.FixedFeeShare / 2, rest = c.TransferCost * (1 - c.FixedFeeShare), cost = fixedPart + rest;
        return cost <= 0 ? c : c with { TransferCost = new(cost), FixedFeeShare = new(fixedPart / cost) };
    });

    /// <summary>The network as a voice alone: it lends nothing and teaches nothing. It still shows its own channel (5.1).</summary>
    private static Subject Mute(Subject s) => s.With(ChoiceNumbers.SponsShare, 0).With(ChoiceNumbers.KappaNet, 0);

    private static Subject Known(Subject s, int migrants) => s with
    {
        AtStart = world =>
        {
            foreach (Block b in world.Blocks)
            {
                for (int v = 0; v < b.Villages.Migrants.Length; v++)
                {
                    b.Villages.Migrants[v] += migrants;
                }
            }
        },
    };

    private static Subject Income(Subject s, double weight) => s.With(ChoiceNumbers.BWLow, weight).With(ChoiceNumbers.BWTert, weight);
}
