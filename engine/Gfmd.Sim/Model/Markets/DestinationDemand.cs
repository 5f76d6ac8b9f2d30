using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Posts and vacancies for migrants by scheme × skill (MODEL C8).</summary>
/// <remarks><code>
///   D = D0·(1 + demandGrowth)^(t/12)·(Y_d/Ybar_d)^e_Y·exp(-eta·x_C)·season_m
///   share_o = a_o·C_o^(-sig_o) / sum_o( a_o·C_o^(-sig_o) )
///   x_C = x_C + d_speed·(ln(C_tot/C_tot0) - x_C)
///   C_tot = W_d·(1 + payroll) + psi_R·R_r·W_d + employerFee/T_j + bond·(r_def/12 + overstay/T_j)
///   V = max(0, D - filled - inPipeline)
///   lostOutput = lost_mult·W_d·V
/// </code>W_d is the wage floor where it is higher. season_m has mean 1 over the year. The posts of a regime open to several origins are split among
/// them by share_o, with a_o so that the base year's shares hold at the base year's cost; x_C stands for ln(C_o/C_o0).</remarks>
public sealed class DestinationDemand(ParameterSet numbers)
{
    private readonly double _low = numbers[DestinationWorkNumbers.EtaLow], _high = numbers[DestinationWorkNumbers.EtaHigh];
    private readonly double _speed = numbers[DestinationWorkNumbers.DSpeed], _rights = numbers[DestinationWorkNumbers.PsiR];
    private readonly double _interest = numbers[RegimesNumbers.RDef];
    private readonly double _output = numbers[DestinationWorkNumbers.EY], _substitution = numbers[DestinationWorkNumbers.SigO];
    private readonly double _lost = numbers[DestinationWorkNumbers.LostMult];

    /// <summary>Monthly cost of one migrant to the employer, USD.</summary>
    public double EmployerCost(Plan plan, SchemePlan scheme, int skill)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        double wage = Wage(scheme, skill);
        double payroll = plan.Destinations[scheme.Destination].Destination!.Payroll;
        double travel = 0;
        foreach (Scenarios.ChannelTerms channel in scheme.Intake.Channels)
        {
            travel += channel.Share * ChannelNumbers.Travel(numbers, scheme.Corridor.DistanceKm, channel.WorkerCost);
        }

