namespace Gfmd.Sim.Reports;

/// <summary>A matrix of flows as plain SVG: one disc a flow, its area the amount, in the colour of who pays; a ring is an amount below 0.</summary>
internal static class SvgMatrix
{
    private const double Step = 38, Left = 190, Top = 150, Side = 70;

    /// <summary>Draws a figure.</summary>
    public static Raw Draw(MatrixFigure figure)
    {
        int n = figure.Names.Count;
        double width = Left + (n * Step) + Side, height = Top + (n * Step) + 12, end = Left + (n * Step), foot = Top + (n * Step);
        HtmlText svg = SvgLines.Begin(width, height, figure.Title);
        svg.Add($"<text x=\"8\" y=\"{Written.At(Top - 28)}\" fill=\"{Palette.Soft}\">pays: columns</text>");
        svg.Add($"<text x=\"8\" y=\"{Written.At(Top - 10)}\" fill=\"{Palette.Soft}\">receives: rows</text>");
        for (int a = 0; a <= n; a++)
        {
            string x = Written.At(Left + (a * Step)), y = Written.At(Top + (a * Step));
            svg.Add($"<line x1=\"{x}\" x2=\"{x}\" y1=\"{Written.At(Top)}\" y2=\"{Written.At(foot)}\" stroke=\"{Palette.Rule}\"/>");
            svg.Add($"<line x1=\"{Written.At(Left)}\" x2=\"{Written.At(end)}\" y1=\"{y}\" y2=\"{y}\" stroke=\"{Palette.Rule}\"/>");
        }

        for (int a = 0; a < n; a++)
        {
            string name = SvgLines.Short(figure.Names[a], 26), along = Written.At(Left + ((a + 0.5) * Step));
            string down = Written.At(Top + ((a + 0.5) * Step) + 4);
            svg.Add($"<text x=\"{Written.At(Left - 8)}\" y=\"{down}\" text-anchor=\"end\" fill=\"{Palette.Ink}\">{name}</text>");
            svg.Add($"<text x=\"{along}\" y=\"{Written.At(Top - 8)}\" transform=\"rotate(-50 {along} {Written.At(Top - 8)})\" ");
            svg.Add($"fill=\"{Palette.Ink}\">{name}</text>");
        }

        foreach (((int from, int to), Cell cell) in figure.Cells.OrderBy(c => c.Key))
        {
            Disc(svg, figure, from, to, cell.Value);
        }

        return svg.Add($"</svg>").Done();
    }

    private static void Disc(HtmlText svg, MatrixFigure figure, int from, int to, double value)
    {
        double radius = Math.Max(1.5, Math.Sqrt(Math.Abs(value) / Math.Max(1e-12, figure.Largest)) * ((Step / 2) - 2));
        string colour = Palette.Of(from), x = Written.At(Left + ((from + 0.5) * Step)), y = Written.At(Top + ((to + 0.5) * Step));
        string look = value < 0 ? "fill=\"#fff\"" : $"fill=\"{colour}\" fill-opacity=\"0.8\"";
        svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Written.At(radius)}\" {new Raw(look)} stroke=\"{colour}\" stroke-width=\"1.5\">");
        svg.Add($"<title>{figure.Names[from]} → {figure.Names[to]}: {Written.Words(value * 1e6)} USD</title></circle>");
    }
}
