using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Instruments for households and communities: R31, R45.</summary>
internal static class HouseholdRelations
{
    private const double Match = 2;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R31a", "micro-insurance offered to all, who take it within a year", "variance of the monthly change of consumption",
            Direction.DownOrEqual, 24)
        {
            Applies = Whole,
            Condition = "every scenario",
            Prepare = (s, _) => s.With(HouseholdsNumbers.InsAdopt, 1).With(HouseholdsNumbers.SchemeFraud, 0),
            Change = Insure,
            Figure = (d, _) => d.Sum(HouseholdMeasure.ChangeSquares, 24) / d.Sum(HouseholdMeasure.ChangeHouseholds, 24),
            Mutant = new("cover ins_cov = 6 in both: a claim is six times the loss", (s, _) => s.With(HouseholdsNumbers.InsCov, 6)),
        },
        new("R31b", "micro-insurance offered to all, who take it within a year", "money sent", Direction.DownOrEqual, 24)
        {
            Applies = Whole,
            Condition = "every scenario",
            Prepare = (s, _) => s.With(HouseholdsNumbers.InsAdopt, 1).With(HouseholdsNumbers.SchemeFraud, 0),
            Change = Insure,
            Figure = Sum(SchemeMeasure.Sent, 24),
            Mutant = new("insurance by migrants of the insured ins_left = 4 in both", (s, _) => s.With(HouseholdsNumbers.InsLeft, 4)),
        },
        new("R45a", "public money for each dollar of collective funds", "collective donations", Direction.UpOrEqual, 12)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = Matched,
            Figure = (d, _) => d.Mean(CountryMeasure.Donations, 11),
            Mutant = new("a matched member gives half: don_matched = 0.5 in both", (s, _) => s.With(HouseholdsNumbers.DonMatched, 0.5)),
        },
        new("R45b", "public money for each dollar of collective funds", "public good", Direction.UpOrEqual, 12)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = Matched,
            Figure = (d, _) => d.Mean(CountryMeasure.Donations, 11) + d.Mean(CountryMeasure.DonationMatch, 11),
            Mutant = new("no public money, and matched members give nothing: don_matched = 0 in both, budget of 0 in the lever",
                (s, _) => s.With(HouseholdsNumbers.DonMatched, 0), (s, _) => s.WithHouseholds(p => p with { MatchBudget = 0 })),
        },
        new("R45c", "public money for each dollar of collective funds", "public money for a dollar given is the rate", Direction.Equal, 12)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = Matched,
            // every origin rounds its match to a cent
            Pair = (_, d) => Math.Abs(d.Mean(CountryMeasure.DonationMatch, 11) - (Match * d.Mean(CountryMeasure.Donations, 11))) <= 0.5 ? 0 : 1,
            Mutant = new("a budget of USD 1 a year in the lever", null, (s, _) => s.WithHouseholds(p => p with { MatchBudget = 1 })),
        },
    ];

    private static Subject Insure(Subject s, string regime) => s.WithHouseholds(p => p with { Insurance = 1 });

    private static Subject Matched(Subject s, string regime) => s.WithHouseholds(p => p with { Match = Match, MatchBudget = null });
}
