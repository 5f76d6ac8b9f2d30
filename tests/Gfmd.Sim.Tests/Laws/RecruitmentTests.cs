using Gfmd.Sim.Experiments;
using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>MODEL section 5 in a small world: fees, capacity, fraud, abuse, regulation.</summary>
public class RecruitmentTests
{
    private static readonly Scenario World = RecruiterWorld.Scenario;
    private static readonly Lazy<Counts> Base = new(() => RecruiterWorld.Run(World, 24));

    [Test]
    public void Fees_of_the_base_year_are_those_of_the_scenario_and_then_follow_rents_queues_and_strictness()
    {
        Plan plan = PlanCompiler.Compile(World, RecruiterWorld.Solved.Solved);
        Plan strict = PlanCompiler.Compile(World.With(RecruitmentNumbers.Strict, 1), RecruiterWorld.Solved.Solved);
        RecruitmentFees fees = new(plan, plan.Schemes[0]), stricter = new(strict, strict.Schemes[0]);
        double sum = 0, home = 220;
        for (int n = 1; n <= plan.Schemes[0].ExpectedMonths; n++)
        {
            sum += (fees.Net - home) / Maths.Pow(1.1, n / 12.0);
        }

        double part = plan.Schemes[0].ExpectedMonths % 1;
        Assert.That(fees.Rent(home), Is.EqualTo(sum).Within(part * (fees.Net - home)), "the rent is the discounted sum of monthly gains");
        foreach (OptionPlan o in plan.Origins[0].Options)
        {
            double row = fees.Free(o, home, 2), richer = fees.Free(o, 2 * home, 2), longer = fees.Free(o, home, 6);
            bool takesRent = o.Channel is not (RecruitmentChannel.Public or RecruitmentChannel.Direct);
            bool queues = o.Channel is RecruitmentChannel.Licensed or RecruitmentChannel.Unlicensed;
            Assert.That(row + o.Travel + o.Documents, Is.EqualTo(o.WorkerCost).Within(1e-9), $"{o.Channel}");
            Assert.That(richer < row, Is.EqualTo(takesRent), $"{o.Channel}: higher earnings at home leave less rent");
            Assert.That(longer > row, Is.EqualTo(queues), $"{o.Channel}: a longer queue");
            Assert.That(stricter.Free(strict.Origins[0].Options[o.Index], home, 2) > row, Is.EqualTo(queues), $"{o.Channel}: strictness");
        }
    }

    [Test]
    public void A_row_that_a_variant_changes_moves_the_cost_by_as_much()
    {
        Scenario dearer = World.With("guest", r => r with
        {
            Intakes = [r.Intakes[0] with { Channels = [.. r.Intakes[0].Channels.Select(c => c with { WorkerCost = new(c.WorkerCost + 500) })] }],
        });
        Plan plan = PlanCompiler.Compile(dearer, RecruiterWorld.Solved.Solved);
        RecruitmentFees fees = new(plan, plan.Schemes[0]);
        foreach (OptionPlan o in plan.Origins[0].Options)
        {
            Assert.That(fees.Free(o, 220, 2) + o.Travel + o.Documents, Is.EqualTo(o.WorkerCost).Within(1e-9));
        }
    }

    [Test]
    public void Channels_without_room_send_their_applicants_to_others_and_lanes_and_threads_change_nothing()
    {
        Scenario tight = World.With(RecruitmentNumbers.SMult, 1).With(new RecruitmentPolicy { Strictness = new(1), Enforcement = new(0) });
        Counts counts = RecruiterWorld.Run(tight, 12);
        Assert.That(counts.Of(ChannelMeasure.Unserved, RecruitmentChannel.Licensed), Is.GreaterThan(100));
        Assert.That(counts.Of(ChannelMeasure.Rerouted), Is.GreaterThan(50).And.LessThanOrEqualTo(counts.Of(ChannelMeasure.Unserved)));
        Assert.That(counts.Of(ChannelMeasure.Unserved, RecruitmentChannel.Unlicensed), Is.Zero, "brokers have no licence to be short of");
        foreach (LaneWidth lanes in LaneWidths.Available)
        {
            Assert.That(RecruiterWorld.Run(tight, 12, new Way(Threads: 1, Lanes: lanes)).Hash, Is.EqualTo(counts.Hash), $"{lanes}");
        }
    }

