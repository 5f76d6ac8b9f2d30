using System.Text;
using System.Text.Json;

namespace Gfmd.Sim.Reports;

/// <summary>
/// The numbers of all figures for the page's script. The encoder of the framework writes &lt;, &gt;, &amp; and quotes as \u escapes, so that no name
/// can
/// end the element that holds the data.
/// </summary>
internal static class FigureJson
{
    /// <summary>The data block of a page.</summary>
    public static string Write(IReadOnlyList<Figure> figures, IReadOnlyList<FlowFigure> flows, int minimum)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("minimum", minimum);
            Strings(json, "palette", Palette.Series);
            json.WriteStartArray("figures");
            foreach (Figure figure in figures)
            {
                One(json, figure);
            }

            json.WriteEndArray();
            json.WriteStartArray("flows");
            foreach (FlowFigure flow in flows)
            {
                One(json, flow);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void One(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("title", figure.Title);
        json.WriteString("kind", figure.Kind.ToString());
        json.WriteStartArray("views");
        foreach (FigureView view in figure.Views)
        {
            json.WriteStartObject();
            json.WriteString("name", view.Name);
            json.WriteString("unit", view.Unit);
            json.WriteNumber("decimals", view.Decimals);
            json.WriteBoolean("log", figure.Kind == FigureKind.Lines && SvgAxis.WantsLog(view));
            Strings(json, "labels", view.Labels);
            json.WriteStartArray("series");
            foreach (Series series in view.Series)
            {
                json.WriteStartObject();
                json.WriteString("name", series.Name);
                Numbers(json, "v", series.Cells.Select(c => c.Value));
                if (series.Cells.Any(c => c.HasInterval))
                {
                    Numbers(json, "lo", series.Cells.Select(c => c.Low));
                    Numbers(json, "hi", series.Cells.Select(c => c.High));
                }

                if (series.Cells.Any(c => c.Agents is not null))
                {
                    Numbers(json, "n", series.Cells.Select(c => c.Agents ?? double.NaN));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void One(Utf8JsonWriter json, FlowFigure flow)
    {
        json.WriteStartObject();
        json.WriteString("id", flow.Id);
        json.WriteString("title", flow.Title);
        json.WriteString("unit", flow.Unit);
        json.WriteStartArray("nodes");
        foreach (FlowNode node in flow.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("name", node.Name);
            json.WriteNumber("column", node.Column);
            json.WriteString("colour", node.Column == 2 ? Palette.Slate : Palette.Of(node.Colour));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (FlowLink link in flow.Links)
        {
            json.WriteStartObject();
            json.WriteNumber("from", link.From);
            json.WriteNumber("to", link.To);
            json.WriteNumber("v", link.Cell.Value);
            json.WriteNumber("n", link.Cell.Agents ?? 0);
            json.WriteString("colour", Palette.Of(SvgFlow.Colour(flow, link)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
