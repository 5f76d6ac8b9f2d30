namespace Gfmd.Sim.Reports;

/// <summary>The flow diagram as plain SVG: nodes in columns, bands whose breadth is the number of persons (after Sankey 1898).</summary>
internal sealed class SvgFlow
{
    private const double Width = 920, Bar = 12, Gap = 18, Top = 34, Side = 8, LabelRoom = 200;

    private readonly FlowFigure _figure;
    private readonly double[] _top, _size, _out, _in;
    private readonly double _scale, _height;

    private SvgFlow(FlowFigure figure)
    {
        _figure = figure;
        int n = figure.Nodes.Count, most = figure.Nodes.GroupBy(x => x.Column).Max(g => g.Count());
        _height = Math.Max(300, (most * 40) + Top + 10);
        _size = [.. Enumerable.Range(0, n).Select(figure.Size)];
        double largest = figure.Nodes.Index().GroupBy(x => x.Item.Column).Max(g => g.Sum(x => _size[x.Index]));
        _scale = (_height - Top - 12 - ((most - 1) * Gap)) / Math.Max(1, largest);
        (_top, _out, _in) = (new double[n], new double[n], new double[n]);
        foreach (IGrouping<int, (int Index, FlowNode Item)> column in figure.Nodes.Index().GroupBy(x => x.Item.Column))
        {
            double used = column.Sum(x => Thick(x.Index)) + ((column.Count() - 1) * Gap), at = Top + ((_height - Top - used) / 2);
            foreach ((int i, FlowNode _) in column)
            {
                (_top[i], _out[i], _in[i]) = (at, at, at);
                at += Thick(i) + Gap;
            }
        }
    }

    /// <summary>Headings of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["from", "regime", "to", "home again"];

    /// <summary>Draws a figure.</summary>
    public static Raw Draw(FlowFigure figure)
    {
        SvgFlow flow = new(figure);
        HtmlText svg = SvgLines.Begin(Width, flow._height, figure.Title);
        for (int c = 0; c < Columns.Count; c++)
        {
            (double x, string anchor) = Label(c);
            svg.Add($"<text x=\"{Written.At(x)}\" y=\"16\" text-anchor=\"{anchor}\" fill=\"{Palette.Soft}\" font-size=\"12\">{Columns[c]}</text>");
        }

        foreach (FlowLink link in figure.Links.OrderBy(l => l.From).ThenBy(l => l.To))
        {
            flow.Band(svg, link);
        }

        for (int i = 0; i < figure.Nodes.Count; i++)
        {
            flow.Node(svg, i);
        }

        return svg.Add($"</svg>").Done();
    }

    /// <summary>Colour of a band: that of the origin, on the way out and on the way home.</summary>
    public static int Colour(FlowFigure figure, FlowLink link) =>
        figure.Nodes[link.To].Column == 3 ? figure.Nodes[link.To].Colour : figure.Nodes[link.From].Colour;

    private double Thick(int node) => Math.Max(1, _size[node] * _scale);

    private static double X(int column) => Side + (column * (Width - LabelRoom - (2 * Side) - Bar) / 3);

    // names stand to the right of their bar; the room for the last column's is outside the bands
    private static (double X, string Anchor) Label(int column) => (X(column) + Bar + 7, "start");

    private void Node(HtmlText svg, int i)
    {
        FlowNode node = _figure.Nodes[i];
        string colour = node.Column == 2 ? Palette.Slate : Palette.Of(node.Colour);
        svg.Add($"<rect x=\"{Written.At(X(node.Column))}\" y=\"{Written.At(_top[i])}\" width=\"{Written.At(Bar)}\" ");
        svg.Add($"height=\"{Written.At(Thick(i))}\" ");
        svg.Add($"fill=\"{colour}\"/>");
        (double x, string anchor) = Label(node.Column);
        double y = _top[i] + (Thick(i) / 2) + 4;
        svg.Add($"<text x=\"{Written.At(x)}\" y=\"{Written.At(y)}\" text-anchor=\"{anchor}\" fill=\"{Palette.Ink}\" ");
        svg.Add($"stroke=\"#fff\" stroke-width=\"3\" stroke-opacity=\"0.8\" paint-order=\"stroke\">");
        svg.Add($"{SvgLines.Short(node.Name, 22)} <tspan fill=\"{Palette.Soft}\">{Written.Two(_size[i])}</tspan></text>");
    }

    private void Band(HtmlText svg, FlowLink link)
    {
        double thick = Math.Max(0.6, link.Cell.Value * _scale), x1 = X(_figure.Nodes[link.From].Column) + Bar, x2 = X(_figure.Nodes[link.To].Column);
        double y1 = _out[link.From] + (thick / 2), y2 = _in[link.To] + (thick / 2), bend = (x1 + x2) / 2;
        _out[link.From] += thick;
        _in[link.To] += thick;
        (string middle, string from, string to) = (Written.At(bend), Written.At(y1), Written.At(y2));
        string path = $"M{Written.At(x1)} {from}C{middle} {from} {middle} {to} {Written.At(x2)} {to}";
        svg.Add($"<path d=\"{path}\" fill=\"none\" stroke=\"{Palette.Of(Colour(_figure, link))}\" stroke-opacity=\"0.35\" ");
        svg.Add($"stroke-width=\"{Written.At(thick)}\">");
        svg.Add($"<title>{_figure.Nodes[link.From].Name} → {_figure.Nodes[link.To].Name}: {Written.Whole(link.Cell.Value)} ");
        svg.Add($"{_figure.Unit}</title></path>");
    }
}
