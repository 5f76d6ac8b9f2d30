using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>What a variant changes in the agreements of its base, clause by clause.</summary>
internal static class RegimeDiff
{
    /// <summary>The clauses of a regime and its intakes, by a name that is unique in it.</summary>
    private static List<(string Name, string Value)> Clauses(Regime regime) =>
    [
        .. RegimeWords.Access(regime).Concat(RegimeWords.Terms(regime)).Select(c => (c.Term, c.Value)),
        .. regime.Intakes.SelectMany(i => RegimeWords.Of(i).Select(c => ($"{c.Term}, {i.Id}", c.Value))),
    ];

    /// <summary>A table for each variant.</summary>
    public static Raw Write(CompareTablesRead read)
    {
        HtmlText html = new();
        foreach (Scenario variant in read.Designs.Skip(1))
        {
            List<(string Regime, string Clause, string Base, string Variant)> rows = [.. Rows(read.Base, variant)];
            html.Add($"<h3>{read.Short(variant.Name)}</h3>");
            if (rows.Count == 0)
            {
                html.Add($"<p>No clause of an agreement differs; what differs lies elsewhere in the scenario.</p>");
                continue;
            }

            html.Add($"<div class=\"wide\"><table id=\"diff-{variant.Name}\"><caption>Clauses that differ from the base</caption><thead><tr>");
            html.Add($"<th scope=\"col\">regime</th><th scope=\"col\">clause</th><th scope=\"col\">{read.Short(read.Base.Name)}</th><th scope=\"col\">{read.Short(variant.Name)}</th></tr></thead><tbody>");
            foreach ((string regime, string clause, string basis, string own) in rows)
            {
                html.Add($"<tr><th scope=\"row\">{regime}</th><td>{clause}</td><td>{basis}</td><td>{own}</td></tr>");
            }

            html.Add($"</tbody></table></div>");
        }

        return html.Done();
    }

    private static IEnumerable<(string Regime, string Clause, string Base, string Variant)> Rows(Scenario basis, Scenario variant)
    {
        foreach (Regime regime in variant.Regimes)
        {
            if (basis.Regimes.FirstOrDefault(r => r.Id == regime.Id) is not Regime old)
            {
                yield return (regime.Name, "the regime", "is not there", "new");
                continue;
            }

            Dictionary<string, string> before = Clauses(old).ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);
            foreach ((string name, string value) in Clauses(regime))
            {
                string was = before.GetValueOrDefault(name, "is not there");
                if (was != value)
                {
                    yield return (old.Name, name, was, value);
                }
            }
        }

        foreach (Regime gone in basis.Regimes.Where(r => variant.Regimes.All(v => v.Id != r.Id)))
        {
            yield return (gone.Name, "the regime", "is there", "ended");
        }
    }
}
