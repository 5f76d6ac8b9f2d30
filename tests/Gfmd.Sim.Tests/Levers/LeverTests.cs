using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.House;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Levers;

/// <summary>What levers promise: nothing at strength 0, nothing before they start, all of a half by the lot of a household.</summary>
internal sealed class LeverTests
{
    private static readonly Scenario Mixed = SmallWorlds.Mixed with { BurnIn = 6 };
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved;

    private static Scenario Pull(params LeverUse[] uses) => Mixed with { Levers = uses };

    private static LeverUse Use(string id) => new() { Id = id, HolderCapacity = 1 };

    private static string Hash(Scenario s, Way? way = null) => Journal.Of(s, Numbers, 10, way).Hash;

    [Test]
    public void All_levers_at_strength_zero_change_no_counter_and_name_the_same_run()
    {
        LeverUse[] none = [.. Gfmd.Sim.Scenarios.Levers.Available(Catalogue.Parameters).Select(l => Use(l.Id) with { Strength = 0 })];
        Assert.That(Hash(Pull(none)), Is.EqualTo(Hash(Mixed)));
        Assert.That(ScenarioHash.Of(Pull(none)), Is.EqualTo(ScenarioHash.Of(Mixed)));
        Assert.That(Hash(Pull(Use("L24"))), Is.Not.EqualTo(Hash(Mixed)), "the opposite case");
        Assert.That(ScenarioHash.Of(Pull(Use("L24"))), Is.Not.EqualTo(ScenarioHash.Of(Mixed)));
    }

    [Test]
    public void Before_its_start_a_lever_changes_nothing_and_after_its_end_the_terms_are_back()
    {
        LeverUse use = Use("L53") with { StartMonth = 4, RampMonths = 2, EndMonth = 8 };
        List<string> plain = Journal.Of(Mixed, Numbers, 10).Monthly, pulled = Journal.Of(Pull(use), Numbers, 10).Monthly;
        Assert.That(pulled[..10], Is.EqualTo(plain[..10]), "six months of burn-in and four of the run");
        Assert.That(pulled[10], Is.Not.EqualTo(plain[10]));
        Plan plan = PlanCompiler.Compile(Pull(use), Numbers);
        double[] costs = [.. new[] { -1, 3, 4, 5, 7, 8 }.Select(m => plan.At(m).Origins[0].Options[0].WorkerCost)];
        Assert.That(costs, Is.EqualTo([900.0, 900, 860, 820, 820, 900]));
    }

    [Test]
    public void Two_levers_compose_and_a_size_takes_its_strength()
    {
        Plan plan = PlanCompiler.Compile(Pull(Use("L20") with { Strength = 0.5 }, Use("L34") with { Strength = 1 }), Numbers).At(0);
        Regime season = plan.Schemes.First(s => s.Regime.Id == "season").Regime;
        SchemePlan irregular = plan.Schemes.Single(s => s.Irregular);
        Assert.Multiple(() =>
        {
            Assert.That(season.QuotaPerYear!.Value, Is.EqualTo(700 * Math.Sqrt(1.5)).Within(1e-9));
            Assert.That(plan.Scenario.Regimes.First(r => r.Id == "season").QuotaPerYear!.Value, Is.EqualTo(season.QuotaPerYear.Value));
            Assert.That(irregular.Corridor.Enforcement, Is.EqualTo(2).Within(1e-12));
            Assert.That(Border.Fee(plan, irregular, 0), Is.EqualTo(900 * Math.Sqrt(2)).Within(1e-6));
        });
    }

    [Test]
    public void A_target_narrows_terms_and_parameters_to_its_schemes()
    {
        LeverTarget corridor = new() { Corridor = "AAA-DDD" };
        Plan plan = PlanCompiler.Compile(Pull(Use("L29") with { Target = corridor }, Use("L53") with { Target = corridor }), Numbers).At(0);
        foreach (SchemePlan s in plan.Schemes)
        {
            bool reached = s.Corridor.Id == "AAA-DDD";
            Assert.That(plan.For(s).Numbers[ChoiceNumbers.IH], Is.EqualTo(reached ? 0.12 : 0.36).Within(1e-12), s.Id);
        }

        Assert.That(plan.Numbers[ChoiceNumbers.IH], Is.EqualTo(0.36));
        IEnumerable<OptionPlan> others = plan.Origins[0].Options.Where(o => plan.Schemes[o.Scheme].Corridor.Id != "AAA-DDD");
        Assert.That(others.Select(o => o.WorkerCost), Has.None.EqualTo(820.0));
    }

    [Test]
    public void A_pilot_on_all_households_is_the_lever_itself_and_on_none_nothing()
    {
        LeverUse lever = Use("L24");
        LeverUse Share(double share) => lever with { Target = new LeverTarget { HouseholdShare = share } };
        Assert.That(Hash(Pull(Share(0))), Is.EqualTo(Hash(Mixed)));
        Assert.That(Hash(Pull(Share(1))), Is.EqualTo(Hash(Pull(lever))));
        string half = Hash(Pull(Share(0.5)));
        Assert.That(half, Is.Not.EqualTo(Hash(Mixed)).And.Not.EqualTo(Hash(Pull(lever))));
        Assert.That(Hash(Pull(Share(0.5)), new Way(Threads: 3, Lanes: LaneWidth.Scalar)), Is.EqualTo(half), "threads and lanes");
    }

    [Test]
    public void The_lot_reaches_the_share_of_households_and_a_smaller_pilot_lies_within_a_larger()
    {
        LeverTarget Share(double share) => new() { HouseholdShare = share };
        int people = 0, half = 0, quarter = 0, outside = 0;
        Journal.Of(Mixed, Numbers, 1, null, (world, _) =>
        {
            if (world.Month == 1)
            {
                Pilots pilots = new([Share(0.5), Share(0.25)], world.Draw);
                foreach (Block b in world.Blocks)
                {
                    for (int i = 0; i < b.Count; i++)
                    {
                        if (Traits.StatusOf(b.Traits[i]) != Status.Dead)
                        {
                            int arm = pilots.Of(b, i);
                            (people, half, quarter) = (people + 1, half + (arm & 1), quarter + (arm >> 1));
                            outside += arm == 2 ? 1 : 0;
                        }
                    }
                }
            }
        });
        Assert.That((half / (double)people, quarter / (double)people, outside), Is.EqualTo((0.5, 0.25, 0)).Using<(double, double, int)>(
            (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.03 && Math.Abs(a.Item2 - b.Item2) < 0.03 && a.Item3 == b.Item3));
    }

    [Test]
    public void Every_lever_that_this_version_has_moves_something_in_the_mixed_world()
    {
        foreach (Lever lever in Gfmd.Sim.Scenarios.Levers.Available(Catalogue.Parameters))
        {
            Scenario moved = LeverMoves.Pull(Mixed with { Levers = [Use(lever.Id)] }, [1], Catalogue.Parameters) with { Levers = [] };
            Assert.That(ScenarioHash.Of(moved), Is.Not.EqualTo(ScenarioHash.Of(Mixed)), lever.Id);
        }
    }

    [Test]
    public void The_page_of_levers_is_that_of_the_catalogue() => Assert.That(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "levers.md")), Is.EqualTo(LeverPage.Write(Catalogue.Parameters)),
        "write it again: gfmd describe levers --markdown > docs/levers.md");
}