        double fee = scheme.Regime.EmployerPaysTravelShare * travel / scheme.ExpectedMonths;
        return (wage * (1 + payroll)) + (_rights * scheme.Rights * wage) + fee + Bond(scheme);
    }

    /// <summary>W_d: monthly wage of a post, USD.</summary>
    private static double Wage(SchemePlan scheme, int skill) => Math.Max(scheme.Wage[skill], scheme.Regime.MinWage);

    /// <summary>Cost of a bond that the employer deposits, USD a month: interest forgone, and its loss with the overstays of the base year
    /// (4.8).</summary>
    private double Bond(SchemePlan scheme) => scheme.Regime.BondPayer == Scenarios.BondPayer.Employer
        ? scheme.Regime.BondUsd * ((_interest / 12) + (scheme.Intake.OverstayRate / scheme.ExpectedMonths)) : 0;

    /// <summary>Seasonal factor of a calendar month, mean 1 over the year.</summary>
    public static double Season(SchemePlan scheme, int calendarMonth)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        int months = System.Numerics.BitOperations.PopCount(scheme.SeasonMask);
        return (scheme.SeasonMask >> calendarMonth & 1) * 12.0 / months;
    }

    /// <summary>Posts of one pool of a month.</summary>
    public double Posts(Plan plan, SchemePlan scheme, int skill, double costGap, int month)
    {
        double growth = Maths.Exp(Maths.Log(1 + scheme.Intake.DemandGrowth) * month / 12);
        return scheme.Solved.Posts[skill] * growth * Maths.Exp(-(skill == 1 ? _high : _low) * costGap) * Season(scheme, plan.CalendarMonth(month));
    }

    /// <summary>Posts vacancies of the month from last month's filled posts and pipeline.</summary>
    public void Step(Plan plan, Market market, int month)
    {
        foreach (SchemePlan scheme in plan.Schemes)
        {
            OutsideThePermit(plan, market, scheme, month);
            for (int skill = 0; skill < 2 && scheme.Rationed; skill++)
            {
                int pool = (scheme.Index * 2) + skill;
                double base0 = scheme.Solved.BaseEmployerCost[skill];
                if (base0 > 0)
                {
                    double gap = Maths.Log(EmployerCost(plan, scheme, skill) / base0);
                    market.CostGap[pool] += _speed * (gap - market.CostGap[pool]);
                }

                double output = market.Economy.Output[scheme.Destination];
                market.Posts[pool] = Posts(plan, scheme, skill, market.CostGap[pool], month) * (output == 1 ? 1 : Maths.Pow(output, _output))
                    * EthicalRecruitment.PostsLeft(plan.For(scheme).Numbers, scheme);
            }
        }

        for (int regime = 0; regime < plan.Scenario.Regimes.Count; regime++)
        {
            Share(plan, market, regime, 0);
            Share(plan, market, regime, 1);
        }

        foreach (SchemePlan scheme in plan.Schemes)
        {
            for (int skill = 0; skill < 2 && scheme.Rationed; skill++)
            {
                int pool = (scheme.Index * 2) + skill;
                market.Vacancies[pool] = Math.Max(0, market.Posts[pool] - market.Filled[pool] - market.Pipeline[pool]);
            }
        }
    }

    /// <summary>Notes the vacancies of a month and the output that they cost; it moves nothing else.</summary>
    public void Count(Plan plan, Market market, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(tallies);
        foreach (SchemePlan scheme in plan.Schemes)
        {
            double low = market.Vacancies[scheme.Index * 2], high = market.Vacancies[(scheme.Index * 2) + 1];
            tallies.Set(CorridorMeasure.Vacancies, scheme.Index, (low + high) * 1000);
            tallies.Set(CorridorMeasure.LostOutput, scheme.Index, _lost * ((Wage(scheme, 0) * low) + (Wage(scheme, 1) * high)) * 100);
        }
    }

    /// <summary>Sanctions make irregular labour dearer; posts follow as they do elsewhere (L35); irregular work is low-skill work. An amnesty has
    /// its month (L33).</summary>
    private void OutsideThePermit(Plan plan, Market market, SchemePlan scheme, int month)
    {
        bool begins = market.AmnestyFrom[scheme.Index * 2] == Market.NoAmnesty && plan.For(scheme).Numbers[NativesNumbers.Amnesty] > 0;
        double added = plan.For(scheme).Numbers[NativesNumbers.IrrCost], gap = added == 0 ? 0 : Maths.Log(1 + added);
        for (int pool = scheme.Index * 2; pool <= (scheme.Index * 2) + 1; pool++)
        {
            market.IrregularCost[pool] += _speed * (gap - market.IrregularCost[pool]);
            market.AmnestyFrom[pool] = begins ? month : market.AmnestyFrom[pool];
        }
    }

    /// <summary>Splits the posts of a regime among its origins by what each costs against its base year; equal changes split as before.</summary>
    private void Share(Plan plan, Market market, int regime, int skill)
    {
        double all = 0, weights = 0, lowest = double.MaxValue, highest = double.MinValue;
        foreach (SchemePlan s in plan.Schemes)
        {
            if (s.RegimeIndex == regime && s.Rationed)
            {
                double gap = market.CostGap[(s.Index * 2) + skill], posts = market.Posts[(s.Index * 2) + skill];
                (lowest, highest) = (Math.Min(lowest, gap), Math.Max(highest, gap));
                all += posts;
                weights += posts * Maths.Exp(-_substitution * gap);
            }
        }

        if (highest <= lowest || weights == 0)
        {
            return;
        }

        foreach (SchemePlan s in plan.Schemes)
        {
            if (s.RegimeIndex == regime && s.Rationed)
            {
                int pool = (s.Index * 2) + skill;
                market.Posts[pool] *= all * Maths.Exp(-_substitution * market.CostGap[pool]) / weights;
            }
        }
    }
}
