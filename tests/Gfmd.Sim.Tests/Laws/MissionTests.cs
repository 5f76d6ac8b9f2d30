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

/// <summary>Missions of experts from the diaspora (MODEL 3.5): graduates alone, as many as are paid for, and nobody's life abroad changes.</summary>
internal sealed class MissionTests
{
    private static readonly Scenario Cadres = CadreWorld.Scenario with { BurnIn = 6, Months = 24 };

    private static Scenario Missions(Scenario scenario, double yearly) => scenario with
    {
        Corridors = [.. scenario.Corridors.Select(c => c with { Diaspora = c.Diaspora with { Missions = yearly } })],
    };

    [Test]
    public void Places_go_to_persons_by_rank_and_a_part_of_one_waits()
    {
        Plan plan = PlanCompiler.Compile(Missions(Cadres, 90), CadreWorld.Solved.Solved);
        SchemePlan nurses = plan.Schemes.First(s => s.Regime.Id == "nurses");
        int at = nurses.Destination;
        Tallies y = new(plan.Schemes.Length, plan.Origins.Length);
        double[] carried = new double[plan.Destinations.Length];
        ExpertMissions missions = new(plan);
        const uint Graduate = 6;
        Volunteer One(uint key, int weight, int halves, int cadre) => new(key, key, weight, nurses.Index, Graduate, cadre, halves);
        missions.Step(carried, [One(3, 5, 4, -1), One(1, 4, 6, (int)Cadre.Nurse), One(2, 2, 1, -1)], y);
        // 90/12 = 7.5: four persons for three months, two for half a month, one of five for two months
        Assert.Multiple(() =>
        {
            Assert.That(y.Of(ReturneeMeasure.Missions, nurses.Index, (int)Graduate), Is.EqualTo(7));
            Assert.That(y.Of(ReturneeMeasure.MissionFte, nurses.Index, (int)Graduate), Is.EqualTo(500 * (12 + 1 + 2)));
            Assert.That(y.Of(ReturneeMeasure.MissionCost, nurses.Index, (int)Graduate), Is.EqualTo(400_000 * (12 + 1 + 2)));
            Assert.That(y.Of(CadreMeasure.MissionFte, 0, (int)Cadre.Nurse), Is.EqualTo(500 * 12));
            Assert.That(y.ExpertsAtWork[(int)Sector.Health], Is.EqualTo(500 * 12));
            Assert.That(carried[at], Is.EqualTo(0.5));
        });
        y.Clear();
        missions.Step(carried, [One(1, 100, 2, -1)], y);
        Assert.That((y.Of(ReturneeMeasure.Missions, nurses.Index, (int)Graduate), carried[at]), Is.EqualTo((8L, 0.0)));
        y.Clear();
        missions.Step(carried, [], y);
        Assert.That(carried[at], Is.EqualTo(0.5), "places that nobody takes lapse");
    }

    [Test]
    public void Graduates_with_a_permit_go_as_many_as_are_paid_for_and_no_other_count_moves()
    {
        const int Yearly = 30;
        long[] by = new long[4];
        long missions = 0, fte = 0;
        Scenario basis = SkillWorld.Mixed(6_000) with { BurnIn = 6 };
        Journal plain = Journal.Of(basis, SkillWorld.MixedSolved.Solved, 24);
        Journal with = Journal.Of(Missions(basis, Yearly), SkillWorld.MixedSolved.Solved, 24, null, (world, y) =>
        {
            foreach (SchemePlan s in world.Plan.Schemes)
            {
                for (int cell = 0; cell < Tallies.Cells; cell++)
                {
                    long now = y.Of(ReturneeMeasure.Missions, s.Index, cell);
                    by[cell >> 1] += now;
                    missions += now;
                    fte += y.Of(ReturneeMeasure.MissionFte, s.Index, cell);
                    Assert.That(now == 0 || !s.Irregular, s.Id);
                }
            }
        });
        int corridors = with.Plan.Schemes.Select(s => (s.Origin, s.Destination)).Distinct().Count();
        Assert.That(by[..3], Is.All.Zero, "below tertiary education");
        Assert.That(missions, Is.InRange(Yearly, (long)(Yearly * 2.5 * corridors)));
        // mission_fte·(0.5 + 3)/2 months
        Assert.That(fte / (1000.0 * missions), Is.EqualTo(0.5 * 1.75).Within(0.15));
        foreach (SchemePlan s in plain.Plan.Schemes)
        {
            Assert.That(with.Scheme(s.Id), Is.EqualTo(plain.Scheme(s.Id)), s.Id);
        }

        foreach (OriginPlan o in plain.Plan.Origins)
        {
            Assert.That(with.Origin(o.Country.Id), Is.EqualTo(plain.Origin(o.Country.Id)), o.Country.Id);
        }
    }

