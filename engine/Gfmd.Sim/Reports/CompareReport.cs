using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>report.html of a comparison: what differs, by how much, for whom; then the agreements and how the numbers came about.</summary>
public static class CompareReport
{
    /// <summary>Whether a folder holds a comparison.</summary>
    public static bool IsOf(string folder) => File.Exists(Path.Combine(folder, "comparison.parquet"));

    /// <summary>The page of a comparison's folder, in UTF-8, made of its tables, comparison.json and the designs, base first.</summary>
    /// <exception cref="RunFolderException">A file of the folder is missing or of another version.</exception>
    public static byte[] Write(string folder, Manifest manifest, IReadOnlyList<Scenario> designs)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(designs);
        return Build(folder, manifest, designs).Write();
    }

    /// <summary>Writes the page of a finished folder again, with its hash in the manifest; gives its path.</summary>
    /// <exception cref="RunFolderException">The folder is no finished comparison, or damaged.</exception>
    public static string Renew(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Manifest manifest = RunFolder.Open(folder);
        byte[] page = Build(folder, manifest, null).Write();
        RunFolder.Exchange(folder, manifest, ResearchTitle(manifest.Scenario), RunReport.FileName, page);
        return Path.Combine(folder, RunReport.FileName);
    }

    /// <summary>Every figure of a comparison as SVG by name.</summary>
    /// <exception cref="RunFolderException">The folder is no finished comparison, or damaged.</exception>
    public static IReadOnlyList<(string Name, string Svg)> Pictures(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Build(folder, RunFolder.Open(folder), null).Pictures();
    }

    /// <summary>Title of a comparison in its research object.</summary>
    public static string ResearchTitle(string basis) => $"Comparison over {basis}";

    private static Page Build(string folder, Manifest manifest, IReadOnlyList<Scenario>? designs)
    {
        Manifest own = manifest with { Files = [.. manifest.Files.Where(f => f.Name is not (RunReport.FileName or ResearchObject.FileName))] };
        CompareTablesRead read = new(folder, own, designs);
        CompareFigures figures = new(read);
        string replicates = own.Replicates == 1 ? "one replicate" : $"{own.Replicates} paired replicates";
        Page page = new()
        {
            Title = read.Title(read.Base.Name),
            Kind = $"Comparison of {read.Designs.Count} designs",
            Question = read.Base.Question.Length > 0 ? read.Base.Question : "What changes when the regime does?",
            Facts = $"{Written.Whole(own.Months)} months, {replicates}{(read.Draws > 0 ? $", {read.Draws} draws of parameters" : "")}, "
                + $"{Written.Whole(own.Persons)} agents, US dollars of {read.Base.PriceYear}",
            MinimumCell = read.MinimumCell,
            Notice = own.Notice,
        };
        page.Add("answer", "The answer", new CompareAnswer(read).Write());
        if (new CompareTriple(read).Write() is { Markup.Length: > 0 } triple)
        {
            page.Add("triple", "Triple win", triple);
        }

        Put(page, "effects", "Effects", figures.Differences(), figures.Years());
        Put(page, "people", "Winners and losers", figures.Balance(), figures.Gains());
        Put(page, "skills", "Skills", figures.Brain());
        page.Add("changes", "What the designs change", DesignChanges.Write(read));
        page.Add("regimes", "The agreements of the base", RegimeFiche.All(read.Base));
        page.Add("overrides", "Overrides", RunRecord.Overrides(own));
        page.Add("checks", "Checks", RunRecord.Checks(own));
        page.Add("provenance", "Provenance", RunRecord.Provenance(own));
        return page;
    }

    private static void Put(Page page, string id, string heading, params IReadOnlyList<Figure?> figures)
    {
        HtmlText html = new();
        foreach (Figure? figure in figures)
        {
            if (figure is not null)
            {
                html.Add(page.Draw(figure));
            }
        }

        Raw body = html.Done();
        if (body.Markup.Length > 0)
        {
            page.Add(id, heading, body);
        }
    }
}
