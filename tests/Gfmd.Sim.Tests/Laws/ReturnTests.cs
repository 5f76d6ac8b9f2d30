using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Visits, coming again, and life after the return do what MODEL 6 says.</summary>
internal sealed class ReturnTests
{
    private const int Months = 30;
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved;
    private static readonly Scenario Plain = SmallWorlds.Mixed with { BurnIn = 14 };
    private static readonly Lazy<Counts> Base = new(() => Counts.Of(Plain, Months));

    private static Scenario With(Scenario s, ReintegrationPolicy policy) => s with
    {
        Countries = [.. s.Countries.Select(c => c.Origin is null ? c : c with { Origin = c.Origin with { Reintegration = policy } })],
    };

    private static Scenario Expelled(double assisted = 0) => Plain with
    {
        Shocks = [new Shock { Id = "out", Kind = ShockKind.Expulsion, Size = 0.2, Months = 4 }],
        Countries = [.. Plain.Countries.Select(c => c.Destination is null ? c : c with
        {
            Destination = c.Destination with { AssistedReturn = assisted },
        })],
    };

    [Test]
    public void Migrants_visit_home_at_the_hazard_of_their_permit_and_come_back_to_their_job()
    {
        Counts y = Base.Value;
        double settled = y["family", ReturneeMeasure.Visits], stock = y.Employed["family"];
        // some 85 visits of agents: a standard error of 0.0017, of which three
        Assert.That(settled / stock, Is.EqualTo(0.0148).Within(0.005));
        Assert.That(y["family", ReturneeMeasure.VisitMonths] / settled, Is.EqualTo(2).Within(0.25));
        Assert.That(y["season", ReturneeMeasure.Visits] + y["irregular", ReturneeMeasure.Visits], Is.Zero);
    }

    [Test]
    public void Businesses_of_returnees_are_the_households_and_end_as_theirs_do()
    {
        Counts y = Base.Value;
        Assert.That(y.Sum(ReturneeMeasure.Starts), Is.Positive.And.LessThanOrEqualTo(y.Household(HouseholdMeasure.EnterprisesStarted)));
        double failed = y.Sum(ReturneeMeasure.Failures) / (double)(y.Sum(ReturneeMeasure.BusinessMonths) + y.Sum(ReturneeMeasure.Failures));
        Assert.That(failed, Is.EqualTo(0.0149).Within(0.013));
    }

    [Test]
    public void Forced_returnees_fare_worse_by_what_follows_from_force_alone()
    {
        Counts forced = Counts.Of(Expelled(), Months), assisted = Counts.Of(Expelled(1), Months);
        Assert.Multiple(() =>
        {
            Assert.That(assisted.Sum(ReturneeMeasure.Assisted), Is.GreaterThan(100));
            Assert.That(forced.Sum(ReturneeMeasure.Assisted), Is.Zero);
            Assert.That(forced.Rate(ReturneeMeasure.MonthsAtWork, ReturneeMeasure.MonthsHome),
                Is.LessThan(assisted.Rate(ReturneeMeasure.MonthsAtWork, ReturneeMeasure.MonthsHome)));
            Assert.That(forced.Rate(ReturneeMeasure.Sustainable12, ReturneeMeasure.Evaluated12),
                Is.LessThan(assisted.Rate(ReturneeMeasure.Sustainable12, ReturneeMeasure.Evaluated12)));
            Assert.That(forced.Rate(ReturneeMeasure.Score12, ReturneeMeasure.Resident12),
                Is.LessThan(assisted.Rate(ReturneeMeasure.Score12, ReturneeMeasure.Resident12)));
        });
    }

    [Test]
    public void Every_return_is_judged_once_after_a_year_or_when_the_person_leaves_again()
    {
        Counts y = Base.Value;
        double judged = y.Sum(ReturneeMeasure.Evaluated12);
        Assert.That(judged, Is.GreaterThan(0.9 * y.ReturnsTo(Months - 12)).And.LessThan(1.01 * y.ReturnsTo(Months)));
        Assert.That(y.Sum(ReturneeMeasure.Resident12), Is.LessThanOrEqualTo(judged));
        Assert.That(y.Sum(ReturneeMeasure.Sustainable12), Is.InRange(0.05 * judged, 0.95 * judged));
    }

    [Test]
    public void A_crisis_brings_home_its_share_within_six_months_without_a_bar()
    {
        Counts crisis = Counts.Of(Plain with { Shocks = [new Shock { Id = "c", Kind = ShockKind.Crisis, Size = 2, Months = 6 }] }, 6);
        double stock = Base.Value.FirstStock, home = crisis.Sum(ReturneeMeasure.Evacuated);
        Assert.That(home / stock, Is.EqualTo(0.3).Within(0.06));
        Assert.That(Base.Value.SumTo(ReturneeMeasure.Evacuated, 6) / stock, Is.EqualTo(6 * 0.0005).Within(0.004));
        Assert.That(crisis.Barred, Is.LessThan(0.05 * home));
    }

    [Test]
    public void A_permit_that_holds_longer_brings_people_back_without_a_place()
    {
        Scenario Absence(int months) => Plain.With("family", r => r with { Circulation = new() { AbsenceMonths = months } })
            .With("points", r => r with { Circulation = new() { AbsenceMonths = months } });
        Counts none = Counts.Of(Absence(0), Months), many = Counts.Of(Absence(60), Months);
        Assert.That(many.Again, Is.GreaterThan(none.Again));
    }

