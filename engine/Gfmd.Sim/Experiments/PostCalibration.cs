using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Experiments;

/// <summary>Posts D0 (14.2 step 5) and the applications that the base year implies (14.3), from expected flows alone.</summary>
public static class PostCalibration
{
    private const int Years = 4;

    /// <summary>Share of a scheme's flow by skill × sex.</summary>
    public static double Share(SchemePlan scheme, int cell)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        double women = scheme.Intake.FemaleShare, tertiary = scheme.Intake.TertiaryShare;
        return (cell >= 2 ? tertiary : 1 - tertiary) * ((cell & 1) == 1 ? women : 1 - women);
    }

    /// <summary>Probability that an admitted person arrives.</summary>
    public static double Arrival(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        ParameterSet n = plan.Numbers;
        double shows = 1 - n[DestinationWorkNumbers.NoShow];
        if (!scheme.Irregular)
        {
            double sent = 1;
            foreach (Scenarios.ChannelTerms k in scheme.Intake.Channels)
            {
                sent -= scheme.Recruited ? k.Share * n[ChannelNumbers.NonDeployment(k.Id)] : 0;
            }

            return shows * sent;
        }

        double caught = n[RegimesNumbers.Pa0], again = caught * n[RegimesNumbers.PRetry];
        return shows * (1 - caught - n[RegimesNumbers.DeathAtt]) / (1 - again);
    }

    /// <summary>Applications a month in the base year, persons.</summary>
    public static double Applications(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        double ratio = scheme.Intake.ApplicantsPerPlace is Scenarios.Datum d ? d.Value : 1;
        return ratio * scheme.Intake.Departures / 12 / Arrival(plan, scheme);
    }

    /// <summary>Posts of one skill such that the departures of a year with base applications are those of the base year.</summary>
    public static double Posts(Plan plan, SchemePlan scheme, int skill)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        double share = skill == 1 ? scheme.Intake.TertiaryShare : 1 - scheme.Intake.TertiaryShare;
        double target = scheme.Intake.Departures * share;
        if (target <= 0)
        {
            return 0;
        }

        double most = Most(scheme, share);
        bool bound = Bound(plan, scheme, share);
        // behind a quota that binds demand is not seen: a multiple of what the quota lets in
        double wanted = bound ? target * plan.Numbers[DestinationWorkNumbers.Unmet] : target;
        double low = 0, high = most;
        for (int i = 0; i < 50; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = Departures(plan, scheme, share, middle, !bound) < wanted ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }

    /// <summary>Whether the quota, not demand, holds the base year's departures where they are.</summary>
    public static bool Bound(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        double tertiary = scheme.Intake.TertiaryShare;
        return Bound(plan, scheme, Math.Max(tertiary, 1 - tertiary));
    }

    private static bool Bound(Plan plan, SchemePlan scheme, double share) => scheme.Regime.QuotaPerYear is not null
        && Departures(plan, scheme, share, Most(scheme, share), true) < 1.01 * scheme.Intake.Departures * share;

    private static double Most(SchemePlan scheme, double share) => 20 * share * (scheme.Intake.Departures + scheme.Intake.Stock);

    /// <summary>Departures of the last of a few expected years with so many posts.</summary>
    private static double Departures(Plan plan, SchemePlan scheme, double share, double posts, bool quota)
    {
        double matching = plan.Numbers[DestinationWorkNumbers.AMatch], arrival = Arrival(plan, scheme);
        double applicants = Applications(plan, scheme) * share, filled = scheme.Intake.Stock * share;
        int duration = scheme.Regime.DurationMonths, lag = MeanLag(plan, scheme);
        bool seasonal = scheme.Seasonal;
        // overstayers leave their posts too
        double lost = duration > 0 ? scheme.Intake.OverstayRate / duration : 0;
        double exit = seasonal ? 0 : Math.Min(1, (-Maths.Log(1 - Math.Min(0.99, scheme.Intake.ReturnRate)) / 12) + lost + 0.0003);
        double[] arrivals = new double[(Years * 12) + 60];
        double[] waiting = new double[(Years * 12) + 60];
        double total = 0, pipeline = 0, quotaUsed = 0;
        filled = seasonal ? 0 : filled;
        for (int m = 0; m < Years * 12; m++)
        {
            int calendar = plan.CalendarMonth(m);
            quotaUsed = calendar == 0 ? 0 : quotaUsed;
            double left = quota && scheme.Regime.QuotaPerYear is Scenarios.Datum q
                ? Math.Max(0, (q * share * scheme.QuotaOpened[calendar + 1]) - quotaUsed) : double.PositiveInfinity;
            double vacancies = Math.Max(0, (posts * DestinationDemand.Season(scheme, calendar)) - filled - pipeline);
            double hires = Math.Min(Math.Min(Math.Min(matching * Math.Sqrt(applicants * vacancies), applicants), vacancies), left);
            quotaUsed += hires;
            waiting[m + Math.Max(0, lag - 1)] += hires;
            pipeline += hires - waiting[m];
            arrivals[m] = waiting[m] * arrival;
            filled += arrivals[m] - (filled * exit) - (seasonal && m >= duration ? arrivals[m - duration] : 0);
            total += m >= (Years - 1) * 12 ? arrivals[m] : 0;
        }

        return total;
    }

    private static int MeanLag(Plan plan, SchemePlan scheme)
    {
        double lag = 0;
        foreach (OptionPlan o in plan.Origins[scheme.Origin].Options)
        {
            if (o.Scheme == scheme.Index)
            {
                lag += o.Lag * scheme.Intake.Channels[o.ChannelIndex].Share;
            }
        }

        return Math.Max(1, (int)Math.Floor(lag + 0.5));
    }
}
