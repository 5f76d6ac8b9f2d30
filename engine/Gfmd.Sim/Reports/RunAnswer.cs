namespace Gfmd.Sim.Reports;

/// <summary>The answer of a run: one sentence, five figures, what stands out, one table.</summary>
internal sealed class RunAnswer
{
    private readonly RunTablesRead _run;
    private readonly int[] _all;
    private readonly SchemeSums.Sums _departed, _returned, _stock, _irregular, _received, _senders, _sent, _jobs;

    public RunAnswer(RunTablesRead run)
    {
        _run = run;
        _all = [.. Enumerable.Range(0, run.Schemes.Count)];
        (_departed, _returned) = (run.Flows.Of(Take.Sum, "departed"), run.Flows.Of(Take.Sum, RunFigures.Returns));
        (_stock, _irregular) = (run.Stocks.Of(Take.End, "stock"), run.Stocks.Of(Take.End, "stock_irregular"));
        (_received, _senders) = (run.Money.Of(Take.Sum, "received_usd"), run.Money.Of(Take.Sum, "senders"));
        (_sent, _jobs) = (run.Money.Of(Take.Sum, "sent_usd"), run.Stocks.Of(Take.Sum, "employed"));
    }

    private int Last => _run.Time.Count - 1;

    private string LastLabel => _run.Time.Labels[Last];

    public Raw Write()
    {
        HtmlText html = new();
        Cell left = _departed.Cell(Last, _all), home = _returned.Cell(Last, _all), abroad = _stock.Cell(Last, _all),
            dollars = Times(Money(Last, _all), 1e6);
        html.Add($"<p class=\"answer\">In {LastLabel}, the last {(_run.Time.Yearly ? "full year" : "month")} of the run, about <b>");
        html.Add($"{Figure(left)}</b>{Interval(left)} departed ");
        html.Add($"and about <b>{Figure(home)}</b>{Interval(home)} came home; <b>{Figure(abroad)}</b>{Interval(abroad)} were abroad at its end. ");
        html.Add($"Households at home received ");
        html.Add($"<b>USD {Figure(dollars)}</b>{Interval(dollars)}.</p>");
        if (_run.Manifest.Replicates > 1)
        {
            html.Add($"<p class=\"soft\">Means of {_run.Manifest.Replicates} replicates; in brackets and as small figures the 95 % interval of ");
            html.Add($"the mean ");
            html.Add($"(Student's t). It covers chance alone, not what is uncertain in the parameters.</p>");
        }
        else
        {
            html.Add($"<p class=\"soft\">One replicate: how much of this is chance is not known. Run with --replicates 5 or more for intervals.</p>");
        }

        html.Add($"<div class=\"cards\">");
        Card(html, "Migrants abroad", "persons, end of period", p => _stock.Cell(p, _all));
        Card(html, "Departures", $"persons a {_run.Time.Word}", p => _departed.Cell(p, _all));
        Card(html, "Returns", $"persons a {_run.Time.Word}", p => _returned.Cell(p, _all));
        Card(html, "Received at home", $"USD million a {_run.Time.Word}", p => Money(p, _all));
        Card(html, "Without a permit", "% of migrants", p => _irregular.Ratio(_stock, p, _all, 100, _stock));
        html.Add($"</div>");
        Standing(html);
        Table(html);
        return html.Done();
    }

    private Cell Money(int period, IReadOnlyList<int> schemes) => _received.Cell(period, schemes, null, 1e-6, _senders);

    private static Cell Times(Cell c, double factor) => c with { Value = factor * c.Value, Low = factor * c.Low, High = factor * c.High };

    private static string Figure(Cell c) => Written.Words(c.Value);

    private static string Interval(Cell c) => c.HasInterval ? $" ({Written.Interval(c.Value, c.Low, c.High)})" : "";

    private void Card(HtmlText html, string name, string unit, Func<int, Cell> cell)
    {
        List<Cell> cells = [.. Enumerable.Range(0, _run.Time.Count).Select(cell)];
        Cell first = cells[0], last = cells[^1];
        html.Add($"<div class=\"card\"><p class=\"label\">{name}</p><p class=\"big\" data-v=\"{Written.Exact(last.Value)}\">");
        html.Add($"{(last.Is ? Written.Words(last.Value) : "–")}</p><p class=\"unit\">{unit}");
        if (last.HasInterval)
        {
            html.Add($"<br>{Written.Interval(last.Value, last.Low, last.High)}");
        }

        html.Add($"</p>{Spark(cells, name)}<p class=\"soft\">");
        if (first.Is && last.Is && cells.Count > 1 && first.Value > 0)
        {
            string change = unit.StartsWith('%') ? "" : $" ({Change(last.Value / first.Value)})";
            html.Add($"{_run.Time.Labels[0]}: {Written.Words(first.Value)}{change}");
        }

        html.Add($"</p></div>");
    }

