using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Output;

/// <summary>What determines the results of a run, and its name: an equal run finds the same folder.</summary>
public sealed class RunIdentity
{
    /// <summary>Identity of a scenario with the overrides of the run already in it.</summary>
    public RunIdentity(Scenario scenario, Solved solved, long? persons, string engineVersion)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(solved);
        ScenarioSha256 = ScenarioHash.Of(scenario);
        // the resolved form: a changed default of the catalogue makes another run
        string text = string.Join(
            '\n', ScenarioHash.Of(Full(scenario)), Hash(Write(solved)), scenario.Seed, scenario.Replicates, persons?.ToString() ?? "scenario",
                scenario.Months,
            engineVersion);
        Run = Hash(Encoding.UTF8.GetBytes(text))[..12];
        StateKey = Hash(Encoding.UTF8.GetBytes($"run\n{text}\n{Build}"));
    }

    /// <summary>SHA-256 of the scenario.</summary>
    public string ScenarioSha256 { get; }

    /// <summary>Name of the run.</summary>
    public string Run { get; }

    /// <summary>Key of the states of the run: what names it, and the very build of the engine.</summary>
    public string StateKey { get; }

    /// <summary>Identity of the build: two builds of the same code have the same, another code has another, whatever its version says.</summary>
    internal static string Build { get; } = typeof(RunIdentity).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <summary>Key of the state at month 0 of one replicate: all that acts before it, and nothing that does not.</summary>
    public static string PastKey(Scenario scenario, Solved solved, long? persons, int replicate)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(solved);
        Scenario acting = Full(scenario) with { Name = "past", Title = "", Question = "", Months = 1, Replicates = 1, Levers = [], Shocks = [] };
        string text = string.Join(
            '\n', "past", ScenarioHash.Of(acting), Hash(Write(solved)), persons?.ToString() ?? "scenario", replicate, Build);
        return Hash(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The scenario with every parameter of the catalogue, for scenario.resolved.json.</summary>
    public static byte[] Resolved(Scenario scenario) => Encoding.UTF8.GetBytes(ScenarioWriter.Write(Full(scenario)));

    /// <summary>Solved numbers as text, in order of name.</summary>
    public static byte[] Write(Solved solved)
    {
        ArgumentNullException.ThrowIfNull(solved);
        return JsonSerializer.SerializeToUtf8Bytes(
            solved with { Origins = Sorted(solved.Origins), Schemes = Sorted(solved.Schemes) }, OutputJson.Default.Solved);
    }

    /// <summary>Solved numbers from the text that <see cref="Write"/> gives.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Solved ReadSolved(byte[] json) =>
        JsonSerializer.Deserialize(json, OutputJson.Default.Solved) ?? throw new JsonException("empty");

    /// <summary>SHA-256 as lower case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static Scenario Full(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ParameterSet numbers = new(scenario.Parameters);
        return scenario with { Parameters = Catalogue.Parameters.ToDictionary(p => p.Id, p => numbers[p], StringComparer.Ordinal) };
    }

    private static Dictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> values) =>
        values.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
}
