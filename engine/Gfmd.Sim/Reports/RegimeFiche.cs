using System.Reflection;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>The regimes of a scenario as agreement fiches: every field in words, with the meaning that the scenario format gives it.</summary>
internal static class RegimeFiche
{
    private static readonly Lazy<Documentation> Meanings = new(Documentation.OfProgram);

    /// <summary>All regimes.</summary>
    public static Raw All(Scenario scenario)
    {
        HtmlText html = new();
        html.Add($"<p>What each regime of the scenario says, clause by clause. Numbers in brackets are the range that the scenario gives for ");
        html.Add($"its own number. ");
        html.Add($"Small print: the meaning of the clause in the scenario file.</p>");
        foreach (Regime regime in scenario.Regimes)
        {
            html.Add(One(regime));
        }

        return html.Done();
    }

    /// <summary>One regime.</summary>
    public static Raw One(Regime regime)
    {
        HtmlText html = new();
        string places = regime.QuotaPerYear is Datum q ? $"{Written.Whole(q.Value)} places a year" : "no quota";
        string stay = regime.DurationMonths == 0 ? "no end of stay" : $"{regime.DurationMonths} months a permit";
        html.Add($"<details class=\"fiche\" id=\"regime-{regime.Id}\"><summary><b>{regime.Name}</b> <span class=\"soft\">");
        html.Add($"{RegimeWords.Family(regime.Family)}, ");
        html.Add($"{string.Join(", ", regime.Intakes.Select(i => i.Id))} → {regime.Destination}, {places}, {stay}</span></summary><div ");
        html.Add($"class=\"clauses\">");
        List(html, "Access", typeof(Regime), RegimeWords.Access(regime));
        List(html, "Terms", typeof(Regime), RegimeWords.Terms(regime));
        foreach (Intake intake in regime.Intakes)
        {
            List(html, $"Base year, {intake.Id}", typeof(Intake), RegimeWords.Of(intake));
        }

        return html.Add($"</div></details>").Done();
    }

    private static void List(HtmlText html, string heading, Type record, IEnumerable<AgreementTerm> clauses)
    {
        html.Add($"<div><h3>{heading}</h3><dl>");
        foreach (AgreementTerm c in clauses)
        {
            html.Add($"<dt>{c.Term}</dt><dd>{c.Value}<small>{Meaning(record, c.Member)}</small></dd>");
        }

        html.Add($"</dl></div>");
    }

    private static string Meaning(Type record, string member)
    {
        PropertyInfo? property = record.GetProperty(char.ToUpperInvariant(member[0]) + member[1..]);
        return property is null ? "" : Meanings.Value.Of(property);
    }
}
