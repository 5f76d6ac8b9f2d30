using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>The triple-win score (I9.03) and the accounts that it is made of (I9.07).</summary>
internal sealed class TripleWinTests
{
    private static readonly Labelled Everywhere = new("", "", "", "", "");
    private static readonly Scenario Basis = SmallWorlds.Bound with { Months = 24, BurnIn = 12 };

    /// <summary>One arm with an income, a consumption and a shortage by replicate, the same in two years but for <paramref name="more"/>.</summary>
    private static ArmSeries Arm(double[] income, double[] consumption, double[] shortage, double more = 0)
    {
        ArmSeries arm = new(income.Length);
        for (int r = 0; r < income.Length; r++)
        {
            IndicatorRow Row(int year, string account, double value) => new(r, year, TripleWinAccounts.Id, account, Everywhere, value, 50);
            arm.Add(r, [.. new[] { 2020, 2021 }.SelectMany(y => new[]
            {
                Row(y, "income", income[r] + (y == 2021 ? more : 0)), Row(y, "consumption", consumption[r]), Row(y, "shortage", shortage[r]),
            })]);
        }

        return arm;
    }

    private static double[] Scores(ArmSeries arm, string measure) => arm.Of(new ContrastKey("I9.03", measure, Everywhere, "run"))!;

    [Test]
    public void The_score_is_the_least_of_changes_over_their_spread_and_no_gain_makes_up_for_a_loss()
    {
        ArmSeries basis = Arm([0, 0], [0, 0], [10, 10]);
        // changes: migrants 8 and 12, origin -1 and -3, shortage falls by 4 and 6: sd 8^.5, 2^.5, 2^.5
        ArmSeries variant = Arm([8, 12], [-1, -3], [6, 4]);
        TripleWin.Score(TripleWinWeights.Usual, [basis, variant], [new ArmSeries(0), new ArmSeries(0)], 1);
        Assert.Multiple(() =>
        {
            Assert.That(Scores(variant, "migrants"), Is.EqualTo([8 / Math.Sqrt(8), 12 / Math.Sqrt(8)]).Within(1e-12));
            Assert.That(Scores(variant, "origin"), Is.EqualTo([-1 / Math.Sqrt(2), -3 / Math.Sqrt(2)]).Within(1e-12));
            Assert.That(Scores(variant, "destination"), Is.EqualTo([4 / Math.Sqrt(2), 6 / Math.Sqrt(2)]).Within(1e-12));
            Assert.That(Scores(variant, "least"), Is.EqualTo(Scores(variant, "origin")));
            Assert.That(Scores(variant, "mean"), Has.All.Positive);
            Assert.That(basis.Of(new ContrastKey("I9.03", "least", Everywhere, "run")), Is.Null, "the base has none");
        });
    }

    [Test]
    public void With_two_draws_the_spread_is_theirs_and_arms_with_markets_held_are_measured_by_the_same_rod()
    {
        ArmSeries[] central = [Arm([0], [0], [0]), Arm([6], [6], [-6]), Arm([3], [3], [-3])];
        ArmSeries[] drawn = [Arm([0, 0], [0, 0], [0, 0]), Arm([2, 4], [2, 4], [-2, -4]), Arm([0, 100], [0, 100], [0, 100])];
        TripleWin.Score(TripleWinWeights.Usual, central, drawn, 1);
        Assert.That(Scores(central[1], "least"), Is.EqualTo([6 / Math.Sqrt(2)]).Within(1e-12));
        Assert.That(Scores(central[2], "least"), Is.EqualTo([3 / Math.Sqrt(2)]).Within(1e-12));
        Assert.That(Scores(drawn[1], "mean"), Is.EqualTo([2 / Math.Sqrt(2), 4 / Math.Sqrt(2)]).Within(1e-12));
    }

    [Test]
    public void A_change_without_spread_has_no_score_and_no_change_scores_zero()
    {
        ArmSeries basis = Arm([1], [1], [1]), same = Arm([1], [1], [1]), other = Arm([2], [1], [1]);
        ArmSeries none = new(0);
        TripleWin.Score(TripleWinWeights.Usual, [basis, same, other], [none, none, none], 2);
        Assert.That(Scores(same, "least"), Is.EqualTo([0.0]));
        Assert.That(other.Of(new ContrastKey("I9.03", "least", Everywhere, "run")), Is.Null);
    }

