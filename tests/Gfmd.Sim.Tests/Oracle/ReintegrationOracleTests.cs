using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
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
    public void Start_and_job_finding_follow_the_formulas([Values(0, 0.5, 1)] double policy)
    {
        OriginPlan o = Plan.Origins[0] with
        {
            Data = Plan.Origins[0].Data with { Reintegration = new() { Credit = policy, JobMatching = policy } },
        };
        Reintegration r = new(N, o);
        double most = Reintegration.MostFinding(N);
        Assert.That(r.Certificate, Is.EqualTo(0.05 * policy).Within(1e-12));
        for (int k = 0; k < Cases; k++)
        {
            double over = 1 + (9 * U(k, 1));
            int skill = (int)(121 * U(k, 2)), since = 1 + (int)(24 * U(k, 6));
            bool account = U(k, 3) < 0.5, forced = U(k, 4) < 0.5;
            double logit = -4.7 + (0.5 * Maths.Log(1 + over)) + (0.3 * skill / 24) + (0.5 * policy) + (account ? 0.3 : 0) - (forced
                ? 0.5 : 0);
            Assert.That(r.Start(over, skill, account, forced), Is.EqualTo(1 / (1 + Maths.Exp(-logit))).Within(1e-12));
            double find = Maths.Exp((0.2 * skill / 24) - (since <= 3 ? 0.4 : 0) + (0.3 * policy) - (forced ? 0.3 : 0));
            Assert.That(r.Finding(skill, since, forced), Is.EqualTo(find).Within(1e-12).And.LessThanOrEqualTo(most + 1e-12));
        }
    }

    [Test]
    public void With_the_entry_capital_a_quarter_starts_within_two_years()
    {
        double p = new Reintegration(N, Plan.Origins[0]).Start(1, 0, false, false);
        Assert.That(1 - Maths.Pow(1 - p, 24), Is.EqualTo(0.26).Within(0.01));
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
}
