namespace Gfmd.Sim.Reports;

/// <summary>All views of a figure side by side, small; each opens its view in the large chart.</summary>
internal static class SmallMultiples
{
    private const double Width = 200, Height = 74;

    /// <summary>The small charts of the views that a condition picks.</summary>
    public static Raw Write(Figure figure, Func<FigureView, bool> shown)
    {
        HtmlText html = new();
        html.Add($"<ul class=\"small\">");
        foreach ((int i, FigureView view) in figure.Views.Index().Where(v => shown(v.Item)))
        {
            string ends = Ends(view);
            html.Add($"<li><a href=\"#{figure.Id}\" data-view=\"{i}\"><span class=\"label\">{view.Name}</span>{Draw(view)}<span class=\"soft\">");
            html.Add($"{ends}</span></a></li>");
        }

        return html.Add($"</ul>").Done();
    }

    private static Raw Draw(FigureView view)
    {
        List<double> values = [.. view.Series.SelectMany(s => s.Cells).Where(c => c.Is).Select(c => c.Value)];
        SvgAxis y = SvgAxis.Of(values, Height - 6, 6, SvgAxis.WantsLog(view));
        HtmlText svg = SvgLines.Begin(Width, Height, $"{view.Name}, {view.Unit}");
        svg.Add($"<line x1=\"0\" x2=\"{Written.At(Width)}\" y1=\"{Written.At(Height - 6)}\" y2=\"{Written.At(Height - 6)}\" ");
        svg.Add($"stroke=\"{Palette.Rule}\"/>");
        for (int s = 0; s < view.Series.Count; s++)
        {
            int count = view.Series[s].Cells.Count;
            SvgLines.Line(svg, view.Series[s], i => 4 + (count < 2 ? (Width / 2) - 4 : i * (Width - 8) / (count - 1)), y, Palette.Of(s), 1.6);
        }

        return svg.Add($"</svg>").Done();
    }

    private static string Ends(FigureView view)
    {
        List<double> last = [.. view.Series.Select(s => s.Cells[^1]).Where(c => c.Is).Select(c => c.Value)];
        return last.Count == 0 ? view.Unit
            : last.Count == 1 || Written.Two(last.Min()) == Written.Two(last.Max()) ? $"{view.Labels[^1]}: {Written.Two(last[0])} {view.Unit}"
            : $"{view.Labels[^1]}: {Written.Two(last.Min())} to {Written.Two(last.Max())} {view.Unit}";
    }
}
