namespace Gfmd.Sim.Reports;

/// <summary>Figures as HTML: the drawing, a choice of views, and all numbers in tables beneath.</summary>
/// <param name="minimum">Cells of fewer agents are greyed and carry their count.</param>
internal sealed class FigureHtml(int minimum)
{
    /// <summary>A figure with its tables.</summary>
    public Raw Write(Figure figure)
    {
        HtmlText html = new();
        Open(html, figure.Id, figure.Title, figure.Lead);
        if (figure.Views.Count > 1)
        {
            html.Add($"<p class=\"choice\" hidden><label>Show <select data-for=\"{figure.Id}\">");
            foreach ((int i, FigureView view) in figure.Views.Index())
            {
                html.Add($"<option value=\"{i}\">{view.Name}</option>");
            }

            html.Add($"</select></label></p>");
        }

        FigureView first = figure.Views[0];
        Note(html, figure.Id, first);
        html.Add($"<div class=\"chart\" data-chart=\"{figure.Id}\">{Draw(figure)}</div>");
        Tables(html, figure);
        return html.Add($"</figure>").Done();
    }

    /// <summary>The flow diagram with its table.</summary>
    public Raw Write(FlowFigure figure)
    {
        HtmlText html = new();
        Open(html, figure.Id, figure.Title, figure.Lead);
        html.Add($"<div class=\"chart flow\" data-chart=\"{figure.Id}\">{SvgFlow.Draw(figure)}</div>");
        html.Add($"<details><summary>Numbers of this chart</summary><div class=\"wide\"><table id=\"{figure.Id}-0\">");
        html.Add($"<caption>{figure.Title}, {figure.Unit}</caption><thead><tr><th scope=\"col\">from</th><th scope=\"col\">to</th>");
        html.Add($"<th scope=\"col\" class=\"n\">{figure.Unit}</th></tr></thead><tbody>");
        foreach (FlowLink link in figure.Links)
        {
            html.Add($"<tr><th scope=\"row\">{figure.Nodes[link.From].Name}</th><td>{figure.Nodes[link.To].Name}</td>{Td(link.Cell, 0)}</tr>");
        }

        return html.Add($"</tbody></table></div></details></figure>").Done();
    }

    /// <summary>A matrix with all its numbers: who receives in rows, who pays in columns, and the sums that must agree.</summary>
    public Raw Write(MatrixFigure figure)
    {
        HtmlText html = new();
        Open(html, figure.Id, figure.Title, figure.Lead);
        html.Add($"<div class=\"chart\" data-chart=\"{figure.Id}\">{SvgMatrix.Draw(figure)}</div>");
        html.Add($"<details><summary>Numbers of this chart</summary><div class=\"wide\"><table id=\"{figure.Id}-0\">");
        html.Add($"<caption>{figure.Title}, {figure.Unit}<br><small>who receives in rows, who pays in columns</small></caption>");
        html.Add($"<thead><tr><th scope=\"col\"></th>");
        foreach (string name in figure.Names.Append("receives in all"))
        {
            html.Add($"<th scope=\"col\" class=\"n\">{name}</th>");
        }

        html.Add($"</tr></thead><tbody>");
        for (int to = 0; to < figure.Names.Count; to++)
        {
            html.Add($"<tr><th scope=\"row\">{figure.Names[to]}</th>");
            for (int from = 0; from < figure.Names.Count; from++)
            {
                html.Add(Td(figure.Of(from, to), figure.Decimals));
            }

            html.Add(Td(figure.Received(to), figure.Decimals)).Add($"</tr>");
        }

        html.Add($"<tr><th scope=\"row\">pays in all</th>");
        for (int from = 0; from < figure.Names.Count; from++)
        {
            html.Add(Td(figure.Paid(from), figure.Decimals));
        }

        return html.Add($"<td class=\"n none\">–</td></tr></tbody></table></div></details></figure>").Done();
    }

    /// <summary>The drawing of a figure's first view, also for use elsewhere.</summary>
    public static Raw Draw(Figure figure) => figure.Kind == FigureKind.Lines
        ? SvgLines.Draw(figure.Views[0], $"{figure.Title}: {figure.Views[0].Name}, {figure.Views[0].Unit}")
        : SvgBars.Draw(figure.Views[0], $"{figure.Title}: {figure.Views[0].Name}, {figure.Views[0].Unit}", figure.Kind);

    /// <summary>A cell of a table: the number as people read it, the number in full for machines, its interval, and a mark if few agents stand
    /// behind it.</summary>
    public Raw Td(Cell cell, int decimals) => !cell.Is ? Nothing
        : Td(cell, Written.Number(cell.Value, decimals), Written.Number(cell.Low, decimals), Written.Number(cell.High, decimals));

    /// <summary>The same, rounded to the width of the interval.</summary>
    public Raw Td(Cell cell)
    {
        if (!cell.Is)
        {
            return Nothing;
        }

        (string value, string low, string high) = Written.Rounded(cell.Value, cell.Low, cell.High);
        return Td(cell, value, low, high);
    }

    private static Raw Nothing { get; } = new("<td class=\"n none\">–</td>");

    private Raw Td(Cell cell, string value, string low, string high)
    {
        HtmlText html = new();
        string exact = Written.Exact(cell.Value);
        if (cell.IsFew(minimum))
        {
            html.Add($"<td class=\"n few\" data-v=\"{exact}\" title=\"{cell.Agents ?? 0} agents: too few for a claim\">");
            html.Add($"{value}");
            html.Add($"<small>{cell.Agents ?? 0} agents</small>");
        }
        else
        {
            html.Add($"<td class=\"n\" data-v=\"{exact}\">{value}");
        }

        if (cell.HasInterval)
        {
            html.Add($"<small>{low} to {high}</small>");
        }

        return html.Add($"</td>").Done();
    }

    private static void Open(HtmlText html, string id, string title, string lead) => html
        .Add($"<figure id=\"{id}\" aria-labelledby=\"{id}-title\"><figcaption><h3 id=\"{id}-title\">{title}</h3><p>{lead}</p></figcaption>");

    private static void Note(HtmlText html, string id, FigureView view)
    {
        html.Add($"<p class=\"unit\" id=\"{id}-unit\"><b>{view.Name}</b>, {view.Unit}");
        html.Add($"{(SvgAxis.WantsLog(view) ? ". Logarithmic axis: each step is ten times the one below" : "")}</p>");
    }

    private void Tables(HtmlText html, Figure figure)
    {
        html.Add($"<details><summary>Numbers of this chart</summary>");
        foreach ((int i, FigureView view) in figure.Views.Index())
        {
            html.Add($"<div class=\"wide\"><table id=\"{figure.Id}-{i}\"><caption>{view.Name}, {view.Unit}<br><small>{view.Definition}</small>");
            html.Add($"</caption>");
            html.Add($"<thead><tr><th scope=\"col\"></th>");
            foreach (Series series in view.Series)
            {
                html.Add($"<th scope=\"col\" class=\"n\">{series.Name}</th>");
            }

            html.Add($"</tr></thead><tbody>");
            for (int l = 0; l < view.Labels.Count; l++)
            {
                html.Add($"<tr><th scope=\"row\">{view.Labels[l]}</th>");
                foreach (Series series in view.Series)
                {
                    html.Add(Td(series.Cells[l], view.Decimals));
                }

                html.Add($"</tr>");
            }

            html.Add($"</tbody></table></div>");
        }

        html.Add($"</details>");
    }
}
