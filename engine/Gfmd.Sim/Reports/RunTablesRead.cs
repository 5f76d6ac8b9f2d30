using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>One origin in one regime, with names for people.</summary>
/// <param name="Corridor">Corridor, names of the countries.</param>
/// <param name="Regime">Regime.</param>
/// <param name="Origin">Country of origin.</param>
/// <param name="Destination">Country of destination.</param>
internal sealed record Scheme(string Corridor, Regime Regime, Country Origin, Country Destination);

/// <summary>What a finished run folder holds, as its report needs it: read from the files alone.</summary>
internal sealed class RunTablesRead
{
    /// <summary>Reads a folder; the manifest may not be in it yet. Without a scenario the one in the folder is read.</summary>
    /// <exception cref="RunFolderException">A file is missing or of another version.</exception>
    public RunTablesRead(string folder, Manifest manifest, Scenario? scenario)
    {
        Folder = folder;
        Manifest = manifest;
        Scenario = scenario ?? ReadScenario(folder);
        Time = new Periods(Scenario.StartMonth, manifest.Months);
        Schemes = [.. from r in Scenario.Regimes from i in r.Intakes select new Scheme(Name(i.Id, r.Destination), r, Country(i.Id),
            Country(r.Destination))];
        Flows = new SchemeSums(TableReader.Read(Path.Combine(folder, "flows.parquet")), this);
        Stocks = new SchemeSums(TableReader.Read(Path.Combine(folder, "stocks.parquet")), this);
        Money = new SchemeSums(TableReader.Read(Path.Combine(folder, "remittances.parquet")), this);
        Indicators = new IndicatorsRead(folder, this);
    }

    public string Folder { get; }

    public Manifest Manifest { get; }

    public Scenario Scenario { get; }

    /// <summary>Periods of the charts.</summary>
    public Periods Time { get; }

    /// <summary>Origins in regimes, in the order of the scenario.</summary>
    public IReadOnlyList<Scheme> Schemes { get; }

    public SchemeSums Flows { get; }

    public SchemeSums Stocks { get; }

    public SchemeSums Money { get; }

    public IndicatorsRead Indicators { get; }

    /// <summary>Cells of fewer agents are marked.</summary>
    public int MinimumCell => Scenario.Outputs.MinimumCell;

    /// <summary>Persons that an agent of an origin stands for.</summary>
    public long Weight(string origin) => Math.Max(1, Manifest.Weights.GetValueOrDefault(origin, 1));

    /// <summary>Name of a country; its id where the scenario names none.</summary>
    public string CountryName(string id) => Country(id).Name;

    /// <summary>A corridor as people read it.</summary>
    public string Name(string origin, string destination) => $"{CountryName(origin)} → {CountryName(destination)}";

    /// <summary>Schemes grouped, in the order of the scenario.</summary>
    public IReadOnlyList<(string Name, int[] Members)> By(Func<Scheme, string> key) =>
        [.. Schemes.Index().GroupBy(s => key(s.Item), StringComparer.Ordinal).Select(g => (g.Key, g.Select(s => s.Index).ToArray()))];

    private Country Country(string id) => Scenario.Countries.First(c => string.Equals(c.Id, id, StringComparison.Ordinal));

    private static Scenario ReadScenario(string folder)
    {
        string path = Path.Combine(folder, "scenario.resolved.json");
        return ScenarioReader.ReadResolved(path) ?? throw new RunFolderException($"{path} cannot be read as a resolved scenario");
    }
}

/// <summary>The periods of a run's charts: its full years, or its months if it is shorter than two years.</summary>
internal sealed class Periods
{
    private readonly int _startYear, _startMonth;

    public Periods(string startMonth, int months)
    {
        (_startYear, _startMonth) = (int.Parse(startMonth.AsSpan(0, 4)), int.Parse(startMonth.AsSpan(5, 2)) - 1);
        Yearly = months >= 24;
        Length = Yearly ? 12 : 1;
        Count = months / Length;
        Labels = [.. Enumerable.Range(0, Count).Select(Label)];
    }

    public bool Yearly { get; }

    /// <summary>Months of a period.</summary>
    public int Length { get; }

    public int Count { get; }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>"year" or "month".</summary>
    public string Word => Yearly ? "year" : "month";

    /// <summary>A year of the run as people read it.</summary>
    public string YearLabel(long year) => _startMonth == 0 ? $"{year}" : $"{year}/{(year + 1) % 100:00}";

    private string Label(int period)
    {
        int month = _startMonth + (period * Length), year = _startYear + (month / 12);
        return Yearly ? YearLabel(year) : $"{year:0000}-{(month % 12) + 1:00}";
    }
}
