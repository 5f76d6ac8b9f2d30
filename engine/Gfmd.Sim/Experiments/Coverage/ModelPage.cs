using System.Globalization;
using System.Text;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments.Coverage;

/// <summary>
/// docs/model.md after the ODD protocol (Grimm et al. 2020). Its prose is written by hand; what the program knows stands between two marks,
/// <c>&lt;!-- gfmd docs: name --&gt;</c> and <c>&lt;!-- end --&gt;</c>, and is written anew.
/// </summary>
public static class ModelPage
{
    private const string Begin = "<!-- gfmd docs: ", Close = " -->\n", End = "<!-- end -->";

    /// <summary>Names of the parts that the program writes.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["columns", "month", "inputs", "observation", "missing"];

    /// <summary>The page with its parts written anew; null where there is none.</summary>
    /// <param name="folder">A folder of the checkout.</param>
    /// <param name="rows">Rows of the page of coverage.</param>
    public static string? Write(string folder, IReadOnlyList<CoverageRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (Checkout.RootOf(folder) is not string root || !File.Exists(Path.Combine(root, "docs", "model.md")))
        {
            return null;
        }

        ScenarioResult read = ScenarioReader.Read(Path.Combine(root, "scenarios", "tutorial.json"), Catalogue.Parameters);
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["columns"] = Columns(PlanCompiler.Compile(read.Scenario!, new Solved())),
            ["month"] = Month(),
            ["inputs"] = Inputs(),
            ["observation"] = Observation(),
            ["missing"] = Missing(rows),
        };
        return Fill(File.ReadAllText(Path.Combine(root, "docs", "model.md")).ReplaceLineEndings("\n"), parts);
    }

    /// <summary>A text with what stands between marks replaced; a mark without an end or a part is left as it is.</summary>
    internal static string Fill(string text, IReadOnlyDictionary<string, string> parts)
    {
        foreach ((string name, string part) in parts)
        {
            string mark = Begin + name + Close;
            int at = text.IndexOf(mark, StringComparison.Ordinal);
            int end = at < 0 ? -1 : text.IndexOf(End, at, StringComparison.Ordinal);
            text = end < 0 ? text : text[..(at + mark.Length)] + "\n" + part.TrimEnd('\n') + "\n\n" + text[end..];
        }

        return text;
    }

    private static string Columns(Plan plan)
    {
        Documentation documentation = Documentation.OfProgram();
        StringBuilder page = new();
        foreach ((string title, IEnumerable<string> columns) in Tables(plan))
        {
            page.Append($"**{title}**\n\n| column | type | meaning |\n|---|---|---|\n");
            foreach (string column in columns)
            {
                string[] words = column.Split(' ');
                string name = words[0].Split('.')[^1];
                string meaning = new[] { typeof(Block), typeof(Villages), typeof(Market), typeof(Economy), typeof(NativeCells) }
                    .Select(t => documentation.OfMember(t, name)).FirstOrDefault(m => m.Length > 0) ?? "";
                string type = words[1] + (words.Length > 2 ? ", by " + Words(words[2]) : "");
                page.Append($"| `{name}` | {type} | {meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            }

            page.Append('\n');
        }

        return page.ToString();
    }

    /// <summary>Columns as the state lists them: persons, households, communities, posted values.</summary>
    private static IEnumerable<(string Title, IEnumerable<string> Columns)> Tables(Plan plan)
    {
        string[] all = StateLayout.Of(plan).Columns;
        int households = Array.FindIndex(all, c => c.StartsWith(nameof(Block.FirstMember) + " ", StringComparison.Ordinal));
        int rows = Array.FindIndex(all, c => c.Split(' ').Length > 2);
        int market = Array.FindIndex(all, c => c.StartsWith(nameof(Market.WageShift) + " ", StringComparison.Ordinal));
        yield return ("Persons", all[..households]);
        yield return ("Households", all[households..rows]);
        yield return ("Communities", all[rows..market]);
        yield return ("Origins, destinations, schemes and pools", all[market..]);
    }

    private static string Month()
    {
        StringBuilder page = new("| phase | runs | sections | does | writes |\n|---|---|---|---|---|\n");
        foreach (Phase p in Phases.All)
        {
            page.Append($"| {p.Number} {p.Name} | {p.Runs} | {p.Sections} | {p.Does} | {p.Writes} |\n");
        }

        return page.ToString();
    }

    private static string Inputs()
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"{Catalogue.Parameters.Count} parameters ([parameters.md](parameters.md)), by section:\n\n");
        page.Append("| section | parameters | of them read in a source (S) | published (M) | order of magnitude (M?) | calibration choice (C) |\n");
        page.Append("|---|---|---|---|---|---|\n");
        foreach (IGrouping<string, Parameter> g in Catalogue.Parameters.GroupBy(p => p.Section, StringComparer.Ordinal))
        {
            int Of(Evidence e) => g.Count(p => p.Evidence == e);
            page.Append(CultureInfo.InvariantCulture,
                $"| {g.Key} | {g.Count()} | {Of(Evidence.S)} | {Of(Evidence.M)} | {Of(Evidence.Order)} | {Of(Evidence.C)} |\n");
        }

        int levers = Levers.Available(Catalogue.Parameters).Count;
        page.Append(CultureInfo.InvariantCulture, $"\nPolicy levers: {levers} ([levers.md](levers.md)).\n");
        return page.ToString();
    }

    private static string Observation()
    {
        StringBuilder page = new("| indicator | name | unit | levels |\n|---|---|---|---|\n");
        foreach (Indicator i in Indicator.All.Concat(Reference.All).OrderBy(i => i.Id, StringComparer.Ordinal))
        {
            page.Append($"| {i.Id} | {i.Name} | {i.Unit} | {i.Levels} |\n");
        }

        return page.ToString();
    }

    private static string Missing(IReadOnlyList<CoverageRow> rows)
    {
        CoverageRow[] none = [.. rows.Where(r => r.Engine.Count == 0)];
        StringBuilder page = new("Formulas and rules of the model that no file of the engine has ([coverage.md](coverage.md)):");
        page.Append(none.Any(r => r.Kind == "formulas") ? "\n\n" : " none missing.\n");
        foreach (IGrouping<string, CoverageRow> g in none.Where(r => r.Kind == "formulas").GroupBy(r => r.Id, StringComparer.Ordinal))
        {
            page.Append($"- {string.Join("; ", g.Select(r => r.Name))} [{g.Key}].\n");
        }

        foreach (string kind in new[] { "levers", "indicators" })
        {
            page.Append($"\nOf the {kind} of the model: ");
            page.AppendJoin(", ", none.Where(r => r.Kind == kind).Select(r => r.Id).DefaultIfEmpty("none missing")).Append(".\n");
        }

        return page.ToString();
    }

    private static string Words(string rows) => rows switch
    {
        nameof(Rows.CommunityDestination) => "community and destination",
        nameof(Rows.CommunityScheme) => "community and scheme",
        nameof(Rows.OriginCell) => "origin and cell of the home labour market",
        nameof(Rows.OriginDestination) => "origin and destination",
        nameof(Rows.SchemeDuration) => "scheme, cell and month of duration",
        nameof(Rows.Pool) => "pool",
        _ => char.ToLowerInvariant(rows[0]) + rows[1..],
    };
}
