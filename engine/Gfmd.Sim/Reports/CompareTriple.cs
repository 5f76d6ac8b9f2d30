using Gfmd.Sim.Indicators;

namespace Gfmd.Sim.Reports;

/// <summary>The triple win of a comparison: the least of three sides, a radar of the sides, who wins and loses, and by what.</summary>
internal sealed class CompareTriple(CompareTablesRead read)
{
    private static readonly TripleWinSide[] Sides = Enum.GetValues<TripleWinSide>();

    /// <summary>The section; empty where changes have no spread to be measured by.</summary>
    public Raw Write()
    {
        HtmlText html = new();
        ContrastRow[] rows = [.. read.Contrasts.Where(c => c.Indicator == TripleWinParts.Id && c.Period == "run" && c.Effect == "total")];
        string[] places = [.. rows.Select(read.Place).Distinct(StringComparer.Ordinal)];
        if (places.Length == 0)
        {
            return html.Done();
        }

        html.Add($"<p class=\"soft\">How much migrants, countries of origin and destinations gain against the base, each in standard deviations of ");
        html.Add($"its own change. The score is the least of the three: no gain of one makes up for a loss of another. The weights within a side ");
        html.Add($"are norms, not findings: {read.Weights.Replace(",", ", ", StringComparison.Ordinal)}.</p>");
        foreach (string place in places.Length == 2 ? places.Where(p => p.Length == 0) : places)
        {
            Place(html, place, [.. rows.Where(r => read.Place(r) == place)]);
        }

        Accounts(html);
        return html.Done();
    }

    private void Place(HtmlText html, string place, ContrastRow[] rows)
    {
        FigureHtml cells = new(read.MinimumCell);
        string where = place.Length == 0 ? "all corridors" : place;
        string[] variants = [.. rows.Select(r => r.Variant).Distinct(StringComparer.Ordinal)];
        Cell Of(string variant, string measure) =>
            rows.FirstOrDefault(r => r.Variant == variant && r.Measure == measure)?.Difference ?? Cell.None;
        string[] axes = [.. Sides.Select(TripleWinParts.Word)];
        IReadOnlyList<Series> series = [.. variants.Select(v => new Series(read.Short(v), [.. axes.Select(a => Of(v, a))]))];
        html.Add($"<figure><div class=\"chart\">{SvgRadar.Draw($"Triple win, {where}", axes, series)}</div></figure>");
        html.Add($"<div class=\"wide\"><table><caption>Triple win, {where}<br><small>Standard deviations; small figures: 95 % interval by chance. ");
        html.Add($"Wins or loses where it leaves out 0.</small></caption><thead><tr><th scope=\"col\">variant</th>");
        html.Add($"<th scope=\"col\" class=\"n\">least: the score</th><th scope=\"col\" class=\"n\">mean of three</th>");
        foreach (string axis in axes)
        {
            html.Add($"<th scope=\"col\" class=\"n\">{axis}</th><th scope=\"col\">{axis} reads</th>");
        }

        html.Add($"</tr></thead><tbody>");
        foreach (string variant in variants)
        {
            html.Add($"<tr><th scope=\"row\">{read.Short(variant)}</th>{cells.Td(Of(variant, TripleWinParts.Least))}");
            html.Add(cells.Td(Of(variant, TripleWinParts.Mean)));
            foreach (string axis in axes)
            {
                html.Add($"{cells.Td(Of(variant, axis))}<td>{Reads(Of(variant, axis), 1)}</td>");
            }

            html.Add($"</tr>");
        }

        html.Add($"</tbody></table></div>");
    }

    private void Accounts(HtmlText html)
    {
        FigureHtml cells = new(read.MinimumCell);
        html.Add($"<div class=\"wide\"><table><caption>What the sides are made of<br><small>Difference from the base, mean over years and ");
        html.Add($"replicates, before weights and discounting; migrants in PPP USD.</small></caption><thead><tr><th scope=\"col\">side</th>");
        html.Add($"<th scope=\"col\">account, USD a year</th><th scope=\"col\">variant</th><th scope=\"col\" class=\"n\">difference</th>");
        html.Add($"<th scope=\"col\" class=\"n\">with drawn parameters</th><th scope=\"col\">reads</th></tr></thead><tbody>");
        foreach ((string account, TripleWinSide side, double usual) in TripleWinParts.Accounts)
        {
            foreach (ContrastRow r in read.Contrasts.Where(c => c is { Indicator: TripleWinAccounts.Id, Period: "mean", Effect: "total" }
                && c.Measure == account && c.Origin.Length + c.Destination.Length == 0))
            {
                html.Add($"<tr><td>{TripleWinParts.Word(side)}</td><th scope=\"row\">{account.Replace('_', ' ')}</th>");
                html.Add($"<td>{read.Short(r.Variant)}</td>");
                html.Add($"{cells.Td(r.Difference)}{cells.Td(r.Drawn)}<td>{Reads(r.Difference, usual)}</td></tr>");
            }
        }

        html.Add($"</tbody></table></div>");
    }

    private string Reads(Cell c, double better) => !c.HasInterval || c.IsFew(read.MinimumCell) ? "–" : TripleWinParts.Reads(c.Low, c.High, better);
}
