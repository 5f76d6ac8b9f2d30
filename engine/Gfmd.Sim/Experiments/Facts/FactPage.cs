using System.Text;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Facts;

/// <summary>A scenario that was run for facts.</summary>
/// <param name="File">File within the folder of scenarios.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="Years">Whole years of the run.</param>
/// <param name="Findings">Its facts, in order.</param>
/// <param name="Seasons">Stocks of its seasonal schemes.</param>
public sealed record FactRun(
    string File, Scenario Scenario, ulong Seed, int Years, IReadOnlyList<Finding> Findings, IReadOnlyList<SeasonStock> Seasons)
{
    /// <summary>Reads a finished run.</summary>
    public static FactRun Of(string file, Scenario scenario, RunResult run, IEnumerable<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(run);
        int years = run.Manifest.Months / 12;
        FactFigures figures = new(run.Folder, scenario, run.Manifest.Replicates);
        Finding[] found = [.. facts.Where(f => f.Scenario == file).Select(f => f.Year <= years ? figures.Of(f) : new Finding(f, null, null))];
        SeasonStock[] seasons =
        [
            .. from regime in scenario.Regimes
               where regime.DurationMonths is > 0 and < 12 && regime.MaxRenewals == 0 && years > 0
               from intake in regime.Intakes
               let first = figures.Stock(intake.Id, regime.Id, 1)
               let last = figures.Stock(intake.Id, regime.Id, years)
               select new SeasonStock(file, regime.Id, intake.Id, years, first, last),
        ];
        return new FactRun(file, scenario, run.Manifest.Seed, years, found, seasons);
    }
}

/// <summary>A year of a scheme: mean stock, of it those without a valid permit, and departures.</summary>
public readonly record struct StockYear(double Stock, double Irregular, double Departed);

/// <summary>A seasonal scheme in the first and in the last year of a run.</summary>
public sealed record SeasonStock(string File, string Regime, string Origin, int Years, StockYear First, StockYear Last);

/// <summary>facts.md: published facts beside runs, and the stocks of seasonal schemes.</summary>
public static class FactPage
{
    /// <summary>The page.</summary>
    /// <param name="runs">Runs, in order.</param>
    /// <param name="made">Day of the run.</param>
    /// <param name="version">Version of the engine.</param>
    /// <param name="command">Command that made it.</param>
    public static string Write(IReadOnlyList<FactRun> runs, DateOnly made, string version, string command)
    {
        ArgumentNullException.ThrowIfNull(runs);
        StringBuilder page = new("# Published facts beside runs\n\nIllustrative scenario model, not a forecast.\n\n");
        string seeds = string.Join(", ", runs.Select(r => r.Seed).Distinct());
        page.Append(FormattableString.Invariant($"Made on {made:yyyy-MM-dd} by `{command}`, engine {version}, seed {seeds}: "));
        page.Append("each scenario once.\n\n");
        page.Append("""
            A fact is a published number with a figure of a run that is the same quantity. Its band is the range that the publication gives; where it
            gives one number, twice the standard error that the calibration allows its grade: 10 % for S (read in the source), 30 % for M (to be
            checked before citing), 70 % for M? (order of magnitude), up and down by that factor. "By construction": the number, or one that fixes it,
            is an input or a target of the solver, so agreement tests the plumbing alone. Nothing here was tuned to come into its band. One seed: a
            figure of few agents is chance.


            """.ReplaceLineEndings("\n"));
        Dictionary<Fact, int> order = FactList.All.Index().ToDictionary(f => f.Item, f => f.Index);
        Finding[] all = [.. runs.SelectMany(r => r.Findings).OrderBy(f => order.GetValueOrDefault(f.Fact))];
        Finding[] free = [.. all.Where(f => f.Fact.ByConstruction.Length == 0)], tied = [.. all.Except(free)];
        page.Append("| | facts | in band | outside | no figure |\n|---|---:|---:|---:|---:|\n");
        Count(page, "not by construction", free);
        Count(page, "by construction", tied);
        foreach (IGrouping<string, Finding> topic in all.GroupBy(f => f.Fact.Topic, StringComparer.Ordinal))
        {
            page.Append($"\n## {topic.Key}\n\n| fact | scenario | figure | year | published | run | agents | reads | source | remark |\n");
            page.Append("|---|---|---|---:|---:|---:|---:|---|---|---|\n");
            foreach (Finding f in topic)
            {
                Row(page, f);
            }
        }

        Seasons(page, [.. runs.SelectMany(r => r.Seasons)]);
        return page.ToString();
    }

    /// <summary>What is published, as a range.</summary>
    public static string Band(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        string range = !double.IsFinite(fact.High) ? $"at least {Number(fact.Low)}"
            : fact.Low <= 0 ? $"at most {Number(fact.High)}" : $"{Number(fact.Low)} to {Number(fact.High)}";
        return fact.Point is double p ? $"{Number(p)} ({range})" : range;
    }

    /// <summary>A figure of a run: three figures, large ones in millions.</summary>
    public static string Number(double value) =>
        Math.Abs(value) >= 1e6 ? TargetPage.Number(value / 1e6, 3) + " million" : TargetPage.Number(value, 3);

    private static void Count(StringBuilder page, string name, Finding[] of)
    {
        page.Append($"| {name} | {of.Length} | {of.Count(f => f.InBand == true)} | {of.Count(f => f.InBand == false)} ");
        page.Append($"| {of.Count(f => f.InBand is null)} |\n");
    }

    private static void Row(StringBuilder page, Finding f)
    {
        Fact fact = f.Fact;
        string figure = fact.Figure == FactFigures.Id ? $"`{fact.Measure}`" : $"{fact.Figure} `{fact.Measure}`";
        string agents = f.Agents is long n ? $"{n}{(n < Finding.Few ? ", few" : "")}" : "-";
        string remark = string.Join("; ", ((string[])[fact.ByConstruction, fact.Note]).Where(t => t.Length > 0));
        page.Append($"| {fact.What} | `{fact.Scenario}`, {fact.Place} | {figure} | {fact.Year} | {Band(fact)} | ");
        page.Append($"{(f.Value is double v ? Number(v) : "-")} | {agents} | {f.Verdict} | {fact.Source} ");
        page.Append($"[{Output.LeverPage.Grade(fact.Evidence)}] | {remark} |\n");
    }

    private static void Seasons(StringBuilder page, SeasonStock[] stocks)
    {
        if (stocks.Length == 0)
        {
            return;
        }

        page.Append("""

            ## Stocks of seasonal schemes

            Means over twelve months. Those who stay on are counted under their scheme, and few of them leave, so they accumulate. Read the irregular
            share of these schemes as a property of the assumptions, not as a finding. Where nobody departed in the last year, the programme of the
            origin had failed (`fail0`) in this replicate, and those who had stayed on are left.

            | scenario | scheme | from | stock, first year | without a permit | last year | departures | stock | without a permit |
            |---|---|---|---:|---:|---:|---:|---:|---:|

            """.ReplaceLineEndings("\n"));
        foreach (SeasonStock s in stocks)
        {
            page.Append($"| `{s.File}` | {s.Regime} | {s.Origin} | {Number(s.First.Stock)} | {Share(s.First)} | {s.Years} ");
            page.Append($"| {Number(s.Last.Departed)} | {Number(s.Last.Stock)} | {Share(s.Last)} |\n");
        }
    }

    private static string Share(StockYear y) => y.Stock > 0 ? FormattableString.Invariant($"{100 * y.Irregular / y.Stock:0} %") : "-";
}
