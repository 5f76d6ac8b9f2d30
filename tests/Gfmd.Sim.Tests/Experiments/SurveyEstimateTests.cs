using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>I6.01 as a survey would estimate it.</summary>
internal sealed class SurveyEstimateTests
{
    private static (Plan Plan, PersonOutcomes People) Run(int months)
    {
        Plan plan = PlanCompiler.Compile(SmallWorlds.Bound with { BurnIn = 6, Months = months }, SmallWorlds.BoundSolved.Solved);
        return (plan, Past.Run(plan, 0, 2, LaneWidths.Widest, null, default).Run(plan, null, 2, LaneWidths.Widest, default).People);
    }

    [Test]
    public void It_is_the_difference_in_differences_of_matched_households()
    {
        (Plan plan, PersonOutcomes people) = Run(36);
        IndicatorRow row = SurveyEstimate.Rows(plan, people).Single();
        int[] quintiles = Winners.Quintiles(people.People);
        var asked = people.People.Zip(people.End, quintiles).Where(x =>
            x.Second.Lives && !x.First.Away && !Traits.Abroad(x.First.Traits) && x.Second.First > 0 && x.Second.Last > 0);
        var strata = asked.GroupBy(x => (Traits.Education(x.First.Traits), x.Third)).Select(g => (
            Sent: g.Where(x => x.Second.Kin).Select(x => Maths.Log((double)x.Second.Last / x.Second.First)).ToArray(),
            Stayed: g.Where(x => !x.Second.Kin).Select(x => Maths.Log((double)x.Second.Last / x.Second.First)).ToArray()))
            .Where(g => g.Sent.Length > 0 && g.Stayed.Length > 0).ToArray();
        double effect = strata.Sum(g => g.Sent.Length * (g.Sent.Average() - g.Stayed.Average())) / strata.Sum(g => g.Sent.Length);
        Assert.That(row.Value, Is.EqualTo(100 * (Maths.Exp(effect) - 1)).Within(1e-9));
        Assert.That(row.Agents, Is.EqualTo(strata.Sum(g => g.Sent.Length)).And.GreaterThan(100));
        Assert.That(row.Value, Is.Positive, "those who send a migrant gain");
    }

    [Test]
    public void Rounds_that_overlap_say_nothing()
    {
        (Plan plan, PersonOutcomes people) = Run(23);
        Assert.That(SurveyEstimate.Rows(plan, people), Is.Empty);
    }
}
