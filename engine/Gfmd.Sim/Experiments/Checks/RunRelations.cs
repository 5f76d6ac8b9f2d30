using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Relations of the run as a whole: B1, B3, Q3.</summary>
internal static class RunRelations
{
    public static IReadOnlyList<Relation> All { get; } =
    [
        new("B1", "none", "persons poor by a lower and not by a higher poverty line", Direction.Nothing, 12)
        {
            Applies = Whole,
            Condition = "always",
            Change = (s, _) => s,
            Figure = (d, _) => Math.Max(0, d.Sum(HouseholdMeasure.PoorLow, 12) - d.Sum(HouseholdMeasure.PoorMid, 12))
                + Math.Max(0, d.Sum(HouseholdMeasure.PoorMid, 12) - d.Sum(HouseholdMeasure.PoorHigh, 12)),
            Mutant = new("lowest line 100 PPP USD a day in the lever", null, (s, _) => s.With(RemittancesNumbers.LineLow, 100)),
        },
        new("B3", "every parameter overridden with its own value", "every counter", Direction.Equal, 12)
        {
            Applies = Whole,
            Condition = "always",
            Change = (s, _) => Spelled(s),
            Mutant = new("no_show +0.01 in the lever", null, (s, _) =>
                s.With(DestinationWorkNumbers.NoShow, 0.01 + new ParameterSet(s.Scenario.Parameters)[DestinationWorkNumbers.NoShow])
                    .With(OriginWorkNumbers.FO, 0.081)),
        },
    ];

    private static Subject Spelled(Subject s)
    {
        ParameterSet numbers = new(s.Scenario.Parameters);
        return s with
        {
            Scenario = s.Scenario with
            {
                Parameters = Catalogue.Parameters.ToDictionary(p => p.Id, p => numbers[p],
            StringComparer.Ordinal)
            }
        };
    }
}
