using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>economy.parquet: monthly by origin, what remittances do to the economy at large (MODEL 9).</summary>
internal sealed class EconomyTable : IFrameSink
{
    private static readonly (CountryMeasure Measure, string Name, string Unit, string Definition)[] Entries =
    [
        (CountryMeasure.LnRer, "ln_real_exchange_rate", "log points", "real exchange rate against month 0, up: appreciation"),
        (CountryMeasure.LnTradables, "ln_demand_tradables", "log points", "demand for workers of agriculture and manufacturing against month 0"),
        (CountryMeasure.LnOthers, "ln_demand_others", "log points", "demand for workers of the other sectors against month 0"),
        (CountryMeasure.LocalDemand, "local_demand", "index, month 0 = 1", "demand in communities, mean over the country"),
        (CountryMeasure.Ratio, "remittances_over_output", "share", "formal remittances over output, twelve months"),
        (CountryMeasure.Inflation, "inflation_gap", "pp a year", "what remittances add to inflation"),
        (CountryMeasure.TradableWage, "wage_tradables", "index, base year = 1", "wage of agriculture and manufacturing"),
        (CountryMeasure.OtherWage, "wage_others", "index, base year = 1", "wage of the other sectors"),
        (CountryMeasure.Notches, "rating_notches", "notches", "shadow rating above month 0"),
        (CountryMeasure.Spread, "spread", "basis points", "spread of foreign debt"),
    ];

    private static readonly (CountryMeasure Measure, string Name, string Definition)[] Money =
    [
        (CountryMeasure.Output, "output", "output of the month"), (CountryMeasure.Service, "securitised_service", "service of securitised debt"),
        (CountryMeasure.Securitised, "securitised", "securitised debt outstanding"),
        (CountryMeasure.BondsBought, "bonds_bought", "diaspora bonds bought"),
        (CountryMeasure.Bonds, "bonds", "diaspora bonds outstanding"), (CountryMeasure.Deposits, "deposits", "foreign-currency deposits"),
        (CountryMeasure.Fund, "fund", "balance of the counter-cyclical fund"),
        (CountryMeasure.Fiscal, "fiscal_balance", "fiscal balance of migration"),
    ];

    private readonly Plan _plan;
    private readonly MonthColumns _when = new();
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly NumberColumn<double>[] _values, _money;

    public EconomyTable(Plan plan)
    {
        _plan = plan;
        _values = [.. Entries.Select(e => new NumberColumn<double>(e.Name, e.Unit, e.Definition))];
        _money = [.. Money.Select(e => new NumberColumn<double>(e.Name + "_usd", "nominal USD", e.Definition))];
        Tables = [new Table("economy", "one row per month and origin", [.. _when.All, _origin, .. _values, .. _money])];
    }

    public IReadOnlyList<Table> Tables { get; }

    public void Add(Frame frame)
    {
        if (frame.Month < 0)
        {
            return;
        }

        foreach (OriginPlan origin in _plan.Origins)
        {
            _when.Add(_plan, frame);
            _origin.Add(origin.Country.Id);
            for (int i = 0; i < Entries.Length; i++)
            {
                // counted in millionths, written in the column's unit
                _values[i].Add(frame.Tallies.Of(Entries[i].Measure, origin.Index) / 1e6);
            }

            for (int i = 0; i < Money.Length; i++)
            {
                _money[i].Add(Cents.Usd(frame.Tallies.Of(Money[i].Measure, origin.Index)));
            }
        }
    }
}
