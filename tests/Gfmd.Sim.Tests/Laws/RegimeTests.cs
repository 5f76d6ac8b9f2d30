using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Clauses of the regime record on terms of stay and money (MODEL 4.3 to 4.9): what each does, and that none acts where
/// it is not set.</summary>
internal sealed class RegimeTests
{
    private static readonly Scenario Basis = RecruiterWorld.Scenario with { BurnIn = 12 };

    private static readonly Lazy<Journal> Plain = new(() => Run(r => r));

    private static Scenario Of(Func<Regime, Regime> change) => Basis.With("guest", change);

    private static Journal Run(Func<Regime, Regime> change, int months = 36, Func<Scenario, Scenario>? also = null) =>
        Journal.Of((also ?? (s => s))(Of(change)), RecruiterWorld.Solved.Solved, months);

    private static double OverstayRate(Journal j) => (double)j.Sum(SchemeMeasure.Overstayed) / j.Sum(SchemeMeasure.ContractsEnded);

    [Test]
    public void Clauses_that_are_absent_or_at_zero_change_no_counter()
    {
        Journal idle = Run(r => r with
        {
            DeferredPayShare = 0,
            BondUsd = 0,
            BondPayer = BondPayer.Employer,
            LabourMarketTestRefusal = 0,
            RenewalOffered = 1,
            StudyToWorkMonths = 0,
            OverstayTolerated = 0,
            ReviewEveryMonths = 3,
            QuotaCutShare = 0,
            QuotaFollowsRights = true,
            AdmitsFromWithin = true,
            PortabilityAfterMonths = 600,
        });
        Assert.That(idle.Hash, Is.EqualTo(Plain.Value.Hash));
    }

    [Test]
    public void Deferred_pay_and_bonds_are_paid_out_lost_or_still_held_to_the_cent()
    {
        long paidIn = 0, paidOut = 0, lost = 0, held = 0, refunds = 0, received = 0;
        Scenario s = Of(r => r with { DeferredPayShare = 0.2, BondUsd = 300, SocialSecurityPortable = true }).With(RegimesNumbers.PPaid, 0.8);
        Journal.Of(s, RecruiterWorld.Solved.Solved, 36, null, (w, y) =>
        {
            long S(SchemeMeasure m) => y.Sum(m, 0);
            paidIn += S(SchemeMeasure.DeferredPay) + S(SchemeMeasure.Bonds) + S(SchemeMeasure.DeferredInterest);
            (paidOut, lost, held) = (paidOut + S(SchemeMeasure.DeferredPaid), lost + S(SchemeMeasure.DeferredLost), S(SchemeMeasure.DeferredHeld));
            refunds += S(SchemeMeasure.SsRefunded);
            received += y.Household[(int)HouseholdMeasure.AccountsPaid];
            long inColumns = w.Blocks.Sum(b => Enumerable.Range(0, b.Count).Sum(i => (long)b.Sojourn(i).Deferred));
            Assert.That(held, Is.EqualTo(inColumns));
        });
        Assert.That(paidIn - paidOut - lost, Is.EqualTo(held));
        Assert.That(received, Is.EqualTo(paidOut + refunds));
        Assert.That(new[] { paidOut, lost, held, refunds }, Is.All.Positive);
        Assert.That(lost / (double)(lost + paidOut), Is.InRange(0.1, 0.45), "a fifth of accounts and those of overstayers");
    }

    [Test]
    public void Money_that_overstaying_loses_holds_people_to_their_contract_the_more_the_larger_it_is()
    {
        double none = OverstayRate(Plain.Value), some = OverstayRate(Run(r => r with { DeferredPayShare = 0.1 })),
            much = OverstayRate(Run(r => r with { DeferredPayShare = 0.25 })), bond = OverstayRate(Run(r => r with { BondUsd = 2_000 })),
            refund = OverstayRate(Run(r => r with { SocialSecurityPortable = true }));
        Assert.That((some < none, much < some, bond < none, refund < none), Is.EqualTo((true, true, true, true)),
            $"{none:G3}, deferred {some:G3} {much:G3}, bond {bond:G3}, refund {refund:G3}");
    }

    [Test]
    public void The_odds_of_overstay_fall_by_the_logarithm_of_what_is_held()
    {
        // o_bond·ln(1 + held/w_d): six months of pay held divide the odds by 7
        Plan plan = PlanCompiler.Compile(Basis, RecruiterWorld.Solved.Solved);
        ContractEnd end = new(plan, plan.Schemes[0], 0, 0);
        ContractSituation x = new(0.5, 0.5, 0.5, false, 0, false, false, 1, 0.4, 0);
        Assert.That(end.Overstay(x) / end.Overstay(x with { HeldWages = 6 }), Is.EqualTo(7).Within(1e-9));
        // L23: re-entry 0.2 likelier divides them by exp(o_re·0.2·(1 + ln(w_d/w_home)))
        Assert.That(end.Overstay(x) / end.Overstay(x with { Reentry = 0.6 }), Is.EqualTo(Maths.Exp(1.5 * 0.2 * 1.5)).Within(1e-9));
    }

