using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments;

/// <summary>Solved numbers cannot be used: they were solved for other inputs, or the file is damaged.</summary>
public sealed class SolvedFileException(string message) : Exception(message);

/// <summary>The file of solved numbers beside a base scenario: the hash of their inputs, the numbers, the targets beside what is reached.</summary>
public sealed record SolvedFile
{
    /// <summary>Raised when the way of solving changes, so that older files are stale.</summary>
    public const int Method = 1;

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>What this is, for people who open it.</summary>
    public string Comment { get; init; } = "Written by gfmd calibrate; not to be edited by hand.";

    /// <summary>Name of the base scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The numbers.</summary>
    public required Solved Solved { get; init; }

    /// <summary>Targets and what is reached.</summary>
    public required IReadOnlyList<CalibrationTarget> Targets { get; init; }

    /// <summary>Name of the file that belongs to a scenario file: x.json has x.solved.json beside it.</summary>
    public static string NameFor(string scenarioPath) => Path.ChangeExtension(scenarioPath, ".solved.json");

    /// <summary>SHA-256 of what solving reads: the base scenario without its texts, run settings and outputs, the catalogue, and the
    /// method.</summary>
    public static string InputsSha256(Scenario baseScenario)
    {
        ArgumentNullException.ThrowIfNull(baseScenario);
        Scenario plain = baseScenario with
        {
            Name = "base",
            Title = "",
            Question = "",
            Months = 1,
            Replicates = 1,
            Outputs = new Outputs(),
        };
        StringBuilder text = new();
        text.Append(Method).Append('\n').Append(ScenarioHash.Of(plain)).Append('\n');
        foreach (Parameter p in Catalogue.Parameters)
        {
            text.Append(p.Id).Append('=').Append(p.Value.ToString("R")).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>UTF-8 JSON of the file.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Format);

    /// <summary>Reads a file and refuses numbers that were solved for other inputs.</summary>
    /// <exception cref="SolvedFileException">Damaged or stale.</exception>
    public static SolvedFile Read(byte[] json, string name, Scenario baseScenario)
    {
        SolvedFile file = Parse(json, name);
        string wanted = InputsSha256(baseScenario);
        return string.Equals(file.Solved.InputsSha256, wanted, StringComparison.Ordinal)
            ? file
            : throw new SolvedFileException(
                $"{name}: solved for other inputs (inputs {Short(file.Solved.InputsSha256)}, the base scenario now has {Short(wanted)}); "
                + "run gfmd calibrate --base on it");
    }

    /// <summary>Reads a file as it stands, for those who tell what it says and run nothing with it.</summary>
    /// <exception cref="SolvedFileException">Damaged.</exception>
    public static SolvedFile Parse(byte[] json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<SolvedFile>(json, Format) ?? throw new JsonException("empty");
        }
        catch (JsonException e)
        {
            throw new SolvedFileException($"{name}: not a file of solved numbers ({e.Message}); run gfmd calibrate --base on the base scenario");
        }
    }

    private static string Short(string hash) => hash.Length < 12 ? "none" : hash[..12];
}
