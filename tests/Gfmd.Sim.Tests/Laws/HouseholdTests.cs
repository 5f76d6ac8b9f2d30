using Gfmd.Sim.Indicators;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Budgets, work, businesses and instruments of households of MODEL 8, seen in a small world.</summary>
internal sealed class HouseholdTests
{
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved;
    private static readonly Scenario World = SmallWorlds.Mixed with { BurnIn = 14 };

    private static Scenario With(HouseholdProgrammes offered) => World.Offering(offered);

    [Test]
    public void With_everything_offered_the_books_balance_and_marks_agree_with_columns()
    {
        World? last = null;
        Journal run = Journal.Of(With(HouseholdFormulaTests.Everything), Numbers, 40, null, (w, _) => last = w);
        Assert.That(run.MonthsChecked, Is.EqualTo(54));
        int businesses = 0, insured = 0, households = 0, students = 0;
        foreach (Block b in last!.Blocks)
        {
            int[] found = new int[b.Villages.Count];
            for (int h = 0; h < b.HouseholdCount; h++)
            {
                bool runs = (b.Marks[h] & HouseholdMarks.Enterprise) != 0;
                Assert.That((b.Capital[h] > 0, b.Profit[h] > 0), Is.EqualTo((runs, runs)));
                Assert.That(b.Members[h] > 0 || b.Marks[h] == 0, "an empty household keeps nothing");
                found[b.Village[h]] += runs ? 1 : 0;
                businesses += runs ? 1 : 0;
                insured += (b.Marks[h] & HouseholdMarks.Insured) != 0 ? 1 : 0;
                students += (b.Marks[h] & HouseholdMarks.Student) != 0 ? 1 : 0;
                households += b.Members[h] > 0 ? 1 : 0;
            }

            Assert.That(b.Villages.Enterprises, Is.EqualTo(found));
            Assert.That(b.Villages.BaseEnterprises, Is.All.Positive);
        }

        Assert.That(businesses / (double)households, Is.InRange(0.03, 0.2));
        Assert.That(insured / (double)households, Is.InRange(0.3, 0.7), "adoption of 31 % and lapse of 22 % a year, nearly four years on");
        Assert.That(students, Is.Positive);
    }

    [Test]
    public void What_is_not_offered_changes_nothing_and_each_offer_something()
    {
        string Hash(HouseholdProgrammes offered) => Journal.Of(With(offered), Numbers, 14).Hash;
        string none = Hash(new());
        Assert.That(Hash(new() { MatchBudget = 5 }), Is.EqualTo(none), "a budget for nothing");
        foreach (HouseholdProgrammes one in (HouseholdProgrammes[])
        [
            new() { Match = 1 }, new() { EducationMatch = 1 }, new() { Insurance = 1 }, new() { Pension = 1 }, new() { ControlAccounts = 1 },
            new() { EnterpriseMatch = 1 }, new() { DepositTaxBreak = 1 }, new() { WomensAccounts = 1 }, new() { VentureFund = 1 },
        ])
        {
            Assert.That(Hash(one), Is.Not.EqualTo(none), one.ToString());
        }
    }

    [Test]
    public void Who_takes_part_in_work_is_the_lifelong_draw_but_for_remittances()
    {
        (int Out, int In) Changed(double dep)
        {
            World? last = null;
            Journal.Of(World.With(HouseholdsNumbers.DepF, dep).With(HouseholdsNumbers.DepM, dep), Numbers, 13, null, (w, _) => last = w);
            int left = 0, entered = 0;
            foreach (Block b in last!.Blocks)
            {
                OriginData data = last.Plan.Origins[b.Origin].Data;
                for (int i = 0; i < b.Count; i++)
                {
                    uint t = b.Traits[i];
                    if (Traits.StatusOf(t) != Status.Dead)
                    {
                        double share = Traits.Sex(t) == 1 ? data.ParticipationWomen : data.ParticipationMen;
                        bool born = last.Draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.Participation) < share, now = (t & Traits.Participates) != 0;
                        left += born && !now ? 1 : 0;
                        entered += !born && now ? 1 : 0;
                    }
                }
            }

            return (left, entered);
        }

