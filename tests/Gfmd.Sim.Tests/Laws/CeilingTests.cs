using Gfmd.Sim.Model;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>The screen may drop nobody to whom something happens: no probability of a person exceeds the ceiling that stands for it.</summary>
public class CeilingTests
{
    [Test]
    public void No_probability_of_ten_thousand_random_persons_exceeds_its_ceiling()
    {
        Plan plan = PlanCompiler.Compile(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved);
        OriginMonth home = new(plan, plan.Origins[0]);
        Draw random = new(77);
        for (ulong k = 1; k <= 10_000; k++)
        {
            DrawWords w = random.Words(k, 0, Purpose.Demography);
            int years = (int)(w.W0 % 110), sex = (int)(w.W1 & 1);
            Status status = (Status)(w.W2 % 11);
            bool away = (w.W3 & 1) != 0, abroad = status >= Status.EmployedAbroad, returnee = (w.W3 & 2) != 0, triggered = (w.W3 & 4) != 0;
            double happens = Mortality.Probability(home.Origin, years)
                + (abroad ? 0 : home.Fertility.Probability(sex == 1, years, away) + ((w.W3 & 8) != 0 ? 0 : home.Marriage.Probability(years)));
            Assert.That(Draw.Threshold(happens), Is.LessThanOrEqualTo(home.DemographyCeiling[(sex << 7) | years]));
            if (!abroad)
            {
                Assert.That(Draw.Threshold(home.Work.Probability(status)), Is.LessThanOrEqualTo(home.WorkCeiling[(int)status]));
            }

            Assert.That(Draw.Threshold(home.Clock(returnee, triggered)), Is.LessThanOrEqualTo(home.ClockCeiling(returnee)));
        }
    }

    [Test]
    public void The_clock_of_a_returnee_exceeds_the_ceiling_of_those_who_never_left()
    {
        Plan plan = PlanCompiler.Compile(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved);
        OriginMonth home = new(plan, plan.Origins[0]);
        Assert.That(Draw.Threshold(home.Clock(true, true)), Is.GreaterThan(home.ClockCeiling(false)));
    }
}
