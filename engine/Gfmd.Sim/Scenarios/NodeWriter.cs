using System.Buffers;
using System.Text.Json;

namespace Gfmd.Sim.Scenarios;

/// <summary>Nodes back to JSON.</summary>
internal static class NodeWriter
{
    /// <summary>As written: what null removes is left out, defaults are not spelled out.</summary>
    public static byte[] Plain(Node root) => Write(w => Plain(w, root));

    /// <summary>With every default spelled out, in the order of the records. The document must have passed the checks.</summary>
    public static byte[] Complete(Node root, Shape shape) => Write(w => Complete(w, root, shape));

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer);
        write(writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Plain(Utf8JsonWriter w, Node node)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Object:
                w.WriteStartObject();
                foreach (Field f in node.Fields.Where(f => !f.Value.IsNull && ReferenceEquals(f, node.Find(f.Name))))
                {
                    w.WritePropertyName(f.Name);
                    Plain(w, f.Value);
                }

                w.WriteEndObject();
                break;
            case JsonValueKind.Array:
                w.WriteStartArray();
                foreach (Node item in node.Items)
                {
                    Plain(w, item);
                }

                w.WriteEndArray();
                break;
            case JsonValueKind.String:
                w.WriteStringValue(node.Raw);
                break;
            case JsonValueKind.Number:
                w.WriteRawValue(node.Raw);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                w.WriteBooleanValue(node.Kind == JsonValueKind.True);
                break;
            default:
                w.WriteNullValue();
                break;
        }
    }

    private static void Complete(Utf8JsonWriter w, Node node, Shape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Object:
                w.WriteStartObject();
                foreach (Member m in shape.Members)
                {
                    w.WritePropertyName(m.Name);
                    if ((Given(node, m.Name) ?? m.Default) is { } value)
                    {
                        Complete(w, value, m.Shape);
                    }
                    else
                    {
                        w.WriteNullValue();
                    }
                }

                w.WriteEndObject();
                break;
            case ShapeKind.List:
                w.WriteStartArray();
                foreach (Node item in node.Items)
                {
                    Complete(w, item, shape.Item!);
                }

                w.WriteEndArray();
                break;
            case ShapeKind.Datum:
                Datum(w, node, shape);
                break;
            default:
                Plain(w, node);
                break;
        }
    }

    /// <summary>A range that the user does not give stays within what the member allows: half as much again of a share of 0.8 is no share.</summary>
    private static void Datum(Utf8JsonWriter w, Node node, Shape shape)
    {
        (double min, double max) = shape.Range;
        double value = node.Number ?? Given(node, "value")!.Number!.Value;
        Datum bare = new(value);
        w.WriteStartObject();
        w.WriteNumber("value", value);
        w.WriteNumber("low", Given(node, "low")?.Number ?? Math.Clamp(bare.Low, min, max));
        w.WriteNumber("high", Given(node, "high")?.Number ?? Math.Clamp(bare.High, min, max));
        w.WriteString("evidence", Given(node, "evidence")?.Text ?? ScenarioJson.Word(bare.Evidence));
        w.WriteString("source", Given(node, "source")?.Text ?? bare.Source);
        w.WriteEndObject();
    }

    private static Node? Given(Node node, string name) => node.Find(name)?.Value is { IsNull: false } value ? value : null;
}
