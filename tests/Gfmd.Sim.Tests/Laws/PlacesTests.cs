using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Clauses on places, women, capacity and the border (MODEL 4.1, 4.5, 4.6, 4.10, 4.11).</summary>
internal sealed class PlacesTests
{
    private static readonly Scenario Guests = RecruiterWorld.Scenario with { BurnIn = 12 };

    private static readonly Scenario Mixed = SmallWorlds.Mixed with { BurnIn = 12 };

    private static Journal Run(Func<Regime, Regime> change, int months = 36) =>
        Journal.Of(Guests.With("guest", change), RecruiterWorld.Solved.Solved, months);

    private static Journal RunMixed(string regime, Func<Regime, Regime> change, int months = 36) =>
        Journal.Of(Mixed.With(regime, change), SmallWorlds.MixedSolved.Solved, months);

    private static long Cells(Journal j, SchemeMeasure m, string scheme, int sex, int from = 0, int to = int.MaxValue) =>
        Enumerable.Range(0, 4).Sum(e => j.Of(m, scheme, (e * 2) + sex, from, to));

    [Test]
    public void An_origin_with_places_of_its_own_gets_no_more_and_the_others_are_as_before()
    {
        Regime Few(Regime r) => r with { Intakes = [.. r.Intakes.Select(i => i.Id == "AAA" ? i with { QuotaPerYear = new(20) } : i)] };
        // elsewhere the two origins have no places in common, for which those turned away could compete
        Scenario apart = Mixed.With("points", r => r with { QuotaPerYear = null }).With("season", r => r with { QuotaPerYear = null });
        Journal few = Journal.Of(apart.With("guest", Few), SmallWorlds.MixedSolved.Solved, 36);
        Journal plain = Journal.Of(apart, SmallWorlds.MixedSolved.Solved, 36);
        for (int year = 0; year < 3; year++)
        {
            long admitted = Cells(few, SchemeMeasure.Admitted, "guest/AAA", 0, 12 * year, 12 * (year + 1))
                + Cells(few, SchemeMeasure.Admitted, "guest/AAA", 1, 12 * year, 12 * (year + 1));
            Assert.That(admitted, Is.InRange(12, 20));
        }

        Assert.That(few.Origin("BBB"), Is.EqualTo(plain.Origin("BBB")));
        Assert.That(few.Scheme("guest/BBB"), Is.EqualTo(plain.Scheme("guest/BBB")));
    }

    [Test]
    public void Places_open_in_the_months_of_the_schedule_and_never_before()
    {
        Journal j = Run(r => r with { QuotaPerYear = new(240), MonthSchedule = [0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0, 0] });
        for (int month = 0; month < 36; month++)
        {
            // an application of March is admitted in April, when half of the places open
            long open = month % 12 < 3 ? 0 : month % 12 < 8 ? 120 : 240, sum = 0;
            sum = j.Sum(SchemeMeasure.Admitted, "guest", month / 12 * 12, month + 1);
            Assert.That(sum, Is.LessThanOrEqualTo(open), $"month {month}");
        }

        Assert.That(j.Sum(SchemeMeasure.Admitted), Is.GreaterThan(600));
    }

    [TestCase(-1, 0.15)]
    [TestCase(0.6, -1)]
    [TestCase(0.25, 0.3)]
    public void The_share_of_women_keeps_within_its_bounds_in_every_calendar_year(double least, double most)
    {
        Journal j = Run(r => r with { FemaleShareMin = least, FemaleShareMax = most, QuotaPerYear = new(360) });
        for (int year = 0; year < 3; year++)
        {
            double women = Cells(j, SchemeMeasure.Admitted, "guest/AAA", 1, 12 * year, 12 * (year + 1));
            double all = women + Cells(j, SchemeMeasure.Admitted, "guest/AAA", 0, 12 * year, 12 * (year + 1));
            // three who die between the cut and the answer may move a share
            double from = least < 0 ? 0 : least - (3 / all), to = most < 0 ? 1 : most + (3 / all);
            Assert.That(women / all, Is.InRange(from, to), $"year {year}: {women} of {all}");
            Assert.That(all, Is.GreaterThan(60));
        }
    }

