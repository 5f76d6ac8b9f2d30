using Gfmd.Sim.Indicators;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Budgets, work, businesses and instruments of households are the formulas of MODEL 8, worked by hand.</summary>
internal sealed class HouseholdFormulaTests
{
    private static readonly ParameterSet N = new();

    internal static readonly HouseholdProgrammes Everything = new()
    {
        Match = 3,
        EducationMatch = 3,
        Insurance = 1,
        Pension = 1,
        ControlAccounts = 1,
        EnterpriseMatch = 1,
        DepositTaxBreak = 1,
        WomensAccounts = 0.2,
        VentureFund = 1,
    };

    private static IEnumerable<SpendingItem> Items => Enum.GetValues<SpendingItem>();

    [Test]
    public void Shares_sum_to_one_and_are_those_of_the_table()
    {
        SpendingShares s = new(N);
        Assert.Multiple(() =>
        {
            foreach (bool woman in (bool[])[false, true])
            {
                Assert.That(Items.Sum(i => s.Permanent(i, woman)), Is.EqualTo(1).Within(1e-12));
                Assert.That(Items.Sum(i => s.Transitory(i, woman)), Is.EqualTo(1).Within(1e-12));
            }

            foreach (double over in (double[])[0, 0.5, 3.5, 100])
            {
                Assert.That(Items.Sum(i => s.Own(i, over)), Is.EqualTo(1).Within(1e-12));
            }

            Assert.That(s.Own(SpendingItem.Food, 3.5), Is.EqualTo(0.4997).Within(5e-5), "the reference household");
            Assert.That((s.Own(SpendingItem.Food, 0), s.Own(SpendingItem.Food, 1e6)), Is.EqualTo((0.75, 0.2)));
            Assert.That(s.Permanent(SpendingItem.Education, false), Is.EqualTo(0.10).Within(1e-12));
            Assert.That(s.Permanent(SpendingItem.Education, true), Is.EqualTo(0.13).Within(1e-12));
            Assert.That(s.Permanent(SpendingItem.Other, true), Is.EqualTo(0.11).Within(1e-12));
            Assert.That(s.Transitory(SpendingItem.Housing, false), Is.EqualTo(0.67 * 0.14 / 0.37).Within(1e-12));
            Assert.That(s.Transitory(SpendingItem.Food, false), Is.EqualTo(0.33 * 0.7).Within(1e-12));
            Assert.That(s.Transitory(SpendingItem.Health, false), Is.Zero);
        });
    }

    [Test]
    public void Participation_is_the_logit_and_nobody_changes_where_nothing_is_received()
    {
        LabourSupply s = new(N, 0.8, 0.5);
        Assert.Multiple(() =>
        {
            Assert.That(s.Participation(1, 0.5), Is.EqualTo(0.4378).Within(5e-5), "L(0 - 0.5·0.5)");
            Assert.That(s.Participation(0, 0.5), Is.EqualTo(0.7749).Within(5e-5), "L(1.3863 - 0.3·0.5)");
            Assert.That((s.Participation(0, 0), s.Participation(1, 0)), Is.EqualTo((0.8, 0.5)));
            Assert.That(s.HoursForgone(0.3), Is.EqualTo(0.05).Within(1e-12));
            Assert.That(LabourSupply.Dependency(200, 100), Is.EqualTo(1 / 3.0).Within(1e-12));
            Assert.That((LabourSupply.Dependency(200, 0), LabourSupply.Dependency(0, 1)), Is.EqualTo((0.0, 1.0)));
        });
    }

    [Test]
    public void A_business_starts_earns_and_fails_as_the_model_says()
    {
        Enterprise e = new(N, 220), of = new(new ParameterSet(new Dictionary<string, double>(StringComparer.Ordinal) { ["st_nonret"] = 0 }), 220);
        double start = of.Start(1);
        Assert.Multiple(() =>
        {
            Assert.That(e.EntryCapital, Is.EqualTo(198_000), "nine months of the median wage");
            Assert.That(1 - Maths.Pow(1 - start, 24), Is.EqualTo(0.264).Within(2e-3), "26 % within 24 months at the entry capital (6.5)");
            Assert.That(e.Start(1), Is.EqualTo(1 / (1 + (Maths.Exp(6.2) / Math.Sqrt(2)))).Within(1e-9));
            Assert.That(e.Profit(2_000, 0.25, 1), Is.EqualTo(1_004), "4.8·2000^0.4 = USD 100.4 a month: 5 %");
            Assert.That(e.Profit(2_000, 0.25, e.Crowding(20, 10)), Is.EqualTo(815).Within(1), "2^-0.3 of it");
            Assert.That((e.Crowding(5, 0), e.Crowding(10, 10)), Is.EqualTo((1.0, 1.0)));
            Assert.That(Maths.Pow(1 - e.Failure, 4), Is.EqualTo(0.484).Within(1e-3), "half fail in four years");
        });
    }

    [Test]
    public void Products_are_taken_by_their_share_and_trust_halves_them()
    {
        Products p = new(N, Everything), one = new(N, Everything with { EducationMatch = 1 }), two = new(N, Everything with { EducationMatch = 2 });
        Draw draw = new(5);
        int Takers(Products of, int mark) => Enumerable.Range(0, 20_000).Count(k => (of.Accounts(draw, Keys.Mix((ulong)k)) & mark) != 0);
        int trusting = Takers(p, HouseholdMarks.SharedAccount), students = Takers(p, HouseholdMarks.Student);
        p.Trust = Products.TrustAfterFraud;
        Assert.Multiple(() =>
        {
            Assert.That((p.EducationTake, one.EducationTake), Is.EqualTo((0.185, 0.069)));
            Assert.That(two.EducationTake, Is.EqualTo(0.127).Within(1e-12));
            Assert.That(new Products(N, new()).EducationTake, Is.Zero);
            Assert.That(trusting, Is.EqualTo(5_000).Within(250));
            Assert.That(students, Is.EqualTo(3_700).Within(250));
            Assert.That(Takers(p, HouseholdMarks.SharedAccount), Is.EqualTo(2_500).Within(200));
            Assert.That(new Products(N, new()).Accounts(draw, 1), Is.Zero);
            Assert.That(Products.OfYear(0.03), Is.EqualTo(0.306158).Within(1e-6));
            Assert.That((new Products(N, new()).Insured(true, 0.9), new Products(N, new()).Insured(false, 0)), Is.EqualTo((false, false)));
        });
    }

    [Test]
    public void Inequality_of_grouped_incomes_is_that_of_the_textbook()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Inequality.Gini([1, 1], [0, 100]), Is.EqualTo(0.5).Within(1e-12));
            Assert.That(Inequality.Gini([3, 2, 5], [30, 20, 50]), Is.EqualTo(0).Within(1e-12));
            Assert.That(Inequality.Gini([1, 1], [0, 0]), Is.Null);
            Assert.That(Inequality.Elasticity([1, 1], [20, 100], [20, 100]), Is.EqualTo(0).Within(1e-12), "in proportion");
            Assert.That(Inequality.Elasticity([1, 1], [20, 100], [20, 0]), Is.EqualTo(-(20 / 80.0) - (20 / 120.0)).Within(1e-12), "to the poor");
            Assert.That(Inequality.Elasticity([1, 1], [20, 100], [0, 50]), Is.Positive, "to the rich");
            Assert.That(Inequality.Fifths([5, 5], [100, 0]), Is.EqualTo([0.4, 0.4, 0.2, 0, 0]).Within(1e-12));
        });
    }
}
