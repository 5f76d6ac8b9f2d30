using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gfmd.Sim.Scenarios;

/// <summary>
/// The format as JSON Schema 2020-12, for the completion and the hints of editors. It comes from the same records as the reader's checks. What the
/// schema cannot say (sums, references between parts) the reader checks.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>The schema; descriptions come from the XML documentation when it lies beside the program.</summary>
    /// <param name="catalogue">Parameters that a scenario may override.</param>
    public static string Write(IReadOnlyCollection<Parameter> catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Write(catalogue, Documentation.OfProgram());
    }

    /// <summary>The schema with descriptions from a given documentation.</summary>
    internal static string Write(IReadOnlyCollection<Parameter> catalogue, Documentation documentation)
    {
        Build build = new(catalogue, documentation);
        JsonObject root = build.Object(Shape.Root);
        JsonObject members = (JsonObject)root["properties"]!;
        members.Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "This schema." });
        members.Insert(1, "extends", new JsonObject
        {
            ["type"] = "string",
            ["description"] = "File, relative to this one, that this scenario overrides: objects member by member, lists item by item by id; null "
                + "removes a member, and { \"id\": \"X\", \"$remove\": true } an item.",
        });
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", "Scenario of gfmd");
        root["if"] = new JsonObject { ["required"] = new JsonArray("extends") };
        root["else"] = Whole(Shape.Root);

        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, ScenarioWriter.Pretty))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>What must be given where nothing is extended: the required members alone, all the way down.</summary>
    private static JsonObject Whole(Shape shape)
    {
        JsonObject members = [];
        foreach (Member m in shape.Members)
        {
            JsonObject? inner = m.Shape.Kind == ShapeKind.Object ? Whole(m.Shape)
                : m.Shape.IsKeyedList ? new JsonObject { ["items"] = Whole(m.Shape.Item!) }
                : null;
            if (inner is not null)
            {
                members.Add(m.Name, inner);
            }
        }

        JsonObject whole = new() { ["required"] = Names(shape.Members.Where(m => m.Required).Select(m => m.Name)) };
        if (members.Count > 0)
        {
            whole.Add("properties", members);
        }

        return whole;
    }

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => (JsonNode)n)];

    private sealed class Build(IReadOnlyCollection<Parameter> catalogue, Documentation documentation)
    {
        public JsonObject Object(Shape shape, bool removable = false)
        {
            JsonObject members = [];
            foreach (Member m in shape.Members)
            {
                JsonObject value = Value(m.Shape, nullable: !m.Required);
                Describe(value, documentation.Of((PropertyInfo)m.Property), m.Shape);
                if (m.Default is { } given)
                {
                    value.Add("default", Default(given, m.Shape));
                }

                members.Add(m.Name, value);
            }

            JsonObject schema = new() { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = members };
            if (shape.Find("id") is not null)
            {
                schema["required"] = Names(["id"]);
            }

            if (removable)
            {
                members.Add(NodeMerge.Remove, new JsonObject { ["const"] = true });
            }

            return schema;
        }

        private JsonObject Value(Shape shape, bool nullable)
        {
            JsonObject schema = shape.Kind switch
            {
                ShapeKind.Object => Object(shape),
                ShapeKind.List => List(shape),
                ShapeKind.Map => Parameters(),
                ShapeKind.Datum => new() { ["anyOf"] = new JsonArray(Number(shape, "number"), Datum(shape)) },
                ShapeKind.Number => Number(shape, "number"),
                ShapeKind.Whole => Number(shape, "integer"),
                ShapeKind.Word => new() { ["enum"] = Names(shape.Words) },
                ShapeKind.Flag => new() { ["type"] = "boolean" },
                _ => shape.Form is { } form ? new() { ["type"] = "string", ["pattern"] = form.Pattern } : new() { ["type"] = "string" },
            };
            if (nullable)
            {
                Allow(schema);
            }

            return schema;
        }

        // null takes an optional member back to its default
        private static void Allow(JsonObject schema)
        {
            if (schema["anyOf"] is JsonArray alternatives)
            {
                alternatives.Add(new JsonObject { ["type"] = "null" });
            }
            else if (schema["enum"] is JsonArray words)
            {
                words.Add(null);
            }
            else
            {
                schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
            }
        }

        private JsonObject List(Shape shape)
        {
            JsonObject items = shape.IsKeyedList ? Object(shape.Item!, removable: true) : Value(shape.Item!, nullable: false);
            JsonObject schema = new() { ["type"] = "array", ["items"] = items };
            if (shape.Count is { } count)
            {
                schema["maxItems"] = count.Items;
                schema["minItems"] = count.OrEmpty ? 0 : count.Items;
            }

            return schema;
        }

        private JsonObject Parameters()
        {
            JsonObject members = [];
            foreach (Parameter p in catalogue.OrderBy(p => p.Id, StringComparer.Ordinal))
            {
                members.Add(p.Id, new JsonObject
                {
                    ["type"] = new JsonArray("number", "null"),
                    ["minimum"] = p.Low,
                    ["maximum"] = p.High,
                    ["default"] = p.Value,
                    ["description"] = string.Equals(p.Unit, "-", StringComparison.Ordinal) ? p.Meaning : $"{p.Meaning} ({p.Unit})",
                });
            }

            return new() { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = members };
        }

        private static JsonObject Number(Shape shape, string type)
        {
            JsonObject schema = new() { ["type"] = type };
            if (shape.Between is not null || shape.Type == typeof(ulong))
            {
                schema["minimum"] = shape.Range.Min;
                schema["maximum"] = shape.Type == typeof(ulong) && shape.Between is null ? ulong.MaxValue : JsonValue.Create(shape.Range.Max);
            }

            return schema;
        }

        private static JsonObject Datum(Shape shape) => new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["value"] = Number(shape, "number"),
                ["low"] = Number(shape, "number"),
                ["high"] = Number(shape, "number"),
                ["evidence"] = new JsonObject { ["enum"] = Names(Shape.Grades) },
                ["source"] = new JsonObject { ["type"] = "string" },
            },
        };

        private void Describe(JsonObject schema, string text, Shape shape)
        {
            Shape words = shape.Item ?? shape;
            IEnumerable<string> lines = words.Kind != ShapeKind.Word ? []
                : Enum.GetNames(words.Type).Zip(words.Words, (name, word) => (Word: word, Text: documentation.Of(words.Type, name)))
                    .Where(x => x.Text.Length > 0).Select(x => $"{x.Word}: {x.Text}");
            string all = string.Join('\n', lines.Prepend(text).Where(x => x.Length > 0));
            if (all.Length > 0)
            {
                schema["description"] = all;
            }
        }

        private static JsonNode Default(Node given, Shape shape) =>
            JsonNode.Parse(NodeWriter.Plain(shape.Kind == ShapeKind.Datum ? given.Find("value")!.Value : given))!;
    }
}