    [Test]
    public void Bounds_that_do_not_bind_admit_the_same_people()
    {
        Journal loose = Run(r => r with { FemaleShareMin = 0.01, FemaleShareMax = 0.99 });
        Assert.That(loose.Hash, Is.EqualTo(Run(r => r).Hash));
    }

    [Test]
    public void An_origin_whose_workers_overstay_loses_places_at_the_review()
    {
        Journal strict = Run(r => r with { QuotaPerYear = new(600), QuotaCutShare = 0.5, OverstayTolerated = 0 }),
            lenient = Run(r => r with { QuotaPerYear = new(600), QuotaCutShare = 0.5, OverstayTolerated = 0.9 }),
            plain = Run(r => r with { QuotaPerYear = new(600) });
        Assert.That(lenient.Hash, Is.EqualTo(plain.Hash));
        Assert.That(strict.Sum(SchemeMeasure.Admitted, "guest", 0, 12), Is.EqualTo(plain.Sum(SchemeMeasure.Admitted, "guest", 0, 12)));
        Assert.That(strict.Sum(SchemeMeasure.Admitted, "guest", 12, 24), Is.InRange(1, 300));
        Assert.That(plain.Sum(SchemeMeasure.Admitted, "guest", 12, 24), Is.GreaterThan(300));
    }

    [Test]
    public void A_weak_administration_works_slowly_and_its_programmes_fail_from_the_second_year_on()
    {
        Scenario Capacity(double k) => Guests.With(RegimesNumbers.KO, k).With(RegimesNumbers.Fail0, 1);
        int[] Lags(Scenario s) => [.. PlanCompiler.Compile(s, RecruiterWorld.Solved.Solved).Origins[0].Options.Select(o => o.Lag)];
        Assert.That(Lags(Capacity(0)), Is.EqualTo(Lags(Capacity(1)).Select(l => 2 * l)));
        Journal failed = Journal.Of(Capacity(0), RecruiterWorld.Solved.Solved, 36), well = Journal.Of(Capacity(1), RecruiterWorld.Solved.Solved, 36);
        Assert.That(failed.Sum(SchemeMeasure.Admitted, "guest", 0, 12), Is.Positive);
        Assert.That(failed.Sum(SchemeMeasure.Admitted, "guest", 13, 36), Is.Zero);
        Assert.That(failed.Sum(SchemeMeasure.Renewed, "guest", 12, 36), Is.Zero);
        Assert.That(well.Sum(SchemeMeasure.Admitted, "guest", 13, 36), Is.Positive);
    }

