using System.Text;
using Gfmd.Sim.Reports;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>matrix.md: the matrix of every place as plain tables. Two significant figures, never more.</summary>
internal static class MatrixMarkdown
{
    public static byte[] Write(MatrixReport r)
    {
        StringBuilder md = new();
        void Line(string text = "") => md.Append(text).Append('\n');
        Line($"# {r.Title}");
        Line();
        Line($"{r.Question} {(r.ScenarioTitle.Length > 0 ? r.ScenarioTitle : r.Scenario)}, {r.Years} years; {r.Replicates} paired replicates, "
            + $"{r.Draws} with drawn sizes and parameters. {Capital(r.Notice)}.");
        Line();
        Line(Explanation);
        if (r.Capacity.Length > 0)
        {
            Line();
            Line(r.Capacity);
        }

        foreach (MatrixOutcome o in r.Outcomes)
        {
            foreach (IGrouping<(string, string), MatrixCell> place in r.Cells.Where(c => c.Outcome == o.Id).GroupBy(c => (c.Origin, c.Destination)))
            {
                Line();
                Line($"## {o.Name}, {Place(place.Key)} ({o.Unit})");
                Line();
                Table(Line, r, [.. place]);
            }
        }

        Front(Line, r);
        Practices(Line, r);
        LeftOut(Line, r);
        return Encoding.UTF8.GetBytes(md.ToString());
    }

    internal const string Explanation = "Effect: row less base, mean over the years and replicates. By chance: 95 % interval of the mean at the "
        + "central sizes. With sizes: 95 % prediction interval at one more draw of the levers' sizes, of all parameters and of chance. Assumed: the "
        + "lever sets the outcome's own term; emergent: the effect comes out of behaviour. Evidence: S read in the source, M published, M? order of "
        + "magnitude, C choice.";

    private static void Table(Action<string> line, MatrixReport r, IReadOnlyList<MatrixCell> cells)
    {
        line("| row | practice | effect | by chance | with sizes | reads | kind | USD per unit | evidence | least capacity |");
        line("|---|---|---:|---|---|---|---|---:|---|---:|");
        foreach (MatrixCell c in cells)
        {
            MatrixPractice p = r.Practices.First(x => x.Id == c.Row);
            Contrast e = c.Effect;
            string reads = c.Verdict + (c.Robust == false && c.Verdict != "either" ? ", not robust" : "");
            line($"| {p.Id} | {Cell(p.Name)} | {Number(e.Difference)} | {Span(e.Low, e.High)} | {Span(e.DrawnLow, e.DrawnHigh)} | {reads} | "
                + $"{(c.Assumed ? "assumed" : "emergent")} | {Number(c.CostUsdPerUnit, signed: false)} | "
                + $"{p.Evidence}{(p.Gap.Length > 0 ? ", gap" : "")} | {Number(c.LeastCapacity, signed: false)} |");
        }
    }

    private static void Front(Action<string> line, MatrixReport r)
    {
        foreach (IGrouping<(string, string), FrontPoint> place in r.Front.GroupBy(p => (p.Origin, p.Destination)))
        {
            line("");
            line($"## Openness against rights, {Place(place.Key)}");
            line("");
            line("Every right of the temporary regimes at one level; admissions are what comes out (Ruhs 2013). Lifted: ten times the places, "
                + "so that they no longer bind.");
            line("");
            line("| places | level of rights | rights in force (0 to 100) | admissions a year | by chance | on the front |");
            line("|---|---:|---:|---:|---|---|");
            foreach (FrontPoint p in place)
            {
                string on = p.OnFront ? "yes" : "no";
                line($"| {p.Places} | {p.Level:0.##} | {Written.Two(p.Rights)} | {Written.Two(p.Openness)} | {Span(p.Low, p.High)} | {on} |");
            }
        }
    }

    private static void Practices(Action<string> line, MatrixReport r)
    {
        line("");
        line("## Practices");
        line("");
        line("| row | practice | holder | goal | size (range) | evidence | knowledge gap | source | mechanism |");
        line("|---|---|---|---|---|---|---|---|---|");
        foreach (MatrixPractice p in r.Practices)
        {
            string[] cells = [p.Id, p.Name, p.Holder, p.Goal, p.Size, p.Evidence, p.Gap, p.Source, p.Mechanism];
            line($"| {string.Join(" | ", cells.Select(Cell))} |");
        }
    }

    private static void LeftOut(Action<string> line, MatrixReport r)
    {
        if (r.LeftOut.Count + r.OutcomesLeftOut.Count == 0)
        {
            return;
        }

        line("");
        line("## Not run");
        line("");
        foreach (MatrixLeftOut row in r.LeftOut)
        {
            line($"- {row.Id} {row.Name}: {row.Why}");
        }

        foreach (string outcome in r.OutcomesLeftOut)
        {
            line($"- {outcome}");
        }
    }

    internal static string Place((string Origin, string Destination) place) => place switch
    {
        ({ Length: > 0 }, { Length: > 0 }) => $"{place.Origin}-{place.Destination}",
        _ => place.Origin + place.Destination,
    };

    internal static string Number(double? x, bool signed = true) => x is double v ? signed ? Written.Signed(v) : Written.Words(v) : "-";

    internal static string Span(double? low, double? high) =>
        low is double l && high is double h ? $"{Written.Two(l)} to {Written.Two(h)}" : "-";

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("*", "\\*");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
