using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Facts;

/// <content>Skills that leave, are wasted, and what a migrant gains (MODEL 3 and C4).</content>
public static partial class FactList
{
    private static Fact[] Skills =>
    [
        Waste(Points, new("PHL", "CAN")),
        Waste(Nurses, new("GHA", "GBR")),
        Waste(Spain, new("MAR", "ESP")),
        Waste(Island, new("CPV", "PRT")),
        Skill("graduates below their level, %", States, new("MEX", "USA"), "I1.12", "share", Evidence.M, "Batalova, Fix and Bachmeier 2016") with
        {
            Low = 20,
            High = 25,
            Note = "published of immigrants of all origins with a degree",
        },
        Skill("licensed nurses who leave their post, % a year", Nurses, new("GHA"), "I1.10", "rate", Evidence.S, "Antwi and Phillips 2013")
            .About(8) with
        {
            Note = "published of ages 20 to 35; the run counts all ages",
        },
        Drain(Nurses, "GHA"),
        Drain(Island, "CPV"),
        Drain(Spain, "MAR"),
        Drain(States, "MEX"),
        Skill("pay abroad over pay at home, at purchasing power", States, new("MEX", "USA", "mex-usa-irregular"), "I2.10", "ratio", Evidence.S,
            "Clemens, Montenegro and Pritchett 2019") with
        {
            Low = 2,
            High = 10,
            Note = "published of the less schooled of 42 countries",
        },
    ];

    private static Fact Waste(string scenario, At at) =>
        Skill("graduates below their level, %", scenario, at, "I1.12", "share", Evidence.M, "OECD and European Union 2018").About(33) with
        {
            Note = "published of the foreign-born over the OECD",
        };

    private static Fact Drain(string scenario, string origin) =>
        Skill("emigration of graduates over that of all", scenario, new(origin), "I1.02", "ratio", Evidence.M, "Docquier and Marfouk 2006") with
        {
            Low = 1,
            Note = "published: above 1 everywhere; the corridors of this scenario only",
        };

    private static Fact Skill(string what, string scenario, At at, string figure, string measure, Evidence evidence, string source) =>
        New("Skills", what, scenario, at, figure, measure, evidence, source);
}
