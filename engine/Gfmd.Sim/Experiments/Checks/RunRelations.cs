using Gfmd.Sim.Indicators;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Relations of the run as a whole: B1, B3, B7, B9.</summary>
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
        new("B7", "none; totals of one run against the parts of the other", "USD and persons by country, corridor, regime and sex", Direction.Nothing,
            12)
        {
            Applies = Whole,
            Condition = "always",
            Change = (s, _) => s,
            Pair = Parts,
            Mutant = new("wages abroad x1.1 in the lever", null, (s, _) => s.WithWagesAbroad(1.1)),
        },
        new("B9", "put down as a state after 6 months and taken up again", "every counter", Direction.Equal, 12)
        {
            Applies = Whole,
            Condition = "always",
            Change = (s, _) => s with { SplitAt = 6 },
            Mutant = new("f_o + 0.001 in the lever", null, (s, _) =>
                s.With(OriginWorkNumbers.FO, 0.001 + new ParameterSet(s.Scenario.Parameters)[OriginWorkNumbers.FO])),
        },
    ];

    /// <summary>Measures that are sums: of money and of people.</summary>
    private static readonly HashSet<(string, string)> Sums = [.. Indicator.All.SelectMany(i => i.Measures
        .Where(m => m.Unit is "persons" or "nominal USD" && !m.Name.StartsWith("per_", StringComparison.Ordinal)).Select(m => (i.Id, m.Name)))];

    /// <summary>Sums that the parts of the base do not add up to, of all sums of countries of the other run.</summary>
    private static double Parts(Diary parts, Diary whole)
    {
        static string Kind(Labelled l) =>
            string.Join(' ', new[] { l.Destination, l.Regime, l.Sex, l.Education, l.Channel }.Select(part => part.Length > 0));
        int wrong = 0;
        foreach (IGrouping<(string, string, string), IndicatorRow> sum in whole.Indicators.Where(r => Sums.Contains((r.Indicator, r.Measure)))
            .GroupBy(r => (r.Indicator, r.Measure, r.Label.Origin)))
        {
            double[] total = [.. sum.Where(r => Kind(r.Label) == Kind(new("", "", "", "", ""))).Select(r => r.Value)];
            wrong += total.Length == 0 ? 0 : parts.Indicators.Where(r => (r.Indicator, r.Measure, r.Label.Origin) == sum.Key)
                .GroupBy(r => Kind(r.Label), StringComparer.Ordinal).Count(k => Math.Abs(k.Sum(r => r.Value) - total[0]) > 1e-9 * Math.Abs(total[0]));
        }

        return wrong;
    }

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
