using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gfmd.Sim.Output;

/// <summary>ro-crate-metadata.json: the run folder as a research object (RO-Crate 1.1), so that archives can read what it is.</summary>
public static class ResearchObject
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "ro-crate-metadata.json";

    /// <summary>The crate of a run.</summary>
    /// <param name="title">Title.</param>
    /// <param name="manifest">Manifest: run, version, end, and what the numbers are.</param>
    /// <param name="files">All files but the manifest and the crate.</param>
    public static byte[] Describe(string title, Manifest manifest, IReadOnlyList<FileEntry> files)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(files);
        (string run, string engineVersion, string finished) = (manifest.Run, manifest.EngineVersion, manifest.Finished);
        JsonArray parts = [Reference(Manifest.FileName)];
        JsonArray graph =
        [
            new JsonObject
            {
                ["@id"] = FileName, ["@type"] = "CreativeWork", ["conformsTo"] = Reference("https://w3id.org/ro/crate/1.1"),
                ["about"] = Reference("./"),
            },
            new JsonObject
            {
                ["@id"] = "./", ["@type"] = "Dataset", ["name"] = $"{title} (run {run})",
                ["description"] = "Results of a simulation run: " + manifest.Notice,
                ["datePublished"] = finished, ["license"] = "https://www.apache.org/licenses/LICENSE-2.0", ["hasPart"] = parts,
            },
            new JsonObject
            {
                ["@id"] = "#run", ["@type"] = "CreateAction", ["instrument"] = Reference("#engine"), ["object"] = Scenarios(files),
                ["result"] = Reference("./"), ["endTime"] = finished,
            },
            new JsonObject { ["@id"] = "#engine", ["@type"] = "SoftwareApplication", ["name"] = "Gfmd.Sim", ["softwareVersion"] = engineVersion },
            Part(Manifest.FileName, null, null),
        ];
        foreach (FileEntry file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            parts.Add((JsonNode)Reference(file.Name));
            graph.Add((JsonNode)Part(file.Name, file.Bytes, file.Sha256));
        }

        JsonObject crate = new() { ["@context"] = "https://w3id.org/ro/crate/1.1/context", ["@graph"] = graph };
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            crate.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>The scenarios that were run: one of a run, of a comparison one a design.</summary>
    private static JsonNode Scenarios(IReadOnlyList<FileEntry> files)
    {
        JsonObject[] all =
        [
            .. files.Select(f => f.Name).Where(n => n.StartsWith("scenario.", StringComparison.Ordinal)
                && n.EndsWith("resolved.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Reference),
        ];
        return all.Length == 1 ? all[0] : new JsonArray([.. all]);
    }

    private static JsonObject Reference(string id) => new() { ["@id"] = id };

    private static JsonObject Part(string name, long? bytes, string? sha256)
    {
        JsonObject part = new()
        {
            ["@id"] = name,
            ["@type"] = "File",
            ["encodingFormat"] = Path.GetExtension(name) switch
            {
                ".parquet" => "application/vnd.apache.parquet",
                ".html" => "text/html",
                ".txt" => "text/plain",
                _ => "application/json",
            },
        };
        if (bytes is long length)
        {
            part["contentSize"] = length.ToString();
            part["sha256"] = sha256;
        }

        return part;
    }
}
