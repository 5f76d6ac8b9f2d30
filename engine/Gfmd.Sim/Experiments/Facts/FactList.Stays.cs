using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Facts;

/// <content>Who comes, overstays, comes again and goes home (MODEL 4 and 6).</content>
public static partial class FactList
{
    private const string LeftIn5 = "left within five years, %", LeftIn10 = "left within ten years, %", Solved = "a target of the solver",
        AtFounding = "a target of the solver, which meets it on the population at the founding; a run leaves it";

    private static Fact[] Stays =>
    [
        Overstay("TON"),
        Overstay("VUT"),
        Stay("seasons that end in overstay, %", Spain, new("MAR", "ESP", "mar-esp-gecco"), "I2.03", "rate", Evidence.Order,
            "Spanish and Moroccan press 2018") with
        {
            Point = 10,
            Low = 4,
            High = 20,
            ByConstruction = AtFounding,
        },
        Again("TON"),
        Again("VUT"),
        Stay("seasons of a person so far", Rse, new("TON", "NZL", "nzl-rse"), "I4.02", "exits", Evidence.S, "Bedford and Bedford 2023")
            .About(2.8) with
        {
            Year = 10,
            Note = "published over 15 seasons, here the founders' past and 12; all Pacific islands",
        },
        Stay("departures by name, %", Sawp, new("MEX", "CAN", "mex-can-sawp"), FactFigures.Id, "recalled", Evidence.M,
            "Mexican and Canadian press 2019") with
        {
            Low = 75,
            High = 80,
            Year = 5,
            Note = "published as requests by name; the chance of a call, 0.8, is an input, and places grow",
        },
        Stay("workers without a permit, %", Malaysia, new("BGD", "MYS"), "I2.04", "stock", Evidence.S, "World Bank 2020, Who is keeping score?") with
        {
            Low = 38,
            High = 49,
            ByConstruction = "the base stock is an input",
            Note = "published of all nationalities in 2017",
        },
        Stay("workers without a permit, %", Malaysia, new("BGD", "MYS"), "I2.04", "stock", Evidence.S, "World Bank 2020, Who is keeping score?") with
        {
            Low = 38,
            High = 49,
            Year = 10,
            Note = "whether the share of the base year lasts; published of all nationalities in 2017",
        },
        Stay("entries without a permit", States, new("MEX", "USA", "mex-usa-irregular"), FactFigures.Id, "departed", Evidence.Order,
            "Pew Research Center 2015") with
        {
            Point = 102_400, // 175,000 arrivals less immigrant visas
            Low = 60_000,
            High = 140_000,
            ByConstruction = Solved,
        },
        Stay("departures by points and family", Points, new("PHL", "CAN"), FactFigures.Id, "departed", Evidence.S,
            "Commission on Filipinos Overseas 2018") with
        {
            Point = 23_014,
            Low = 18_190,
            High = 33_700,
            ByConstruction = Solved,
            Note = "range of 2015-19",
        },
        Stay(LeftIn5, Italy, new("MDA", "ITA", "mda-ita-free-movement"), "I4.03", "months_60", Evidence.M, "Pollard, Latorre and Sriskandarajah 2008")
            .About(50) with
        {
            Year = 5,
            Note = "published of the new members of 2004 in the United Kingdom; the rate of return here is that of settled migrants",
        },
        Leave(LeftIn5, Italy, new("MDA", "ITA", "mda-ita-settled")),
        Leave(LeftIn5, Spain, new("MAR", "ESP", "mar-esp-settled")),
        Leave(LeftIn5, Nurses, new("GHA", "GBR")),
        Leave(LeftIn5, Points, new("PHL", "CAN")),
        Stay(LeftIn10, Spain, new("MAR", "ESP", "mar-esp-settled"), "I4.03", "months_120", Evidence.M, "Dustmann and Görlach 2016").About(50) with
        {
            Year = 10,
            Note = "published of several European countries; 4 % a year, the target, gives a third at most",
        },
        Stay("left within ten years, graduates, %", Nurses, new("GHA", "GBR", "", "tertiary"), "I4.03", "months_120", Evidence.Order,
            "Gibson and McKenzie 2012") with
        {
            Low = 26,
            High = 34,
            Year = 5,
            Note = "published of the best pupils of five countries, Ghana among them",
        },
        Stay("score of reintegration after a year, 0 to 1", Nurses, new("GHA", "GBR"), "I4.05", "score_12", Evidence.M,
            "IOM, EU-IOM Joint Initiative 2017-22") with
        {
            Low = 0.55,
            High = 0.65,
            Year = 5,
            Note = "published of assisted returns from the way; those of the run come home from work with a permit",
        },
        SelfEmployed(Spain, new("MAR", "ESP")),
        SelfEmployed(Gulf, new("NPL", "QAT")),
        SelfEmployed(Malaysia, new("BGD", "MYS")),
    ];

    private static Fact Overstay(string origin) =>
        Stay("seasons that end in overstay, %", Rse, new(origin, "NZL", "nzl-rse"), "I2.03", "rate", Evidence.M, "Gibson and McKenzie 2014") with
        {
            High = 1,
            ByConstruction = AtFounding,
        };

    private static Fact Again(string origin) =>
        Stay("ever recruited who came again, %", Rse, new(origin, "NZL", "nzl-rse"), "I4.01", "rate", Evidence.S, "Bedford and Bedford 2023")
            .About(56) with
        {
            Year = 5,
            Note = "of those abroad in 60 months; published over 2007-22 and all islands; recall is an input",
        };

    private static Fact Leave(string what, string scenario, At at) =>
        Stay(what, scenario, at, "I4.03", "months_60", Evidence.M, "OECD 2008") with
        {
            Low = 20,
            High = 50,
            Year = 5,
            Note = "published over destinations of the OECD; the yearly return of the base year is a target",
        };

    private static Fact SelfEmployed(string scenario, At at) =>
        Stay("returnees who work for themselves after two years, %", scenario, at, "I4.06", "self_employed", Evidence.M,
            "Mesnard 2004; Piracha and Vadean 2010; Wahba and Zenou 2012") with
        {
            Low = 20,
            High = 35,
            Year = 5,
            Note = "the constant of starts was set to this range at one level of wealth",
        };

    private static Fact Stay(string what, string scenario, At at, string figure, string measure, Evidence evidence, string source) =>
        New("Stays and returns", what, scenario, at, figure, measure, evidence, source);
}
