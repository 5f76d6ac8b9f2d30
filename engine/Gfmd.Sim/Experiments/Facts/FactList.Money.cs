using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Facts;

/// <content>Money sent, what it costs and what it is beside output (MODEL 7 to 9).</content>
public static partial class FactList
{
    private const string Sent = "money sent, % of take-home pay", Recorded = "money sent on formal channels, USD",
        Output = "recorded money of the corridor over output, %", Price = "cost of sending USD 200, %", PerMigrant = "money sent is a target";

    private static Fact[] Money =>
    [
        Take(Rse, new("TON", "NZL", "nzl-rse"), Evidence.S, "Gounder 2015", "sent").About(42) with { Note = SeasonNote },
        Take(Rse, new("VUT", "NZL", "nzl-rse"), Evidence.S, "Gounder 2015", "sent").About(42) with
        {
            Note = $"published of Samoa and Tonga; {SeasonNote}",
        },
        Take(Gulf, new("NPL", "QAT"), Evidence.S, "KNOMAD-ILO Migration Cost Surveys 2014-16", "sent").About(60) with
        {
            Note = "published as an example; s0_gulf is 0.575, and months without a transfer bring the mean down",
        },
        Take(Gulf, new("PHL", "SAU"), Evidence.S, "Philippine Statistics Authority 2019", "sent").About(75) with
        {
            Note = "published: USD 300, gifts in kind included, over a low wage of 400; mean pay is above",
        },
        Flow("money sent and saved, % of pay", HongKong, new("PHL", "HKG"), FactFigures.Id, "sent_and_saved", Evidence.M,
            "South China Morning Post 2018").About(32),
        Flow("cash sent a migrant, USD a month", Gulf, new("PHL", "SAU"), "I5.01", "per_migrant_month_usd", Evidence.S,
            "Philippine Statistics Authority 2019") with
        {
            Low = 233,
            High = 324,
            Note = "low: cash alone; high: with cash brought home and gifts in kind",
        },
        Bank(Gulf, new("PHL", "SAU"), Evidence.M, "Bangko Sentral ng Pilipinas 2018", 2230, 1725, 2400),
        Bank(Gulf, new("NPL", "QAT"), Evidence.S, "Five Corridors Project 2021", 870, 800, 1400),
        Bank(HongKong, new("PHL", "HKG"), Evidence.Order, "Bangko Sentral ng Pilipinas 2018", 720, 600, 850),
        Bank(Malaysia, new("BGD", "MYS"), Evidence.M, "Bangladesh Bank 2019", 1200, 1100, 1300),
        Bank(States, new("MEX", "USA"), Evidence.M, "Banco de México 2019", 34_200, 32_000, 35_000) with { ByConstruction = PerMigrant },
        Bank(Spain, new("MAR", "ESP"), Evidence.S, "Cinco Días 2021", 858, 820, 1170) with
        {
            ByConstruction = PerMigrant,
            Note = "the target is of all money, published is what is recorded",
        },
        Bank(Italy, new("MDA", "ITA"), Evidence.S, "National Bank of Moldova 2019", 151, 133, 165) with { ByConstruction = PerMigrant },
        Ratio(Gulf, "NPL", Evidence.S, "Five Corridors Project 2021; WDI 2019", 2.9, 2.7, 4.7) with { Note = "870 of 8,300 million are 28 %" },
        Ratio(Gulf, "PHL", Evidence.M, "Bangko Sentral ng Pilipinas 2018", 0.67, 0.52, 0.72) with { Note = "2,230 of 33,800 million are 10.2 %" },
        Ratio(Italy, "MDA", Evidence.M, "National Bank of Moldova 2019; WDI 2019", 1.3, 1.16, 1.43) with { Note = "151 of 1,840 million are 16 %" },
        Ratio(States, "MEX", Evidence.M, "Banco de México 2019; WDI 2019", 2.75, 2.6, 3.0) with
        {
            Note = "34,200 of 36,000 million are 2.9 %; output is the model's own, wages over the share of labour",
        },
        Flow("informal share of money sent, %", Spain, new("MAR", "ESP"), "I5.04", "share_informal", Evidence.S, "Cinco Días 2021") with
        {
            Low = 20,
            High = 45,
            ByConstruction = Solved,
            Note = "published: recorded money rose by a third when hands were kept from carrying it",
        },
        World(Gulf, new("NPL", "QAT"), 5.44, "South Asia"),
        World(Malaysia, new("BGD", "MYS"), 5.44, "South Asia"),
        World(Seven, new("GHA", "GBR"), 7.39, "Africa south of the Sahara"),
        Flow("profit of small businesses, % of capital a month", Malaysia, new("BGD"), FactFigures.Id, "profit", Evidence.M,
            "de Mel, McKenzie and Woodruff 2008") with
        {
            Low = 4.6,
            High = 5.3,
            Note = "published of men in Sri Lanka with little capital; A_b gives it at USD 2,000",
        },
    ];

    private const string SeasonNote = "s0_seasonal is this number in a month with a transfer; months without one bring the mean down";

    private static Fact Take(string scenario, At at, Evidence evidence, string source, string measure) =>
        Flow(Sent, scenario, at, FactFigures.Id, measure, evidence, source);

    private static Fact Bank(string scenario, At at, Evidence evidence, string source, double millions, double low, double high) =>
        Flow(Recorded, scenario, at, "I5.01", "formal_usd", evidence, source) with
        {
            Point = millions * 1e6,
            Low = low * 1e6,
            High = high * 1e6,
        };

    private static Fact Ratio(string scenario, string origin, Evidence evidence, string source, double percent, double low, double high) =>
        Flow(Output, scenario, new(origin), "I5.02", "share", evidence, source) with { Point = percent, Low = low, High = high };

    private static Fact World(string scenario, At at, double percent, string region) =>
        Flow(Price, scenario, at, "I5.03", "cost_200", Evidence.S, "World Bank, Remittance Prices Worldwide Q3 2023").About(percent) with
        {
            Note = $"published of {region}, 2023; the price of the corridor is an input of about 2018",
        };

    private static Fact Flow(string what, string scenario, At at, string figure, string measure, Evidence evidence, string source) =>
        New("Money", what, scenario, at, figure, measure, evidence, source);
}