        Assert.That(Changed(0), Is.EqualTo((0, 0)));
        (int gone, int come) = Changed(3);
        Assert.That(gone, Is.GreaterThan(20));
        Assert.That(come, Is.Zero);
    }

    [Test]
    public void A_lump_is_spent_but_for_its_saved_share()
    {
        long Spent(double saved) => Journal.Of(World.With(HouseholdsNumbers.LumpSaved, saved), Numbers, 12).Sum(HouseholdMeasure.LumpSpent);
        Assert.That(Spent(1), Is.Zero);
        Assert.That(Spent(0.25), Is.Positive);
    }

    [Test]
    public void Collective_funds_are_the_formula_and_philanthropy_does_not_count_them_twice()
    {
        (List<IndicatorRow> Rows, double Employed) Run(HouseholdProgrammes offered)
        {
            List<IndicatorRow> rows = [];
            Plan plan = PlanCompiler.Compile(With(offered), Numbers);
            YearOfRun year = new(plan);
            IndicatorRows sink = new(rows.Add);
            double work = 0;
            Journal.Of(With(offered), Numbers, 12, null, (w, y) =>
            {
                work += w.Month > 0 ? plan.Schemes.Where(s => s.Origin == 0).Sum(s => y.Sum(SchemeMeasure.Employed, s.Index)) : 0;
                if (year.Add(0, w.Month - 1, y))
                {
                    sink.AddAll(year);
                }
            });
            return (rows, work);
        }

        (List<IndicatorRow> none, double before) = Run(new());
        (List<IndicatorRow> three, double employed) = Run(new() { Match = 3 });
        (List<IndicatorRow> poor, _) = Run(new() { Match = 3, MatchBudget = 120 });
        static double Of(List<IndicatorRow> rows, string id, string measure) =>
            rows.Single(r => r.Indicator == id && r.Measure == measure && r.Label.Origin == "AAA" && r.Label.Sex.Length == 0
                && r.Label.Education.Length == 0 && r.Label.Destination is "" or "DDD" && r.Indicator == id && r.Measure == measure).Value;
        Assert.Multiple(() =>
        {
            Assert.That(employed, Is.EqualTo(before), "money for communities moves nobody");
            Assert.That(Of(none, "I6.09", "donations"), Is.EqualTo(0.02 * 20 * employed).Within(0.1));
            Assert.That(Of(three, "I6.09", "donations"), Is.EqualTo(1.5 * 0.02 * 20 * employed).Within(0.1));
            Assert.That(Of(three, "I6.09", "leverage"), Is.EqualTo(3).Within(1e-3), "the rate, by identity");
            Assert.That(Of(poor, "I6.09", "match"), Is.EqualTo(120).Within(1e-6), "within the budget");
            Assert.That(Of(three, "I8.01", "philanthropy"), Is.EqualTo(Of(none, "I8.01", "philanthropy")), "not counted twice");
        });
    }

    [Test]
    public void The_census_of_households_adds_up()
    {
        List<IndicatorRow> rows = [];
        Plan plan = PlanCompiler.Compile(World, Numbers);
        YearOfRun year = new(plan);
        IndicatorRows sink = new(rows.Add);
        Journal.Of(World, Numbers, 12, null, (w, y) =>
        {
            if (!year.Add(0, w.Month - 1, y))
            {
                return;
            }

            sink.AddAll(year);
            foreach (OriginPlan o in plan.Origins)
            {
                long Cells(HeadMeasure m) => Enumerable.Range(0, Tallies.Cells).Sum(c => y.Of(m, o.Index, c));
                Assert.That(Cells(HeadMeasure.Households), Is.EqualTo(y.Of(HouseholdMeasure.Households, o.Index)));
                Assert.That(Cells(HeadMeasure.Persons), Is.EqualTo(y.Of(HouseholdMeasure.Persons, o.Index)));
                Assert.That(Cells(HeadMeasure.PoorLow), Is.EqualTo(y.Of(HouseholdMeasure.PoorLow, o.Index)));
                Assert.That(Cells(HeadMeasure.PoorMid), Is.EqualTo(y.Of(HouseholdMeasure.PoorMid, o.Index)));
                Assert.That(Cells(HeadMeasure.PoorHigh), Is.EqualTo(y.Of(HouseholdMeasure.PoorHigh, o.Index)));
                long Bins(IncomeMeasure m) => Enumerable.Range(0, Tallies.Bins).Sum(b => y.Of(m, o.Index, b));
                Assert.That(Bins(IncomeMeasure.Persons), Is.EqualTo(Cells(HeadMeasure.Persons)));
                Assert.That(Bins(IncomeMeasure.PersonsWithout), Is.EqualTo(Cells(HeadMeasure.PersonsWithout)));
                Assert.That(Of("I6.03", "gini", o.Country.Id), Is.EqualTo(PlainGini(w, o.Index)).Within(0.01));
            }
        });
        double Of(string id, string measure, string origin) => rows.Single(r => r.Indicator == id && r.Measure == measure && r.Label.Origin == origin
            && r.Label.Sex.Length == 0 && r.Label.Education.Length == 0).Value;
        Assert.Multiple(() =>
        {
            foreach (string o in (string[])["AAA", "BBB"])
            {
                Assert.That(new[] { Of("I6.02", "low", o), Of("I6.02", "mid", o), Of("I6.02", "high", o) }, Is.Ordered);
                Assert.That(Of("I6.02", "gap_mid", o), Is.LessThan(Of("I6.02", "mid", o)));
                Assert.That(Of("I6.06", "poor_stopped", o), Is.GreaterThan(Of("I6.06", "poor_receiving", o)));
                Assert.That(Of("I6.06", "loss", o), Is.InRange(0.1, 99));
                Assert.That(Of("I6.03", "gini_villages", o), Is.InRange(0.2, Of("I6.03", "gini", o) + 0.02));
                Assert.That(Enumerable.Range(1, 5).Sum(q => Of("I6.03", $"received_q{q}", o)), Is.EqualTo(100).Within(1e-6));
                string[] items = ["food", "other", "education", "health", "housing", "business", "saving", "repayment"];
                Assert.That(items.Sum(i => Of("I6.04", i, o)), Is.EqualTo(100).Within(1e-6));
                Assert.That(Of("I6.07", "variance", o), Is.InRange(0.01, 1.5));
                Assert.That(Of("I6.07", "insured", o), Is.Zero);
            }
        });
    }

    /// <summary>Gini index of income a head at home, person by person.</summary>
    private static double PlainGini(World w, int origin)
    {
        List<(double Y, double N)> people = [];
        foreach (Block b in w.Blocks.Where(b => b.Origin == origin))
        {
            for (int h = 0; h < b.HouseholdCount; h++)
            {
                int heads = b.Members[h] - b.Away[h];
                if (heads > 0)
                {
                    people.Add(((b.Income12[h] + (double)b.Remit12[h]) / heads, heads));
                }
            }
        }

        double before = 0, ranked = 0, sum = 0;
        foreach ((double y, double n) in people.OrderBy(p => p.Y))
        {
            ranked += y * n * ((2 * before) + n);
            sum += y * n;
            before += n;
        }

        return (ranked / (sum * before)) - 1;
    }
}
