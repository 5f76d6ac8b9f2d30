using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Indicators;

/// <summary>Indicators of licensed staff are the formulas of MODEL 12 over the counts of the run.</summary>
internal sealed class HealthAndEducationTests
{
    private static readonly Scenario World = CadreWorld.Scenario with { BurnIn = 14 };

    private static Solved Numbers => CadreWorld.Solved.Solved;

    private static long Of(Tallies y, CadreMeasure m, Cadre k) => y.Of(m, 0, (int)k);

    private static long All(Tallies y, CadreMeasure m) => Enum.GetValues<Cadre>().Sum(k => Of(y, m, k));

    [Test]
    public void Licences_per_emigrant_come_from_a_run_beside_one_without_skilled_emigration()
    {
        Scenario s = World with { Months = 24 };
        Plan plan = PlanCompiler.Compile(s, Numbers);
        Past past = Past.Run(plan, 0, 2, LaneWidths.Widest, null, default);
        DesignRun run = past.Run(plan, null, 2, LaneWidths.Widest, default);
        DesignRun without = past.Run(PlanCompiler.Compile(s, Reference.WithoutSkilled(Numbers)), null, 2, LaneWidths.Widest, default);
        IndicatorRow row = Reference.BrainGain(run, run, without).Single(r => r.Indicator == "I1.11");
        double Figure(DesignRun r, string id, string measure) => r.Rows.Where(x => x.Indicator == id && x.Measure == measure
            && x.Label.Sector.Length == 0).Sum(x => x.Value);
        double left = Figure(run, "I1.10", "emigrants") - Figure(without, "I1.10", "emigrants");
        Assert.That(left, Is.GreaterThan(100));
        Assert.That(row.Value, Is.EqualTo((Figure(run, "I1.07", "licences") - Figure(without, "I1.07", "licences")) / left).Within(1e-12));
    }

    [Test]
    public void Indicators_are_the_formulas_over_the_counts_of_the_year()
    {
        List<IndicatorRow> rows = [];
        Plan plan = PlanCompiler.Compile(World, Numbers);
        YearOfRun year = new(plan);
        IndicatorRows sink = new(rows.Add);
        Dictionary<CadreMeasure, long> sums = [];
        long nurses = 0;
        Journal.Of(World, Numbers, 12, null, (w, y) =>
        {
            foreach (CadreMeasure m in Enum.GetValues<CadreMeasure>())
            {
                sums[m] = sums.GetValueOrDefault(m) + (w.Month > 0 ? All(y, m) : 0);
            }

            nurses = Of(y, CadreMeasure.LicensedHome, Cadre.Nurse);
            if (year.Add(0, w.Month - 1, y))
            {
                sink.AddAll(year);
            }
        });
        double Value(string id, string measure, string sector = "") =>
            rows.Single(r => r.Indicator == id && r.Measure == measure && r.Label.Sector == sector).Value;
        double staff = sums[CadreMeasure.AtPost] / 12.0;
        Assert.Multiple(() =>
        {
            Assert.That(Value("I1.10", "rate"), Is.EqualTo(Value("I1.10", "emigration") + Value("I1.10", "other")).Within(1e-9));
            Assert.That(Value("I1.10", "emigration"), Is.EqualTo(100 * sums[CadreMeasure.LeftPost] / staff).Within(1e-9));
            Assert.That(Value("I1.09", "rate"), Is.EqualTo(100.0 * sums[CadreMeasure.Vacant] / sums[CadreMeasure.Posts]).Within(1e-9));
            Assert.That(Value("I1.07", "nurses"), Is.EqualTo(1e4 * nurses / year.End.Of(HouseholdMeasure.Persons, 0)).Within(1e-9));
            Assert.That(Value("I1.08", "qualified"), Is.InRange(75, 85), "a fifth is not");
            Assert.That(Value("I1.08", "pupils_per_teacher"), Is.InRange(15, 60));
            Assert.That(Value("I1.07", "under_five"), Is.InRange(45, 56));
            double[] scores = [.. new[] { "retain", "retrain", "recover", "return" }.Select(m => Value("I1.16", m))];
            Assert.That(scores, Has.All.InRange(0, 1));
            Assert.That(Value("I1.16", "index"), Is.EqualTo(scores.Average()).Within(1e-12));
            Assert.That(rows.Count(r => r.Indicator == "I1.10" && r.Label.Sector == "education"), Is.EqualTo(4));
        });
    }
}