    [Test]
    public void Weights_change_a_side_and_years_count_by_their_discount()
    {
        TripleWinWeights weights = TripleWinWeights.Parse("income=2, discount=1")!;
        double[] own = weights.Of(Arm([5], [0], [0], more: 3), TripleWinSide.Migrants, Everywhere)!;
        // at 100 % a year the second year counts half
        Assert.That(own, Is.EqualTo([2 * (5 + (8 * 0.5)) / 1.5]).Within(1e-12));
        Assert.That(TripleWinWeights.Usual.Of(Arm([5], [0], [7]), TripleWinSide.Destination, Everywhere), Is.EqualTo([-7.0]).Within(1e-12));
        Assert.That($"{TripleWinWeights.Parse($"{weights}")}", Is.EqualTo($"{weights}"));
        string[] wrong = ["wealth=1", "income", "income=x", "discount=-1", "skills=NaN"];
        Assert.That(wrong.Where(t => TripleWinWeights.Parse(t) is not null), Is.Empty);
    }

    [Test]
    public void Accounts_of_corridors_origins_and_destinations_add_to_those_of_all_and_are_made_of_the_indicators_that_they_name()
    {
        Plan plan = PlanCompiler.Compile(SmallWorlds.Mixed with { BurnIn = 2, Months = 12 }, SmallWorlds.MixedSolved.Solved);
        IReadOnlyList<IndicatorRow> rows = Past.Run(plan, 0, 2, LaneWidths.Widest, null, default)
            .Run(plan, null, 2, LaneWidths.Widest, default).Rows;
        foreach (IGrouping<string, IndicatorRow> account in rows.Where(r => r.Indicator == TripleWinAccounts.Id)
            .GroupBy(r => r.Measure, StringComparer.Ordinal))
        {
            double all = account.Single(r => r.Label == Everywhere).Value;
            Assert.That(account.Where(r => r.Label != Everywhere).Sum(r => r.Value), Is.EqualTo(all).Within(1e-9 * (1 + Math.Abs(all))), account.Key);
        }

        double Of(string account) => rows.Single(r => r.Indicator == TripleWinAccounts.Id && r.Measure == account && r.Label == Everywhere).Value;
        double lost = rows.Where(r => r is { Indicator: "I2.16", Measure: "lost_usd", Label: { Origin: "", Destination.Length: > 0, Sector: "" } })
            .Sum(r => r.Value);
        Assert.That(Of("shortage"), Is.Positive.And.EqualTo(lost).Within(0.01));
        Assert.That(new[] { Of("recruitment"), Of("consumption"), Of("skills"), Of("irregular") }, Has.All.Positive);
    }

    [Test]
    public void A_comparison_has_the_score_in_its_tables_and_on_its_page_and_other_weights_make_another_comparison()
    {
        string folder = Directory.CreateTempSubdirectory("gfmd-triple-").FullName;
        Scenario more = Basis.With("guest", r => r with { QuotaPerYear = new(240) }) with { Name = "more" };
        ComparisonOptions options = new() { Replicates = 2, Draws = 2, OutFolder = folder, Threads = 2 };
        ComparisonResult Run(ComparisonOptions o) => Comparison.Run(Basis, SmallWorlds.BoundSolved.Solved, [more], o, null, default);
        ComparisonResult usual = Run(options), heavy = Run(options with { Weights = TripleWinWeights.Parse("recruitment=-100")! });
        Contrast Of(ComparisonResult r, string measure) => r.Report.TripleWin.Single(c =>
            c.Key.Indicator == "I9.03" && c.Key.Measure == measure && c.Key.Label == Everywhere);
        double[] sides = [.. Enum.GetValues<TripleWinSide>().Select(s => Of(usual, TripleWinParts.Word(s)).Difference!.Value)];
        Assert.That(Of(usual, "least").Difference, Is.LessThanOrEqualTo(sides.Min() + 1e-12));
        Assert.That(Of(usual, "mean").Difference, Is.EqualTo(sides.Average()).Within(1e-12));
        Assert.That(Of(usual, "least").Base, Is.Null);
        Assert.That(usual.Report.Headlines.Count(c => c.Key.Indicator == "I9.03"), Is.EqualTo(1));
        Assert.That(Of(heavy, "migrants").Difference, Is.Not.EqualTo(Of(usual, "migrants").Difference));
        Assert.That(heavy.AlreadyThere, Is.False);
        string page = File.ReadAllText(Path.Combine(usual.Folder, "report.html"));
        Assert.That(page, Does.Contain("id=\"triple\"").And.Contain("least: the score").And.Contain("recruitment=-1,"));
        Directory.Delete(folder, true);
    }
}
