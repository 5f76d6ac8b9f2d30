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

    // what a lever moves must be there: a tied scheme whose places are fewer than its posts
    private static readonly Ground Agreements = new(() =>
        (SmallWorlds.MixedOf(24_000).With("guest", r => r with { QuotaPerYear = new(1_800) }), SmallWorlds.MixedSolved.Solved));

    // all five channels; half of the workers tied and in private households, agencies of three kinds of quality, debts, fees, abuse
    private static readonly Ground Channels = new(() => (RecruiterWorld.Households, RecruiterWorld.Solved.Solved));

    // where networks and agencies have no room to spare
    private static readonly Ground Tight = new(() =>
        (RecruiterWorld.Households.With(RecruitmentNumbers.SMult, 1), RecruiterWorld.Solved.Solved));

    // economies that answer, while remittances rise
    private static readonly Ground Economies = new(() => (SmallWorlds.Mixed.WithEconomies(), SmallWorlds.MixedSolved.Solved));

    // students abroad, and graduates who want places that are not there
    private static readonly Ground Skilled = new(() => (SkillWorld.Mixed(24_000), SkillWorld.MixedSolved.Solved));

    private static readonly string[] OfSkills = ["L04", "L06", "L07", "L08", "L09", "L13", "L17"];

    // nurses with and without posts abroad, doctors, teachers; a points regime that takes them, too
    private static readonly Ground Licensed = new(() => (CadreWorld.Scenario, CadreWorld.Solved.Solved));

    private static readonly string[] OfCadres = ["L01", "L02", "L03", "L05", "L10", "L11", "L12", "L14", "L15", "L16"];
    // many informal senders, a premium on the exchange rate, agents under exclusivity, people without permit
    private static readonly Ground Transfers = new(() => (SendingWorld.Scenario, SendingWorld.Solved.Solved));

    private static readonly string[] OfTransfers = ["L70", "L71", "L72", "L73", "L74", "L75", "L76", "L77", "L78", "L79", "L80", "L115"];

    private static readonly string[] OfEconomies =
    [
        "L98", "L99", "L100", "L101", "L102", "L103", "L110", "L111", "L112", "L113", "L114", "L120", "L121", "L122", "L123", "L124", "L128",
    ];

    private static readonly string[] OfChannels =
    [
        "L27", "L36", "L37", "L40", "L41", "L42", "L43", "L44", "L45", "L46", "L47", "L48", "L49", "L52", "L53", "L125", "L126",
    ];

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
        Ground ground = lever.Id is "L40" or "L51" ? Tight : OfChannels.Contains(lever.Id) ? Channels
            : OfCadres.Contains(lever.Id) ? Licensed : OfTransfers.Contains(lever.Id) ? Transfers
            : OfEconomies.Contains(lever.Id) ? Economies
            : OfSkills.Contains(lever.Id) ? Skilled : Agreements;
        Scenario pulled = ground.Basis with { Levers = [new LeverUse { Id = lever.Id, HolderCapacity = 1, Target = target }] };
        Plan plan = PlanCompiler.Compile(pulled, ground.Numbers);
        double sum = 0;
        for (int r = 0; r < Seeds; r++)
        {
            double before = ground.Before[r].Figure(lever.First), after = Sums.Of(ground.Pasts[r], plan).Figure(lever.First);
            sum += after - before;
        }

        TestContext.Out.WriteLine(
            $"{lever}: {lever.First} {sum / Seeds:G4} on {ground.Before.Average(s => s.Figure(lever.First)):G4}");
        return sum / Seeds;
    }

    /// <summary>A small world and its pasts, one a replicate.</summary>
    private sealed class Ground(Func<(Scenario Scenario, Solved Solved)> make)
    {
        private readonly Lazy<(Scenario Scenario, Solved Solved)> _made = new(make);
        private Past[]? _pasts;
        private Sums[]? _before;

        public Scenario Basis => _made.Value.Scenario with { Months = Months, BurnIn = 12 };

        public Solved Numbers => _made.Value.Solved;

        public Past[] Pasts => _pasts ??= [.. Enumerable.Range(0, Seeds)
            .Select(r => Past.Run(PlanCompiler.Compile(Basis, Numbers), r, 2, LaneWidths.Widest, null, default))];

        public Sums[] Before => _before ??= [.. Pasts.Select(p => Sums.Of(p, PlanCompiler.Compile(Basis, Numbers)))];
    }

    /// <summary>Sums over the schemes of one run after its past, and the indicators of its last year.</summary>
    private sealed class Sums
    {
        private readonly long[] _scheme = new long[Enum.GetValues<SchemeMeasure>().Length];
        private readonly long[,] _channel = new long[Enum.GetValues<ChannelMeasure>().Length, ChannelNumbers.Count];
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
            ("I3.01", "months") => Ratio(ChannelMeasure.Cost, ChannelMeasure.FirstWage),
            ("I3.02", "share") => this[ChannelMeasure.Departed, first.Channel] / this[ChannelMeasure.Departed, ""],
            ("I3.06", "wages") => Ratio(ChannelMeasure.Debt, ChannelMeasure.FirstWage),
            ("I3.07", "error") => Ratio(ChannelMeasure.BeliefError, ChannelMeasure.Departed),
            ("I2.08", "months") => Ratio(ChannelMeasure.MonthsAbused, ChannelMeasure.MonthsAtWork),
            ("I2.08", "resolved") => Ratio(ChannelMeasure.Resolved, ChannelMeasure.Complaints),
            _ => Mean(first),
        };

        private long this[SchemeMeasure m] => _scheme[(int)m];

        private double this[ChannelMeasure m, string channel] => Enum.GetValues<RecruitmentChannel>()
            .Where(k => channel.Length == 0 || string.Equals(channel, k.ToString(), StringComparison.OrdinalIgnoreCase))
            .Sum(k => _channel[(int)m, (int)k]);

        private double Ratio(ChannelMeasure above, ChannelMeasure below) => this[above, ""] / this[below, ""];

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

            foreach (ChannelMeasure m in Enum.GetValues<ChannelMeasure>())
            {
                for (int unit = 0; unit < plan.Schemes.Length * ChannelNumbers.Count; unit++)
                {
                    _channel[(int)m, unit % ChannelNumbers.Count] += Enumerable.Range(0, Tallies.Cells).Sum(c => y.Of(m, unit, c));
                }
            }
        }
    }
}
