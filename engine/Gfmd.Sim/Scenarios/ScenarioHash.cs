using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Gfmd.Sim.Scenarios;

/// <summary>Names a resolved scenario by its content.</summary>
public static class ScenarioHash
{
    /// <summary>
    /// SHA-256, in lower-case hexadecimal digits, of the canonical JSON: every default spelled out, members in order of their names, numbers in their
    /// shortest form, no white space. Lists keep their order.
    /// </summary>
    public static string Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        // a lever of strength 0 is no lever: the same run, the same name
        Scenario named = scenario with { Levers = [.. scenario.Levers.Where(l => l.Strength > 0)] };
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            Canonical(writer, JsonSerializer.SerializeToElement(named, ScenarioJson.Default.Scenario));
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Canonical(Utf8JsonWriter writer, JsonElement e)
    {
        switch (e.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty p in e.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    // without levers a scenario keeps the hash under which it was calibrated before there were any
                    if (p.NameEquals("levers") && p.Value.GetArrayLength() == 0)
                    {
                        continue;
                    }

                    writer.WritePropertyName(p.Name);
                    Canonical(writer, p.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in e.EnumerateArray())
                {
                    Canonical(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                e.WriteTo(writer);
                break;
        }
    }
}
