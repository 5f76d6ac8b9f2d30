using System.Text;
using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Reports;

namespace Gfmd.Sim.Experiments.Roundtables;

/// <summary>roundtables.md: the questions of the forum, each with what this version's runs tell from chance, and what they do not.</summary>
public static class RoundtablePage
{
    /// <summary>The page.</summary>
    /// <param name="answers">Answers in order.</param>
    /// <param name="made">Day of the run.</param>
    /// <param name="command">Command that made all of them.</param>
    public static string Write(IReadOnlyList<Answer> answers, DateOnly made, string command)
    {
        ArgumentNullException.ThrowIfNull(answers);
        StringBuilder md = new();
        void Line(string text = "") => md.Append(text).Append('\n');
        Line("# What the roundtables asked");
        Line();
        Line("Illustrative scenario model, not a forecast.");
        Line();
        Line("The sessions of the first Global Forum on Migration and Development (GFMD, first meeting, Brussels, 9-11 July 2007, \"Presentation of "
            + "the roundtable sessions\", 1 March 2007), each answered by paired runs. "
            + FormattableString.Invariant($"Made on {made:yyyy-MM-dd} by `{command}`; the command under each heading gives its matrix whole, ")
            + "with places, cost, the capacity of the origin that a practice needs, and sources.");
        Line();
        Line(MatrixMarkdown.Explanation);
        Line();
        Line("A line stands here if the interval by chance leaves out 0. \"Not robust\": the interval with sizes does not.");
        foreach (Answer a in answers)
        {
            Line();
            Line($"## {a.Table.Id} {a.Table.Title}");
            Line();
            if (a.Matrix is { } matrix)
            {
                Matrix(Line, a, matrix);
            }
            else if (a.Coherence is { } coherence)
            {
                Coherence(Line, a, coherence);
            }

            Curve(Line, a.Curve);
        }

        return md.ToString();
    }

    private static void Matrix(Action<string> line, Answer answer, MatrixReport r)
    {
        line($"{r.Question} `{answer.Command}`: {Title(r.ScenarioTitle, r.Scenario)}, {r.FocusOrigin}-{r.FocusDestination}, {r.Years} years, "
            + $"{r.Replicates} paired replicates, {r.Draws} with drawn sizes and parameters.");
        line("");
        line("| practice | holder | outcome | effect | by chance | with sizes | reads | kind | USD per unit | evidence |");
        line("|---|---|---|---:|---|---|---|---|---:|---|");
        HashSet<string> told = [];
        foreach (MatrixPractice p in r.Practices)
        {
            foreach (MatrixOutcome o in r.Outcomes)
            {
                if (r.InFocus(p.Id, o.Id) is not { Verdict: not "either" } c)
                {
                    continue;
                }

                told.Add(p.Id);
                string reads = c.Verdict + (c.Robust == false ? ", not robust" : "");
                line($"| {p.Id} {p.Name} | {p.Holder} | {o.Name} ({o.Unit}) | {MatrixMarkdown.Number(c.Effect.Difference)} | "
                    + $"{MatrixMarkdown.Span(c.Effect.Low, c.Effect.High)} | {MatrixMarkdown.Span(c.Effect.DrawnLow, c.Effect.DrawnHigh)} | "
                    + $"{reads} | {(c.Assumed ? "assumed" : "emergent")} | {MatrixMarkdown.Number(c.CostUsdPerUnit, signed: false)} | "
                    + $"{p.Evidence}{(p.Gap.Length > 0 ? ", gap" : "")} |");
            }
        }

        Rest(line, "Told from chance in no outcome", [.. r.Practices.Where(p => !told.Contains(p.Id)).Select(p => $"{p.Id} {p.Name}")]);
        Rest(line, "Not run", [.. r.LeftOut.Select(l => $"{l.Id} {l.Name} ({l.Why})"), .. r.OutcomesLeftOut]);
    }

    private static void Coherence(Action<string> line, Answer answer, CoherenceReport r)
    {
        line($"Which levers reinforce and which counteract each other? `{answer.Command}`: {Title(r.ScenarioTitle, r.Scenario)}, "
            + $"{r.FocusOrigin}-{r.FocusDestination}, {r.Years} years, {r.Points} combinations of {r.Levers.Count} levers, {r.Replicates} paired "
            + $"replicates, {r.Draws} with drawn sizes and parameters.");
        line("");
        line("| levers | outcome | effect | by chance | with sizes | reads |");
        line("|---|---|---:|---|---|---|");
        foreach (CoherenceCell c in r.InFocus.Where(c => c.Reads != "either"))
        {
            MatrixOutcome o = r.Outcomes.First(x => x.Id == c.Outcome);
            string what = c.LeverB.Length == 0 ? c.LeverA : $"{c.LeverA} with {c.LeverB}";
            line($"| {what} | {o.Name} ({o.Unit}) | {MatrixMarkdown.Number(c.Effect)} | {MatrixMarkdown.Span(c.Low, c.High)} | "
                + $"{MatrixMarkdown.Span(c.DrawnLow, c.DrawnHigh)} | {c.Reads} |");
        }

        Rest(line, "Crossed", [.. r.Levers.Zip(r.Names, (id, name) => $"{id} {name}")]);
        Rest(line, "Not crossed", [.. r.LeftOut.Select(l => $"{l.Id} ({l.Why})")]);
    }

    private static void Curve(Action<string> line, IReadOnlyList<CurvePoint> points)
    {
        if (points.Count == 0)
        {
            return;
        }

        line("");
        line("Unlicensed share and abuse over the strictness of licensing, at low and high enforcement, one run a point (`gfmd curve recruiters`):");
        line("");
        line("| enforcement | strictness | unlicensed, % | spells of abuse per 1,000 months | cost, months of pay |");
        line("|---:|---:|---:|---:|---:|");
        foreach (CurvePoint p in points)
        {
            line(FormattableString.Invariant(
                $"| {p.Enforcement:0.0} | {p.Strictness:0.00} | {100 * p.Unlicensed:0.0} | {1000 * p.Onset:0.0} | {p.CostMonths:0.0} |"));
        }
    }

    private static string Title(string title, string name) => title.Length > 0 ? title : name;

    private static void Rest(Action<string> line, string what, string[] items)
    {
        if (items.Length > 0)
        {
            line("");
            line($"{what}: {string.Join("; ", items)}.");
        }
    }
}
