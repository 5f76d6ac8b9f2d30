using System.Globalization;
using System.Text.RegularExpressions;

namespace Gfmd.Sim.Reports;

/// <summary>A drawing that leaves its page: on white, with the line that every page carries beneath it.</summary>
internal static partial class SvgAlone
{
    private const double Room = 22;

    /// <summary>The SVG as a file holds it.</summary>
    public static string Of(Raw drawing, string notice)
    {
        Match box = Box().Match(drawing.Markup);
        double height = double.Parse(box.Groups["height"].Value, CultureInfo.InvariantCulture);
        HtmlText open = new(), foot = new();
        open.Add($"viewBox=\"0 0 {box.Groups["width"].Value} {Written.At(height + Room)}\" style=\"background:#fff\"");
        foot.Add($"<text x=\"8\" y=\"{Written.At(height + Room - 7)}\" font-size=\"11\" fill=\"{Palette.Soft}\">{notice}</text></svg>");
        string taller = drawing.Markup.Replace(box.Value, open.Done().Markup, StringComparison.Ordinal);
        return taller[..taller.LastIndexOf("</svg>", StringComparison.Ordinal)] + foot.Done().Markup;
    }

    [GeneratedRegex("viewBox=\"0 0 (?<width>[0-9.]+) (?<height>[0-9.]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Box();
}
