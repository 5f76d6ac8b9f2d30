using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gfmd.Sim.Scenarios;

/// <summary>Writes a resolved scenario: every default spelled out, null where a part is absent.</summary>
public static class ScenarioWriter
{
    // the text goes into files, never into a page: names keep their accents
    internal static readonly JsonWriterOptions Pretty = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Indented JSON that reads back to an equal scenario.</summary>
    public static string Write(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Pretty))
        {
            JsonSerializer.Serialize(writer, scenario, ScenarioJson.Default.Scenario);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
