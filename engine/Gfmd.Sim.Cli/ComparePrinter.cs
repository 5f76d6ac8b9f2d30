using Gfmd.Sim.Experiments;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>What a person sees after a comparison: which design is better in what, who gains, where the tables lie.</summary>
internal static class ComparePrinter
{
    public static void Print(ComparisonResult result, TextWriter output)
    {
        ComparisonReport r = result.Report;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 150;
        console.WriteLine();
        console.WriteLine(r.Title.Length > 0 ? $"{r.Title}: what changes over {r.Years} years" : $"{r.Base}: what changes over {r.Years} years");
        foreach (NamedDesign variant in r.Variants)
        {
            foreach (Effect effect in (Effect[])[Effect.Total, Effect.Direct])
            {
                Contrast[] rows = [.. r.Headlines.Where(c => c.Variant == variant.Name && c.Effect == effect)];
                if (rows.Length > 0)
                {
                    Figures(console, r, variant, effect, rows);
                    TripleWinPrinter.Print(console, r, variant.Name, effect);
                    Winners(console, r, variant, effect);
                }
            }
        }

        foreach (string line in r.Stopping)
        {
            console.WriteLine(line);
        }

        console.WriteLine($"Paired: same persons, same luck, one past. {r.Replicates} replicates at the central parameters (interval: chance), "
            + $"{r.Draws} with drawn parameters (interval: chance and parameters).");
        console.WriteLine("The share of winners depends on how draws are paired; the mean difference does not. Two significant figures.");
        console.WriteLine(Words.Notice);
        console.WriteLine();
        console.WriteLine(result.AlreadyThere ? "This comparison was done before; its files are whole." : $"{result.Manifest.Seconds:F1} s");
        console.WriteLine($"digest {result.Manifest.Digest}");
        console.WriteLine($"tables and manifest: {result.Folder}");
    }

    private static void Figures(IAnsiConsole console, ComparisonReport r, NamedDesign variant, Effect effect, Contrast[] rows)
    {
        console.WriteLine();
        string which = effect == Effect.Total ? "total effect" : "direct effect (markets of the base held)";
        console.WriteLine($"{variant.Name} against {r.Base}, {which}");
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("figure, mean over the years");
        table.AddColumn("where");
        foreach (string head in (ReadOnlySpan<string>)["base", "difference", "95 % by chance", "95 % with parameters", "higher in", "width ratio"])
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        table.AddColumn("better");
        foreach (Contrast c in rows)
        {
            (string text, int better) = Headlines.Of(c.Key);
            string where = c.Key.Label is { Origin.Length: > 0, Destination.Length: > 0 }
                ? $"{c.Key.Label.Origin}-{c.Key.Label.Destination}" : c.Key.Label.Origin + c.Key.Label.Destination;
            table.AddRow(
                Markup.Escape($"{c.Key.Indicator} {text}"), where, Number(c.Base), Number(c.Difference), Span(c.Low, c.High), Span(c.DrawnLow,
                    c.DrawnHigh),
                c.Higher is double p ? $"{p:P0}" : "-", c.WidthRatio is double w ? $"{w:F1}" : "-", Verdict(c, better, variant.Name, r.Base));
        }

        console.Write(table);
        WidthMedian? median = r.WidthRatios.FirstOrDefault(m => m.Variant == variant.Name && m.Effect == effect);
        if (median is not null)
        {
            console.WriteLine($"Interval widths, independent over paired draws: median {median.Median:F1} over I1.01, I2.01, I2.04, I4.03, I5.01");
        }
    }

    private static void Winners(IAnsiConsole console, ComparisonReport r, NamedDesign variant, Effect effect)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("persons alive at month 0");
        foreach (string head in (ReadOnlySpan<string>)["better off", "worse off", "unchanged", "mean difference", "95 % by chance"])
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        foreach (WinnerRow w in r.Winners.Where(w => w.Variant == variant.Name && w.Effect == effect && !w.Group.Kind.Contains('×')))
        {
            table.AddRow(
                w.Group.Kind == "all" ? "all" : $"{w.Group.Kind} {w.Group.Name}", Share(w.Better, w.Persons), Share(w.Worse, w.Persons),
                Share(w.Unchanged, w.Persons), Number(w.Difference), Span(w.Low, w.High));
        }

        console.Write(table);
        console.WriteLine("Better or worse: household consumption a member and what is owned at the end, by more than 1 %; PPP USD a month.");
    }

    private static string Verdict(Contrast c, int better, string variant, string basis) => better == 0 || c.Low is null ? ""
        : c.Low > 0 ? (better > 0 ? variant : basis) : c.High < 0 ? (better > 0 ? basis : variant) : "either";

    private static string Share(long part, long all) => all == 0 ? "-" : $"{RunPrinter.Figure(100.0 * part / all)} %";

    internal static string Number(double? x) => x is double v ? RunPrinter.Figure(v) : "-";

    internal static string Span(double? low, double? high) => low is double l && high is double h
        ? $"{RunPrinter.Figure(l)} to {RunPrinter.Figure(h)}" : "-";
}
