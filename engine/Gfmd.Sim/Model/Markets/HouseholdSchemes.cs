using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Collective funds, the venture fund and fraud in schemes, by origin after a month (MODEL 8.4 a, f, h).</summary>
/// <remarks><code>
///   donations = don_p·don_usd·(migrants at work)·(1 + (don_matched - 1)·min(1, match))
///   match paid = min( match·donations, budget/12 ),  public good = donations + match paid
///   venture = venture·(1 - fund_def)^(1/12) + offered·trust·fund_sh·savings abroad/12
///   a fraud in a year with scheme_fraud, while anything is offered: trust 0.5 for 24 months
/// </code>Donations come out of what migrants would spend abroad, and are part of what I8.01 counts as philanthropy: never added to it. Money in
/// the venture fund stays part of savings abroad, as bonds do (9.6).</remarks>
public sealed class HouseholdSchemes(Plan plan)
{
    private const int Year = 12, MonthsOfDistrust = 24;

    /// <summary>Notes a month.</summary>
    public void Step(World world, Tallies tallies, int month)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(tallies);
        foreach (OriginPlan origin in plan.Origins)
        {
            ParameterSet n = plan.For(origin).Numbers;
            Collect(n, origin, tallies);
            Invest(n, origin, world.Market.Economy, tallies, month);
            Defraud(n, origin, world, tallies, month);
        }
    }

    /// <summary>Whether anything is offered.</summary>
    public static bool Offers(HouseholdProgrammes offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        return offered with { MatchBudget = null } != new HouseholdProgrammes();
    }

    private static long Cent(double cents) => (long)Math.Floor(cents + 0.5);

    private static void Collect(ParameterSet n, OriginPlan origin, Tallies y)
    {
        HouseholdProgrammes offered = origin.Data.Households;
        double more = 1 + ((n[HouseholdsNumbers.DonMatched] - 1) * Math.Min(1, offered.Match));
        long given = Give(n[HouseholdsNumbers.DonP] * n[HouseholdsNumbers.DonUsd] * more, origin, y);
        long match = Cent(offered.Match * given);
        match = offered.MatchBudget is double budget ? Math.Min(match, Cent(100 * budget / Year)) : match;
        y.Set(CountryMeasure.Donations, origin.Index, given);
        y.Set(CountryMeasure.DonationMatch, origin.Index, match);
    }

    /// <summary>What migrants at work give instead of spending it where they are, cents: booked by scheme, taken out of their consumption.</summary>
    private static long Give(double usd, OriginPlan origin, Tallies y)
    {
        long sum = 0;
        for (int s = origin.FirstScheme; s < origin.FirstScheme + origin.SchemeCount; s++)
        {
            for (uint cell = 0; cell < Tallies.Cells; cell++)
            {
                long spent = y.Of(SchemeMeasure.ConsumptionAbroad, s, (int)cell);
                long given = Math.Min(spent, Cent(100 * usd * y.Of(SchemeMeasure.Employed, s, (int)cell)));
                y.Add(SchemeMeasure.ConsumptionAbroad, s, cell, -given);
                y.Book(Flow.Donations, s, given);
                sum += given;
            }
        }

        return sum;
    }

    private static void Invest(ParameterSet n, OriginPlan origin, Economy e, Tallies y, int month)
    {
        if (month < 0)
        {
            return;
        }

        int o = origin.Index;
        double trust = month < e.DistrustUntil[o] ? Products.TrustAfterFraud : 1;
        double lost = e.Venture[o] * Maths.MonthlyOfYearly(n[HouseholdsNumbers.FundDefault]);
        double earned = e.Venture[o] * (Maths.Exp(Maths.Log1(n[HouseholdsNumbers.FundReturn]) / Year) - 1);
        double bought = origin.Data.Households.VentureFund * trust * n[HouseholdsNumbers.FundShare] * 0.01
            * Sum(y, SchemeMeasure.SavingsHeld, origin) / Year;
        e.Venture[o] += bought + earned - lost;
        y.Set(CountryMeasure.VentureBought, o, bought * 100);
        y.Set(CountryMeasure.VentureDefault, o, lost * 100);
        y.Set(CountryMeasure.VentureReturn, o, earned * 100);
        y.Set(CountryMeasure.Venture, o, e.Venture[o] * 100);
    }

    private static void Defraud(ParameterSet n, OriginPlan origin, World world, Tallies y, int month)
    {
        int o = origin.Index;
        Economy e = world.Market.Economy;
        if (month >= 0 && month % Year == 0 && Offers(origin.Data.Households)
            && world.Draw.Uniform(origin.Key, month, Purpose.SchemeFraud) < n[HouseholdsNumbers.SchemeFraud])
        {
            e.DistrustUntil[o] = month + 1 + MonthsOfDistrust;
        }

        y.Set(CountryMeasure.Distrust, o, month < e.DistrustUntil[o] ? 1e6 : 0);
    }

    private static double Sum(Tallies y, SchemeMeasure measure, OriginPlan origin)
    {
        long sum = 0;
        for (int s = origin.FirstScheme; s < origin.FirstScheme + origin.SchemeCount; s++)
        {
            sum += y.Sum(measure, s);
        }

        return sum;
    }
}
