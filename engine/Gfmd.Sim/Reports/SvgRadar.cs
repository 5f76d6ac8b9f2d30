namespace Gfmd.Sim.Reports;

/// <summary>Three sides as three axes from one centre: the base is the triangle at zero, outside it a side gains, inside it loses.</summary>
internal static class SvgRadar
{
    private const double Width = 760, Height = 330, X = 250, Y = 215, Radius = 165;

    // up, and a third of a turn to each side
    private static readonly (double X, double Y)[] Directions = [(0, 1), (Math.Sqrt(0.75), -0.5), (-Math.Sqrt(0.75), -0.5)];

    /// <summary>Draws a closed line a series; each has a cell for each of the three axes.</summary>
    public static Raw Draw(string title, IReadOnlyList<string> axes, IReadOnlyList<Series> series)
    {
        double most = Math.Max(1, series.SelectMany(s => s.Cells).Where(c => c.Is).Select(c => Math.Abs(c.Value)).DefaultIfEmpty(0).Max());
        HtmlText svg = SvgLines.Begin(Width, Height, title);
        // the centre is as far below zero as the rim is above it
        foreach (double ring in (ReadOnlySpan<double>)[-most / 2, 0, most / 2, most])
        {
            string colour = ring == 0 ? Palette.Slate : Palette.Rule;
            svg.Add($"<polygon points=\"{Points(_ => ring, most)}\" fill=\"none\" stroke=\"{colour}\"/>");
            (double x, double y) = At(0, ring, most);
            svg.Add($"<text x=\"{Written.At(x + 6)}\" y=\"{Written.At(y + 4)}\" fill=\"{Palette.Soft}\">{SvgAxis.Label(Math.Round(ring, 1))}</text>");
        }

        for (int a = 0; a < axes.Count; a++)
        {
            (double x, double y) = At(a, most * 1.2, most);
            string anchor = a == 0 ? "middle" : x > X ? "start" : "end";
            svg.Add($"<text x=\"{Written.At(x)}\" y=\"{Written.At(y + 4)}\" text-anchor=\"{anchor}\" fill=\"{Palette.Ink}\">{axes[a]}</text>");
        }

        foreach ((int s, Series one) in series.Index())
        {
            string colour = Palette.Of(s), points = Points(a => one.Cells[a].Is ? one.Cells[a].Value : 0, most);
            svg.Add($"<polygon points=\"{points}\" fill=\"{colour}\" fill-opacity=\"0.12\" stroke=\"{colour}\" stroke-width=\"2\"/>");
            svg.Add($"<rect x=\"500\" y=\"{Written.At(20 + (s * 20))}\" width=\"11\" height=\"11\" rx=\"2\" fill=\"{colour}\"/>");
            svg.Add($"<text x=\"517\" y=\"{Written.At(30 + (s * 20))}\" fill=\"{Palette.Ink}\">{SvgLines.Short(one.Name, 34)}</text>");
        }

        return svg.Add($"</svg>").Done();
    }

    private static string Points(Func<int, double> value, double most) => string.Join(' ', Enumerable.Range(0, Directions.Length)
        .Select(a => At(a, value(a), most)).Select(p => $"{Written.At(p.X)},{Written.At(p.Y)}"));

    private static (double X, double Y) At(int axis, double value, double most)
    {
        double r = Radius * (value + most) / (2 * most);
        return (X + (r * Directions[axis].X), Y - (r * Directions[axis].Y));
    }
}
