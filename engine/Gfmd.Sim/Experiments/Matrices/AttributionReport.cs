using System.Text.Json;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>What each clause of a variant contributes: attribution.json and what is printed.</summary>
public sealed record AttributionReport
{
    /// <summary>What the numbers are.</summary>
    public string Notice { get; init; } = Labels.Notice;

    /// <summary>Base.</summary>
    public required string Base { get; init; }

    /// <summary>Its title.</summary>
    public required string BaseTitle { get; init; }

    /// <summary>Variant.</summary>
    public required string Variant { get; init; }

    /// <summary>Its title.</summary>
    public required string VariantTitle { get; init; }

    /// <summary>What a part of it is: clause, item or kind of items.</summary>
    public required string By { get; init; }

    /// <summary>The parts.</summary>
    public required IReadOnlyList<ClauseFactor> Clauses { get; init; }

    /// <summary>Combinations run in a replicate.</summary>
    public required int Points { get; init; }

    /// <summary>Whether they are a fraction of all.</summary>
    public required bool Fraction { get; init; }

    /// <summary>Replicates at the central parameters.</summary>
    public required int Replicates { get; init; }

    /// <summary>Replicates with drawn parameters.</summary>
    public required int Draws { get; init; }

    /// <summary>Years of the run.</summary>
    public required int Years { get; init; }

    /// <summary>Origin of the corridor printed.</summary>
    public required string FocusOrigin { get; init; }

    /// <summary>Its destination.</summary>
    public required string FocusDestination { get; init; }

    /// <summary>Outcomes.</summary>
    public required IReadOnlyList<MatrixOutcome> Outcomes { get; init; }

    /// <summary>Per outcome and place: the total, the clauses, the rest, then pairs of clauses.</summary>
    public required IReadOnlyList<CoherenceCell> Cells { get; init; }

    /// <summary>Name of the file.</summary>
    public const string FileName = "attribution.json";

    /// <summary>Cells of the corridor printed.</summary>
    public IEnumerable<CoherenceCell> InFocus => Cells.Where(c =>
        (c.Origin.Length == 0 || c.Origin == FocusOrigin) && (c.Destination.Length == 0 || c.Destination == FocusDestination));

    /// <summary>Share of the whole difference; null for pairs, and where the whole cannot be told from none.</summary>
    public double? Share(CoherenceCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        CoherenceCell total = Cells.First(c => c.LeverA == Attribution.Total && c.Outcome == cell.Outcome && c.Origin == cell.Origin
            && c.Destination == cell.Destination);
        return cell.LeverB.Length > 0 || total.Reads == "either" ? null : cell.Effect / total.Effect;
    }

    /// <summary>A part in words.</summary>
    public string Words(string id) => id switch
    {
        Attribution.Total => "the whole difference",
        Attribution.Rest => "three or more together",
        _ => string.Join("; ", Clauses.First(c => c.Id == id).Words),
    };

    /// <summary>As JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MatrixJson.Default.AttributionReport);

    /// <summary>From JSON.</summary>
    public static AttributionReport Parse(byte[] json) => JsonSerializer.Deserialize(json, MatrixJson.Default.AttributionReport)!;
}
