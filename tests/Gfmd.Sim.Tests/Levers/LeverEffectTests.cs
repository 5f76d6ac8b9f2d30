using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Levers;

/// <summary>Every lever that this version has moves its own first figure the right way, for all and on a random half of the households.</summary>
internal sealed class LeverEffectTests
{
    private const int Months = 24, Seeds = 2;

    private static readonly Scenario Mixed = SmallWorlds.MixedOf(24_000) with { Months = Months, BurnIn = 12 };

    // what a lever moves must be there: a tied scheme whose places are fewer than its posts
    private static readonly Scenario Basis = Mixed.With("guest", r => r with { QuotaPerYear = new(1_800) });

    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved;

    private static readonly Lazy<Past[]> Pasts = new(() =>
        [.. Enumerable.Range(0, Seeds).Select(r => Past.Run(PlanCompiler.Compile(Basis, Numbers), r, 2, LaneWidths.Widest, null, default))]);

    private static readonly Lazy<Sums[]> Before = new(() => [.. Pasts.Value.Select(p => Sums.Of(p, PlanCompiler.Compile(Basis, Numbers)))]);

    private static IEnumerable<Lever> Available => Gfmd.Sim.Scenarios.Levers.Available(Catalogue.Parameters);

    [TestCaseSource(nameof(Available))]
    public void A_lever_moves_its_first_figure_the_right_way(Lever lever) => Assert.That(Mean(lever, null) * lever.First.Sign, Is.Positive);

    private static IEnumerable<Lever> OfPersons => Available.Where(l => !l.Shared);

    [TestCaseSource(nameof(OfPersons))]
    public void And_so_it_does_on_a_random_half_of_the_households(Lever lever) =>
        Assert.That(Mean(lever, new LeverTarget { HouseholdShare = 0.5 }) * lever.First.Sign, Is.Positive);

    /// <summary>Mean of paired differences over replicates of one past each.</summary>
    private static double Mean(Lever lever, LeverTarget? target)
    {
        Scenario pulled = Basis with { Levers = [new LeverUse { Id = lever.Id, HolderCapacity = 1, Target = target }] };
        Plan plan = PlanCompiler.Compile(pulled, Numbers);
        double sum = 0;
        for (int r = 0; r < Seeds; r++)
        {
            double before = Before.Value[r].Figure(lever.First), after = Sums.Of(Pasts.Value[r], plan).Figure(lever.First);
            sum += after - before;
        }

        TestContext.Out.WriteLine(
            $"{lever}: {lever.First} {sum / Seeds:G4} on {Before.Value.Average(s => s.Figure(lever.First)):G4}");
        return sum / Seeds;
    }

    /// <summary>Sums over the schemes of one run after its past, and the indicators of its last year.</summary>
    private sealed class Sums
    {
        private readonly long[] _scheme = new long[Enum.GetValues<SchemeMeasure>().Length];
        private readonly long[] _household = new long[Enum.GetValues<HouseholdMeasure>().Length];
        private IReadOnlyList<IndicatorRow> _rows = [];

        public static Sums Of(Past past, Plan plan)
        {
            Sums s = new();
            DesignRun run = past.Run(plan, null, 2, LaneWidths.Widest, default, (_, y) => s.Add(plan, y));
            s._rows = run.Rows;
            return s;
        }

        public double Figure(LeverSign first) => (first.Indicator, first.Measure) switch
        {
            ("I2.10", "wage") => (double)this[SchemeMeasure.GrossPay] / this[SchemeMeasure.Employed],
            ("I3.01", "cost") => (double)this[SchemeMeasure.WorkerCost] / this[SchemeMeasure.Departed],
            ("I3.06", "debt") => (double)_household[(int)HouseholdMeasure.Borrowed] / this[SchemeMeasure.Departed],
            _ => Mean(first),
        };

        private long this[SchemeMeasure m] => _scheme[(int)m];

        private double Mean(LeverSign first)
        {
            double[] found = [.. _rows.Where(r => r.Indicator == first.Indicator && r.Measure == first.Measure).Select(r => r.Value)];
            return found.Length > 0 ? found.Average()
                : throw new InvalidOperationException($"no figure {first} in the run: teach the test its formula");
        }

        private void Add(Plan plan, Tallies y)
        {
            foreach (SchemeMeasure m in Enum.GetValues<SchemeMeasure>())
            {
                _scheme[(int)m] += plan.Schemes.Sum(s => y.Sum(m, s.Index));
            }

            int n = plan.Origins.Length;
            for (int at = 0; at < y.Household.Length; at++)
            {
                _household[at / n] += y.Household[at];
            }
        }
    }
}
