using Gfmd.Sim.Indicators;

namespace Gfmd.Sim.Reports;

/// <summary>The answer of a comparison: a sentence a variant, what clearly differs, what does not, one table.</summary>
internal sealed class CompareAnswer(CompareTablesRead read)
{
    private static bool IsShare(HeadlineFigure f) => f.Indicator == "I9.04";

    public Raw Write()
    {
        HtmlText html = new();
        html.Add($"<p class=\"soft\">The base is <b>{read.Short(read.Base.Name)}</b>, {read.Title(read.Base.Name)}. The same people meet the ");
        html.Add($"same luck under each design. Differences are means over {read.Manifest.Replicates} paired replicates, in brackets their ");
        html.Add($"95{Written.Thin}% interval by chance.</p>");
        foreach (Scenarios.Scenario variant in read.Designs.Skip(1))
        {
            Variant(html, variant.Name);
        }

        html.Add($"<h3>Side by side</h3>");
        foreach (string effect in read.Effects)
        {
            if (effect == "direct")
            {
                html.Add($"<details><summary>Direct effect</summary>");
                Table(html, effect);
                html.Add($"</details>");
            }
            else
            {
                Table(html, effect);
            }
        }

        foreach (string line in read.Stopping)
        {
            html.Add($"<p class=\"soft\">{line}</p>");
        }

        return html.Done();
    }

    private List<(HeadlineFigure Figure, ContrastRow Row)> Rows(string variant, string effect) =>
        [.. from f in HeadlineFigure.All from r in read.Of(f, effect) where r.Variant == variant && CompareTablesRead.IsWhole(r) select (f, r)];

    private string Words(HeadlineFigure figure, ContrastRow row)
    {
        string place = read.Place(row);
        bool alone = read.Of(figure, row.Effect).Where(CompareTablesRead.IsWhole).Select(read.Place).Distinct(StringComparer.Ordinal).Count() == 1;
        return alone || place.Length == 0 ? figure.Text : $"{figure.Text}, {place}";
    }

    private void Variant(HtmlText html, string variant)
    {
        List<(HeadlineFigure Figure, ContrastRow Row)> all = Rows(variant, "total");
        List<(HeadlineFigure Figure, ContrastRow Row)> clear = [.. all.Where(x => !IsShare(x.Figure) && x.Row.IsClear(read.MinimumCell))];
        int good = clear.Count(x => Direction(x) > 0), bad = clear.Count(x => Direction(x) < 0);
        int judged = all.Count(x => x.Figure.Better != 0);
        string title = read.Title(variant) == variant ? "" : $", {read.Title(variant)},";
        html.Add($"<p class=\"answer\"><b>{read.Short(variant)}</b>{title} does better than the base on {good} and worse on {bad} of {judged} ");
        html.Add($"figures that have a usual direction.");
        if (read.Winners.FirstOrDefault(w => w.Variant == variant && w.Effect == "total" && w.Kind == "all") is WinnersRow w && w.Persons > 0)
        {
            html.Add($" {Written.Percent(w.Better / w.Persons)} of persons end better off by over 1{Written.Thin}%, ");
            html.Add($"{Written.Percent(w.Worse / w.Persons)} worse off.");
        }

        html.Add($"</p><ul class=\"standing\">");
        foreach ((HeadlineFigure figure, ContrastRow row) in clear)
        {
            int direction = Direction((figure, row));
            string mark = row.Difference.Value > 0 ? "▲" : "▼", style = direction > 0 ? "gain" : direction < 0 ? "loss" : "";
            html.Add($"<li><span class=\"{style}\" aria-hidden=\"true\">{mark}</span> {Words(figure, row)}: <b>{Signed(row.Difference.Value)}</b> ");
            html.Add($"({Signed(row.Difference.Low)} to {Signed(row.Difference.High)})");
            string verdict = direction > 0 ? ", better" : direction < 0 ? ", worse" : "";
            html.Add($"{(row.Base.Is ? $", from {Written.Words(row.Base.Value)}" : "")}{verdict}</li>");
        }

        (HeadlineFigure Figure, ContrastRow Row)[] rest = [.. all.Where(x => !IsShare(x.Figure) && !x.Row.IsClear(read.MinimumCell))];
        Rest(html, "No clear difference", rest.Where(x => !x.Row.Difference.IsFew(read.MinimumCell)));
        Rest(html, $"Not told, fewer than {read.MinimumCell} agents", rest.Where(x => x.Row.Difference.IsFew(read.MinimumCell)));
        html.Add($"</ul>");
    }

    private void Rest(HtmlText html, string why, IEnumerable<(HeadlineFigure Figure, ContrastRow Row)> figures)
    {
        string[] names = [.. figures.Select(x => Words(x.Figure, x.Row))];
        if (names.Length > 0)
        {
            html.Add($"<li class=\"soft\">{why}: {string.Join("; ", names)}.</li>");
        }
    }

    private static int Direction((HeadlineFigure Figure, ContrastRow Row) x) => x.Figure.Better * Math.Sign(x.Row.Difference.Value);

    private static string Signed(double value) => value > 0 ? "+" + Written.Words(value) : Written.Words(value);

    private void Table(HtmlText html, string effect)
    {
        FigureHtml cells = new(read.MinimumCell);
        string about = effect == "direct" ? "Direct effect: markets as in the base, but for admission to the changed regimes"
            : "Total effect: each design with its own markets";
        html.Add($"<div class=\"wide\"><table id=\"contrasts-{effect}\"><caption>{about}<br><small>Mean over years and replicates. Small ");
        html.Add($"figures: 95 % interval ");
        html.Add($"by chance. Rounded to its width, levels to two significant figures; in full in comparison.parquet. ");
        html.Add($"Greyed: fewer than {read.MinimumCell} agents.</small></caption><thead><tr><th scope=\"col\">figure</th>");
        html.Add($"<th scope=\"col\">variant</th><th scope=\"col\" class=\"n\">base</th><th scope=\"col\" class=\"n\">difference</th>");
        html.Add($"<th scope=\"col\" class=\"n\">with drawn parameters</th><th scope=\"col\" class=\"n\">higher in, % of replicates</th>");
        html.Add($"<th scope=\"col\" class=\"n\">width ratio</th></tr></thead><tbody>");
        foreach (HeadlineFigure figure in HeadlineFigure.All)
        {
            foreach (ContrastRow row in read.Of(figure, effect).Where(CompareTablesRead.IsWhole))
            {
                html.Add($"<tr><th scope=\"row\">{Words(figure, row)}</th><td>{read.Short(row.Variant)}</td>{cells.Td(row.Base)}");
                html.Add(cells.Td(row.Difference)).Add(cells.Td(row.Drawn));
                html.Add(cells.Td(new Cell(100 * row.Higher), 0)).Add(cells.Td(new Cell(row.WidthRatio), 1)).Add($"</tr>");
            }
        }

        html.Add($"</tbody></table></div>");
    }
}
