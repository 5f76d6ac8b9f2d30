using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Invariants Q1 and Q4 and the order of applicants (C9).</summary>
public class AdmissionTests
{
    private static readonly Draw Draw = new(9);

    [TestCase("points", 160)]
    [TestCase("season", 700)]
    public void No_calendar_year_admits_more_than_the_quota_though_an_agent_stands_for_ten(string regime, int quota)
    {
        Journal run = Journal.Of(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved, 60);
        for (int year = 0; year < 5; year++)
        {
            Assert.That(run.Sum(SchemeMeasure.Admitted, regime, 12 * year, 12 * (year + 1)), Is.InRange(1, quota));
        }
    }

    [Test]
    public void Renewals_that_count_and_admissions_share_one_quota()
    {
        Scenario counted = SmallWorlds.Bound.With("guest", r => r with { RenewalsCountAgainstQuota = true });
        Journal run = Journal.Of(counted, SmallWorlds.BoundSolved.Solved, 60);
        Journal free = Journal.Of(SmallWorlds.Bound, SmallWorlds.BoundSolved.Solved, 60);
        for (int year = 1; year < 5; year++)
        {
            long renewed = run.Sum(SchemeMeasure.Renewed, "guest", 12 * year, 12 * (year + 1));
            Assert.That(renewed, Is.Positive);
            Assert.That(renewed + run.Sum(SchemeMeasure.Admitted, "guest", 12 * year, 12 * (year + 1)), Is.InRange(60, 120));
        }

        Assert.That(run.Sum(SchemeMeasure.Admitted, "guest", 0, 60), Is.LessThan(free.Sum(SchemeMeasure.Admitted, "guest", 0, 60)));
    }

    [Test]
    public void A_quota_that_binds_is_filled_to_the_last_place_in_every_calendar_year()
    {
        Journal run = Journal.Of(SmallWorlds.Bound, SmallWorlds.BoundSolved.Solved, 36);
        for (int year = 0; year < 3; year++)
        {
            // applicants who die between the cut and the answer leave their place unused
            Assert.That(run.Sum(SchemeMeasure.Admitted, null, 12 * year, 12 * (year + 1)), Is.InRange(118, 120));
        }
    }

    [Test]
    public void Everybody_admitted_meets_the_filters_of_age_and_skill()
    {
        Scenario narrow = SmallWorlds.Mixed.With("guest", r => r with
        {
            AgeMin = 25,
            AgeMax = 30,
            SkillMax = Education.LowerSecondary,
            FemaleShareMax = 0
        });
        int month = -24, seen = 0;
        Journal.Of(narrow, SmallWorlds.MixedSolved.Solved, 12, null, (w, _) =>
        {
            foreach (Block b in w.Blocks)
            {
                OptionPlan[] options = w.Plan.Origins[b.Origin].Options;
                for (int i = 0; i < b.Count; i++)
                {
                    uint t = b.Traits[i];
                    if ((t & Traits.Queued) != 0 && b.Applied[i] == month && w.Plan.Schemes[options[b.Option[i]].Scheme].Regime.Id == "guest")
                    {
                        int years = (month - b.Birth[i]) / 12;
                        Assert.That((years is >= 25 and <= 30, Traits.Education(t) <= 1, Traits.Sex(t)), Is.EqualTo((true, true, 0)));
                        seen++;
                    }
                }
            }

            month++;
        });
        Assert.That(seen, Is.GreaterThan(20));
    }

    [Test]
    public void Under_first_come_those_not_served_stay_in_line_and_are_served_before_the_newcomers()
    {
        Scenario line = SmallWorlds.Bound.With("guest", r => r with { Allocation = Allocation.FirstCome });
        int month = -24, waited = 0;
        Journal.Of(line, SmallWorlds.BoundSolved.Solved, 6, null, (w, _) =>
        {
            foreach (Block b in w.Blocks)
            {
                int[] queue = [.. Enumerable.Range(0, b.Count).Where(i => (b.Traits[i] & (Traits.Queued | Traits.Admitted)) == Traits.Queued)];
                waited += queue.Count(i => b.Applied[i] < month - 1);
                Assert.That(queue.Select(i => month - b.Applied[i]), Is.All.InRange(0, Admission.LongestWait));
            }

            month++;
        });
        int lottery = 0;
        month = -24;
        Journal.Of(SmallWorlds.Bound, SmallWorlds.BoundSolved.Solved, 6, null, (w, _) =>
        {
            lottery += w.Blocks.Sum(b => Enumerable.Range(0, b.Count).Count(
                i => (b.Traits[i] & (Traits.Queued | Traits.Admitted)) == Traits.Queued && b.Applied[i] < month - 1));
            month++;
        });
        Assert.That((waited > 100, lottery), Is.EqualTo((true, 0)));
    }

