using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Promise P8 after the return: formulas of MODEL 6.1 (visits) and 6.5 typed anew, on random people.</summary>
internal sealed class ReintegrationOracleTests
{
    private const int Cases = 2_000;
    private static readonly Plan Plan = PlanCompiler.Compile(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved);
    private static readonly ParameterSet N = Plan.Numbers;

    private static double U(int k, int at) => Twin.U(k, at);

    [Test]
    public void Start_profit_and_job_finding_follow_the_formulas([Values(0, 0.5, 1)] double policy)
    {
        OriginPlan o = Plan.Origins[0] with
        {
            Data = Plan.Origins[0].Data with { Reintegration = new() { Credit = policy, JobMatching = policy } },
        };
        Reintegration r = new(N, o);
        double kmin = 9 * o.Data.MedianWage, most = Reintegration.MostFinding(N);
        Assert.That((r.EntryCapital, r.Certificate), Is.EqualTo((kmin, 0.05 * policy)).Within(1e-12));
        for (int k = 0; k < Cases; k++)
        {
            double wealth = kmin * (1 + (9 * U(k, 1))), z = (6 * U(k, 5)) - 3;
            int skill = (int)(121 * U(k, 2)), since = 1 + (int)(24 * U(k, 6));
            bool account = U(k, 3) < 0.5, forced = U(k, 4) < 0.5;
            double logit = -4.7 + (0.5 * Maths.Log(1 + (wealth / kmin))) + (0.3 * skill / 24) + (0.5 * policy) + (account ? 0.3 : 0) - (forced
                ? 0.5 : 0);
            Assert.That(r.Start(wealth, skill, account, forced), Is.EqualTo(1 / (1 + Maths.Exp(-logit))).Within(1e-12));
            double profit = 4.8 * Maths.Exp((0.4 * Maths.Log(wealth)) + (0.5 * z) - 0.125);
            Assert.That(r.Profit(wealth, z), Is.EqualTo(profit).Within(1e-9 * profit));
            double find = Maths.Exp((0.2 * skill / 24) - (since <= 3 ? 0.4 : 0) + (0.3 * policy) - (forced ? 0.3 : 0));
            Assert.That(r.Finding(skill, since, forced), Is.EqualTo(find).Within(1e-12).And.LessThanOrEqualTo(most + 1e-12));
        }
    }

    [Test]
    public void With_the_entry_capital_a_quarter_starts_within_two_years_and_2000_usd_earn_five_percent()
    {
        Reintegration r = new(N, Plan.Origins[0]);
        double p = r.Start(r.EntryCapital, 0, false, false), mean = 0;
        for (int k = 0; k < 20_000; k++)
        {
            mean += r.Profit(2_000, Maths.NormalOf((uint)(k * 214_748L)));
        }

        Assert.That(1 - Maths.Pow(1 - p, 24), Is.EqualTo(0.26).Within(0.01));
        Assert.That(mean / 20_000 / 2_000, Is.EqualTo(0.05).Within(0.001));
        Assert.That(Maths.Pow(1 - r.Failure, 48), Is.EqualTo(0.5).Within(0.02), "half fail in four years");
    }

    [TestCase("family", true, ExpectedResult = 0.0148)]
    [TestCase("guest", true, ExpectedResult = 0.01)]
    [TestCase("season", false, ExpectedResult = 0)]
    [TestCase("irregular", false, ExpectedResult = 0)]
    public double Visits_need_a_permit_that_lets_one_come_back(string regime, bool may)
    {
        HomeVisits visits = new(N, Plan.Schemes.First(s => s.Regime.Id == regime));
        Assert.That(visits.Threshold > 0, Is.EqualTo(may));
        return Math.Round(visits.Probability, 4);
    }

    [Test]
    public void Levels_of_capital_are_sixteen_an_octave_and_never_more_than_what_is_there()
    {
        for (int k = 0; k < Cases; k++)
        {
            int cents = (int)Maths.Exp(5 + (13 * U(k, 1)));
            byte level = Ventures.Level(cents);
            Assert.That(Ventures.Cents(level), Is.LessThanOrEqualTo(cents));
            Assert.That(level == 0 || level == 255 || Ventures.Cents((byte)(level + 1)) > cents);
        }

        Assert.That((Ventures.Cents(0), Ventures.Cents(16), Ventures.Cents(32)), Is.EqualTo((0, 2_000, 4_000)));
    }
}
