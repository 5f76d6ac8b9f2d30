using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 2.3: remittances in the economy at large. Stocks and indices are those of the end of the year, money in nominal USD.</summary>
public static class Macroeconomy
{
    private const double Millionth = 1e-6;

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I7.01", "Real exchange rate; tradable share",
            "prices at home against abroad as remittances move them, and work in agriculture and industry",
            "exp(lnRER); tradable / all employment", "C", "REER",
            [
                new("rer", "index, month 0 = 1", "up: appreciation"), new("tradable_share", "%", "of all employed"),
                new("tradable_wage", "index, base year = 1", "wage of tradable sectors at constant mix of workers"),
            ],
            Rates),
        new(
            "I7.02", "Remittances over exports, reserves, FDI, ODA", "formal remittances of the year; no row where the scenario has no figure",
            "Rem12 / each (data)", "C", "balance of payments",
            [
                new("exports", "%", "of exports of goods and services"), new("reserves", "%", "of foreign-exchange reserves"),
                new("investment", "%", "of inward foreign direct investment"), new("aid", "%", "of official development assistance"),
            ],
            Ratios),
        new(
            "I7.03", "Shock cushion", "change of remittances over the fall of own household income, in years in which it falls; swings of output",
            "dRem/(-dHome income); sd of dln(output)", "C", "-",
            [new("cushion", "%", "of the fall that remittances make up for"), new("volatility", "log points a month", "of output")], Cushion),
        new(
            "I7.04", "Shadow rating, securitisation, diaspora bond", "rating by debt over exports and remittances; what the diaspora finances",
            "9.6", "C", "Ketkar & Ratha 2009",
            [
                new("notches", "notches", "above month 0"), new("spread", "basis points", "of foreign debt"),
                new("securitisable", "nominal USD", "amount that could be securitised"),
                new("securitised", "nominal USD", "outstanding"), new("bonds", "nominal USD", "diaspora bonds bought in the year"),
                new("deposits", "nominal USD", "foreign-currency deposits out of remittances since month 0"),
            ],
            Finance),
        new(
            "I7.05", "Inflation gap; nontradable wage", "what remittances add to inflation", "9.4; mean wage of nontradable cells", "C", "-",
            [
                new("inflation", "pp a year", "against month 0"),
                new("nontradable_wage", "index, base year = 1", "wage of the other sectors at constant mix of workers"),
            ],
            Inflation),
        new(
            "I7.06", "Fiscal balance of migration, origin",
            "tax on spending out of remittances and bonds, less tax lost on skilled wages and the cost of training those who left", "9.8", "C", "-",
            [new("balance", "% of output", "of the year"), new("fund", "nominal USD", "balance of the counter-cyclical fund")], Fiscal),
    ];

    private static void Each(YearOfRun y, Action<OriginPlan, OriginEconomy, Labelled, long> see)
    {
        foreach (OriginPlan origin in y.Plan.Origins)
        {
            long agents = y.End.Of(HouseholdMeasure.Persons, origin.Index) / origin.Weight;
            see(origin, origin.Data.Economy, new Labelled(origin.Country.Id, "", "", "", ""), agents);
        }
    }

    private static double End(YearOfRun y, CountryMeasure m, int origin) => y.End.Of(m, origin) * Millionth;

    private static double Usd(Tallies tallies, CountryMeasure m, int origin) => Cents.Usd(tallies.Of(m, origin));

    private static void Rates(YearOfRun y, IndicatorRows rows) => Each(y, (o, _, label, agents) =>
    {
        rows.Add("rer", label, Maths.Exp(End(y, CountryMeasure.LnRer, o.Index)), agents);
        long working = y.Sum.Of(CountryMeasure.Working, o.Index);
        rows.Ratio("tradable_share", label, y.Sum.Of(CountryMeasure.Tradable, o.Index), working, 100, working / 12 / o.Weight);
        rows.Add("tradable_wage", label, End(y, CountryMeasure.TradableWage, o.Index), agents);
    });

    private static void Ratios(YearOfRun y, IndicatorRows rows) => Each(y, (o, data, label, agents) =>
    {
        double remitted = Usd(y.End, CountryMeasure.RemittedYear, o.Index);
        foreach ((string name, Datum? d) in new[]
        {
            ("exports", data.Exports), ("reserves", data.Reserves), ("investment", data.ForeignInvestment), ("aid", data.Aid),
        })
        {
            rows.Ratio(name, label, remitted, d?.Value ?? 0, 100, agents);
        }
    });

    private static void Cushion(YearOfRun y, IndicatorRows rows) => Each(y, (o, _, label, agents) =>
    {
        double income = Usd(y.End, CountryMeasure.IncomeChange, o.Index);
        if (income < 0)
        {
            rows.Ratio("cushion", label, Usd(y.End, CountryMeasure.RemittedChange, o.Index), -income, 100, agents);
        }

        rows.Add("volatility", label, Math.Sqrt(y.Sum.Of(CountryMeasure.OutputChange, o.Index) / 12e9), agents);
    });

    private static void Finance(YearOfRun y, IndicatorRows rows) => Each(y, (o, data, label, agents) =>
    {
        if (data.ExternalDebt is not null && data.Exports is not null)
        {
            rows.Add("notches", label, End(y, CountryMeasure.Notches, o.Index), agents);
        }

        rows.Add("spread", label, End(y, CountryMeasure.Spread, o.Index), agents);
        rows.Add("securitisable", label, Usd(y.End, CountryMeasure.Securitisable, o.Index), agents);
        rows.Add("securitised", label, Usd(y.End, CountryMeasure.Securitised, o.Index), agents);
        rows.Add("bonds", label, Usd(y.Sum, CountryMeasure.BondsBought, o.Index), agents);
        rows.Add("deposits", label, Usd(y.End, CountryMeasure.Deposits, o.Index), agents);
    });

    private static void Inflation(YearOfRun y, IndicatorRows rows) => Each(y, (o, _, label, agents) =>
    {
        rows.Add("inflation", label, End(y, CountryMeasure.Inflation, o.Index), agents);
        rows.Add("nontradable_wage", label, End(y, CountryMeasure.OtherWage, o.Index), agents);
    });

    private static void Fiscal(YearOfRun y, IndicatorRows rows) => Each(y, (o, _, label, agents) =>
    {
        rows.Ratio("balance", label, Usd(y.Sum, CountryMeasure.Fiscal, o.Index), Usd(y.Sum, CountryMeasure.Output, o.Index), 100, agents);
        rows.Add("fund", label, Usd(y.End, CountryMeasure.Fund, o.Index), agents);
    });
}