    [Test]
    public void The_recalled_rank_before_everybody_else_under_every_rule([Values] Allocation rule)
    {
        (SchemePlan scheme, Block b) = Applicants(rule);
        uint last = Enumerable.Range(0, b.Count).Max(i => Admission.RankKey(scheme, Draw, b, i, 24, true));
        uint first = Enumerable.Range(0, b.Count).Min(i => Admission.RankKey(scheme, Draw, b, i, 24, false));
        Assert.That(last, Is.LessThan(first));
    }

    [Test]
    public void Points_rank_the_higher_score_first()
    {
        (SchemePlan scheme, Block b) = Applicants(Allocation.Points);
        AssertOrder(b, scheme, i => -Admission.Score(scheme, Draw, b, i, 24));
    }

    [Test]
    public void Need_ranks_the_poorer_household_first()
    {
        (SchemePlan scheme, Block b) = Applicants(Allocation.NeedRanked);
        AssertOrder(b, scheme, i => (int)(12 * Maths.Log1(Math.Max(0, b.Wealth[b.Household[i]] * 0.01) / b.Members[b.Household[i]])));
    }

    [Test]
    public void First_come_ranks_the_longer_wait_first()
    {
        (SchemePlan scheme, Block b) = Applicants(Allocation.FirstCome);
        AssertOrder(b, scheme, i => b.Applied[i]);
    }

    [Test]
    public void A_lottery_ignores_wealth_and_waiting()
    {
        (SchemePlan scheme, Block b) = Applicants(Allocation.Lottery);
        uint[] before = [.. Enumerable.Range(0, b.Count).Select(i => Admission.RankKey(scheme, Draw, b, i, 24, false))];
        Array.Fill(b.Wealth, 5_000_000);
        Array.Fill(b.Applied, (short)13);
        Assert.That(Enumerable.Range(0, b.Count).Select(i => Admission.RankKey(scheme, Draw, b, i, 24, false)), Is.EqualTo(before));
    }

    private static void AssertOrder(Block b, SchemePlan scheme, Func<int, int> rank)
    {
        int[] order = [.. Enumerable.Range(0, b.Count).OrderBy(i => Admission.RankKey(scheme, Draw, b, i, 24, false)).ThenBy(i => b.Id[i])];
        int[] ranks = [.. order.Select(rank)];
        Assert.That(ranks, Is.Ordered.Ascending);
        Assert.That(ranks.Distinct().Count(), Is.GreaterThan(8));
    }

    private static (SchemePlan Scheme, Block Block) Applicants(Allocation rule)
    {
        Scenario scenario = SmallWorlds.Bound.With("guest", r => r with { Allocation = rule });
        Plan plan = PlanCompiler.Compile(scenario, new Solved());
        Block b = new(0, 0, 400, 200, 1, 1, 1);
        Draw random = new(31);
        for (int k = 0; k < 200; k++)
        {
            int h = b.NewHousehold(0, 1);
            b.Wealth[h] = (int)(random.Uniform((ulong)k, 0, Purpose.FoundWealth) * 400_000);
            for (int n = 0; n < 2; n++)
            {
                ulong id = (ulong)((k * 2) + n + 1);
                int i = b.NewPerson(id);
                b.Traits[i] = (uint)(random.Uniform(id, 0, Purpose.FoundEducation) * 8);
                b.Birth[i] = (short)(24 - (12 * 18) - (int)(random.Uniform(id, 0, Purpose.FoundAge) * 360));
                b.Applied[i] = (short)(12 + (int)(random.Uniform(id, 0, Purpose.FoundWork) * 12));
                b.Join(i, h);
            }
        }

        return (plan.Schemes[0], b);
    }
}