    [Test]
    public void A_bond_that_the_employer_deposits_costs_the_worker_nothing_and_the_employer_posts()
    {
        Journal employer = Run(r => r with { BondUsd = 20_000, BondPayer = BondPayer.Employer });
        Assert.That((employer.Sum(SchemeMeasure.Bonds), employer.Sum(SchemeMeasure.DeferredLost)), Is.EqualTo((0L, 0L)));
        Assert.That(employer.Sum(SchemeMeasure.BondsForfeited), Is.Positive);
        Assert.That(employer.Sum(SchemeMeasure.Departed), Is.LessThan(Plain.Value.Sum(SchemeMeasure.Departed)));
    }

    [Test]
    public void A_labour_market_test_that_always_refuses_lets_only_the_recalled_in_and_a_longer_one_delays()
    {
        Journal closed = Run(r => r with { LabourMarketTestRefusal = 1 }), half = Run(r => r with { LabourMarketTestRefusal = 0.5 });
        Assert.That((closed.Sum(SchemeMeasure.Admitted), half.Sum(SchemeMeasure.Admitted)), Is.EqualTo((0L, half.Sum(SchemeMeasure.Admitted))));
        Assert.That(closed.Sum(SchemeMeasure.Refused), Is.EqualTo(closed.Sum(SchemeMeasure.Applied)));
        double refused = (double)half.Sum(SchemeMeasure.Refused) / half.Sum(SchemeMeasure.Applied);
        Assert.That(refused, Is.GreaterThan(0.5), "the test, and the places");
        Plan delayed = PlanCompiler.Compile(Of(r => r with { LabourMarketTestMonths = 5 }), RecruiterWorld.Solved.Solved);
        Plan plain = PlanCompiler.Compile(Basis, RecruiterWorld.Solved.Solved);
        Assert.That(delayed.Origins[0].Options.Zip(plain.Origins[0].Options, (a, b) => a.Lag - b.Lag), Is.All.EqualTo(5));
    }

    [Test]
    public void Renewals_are_had_as_far_as_they_are_offered()
    {
        double Rate(double offered)
        {
            Journal j = Run(r => r with { RenewalOffered = offered });
            return (double)j.Sum(SchemeMeasure.Renewed) / j.Sum(SchemeMeasure.ContractsEnded);
        }

        double all = (double)Plain.Value.Sum(SchemeMeasure.Renewed) / Plain.Value.Sum(SchemeMeasure.ContractsEnded);
        Assert.That(Rate(0), Is.Zero);
        Assert.That(Rate(0.5) / all, Is.EqualTo(0.5).Within(0.08));
    }

    [Test]
    public void Graduates_pass_to_work_with_the_probability_of_the_catalogue()
    {
        Journal study = Run(r => r with { StudyToWorkMonths = 12, MaxRenewals = 0 });
        double passed = (double)study.Sum(SchemeMeasure.Renewed) / study.Sum(SchemeMeasure.ContractsEnded);
        // those who passed reach a second end, at which nobody passes again
        Assert.That(passed, Is.InRange(0.2, 0.35));
        Assert.That(Run(r => r with { MaxRenewals = 0 }).Sum(SchemeMeasure.Renewed), Is.Zero);
    }

    [Test]
    public void Jobs_change_more_without_a_tie_and_after_the_months_of_portability()
    {
        double Rate(Func<Regime, Regime> change)
        {
            Journal[] runs = [.. Enumerable.Range(1, 4).Select(n => Run(change, also: s => s with { Seed = (ulong)n }))];
            long Sum(SchemeMeasure measure) => runs.Sum(j => j.Sum(measure));
            // nobody changes jobs in the month of arrival, of the contract's end or of the return
            return (double)Sum(SchemeMeasure.JobChanges) / (Sum(SchemeMeasure.Employed) - Sum(SchemeMeasure.Departed)
                - Sum(SchemeMeasure.ContractsEnded) - Sum(SchemeMeasure.ReturnedVoluntary) - Sum(SchemeMeasure.ReturnedTarget));
        }

        double tied = Rate(r => r), portable = Rate(r => r with { PortabilityAfterMonths = 12 }),
            sector = Rate(r => r with { EmployerTie = EmployerTie.Sector }), free = Rate(r => r with { EmployerTie = EmployerTie.None });
        Assert.That((tied < portable, portable < free, tied < sector, sector < free), Is.EqualTo((true, true, true, true)),
            $"{tied:G3} {portable:G3} {sector:G3} {free:G3}");
        Assert.That(free, Is.InRange(0.0095, 0.02), "jc_free, three times as often when abused");
    }

    [Test]
    public void Recall_gives_the_published_seasons()
    {
        // MODEL 4.4: with the defaults 44 % come for one season only; 56 % are called again after the first
        World world = Oracle.Twin.After(1);
        SchemePlan season = world.Plan.Schemes.First(s => s.Regime.Id == "season");
        int called = 0, seen = 0;
        foreach (Block b in world.Blocks.Where(b => b.Origin == season.Origin))
        {
            for (int i = 0; i < b.Count; i++)
            {
                b.BeginSojourns(i);
                ref Sojourn spell = ref b.Sojourn(i);
                (spell.LastScheme, spell.Reason, spell.LastReturn) = ((byte)(season.Index + 1), (byte)ReturnReason.ContractEnd, 0);
                called += Admission.Recalled(world.Plan.Numbers, season, world.Draw, b, i) ? 1 : 0;
                seen++;
            }
        }

        Assert.That((double)called / seen, Is.EqualTo(0.56).Within(0.02));
    }
}
