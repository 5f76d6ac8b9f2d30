using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Promise P8 abroad and in the household: formulas of MODEL 4.7, 6.1, 6.2, 7.1 and 8.1 typed anew, on random people.</summary>
public class AbroadOracleTests
{
    private const int Cases = 2_000;
    private static readonly Plan Plan = PlanCompiler.Compile(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved);
    private static readonly ParameterSet N = Plan.Numbers;

    private static IEnumerable<string> Schemes => Plan.Schemes.Select(s => s.Id);

    [TestCaseSource(nameof(Schemes))]
    public void Sending_and_saving_follow_the_formulas(string id)
    {
        SchemePlan s = Plan.Schemes.First(x => x.Id == id);
        TransferPrices prices = new(N, s.Corridor, s.Transfers);
        Remitting remitting = new(N, s, prices);
        for (int k = 0; k < Cases; k++)
        {
            SendingSituation x = new(
                100 + (3_000 * U(k, 1)), U(k, 2) < 0.5, U(k, 3) < 0.5, (int)(200 * U(k, 4)), U(k, 5) < 0.3, U(k, 6),
                500 * U(k, 7), 800 * U(k, 8), 1 + (int)(3 * U(k, 9)), Insured: false,
                Banked: U(k, 10) < 0.5);
            int way = k % TransferPrices.Count;
            double years = x.Months / 12.0;
            double logit = s.Sending + (x.FamilyHome ? N[RemittancesNumbers.RFam] : 0) + (x.Banked ? N[TransfersNumbers.RBank] : 0)
                - (N[RemittancesNumbers.RYrs] * Math.Max(0, years - 5))
                + (x.Income < N[ChoiceNumbers.ShockLarge] * x.IncomeMean ? N[RemittancesNumbers.RShock] : 0)
                    + (N[RemittancesNumbers.RHabit] * x.Habit);
            double share = ((s.RemittedShare * Maths.Exp(-s.Decay * years)) + (x.Woman ? N[RemittancesNumbers.RemF] : 0))
                * (1 + (x.HasDebt ? N[RemittancesNumbers.RemDebt] : 0));
            double fixedFee = prices.Fixed(way), fees = way == 5 ? 1
                : Math.Clamp(Maths.Pow(Math.Max(0.25, fixedFee) / Math.Max(0.25, s.Solved.BaseFixedFee), -N[RemittancesNumbers.EpsFee]), 0.25, 4);
            double insurance = Math.Min(N[RemittancesNumbers.InsShare] * Math.Max(0, x.IncomeMean - x.Income) / x.Away,
                N[RemittancesNumbers.InsCap] * x.Net);
            double gain = N[RemittancesNumbers.AltGain] * Math.Max(0, x.Income - x.IncomeMean) / x.Away;
            double sent = Math.Clamp((share * x.Net * fees) + insurance - gain, 0, Math.Max(0, x.Net - s.Subsistence));
            double cost = Math.Min(sent, (fees * fixedFee) + (prices.Variable(way) * sent));
            Close(remitting.Probability(x), 1 / (1 + Maths.Exp(-logit)));
            Close(remitting.Amount(x, remitting.Transfers(way)), sent);
            Close(remitting.Cost(sent, way), cost);
            Close(remitting.Saving(x.Net, sent), s.SavingShare * Math.Max(0, x.Net - sent - s.Subsistence));
        }

        Close(1 - remitting.HabitStep, Maths.Pow(2, -1 / N[RemittancesNumbers.HabHalf]));
    }