    [Test]
    public void A_joint_body_adds_to_capacity_in_its_programme()
    {
        SchemePlan Of(Func<Regime, Regime> change) =>
            PlanCompiler.Compile(Guests.With("guest", change), RecruiterWorld.Solved.Solved).Schemes[0];
        Assert.That((Of(r => r).Capacity, Of(r => r with { MonitoringBody = true }).Capacity), Is.EqualTo((0.6, 0.8)).Using<(double, double)>(
            (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-12));
    }

    [Test]
    public void Migrants_pass_into_a_regime_that_admits_from_within_as_far_as_its_places_reach()
    {
        Scenario open = Mixed.With("family", r => r with { AdmitsFromWithin = true });
        Journal j = Journal.Of(open, SmallWorlds.MixedSolved.Solved, 36);
        Assert.That(j.Sum(SchemeMeasure.SwitchedIn, "family"), Is.GreaterThan(20));
        Assert.That(j.Sum(SchemeMeasure.SwitchedOut, "guest"), Is.EqualTo(j.Sum(SchemeMeasure.SwitchedIn, "family")));
        Journal bound = Journal.Of(
            open.With("family", r => r with { QuotaPerYear = new(120) }), SmallWorlds.MixedSolved.Solved, 36);
        long all = 0;
        for (int year = 0; year < 3; year++)
        {
            long used = bound.Sum(SchemeMeasure.SwitchedIn, "family", 12 * year, 12 * (year + 1))
                + bound.Sum(SchemeMeasure.Admitted, "family", 12 * year, 12 * (year + 1));
            // an agent that stands for ten may take in a new year the places that were kept, and counted, for it in the old one
            Assert.That(used, Is.InRange(1, 120 + 9));
            all += used;
        }

        Assert.That(all, Is.AtMost(3 * 120));
    }

    [Test]
    public void Women_whom_the_origin_forbids_to_go_are_not_admitted_and_a_share_tries_without_a_permit()
    {
        Regime Ban(Regime r) => r with { Intakes = [.. r.Intakes.Select(i => i with { WomenBannedUnderAge = 50 })] };
        Journal banned = RunMixed("season", Ban), plain = RunMixed("season", r => r);
        Assert.That(Cells(banned, SchemeMeasure.Admitted, "season/BBB", 1, 2), Is.Zero);
        Assert.That(Cells(plain, SchemeMeasure.Admitted, "season/BBB", 1, 2), Is.Positive);
        long forbidden = banned.Sum(SchemeMeasure.Banned), tried = banned.Sum(SchemeMeasure.Displaced);
        Assert.That(tried / (double)forbidden, Is.InRange(0.05, 0.31), $"{tried} of {forbidden}");
    }

    [Test]
    public void Places_follow_rights_where_the_switch_is_on_and_below_tertiary_education_only()
    {
        Regime Full(Regime r) => r with { Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], QuotaPerYear = new(600) };
        double Quota(Func<Regime, Regime> change) =>
            Places.Quota(PlanCompiler.Compile(Guests.With("guest", change), RecruiterWorld.Solved.Solved), 0)!.Value;
        double before = Guests.Regimes[0].Rights.Sum() / 10;
        Assert.That(Quota(Full), Is.EqualTo(600));
        Assert.That(Quota(r => Full(r) with { QuotaFollowsRights = true }), Is.EqualTo(600 * (1 - (0.5 * (1 - before)))).Within(1e-9));
        Assert.That(Quota(r => Full(r) with { QuotaFollowsRights = true, SkillMin = Education.Tertiary }), Is.EqualTo(600));
        Journal free = Run(Full), bound = Run(r => Full(r) with { QuotaFollowsRights = true });
        Assert.That(bound.Sum(SchemeMeasure.Admitted), Is.LessThan(free.Sum(SchemeMeasure.Admitted)));
    }

    [Test]
    public void A_guarded_border_is_dearer_riskier_and_crossed_less()
    {
        Scenario guarded = Mixed.WithCorridors(c => c with { Enforcement = 2 });
        Plan plan = PlanCompiler.Compile(guarded, SmallWorlds.MixedSolved.Solved);
        Plan plain = PlanCompiler.Compile(Mixed, SmallWorlds.MixedSolved.Solved);
        SchemePlan s = plan.Schemes.Single(x => x.Irregular), p = plain.Schemes.Single(x => x.Irregular);
        double pa = 0.4 / 0.6 * Maths.Pow(2, 0.3);
        Assert.That(Border.Fee(plan, s, 0), Is.EqualTo(900 * Math.Sqrt(2)).Within(1e-6));
        Assert.That(Border.Apprehension(plan, s), Is.EqualTo(pa / (1 + pa)).Within(1e-9));
        Assert.That(Border.Route(plan, s), Is.EqualTo(90 * Maths.Log(2)).Within(1e-6));
        double[] before = [Border.Fee(plain, p, 0), Border.Apprehension(plain, p), Border.Route(plain, p)];
        Assert.That(before, Is.EqualTo([900, 0.4, 0]).Within(1e-9));
        Journal high = Journal.Of(guarded, SmallWorlds.MixedSolved.Solved, 36), low = Journal.Of(Mixed, SmallWorlds.MixedSolved.Solved, 36);
        Assert.That(high.Sum(SchemeMeasure.Departed, "irregular"), Is.LessThan(low.Sum(SchemeMeasure.Departed, "irregular")));
        double caught = (double)high.Sum(SchemeMeasure.Apprehended) / high.Sum(SchemeMeasure.Attempts);
        Assert.That(caught, Is.GreaterThan((double)low.Sum(SchemeMeasure.Apprehended) / low.Sum(SchemeMeasure.Attempts)));
    }
}
