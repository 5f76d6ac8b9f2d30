using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Checks;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>What MODEL 3.1 to 3.5 say of schooling, places, brain waste and the return of skills.</summary>
internal sealed class SkillsTests
{
    private const int Years = 20;
    private static readonly TertiaryTraining Open = new(), Fixed = new() { ApplicantsPerPlace = new(1.5) };
    private static readonly Lazy<Plan> Mixed = new(() => PlanCompiler.Compile(SkillWorld.Mixed(6_000), SkillWorld.MixedSolved.Solved));

    [Test]
    public void Few_leave_and_places_follow_so_prospects_bring_more_graduates_than_go() => Assert.That(Gain(40, 7, Open).Net, Is.Positive);

    [Test]
    public void Few_leave_and_places_are_fixed_so_their_graduates_are_lost()
    {
        (double gross, double net) = Gain(40, 7, Fixed);
        Assert.That(net, Is.Negative);
        Assert.That(gross, Is.LessThan(Gain(40, 7, Open).Gross));
    }

    [Test]
    public void Many_leave_so_that_their_loss_is_larger_than_what_prospects_bring()
    {
        (double gross, double net) = Gain(700, 130, Open);
        Assert.That((gross > 0, net < 0), Is.EqualTo((true, true)), $"gross {gross}, net {net}");
    }

    /// <summary>I1.05 and I1.06 at the end, both sexes.</summary>
    private static (double Gross, double Net) Gain(double stock, double departures, TertiaryTraining training)
    {
        Scenario island = SkillWorld.Island(stock, departures, training) with { Months = Years * 12 };
        Solved solved = Calibration.Solve(island, 2).Solved;
        Past past = Past.Run(PlanCompiler.Compile(island, solved), 0, 2, LaneWidths.Widest, null, default);
        DesignRun Run(Scenario s, Solved x) => past.Run(PlanCompiler.Compile(s, x), null, 2, LaneWidths.Widest, default);
        Scenario blind = Reference.WithoutProspects(island);
        IReadOnlyList<IndicatorRow> rows =
            Reference.BrainGain(Run(island, solved), Run(blind, solved), Run(blind, Reference.WithoutSkilled(solved)));
        double Last(string id) => rows.Last(r => r.Indicator == id && r.Label.Sex.Length == 0).Value;
        TestContext.Out.WriteLine(string.Join(' ', rows.Where(r => r.Label.Sex.Length == 0).Select(r => $"{r.Indicator}:{r.Value:F2}")));
        return (Last("I1.05"), Last("I1.06"));
    }

    [Test]
    public void Entrants_are_never_more_than_places_and_all_applicants_where_places_are_not_followed()
    {
        int full = 0;
        Journal.Of(SkillWorld.Mixed(6_000), SkillWorld.MixedSolved.Solved, 36, null, (w, y) =>
        {
            for (int o = 0; o < 2; o++)
            {
                double entrants = y.Sum(OriginMeasure.TertiaryEntrants, o), places = w.Market.Prospects.Places[o];
                Assert.That(entrants, Is.LessThanOrEqualTo(places));
                full += entrants > 0.9 * places ? 1 : 0;
            }
        });
        Assert.That(full, Is.GreaterThanOrEqualTo(6), "five school years of two origins; places are short by a third");
        Journal.Of(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved, 12, null, (_, y) => Assert.That(
            y.Sum(OriginMeasure.TertiaryEntrants, 0), Is.EqualTo(y.Sum(OriginMeasure.TertiaryApplicants, 0))));
    }

    [Test]
    public void A_run_cut_between_application_and_place_goes_on_to_the_same_counters_with_any_lanes_and_threads()
    {
        Subject whole = new(SkillWorld.Mixed(6_000), SkillWorld.MixedSolved.Solved);
        string hash = Diary.Of(whole, new DiaryRun(5, 14)).Hash(14);
        Assert.That(Diary.Of(whole with { SplitAt = 9 }, new DiaryRun(5, 14, 3)).Hash(14), Is.EqualTo(hash));
        string Of(Way way) => Journal.Of(whole.Scenario, whole.Solved, 14, way).Hash;
        Assert.That(Of(new Way(3, LaneWidth.Scalar)), Is.EqualTo(Of(new Way(1))));
    }

