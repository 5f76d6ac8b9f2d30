using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 2.1: channels of transfer, their prices, providers and users. Money in nominal USD.</summary>
public static class TransferChannels
{
    private const int Cheapest = 3;

    private static readonly Levels[] By =
    [
        Levels.Origin, Levels.Origin | Levels.Sex, Levels.Corridor, Levels.Corridor | Levels.Sex, Levels.Corridor | Levels.Regime,
    ];

    private static readonly string[] Names = ["bank", "cash", "digital", "mobile", "post", "informal"];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I5.03", "Cost of remitting", "cost of transfers in percent of the amount sent",
            "mean over services at USD 200; sum cost / sum sent", "K,C,R,X", "SDG 10.c.1",
            [
                new("cost_200", "%", "cost of sending USD 200, simple mean over the formal services of the corridor; of a country: over corridors"),
                new("smart", "%", "the same, mean of the three cheapest services"),
                new("flow_weighted", "%", "cost of the year, with tax and exchange-rate premium, over the money sent in it on all channels"),
            ],
            Cost),
        new(
            "I5.04", "Formal share", "money sent on formal channels over all money sent", "formal/total", "K,C,R,X", "-",
            [
                new("share", "%", "of the money sent"),
                .. Names.Select(n => new Measure($"share_{n}", "%", $"of the money sent: {n}")),
            ],
            Shares),
        new(
            "I5.05", "Fees paid", "what is lost between sender and receiver, and what governments take and give", "sum cost", "K,C,R,X", "-",
            [
                new("fees_usd", "nominal USD", "fees and margins of providers"), new("fees", "%", "of the money sent"),
                new("tax_usd", "nominal USD", "tax of the destination"),
                new("premium_usd", "nominal USD", "lost to the official exchange rate"),
                new("incentive_usd", "nominal USD", "added by the state of origin"),
            ],
            Fees),
        new(
            "I5.06", "Providers, concentration", "competition among formal providers", "n_prov; sum of squared shares", "K", "-",
            [
                new("providers", "number", "formal providers, over the services that exist"),
                new("concentration", "0 to 1", "sum of squared shares in the formal money sent; providers of a channel share it equally"),
            ],
            Providers),
        new(
            "I5.07", "Account ownership of recipients",
            "adults 15+ at home with an account or mobile money at the end of the year", "adults with an account / adults", "C,X", "SDG 8.10.2",
            [
                new("recipients", "%", "of adults in households that receive remittances"), new("all", "%", "of all adults at home"),
            ],
            Ownership),
    ];

    private static double Flow(YearOfRun y, Group g, TransferMeasure m, int way) => YearOfRun.Of(g, (s, c) => y.Sum.Of(m, s, way, c));

    private static long Senders(YearOfRun y, Group g) => y.SchemeAgents(g, (s, c) => y.Sum.Of(SchemeMeasure.Senders, s, c)) / 12;

    private static TransferPrices Prices(YearOfRun y, int scheme)
    {
        SchemePlan s = y.Plan.Schemes[scheme];
        return new TransferPrices(y.Plan.For(s).Numbers, s.Corridor, s.Transfers);
    }

    private static double[] AtReference(TransferPrices prices) =>
        [.. Enumerable.Range(0, TransferPrices.Informal).Where(prices.Exists).Select(prices.AtReference).Order()];

    private static void Cost(YearOfRun y, IndicatorRows rows)
    {
        foreach (Levels level in (Levels[])[Levels.Corridor, Levels.Origin])
        {
            foreach (Group g in y.Groups.Schemes(level))
            {
                double[][] costs =
                [
                    .. g.Units.DistinctBy(s => y.Plan.Schemes[s].Corridor.Id, StringComparer.Ordinal)
                        .Select(s => AtReference(Prices(y, s))),
                ];
                long agents = y.SchemeAgents(g, (s, c) => y.Sum.Of(SchemeMeasure.Stock, s, c)) / 12;
                rows.Add("cost_200", g.Label, costs.Average(c => c.Average()), agents);
                rows.Add("smart", g.Label, costs.Average(c => c.Take(Cheapest).Average()), agents);
            }
        }

        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            rows.Ratio("flow_weighted", g.Label, y.Flow(g, SchemeMeasure.TransferCost), y.Flow(g, SchemeMeasure.Sent), 100, Senders(y, g));
        }
    }

    private static void Shares(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            double sent = y.Flow(g, SchemeMeasure.Sent);
            long agents = Senders(y, g);
            rows.Ratio("share", g.Label, y.Flow(g, SchemeMeasure.SentFormal), sent, 100, agents);
            for (int way = 0; way < TransferPrices.Count; way++)
            {
                rows.Ratio($"share_{Names[way]}", g.Label, Flow(y, g, TransferMeasure.Sent, way), sent, 100, agents);
            }
        }
    }

    private static void Fees(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            double fees = 0;
            for (int way = 0; way < TransferPrices.Count; way++)
            {
                fees += Flow(y, g, TransferMeasure.Fees, way);
            }

            long agents = Senders(y, g);
            rows.Add("fees_usd", g.Label, 0.01 * fees, agents);
            rows.Ratio("fees", g.Label, fees, y.Flow(g, SchemeMeasure.Sent), 100, agents);
            rows.Add("tax_usd", g.Label, Cents.Usd(y.Flow(g, SchemeMeasure.TransferTax)), agents);
            rows.Add("premium_usd", g.Label, Cents.Usd(y.Flow(g, SchemeMeasure.TransferPremium)), agents);
            rows.Add("incentive_usd", g.Label, Cents.Usd(y.Flow(g, SchemeMeasure.TransferIncentive)), agents);
        }
    }

    private static void Providers(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in y.Groups.Schemes(Levels.Corridor))
        {
            TransferPrices prices = Prices(y, g.Members[0].Unit);
            double formal = y.Flow(g, SchemeMeasure.SentFormal), all = 0, squares = 0;
            for (int way = 0; way < TransferPrices.Informal; way++)
            {
                double n = prices.ProvidersOfChannel(way), sent = Flow(y, g, TransferMeasure.Sent, way);
                all += prices.Exists(way) ? n : 0;
                squares += sent * sent / n;
            }

            long agents = Senders(y, g);
            rows.Add("providers", g.Label, all, agents);
            rows.Ratio("concentration", g.Label, squares, formal * formal, 1, agents);
        }
    }

    private static void Ownership(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in y.Groups.Origins(Levels.Origin).Concat(y.Groups.Origins(Levels.Origin | Levels.Sex)))
        {
            long Adults(OriginMeasure m) => YearOfRun.Of(g, (o, c) => y.End.Of(m, o, c));
            long receivers = Adults(OriginMeasure.RecipientAdults), adults = Adults(OriginMeasure.Adults);
            int weight = y.Plan.Origins[g.Members[0].Unit].Weight;
            rows.Ratio("recipients", g.Label, Adults(OriginMeasure.RecipientsWithAccount), receivers, 100, receivers / weight);
            rows.Ratio("all", g.Label, Adults(OriginMeasure.WithAccount), adults, 100, adults / weight);
        }
    }
}
