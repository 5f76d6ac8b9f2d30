using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Indicators;

/// <summary>Every measure of every indicator has rows in a small world, and what it says of all lies between what it says of women and of
/// men.</summary>
internal sealed class IndicatorRowTests
{
    private static readonly Lazy<IReadOnlyList<IndicatorRow>> Rows = new(() =>
        [.. ParameterWorlds.All.Where(w => !w.Anew).SelectMany(w =>
        {
            Plan plan = PlanCompiler.Compile(w.Scenario, w.Numbers());
            return Past.Run(plan, 0, 2, LaneWidths.Widest, null, default).Run(plan, null, 2, LaneWidths.Widest, default).Rows
                .Select(r => r with { Replicate = ParameterWorlds.All.ToList().IndexOf(w) });
        })]);

    // computed between two runs: ComparisonTests
    private static IEnumerable<string> Ids => Indicator.All.Select(i => i.Id);

    [TestCaseSource(nameof(Ids))]
    public void Every_measure_has_finite_rows(string id)
    {
        Indicator indicator = Indicator.All.Single(i => i.Id == id);
        IndicatorRow[] own = [.. Rows.Value.Where(r => r.Indicator == id)];
        string[] silent = [.. indicator.Measures.Select(m => m.Name).Where(m => own.All(r => r.Measure != m))];
        Assert.That(silent, Is.Empty, "no row in any world of Worlds/ParameterWorlds.cs");
        Assert.That(own.Where(r => !double.IsFinite(r.Value) || r.Agents < 0), Is.Empty);
    }

    // durations by the product of survivals (I4.03, I1.14) and a ratio of two rates (I1.02) are no means of those of their groups
    private static IEnumerable<string> Means => Ids.Where(i => i is not ("I4.03" or "I1.14" or "I1.02"));

    [TestCaseSource(nameof(Means))]
    public void What_is_said_of_all_is_between_women_and_men_or_their_sum(string id)
    {
        foreach (IGrouping<(int World, int Year, string Measure), IndicatorRow> rows in Rows.Value.Where(r => r.Indicator == id)
            .GroupBy(r => (r.Replicate, r.Year, r.Measure)))
        {
            Dictionary<Labelled, IndicatorRow> by = rows.ToDictionary(r => r.Label, r => r);
            foreach (IndicatorRow women in rows.Where(r => r.Label.Sex == "women"))
            {
                if (by.TryGetValue(women.Label with { Sex = "men" }, out IndicatorRow men)
                    && by.TryGetValue(women.Label with { Sex = "" }, out IndicatorRow all))
                {
                    double least = Math.Min(women.Value, men.Value), most = Math.Max(women.Value, men.Value), sum = women.Value + men.Value;
                    double slack = 1e-9 * (1 + Math.Abs(sum));
                    Assert.That((all.Value >= least - slack && all.Value <= most + slack) || Math.Abs(all.Value - sum) <= slack,
                        $"{women} and {men}, but {all}");
                }
            }
        }
    }
}
