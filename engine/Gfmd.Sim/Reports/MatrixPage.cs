using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>report.html of a matrix: the picture of openness against rights, every practice's effect on every outcome, and the record.</summary>
public static class MatrixPage
{
    private const string Tables = "matrix.parquet";

    /// <summary>Whether a folder holds a matrix.</summary>
    public static bool IsOf(string folder) => File.Exists(Path.Combine(folder, Tables));

    /// <summary>The page of a matrix's folder, in UTF-8, made of its tables.</summary>
    /// <exception cref="RunFolderException">A table is missing or of another version.</exception>
    public static byte[] Write(string folder, Manifest manifest, Scenario basis)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(basis);
        return Build(folder, manifest, basis).Write();
    }

    /// <summary>Writes the page of a finished folder again, with its hash in the manifest; gives its path.</summary>
    /// <exception cref="RunFolderException">The folder is no finished matrix, or damaged.</exception>
    public static string Renew(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Manifest manifest = RunFolder.Open(folder);
        RunFolder.Exchange(folder, manifest, Title(folder), RunReport.FileName, Build(folder, manifest, Basis(folder, manifest)).Write());
        return Path.Combine(folder, RunReport.FileName);
    }

    /// <summary>Every figure of a matrix as SVG by name.</summary>
    /// <exception cref="RunFolderException">The folder is no finished matrix, or damaged.</exception>
    public static IReadOnlyList<(string Name, string Svg)> Pictures(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Manifest manifest = RunFolder.Open(folder);
        return Build(folder, manifest, Basis(folder, manifest)).Pictures();
    }

    private static Scenario Basis(string folder, Manifest manifest)
    {
        string path = Path.Combine(folder, $"scenario.{manifest.Scenario}.resolved.json");
        return ScenarioReader.ReadResolved(path) ?? throw new RunFolderException($"{path} cannot be read as a resolved scenario");
    }

    private static string Title(string folder) => $"Matrix {TableReader.Read(Path.Combine(folder, Tables)).Text("matrix")[0]}";

    private static Page Build(string folder, Manifest manifest, Scenario basis)
    {
        Manifest own = manifest with { Files = [.. manifest.Files.Where(f => f.Name is not (RunReport.FileName or ResearchObject.FileName))] };
        TableReader cells = TableReader.Read(Path.Combine(folder, Tables));
        long draws = cells.Whole("draws").DefaultIfEmpty(0).Max();
        Page page = new()
        {
            Title = basis.Title.Length > 0 ? basis.Title : basis.Name,
            Kind = $"Matrix {cells.Text("matrix")[0]}",
            Question = "What does each practice do, for whom, at what cost?",
            Facts = $"{Written.Whole(own.Months)} months, {own.Replicates} paired replicates{(draws > 0 ? $", {draws} with drawn sizes" : "")}, "
                + $"{Written.Whole(own.Persons)} agents, US dollars of {basis.PriceYear}",
            MinimumCell = basis.Outputs.MinimumCell,
            Notice = own.Notice,
        };
        string front = Path.Combine(folder, "front.parquet");
        if (File.Exists(front))
        {
            page.Add("front", "Openness against rights", page.Draw(Front(TableReader.Read(front))));
        }

        page.Add("effects", "What each practice does", page.Draw(Effects(cells)));
        page.Add("practices", "Practices and what is known of them", Practices(cells));
        page.Add("regimes", "The agreements of the base", RegimeFiche.All(basis));
        page.Add("overrides", "Overrides", RunRecord.Overrides(own));
        page.Add("checks", "Checks", RunRecord.Checks(own));
        page.Add("provenance", "Provenance", RunRecord.Provenance(own));
        return page;
    }

    /// <summary>Admissions over the level of rights, a view a corridor.</summary>
    private static Figure Front(TableReader t)
    {
        string[] origin = t.Text("origin"), destination = t.Text("destination"), places = t.Text("places");
        double[] level = t.Number("level"), rights = t.Number("rights"), open = t.Number("openness"), low = t.Number("low"), high = t.Number("high");
        long[] agents = t.Whole("agents");
        IEnumerable<FigureView> views = Enumerable.Range(0, t.Rows).GroupBy(i => $"{origin[i]}-{destination[i]}", StringComparer.Ordinal).Select(
            corridor => new FigureView(
                corridor.Key, "persons a year",
                "admissions below tertiary level to legal regimes, by the level to which all ten rights of the temporary regimes are set; beneath it "
                + "the rights that are then in force (0 to 100, times inspection, nobody without a permit has any)",
                [
                    .. corridor.Where(i => places[i] == places[corridor.First()])
                        .Select(i => $"{Written.Number(level[i], 2)} ({Written.Two(rights[i])})"),
                ],
                [
                    .. corridor.GroupBy(i => places[i], StringComparer.Ordinal).Select(
                        g => new Series($"places {g.Key}", [.. g.Select(i => new Cell(open[i], low[i], high[i], agents[i]))])),
                ]));
        return new Figure(
            "openness-rights", "Openness against rights",
            "More rights cost employers more and make going worth more; the lines show how many are then admitted, with the places agreed "
            + "and with ten times as many. The band is the 95 % interval by chance (after Ruhs 2013).", FigureKind.Lines, [.. views]);
    }

    /// <summary>Effects with their intervals, one outcome and place at a time.</summary>
    private static Figure Effects(TableReader t)
    {
        string[] outcome = t.Text("outcome_name"), unit = t.Text("unit"), origin = t.Text("origin"), destination = t.Text("destination");
        string[] row = t.Text("row"), practice = t.Text("practice"), indicator = t.Text("indicator");
        double[] chance = t.Number("difference"), low = t.Number("low"), high = t.Number("high");
        double[] drawn = t.Number("drawn_difference"), drawnLow = t.Number("drawn_low"), drawnHigh = t.Number("drawn_high");
        long[] agents = t.Whole("agents");
        IEnumerable<FigureView> views = Enumerable.Range(0, t.Rows)
            .GroupBy(i => (outcome[i], unit[i], indicator[i], string.Join('-', ((string[])[origin[i], destination[i]]).Where(x => x.Length > 0))))
            .Select(g => new FigureView(
                $"{g.Key.Item1}, {g.Key.Item4}", g.Key.Item2, $"{g.Key.Item3}: row less base, mean over years and replicates",
                // the name of a bundle is too long for a label; its id says what is pulled
                [.. g.Select(i => row[i].Contains('+', StringComparison.Ordinal) ? row[i] : $"{row[i]} {practice[i]}")],
                [
                    new Series("central size", [.. g.Select(i => new Cell(chance[i], low[i], high[i], agents[i]))]),
                    .. g.Any(i => !double.IsNaN(drawn[i]))
                        ? [new Series("drawn sizes", [.. g.Select(i => new Cell(drawn[i], drawnLow[i], drawnHigh[i], agents[i]))])]
                        : (Series[])[],
                ]));
        return new Figure(
            "effects", "Effect of each practice",
            "Each point is the mean paired difference from the base. The first interval is that of chance; the second holds the range of the "
            + "levers' own sizes and of all parameters too.", FigureKind.Differences, [.. views]);
    }

    private static Raw Practices(TableReader t)
    {
        string[] heads = ["row", "practice", "holder", "goal", "size", "evidence", "knowledge_gap", "source", "mechanism"];
        string[][] columns = [.. heads.Select(t.Text)];
        HtmlText html = new();
        html.Add($"<div class=\"wide\"><table id=\"practices-table\"><thead><tr>");
        foreach (string head in heads)
        {
            html.Add($"<th scope=\"col\">{head.Replace('_', ' ')}</th>");
        }

        html.Add($"</tr></thead><tbody>");
        foreach (int i in Enumerable.Range(0, t.Rows).DistinctBy(i => columns[0][i], StringComparer.Ordinal))
        {
            html.Add($"<tr><th scope=\"row\">{columns[0][i]}</th>");
            foreach (string[] column in columns.Skip(1))
            {
                html.Add($"<td>{column[i]}</td>");
            }

            html.Add($"</tr>");
        }

        return html.Add($"</tbody></table></div>").Done();
    }
}
