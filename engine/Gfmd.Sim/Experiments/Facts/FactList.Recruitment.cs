using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Facts;

/// <content>What recruitment costs and what is done to workers (MODEL 5).</content>
public static partial class FactList
{
    private const string Months = "cost borne by the worker, months of pay abroad";

    private static Fact[] Recruitment =>
    [
        Cost(Months, Gulf, new("NPL", "QAT"), "I3.01", "months", Evidence.M, "KNOMAD-ILO Migration Cost Surveys 2014-16") with
        {
            Low = 3,
            High = 5,
            ByConstruction = Rows,
        },
        Cost(Months, Gulf, new("PHL", "SAU"), "I3.01", "months", Evidence.M, "KNOMAD-ILO Migration Cost Surveys 2014-16") with
        {
            Low = 1,
            High = 2,
            ByConstruction = Rows,
            Note = "published of Qatar and Hong Kong; mean pay here holds nurses and technicians",
        },
        Cost(Months, Malaysia, new("BGD", "MYS"), "I3.01", "months", Evidence.M, "Bangladesh Bureau of Statistics 2020") with
        {
            Low = 10,
            High = 18,
            ByConstruction = Rows,
        },
        Cost(Months, HongKong, new("PHL", "HKG"), "I3.01", "months", Evidence.M, "KNOMAD-ILO Migration Cost Surveys 2014-16") with
        {
            Low = 1,
            High = 2,
            ByConstruction = Rows,
            Note = "the row of fees is read as the all-in cost, and the engine takes the employer's part off",
        },
        Cost("cost borne by the worker, USD", HongKong, new("PHL", "HKG"), FactFigures.Id, "cost_usd", Evidence.S, "The SUN Hong Kong 2018") with
        {
            Point = 960,
            Low = 640,
            High = 1280,
            ByConstruction = Rows,
            Note = "published of licensed agencies; recalls and friends are in the mean of the run",
        },
        Cost(Months, Sawp, new("MEX", "CAN"), "I3.01", "months", Evidence.M, "KNOMAD-ILO Migration Cost Surveys 2014-16") with
        {
            High = 0.5,
            ByConstruction = Rows,
        },
        Cost("cost borne by the worker, USD", States, new("MEX", "USA", "mex-usa-h2a"), FactFigures.Id, "cost_usd", Evidence.M,
            "Centro de los Derechos del Migrante 2013").About(590) with
        {
            ByConstruction = Rows,
            Note = "published over those who paid; who is called again pays less",
        },
        Season("TON"),
        Season("VUT"),
        Cost("paid a recruiter and never left, %", Malaysia, new("BGD", "MYS"), "I3.04", "share", Evidence.Order, "Das et al. (RMMRU) 2014")
            .About(19) with
        {
            Note = "published of all failed attempts to go abroad, to every destination",
        },
        Cost("months of work under abuse, %", HongKong, new("PHL", "HKG"), "I2.08", "months", Evidence.S, "Justice Centre Hong Kong 2016") with
        {
            Point = 17,
            Low = 10,
            High = 30,
            Note = "published: one in six in forced labour when asked; hazards are choices, not estimates",
        },
    ];

    private static Fact Season(string origin) =>
        Cost(Months, Rse, new(origin, "NZL", "nzl-rse"), "I3.01", "months", Evidence.M, "Gibson and McKenzie 2014") with
        {
            Low = 0.5,
            High = 1,
            ByConstruction = Rows,
            Note = "half the airfare and more; those who are called again pay less, and the engine has no other cost of a season",
        };

    private static Fact Cost(string what, string scenario, At at, string figure, string measure, Evidence evidence, string source) =>
        New("Recruitment", what, scenario, at, figure, measure, evidence, source);
}
