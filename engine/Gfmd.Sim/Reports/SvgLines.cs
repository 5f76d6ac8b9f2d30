namespace Gfmd.Sim.Reports;

/// <summary>Lines over time as plain SVG: what is seen without scripting, in print and in other documents.</summary>
internal static class SvgLines
{
    private const double Width = 760, Height = 330, Left = 68, Right = 206, Top = 16, Bottom = 30;

    /// <summary>Draws a view.</summary>
    public static Raw Draw(FigureView view, string title)
    {
        List<double> values = [.. view.Series.SelectMany(s => s.Cells).Where(c => c.Is).SelectMany(Ends)];
        SvgAxis y = SvgAxis.Of(values, Height - Bottom, Top, SvgAxis.WantsLog(view));
        double X(int i) => Left + ((view.Labels.Count < 2 ? 0.5 : i / (view.Labels.Count - 1.0)) * (Width - Left - Right));
        HtmlText svg = Begin(Width, Height, title);
        foreach (double tick in y.Ticks)
        {
            string at = Written.At(y.At(tick));
            svg.Add($"<line x1=\"{Written.At(Left)}\" x2=\"{Written.At(Width - Right)}\" y1=\"{at}\" y2=\"{at}\" stroke=\"{Palette.Rule}\"/>");
            svg.Add($"<text x=\"{Written.At(Left - 8)}\" y=\"{at}\" dy=\"4\" text-anchor=\"end\" fill=\"{Palette.Soft}\">");
            svg.Add($"{SvgAxis.Label(tick)}</text>");
        }

        int every = Math.Max(1, (view.Labels.Count + 7) / 8);
        for (int i = 0; i < view.Labels.Count; i += every)
        {
            svg.Add($"<text x=\"{Written.At(X(i))}\" y=\"{Written.At(Height - 8)}\" text-anchor=\"middle\" fill=\"{Palette.Soft}\">");
            svg.Add($"{view.Labels[i]}</text>");
        }

        for (int s = 0; s < view.Series.Count; s++)
        {
            Band(svg, view.Series[s], X, y, Palette.Of(s));
            Line(svg, view.Series[s], X, y, Palette.Of(s), 2.2);
        }

        EndLabels(svg, view, y);
        return svg.Add($"</svg>").Done();
    }

    /// <summary>The opening of a drawing that scales with its place and says what it is.</summary>
    public static HtmlText Begin(double width, double height, string title) => new HtmlText()
        .Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Written.At(width)} {Written.At(height)}\" role=\"img\" ")
        .Add($"font-family=\"system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif\" font-size=\"12.5\">")
        .Add($"<title>{title}</title>");

    /// <summary>One line, broken where there is no number.</summary>
    public static void Line(HtmlText svg, Series series, Func<int, double> x, SvgAxis y, string colour, double width)
    {
        List<string> parts = [];
        bool open = false;
        for (int i = 0; i < series.Cells.Count; i++)
        {
            Cell c = series.Cells[i];
            bool seen = c.Is && (!y.IsLog || c.Value > 0);
            if (seen)
            {
                parts.Add($"{(open ? 'L' : 'M')}{Written.At(x(i))} {Written.At(y.At(c.Value))}");
            }

            open = seen;
        }

        string path = string.Concat(parts);
        svg.Add($"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{Written.At(width)}\" stroke-linejoin=\"round\" ");
        svg.Add($"stroke-linecap=\"round\"/>");
        if (parts.Count == 1)
        {
            int i = series.Cells.ToList().FindIndex(c => c.Is && (!y.IsLog || c.Value > 0));
            svg.Add($"<circle cx=\"{Written.At(x(i))}\" cy=\"{Written.At(y.At(series.Cells[i].Value))}\" r=\"3\" fill=\"{colour}\"/>");
        }
    }

    private static IEnumerable<double> Ends(Cell c) => c.HasInterval ? [c.Low, c.High, c.Value] : [c.Value];

    private static void Band(HtmlText svg, Series series, Func<int, double> x, SvgAxis y, string colour)
    {
        List<int> at = [.. Enumerable.Range(0, series.Cells.Count).Where(i => series.Cells[i].HasInterval && (!y.IsLog || series.Cells[i].Low > 0))];
        if (at.Count < 2)
        {
            return;
        }

        IEnumerable<string> up = at.Select(i => $"{Written.At(x(i))} {Written.At(y.At(series.Cells[i].High))}");
        IEnumerable<string> down = at.AsEnumerable().Reverse().Select(i => $"{Written.At(x(i))} {Written.At(y.At(series.Cells[i].Low))}");
        string path = "M" + string.Join('L', up.Concat(down)) + "Z";
        svg.Add($"<path d=\"{path}\" fill=\"{colour}\" fill-opacity=\"0.15\"/>");
    }

    private static void EndLabels(HtmlText svg, FigureView view, SvgAxis y)
    {
        List<(double At, int Series)> ends = [];
        for (int s = 0; s < view.Series.Count; s++)
        {
            if (view.Series[s].Cells.LastOrDefault(c => c.Is && (!y.IsLog || c.Value > 0), Cell.None) is { Is: true } last)
            {
                ends.Add((y.At(last.Value), s));
            }
        }

        ends.Sort();
        double bottom = Height - Bottom + 4, next = Math.Min(Top, bottom - (ends.Count * 15));
        List<double> places = [];
        for (int i = 0; i < ends.Count; i++)
        {
            // not above the one before, not so low that the rest finds no room
            next = Math.Max(next, Math.Min(ends[i].At, bottom - ((ends.Count - 1 - i) * 15)));
            places.Add(next);
            next += 15;
        }

        for (int i = 0; i < ends.Count; i++)
        {
            string name = Short(view.Series[ends[i].Series].Name, 26);
            svg.Add($"<text x=\"{Written.At(Width - Right + 10)}\" y=\"{Written.At(places[i] + 4)}\" fill=\"{Palette.Of(ends[i].Series)}\" ");
            svg.Add($"font-weight=\"600\">{name}</text>");
        }
    }

    /// <summary>A name cut to a length.</summary>
    public static string Short(string name, int length) => name.Length <= length ? name : name[..(length - 1)].TrimEnd() + "…";
}
