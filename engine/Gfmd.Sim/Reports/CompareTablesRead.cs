using System.Text.Json;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>One row of comparison.parquet.</summary>
internal sealed record ContrastRow(
    string Variant, string Effect, string Indicator, string Measure, string Period, string Origin, string Destination, string Regime, string Sex,
    string Education, Cell Base, Cell Level, Cell Difference, Cell Drawn, double Higher, double WidthRatio)
{
    /// <summary>Whether the 95 % interval of the difference leaves out 0, and whether enough agents stand behind it.</summary>
    public bool IsClear(int minimum) => Difference.HasInterval && (Difference.Low > 0 || Difference.High < 0) && !Difference.IsFew(minimum);
}

/// <summary>One row of winners.parquet.</summary>
internal sealed record WinnersRow(
    string Variant, string Effect, string Kind, string Group, double Persons, double Better, double Worse, double BaseMean, Cell Difference);

/// <summary>What a comparison's folder holds: read from its files alone.</summary>
internal sealed class CompareTablesRead
{
    /// <summary>Reads a folder; without designs those in the folder are read, base first.</summary>
    /// <exception cref="RunFolderException">A file is missing or of another version.</exception>
    public CompareTablesRead(string folder, Manifest manifest, IReadOnlyList<Scenario>? designs)
    {
        Manifest = manifest;
        using JsonDocument summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "comparison.json")));
        JsonElement root = summary.RootElement;
        Stopping = [.. root.GetProperty("stopping").EnumerateArray().Select(e => e.GetString()!)];
        Draws = root.GetProperty("draws").GetInt32();
        Weights = root.TryGetProperty("weights", out JsonElement weights) ? weights.GetString()! : "";
        IEnumerable<string> variants = root.GetProperty("variants").EnumerateArray().Select(v => v.GetProperty("name").GetString()!);
        Designs = designs ?? [.. variants.Prepend(root.GetProperty("base").GetString()!).Select(n => Read(folder, n))];
        Contrasts = ReadContrasts(TableReader.Read(Path.Combine(folder, "comparison.parquet")));
        Winners = ReadWinners(TableReader.Read(Path.Combine(folder, "winners.parquet")));
    }

    public Manifest Manifest { get; }

    /// <summary>Scenarios, the base first.</summary>
    public IReadOnlyList<Scenario> Designs { get; }

    public Scenario Base => Designs[0];

    public IReadOnlyList<ContrastRow> Contrasts { get; }

    public IReadOnlyList<WinnersRow> Winners { get; }

    /// <summary>Why replicates ended.</summary>
    public IReadOnlyList<string> Stopping { get; }

    /// <summary>Replicates with drawn parameters.</summary>
    public int Draws { get; }

    /// <summary>Weights of the accounts of the triple win.</summary>
    public string Weights { get; }

    public int MinimumCell => Base.Outputs.MinimumCell;

    /// <summary>Effects in the folder, total first.</summary>
    public IReadOnlyList<string> Effects =>
        [.. Contrasts.Select(c => c.Effect).Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal)];

    /// <summary>Name of a design for people; its own name where titles are missing or the same.</summary>
    public string Title(string name)
    {
        Scenario design = Designs.First(d => d.Name == name);
        return design.Title.Length > 0 && Designs.Count(d => d.Title == design.Title) == 1 ? design.Title : name;
    }

    /// <summary>Name of a design in charts and tables: what its name does not share with the others up to a hyphen.</summary>
    public string Short(string name)
    {
        string[] first = Base.Name.Split('-');
        int shared = 0;
        while (shared < first.Length - 1 && Designs.All(d => d.Name.Split('-') is string[] p && p.Length > shared + 1 && p[shared] == first[shared]))
        {
            shared++;
        }

        return string.Join('-', name.Split('-').Skip(shared));
    }

    /// <summary>Where a figure is of; empty: everywhere.</summary>
    public string Place(ContrastRow row) =>
        row.Origin.Length > 0 && row.Destination.Length > 0 ? $"{Country(row.Origin)} → {Country(row.Destination)}"
        : row.Origin.Length > 0 ? Country(row.Origin) : row.Destination.Length > 0 ? Country(row.Destination) : "";

    /// <summary>Rows of a headline figure at its broadest breakdown.</summary>
    public IEnumerable<ContrastRow> Of(HeadlineFigure figure, string effect) => Contrasts.Where(c =>
        c.Indicator == figure.Indicator && c.Measure == figure.Measure && c.Effect == effect && c.Regime.Length + c.Sex.Length
            + c.Education.Length == 0
        && (figure.Indicator is not ("I5.01" or TripleWinParts.Id) || c.Destination.Length == 0));

    /// <summary>Whether a row is of the run as a whole.</summary>
    public static bool IsWhole(ContrastRow row) => row.Period is "mean" or "run";

    private string Country(string id) => Base.Countries.FirstOrDefault(c => c.Id == id)?.Name ?? id;

    private static Scenario Read(string folder, string name)
    {
        string path = Path.Combine(folder, $"scenario.{name}.resolved.json");
        return ScenarioReader.ReadResolved(path) ?? throw new RunFolderException($"{path} cannot be read as a resolved scenario");
    }

    private static List<ContrastRow> ReadContrasts(TableReader t)
    {
        string[][] text =
        [
            .. ((string[])["variant", "effect", "indicator", "measure", "period", "origin", "destination", "regime", "sex", "education"])
            .Select(t.Text),
        ];
        double[] basis = t.Number("base_level"), level = t.Number("variant_level"), difference = t.Number("difference"), low = t.Number("low");
        double[] high = t.Number("high"), drawn = t.Number("drawn_difference"), drawnLow = t.Number("drawn_low"), drawnHigh = t.Number("drawn_high");
        double[] higher = t.Number("share_higher"), width = t.Number("width_ratio");
        string[] channel = t.Text("channel"), sector = t.Text("sector");
        long[] agents = t.Whole("agents");
        return
        [
            // the figures of the page are over all channels and sectors
            .. Enumerable.Range(0, t.Rows).Where(i => channel[i].Length + sector[i].Length == 0).Select(i => new ContrastRow(
                text[0][i], text[1][i], text[2][i], text[3][i], text[4][i], text[5][i], text[6][i], text[7][i], text[8][i], text[9][i],
                new Cell(basis[i], Agents: agents[i]), new Cell(level[i], Agents: agents[i]), new Cell(difference[i], low[i], high[i], agents[i]),
                new Cell(drawn[i], drawnLow[i], drawnHigh[i], agents[i]), higher[i], width[i])),
        ];
    }

    private static List<WinnersRow> ReadWinners(TableReader t)
    {
        string[] variant = t.Text("variant"), effect = t.Text("effect"), kind = t.Text("kind"), group = t.Text("group");
        double[] persons = t.Number("persons"), better = t.Number("better"), worse = t.Number("worse"), mean = t.Number("base_mean");
        double[] difference = t.Number("difference"), low = t.Number("low"), high = t.Number("high");
        long[] agents = t.Whole("agents");
        return
        [
            .. Enumerable.Range(0, t.Rows).Select(i => new WinnersRow(
                variant[i], effect[i], kind[i], group[i], persons[i], better[i], worse[i], mean[i],
                new Cell(difference[i], low[i], high[i], agents[i]))),
        ];
    }
}
