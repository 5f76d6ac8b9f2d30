using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.3: recruiters. I3.03, a curve over regulation, is printed by <c>gfmd curve recruiters</c>.</summary>
public static class Recruitment
{
    private static readonly Levels[] By =
    [
        Levels.Corridor, Levels.Corridor | Levels.Sex, Levels.Corridor | Levels.Regime, Levels.Corridor | Levels.Regime | Levels.Sex,
        Levels.Corridor | Levels.Skill, Levels.Corridor | Levels.Channel, Levels.Corridor | Levels.Channel | Levels.Sex,
        Levels.Corridor | Levels.Regime | Levels.Channel, Levels.Corridor | Levels.Channel | Levels.Skill,
        Levels.Corridor | Levels.Sector, Levels.Corridor | Levels.Sector | Levels.Sex,
    ];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I3.01", "Recruitment cost", "arrivals of the year; all-in cost borne by the worker over pay in the first job abroad, by mean and median",
            "worker-paid cost / monthly income earned in the first job abroad", "K,R,S,X,E,channel", "SDG 10.7.1",
            [
                new("months", "months", "sum of costs over sum of monthly pay"),
                new("median_months", "months", "median over persons of cost over monthly pay, from bins of half a month"),
                new("year_share", "%", "sum of costs over sum of yearly pay (older form)"),
            ],
            Cost),
        new(
            "I3.02", "Channel shares", "arrivals of the year by recruitment channel", "departed through k / departed", "K,X", "-",
            [new("share", "%", "share of the corridor's arrivals")], Shares),
        new(
            "I3.04", "Non-deployment fraud", "persons who paid a recruiter in the year", "paid and not departed / payers", "K,R,S,X,E,channel", "-",
            [new("share", "%", "share never sent")], (y, rows) => Each(y, rows, "share", ChannelMeasure.NotDeployed, ChannelMeasure.Payers, 100)),
        new(
            "I3.05", "Contract substitution", "arrivals of the year", "arrivals with a wage below the offer / arrivals", "K,R,S,X,E,channel", "-",
            [new("share", "%", "share to a contract below the offer")],
            (y, rows) => Each(y, rows, "share", ChannelMeasure.Substituted, ChannelMeasure.Departed, 100)),
        new(
            "I3.06", "Debt at departure", "arrivals of the year; debt of the household after the cost is paid", "debt / first monthly wage",
            "K,R,S,X,E,channel", "-",
            [
                new("wages", "months", "sum of debts over sum of first monthly wages"),
                new("repay", "months", "sum of debts over what a month's remittances serve at first"),
            ],
            (y, rows) =>
            {
                Each(y, rows, "wages", ChannelMeasure.Debt, ChannelMeasure.FirstWage, 1);
                Each(y, rows, "repay", ChannelMeasure.Debt, ChannelMeasure.Service, 1);
            }),
        new(
            "I3.07", "Information accuracy", "arrivals of the year; error of what they believed they would earn", "mean |lnB| at departure",
            "K,R,S,X,E,channel", "-", [new("error", "log points", "mean absolute error")],
            (y, rows) => Each(y, rows, "error", ChannelMeasure.BeliefError, ChannelMeasure.Departed, 1e-6)),
        new(
            "I3.08", "Rent to intermediaries", "arrivals of the year through recruiters; fee above the cost of recruiting over the gain of the stay",
            "sum(fee - c_k·W_d) / sum(T·max(0, net_d - y_o))", "K,R,S,X,E,channel", "-", [new("share", "%", "share of the gain")],
            (y, rows) => Each(y, rows, "share", ChannelMeasure.Rent, ChannelMeasure.Gain, 100)),
    ];

    /// <summary>Abuse of contract workers (roundtable 1.2), counted by channel like the rest of this file.</summary>
    public static Indicator Abuse { get; } = new(
        "I2.08", "Abuse incidence", "months of the year at work abroad under a contract", "months abused / months at work", "K,R,S,X,E,channel",
        "~SDG 8.8.2/8.7",
        [
            new("months", "%", "share of months under abuse"),
            new("onset", "per 1,000 months", "spells of abuse begun"),
            new("resolved", "%", "complaints resolved"),
        ],
        (y, rows) =>
        {
            Each(y, rows, "months", ChannelMeasure.MonthsAbused, ChannelMeasure.MonthsAtWork, 100);
            Each(y, rows, "onset", ChannelMeasure.AbuseBegan, ChannelMeasure.MonthsAtWork, 1000);
            Each(y, rows, "resolved", ChannelMeasure.Resolved, ChannelMeasure.Complaints, 100);
        });

    private static long Sum(YearOfRun y, Group g, ChannelMeasure measure) => YearOfRun.Of(g, (u, c) => y.Sum.Of(measure, u, c));

    private static long Agents(YearOfRun y, Group g, ChannelMeasure measure) => YearOfRun.Of(
        g, (u, c) => y.Sum.Of(measure, u, c) / y.Plan.Origins[y.Plan.Schemes[u / ChannelNumbers.Count].Origin].Weight);

    private static void Each(YearOfRun y, IndicatorRows rows, string name, ChannelMeasure above, ChannelMeasure below, double scale)
    {
        ChannelMeasure persons = below switch
        {
            ChannelMeasure.FirstWage or ChannelMeasure.Service or ChannelMeasure.Gain => ChannelMeasure.Departed,
            _ => below,
        };
        foreach (Group g in By.SelectMany(y.Groups.Channels))
        {
            rows.Ratio(name, g.Label, Sum(y, g, above), Sum(y, g, below), scale, Agents(y, g, persons));
        }
    }

    private static void Cost(YearOfRun y, IndicatorRows rows)
    {
        Each(y, rows, "months", ChannelMeasure.Cost, ChannelMeasure.FirstWage, 1);
        Each(y, rows, "year_share", ChannelMeasure.Cost, ChannelMeasure.FirstWage, 100 / 12.0);
        foreach (Group g in By.Where(l => !l.HasFlag(Levels.Skill)).SelectMany(y.Groups.Channels))
        {
            if (Median(y, g) is double months)
            {
                rows.Add("median_months", g.Label, months, Agents(y, g, ChannelMeasure.Departed));
            }
        }
    }

    /// <summary>Median by interpolation within a bin of half a month; the open last bin counts as one more.</summary>
    private static double? Median(YearOfRun y, Group g)
    {
        long[] bins = new long[Tallies.CostBins];
        foreach ((int unit, int sex) in g.Members.Select(m => (m.Unit, Sex: m.Cell & 1)).Distinct())
        {
            int first = Tallies.CostBin(unit, sex, 0);
            for (int k = 0; k < bins.Length; k++)
            {
                bins[k] += y.Sum.CostMonths[first + k];
            }
        }

        long all = bins.Sum();
        double below = 0;
        for (int k = 0; k < bins.Length && all > 0; k++)
        {
            if (below + bins[k] >= 0.5 * all)
            {
                return 0.5 * (k + (((0.5 * all) - below) / bins[k]));
            }

            below += bins[k];
        }

        return null;
    }

    private static void Shares(YearOfRun y, IndicatorRows rows)
    {
        foreach (Levels sex in (Levels[])[Levels.None, Levels.Sex])
        {
            foreach (Group all in y.Groups.Channels(Levels.Corridor | sex))
            {
                long departed = Sum(y, all, ChannelMeasure.Departed), agents = Agents(y, all, ChannelMeasure.Departed);
                foreach (Group g in y.Groups.Channels(Levels.Corridor | Levels.Channel | sex).Where(g => g.Label with { Channel = "" } == all.Label))
                {
                    rows.Ratio("share", g.Label, Sum(y, g, ChannelMeasure.Departed), departed, 100, agents);
                }
            }
        }
    }
}
