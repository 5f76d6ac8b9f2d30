using Gfmd.Sim.Model;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Promise P8 at home: wages, the screen, and the probabilities of C1 against plain loops.</summary>
public class HomeOracleTests
{
    [Test]
    public void Every_wage_at_home_is_the_wage_of_the_formula_to_the_cent()
    {
        double[] posted = [];
        double[] shift = [];
        World world = Twin.After(14, w =>
        {
            shift = posted;
            posted = [.. w.Market.WageShift];
        });
        int month = world.Month - 1, compared = 0;
        ParameterSet n = world.Plan.Numbers;
        foreach (Block b in world.Blocks)
        {
            OriginPlan o = world.Plan.Origins[b.Origin];
            ReadOnlySpan<double> own = shift.AsSpan(b.Origin * Tallies.WageCells, Tallies.WageCells);
            for (int i = 0; i < b.Count; i++)
            {
                uint t = b.Traits[i];
                if (Traits.StatusOf(t) is not (Status.EmployedHome or Status.SelfEmployedHome)
                    || b.Sojourn(i).LastReturn == month || b.Sojourn(i).Stage == 1)
                {
                    continue;
                }

                float sd = (float)n[(t & Traits.Informal) != 0 ? OriginWorkNumbers.SdShockSelf : OriginWorkNumbers.SdShockWage];
                float ln = Twin.LnWage(o, n, own, t, (month - b.Birth[i]) / 12, b.Ability[i])
                    + (sd * Twin.Normal(world.Draw.Bits(b.Id[i], month, Purpose.WageShock)));
                Assert.That(b.Wage[i], Is.EqualTo((int)((Twin.Exp(ln) * 100f) + 0.5f)), $"person {b.Id[i]}");
                compared++;
            }
        }

        Assert.That(compared, Is.GreaterThan(3_000));
        Assert.That(shift.Any(x => x != 0), Is.True, "the market must have moved wages");
    }

    [Test]
    public void The_screen_finds_exactly_those_a_plain_loop_over_persons_finds([Values(8, 12)] int months, [Values] bool wide)
    {
        World world = Twin.After(months);
        foreach (Block b in world.Blocks)
        {
            OriginMonth home = Twin.Home(world, b.Origin);
            Scratch s = new();
            if (!wide || LaneWidths.Widest == LaneWidth.Scalar)
            {
                Screen.Run<One>(b, home, world.Draw, world.Month, s);
            }
            else if (LaneWidths.Widest == LaneWidth.Bits256)
            {
                Screen.Run<Eight>(b, home, world.Draw, world.Month, s);
            }
            else
            {
                Screen.Run<Sixteen>(b, home, world.Draw, world.Month, s);
            }

            PlainScreen plain = new(world, b);
            Assert.Multiple(() =>
            {
                Assert.That(s.Lives.Slots.ToArray(), Is.EqualTo(plain.Lives), "lives");
                Assert.That(s.Changes.Slots.ToArray(), Is.EqualTo(plain.Changes), "work");
                Assert.That(s.Workers.Slots.ToArray(), Is.EqualTo(plain.Workers), "workers");
                Assert.That(s.Considering.Slots.ToArray(), Is.EqualTo(plain.Considering), "considering");
                Assert.That(s.Abroad.Slots.ToArray(), Is.EqualTo(plain.Abroad), "abroad");
                Assert.That(s.Returnees.Slots.ToArray(), Is.EqualTo(plain.Returnees), "returnees");
                Assert.That(s.Queued.Slots.ToArray(), Is.EqualTo(plain.Queued), "queued");
                Assert.That(s.Pupils.Slots.ToArray(), Is.EqualTo(plain.Pupils), "pupils");
                Assert.That(home.SchoolStarts, Is.EqualTo(months == 8));
            });
        }
    }

    [Test]
    public void Death_follows_Gompertz_and_infant_mortality()
    {
        Plan plan = Twin.After(1).Plan;
        OriginPlan o = plan.Origins[0];
        double a = plan.Solved.Origins["AAA"].GompA, slope = plan.Numbers[DemographyNumbers.GompB];
        for (int years = 0; years < LifeTable.Years - 1; years++)
        {
            double yearly = a * Maths.Exp(slope * (years + 0.5));
            double p = 1 - Maths.Exp(-yearly / 12) + (years == 0 ? 1 - Maths.Pow(1 - o.Data.InfantMortality, 1 / 12.0) : 0);
            Assert.That(Mortality.Probability(o, years), Is.EqualTo(p).Within(1e-12));
        }

        Assert.That(Mortality.Probability(o, LifeTable.Years - 1), Is.EqualTo(1));
    }

    [Test]
    public void Births_follow_the_triangle_over_the_fertile_ages_and_sum_to_total_fertility()
    {
        Plan plan = Twin.After(1).Plan;
        OriginPlan o = plan.Origins[0];
        Fertility fertility = new(o, plan.Numbers);
        double sum = 0;
        for (int years = 0; years < 110; years++)
        {
            double age = years + 0.5, shape = age < 15 || age > 50 ? 0 : age <= 27 ? 2 * (age - 15) / 12 : 2 * (50 - age) / 23;
            double p = o.Data.Fertility / 35 * shape / 12;
            Assert.That(fertility.Probability(true, years, false), Is.EqualTo(p).Within(1e-15));
            Assert.That(fertility.Probability(true, years, true), Is.EqualTo(p * plan.Numbers[DemographyNumbers.FertSep]).Within(1e-15));
            Assert.That(fertility.Probability(false, years, false), Is.Zero);
            sum += 12 * p;
        }

        Assert.That(sum, Is.EqualTo(o.Data.Fertility.Value).Within(0.01 * o.Data.Fertility.Value));
    }
}
