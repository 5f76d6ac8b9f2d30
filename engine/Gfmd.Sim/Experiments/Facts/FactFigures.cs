using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Facts;

/// <summary>A ratio of sums over the monthly tables of a run, where no indicator is the published quantity.</summary>
/// <param name="Name">Name.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Of">From a year's sum of a column, written table.column.</param>
public sealed record FactFigure(string Name, string Unit, string Definition, Func<Func<string, double>, double> Of);

/// <summary>Figures of a finished run as facts need them, read from its folder alone.</summary>
public sealed class FactFigures
{
    /// <summary>Stands for an indicator where a fact is a ratio of the monthly tables.</summary>
    public const string Id = "table";

    private readonly string _folder;
    private readonly int _replicates, _startYear;
    private readonly Dictionary<string, TableReader> _tables = new(StringComparer.Ordinal);

    /// <summary>A run folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="replicates">Its replicates.</param>
    public FactFigures(string folder, Scenario scenario, int replicates)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        (_folder, _replicates, _startYear) = (folder, replicates, int.Parse(scenario.StartMonth.AsSpan(0, 4)));
    }

    /// <summary>Ratios that facts may name.</summary>
    public static IReadOnlyList<FactFigure> All { get; } =
    [
        new("departed", "persons a year", "departures that arrived", sum => sum("flows.departed")),
        new("recalled", "%", "of departures: called again by the employer", sum => 100 * sum("flows.recalled") / sum("flows.departed")),
        new("cost_usd", "nominal USD", "recruitment cost that workers paid, a departure",
            sum => sum("remittances.worker_cost_usd") / sum("flows.departed")),
        new("sent", "%", "money sent, of pay after tax and deductions", sum => 100 * sum("remittances.sent_usd") / Net(sum)),
        new("sent_and_saved", "%", "money sent and saved, of gross pay", sum => 100
            * (sum("remittances.sent_usd") + sum("remittances.saved_usd")) / sum("remittances.gross_pay_usd")),
        new("profit", "% a month", "profit of households' businesses, of their capital",
            sum => 100 * sum("households.profits_usd") / sum("households.capital_usd")),
    ];

    /// <summary>What the run gives for a fact.</summary>
    public Finding Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Figure == Id)
        {
            double value = All.Single(f => f.Name == fact.Measure).Of(column => Sum(column, fact));
            return new Finding(fact, double.IsFinite(value) ? value : null, null);
        }

        TableReader table = Table("indicators");
        string[][] labels = [.. ((string[])["indicator", "measure", "origin", "destination", "regime", "education", "sex", "channel", "sector"])
            .Select(table.Text)];
        string[] wanted = [fact.Figure, fact.Measure, fact.Origin, fact.Destination, fact.Regime, fact.Education, "", "", ""];
        long[] year = table.Whole("year"), agents = table.Whole("agents");
        double[] values = table.Number("value");
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(i => year[i] == _startYear + fact.Year - 1
            && labels.Zip(wanted).All(l => string.Equals(l.First[i], l.Second, StringComparison.Ordinal)))];
        return rows.Length == 0 ? new Finding(fact, null, null)
            : new Finding(fact, rows.Average(i => values[i]), (long)rows.Average(i => agents[i]));
    }

    /// <summary>A year of one origin in a regime.</summary>
    public StockYear Stock(string origin, string regime, int year)
    {
        Fact place = new("", "", "", Id, "") { Origin = origin, Regime = regime, Year = year, Evidence = Evidence.C, Source = "" };
        return new StockYear(Sum("stocks.stock", place) / 12, Sum("stocks.stock_irregular", place) / 12, Sum("flows.departed", place));
    }

    private static double Net(Func<string, double> sum) =>
        sum("remittances.gross_pay_usd") - sum("remittances.tax_usd") - sum("remittances.deductions_usd");

    private double Sum(string column, Fact fact)
    {
        string[] parts = column.Split('.');
        TableReader table = Table(parts[0]);
        double[] values = table.Number(parts[1]);
        long[] month = table.Whole("month");
        string[]? origin = Labels(table, "origin", fact.Origin), destination = Labels(table, "destination", fact.Destination);
        string[]? regime = Labels(table, "regime", fact.Regime);
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (month[i] >= 12 * (fact.Year - 1) && month[i] < 12 * fact.Year && Is(origin, i, fact.Origin)
                && Is(destination, i, fact.Destination) && Is(regime, i, fact.Regime))
            {
                sum += values[i];
            }
        }

        return sum / _replicates;
    }

    // a table of origins has no destination: what it says is of all
    private static string[]? Labels(TableReader table, string column, string wanted) =>
        wanted.Length > 0 && table.Has(column) ? table.Text(column) : null;

    private static bool Is(string[]? labels, int row, string wanted) =>
        labels is null || string.Equals(labels[row], wanted, StringComparison.Ordinal);

    private TableReader Table(string name)
    {
        if (!_tables.TryGetValue(name, out TableReader? table))
        {
            _tables[name] = table = TableReader.Read(Path.Combine(_folder, name + ".parquet"));
        }

        return table;
    }

    /// <summary>Whether a measure exists.</summary>
    public static bool Exists(string figure, string measure) => figure == Id
        ? All.Any(f => f.Name == measure)
        : Indicator.All.Any(i => i.Id == figure && i.Measures.Any(m => m.Name == measure));

    /// <summary>Unit of a measure.</summary>
    public static string Unit(string figure, string measure) => figure == Id
        ? All.Single(f => f.Name == measure).Unit
        : Indicator.All.Single(i => i.Id == figure).Measures.Single(m => m.Name == measure).Unit;
}
