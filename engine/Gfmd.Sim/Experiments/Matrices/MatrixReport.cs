using System.Text.Json;
using System.Text.Json.Serialization;
using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>What is known of a row before it is run.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Holder">Who can pull its levers.</param>
/// <param name="Goal">Goals.</param>
/// <param name="Size">What is moved, with the range of each size.</param>
/// <param name="Evidence">The weakest grade among its levers.</param>
/// <param name="Gap">What nobody has measured; empty: nothing by grade.</param>
/// <param name="Source">Sources of the sizes.</param>
/// <param name="Mechanism">Through which mechanism effects come.</param>
public sealed record MatrixPractice(
    string Id, string Name, string Holder, string Goal, string Size, string Evidence, string Gap, string Source, string Mechanism)
{
    private static readonly Evidence[] Weakest = [Scenarios.Evidence.S, Scenarios.Evidence.M, Scenarios.Evidence.Order, Scenarios.Evidence.C];

    /// <summary>Of the levers of a row.</summary>
    public static MatrixPractice Of(MatrixRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Lever[] levers = [.. row.Levers.Select(id => Levers.Find(id)!)];
        string All(Func<Lever, string> text, string between) => string.Join(between, levers.Select(text).Distinct(StringComparer.Ordinal));
        Evidence evidence = levers.MaxBy(l => Array.IndexOf(Weakest, l.Evidence))!.Evidence;
        return new MatrixPractice(
            row.Id, levers.Length == 1 ? levers[0].Name : row.Name, All(l => l.Holder.ToString().ToLowerInvariant(), " and "), All(l => l.Goal, ", "),
            All(l => string.Join("; ", l.Moves), "; "), Word(evidence), GapOf(evidence), All(l => l.Source, "; "), All(l => l.Mechanism, "; "));
    }

    private static string Word(Evidence evidence) => evidence == Scenarios.Evidence.Order ? "M?" : evidence.ToString();

    private static string GapOf(Evidence evidence) => evidence switch
    {
        Scenarios.Evidence.C => "no published estimate of its size",
        Scenarios.Evidence.Order => "only the order of magnitude is known",
        _ => "",
    };
}

/// <summary>A point of the openness-rights front of a corridor.</summary>
/// <param name="Origin">Country of origin.</param>
/// <param name="Destination">Country of destination.</param>
/// <param name="Places">agreed: as many as the agreements say; lifted: ten times as many, so that they no longer bind.</param>
/// <param name="Level">Level of every right of the temporary regimes, 0 to 1.</param>
/// <param name="Rights">Rights in force, index 0 to 100, mean over migrants.</param>
/// <param name="Openness">Admissions below tertiary level to legal regimes a year.</param>
/// <param name="Low">Low end of its 95 % interval by chance; null with one replicate.</param>
/// <param name="High">High end.</param>
/// <param name="OnFront">No other point has more of one and not less of the other.</param>
/// <param name="Agents">Agents behind it.</param>
public sealed record FrontPoint(
    string Origin, string Destination, string Places, double Level, double Rights, double Openness, double? Low, double? High, bool OnFront,
    long Agents);

/// <summary>What a matrix found: matrix.json and what is printed.</summary>
public sealed record MatrixReport
{
    /// <summary>What the numbers are.</summary>
    public string Notice { get; init; } = Labels.Notice;

    /// <summary>Name of the matrix.</summary>
    public required string Matrix { get; init; }

    /// <summary>Headline.</summary>
    public required string Title { get; init; }

    /// <summary>Question of the roundtable.</summary>
    public required string Question { get; init; }

    /// <summary>Scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Its title.</summary>
    public required string ScenarioTitle { get; init; }

    /// <summary>Replicates at the central sizes.</summary>
    public required int Replicates { get; init; }

    /// <summary>Replicates with drawn sizes and parameters.</summary>
    public required int Draws { get; init; }

    /// <summary>Years of the run.</summary>
    public required int Years { get; init; }

    /// <summary>The corridor that is printed: the only one in which levers act, or the one with most migrants at the start.</summary>
    public required string FocusOrigin { get; init; }

    /// <summary>Its destination.</summary>
    public required string FocusDestination { get; init; }

    /// <summary>What the capacity of the origin is in this matrix; empty: not searched.</summary>
    public required string Capacity { get; init; }

    /// <summary>Rows that were run.</summary>
    public required IReadOnlyList<MatrixPractice> Practices { get; init; }

    /// <summary>Columns.</summary>
    public required IReadOnlyList<MatrixOutcome> Outcomes { get; init; }

    /// <summary>Columns that this version has no figure of.</summary>
    public required IReadOnlyList<string> OutcomesLeftOut { get; init; }

    /// <summary>Cells.</summary>
    public required IReadOnlyList<MatrixCell> Cells { get; init; }

    /// <summary>Rows that were not run.</summary>
    public required IReadOnlyList<MatrixLeftOut> LeftOut { get; init; }

    /// <summary>The openness-rights front, corridor by corridor; empty: none.</summary>
    public required IReadOnlyList<FrontPoint> Front { get; init; }

    /// <summary>Name of the file.</summary>
    public const string FileName = "matrix.json";

    /// <summary>Cell of a row and an outcome in the corridor printed, or null.</summary>
    public MatrixCell? InFocus(string row, string outcome) => Cells.FirstOrDefault(c => c.Row == row && c.Outcome == outcome
        && (c.Origin.Length == 0 || c.Origin == FocusOrigin) && (c.Destination.Length == 0 || c.Destination == FocusDestination));

    /// <summary>As JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MatrixJson.Default.MatrixReport);

    /// <summary>From JSON.</summary>
    public static MatrixReport Parse(byte[] json) => JsonSerializer.Deserialize(json, MatrixJson.Default.MatrixReport)!;
}

/// <summary>Serialisation without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MatrixReport))]
[JsonSerializable(typeof(MatrixUnit))]
[JsonSerializable(typeof(CoherenceReport))]
[JsonSerializable(typeof(AttributionReport))]
internal sealed partial class MatrixJson : JsonSerializerContext;
