using System.Text.Json;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>The effect of one lever, or what two do together beyond the sum of each alone.</summary>
public sealed record CoherenceCell
{
    /// <summary>First lever.</summary>
    public required string LeverA { get; init; }

    /// <summary>Second lever; empty: the effect of the first alone, over all levels of the others.</summary>
    public required string LeverB { get; init; }

    /// <summary>Id of the outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>Country of origin; empty: not of one.</summary>
    public required string Origin { get; init; }

    /// <summary>Country of destination; empty: not of one.</summary>
    public required string Destination { get; init; }

    /// <summary>Mean over replicates at the central sizes.</summary>
    public required double Effect { get; init; }

    /// <summary>Low end of its 95 % t interval; null with one replicate.</summary>
    public required double? Low { get; init; }

    /// <summary>High end.</summary>
    public required double? High { get; init; }

    /// <summary>Low end of the 95 % prediction interval with drawn sizes and parameters; null with fewer than two draws.</summary>
    public required double? DrawnLow { get; init; }

    /// <summary>High end.</summary>
    public required double? DrawnHigh { get; init; }

    /// <summary>Single: better, worse, higher, lower, either. Pair: reinforce, counteract, more, less, either.</summary>
    public required string Reads { get; init; }
}

/// <summary>What a factorial of levers found: coherence.json and what is printed.</summary>
public sealed record CoherenceReport
{
    /// <summary>What the numbers are.</summary>
    public string Notice { get; init; } = Labels.Notice;

    /// <summary>Scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Its title.</summary>
    public required string ScenarioTitle { get; init; }

    /// <summary>Levers, with their names.</summary>
    public required IReadOnlyList<string> Levers { get; init; }

    /// <summary>Names of the levers.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Combinations run in a replicate.</summary>
    public required int Points { get; init; }

    /// <summary>Whether they are a fraction of all.</summary>
    public required bool Fraction { get; init; }

    /// <summary>Replicates at the central sizes.</summary>
    public required int Replicates { get; init; }

    /// <summary>Replicates with drawn sizes and parameters.</summary>
    public required int Draws { get; init; }

    /// <summary>Years of the run.</summary>
    public required int Years { get; init; }

    /// <summary>Origin of the corridor printed.</summary>
    public required string FocusOrigin { get; init; }

    /// <summary>Its destination.</summary>
    public required string FocusDestination { get; init; }

    /// <summary>Outcomes, the triple win first.</summary>
    public required IReadOnlyList<MatrixOutcome> Outcomes { get; init; }

    /// <summary>Effects.</summary>
    public required IReadOnlyList<CoherenceCell> Cells { get; init; }

    /// <summary>Levers that were left out, and why.</summary>
    public required IReadOnlyList<MatrixLeftOut> LeftOut { get; init; }

    /// <summary>Name of the file.</summary>
    public const string FileName = "coherence.json";

    /// <summary>Cells of the corridor printed.</summary>
    public IEnumerable<CoherenceCell> InFocus => Cells.Where(c =>
        (c.Origin.Length == 0 || c.Origin == FocusOrigin) && (c.Destination.Length == 0 || c.Destination == FocusDestination));

    /// <summary>As JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MatrixJson.Default.CoherenceReport);

    /// <summary>From JSON.</summary>
    public static CoherenceReport Parse(byte[] json) => JsonSerializer.Deserialize(json, MatrixJson.Default.CoherenceReport)!;
}