    [TestCaseSource(nameof(Schemes))]
    public void The_end_of_a_contract_follows_the_three_way_logit(string id)
    {
        SchemePlan s = Plan.Schemes.First(x => x.Id == id);
        double n0 = s.Solved.RenewalConstant, o0 = s.Solved.OverstayConstant;
        ContractEnd end = new(Plan, s, n0, o0);
        int[] seen = new int[Enum.GetValues<ContractOutcome>().Length];
        for (int k = 0; k < Cases; k++)
        {
            ContractSituation x = new(
                (4 * U(k, 1)) - 1, (4 * U(k, 2)) - 1, (4 * U(k, 3)) - 1, U(k, 4) < 0.4, U(k, 5), U(k, 6) < 0.5, U(k, 7) < 0.6, 5 * U(k, 8),
                U(k, 10), 6 * U(k, 11));
            double renew = !x.Renewable ? 0 : Maths.Exp(n0 + (N[RegimesNumbers.NW] * x.LnGain) - (x.TargetReached ? N[RegimesNumbers.NT] : 0));
            double detect12 = 1 - Maths.Pow(1 - s.Detection, 12);
            double over = Maths.Exp(
                o0 + (N[RegimesNumbers.OW] * x.LnIrregular) + (N[RegimesNumbers.ODebt] * x.DebtYears)
                - (N[RegimesNumbers.OBond] * Maths.Log(1 + x.HeldWages))
                - (N[RegimesNumbers.ORe] * x.Reentry * (1 + x.LnWages)) - (N[RegimesNumbers.ODet] * detect12)
                + (N[RegimesNumbers.ONet] * Maths.Log(1 + x.Diaspora)) - (x.ChildrenHome ? N[RegimesNumbers.OChild] : 0)
                - (s.Regime.OriginCommitment ? N[RegimesNumbers.OCommit] * s.Capacity : 0));
            Close(end.Renewal(x), renew);
            Close(end.Overstay(x), over);
            double other = U(k, 12) < 0.5 ? 0 : Maths.Exp(N[RegimesNumbers.W0Sw] + (N[RegimesNumbers.NW] * x.LnGain));
            Close(end.Switching(x.LnGain), Maths.Exp(N[RegimesNumbers.W0Sw] + (N[RegimesNumbers.NW] * x.LnGain)));
            double u = U(k, 9), total = 1 + over + renew + other;
            ContractOutcome wanted = u < over / total ? ContractOutcome.Overstay
                : u < (over + renew) / total ? ContractOutcome.Renew
                : u < (over + renew + other) / total ? ContractOutcome.Switch : ContractOutcome.Return;
            Assert.That(end.Decide(x, other, u), Is.EqualTo(wanted));
            seen[(int)wanted]++;
        }

        Assert.That(seen[0], Is.Positive);
    }

    [TestCaseSource(nameof(Schemes))]
    public void The_hazard_of_return_follows_the_formula(string id)
    {
        SchemePlan s = Plan.Schemes.First(x => x.Id == id);
        VoluntaryReturn back = new(N, s);
        for (int k = 0; k < Cases; k++)
        {
            ReturnSituation x = new(
                U(k, 1) < 0.3, U(k, 2) < 0.3, 0.3 + (2 * U(k, 3)), U(k, 4) < 0.5, U(k, 5) < 0.5, (int)(300 * U(k, 6)), (3 * U(k, 7)) - 1, U(k,
                    8) < 0.2, U(k, 12) < 0.3, U(k, 13) < 0.1);
            bool irregular = U(k, 9) < 0.5;
            double cross = 3_000 * U(k, 10), net = 200 + (2_000 * U(k, 11));
            double xb = (x.Jobless ? N[ReturnNumbers.RetU] : 0) + (x.TargetReached ? N[ReturnNumbers.RetT] : 0)
                + (N[ReturnNumbers.RetA] * (x.Attachment - 1))
                + (x.ChildrenHome ? N[ReturnNumbers.RetC] : 0) + (x.SpouseHome ? N[ReturnNumbers.RetS] : 0)
                - (N[ReturnNumbers.RetY] * Maths.Log(1 + (x.Months / 12.0))) - (N[ReturnNumbers.RetW] * x.LnGain) + (x.Over55
                    ? N[ReturnNumbers.Ret55] : 0) - (x.FamilyHere ? N[ReintegrationNumbers.RetF] : 0)
                + (x.ShockHome ? N[ReintegrationNumbers.RetH] : 0);
            double cage = irregular ? 1 - Math.Min(0.95, N[ReturnNumbers.CageSlope] * cross / net) : 1;
            double h = s.Solved.ReturnHazard * Maths.Exp(xb - s.Solved.ReturnMean) * cage * (s.ReentryRight ? Maths.Exp(-N[ReturnNumbers.GDef]) : 1);
            Close(back.Cage(irregular, cross, net), cage);
            Assert.That(
                back.Probability(s.Solved.ReturnHazard, s.Solved.ReturnMean, back.Index(x), back.Cage(irregular, cross, net)),
                Is.EqualTo(1 - Maths.Exp(-h)).Within(1e-13));
        }
    }

    private static double U(int k, int at) => Twin.U(k, at);

    private static void Close(double found, double wanted)
    {
        if (Math.Abs(found - wanted) > 1e-12 * Math.Max(1, Math.Abs(wanted)))
        {
            Assert.That(found, Is.EqualTo(wanted).Within(1e-12 * Math.Max(1, Math.Abs(wanted))));
        }
    }
}