    [TestCase(1, 40)]
    [TestCase(0.5, 20)]
    public void A_lever_costs_its_fixed_sum_and_what_its_missions_cost_to_both_countries(double strength, int yearly)
    {
        Scenario pulled = SkillWorld.Mixed(6_000) with
        {
            BurnIn = 6,
            Months = 12,
            Levers = [new LeverUse { Id = "L08", Strength = strength, HolderCapacity = 1 }],
        };
        Plan plan = PlanCompiler.Compile(pulled, SkillWorld.MixedSolved.Solved);
        IReadOnlyList<IndicatorRow> rows = Past.Run(plan, 0, 2, LaneWidths.Widest, null, default)
            .Run(plan, null, 2, LaneWidths.Widest, default, (_, _) => { }).Rows;
        double Of(string indicator, string measure) => rows.Where(r => r.Indicator == indicator && r.Measure == measure
            && r.Label is { Destination.Length: > 0, Origin.Length: > 0, Regime: "", Sex: "", Education: "" }).Sum(r => r.Value);
        double Paid(string measure) => rows.Single(
            r => r.Indicator == "I9.06" && r.Measure == measure && r.Label == new Labelled("", "", "", "", "")).Value;
        int corridors = plan.Schemes.Select(s => (s.Origin, s.Destination)).Distinct().Count();
        Assert.Multiple(() =>
        {
            Assert.That(Of("I8.03", "missions"), Is.InRange(yearly, yearly * corridors));
            Assert.That(Of("I8.03", "missions_usd"), Is.EqualTo(12 * 4_000 / 0.5 * Of("I8.03", "missions_fte")).Within(1));
            Assert.That(Paid("total_usd"), Is.EqualTo((250_000 * strength) + Of("I8.03", "missions_usd")).Within(1e-6));
            Assert.That(Paid("origin_usd"), Is.EqualTo(Paid("destination_usd")).Within(1e-6));
            double parts = Of("I8.03", "return_fte") + Of("I8.03", "missions_fte") + Of("I8.03", "remote_fte");
            Assert.That(Of("I8.03", "fte"), Is.EqualTo(parts).Within(1e-9));
            Assert.That(Of("I8.03", "remote_fte"), Is.Positive);
        });
    }

    [Test]
    public void Experts_lighten_vacancies_of_their_profession_and_bring_know_how()
    {
        (double vacancy, double ln) = After(Cadres);
        (double lighter, double more) = After(Cadres with { Levers = [new LeverUse { Id = "L08", StartMonth = 2 }] });
        Assert.That(lighter, Is.LessThan(vacancy));
        Assert.That(more, Is.GreaterThan(ln));
    }

    private static (double Vacancy, double LnProductivity) After(Scenario scenario)
    {
        double vacancy = 0, ln = 0;
        Journal.Of(scenario, CadreWorld.Solved.Solved, 24, null, (world, _) =>
        {
            vacancy += world.Month > 3 ? world.Market.Workforce.Vacancy[(int)Cadre.Nurse] : 0;
            ln += world.Month > 3 ? world.Market.Economy.LnProductivity[(int)Sector.Health] : 0;
        });
        return (vacancy, ln);
    }
}
