using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Indicators;

/// <summary>One figure of one year of one replicate.</summary>
public readonly record struct IndicatorRow(
    int Replicate, int Year, string Indicator, string Measure, Labelled Label, double Value, long Agents);

/// <summary>Where indicators put their figures.</summary>
public sealed class IndicatorRows(Action<IndicatorRow> take)
{
    private YearOfRun? _now;
    private Indicator? _of;

    /// <summary>Adds every indicator of a year.</summary>
    internal void AddAll(YearOfRun now)
    {
        _now = now;
        foreach (Indicator indicator in Indicator.All)
        {
            _of = indicator;
            indicator.Compute(now, this);
        }
    }

    /// <summary>Adds scale × numerator / denominator, or nothing if the denominator is 0.</summary>
    public void Ratio(string measure, Labelled label, double numerator, double denominator, double scale, long agents)
    {
        if (denominator != 0)
        {
            Add(measure, label, scale * numerator / denominator, agents);
        }
    }

    /// <summary>Adds a value.</summary>
    public void Add(string measure, Labelled label, double value, long agents)
    {
        if (!double.IsFinite(value))
        {
            throw new InvalidOperationException($"indicator {_of!.Id} {measure} is {value}");
        }

        take(new IndicatorRow(_now!.Replicate, _now.Year, _of!.Id, measure, label, value, agents));
    }
}

/// <summary>The columns of indicators.parquet.</summary>
internal sealed class IndicatorColumns
{
    private readonly NumberColumn<int> _replicate = new("replicate", "-", "replicate, from 0");
    private readonly NumberColumn<int> _year = new("year", "calendar year", "calendar year in which the year of the run begins");
    private readonly TextColumn _indicator = new("indicator", "id of the catalogue");
    private readonly TextColumn _measure = new("measure", "which figure of the indicator; unit and definition in indicators.catalogue");
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3; empty: all");
    private readonly TextColumn _destination = new("destination", "country of destination, ISO 3166-1 alpha-3; empty: all");
    private readonly TextColumn _regime = new("regime", "admission regime; empty: all");
    private readonly TextColumn _sector = new("sector", "sector of work, of regimes for one; empty: all");
    private readonly TextColumn _channel = new("channel", "recruitment channel; empty: all");
    private readonly TextColumn _sex = new("sex", "men or women; empty: both");
    private readonly TextColumn _education = new("education", "below_tertiary or tertiary (ISCED 5-8); empty: all");
    private readonly TextColumn _quintile = new("quintile", "quintile of households; empty: all");
    private readonly NumberColumn<double> _value = new("value", "unit of the measure", "value");
    private readonly OptionalColumn<double> _low = new("low", "unit of the measure", "low end of the interval, where one is computed");
    private readonly OptionalColumn<double> _high = new("high", "unit of the measure", "high end of the interval, where one is computed");
    private readonly NumberColumn<long> _agents = new("agents", "agents", "agents behind the denominator");

    public IndicatorColumns() => Table = new Table(
        "indicators", "one row per replicate, full year of the run, indicator, measure and breakdown; no row where the denominator is 0",
        _replicate, _year, _indicator, _measure, _origin, _destination, _regime, _sector, _channel, _sex, _education, _quintile, _value, _low,
        _high, _agents);

    public Table Table { get; }

    public void Add(IndicatorRow row)
    {
        _replicate.Add(row.Replicate);
        _year.Add(row.Year);
        _indicator.Add(row.Indicator);
        _measure.Add(row.Measure);
        _origin.Add(row.Label.Origin);
        _destination.Add(row.Label.Destination);
        _regime.Add(row.Label.Regime);
        _sector.Add(row.Label.Sector);
        _channel.Add(row.Label.Channel);
        _sex.Add(row.Label.Sex);
        _education.Add(row.Label.Education);
        _quintile.Add("");
        _value.Add(row.Value);
        _low.Add(null);
        _high.Add(null);
        _agents.Add(row.Agents);
    }
}

/// <summary>indicators.parquet and indicators.catalogue.parquet.</summary>
public sealed class IndicatorTables : IFrameSink
{
    private readonly YearOfRun _year;
    private readonly IndicatorRows _rows;

    /// <summary>The tables of a plan.</summary>
    public IndicatorTables(Plan plan)
    {
        _year = new YearOfRun(plan);
        IndicatorColumns columns = new();
        _rows = new IndicatorRows(columns.Add);
        Tables = [columns.Table, Catalogue()];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Table> Tables { get; }

    /// <inheritdoc/>
    public void Add(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (_year.Add(frame.Replicate, frame.Month, frame.Tallies))
        {
            _rows.AddAll(_year);
        }
    }

    private static Table Catalogue()
    {
        TextColumn[] columns =
        [
            new("id", "id of the indicator"), new("name", "name"), new("measure", "figure of the indicator"), new("unit", "unit of the measure"),
            new("definition", "definition of the measure"), new("formula", "formula in symbols of the model"),
            new("levels", "breakdowns: C country, K corridor, R regime, S sector, channel, X sex, E education"),
            new("equivalent", "official or published indicator that it equals"),
        ];
        Table table = new("indicators.catalogue", "one row per indicator and measure", columns);
        foreach (Indicator i in Indicator.All)
        {
            foreach (Measure m in i.Measures)
            {
                string[] row = [i.Id, i.Name, m.Name, m.Unit, $"{i.Definition}: {m.Definition}", i.Formula, i.Levels, i.Equivalent];
                for (int c = 0; c < row.Length; c++)
                {
                    columns[c].Add(row[c]);
                }
            }
        }

        return table;
    }
}
