using System.Text.Json;
using System.Text.Json.Serialization;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Experiments;

/// <summary>What a comparison found, in short: comparison.json and what is printed. The tables hold everything.</summary>
public sealed record ComparisonReport
{
    /// <summary>What the numbers are.</summary>
    public string Notice { get; init; } = Labels.Notice;

    /// <summary>Base scenario.</summary>
    public required string Base { get; init; }

    /// <summary>Title of the base.</summary>
    public required string Title { get; init; }

    /// <summary>Variants with their titles.</summary>
    public required IReadOnlyList<NamedDesign> Variants { get; init; }

    /// <summary>Replicates at the central parameters.</summary>
    public required int Replicates { get; init; }

    /// <summary>Replicates with drawn parameters.</summary>
    public required int Draws { get; init; }

    /// <summary>Years of the run.</summary>
    public required int Years { get; init; }

    /// <summary>Regimes that close, and why replicates ended, a line each.</summary>
    public required IReadOnlyList<string> Stopping { get; init; }

    /// <summary>Headline contrasts.</summary>
    public required IReadOnlyList<Contrast> Headlines { get; init; }

    /// <summary>Winners of all groups of one kind.</summary>
    public required IReadOnlyList<WinnerRow> Winners { get; init; }

    /// <summary>Triple-win scores (I9.03) and the accounts that they are made of (I9.07), of all and by place.</summary>
    public IReadOnlyList<Contrast> TripleWin { get; init; } = [];

    /// <summary>Weights of the accounts in the scores.</summary>
    public string Weights { get; init; } = "";

    /// <summary>Median over headline figures of the ratio of interval widths, independent over paired, by variant and effect.</summary>
    public required IReadOnlyList<WidthMedian> WidthRatios { get; init; }

    /// <summary>Name of the file.</summary>
    public const string FileName = "comparison.json";

    /// <summary>As JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ComparisonJson.Default.ComparisonReport);

    /// <summary>From JSON.</summary>
    public static ComparisonReport Parse(byte[] json) => JsonSerializer.Deserialize(json, ComparisonJson.Default.ComparisonReport)!;
}

/// <summary>A scenario by name and title.</summary>
public sealed record NamedDesign(string Name, string Title);

/// <summary>Median ratio of interval widths.</summary>
public sealed record WidthMedian(string Variant, Effect Effect, double Median, int Figures);

/// <summary>Serialisation without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ComparisonReport))]
internal sealed partial class ComparisonJson : JsonSerializerContext;

/// <summary>Which figures a reader sees first, and which way is better.</summary>
public static class Headlines
{
    /// <summary>Indicator, measure and whether more is better (1), worse (-1) or neither (0).</summary>
    public static IReadOnlyList<HeadlineFigure> All => HeadlineFigure.All;

    /// <summary>Whether a key is one of them, at the broadest breakdown, over the whole run.</summary>
    public static bool Shows(ContrastKey key) => key.Period is "mean" or "run"
        && key.Label is { Sex: "", Education: "", Regime: "", Channel: "", Sector: "" }
        && All.Any(h => h.Indicator == key.Indicator && h.Measure == key.Measure)
        // origins send money home once: not by corridor too; the triple win of corridors has a table of its own
        && (key.Indicator is not ("I5.01" or TripleWinParts.Id) || key.Label.Destination.Length == 0);

    /// <summary>Words and direction of a figure.</summary>
    public static (string Text, int Better) Of(ContrastKey key)
    {
        foreach ((string indicator, string measure, string text, int better) in All)
        {
            if (indicator == key.Indicator && measure == key.Measure)
            {
                return (text, better);
            }
        }

        return ($"{key.Indicator} {key.Measure}", 0);
    }
}
