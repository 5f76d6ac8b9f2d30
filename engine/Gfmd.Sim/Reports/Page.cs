using System.Security.Cryptography;
using System.Text;

namespace Gfmd.Sim.Reports;

/// <summary>A part of a page under its own heading.</summary>
/// <param name="Id">Name in the page.</param>
/// <param name="Heading">Heading, also in the list of contents.</param>
/// <param name="Body">Markup.</param>
internal sealed record Section(string Id, string Heading, Raw Body);

/// <summary>One self-contained page: head, notice, contents, sections, figures with their data, foot. Nothing is asked of the network.</summary>
internal sealed class Page
{
    internal const string NoticeLine = "Illustrative scenario model, not a forecast.";

    private readonly List<Section> _sections = [];
    private readonly List<Figure> _figures = [];
    private readonly List<FlowFigure> _flows = [];
    private readonly List<MatrixFigure> _matrices = [];

    /// <summary>Title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of page it is, a word or two over the title.</summary>
    public required string Kind { get; init; }

    /// <summary>The question, under the title.</summary>
    public string Question { get; init; } = "";

    /// <summary>A line of facts under the question.</summary>
    public string Facts { get; init; } = "";

    /// <summary>Cells of fewer agents are marked.</summary>
    public required int MinimumCell { get; init; }

    /// <summary>What the numbers are, with what the scenario assumes; the line on every page.</summary>
    public string Notice { get; init; } = Output.Labels.Notice;

    private string Line => $"{char.ToUpperInvariant(Notice[0])}{Notice[1..]}.";

    /// <summary>Every view of every figure as SVG by name: for papers and slides.</summary>
    public IReadOnlyList<(string Name, string Svg)> Pictures() =>
    [
        .. _flows.Select(f => (f.Id, SvgAlone.Of(SvgFlow.Draw(f), Line))),
        .. _matrices.Select(f => (f.Id, SvgAlone.Of(SvgMatrix.Draw(f), Line))),
        .. _figures.SelectMany(f => f.Views.Index().Select(v =>
            (v.Index == 0 ? f.Id : $"{f.Id}-{v.Index}", SvgAlone.Of(FigureHtml.Draw(f with { Views = [v.Item] }), Line)))),
    ];

    /// <summary>Adds a section.</summary>
    public void Add(string id, string heading, Raw body) => _sections.Add(new Section(id, heading, body));

    /// <summary>A figure for a section of this page.</summary>
    public Raw Draw(Figure figure)
    {
        _figures.Add(figure);
        return new FigureHtml(MinimumCell).Write(figure);
    }

    /// <summary>A flow diagram for a section of this page.</summary>
    public Raw Draw(FlowFigure figure)
    {
        _flows.Add(figure);
        return new FigureHtml(MinimumCell).Write(figure);
    }

    /// <summary>A matrix for a section of this page.</summary>
    public Raw Draw(MatrixFigure figure)
    {
        _matrices.Add(figure);
        return new FigureHtml(MinimumCell).Write(figure);
    }

    /// <summary>The whole page in UTF-8.</summary>
    public byte[] Write()
    {
        string charts = Asset("echarts.js"), script = Asset("report.js"), style = Asset("report.css");
        HtmlText html = new();
        string policy = $"default-src 'none'; script-src '{Sha256(charts)}' '{Sha256(script)}'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'none'";
        html.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light\">\n");
        html.Add($"<meta name=\"referrer\" content=\"no-referrer\">\n<title>{Title}</title>\n<style>{new Raw(style)}</style>\n</head>\n<body>\n");
        html.Add($"<p class=\"notice\" role=\"note\">{Line}</p>\n<header><p class=\"kind\">{Kind}</p><h1>{Title}</h1>");
        html.Add($"<p class=\"question\">{Question}</p><p class=\"facts\">{Facts}</p></header>\n");
        html.Add($"<nav aria-label=\"Contents\"><ol>");
        foreach (Section s in _sections)
        {
            html.Add($"<li><a href=\"#{s.Id}\">{s.Heading}</a></li>");
        }

        html.Add($"</ol></nav>\n<main>\n");
        foreach (Section s in _sections)
        {
            html.Add($"<section id=\"{s.Id}\" aria-labelledby=\"{s.Id}-h\"><h2 id=\"{s.Id}-h\">{s.Heading}</h2>{s.Body}</section>\n");
        }

        html.Add($"</main>\n<footer><p class=\"notice\">{Line}</p><p>{Licences}</p></footer>\n");
        html.Add($"<script type=\"application/json\" id=\"data\">{new Raw(FigureJson.Write(_figures, _flows, MinimumCell))}</script>\n");
        html.Add($"<script>{new Raw(charts)}</script>\n<script>{new Raw(script)}</script>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.Done().Markup);
    }

    private const string Licences = "Made by Gfmd.Sim (Apache License 2.0). The interactive charts are drawn by Apache ECharts 6.0.0, "
        + "copyright 2017-2025 The Apache Software Foundation, Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0), "
        + "with zrender, copyright 2013 Baidu Inc., BSD 3-Clause License, and parts of d3, copyright 2010-2017 Mike Bostock, BSD 3-Clause License, "
        + "as packed in Vizor.ECharts 0.9.7, copyright 2023-2026 DataHint BV, Apache License 2.0. Distributed without warranty of any kind.";

    private static string Sha256(string script) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    /// <summary>A file that the build put into the assembly; a script may not hold what would end its element.</summary>
    private static string Asset(string name)
    {
        using Stream stream = typeof(Page).Assembly.GetManifestResourceStream("reports/" + name)
            ?? throw new InvalidOperationException($"reports/{name} is not in the assembly");
        using StreamReader reader = new(stream, Encoding.UTF8);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return text.Contains("</script", StringComparison.OrdinalIgnoreCase) || text.Contains("<!--", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"reports/{name} cannot stand inside a page") : text;
    }
}