    [Test]
    public void Those_never_sent_and_those_with_substituted_contracts_are_as_many_as_the_probabilities_say()
    {
        foreach (RecruitmentChannel k in Enum.GetValues<RecruitmentChannel>())
        {
            ParameterSet n = new(World.Parameters);
            Near(Base.Value.Of(ChannelMeasure.NotDeployed, k), Base.Value.Of(ChannelMeasure.Payers, k), n[ChannelNumbers.NonDeployment(k)]);
            Near(Base.Value.Of(ChannelMeasure.Substituted, k), Base.Value.Of(ChannelMeasure.Departed, k), n[ChannelNumbers.Substitution(k)]);
            Assert.That(
                Base.Value.Of(ChannelMeasure.Payers, k),
                Is.EqualTo(Base.Value.Of(ChannelMeasure.NotDeployed, k) + Base.Value.Of(ChannelMeasure.Departed, k)));
        }
    }

    [Test]
    public void A_substituted_contract_pays_less_also_below_a_wage_floor()
    {
        Scenario floor = World.With("guest", r => r with { MinWage = 5_000 });
        Plan plan = PlanCompiler.Compile(floor, RecruiterWorld.Solved.Solved);
        DestinationPay pay = new(plan, plan.Schemes[0]);
        Assert.That(pay.Wage(0, 0, 0, 1, false), Is.EqualTo(5_000));
        Assert.That(pay.Wage(Traits.Substituted, 0, 0, 1, false), Is.EqualTo(4_000).Within(1e-9));
    }

    [Test]
    public void Abuse_begins_as_often_as_the_hazard_of_the_channel_says()
    {
        Plan plan = PlanCompiler.Compile(World, RecruiterWorld.Solved.Solved);
        foreach (RecruitmentChannel k in Enum.GetValues<RecruitmentChannel>())
        {
            double hazard = Recruiters.Hazard(plan, plan.Schemes[0], k);
            long free = Base.Value.Of(ChannelMeasure.MonthsAtWork, k) - Base.Value.Of(ChannelMeasure.MonthsAbused, k);
            // agencies differ: exp(-ab_z·z) has mean exp(ab_z²/2) over all, less where workers choose the better ones
            double wide = k == RecruitmentChannel.Licensed ? 0.25 : 0;
            double began = Base.Value.Of(ChannelMeasure.AbuseBegan, k), wanted = free * hazard;
            Assert.That(began, Is.EqualTo(wanted).Within((wide * wanted) + (5 * Math.Sqrt(wanted))), $"{k}: {began} of {free} months");
        }

        Assert.That(Base.Value.Of(ChannelMeasure.AbuseBegan), Is.GreaterThan(100));
    }

    [Test]
    public void Rated_agencies_are_better_ones_and_orientation_desks_and_unions_help()
    {
        Plan plain = PlanCompiler.Compile(World, RecruiterWorld.Solved.Solved);
        Plan rated = PlanCompiler.Compile(World.With(new RecruitmentPolicy { Rating = 1 }), RecruiterWorld.Solved.Solved);
        Draw draw = new(5);
        double Mean(Plan plan) => Enumerable.Range(0, 2_000).Average(i => new Recruiters(plan, plan.Schemes[0], draw).Quality(draw, (ulong)i, 3));
        Assert.That(Mean(rated), Is.GreaterThan(Mean(plain) + 0.1));
        Counts cared = RecruiterWorld.Run(World.With(new RecruitmentPolicy { Orientation = 1, Desks = 1, Unions = 1 }), 24);
        Assert.That(Share(cared, ChannelMeasure.MonthsAbused, ChannelMeasure.MonthsAtWork),
            Is.LessThan(Share(Base.Value, ChannelMeasure.MonthsAbused, ChannelMeasure.MonthsAtWork)));
        Assert.That(Share(cared, ChannelMeasure.Resolved, ChannelMeasure.Complaints),
            Is.GreaterThan(Share(Base.Value, ChannelMeasure.Resolved, ChannelMeasure.Complaints)));
        // R42: less error of belief at departure
        Counts taught = RecruiterWorld.Run(World.With(new RecruitmentPolicy { Orientation = 1 }).With(ChoiceNumbers.KappaInfo, 0.5), 24);
        Assert.That(Share(taught, ChannelMeasure.BeliefError, ChannelMeasure.Departed),
            Is.LessThan(0.7 * Share(Base.Value, ChannelMeasure.BeliefError, ChannelMeasure.Departed)));
    }

