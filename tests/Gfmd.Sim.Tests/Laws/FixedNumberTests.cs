using Gfmd.Sim.Experiments.Checks;
using Gfmd.Sim.Model;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Numbers without a range: references and switches of the model act where their sections say.</summary>
internal sealed class FixedNumberTests
{
    private static Subject Mixed => new(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved);

    [Test]
    public void At_u_ref_the_jobless_abroad_find_work_at_f_d_and_at_twice_that_half_as_often()
    {
        double Find(double unemployment)
        {
            Plan plan = PlanCompiler.Compile(
                SmallWorlds.Mixed with
                {
                    Countries =
                    [
                        .. SmallWorlds.Mixed.Countries.Select(c => c.Destination is null ? c
                            : c with { Destination = c.Destination with { Unemployment = new(unemployment) } }),
                    ],
                },
                SmallWorlds.MixedSolved.Solved);
            return HomeAbroad.Rates(plan, plan.Schemes.First(s => s.Regime.Id == "points")).Find;
        }

        double reference = OriginWorkNumbers.URef.Value;
        Assert.That(Find(reference), Is.EqualTo(OriginWorkNumbers.FD.Value).Within(1e-12));
        Assert.That(Find(2 * reference), Is.EqualTo(OriginWorkNumbers.FD.Value / 2).Within(1e-12));
    }

    [Test]
    public void Poverty_lines_are_those_of_a_day_times_days_per_month_at_home_prices()
    {
        Plan plan = PlanCompiler.Compile(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved);
        foreach (OriginPlan o in plan.Origins)
        {
            Assert.That(
                o.PovertyLines[0],
                Is.EqualTo(RemittancesNumbers.LineLow.Value * RemittancesNumbers.DaysPerMonth.Value * o.Country.PriceLevel).Within(1e-9));
        }
    }

    [Test]
    public void Trade_is_the_reference_of_the_wages_of_sectors()
    {
        Plan plan = PlanCompiler.Compile(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved);
        OriginMonth home = new(plan, plan.Origins[0]);
        float Ln(int sector) => home.LnExpected(Traits.WithWork(Traits.With(0, Status.EmployedHome), sector, false), 40, 0);
        Assert.That(OriginWorkNumbers.GapSector3.Value, Is.Zero);
        Assert.That(Ln(0) - Ln(3), Is.EqualTo(OriginWorkNumbers.GapSector0.Value - OriginWorkNumbers.GapSector3.Value).Within(1e-5));
        Assert.That(Ln(4) - Ln(3), Is.EqualTo(OriginWorkNumbers.GapSector4.Value - OriginWorkNumbers.GapSector3.Value).Within(1e-5));
    }

    [Test]
    public void A_promise_moves_applicants_and_not_where_families_see_no_prospects()
    {
        double Applicants(double see, double promise) => Diary
            .Of(Mixed.With(SkillsNumbers.MSee, see).With(SkillsNumbers.MNew, promise), new DiaryRun(3, 24, 2))
            .Sum(OriginMeasure.TertiaryApplicants, 0, 24);
        Assert.That(Applicants(0, 0.2), Is.EqualTo(Applicants(0, 0)));
        Assert.That(Applicants(1, 0.2), Is.GreaterThan(Applicants(1, 0)));
    }

    [Test]
    public void Whoever_is_bound_by_a_scholarship_goes_home_after_studies()
    {
        Subject study = Mixed.With("points", r => r with { DurationMonths = 12, StudyToWorkMonths = 24, PathToSettleMonths = 0 })
            .With(RegimesNumbers.PStudy2work, 1);
        double Passed(double clause) => Diary.Of(study.With(SkillsNumbers.ReturnClause, clause), new DiaryRun(3, 36, 2))
            .Sum(SchemeMeasure.Renewed, 36, "points");
        Assert.That(Passed(0), Is.Positive);
        Assert.That(Passed(1), Is.Zero);
    }
}