    [Test]
    public void Going_on_is_as_frequent_as_in_the_base_year()
    {
        long finished = 0, applied = 0;
        Journal.Of(SmallWorlds.MixedOf(24_000), SmallWorlds.MixedSolved.Solved, 12, null, (_, y) =>
        {
            finished += y.Sum(OriginMeasure.SecondaryFinished, 0);
            applied += y.Sum(OriginMeasure.TertiaryApplicants, 0);
        });
        Assert.That(applied / (double)finished, Is.EqualTo(0.3).Within(0.06), $"{applied} of {finished} in three school years");
    }

    [Test]
    public void Ten_points_more_chance_to_emigrate_give_nearly_four_points_more_schooling_at_a_wage_ratio_of_four()
    {
        double a2 = new ParameterSet()[SkillsNumbers.A2], x = Maths.Log(0.35 / 0.65);
        Assert.That(Maths.Logistic(x + (a2 * 0.1 * Maths.Log(4))) - 0.35, Is.EqualTo(0.038).Within(0.002), "Batista, Lacuesta and Vicente 2012");
    }

    [Test]
    public void Graduates_arrive_at_the_levels_of_the_logit_and_move_up_at_the_hazard()
    {
        SchemePlan s = Mixed.Value.Schemes.First(x => x.Regime.Id == "points");
        TierTerms t = s.Tiers;
        Assert.That((t.Matched(false, false), t.Matched(true, false)), Is.EqualTo((Maths.Logistic(-0.4), Maths.Logistic(1.6))));
        Assert.That(Maths.Exp(t.LnExpected), Is.EqualTo(Arrived(t, 0)).Within(0.002));
        double p = (Maths.Logistic(-0.4) + Maths.Logistic(1.6)) / 2;
        (double two, double one) = ((1 - p) * 0.4, (1 - p) * 0.6);
        for (int m = 0; m < 60; m++)
        {
            double h = 1 - Maths.Exp(-0.006);
            (two, one) = (two * (1 - h), (one * (1 - h)) + (two * h));
        }

        int[] seen = new int[3];
        for (int k = 0; k < 20_000; k++)
        {
            seen[t.After((k + 0.5) / 20_000, 60)]++;
        }

        Assert.That((seen[2] / 20_000.0, seen[1] / 20_000.0), Is.EqualTo((two, one)).Using<(double, double)>(
            (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.002 && Math.Abs(a.Item2 - b.Item2) < 0.002));
    }

    private static double Arrived(TierTerms t, int months) =>
        Enumerable.Range(0, 20_000).Average(k => Maths.Exp(t.LnPay[t.After((k + 0.5) / 20_000, months)]));

    [Test]
    public void No_class_is_missing_among_those_who_were_founded_at_school()
    {
        Diary d = Diary.Of(new Subject(SkillWorld.Mixed(6_000), SkillWorld.MixedSolved.Solved), new DiaryRun(1, 96, 2));
        double[] classes = [.. Enumerable.Range(0, 8).Select(y => d.Sum(OriginMeasure.SecondaryFinished, y * 12, (y + 1) * 12))];
        Assert.That(classes.Min(), Is.GreaterThan(0.6 * classes.Average()), string.Join(' ', classes));
        Assert.That(classes.Max(), Is.LessThan(1.5 * classes.Average()), string.Join(' ', classes));
    }

    [Test]
    public void A_procedure_takes_its_months_and_its_price_and_then_people_move_up_faster()
    {
        SchemePlan s = PlanCompiler.Compile(
            SkillWorld.Mixed(6_000).WithCorridors(c => c with { Skills = new SkillTerms { Procedure = 1 } }),
            SkillWorld.MixedSolved.Solved).Schemes.First(x => x.Regime.Id == "points");
        BrainWaste waste = new(Mixed.Value.Numbers, s);
        Draw draw = new(9);
        const int People = 4_000;
        Block b = new(0, 0, People, 16, 1, 1, 1);
        int recognised = 0, early = 0;
        for (int k = 0; k < People; k++)
        {
            int i = b.NewPerson((ulong)k + 1);
            b.Traits[i] = Traits.With(Traits.WithEducation(0, 3), Status.EmployedAbroad);
            b.Tier[i] = 2;
            b.BeginSojourns(i);
            b.Sojourn(i).Savings = k % 2 == 0 ? 200_000 : 199_999;
            int paid = waste.Live(draw, b, i, 0);
            Assert.That(paid, Is.EqualTo(k % 2 == 0 ? 200_000 : 0));
            b.Sojourn(i).Savings -= paid;
            for (int m = 1; m <= 9; m++)
            {
                waste.Live(draw, b, i, m);
                early += m < 9 && BrainWaste.Recognised(b.Tier[i]) ? 1 : 0;
            }

            recognised += BrainWaste.Recognised(b.Tier[i]) ? 1 : 0;
        }

        Assert.That((early, recognised / (People / 2.0)), Is.EqualTo((0, 0.6)).Using<(int, double)>(
            (x, y) => x.Item1 == y.Item1 && Math.Abs(x.Item2 - y.Item2) < 0.04));
        double Up(byte state) => Enumerable.Range(0, People).Count(i =>
        {
            b.Tier[i] = state;
            waste.Live(draw, b, i, 77);
            return BrainWaste.Tier(b.Tier[i]) == 0;
        }) / (double)People;
        b.Sojourns.AsSpan().Clear();
        Assert.That(Up(1), Is.EqualTo(0.006).Within(0.004));
        Assert.That(Up(1 | (63 << 2)), Is.EqualTo(0.015).Within(0.006));
    }

    [Test]
    public void Skill_lost_in_elementary_jobs_is_felt_on_return()
    {
        Plan plan = Mixed.Value;
        Draw draw = new(3);
        (World world, Tallies y) = Gfmd.Sim.Ticks.Genesis.Begin(plan, draw);
        Block b = world.Blocks[0];
        int i = Enumerable.Range(0, b.Count).First(k => Traits.Abroad(b.Traits[k]) && Traits.Skill(b.Traits[k]) == 1);
        (b.Tier[i], b.Sojourn(i).Wasted) = (2 | (63 << 2), 20);
        float before = b.Ability[i];
        Lives.GoHome(plan, b, i, 0, ReturnReason.Voluntary, y);
        Assert.That(b.Ability[i], Is.EqualTo(before - 0.1f).Within(1e-6f), "five years at 0.02");
        Assert.That((BrainWaste.Tier(b.Tier[i]), BrainWaste.Recognised(b.Tier[i]), b.Sojourn(i).Wasted), Is.EqualTo((0, true, (byte)0)));
    }

    [Test]
    public void An_incentive_moves_those_with_an_offer_at_home_alone()
    {
        ParameterSet n = new(new Dictionary<string, double>(StringComparer.Ordinal) { ["ret_offer"] = 1.4, ["ret_skilled"] = 1.2 });
        SkilledReturn back = new(n);
        Draw draw = new(1);
        double[] found = [.. Enumerable.Range(0, 8_000).Select(k => back.Factor(draw, (ulong)k, 5))];
        Assert.That(found.Distinct().Order(), Is.EqualTo(new[] { 1.2, 1.2 * 1.4 }));
        Assert.That(found.Count(f => f > 1.3) / 8_000.0, Is.EqualTo(0.25).Within(0.015));
        Assert.That(found, Is.EqualTo(Enumerable.Range(0, 8_000).Select(k => back.Factor(draw, (ulong)k, 11))), "an offer lasts for the year");
        Assert.That(new SkilledReturn(new ParameterSet()).Acts, Is.False);
    }

    [Test]
    public void Brain_waste_and_its_loss_are_the_ratios_of_the_tallies()
    {
        YearOfRun year = new(Mixed.Value);
        List<IndicatorRow> rows = [];
        IndicatorRows all = new(rows.Add);
        long at = 0, below = 0, paid = 0, lost = 0;
        Journal.Of(SkillWorld.Mixed(6_000), SkillWorld.MixedSolved.Solved, 12, null, (w, y) =>
        {
            int s = w.Plan.Schemes.First(x => x.Id == "points/AAA").Index;
            for (int c = 6; c < 8 && w.Month > 0; c++)
            {
                at += y.Of(SchemeMeasure.Employed, s, c);
                below += y.Of(SchemeMeasure.Overqualified, s, c);
                paid += y.Of(SchemeMeasure.GrossPay, s, c);
                lost += y.Of(SchemeMeasure.LevelLoss, s, c);
            }

            if (year.Add(0, w.Month - 1, y))
            {
                all.AddAll(year);
            }
        });
        double Of(string id) => rows.Single(r => r.Indicator == id && r.Label is { Regime: "points", Origin: "AAA", Sex: "" }).Value;
        Assert.That(Of("I1.12"), Is.EqualTo(100.0 * below / at).Within(1e-9));
        Assert.That(Of("I1.13"), Is.EqualTo(100.0 * lost / (paid + lost)).Within(1e-9));
        Assert.That(Of("I1.12"), Is.InRange(15, 60));
        Assert.That(rows.Any(r => r.Indicator == "I1.14"));
    }
}
