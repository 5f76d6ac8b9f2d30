using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>report.html of a run: the question, the answer, the figures, the agreements, and how the numbers came about.</summary>
public static class RunReport
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "report.html";

    /// <summary>
    /// The page of a run folder, in UTF-8, made of the tables in the folder, the scenario and the manifest; the entries of the page itself and of the
    /// research object are left out, so that the page is the same before and after they are written.
    /// </summary>
    /// <exception cref="RunFolderException">A file of the folder is missing or of another version.</exception>
    public static byte[] Write(string folder, Manifest manifest, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(scenario);
        return Build(folder, manifest, scenario).Write();
    }

    /// <summary>Writes the page of a finished folder again, with its hash in the manifest; gives its path.</summary>
    /// <exception cref="RunFolderException">The folder is no finished run, or damaged.</exception>
    public static string Renew(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Manifest manifest = RunFolder.Open(folder);
        Page page = Build(folder, manifest, null);
        RunFolder.Exchange(folder, manifest, page.Title, FileName, page.Write());
        return Path.Combine(folder, FileName);
    }

    /// <summary>Every figure of a run as SVG by name: for papers and slides.</summary>
    /// <exception cref="RunFolderException">A file of the folder is missing or of another version.</exception>
    public static IReadOnlyList<(string Name, string Svg)> Pictures(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Build(folder, RunFolder.Open(folder), null).Pictures();
    }

    private static Page Build(string folder, Manifest manifest, Scenario? read)
    {
        Manifest own = manifest with { Files = [.. manifest.Files.Where(f => f.Name is not (FileName or ResearchObject.FileName))] };
        RunTablesRead run = new(folder, own, read);
        Scenario scenario = run.Scenario;
        Page page = new()
        {
            Title = scenario.Title.Length > 0 ? scenario.Title : scenario.Name,
            Kind = "Simulation run",
            Question = scenario.Question,
            Facts = Facts(run),
            MinimumCell = run.MinimumCell,
            Notice = own.Notice,
        };
        RunFigures figures = new(run);
        if (run.Time.Count == 0 || run.Schemes.Count == 0)
        {
            page.Add("answer", "The answer", new Raw("<p>The run is too short for an answer, or has no regime.</p>"));
        }
        else
        {
            page.Add("answer", "The answer", new RunAnswer(run).Write());
            HtmlText moves = new();
            page.Add("movements", "Movements",
                moves.Add(page.Draw(figures.Flows())).Add(page.Draw(figures.Diagram())).Add(page.Draw(figures.Stocks())).Done());
            page.Add("money", "Money", page.Draw(figures.Remittances()));
            if (new AccountMatrix(run).Draw() is MatrixFigure accounts)
            {
                page.Add("accounts", "Who pays whom", page.Draw(accounts));
            }

            Years(page, figures);
        }

        page.Add("regimes", "The agreements", RegimeFiche.All(scenario));
        page.Add("overrides", "Overrides", RunRecord.Overrides(own));
        page.Add("checks", "Checks", RunRecord.Checks(own));
        page.Add("provenance", "Provenance", RunRecord.Provenance(own));
        return page;
    }

    private static void Years(Page page, RunFigures figures)
    {
        if (figures.Brain() is Figure brain)
        {
            page.Add("skills", "Skills", page.Draw(brain));
        }

        if (figures.Engagement() is Figure engagement)
        {
            page.Add("diaspora", "The diaspora", page.Draw(engagement));
        }

        if (figures.Indicators() is Figure indicators)
        {
            HtmlText html = new();
            html.Add(page.Draw(indicators));
            html.Add($"<h3>Side by side</h3><p class=\"soft\">Each line is a country, a corridor or a regime; choose a chart to see names and ");
            html.Add($"numbers above.</p>");
            html.Add(SmallMultiples.Write(indicators, v => !v.Name.EndsWith(", by sex", StringComparison.Ordinal)));
            page.Add("all-indicators", "Indicators", html.Done());
        }
    }

    private static string Facts(RunTablesRead run)
    {
        Manifest m = run.Manifest;
        string time = run.Time.Count == 0 ? "" : $"{run.Time.Labels[0]} to {run.Time.Labels[^1]}, ";
        string replicates = m.Replicates == 1 ? "one replicate" : $"{m.Replicates} replicates";
        return $"{time}{Written.Whole(m.Months)} months, {replicates}, {Written.Whole(m.Persons)} agents, US dollars of {run.Scenario.PriceYear}";
    }
}
