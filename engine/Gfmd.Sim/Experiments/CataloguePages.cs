using System.Globalization;
using System.Text;
using Gfmd.Sim.Experiments.Coverage;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments;

/// <summary>Pages of docs/ that are written from the catalogues, so that they cannot say anything else than the program does.</summary>
public static class CataloguePages
{
    internal const string Head = "Illustrative scenario model, not a forecast. Written by `gfmd docs`; a test fails when it is stale.\n\n";

    private static readonly (string Prefix, string Title)[] Roundtables =
    [
        ("I1", "Roundtable 1.1: highly skilled migration"), ("I2", "Roundtable 1.2: temporary labour migration"),
        ("I3", "Roundtable 1.3: recruitment"), ("I4", "Roundtable 1.4: circulation and return"),
        ("I5", "Roundtable 2.1: remittances"), ("I6", "Roundtable 2.2: households"), ("I7", "Roundtable 2.3: the economy at large"),
        ("I8", "Roundtable 2.4: the diaspora"), ("I9", "Roundtables 3.x: coherence and overall"),
    ];

    /// <summary>Every page by the name of its file.</summary>
    public static IReadOnlyDictionary<string, string> All() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["glossary.md"] = Glossary(),
        ["indicators.md"] = Indicators(),
        ["levers.md"] = LeverPage.Write(Catalogue.Parameters),
        ["parameters.md"] = Parameters(),
    };

    /// <summary>Pages that need the sources, by the name of their file; none outside of a checkout.</summary>
    /// <param name="folder">A folder of the checkout.</param>
    public static IReadOnlyDictionary<string, string> OfCheckout(string folder)
    {
        SortedDictionary<string, string> pages = new(StringComparer.Ordinal);
        IReadOnlyList<CoverageRow> rows = CoveragePage.Rows(folder);
        if (rows.Count > 0)
        {
            pages["coverage.md"] = CoveragePage.Write(rows);
            if (ModelPage.Write(folder, rows) is string model)
            {
                pages["model.md"] = model;
            }
        }

        if (TargetPage.Write(folder) is string targets)
        {
            pages["targets.md"] = targets;
        }

        return pages;
    }

    private static string Parameters()
    {
        StringBuilder page = new("# Parameters\n\n" + Head);
        page.Append("""
            A scenario overrides any of them by name (member `parameters`). Low and high are the range of sensitivity runs. Grades of evidence: S read
            in the source, or in its abstract or summary; M published number, to be checked before citing; M? order of magnitude; C calibration
            choice.


            """.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, Parameter> section in Catalogue.Parameters.GroupBy(p => p.Section, StringComparer.Ordinal))
        {
            page.Append($"## Section {section.Key}\n\n| name | default | low | high | unit | evidence | meaning |\n|---|---|---|---|---|---|---|\n");
            foreach (Parameter p in section)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{p.Id}` | {p.Value} | {p.Low} | {p.High} | {p.Unit} ");
                page.Append(CultureInfo.InvariantCulture, $"| {LeverPage.Grade(p.Evidence)} | {p.Meaning} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static string Indicators()
    {
        StringBuilder page = new("# Indicators\n\n" + Head);
        page.Append("""
            `gfmd describe indicators` prints this catalogue; `indicators.catalogue.parquet` in a run folder carries it with the results.

            ## How to read a row

            `indicators.parquet` is long: one row per replicate, full year of the run, indicator, measure and breakdown. There is no row where the
            denominator is 0, never a 0 or a blank in its place.

            | column | meaning |
            |---|---|
            | `replicate` | from 0 |
            | `year` | calendar year in which the year of the run begins |
            | `indicator`, `measure` | id below, and which of its figures |
            | `origin`, `destination`, `regime`, `channel`, `sex`, `education` | breakdown; empty means all |
            | `sector`, `quintile` | empty in this version |
            | `value` | in the unit of the measure |
            | `low`, `high` | ends of an interval, where one is computed |
            | `agents` | agents behind the denominator; a cell of few agents is noise |

            Breakdowns overlap: rows of an origin, of its corridors and of both sexes stand side by side. Filter before you sum.

            Levels: C country of origin, K corridor, R regime, S sector, X sex, E education (below tertiary, tertiary). Every count is weighted to
            persons. In formulas, N is a weighted count, nat the natives of an origin wherever they live, tert tertiary education, ab abroad. An
            indicator that needs two runs has rows in a comparison only.


            """.ReplaceLineEndings("\n"));
        Indicator[] all = [.. Indicator.All, .. Reference.All];
        foreach ((string prefix, string title) in Roundtables)
        {
            Indicator[] own = [.. all.Where(i => i.Id.StartsWith(prefix + ".", StringComparison.Ordinal)).OrderBy(i => i.Id, StringComparer.Ordinal)];
            if (own.Length > 0)
            {
                page.Append($"## {title}\n\n");
                Array.ForEach(own, i => One(page, i, Reference.All.Contains(i)));
            }
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static void One(StringBuilder page, Indicator i, bool compared)
    {
        page.Append($"### {i.Id} {i.Name}\n\n| | |\n|---|---|\n| unit | {i.Unit} |\n");
        page.Append($"| definition | {i.Definition} |\n| formula | `{Plain(i.Formula)}` |\n");
        page.Append($"| levels | {i.Levels} |\n| equivalent | {(i.Equivalent == "-" ? "none" : i.Equivalent)} |\n");
        page.Append($"| comparability | {Comparability(i, compared)} |\n\n| measure | unit | meaning |\n|---|---|---|\n");
        foreach (Measure m in i.Measures)
        {
            page.Append($"| `{m.Name}` | {m.Unit} | {m.Definition} |\n");
        }

        page.Append('\n');
    }

    private static string Plain(string formula) => formula.Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>The indicator's own note, or what its equivalence allows.</summary>
    private static string Comparability(Indicator i, bool compared) => i.Note.Length > 0 ? i.Note
        : compared ? "exists between two designs with common random numbers; nothing observed is its like"
        : i.Equivalent == "-" ? "of this model; compare designs and years, not published figures"
        : "as the equivalent, over modelled persons of the scenario's corridors alone";

    private static string Glossary()
    {
        StringBuilder page = new("# Glossary\n\n" + Head);
        page.Append("Words of the scenario format. Their meaning is that of the program's own documentation.\n\n");
        Documentation text = Documentation.OfProgram();
        foreach ((string title, Type type) in Words)
        {
            page.Append($"## {title}\n\n| word | meaning |\n|---|---|\n");
            foreach (string name in Enum.GetNames(type))
            {
                string word = char.ToLowerInvariant(name[0]) + name[1..];
                page.Append($"| {word} | {text.Of(type, name)} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static readonly (string Title, Type Type)[] Words =
    [
        ("Families of regimes", typeof(RegimeFamily)), ("Order of applicants", typeof(Allocation)), ("Tie to the employer", typeof(EmployerTie)),
        ("Who deposits a bond", typeof(BondPayer)), ("Recruitment channels", typeof(RecruitmentChannel)),
        ("Classes of remitting", typeof(RemittingClass)), ("Sectors", typeof(Sector)), ("Education", typeof(Education)), ("Sex", typeof(Sex)),
        ("Shocks", typeof(ShockKind)), ("Holders of levers", typeof(LeverHolder)), ("Grades of evidence", typeof(Evidence)),
    ];
}