    private static Raw Spark(List<Cell> cells, string name)
    {
        List<double> values = [.. cells.Where(c => c.Is).Select(c => c.Value)];
        SvgAxis y = SvgAxis.Of(values, 34, 4, log: false);
        HtmlText svg = SvgLines.Begin(120, 38, $"{name} over time");
        if (values.Count > 1)
        {
            IEnumerable<string> points = values.Select((v, i) => $"{Written.At(3 + (i * 114.0 / (values.Count - 1)))} {Written.At(y.At(v))}");
            svg.Add($"<path d=\"M3 34L{string.Join('L', points)}L117 34Z\" fill=\"{Palette.Of(0)}\" fill-opacity=\"0.12\"/>");
        }

        SvgLines.Line(svg, new Series(name, cells), i => 3 + (cells.Count < 2 ? 57 : i * 114.0 / (cells.Count - 1)), y, Palette.Of(0), 1.8);
        return svg.Add($"</svg>").Done();
    }

    /// <summary>Corridors that stand out; only where there are several, and only with enough agents behind them.</summary>
    private void Standing(HtmlText html)
    {
        List<(string Name, int[] Members)> corridors = [.. _run.By(s => s.Corridor)
            .Where(c => !_stock.Cell(Last, c.Members).IsFew(_run.MinimumCell))];
        if (corridors.Count < 2)
        {
            return;
        }

        html.Add($"<ul class=\"standing\">");
        Cell all = _stock.Cell(Last, _all);
        (string name, int[] members) = corridors.MaxBy(c => _stock.Cell(Last, c.Members).Value);
        double share = _stock.Cell(Last, members).Value / all.Value;
        html.Add($"<li><b>Most migrants:</b> {name}, {Written.Words(_stock.Cell(Last, members).Value)} of {Written.Words(all.Value)} ");
        html.Add($"({Written.Percent(share)}).</li>");
        List<(string Name, double Ratio)> growth =
        [
            .. corridors.Where(c => !_stock.Cell(0, c.Members).IsFew(_run.MinimumCell))
                .Select(c => (c.Name, _stock.Cell(Last, c.Members).Value / _stock.Cell(0, c.Members).Value)),
        ];
        if (growth.Count > 1)
        {
            (string up, double most) = growth.MaxBy(g => g.Ratio);
            (string down, double least) = growth.MinBy(g => g.Ratio);
            html.Add($"<li><b>Stock since {_run.Time.Labels[0]}:</b> grows most from {up} ({Change(most)}), ");
            html.Add($"{(least < 1 ? "shrinks most" : "grows least")} from {down} ({Change(least)}).</li>");
        }

        (string per, int[] sender) = corridors.MaxBy(c => PerMigrant(c.Members));
        html.Add($"<li><b>Most money sent by a migrant with a job:</b> {per}, USD {Written.Two(PerMigrant(sender))} a month.</li>");
        (string without, int[] whom) = corridors.MaxBy(c => _irregular.Ratio(_stock, Last, c.Members, 100, _stock).Value);
        Cell irregular = _irregular.Ratio(_stock, Last, whom, 100, _stock);
        html.Add($"<li><b>Highest share without a permit:</b> {without}, {Written.Two(irregular.Value)}{Written.Thin}% of migrants.</li></ul>");
    }

    private double PerMigrant(int[] members) => _sent.Ratio(_jobs, Last, members, 1, _jobs) is { Is: true } c ? c.Value : 0;

    private static string Change(double ratio) => $"{Written.Signed(100 * (ratio - 1))}{Written.Thin}%";

    private void Table(HtmlText html)
    {
        FigureHtml cells = new(_run.MinimumCell);
        html.Add($"<h3>By corridor and regime, {LastLabel}</h3><div class=\"wide\"><table id=\"answer-table\"><caption>Rounded to ");
        html.Add($"{(_run.Manifest.Replicates > 1 ? $"the width of the 95{Written.Thin}% interval" : "two significant figures")}; in full in the ");
        html.Add($"Parquet tables. Greyed: fewer than {_run.MinimumCell} agents.</caption><thead><tr><th scope=\"col\">");
        html.Add($"corridor</th>");
        html.Add($"<th scope=\"col\">regime</th><th scope=\"col\" class=\"n\">migrants, {_run.Time.Labels[0]}</th>");
        html.Add($"<th scope=\"col\" class=\"n\">migrants, {LastLabel}</th><th scope=\"col\" class=\"n\">departures</th>");
        html.Add($"<th scope=\"col\" class=\"n\">returns</th><th scope=\"col\" class=\"n\">received, USD million</th>");
        html.Add($"<th scope=\"col\" class=\"n\">without a permit, %</th></tr></thead><tbody>");
        foreach ((int i, Scheme s) in _run.Schemes.Index())
        {
            html.Add($"<tr><th scope=\"row\">{s.Corridor}</th><td>{s.Regime.Name} <small>{RegimeWords.Family(s.Regime.Family)}</small></td>");
            html.Add(cells.Td(_stock.Cell(0, [i]))).Add(cells.Td(_stock.Cell(Last, [i]))).Add(cells.Td(_departed.Cell(Last, [i])));
            html.Add(cells.Td(_returned.Cell(Last, [i]))).Add(cells.Td(Money(Last, [i])));
            html.Add(cells.Td(_irregular.Ratio(_stock, Last, [i], 100, _stock))).Add($"</tr>");
        }

        html.Add($"</tbody></table></div>");
    }
}
