using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>What the variants of a comparison change in their base, clause by clause (as gfmd diff).</summary>
internal static class DesignChanges
{
    /// <summary>A table for each variant.</summary>
    public static Raw Write(CompareTablesRead read)
    {
        HtmlText html = new();
        foreach (Scenario variant in read.Designs.Skip(1))
        {
            IReadOnlyList<Clause> clauses = ScenarioDiff.Of(read.Base, variant, Catalogue.Parameters);
            html.Add($"<h3>{read.Short(variant.Name)}</h3><div class=\"wide\"><table id=\"diff-{variant.Name}\"><caption>Clauses that differ ");
            html.Add($"from the base");
            html.Add($"</caption><thead><tr><th scope=\"col\">where</th><th scope=\"col\">clause</th><th scope=\"col\">");
            html.Add($"{read.Short(read.Base.Name)}</th>");
            html.Add($"<th scope=\"col\">{read.Short(variant.Name)}</th></tr></thead><tbody>");
            foreach (Clause c in clauses.Where(c => !(c.Heading == "scenario" && c.Term is "name" or "title" or "question")))
            {
                html.Add($"<tr><th scope=\"row\">{c.Heading}</th><td>{c.Term}<small>{c.Meaning}</small></td><td>{c.Before} {c.Unit}</td>");
                html.Add($"<td>{c.After} {c.Unit}</td></tr>");
            }

            html.Add($"</tbody></table></div>");
        }

        return html.Done();
    }
}
