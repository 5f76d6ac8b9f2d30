using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>The parts of a page that say how its numbers came about: overrides, checks, provenance.</summary>
internal static class RunRecord
{
    /// <summary>Parameters that the scenario changes, beside the catalogue.</summary>
    public static Raw Overrides(Manifest manifest)
    {
        HtmlText html = new();
        if (manifest.Overrides.Count == 0)
        {
            return html.Add($"<p>None: every parameter has the value of the catalogue (gfmd describe parameters).</p>").Done();
        }

        html.Add($"<div class=\"wide\"><table id=\"overrides-table\"><caption>Parameters of the catalogue that the scenario changes</caption>");
        html.Add($"<thead><tr>");
        html.Add($"<th scope=\"col\">parameter</th><th scope=\"col\" class=\"n\">here</th><th scope=\"col\" class=\"n\">catalogue</th>");
        html.Add($"<th scope=\"col\">range</th><th scope=\"col\">unit</th><th scope=\"col\">meaning and source</th></tr></thead><tbody>");
        foreach ((string id, double value) in manifest.Overrides.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            Parameter? p = Catalogue.Parameters.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
            html.Add($"<tr><th scope=\"row\">{id}</th><td class=\"n\" data-v=\"{Written.Exact(value)}\">{Plain(value)}</td>");
            html.Add($"<td class=\"n\">{(p is null ? "–" : Plain(p.Value))}</td><td>{(p is null ? "–" : $"{Plain(p.Low)} to {Plain(p.High)}")}</td>");
            html.Add($"<td>{p?.Unit}</td><td>{p?.Meaning}</td></tr>");
        }

        return html.Add($"</tbody></table></div>").Done();
    }

    /// <summary>Balances held in every month.</summary>
    public static Raw Checks(Manifest manifest)
    {
        HtmlText html = new();
        bool all = manifest.Checks.All(c => string.Equals(c.Result, "passed", StringComparison.Ordinal));
        html.Add($"<p>{(all ? "All balances held, exactly, in every month of every replicate, the burn-in included." : "A balance did not hold.")} ");
        html.Add($"Persons, permits and money are counted as whole numbers; one that does not balance stops the run.</p>");
        html.Add($"<div class=\"wide\"><table id=\"checks-table\"><thead><tr><th scope=\"col\">balance</th><th scope=\"col\">result</th>");
        html.Add($"<th scope=\"col\" class=\"n\">months checked</th></tr></thead><tbody>");
        foreach (CheckResult c in manifest.Checks)
        {
            html.Add($"<tr><th scope=\"row\">{c.Name}</th><td>{c.Result}</td><td class=\"n\">{Written.Whole(c.Months)}</td></tr>");
        }

        return html.Add($"</tbody></table></div>").Done();
    }

    /// <summary>Engine, scenario, seed, machine, digest, files.</summary>
    public static Raw Provenance(Manifest m)
    {
        HtmlText html = new();
        html.Add($"<p>The same scenario, seed and version give the same digest on any machine and any number of threads.</p><dl class=\"facts\">");
        void Fact(string name, string value) => html.Add($"<dt>{name}</dt><dd>{value}</dd>");
        Fact("Run", m.Run);
        Fact("Engine", $"Gfmd.Sim {m.EngineVersion}");
        Fact("Commit", m.Commit.Length > 0 ? m.Commit : "not known");
        Fact("Scenario", m.Scenario);
        Fact("SHA-256 of the scenario", m.ScenarioSha256);
        Fact("Seed", m.Seed.ToString());
        Fact("Replicates", m.Replicates.ToString());
        Fact("Months", $"{m.Months}, after {m.BurnIn} of burn-in");
        Fact("Agents founded", Written.Whole(m.Persons));
        if (m.Weights.Count > 0)
        {
            Fact("Persons an agent", string.Join(", ",
                m.Weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key} {Written.Whole(w.Value)}")));
        }

        Fact("Finished", m.Finished);
        Fact("Machine", $"{m.Machine.System}, {m.Machine.Architecture}, {m.Machine.Processors} processors, {m.Machine.Runtime}; {m.Threads} threads");
        Fact("Work", $"{Written.Number(m.AgentMonths / 1e6, 1)} million agent-months in {Written.Number(m.Seconds, 1)} s");
        Fact("Digest of the tables", m.Digest);
        html.Add($"</dl>").Add(Files(m));
        return html.Done();
    }

    private static Raw Files(Manifest m)
    {
        HtmlText html = new();
        html.Add($"<details><summary>Files behind this page</summary><div class=\"wide\"><table id=\"files-table\"><thead><tr><th scope=\"col\">");
        html.Add($"file</th>");
        html.Add($"<th scope=\"col\" class=\"n\">rows</th><th scope=\"col\" class=\"n\">bytes</th><th scope=\"col\">SHA-256</th></tr></thead>");
        html.Add($"<tbody>");
        foreach (FileEntry f in m.Files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            html.Add($"<tr><th scope=\"row\">{f.Name}</th><td class=\"n\">{(f.Rows is long rows ? Written.Whole(rows) : "–")}</td>");
            html.Add($"<td class=\"n\">{Written.Whole(f.Bytes)}</td><td class=\"hash\">{f.Sha256}</td></tr>");
        }

        return html.Add($"</tbody></table></div></details>").Done();
    }

    private static string Plain(double value) => Written.Exact(value).Replace("-", "\u2212", StringComparison.Ordinal);
}
