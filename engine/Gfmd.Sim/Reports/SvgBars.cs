namespace Gfmd.Sim.Reports;

/// <summary>Bars, differences and balances by group as plain SVG, one row a group.</summary>
internal static class SvgBars
{
    private const double Width = 760, Left = 210, Right = 80, Top = 30;

    /// <summary>Draws a view as bars (thick, from zero) or as points with their intervals.</summary>
    public static Raw Draw(FigureView view, string title, FigureKind kind)
    {
        bool stacked = kind == FigureKind.Balance;
        double row = stacked ? 26 : (view.Series.Count * 15) + 12, height = Top + (view.Labels.Count * row) + 26;
        List<double> values = [.. view.Series.SelectMany(s => s.Cells).Where(c => c.Is)
            .SelectMany(c => c.HasInterval ? [c.Low, c.High] : new[] { c.Value })];
        SvgAxis x = SvgAxis.Of(values, Left, Width - Right, log: false);
        HtmlText svg = SvgLines.Begin(Width, height, title);
        Legend(svg, view);
        foreach (double tick in x.Ticks)
        {
            string at = Written.At(x.At(tick)), colour = tick == 0 ? Palette.Slate : Palette.Rule;
            svg.Add($"<line x1=\"{at}\" x2=\"{at}\" y1=\"{Written.At(Top - 4)}\" y2=\"{Written.At(height - 22)}\" stroke=\"{colour}\"/>");
            svg.Add($"<text x=\"{at}\" y=\"{Written.At(height - 6)}\" text-anchor=\"middle\" fill=\"{Palette.Soft}\">{SvgAxis.Label(tick)}</text>");
        }

        for (int g = 0; g < view.Labels.Count; g++)
        {
            double top = Top + (g * row), middle = top + (row / 2);
            svg.Add($"<text x=\"{Written.At(Left - 12)}\" y=\"{Written.At(middle + 4)}\" text-anchor=\"end\" fill=\"{Palette.Ink}\">");
            svg.Add($"{SvgLines.Short(view.Labels[g], 30)}</text>");
            for (int s = 0; s < view.Series.Count; s++)
            {
                double at = stacked ? top + 4 : top + 6 + (s * 15);
                Mark(svg, view.Series[s].Cells[g], x, at, Palette.Of(s), kind == FigureKind.Differences, stacked ? 17 : 12, view);
            }
        }

        return svg.Add($"</svg>").Done();
    }

    private static void Legend(HtmlText svg, FigureView view)
    {
        double at = Left;
        for (int s = 0; s < view.Series.Count && view.Series.Count > 1; s++)
        {
            string name = SvgLines.Short(view.Series[s].Name, 40);
            svg.Add($"<rect x=\"{Written.At(at)}\" y=\"4\" width=\"11\" height=\"11\" rx=\"2\" fill=\"{Palette.Of(s)}\"/>");
            svg.Add($"<text x=\"{Written.At(at + 16)}\" y=\"14\" fill=\"{Palette.Ink}\">{name}</text>");
            at += 34 + (name.Length * 6.7);
        }
    }

    private static void Mark(HtmlText svg, Cell c, SvgAxis x, double top, string colour, bool point, double thick, FigureView view)
    {
        if (!c.Is)
        {
            return;
        }

        double zero = x.At(0), at = x.At(c.Value), middle = top + (thick / 2);
        if (!point)
        {
            double left = Math.Min(zero, at), wide = Math.Max(Math.Abs(at - zero), 0.5);
            svg.Add($"<rect x=\"{Written.At(left)}\" y=\"{Written.At(top)}\" width=\"{Written.At(wide)}\" height=\"{Written.At(thick)}\" ");
            svg.Add($"fill=\"{colour}\"/>");
        }

        if (c.HasInterval)
        {
            svg.Add($"<line x1=\"{Written.At(x.At(c.Low))}\" x2=\"{Written.At(x.At(c.High))}\" y1=\"{Written.At(middle)}\" ");
            svg.Add($"y2=\"{Written.At(middle)}\" ");
            svg.Add($"stroke=\"{(point ? colour : Palette.Ink)}\" stroke-width=\"2\"/>");
        }

        if (point)
        {
            svg.Add($"<circle cx=\"{Written.At(at)}\" cy=\"{Written.At(middle)}\" r=\"4.5\" fill=\"{colour}\"/>");
        }

        double end = c.HasInterval ? Math.Max(at, x.At(c.High)) : Math.Max(at, zero);
        svg.Add($"<text x=\"{Written.At(end + 6)}\" y=\"{Written.At(middle + 4)}\" fill=\"{Palette.Soft}\">");
        svg.Add($"{(c.HasInterval ? Written.Rounded(c.Value, c.Low, c.High).Value : Written.Number(c.Value, view.Decimals))}</text>");
    }
}
