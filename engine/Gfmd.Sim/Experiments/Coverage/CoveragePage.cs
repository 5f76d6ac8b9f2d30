using System.Text;

namespace Gfmd.Sim.Experiments.Coverage;

/// <summary>docs/coverage.md: where every formula, parameter, lever and indicator is written, tested and used.</summary>
public static class CoveragePage
{
    /// <summary>Every row of a checkout; empty where there is none around a folder.</summary>
    public static IReadOnlyList<CoverageRow> Rows(string folder) =>
        Checkout.Around(folder) is Checkout checkout ? new CoverageRows(checkout).All() : [];

    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<CoverageRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        StringBuilder page = new("# Coverage\n\n" + CataloguePages.Head);
        page.Append("""
            Where everything of the model is written, tested and used: files of `engine/Gfmd.Sim`, of `tests/Gfmd.Sim.Tests` and of `scenarios`, at
            most two of each. Sources are searched for the symbols of the formulas, for the names of parameters, and for the ids of levers and
            indicators; a test stands for a formula if it names a type of its file, the section of the model or a parameter of that section. A blank
            is a gap.


            """.ReplaceLineEndings("\n"));
        page.Append("| | rows | without engine file | without test | without scenario | blanks |\n|---|---|---|---|---|---|\n");
        foreach (string kind in CoverageRows.Kinds)
        {
            Counts(page, kind, [.. rows.Where(r => r.Kind == kind)]);
        }

        Counts(page, "**all**", rows);
        page.Append("\nRows with a blank: ");
        page.AppendJoin(", ", rows.Where(r => r.Blanks > 0).Select(r => r.Kind == "formulas" ? $"{r.Id} {r.Name}" : r.Id)).Append(".\n");
        foreach (string kind in CoverageRows.Kinds)
        {
            string note = kind == "parameters" ? " moves (in the small world) |" : " note |";
            string name = kind == "parameters" ? "section" : "name";
            string id = kind == "formulas" ? "section" : "id";
            page.Append($"\n## {char.ToUpperInvariant(kind[0])}{kind[1..]}\n\n| {id} | {name} | engine | test | scenario |{note}\n");
            page.Append("|---|---|---|---|---|---|\n");
            foreach (CoverageRow r in rows.Where(r => r.Kind == kind))
            {
                page.Append($"| {r.Id} | {r.Name} | {Cell(r.Engine)} | {Cell(r.Tests)} | {Cell(r.Scenarios)} | {r.Note} |\n");
            }
        }

        return page.ToString();
    }

    private static void Counts(StringBuilder page, string kind, IReadOnlyList<CoverageRow> rows)
    {
        page.Append($"| {kind} | {rows.Count} | {rows.Count(r => r.Engine.Count == 0)} | {rows.Count(r => r.Tests.Count == 0)} ");
        page.Append($"| {rows.Count(r => r.Scenarios.Count == 0)} | {rows.Sum(r => r.Blanks)} |\n");
    }

    private static string Cell(IReadOnlyList<string> files) => files.Count == 0 ? "**blank**" : string.Join(", ", files);
}
