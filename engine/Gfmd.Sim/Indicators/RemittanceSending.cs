using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 2.1: remittances. Money in nominal USD of the price year.</summary>
public static class RemittanceSending
{
    private static readonly Levels[] By =
    [
        Levels.Origin, Levels.Origin | Levels.Sex, Levels.Corridor, Levels.Corridor | Levels.Sex, Levels.Corridor | Levels.Regime,
        Levels.Corridor | Levels.Regime | Levels.Sex,
    ];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I5.01", "Remittances formal, informal, total", "money sent in the year, cost included",
            "sums; per migrant; per cap", "K,C,R,X", "WDI personal remittances (formal)",
            [
                new("total_usd", "nominal USD", "all channels"),
                new("formal_usd", "nominal USD", "formal channels"),
                new("informal_usd", "nominal USD", "informal channels"),
                new("total_ppp_usd", "PPP USD", "all channels, at the price level of the origin"),
                new("per_migrant_month_usd", "nominal USD a month", "per person-month abroad, all migrants"),
                new("per_head_usd", "nominal USD", "per head at home at the end of the year; by sex: of the sender, per head of all; origins only"),
            ],
            Sums),
        new(
            "I5.02", "Remittances over GDP", "formal remittances of the year over modelled output of the origin",
            "formal 12m/GDP, GDP = wage bill / lab_share", "C,X", "SDG 17.3.2",
            [new("share", "%", "of modelled output; by sex: of the sender")], OverOutput),
    ];

    private static long Months(YearOfRun y, int s, int c) => y.Sum.Of(SchemeMeasure.Stock, s, c);

    private static void Sums(YearOfRun y, IndicatorRows rows)
    {
        foreach (Levels level in By)
        {
            foreach (Group g in y.Groups.Schemes(level))
            {
                double sent = Cents.Usd(y.Flow(g, SchemeMeasure.Sent)), formal = Cents.Usd(y.Flow(g, SchemeMeasure.SentFormal));
                // people behind a year's money: mean stock
                long agents = y.SchemeAgents(g, (s, c) => Months(y, s, c)) / 12;
                int origin = y.Plan.Schemes[g.Members[0].Unit].Origin;
                rows.Add("total_usd", g.Label, sent, agents);
                rows.Add("formal_usd", g.Label, formal, agents);
                rows.Add("informal_usd", g.Label, sent - formal, agents);
                rows.Add("total_ppp_usd", g.Label, sent / y.Plan.Origins[origin].PriceLevel, agents);
                rows.Ratio("per_migrant_month_usd", g.Label, sent, YearOfRun.Of(g, (s, c) => Months(y, s, c)), 1, agents);
                if (!level.HasFlag(Levels.Destination))
                {
                    long home = y.End.Sum(OriginMeasure.Home, origin);
                    rows.Ratio("per_head_usd", g.Label, sent, home, 1, home / y.Plan.Origins[origin].Weight);
                }
            }
        }
    }

    private static void OverOutput(YearOfRun y, IndicatorRows rows)
    {
        double labour = y.Plan.Numbers[RemittancesNumbers.LabShare];
        foreach (Group g in y.Groups.Schemes(Levels.Origin).Concat(y.Groups.Schemes(Levels.Origin | Levels.Sex)))
        {
            int origin = y.Plan.Schemes[g.Members[0].Unit].Origin;
            double output = y.Sum.Sum(OriginMeasure.Wages, origin) / labour;
            long agents = y.Sum.Sum(OriginMeasure.Employed, origin) / 12 / y.Plan.Origins[origin].Weight;
            rows.Ratio("share", g.Label, y.Flow(g, SchemeMeasure.SentFormal), output, 100, agents);
        }
    }
}
