using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Reports;

/// <summary>indicators.parquet, by figure of an indicator and breakdown.</summary>
internal sealed class IndicatorsRead
{
    private readonly Dictionary<(string Id, string Measure), List<Row>> _rows = [];
    private readonly RunTablesRead _run;

    public IndicatorsRead(string folder, RunTablesRead run)
    {
        _run = run;
        TableReader table = TableReader.Read(Path.Combine(folder, "indicators.parquet"));
        string[] id = table.Text("indicator"), measure = table.Text("measure"), origin = table.Text("origin"), regime = table.Text("regime");
        string[] destination = table.Text("destination"), sex = table.Text("sex"), education = table.Text("education");
        string[] channel = table.Text("channel"), sector = table.Text("sector");
        long[] year = table.Whole("year"), agents = table.Whole("agents");
        double[] value = table.Number("value");
        for (int i = 0; i < table.Rows; i++)
        {
            if (channel[i].Length > 0 || sector[i].Length > 0)
            {
                continue; // the figures of the page are over all channels and sectors
            }

            if (!_rows.TryGetValue((id[i], measure[i]), out List<Row>? rows))
            {
                _rows[(id[i], measure[i])] = rows = [];
            }

            rows.Add(new Row(year[i], origin[i], destination[i], regime[i], sex[i], education[i], value[i], agents[i]));
        }

        Years = [.. table.Whole("year").Distinct().Order()];
    }

    /// <summary>Years with indicators.</summary>
    public IReadOnlyList<long> Years { get; }

    /// <summary>All measures that have rows, in the order of the catalogue: over all persons at the coarsest level, then by sex.</summary>
    public IEnumerable<FigureView> All() =>
        from i in Indicator.All
        from m in i.Measures
        where _rows.ContainsKey((i.Id, m.Name))
        from sex in (bool[])[false, true]
        let view = View(i, m, sex)
        where view is not null
        select view;

    /// <summary>One measure over time.</summary>
    public FigureView? View(string id, string measure, bool bySex)
    {
        Indicator indicator = Indicator.All.First(i => i.Id == id);
        return View(indicator, indicator.Measures.First(m => m.Name == measure), bySex);
    }

    /// <summary>Value of a measure in a year for an origin, or for a corridor; nothing where there is none.</summary>
    public Cell Of(string id, string measure, string origin, string sex, long year, string destination = "") =>
        _rows.TryGetValue((id, measure), out List<Row>? rows)
            ? Mean([.. rows.Where(r => r.Year == year && r.Origin == origin && r.Sex == sex && r.Destination == destination
                && r.Regime.Length + r.Education.Length == 0)])
            : Cell.None;

    private FigureView? View(Indicator indicator, Measure measure, bool bySex)
    {
        List<Row> rows = [.. _rows.GetValueOrDefault((indicator.Id, measure.Name), [])
            .Where(r => r.Education.Length == 0 && r.Sex.Length > 0 == bySex)];
        if (rows.Count == 0)
        {
            return null;
        }

        int coarsest = rows.Min(r => r.Depth);
        Dictionary<string, Dictionary<long, List<Row>>> cells = new(StringComparer.Ordinal);
        foreach (Row row in rows.Where(r => r.Depth == coarsest).OrderBy(Place).ThenBy(r => r.Sex, StringComparer.Ordinal))
        {
            string name = Name(row);
            cells.TryAdd(name, []);
            cells[name].TryAdd(row.Year, []);
            cells[name][row.Year].Add(row);
        }

        string title = indicator.Measures.Count > 1 ? $"{indicator.Id} {indicator.Name}: {measure.Definition}" : $"{indicator.Id} {indicator.Name}";
        IEnumerable<Series> series = cells.Select(c =>
            new Series(c.Key, [.. Years.Select(y => c.Value.TryGetValue(y, out List<Row>? at) ? Mean(at) : Cell.None)]));
        return new FigureView(
            bySex ? title + ", by sex" : title, measure.Unit, $"{indicator.Definition}; {measure.Definition}",
                [.. Years.Select(_run.Time.YearLabel)], [.. series]);
    }

    private static Cell Mean(List<Row> rows) => Cell.Mean([.. rows.Select(r => r.Value)], rows.Count == 0 ? 0 : rows.Sum(r => r.Agents) / rows.Count);

    /// <summary>Places come in the order of the scenario, as in every other figure.</summary>
    private int Place(Row row) => _run.Schemes.Index().FirstOrDefault(s => (row.Origin.Length == 0 || row.Origin == s.Item.Origin.Id)
        && (row.Destination.Length == 0 || row.Destination == s.Item.Destination.Id)
        && (row.Regime.Length == 0 || row.Regime == s.Item.Regime.Id)).Index;

    private string Name(Row row)
    {
        string place = row.Regime.Length > 0 && row.Origin.Length == 0 ? RegimeName(row.Regime)
            : row.Destination.Length > 0 && row.Origin.Length == 0 ? _run.CountryName(row.Destination)
            : row.Destination.Length > 0 ? _run.Name(row.Origin, row.Destination)
            : row.Origin.Length > 0 ? _run.CountryName(row.Origin) : "All";
        string regime = row.Regime.Length > 0 && row.Origin.Length > 0 ? $", {RegimeName(row.Regime)}" : "";
        return row.Sex.Length > 0 ? $"{place}{regime}, {row.Sex}" : place + regime;
    }

    private string RegimeName(string id) => _run.Scenario.Regimes.FirstOrDefault(r => r.Id == id)?.Name ?? id;

    private sealed record Row(
        long Year, string Origin, string Destination, string Regime, string Sex, string Education, double Value, long Agents)
    {
        public int Depth => (Origin.Length > 0 ? 1 : 0) + (Destination.Length > 0 ? 1 : 0) + (Regime.Length > 0 ? 1 : 0);
    }
}