    [Test]
    public void Loans_of_microfinance_cost_less_than_the_moneylender()
    {
        OptionMonth Dearest(RecruitmentPolicy policy)
        {
            Plan plan = PlanCompiler.Compile(World.With(policy), RecruiterWorld.Solved.Solved);
            OriginMonth home = new(plan, plan.Origins[0]);
            home.Post(new Market(plan), 0);
            return home.Options[0];
        }

        OptionMonth lender = Dearest(new RecruitmentPolicy()), loan = Dearest(new RecruitmentPolicy { LoanRate = new(0.18) });
        double r = Maths.Pow(1.18, 1 / 12.0) - 1, months = loan.Scheme.ExpectedMonths;
        Assert.That(loan.Monthly, Is.EqualTo(r / (1 - Maths.Pow(1 + r, -months)) / 0.35).Within(1e-6).And.LessThan(lender.Monthly));
        Counts lent = RecruiterWorld.Run(World.With(new RecruitmentPolicy { LoanRate = new(0.18) }), 3);
        Assert.That(lent.Hash, Is.Not.EqualTo(RecruiterWorld.Run(World, 3).Hash));
    }

    [Test]
    public void A_cap_lowers_fees_as_far_as_it_is_enforced()
    {
        Scenario capped = World.With("guest", r => r with { WorkerFeeCap = 0.5 });
        double Fee(double e) => Share(
            RecruiterWorld.Run(capped.With(new RecruitmentPolicy { Enforcement = new(e) }), 12), ChannelMeasure.Fees, ChannelMeasure.Payers);
        double none = Fee(0), half = Fee(0.5), all = Fee(1), free = Share(Base.Value, ChannelMeasure.Fees, ChannelMeasure.Payers);
        Assert.That(half, Is.LessThan(none - 5_000), "R06");
        Assert.That(all, Is.LessThan(half - 5_000));
        Assert.That(all, Is.LessThanOrEqualTo(0.5 * 1_200 * 100));
        Assert.That(none, Is.EqualTo(free).Within(0.25 * free), "a cap that nobody enforces is no cap");
    }

    [Test]
    public void With_enforcement_strictness_lowers_abuse_and_without_it_drives_recruitment_underground()
    {
        List<CurvePoint[]> curves = Curves(World, [0.1, 0.9], [0, 1], 12);
        Positive([.. curves.Select(c => c[2].Onset - c[3].Onset)], "R09, high enforcement: abuse down with strictness");
        Positive([.. curves.Select(c => c[1].Onset - c[3].Onset)], "R08: abuse down with enforcement at full strictness");
        Positive([.. curves.Select(c => c[1].Unlicensed - c[0].Unlicensed)], "low enforcement: unlicensed share up with strictness");
        Positive([.. curves.Select(c => c[1].Onset - c[0].Onset)], "R09, low enforcement: abuse up with strictness");
    }

    [Test]
    public void Below_the_strictness_at_which_licensed_capacity_binds_abuse_falls_and_beyond_it_rises()
    {
        List<CurvePoint[]> curves = Curves(World, [0.2], [0, 0.2, 1], 96);
        Positive([.. curves.Select(c => c[0].Onset - c[1].Onset)], "R09: the left arm of the U");
        Positive([.. curves.Select(c => c[2].Onset - c[1].Onset)], "R09: the right arm of the U");
    }

    [Test]
    public void Scarce_licensed_capacity_is_what_drives_it_there()
    {
        List<CurvePoint[]> scarce = Curves(World, [0.1], [0, 1], 6), ample = Curves(World.With(RecruitmentNumbers.SMult, 100), [0.1], [0, 1], 6);
        Positive(
            [.. scarce.Zip(ample, (s, a) => (s[1].Unlicensed - s[0].Unlicensed) - (a[1].Unlicensed - a[0].Unlicensed))],
            "capacity: strictness moves the unlicensed share up against a world without limit");
    }

    private static List<CurvePoint[]> Curves(Scenario world, double[] enforcement, double[] strictness, int seeds) =>
    [
        .. Enumerable.Range(1, seeds).Select(seed => RecruiterCurve.Run(
            world with { Seed = (ulong)seed }, RecruiterWorld.Solved.Solved, enforcement, strictness, 36, null, 2).ToArray()),
    ];

    private static double Error(double[] d)
    {
        double mean = d.Average(), n = d.Length;
        return Math.Sqrt(d.Sum(x => (x - mean) * (x - mean)) / (n - 1) / n);
    }

    /// <summary>Beyond two standard errors over seeds.</summary>
    private static void Positive(double[] differences, string what)
    {
        Assert.That(differences.Average(), Is.GreaterThan(2 * Error(differences)), $"{what}: {string.Join(' ', differences)}");
    }

    private static double Share(Counts c, ChannelMeasure above, ChannelMeasure below) => c.Of(above) / (double)c.Of(below);

    private static void Near(long hits, long of, double p) =>
        Assert.That(hits, Is.EqualTo(of * p).Within(1 + (4.5 * Math.Sqrt(of * p * (1 - p)))), $"{hits} of {of}, {p} expected");
}
