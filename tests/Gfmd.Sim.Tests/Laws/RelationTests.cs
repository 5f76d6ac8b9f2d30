using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Checks;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>
/// The relations of MODEL 15.4 that gfmd check runs, each at five seeds and 20,000 agents, and each with one number that must break it.
/// </summary>
public class RelationTests
{
    private static readonly Lazy<Checker[]> Checkers = new(() =>
    [
        Of(SmallWorlds.MixedOf(10_000)), Of(SmallWorlds.Bound), Of(RecruiterWorld.Scenario), Of(CadreWorld.Scenario),
    ]);

    private static IEnumerable<string> Ids => Relations.All.Select(r => r.Id);

    [TestCaseSource(nameof(Ids))]
    public void A_relation_holds_and_one_number_breaks_it(string id)
    {
        Relation relation = Relations.All.Single(r => r.Id == id);
        (Checker checker, CheckRow row) = Checkers.Value.Select(c => (c, c.Check(relation))).FirstOrDefault(x =>
            x.Item2.Verdict is not Verdict.NotApplicable and not Verdict.Undecided);
        Assert.That(row?.Verdict, Is.EqualTo(Verdict.Holds), $"{row}");
        CheckRow broken = checker.Check(relation, mutant: true);
        Assert.That(broken.Verdict, Is.EqualTo(Verdict.Fails).Or.EqualTo(Verdict.Undecided), $"{relation.Mutant.Text}: {broken}");
    }

    [Test]
    public void Every_id_is_checked_once() => Assert.That(Ids, Is.Unique);

    [Test]
    public void Balances_and_threads_are_in_the_table()
    {
        Assert.That(Checkers.Value[1].Invariants().Select(r => r.Verdict), Is.All.EqualTo(Verdict.Holds));
        Assert.That(Checkers.Value[1].Threads().Verdict, Is.EqualTo(Verdict.Holds));
    }

    [Test]
    public void A_relation_without_a_place_in_the_scenario_is_not_applicable()
    {
        CheckRow row = Checkers.Value[1].Check(Relations.All.Single(r => r.Id == "R22"));
        Assert.That((row.Verdict, row.Seeds), Is.EqualTo((Verdict.NotApplicable, 0)));
    }

    [Test]
    public void Bounds_are_those_of_Student()
    {
        SeedEffect small = new([1, 2, 3, -1, 0]), large = new([5, 6, 7, 5, 6]), none = new([0, 0, 0, 0, 0]);
        Assert.Multiple(() =>
        {
            Assert.That((small.Up, small.UpOrEqual, small.Goes(Direction.DownOrEqual)), Is.EqualTo((false, true, true)));
            Assert.That((large.Up, large.Goes(Direction.Down), large.Goes(Direction.DownOrEqual)), Is.EqualTo((true, false, false)));
            Assert.That((none.Up, none.Equal, none.Goes(Direction.Down)), Is.EqualTo((false, true, false)));
        });
    }

    private static Checker Of(Gfmd.Sim.Scenarios.Scenario scenario) =>
        new(new Subject(scenario, Calibration.Solve(scenario, 2).Solved), Checker.Seeds(5), 2, null);
}
