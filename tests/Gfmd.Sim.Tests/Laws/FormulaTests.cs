using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Formulas at worked values: work at home, posts abroad, capacity of agencies, output, labour needs, blocs (MODEL C3, C8,
/// C12, 5.4, 11.3, 11.4).</summary>
internal sealed class FormulaTests
{
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved;
    private static readonly Plan Mixed = PlanCompiler.Compile(SmallWorlds.Mixed, Numbers);

    private static SchemePlan Scheme(string id) => Mixed.Schemes.Single(s => s.Id == id);

    [Test]
    public void Finding_and_losing_work_at_home_keep_unemployment()
    {
        OriginWork work = new(Mixed.Origins[0], Mixed.Numbers);
        double find = work.Probability(Status.JoblessHome), lose = work.Probability(Status.EmployedHome);
        Assert.That(find, Is.EqualTo(0.08).Within(1e-12));
        Assert.That(lose / (lose + find), Is.EqualTo(0.08).Within(1e-9), "u_o of the scenario");
        Assert.That(work.Probability(Status.Inactive), Is.Zero);
    }

    [Test]
    public void A_worker_costs_pay_contributions_rights_and_travel()
    {
        // 1,200 · (1 + 0.1) + 0.15 · 0.5 · 1,200
        Assert.That(new DestinationDemand(Mixed.Numbers).EmployerCost(Mixed, Scheme("guest/AAA"), 0), Is.EqualTo(1410).Within(1e-9));
        Plan travel = PlanCompiler.Compile(SmallWorlds.Mixed.With("guest", r => r with { EmployerPaysTravelShare = 1, MinWage = 2_000 }), Numbers);
        SchemePlan s = travel.Schemes.Single(x => x.Id == "guest/AAA");
        double fare = (0.7 * ChannelNumbers.Travel(travel.Numbers, 3_000, 900)) + (0.3 * ChannelNumbers.Travel(travel.Numbers, 3_000, 500));
        double cost = new DestinationDemand(travel.Numbers).EmployerCost(travel, s, 0);
        Assert.That(cost, Is.EqualTo((2_000 * 1.175) + (fare / s.ExpectedMonths)).Within(1e-9));
    }

    [Test]
    public void Posts_fall_with_cost_and_origins_share_them_by_what_they_cost()
    {
        SchemePlan a = Scheme("guest/AAA"), b = Scheme("guest/BBB");
        DestinationDemand demand = new(Mixed.Numbers);
        double before = demand.Posts(Mixed, a, 0, 0, 0);
        Assert.That(demand.Posts(Mixed, a, 0, 0.1, 0), Is.EqualTo(before * Maths.Exp(-0.06)).Within(1e-9 * before));
        Market market = new(Mixed);
        market.CostGap[a.Index * 2] = 0.2;
        demand.Step(Mixed, market, 0);
        double gap = market.CostGap[a.Index * 2];
        double own = before * Maths.Exp(-0.6 * gap), other = demand.Posts(Mixed, b, 0, market.CostGap[b.Index * 2], 0);
        (double postsA, double postsB) = (market.Posts[a.Index * 2], market.Posts[b.Index * 2]);
        Assert.Multiple(() =>
        {
            Assert.That(gap, Is.EqualTo(0.2 * (1 - 0.0833)).Within(1e-9));
            Assert.That(postsA + postsB, Is.EqualTo(own + other).Within(1e-6), "what one loses another gains");
            Assert.That(postsA / postsB, Is.EqualTo(own / other * Maths.Exp(-3 * gap)).Within(1e-6));
            Assert.That(market.Vacancies[a.Index * 2], Is.EqualTo(postsA), "nobody fills them yet");
        });
    }

    [Test]
    public void Strictness_without_enforcement_takes_capacity_from_licensed_agencies()
    {
        static double Capacity(double strict, double enforced, RecruitmentChannel channel)
        {
            RecruitmentPolicy policy = new() { Strictness = new(strict), Enforcement = new(enforced) };
            Plan plan = PlanCompiler.Compile(RecruiterWorld.Scenario.With(policy), RecruiterWorld.Solved.Solved);
            return plan.Origins[0].Options.Single(o => o.Channel == channel).Capacity;
        }

        double share = new ParameterSet()[RecruitmentNumbers.RegCap], before = Capacity(0, 0.2, RecruitmentChannel.Licensed);
        Assert.That(Capacity(1, 0.2, RecruitmentChannel.Licensed), Is.EqualTo(before * (1 - (share * 0.8))).Within(1e-9));
        Assert.That(Capacity(1, 1, RecruitmentChannel.Licensed), Is.EqualTo(before).Within(1e-9));
        Assert.That(Capacity(1, 0.2, RecruitmentChannel.Public), Is.EqualTo(Capacity(0, 0.2, RecruitmentChannel.Public)));
    }

    [Test]
    public void Output_is_the_wage_bill_over_its_share_and_needs_are_met_as_forecasts_are_right()
    {
        static long Mismatch(double error)
        {
            long sum = 0, posts = 0;
            bool had = false;
            Journal.Of((SmallWorlds.Mixed with { BurnIn = 2 }).With(CoherenceNumbers.SigF, error), Numbers, 2, null, (w, y) =>
            {
                // hours that remittances replace are not worked (8.2); profits count as far as they differ from those of the base year (8.3)
                long output = y.Of(CountryMeasure.Output, 0), wages = y.Sum(OriginMeasure.Wages, 0) - y.Of(HouseholdMeasure.HoursForgone, 0);
                Economy e = w.Market.Economy;
                double more = had ? y.Of(HouseholdMeasure.Profits, 0) - (100 * e.BaseProfits[0] / 12) : 0;
                had = e.HasBase[0];
                Assert.That(output, Is.EqualTo((wages / new ParameterSet()[RemittancesNumbers.LabShare]) + more).Within(1));
                posts += w.Plan.Schemes.Sum(s => y.Of(CorridorMeasure.Posts, s.Index));
                sum += w.Plan.Schemes.Sum(s => y.Of(CorridorMeasure.Mismatch, s.Index));
            });
            Assert.That(posts, Is.Positive);
            return sum;
        }

        Assert.That(Mismatch(0), Is.Zero);
        Assert.That(Mismatch(0.3), Is.Positive);
    }

    [Test]
    public void A_month_of_a_vacancy_costs_lost_mult_wages_of_the_post_and_the_rows_of_regimes_add_to_their_destination()
    {
        double factor = new ParameterSet()[DestinationWorkNumbers.LostMult];
        Plan plan = PlanCompiler.Compile(SmallWorlds.Mixed with { BurnIn = 2, Months = 12 }, Numbers);
        double months = 0, usd = 0;
        DesignRun run = Past.Run(plan, 0, 2, LaneWidths.Widest, null, default).Run(plan, null, 2, LaneWidths.Widest, default, (w, y) =>
        {
            foreach (SchemePlan s in plan.Schemes)
            {
                double low = w.Market.Vacancies[s.Index * 2], high = w.Market.Vacancies[(s.Index * 2) + 1], floor = s.Regime.MinWage;
                double lost = factor * ((low * Math.Max(floor, s.Wage[0])) + (high * Math.Max(floor, s.Wage[1])));
                Assert.That(y.Of(CorridorMeasure.LostOutput, s.Index), Is.EqualTo(100 * lost).Within(0.5001));
                Assert.That(y.Of(CorridorMeasure.Vacancies, s.Index), Is.EqualTo(1000 * (low + high)).Within(0.5001));
                (months, usd) = (months + low + high, usd + lost);
            }
        });
        double Sum(string measure, Func<IndicatorRow, bool> which) =>
            run.Rows.Where(r => r.Indicator == "I2.16" && r.Measure == measure && which(r)).Sum(r => r.Value);
        static bool Destination(IndicatorRow r) => r.Label is { Destination.Length: > 0, Origin: "", Sector: "" };
        static bool Regime(IndicatorRow r) => r.Label is { Destination: "", Regime.Length: > 0 };
        Assert.That(months, Is.Positive);
        Assert.That((Sum("months", Destination), Sum("months", Regime)), Is.EqualTo((months, months)).Within(1));
        Assert.That(Sum("lost_usd", Destination), Is.EqualTo(usd).Within(1));
        Assert.That(Sum("lost_usd", Regime), Is.EqualTo(usd).Within(1));
    }

    [Test]
    public void A_bloc_holds_the_corridors_among_its_members()
    {
        static string[] Within(params string[] members)
        {
            Scenario s = SmallWorlds.Mixed with
            {
                Blocs = [new Bloc { Id = "bloc", Members = members }],
                Levers = [new LeverUse { Id = "L53", Target = new LeverTarget { Bloc = "bloc" } }],
            };
            Plan plan = PlanCompiler.Compile(s, Numbers);
            return [.. plan.Schemes.Where(x => plan.Levers!.Within("bloc", x)).Select(x => x.Corridor.Id).Distinct(StringComparer.Ordinal)];
        }

        Assert.That(Within("AAA"), Is.EquivalentTo(["AAA-DDD", "AAA-EEE"]), "origins alone: all that leads out of them");
        Assert.That(Within("AAA", "BBB", "EEE"), Is.EquivalentTo(["AAA-EEE", "BBB-EEE"]));
    }
}