    [Test]
    public void Matching_and_certificates_raise_work_and_pay_and_credit_raises_starts()
    {
        Counts helped = Counts.Of(With(Plain, new() { JobMatching = 1 }), Months), credit = Counts.Of(With(Plain, new() { Credit = 1 }), Months);
        Assert.That(helped.Rate(ReturneeMeasure.MonthsAtWork, ReturneeMeasure.MonthsHome),
            Is.GreaterThan(Base.Value.Rate(ReturneeMeasure.MonthsAtWork, ReturneeMeasure.MonthsHome)));
        Assert.That(credit.Sum(ReturneeMeasure.Starts), Is.GreaterThan(Base.Value.Sum(ReturneeMeasure.Starts)));
    }

    [Test]
    public void Returnees_at_work_raise_productivity_by_the_formula()
    {
        double[] first = [], ln = [], last = [];
        Journal.Of(Plain, Numbers, 12, null, (world, _) =>
        {
            Economy e = world.Market.Economy;
            first = first.Length == 0 ? [.. e.ReturneesAtWork.Select(x => (double)x)] : first;
            first = [.. first.Select((x, k) => x > 0 ? x : e.ReturneesAtWork[k])];
            (ln, last) = ([.. e.LnProductivity], [.. e.ReturneesAtWork.Select(x => (double)x)]);
        });
        Assert.That(last.Any(x => x > 0));
        for (int k = 0; k < ln.Length; k++)
        {
            Assert.That(ln[k], Is.EqualTo(last[k] > 0 ? 0.02 * Maths.Log(last[k] / first[k]) : 0).Within(1e-12));
        }
    }

    /// <summary>Counters of one run from month 0 on.</summary>
    private sealed class Counts
    {
        private readonly Dictionary<(string, ReturneeMeasure, int), long> _of = [];
        private readonly List<long> _returns = [];
        private readonly Dictionary<HouseholdMeasure, long> _household = [];

        public Dictionary<string, double> Employed { get; } = [];

        public long Again { get; private set; }

        public long FirstStock { get; private set; }

        public long Barred { get; private set; }

        public long this[string regime, ReturneeMeasure m] => _of.Where(x => x.Key.Item1 == regime && x.Key.Item2 == m).Sum(x => x.Value);

        public static Counts Of(Scenario scenario, int months)
        {
            Counts c = new();
            Journal.Of(scenario, Numbers, months, null, (world, y) => c.Add(world, y));
            return c;
        }

        public long Sum(ReturneeMeasure m) => SumTo(m, int.MaxValue);

        public long SumTo(ReturneeMeasure m, int month) => _of.Where(x => x.Key.Item2 == m && x.Key.Item3 < month).Sum(x => x.Value);

        public double Rate(ReturneeMeasure above, ReturneeMeasure below) => Sum(above) / (double)Sum(below);

        public long Household(HouseholdMeasure m) => _household.GetValueOrDefault(m);

        /// <summary>Returns up to a month, those of the burn-in among them.</summary>
        public long ReturnsTo(int month) => _returns.Take(14 + month).Sum();

        private void Add(World world, Tallies y)
        {
            int month = world.Month - 1;
            SchemeMeasure[] returns =
            [
                SchemeMeasure.ReturnedContract, SchemeMeasure.ReturnedTarget, SchemeMeasure.ReturnedVoluntary, SchemeMeasure.ReturnedInvoluntary,
            ];
            _returns.Add(world.Plan.Schemes.Sum(s => returns.Sum(m => y.Sum(m, s.Index))));
            foreach (HouseholdMeasure m in Enum.GetValues<HouseholdMeasure>())
            {
                _household[m] = _household.GetValueOrDefault(m) + world.Plan.Origins.Sum(o => y.Of(m, o.Index));
            }

            Barred = world.Blocks.Sum(b => Enumerable.Range(0, b.Count).Sum(i => b.Sojourn(i).Reason == 4 && b.Sojourn(i).BarredUntil > world.Month
                && b.Sojourn(i).LastReturn >= 0 ? (long)b.Weight[Math.Max(0, b.Household[i])] : 0));
            if (month < 0)
            {
                FirstStock = world.Plan.Schemes.Sum(s => y.Sum(SchemeMeasure.Stock, s.Index));
                return;
            }

            Again += world.Plan.Schemes.Sum(s => y.Sum(SchemeMeasure.DepartedAgain, s.Index));
            foreach (SchemePlan s in world.Plan.Schemes)
            {
                Employed[s.Regime.Id] = Employed.GetValueOrDefault(s.Regime.Id) + y.Sum(SchemeMeasure.Employed, s.Index);
                foreach (ReturneeMeasure m in Enum.GetValues<ReturneeMeasure>())
                {
                    long n = Enumerable.Range(0, Tallies.Cells).Sum(cell => y.Of(m, s.Index, cell));
                    _of[(s.Regime.Id, m, month)] = _of.GetValueOrDefault((s.Regime.Id, m, month)) + n;
                }
            }
        }
    }
}
