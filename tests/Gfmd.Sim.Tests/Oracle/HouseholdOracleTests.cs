using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Promise P8 for budgets: the month of a household against the formulas of MODEL 8.1 and 8.4 written out. The shares themselves are
/// worked by hand among the laws of households: a cent hangs on their last bit.</summary>
internal sealed class HouseholdOracleTests
{
    private const int Cases = 4_000;
    private const double Price = 0.35, Match = 3;
    private static readonly ParameterSet N = new();
    private static readonly SpendingShares S = new(N);

    [Test]
    public void A_household_closes_its_month_to_the_cent()
    {
        Budget budget = new(N, Price, null, new HouseholdProgrammes { EducationMatch = Match });
        Block b = new(0, 0, 16, Cases, 1, 1, 1);
        Budget.Sums sums = new();
        Dictionary<string, long> wanted = new(StringComparer.Ordinal);
        for (int k = 0; k < Cases; k++)
        {
            int h = b.NewHousehold(0, 1 + (k % 3)), heads = 1 + (int)(6 * U(k, 8));
            int wealth = b.Wealth[h] = (int)(300_000 * U(k, 1)), income = b.Income[h] = U(k, 9) < 0.1 ? 0 : (int)(90_000 * U(k, 2));
            int received = b.Received[h] = U(k, 3) < 0.5 ? 0 : (int)(60_000 * U(k, 4)), debt = b.Debt[h] = U(k, 5) < 0.4 ? 0
                : (int)((k % 10 == 0 ? 9_000_000 : 100_000) * U(k, 6));
            int last = b.Consumption[h] = U(k, 10) < 0.1 ? 0 : (int)(80_000 * U(k, 11));
            double mean = b.Income12[h] = (float)(600 * U(k, 7)), before = b.Remit12[h] = (float)(500 * U(k, 12));
            b.Marks[h] = (ushort)(U(k, 13) < 0.5 ? 0 : (int)(512 * U(k, 14)));
            Plain p = new(income, received, debt, last, heads, mean, before, b.Marks[h]);
            budget.Close(new HouseholdColumns(b), h, heads, b.Weight[h], sums);
            Assert.That((b.Debt[h], b.Consumption[h], b.Wealth[h]), Is.EqualTo((p.DebtLeft, p.Consumption, wealth + p.Kept)), $"case {k}");
            Assert.That(b.Income12[h], Is.EqualTo((float)(mean + (((income / 100.0) - mean) / 12))).Within(1e-3));
            Assert.That(b.Remit12[h], Is.EqualTo((float)(before + (((received / 100.0) - before) / 12))).Within(1e-3));
            foreach ((string name, int cents) in p.Flows)
            {
                wanted[name] = wanted.GetValueOrDefault(name) + (cents * (long)b.Weight[h]);
            }
        }

        Assert.That((sums.Interest, sums.DebtService), Is.EqualTo((wanted["interest"], wanted["service"])));
        foreach (HouseholdMeasure m in new[]
        {
            HouseholdMeasure.OtherDebts, HouseholdMeasure.Permanent, HouseholdMeasure.Transitory, HouseholdMeasure.PermanentWomen,
            HouseholdMeasure.ExtraSaved, HouseholdMeasure.EducationMatch, HouseholdMeasure.EducationRaised, HouseholdMeasure.Premiums,
            HouseholdMeasure.Claims,
        })
        {
            Assert.That(sums[m], Is.EqualTo(wanted[m.ToString()]).And.Positive, m.ToString());
        }
    }

    private static int Round(double cents) => (int)Math.Floor(cents + 0.5);

    private static double U(int k, int at) => Twin.U(k, at);

    /// <summary>The month of one household, line by line.</summary>
    private sealed class Plain
    {
        public Plain(int income, int received, int debt, int last, int heads, double mean, double before, int marks)
        {
            // interest and service of migration debt
            int due = Round(debt * N[ChoiceNumbers.IH] / 12), able = Round(received * N[ChoiceNumbers.DebtFirst]);
            due = (debt + due) * 0.01 <= N[ChoiceNumbers.DebtCap] * (mean + before) ? due : Math.Min(due, able);
            int paid = debt > 0 ? Math.Min(debt + due, able) : 0, net = received - paid;
            DebtLeft = debt > 0 ? debt + due - paid : 0;

            // own income: the food share at the middle of the bin of last month's consumption, the other items in proportion
            float perDay = last * (float)(0.01 / (30.42 * Price * heads));
            double over = DistributionBins.Floor(DistributionBins.Of(perDay)) * Maths.Pow(2, 1.0 / 16) / 2.15;
            int eatenOwn = Round(income * (1 - S.Own(SpendingItem.Saving, over) - S.Own(SpendingItem.Business, over)));

            // remittances: permanent up to their mean, transitory beyond
            bool woman = (marks & HouseholdMarks.WomanControls) != 0;
            double Permanent(SpendingItem i, SpendingItem j) => S.Permanent(i, woman) + S.Permanent(j, woman);
            double Transitory(SpendingItem i, SpendingItem j) => S.Transitory(i, woman) + S.Transitory(j, woman);
            int transitory = Math.Max(0, net - Round(before * 100)), permanent = net - transitory;
            int repaid = Round(permanent * S.Permanent(SpendingItem.Repayment, woman)), migration = Math.Min(DebtLeft, repaid);
            int kept = Round(permanent * Permanent(SpendingItem.Saving, SpendingItem.Business))
                + Round(transitory * Transitory(SpendingItem.Saving, SpendingItem.Business));
            DebtLeft -= migration;

            // accounts and the education match, out of food and other things
            int free = Round(permanent * Permanent(SpendingItem.Food, SpendingItem.Other))
                + Round(transitory * Transitory(SpendingItem.Food, SpendingItem.Other));
            bool student = (marks & HouseholdMarks.Student) != 0;
            double more = ((marks & HouseholdMarks.Pension) != 0 ? 0.02 : 0) + ((marks & HouseholdMarks.SharedAccount) != 0 ? 0.05 : 0)
                + ((marks & HouseholdMarks.FavouredDeposit) != 0 ? 0.02 : 0);
            int saved = Math.Min(Round(net * more), free / 2), earmarked = Round(net * 0.02), match = student ? Round(earmarked * Match) : 0;
            int raised = student ? Math.Min(Round((earmarked + match) * 3.72), match + (free / 2)) : 0;

            // insurance
            bool insured = (marks & HouseholdMarks.Insured) != 0;
            int premium = insured ? Round(income * 0.02) : 0;
            int claim = insured && income > 0 && income / 100.0 < 0.7 * mean ? Round((Round(mean * 100) - income) * 0.7) : 0;
            Consumption = eatenOwn + net - repaid - kept - saved + match + claim - premium;
            Kept = income - eatenOwn + kept + saved;
            Flows =
            [
                ("interest", debt > 0 ? due : 0), ("service", paid + migration), ("OtherDebts", repaid - migration), ("Permanent", permanent),
                ("Transitory", transitory), ("PermanentWomen", woman ? permanent : 0), ("ExtraSaved", saved), ("EducationMatch", match),
                ("EducationRaised", raised), ("Premiums", premium), ("Claims", claim),
            ];
        }

        public int DebtLeft { get; }

        public int Consumption { get; }

        public int Kept { get; }

        public IReadOnlyList<(string Name, int Cents)> Flows { get; }
    }
}
