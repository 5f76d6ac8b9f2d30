using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Promise P3: the balances hold in every month, and a single cent or head out of place stops the run by name.</summary>
public class ConservationTests
{
    [Test]
    public void All_balances_hold_in_every_month_of_five_years([Values("bound", "mixed")] string world)
    {
        bool bound = world == "bound";
        Scenario scenario = bound ? SmallWorlds.Bound : SmallWorlds.Mixed;
        Journal run = Journal.Of(scenario, bound ? SmallWorlds.BoundSolved.Solved : SmallWorlds.MixedSolved.Solved, 60);
        Assert.That(run.MonthsChecked, Is.EqualTo(84));
        Assert.That(run.Sum(SchemeMeasure.Departed), Is.Positive);
    }

    [Test]
    public void One_cent_more_of_wealth_is_found()
    {
        Broken(
            "household wealth",
            b =>
            {
                int h = Array.FindIndex(b.Members, n => n > 0);
                b.Wealth[h]++;
                return true;
            });
    }

    [Test]
    public void One_cent_less_of_debt_is_found()
    {
        Broken(
            "migration debt",
            b =>
            {
                int h = Array.FindIndex(b.Debt, d => d > 100);
                if (h >= 0)
                {
                    b.Debt[h]--;
                }

                return h >= 0;
            });
    }

    [Test]
    public void One_cent_more_of_savings_abroad_is_found() => Broken("savings", b => OnMigrant(b, i => b.Savings[i]++));

    [Test]
    public void A_migrant_who_changes_scheme_without_an_event_is_found()
    {
        Broken("migrants", b => OnMigrant(b, i => b.Traits[i] = Traits.WithScheme(b.Traits[i], (Traits.Scheme(b.Traits[i]) + 1) % 2), 0));
    }

    [Test]
    public void A_person_who_appears_from_nowhere_is_found()
    {
        Broken(
            "persons",
            b =>
            {
                b.Join(b.NewPerson(12345), Array.FindIndex(b.Members, n => n is > 0 and < 200));
                return true;
            });
    }

    [Test]
    public void A_household_that_counts_one_member_too_many_is_found_at_the_census()
    {
        Broken(
            "H4",
            b =>
            {
                b.Members[Array.FindIndex(b.Members, n => n > 3)]++;
                return true;
            },
            12);
    }

    [Test]
    public void A_spouse_who_does_not_answer_is_found_at_the_census()
    {
        Broken(
            "spouse",
            b =>
            {
                int[] wed = [.. Enumerable.Range(0, b.Count).Where(i => b.Spouse[i] >= 0).Take(40)];
                int other = wed.First(i => i != wed[0] && b.Spouse[wed[0]] != i);
                b.Spouse[wed[0]] = b.Spouse[other];
                return true;
            },
            12);
    }

    [Test]
    public void A_person_abroad_with_a_status_at_home_is_found_at_the_census()
    {
        // a whole block of them in the month of a census, since finding a job abroad would heal a single one
        Broken(
            "H2",
            b =>
            {
                for (int i = 0; i < b.Count; i++)
                {
                    b.Traits[i] = Traits.Abroad(b.Traits[i]) ? Traits.With(b.Traits[i], Status.Inactive) : b.Traits[i];
                }

                return true;
            },
            1,
            35);
    }

    [Test]
    public void A_quota_passed_by_one_place_is_found()
    {
        Scenario scenario = SmallWorlds.Bound;
        (World world, MonthLoop loop) = Ready(scenario, SmallWorlds.BoundSolved.Solved, 3);
        using (loop)
        {
            world.Market.QuotaUsed[0] = 121;
            Assert.That(loop.Step, Throws.TypeOf<ConservationException>().With.Message.Contains("quota"));
        }
    }

    private static bool OnMigrant(Block b, Action<int> change, int? scheme = null)
    {
        for (int i = 0; i < b.Count; i++)
        {
            if (Traits.Abroad(b.Traits[i]) && (scheme is null || Traits.Scheme(b.Traits[i]) == scheme))
            {
                change(i);
                return true;
            }
        }

        return false;
    }

    private static void Broken(string name, Func<Block, bool> mutation, int months = 1, int before = 24)
    {
        (World world, MonthLoop loop) = Ready(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved, before);
        using (loop)
        {
            Assert.That(world.Blocks.Any(mutation), Is.True, "nobody to change");
            Assert.That(
                () =>
                {
                    for (int m = 0; m < months; m++)
                    {
                        loop.Step();
                    }
                },
                Throws.TypeOf<ConservationException>().With.Message.Contains(name));
        }
    }

    private static (World World, MonthLoop Loop) Ready(Scenario scenario, Solved solved, int months)
    {
        (World world, Tallies opening) = Genesis.Begin(PlanCompiler.Compile(scenario, solved), new Draw(scenario.Seed));
        MonthLoop loop = new(world, opening, 1, LaneWidths.Widest);
        for (int m = 0; m < months; m++)
        {
            loop.Step();
        }

        return (world, loop);
    }
}
