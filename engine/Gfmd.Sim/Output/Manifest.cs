using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gfmd.Sim.Output;

/// <summary>manifest.json: all that is needed to repeat a run and to trust its files. Written last.</summary>
public sealed record Manifest
{
    /// <summary>Name of the run: hash of all that determines its results.</summary>
    public required string Run { get; init; }

    /// <summary>What the numbers are.</summary>
    public string Notice { get; init; } = Labels.Notice;

    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Commit of the engine.</summary>
    public required string Commit { get; init; }

    /// <summary>Name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>SHA-256 of the scenario with the overrides of this run.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>Root seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replicates.</summary>
    public required int Replicates { get; init; }

    /// <summary>Threads used; no result depends on them.</summary>
    public required int Threads { get; init; }

    /// <summary>Lanes of the vector kernels; no result depends on them.</summary>
    public required int Lanes { get; init; }

    /// <summary>Agents founded in a replicate.</summary>
    public required long Persons { get; init; }

    /// <summary>Persons that an agent stands for, by country of origin.</summary>
    public IReadOnlyDictionary<string, long> Weights { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Agents in all that the caller of the run asked for; null: as the scenario says.</summary>
    public long? PersonsAsked { get; init; }

    /// <summary>Months written, without the burn-in.</summary>
    public required int Months { get; init; }

    /// <summary>Months of the burn-in.</summary>
    public required int BurnIn { get; init; }

    /// <summary>Living agents, summed over all months simulated, the burn-in included.</summary>
    public required long AgentMonths { get; init; }

    /// <summary>Seconds from the first month to the last byte of the tables; founding of further replicates is not in it.</summary>
    public required double Seconds { get; init; }

    /// <summary>Seconds of compiling and founding.</summary>
    public required double SetupSeconds { get; init; }

    /// <summary>Speed.</summary>
    public required double AgentMonthsPerSecond { get; init; }

    /// <summary>Largest working set of the process so far.</summary>
    public required long PeakBytes { get; init; }

    /// <summary>When the run ended.</summary>
    public required string Finished { get; init; }

    /// <summary>The machine.</summary>
    public required Machine Machine { get; init; }

    /// <summary>Parameters of the catalogue that the scenario changes.</summary>
    public required IReadOnlyDictionary<string, double> Overrides { get; init; }

    /// <summary>Balances held in every month.</summary>
    public required IReadOnlyList<CheckResult> Checks { get; init; }

    /// <summary>Files with their hash.</summary>
    public required IReadOnlyList<FileEntry> Files { get; init; }

    /// <summary>SHA-256 over the hashes of the data tables in order of name: equal digests mean equal results.</summary>
    public required string Digest { get; init; }

    /// <summary>Headline figures.</summary>
    public required IReadOnlyList<SummaryRow> Summary { get; init; }

    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>As JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, OutputJson.Default.Manifest);

    /// <summary>From JSON; null if it is none.</summary>
    public static Manifest? Parse(byte[] json)
    {
        try
        {
            // generated code passes over the default of a member that an older file lacks
            return JsonSerializer.Deserialize(json, OutputJson.Default.Manifest) is Manifest m
                ? m with { Weights = m.Weights ?? new Dictionary<string, long>(StringComparer.Ordinal) } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The machine that a run was made on.</summary>
/// <param name="System">Operating system.</param>
/// <param name="Architecture">Processor architecture.</param>
/// <param name="Processors">Logical processors.</param>
/// <param name="Runtime">Runtime.</param>
public sealed record Machine(string System, string Architecture, int Processors, string Runtime)
{
    /// <summary>The machine that this process runs on.</summary>
    public static Machine Here() => new(
        RuntimeInformation.OSDescription, RuntimeInformation.ProcessArchitecture.ToString(), Environment.ProcessorCount,
        RuntimeInformation.FrameworkDescription);

    /// <summary>Most memory that this process has held so far, bytes.</summary>
    public static long PeakBytes()
    {
        using Process process = Process.GetCurrentProcess();
        return Math.Max(process.PeakWorkingSet64, process.WorkingSet64);
    }
}

/// <summary>One balance.</summary>
/// <param name="Name">What balances.</param>
/// <param name="Result">"passed"; a run with another result leaves no folder.</param>
/// <param name="Months">Months in which it was checked.</param>
public sealed record CheckResult(string Name, string Result, long Months);

/// <summary>One file.</summary>
/// <param name="Name">Name in the folder.</param>
/// <param name="Rows">Rows of a table; null otherwise.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">Hash, lower case hexadecimal.</param>
public sealed record FileEntry(string Name, long? Rows, long Bytes, string Sha256);

/// <summary>Headline figures of one corridor and regime in one year.</summary>
/// <param name="Corridor">Corridor.</param>
/// <param name="Regime">Regime.</param>
/// <param name="Year">Calendar year in which the year of the run begins.</param>
/// <param name="Stock">Migrants at the end of it.</param>
/// <param name="Departures">Departures in it.</param>
/// <param name="Returns">Returns in it.</param>
/// <param name="ReceivedUsdMillion">Remittances received in it, million nominal USD of the price year.</param>
/// <param name="IrregularPercent">Migrants without a valid permit, % of the stock; null without a stock.</param>
public sealed record SummaryRow(
    string Corridor, string Regime, int Year, double Stock, double Departures, double Returns, double ReceivedUsdMillion, double? IrregularPercent);

/// <summary>Serialisation of what this folder writes, without reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Plans.Solved))]
[JsonSerializable(typeof(StateHeader))]
internal sealed partial class OutputJson : JsonSerializerContext;
