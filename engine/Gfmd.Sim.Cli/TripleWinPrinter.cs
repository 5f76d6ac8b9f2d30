using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>The triple win of a variant: the least of three sides first, then the sides, then what they are made of and who wins and loses.</summary>
internal static class TripleWinPrinter
{
    private static readonly (string Measure, string Text)[] Scores =
    [
        (TripleWinParts.Least, "triple win: least of three"), (TripleWinParts.Mean, "mean of three (compensates)"),
        .. Enum.GetValues<TripleWinSide>().Select(s => (TripleWinParts.Word(s), $"  {TripleWinParts.Word(s)}")),
    ];

    public static void Print(IAnsiConsole console, ComparisonReport r, string variant, Effect effect)
    {
        Contrast[] own = [.. r.TripleWin.Where(c => c.Variant == variant && c.Effect == effect)];
        Contrast[] scores = [.. own.Where(c => c.Key.Indicator == TripleWinParts.Id)];
        if (scores.Length == 0)
        {
            console.WriteLine("Triple win: changes have a spread with two replicates or two draws of parameters; no score without.");
            return;
        }

        Table table = Begin("triple win, standard deviations", "score");
        // a single corridor is all there is
        string[] places = [.. scores.Select(c => Where(c.Key.Label)).Distinct(StringComparer.Ordinal)];
        foreach (string place in places.Length == 2 ? places.Where(p => p == "all") : places.OrderBy(p => p != "all"))
        {
            foreach ((string measure, string text) in Scores)
            {
                if (scores.FirstOrDefault(c => c.Key.Measure == measure && Where(c.Key.Label) == place) is Contrast c)
                {
                    Row(table, text, place, c, 1);
                }
            }
        }

        console.Write(table);
        Table accounts = Begin("accounts (I9.07), USD a year", "difference");
        foreach ((string account, TripleWinSide side, double usual) in TripleWinParts.Accounts)
        {
            if (own.FirstOrDefault(c => c.Key.Measure == account && Where(c.Key.Label) == "all") is Contrast c)
            {
                Row(accounts, $"{TripleWinParts.Word(side)}: {account.Replace('_', ' ')}", "all", c, usual);
            }
        }

        console.Write(accounts);
        console.WriteLine($"Weights, norms and not findings (--weights): {r.Weights}");
    }

    private static Table Begin(string what, string number)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(what);
        table.AddColumn("where");
        foreach (string head in (ReadOnlySpan<string>)[number, "95 % by chance", "95 % with parameters"])
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        return table.AddColumn("reads");
    }

    private static void Row(Table table, string text, string place, Contrast c, double better) => table.AddRow(
        Markup.Escape(text), place, ComparePrinter.Number(c.Difference), ComparePrinter.Span(c.Low, c.High),
        ComparePrinter.Span(c.DrawnLow, c.DrawnHigh), Reads(c, better));

    private static string Reads(Contrast c, double better) => c.Low is null ? "" : TripleWinParts.Reads(c.Low, c.High, better);

    private static string Where(Labelled label) => label is { Origin.Length: 0, Destination.Length: 0 } ? "all"
        : label.Origin.Length > 0 && label.Destination.Length > 0 ? $"{label.Origin}-{label.Destination}" : label.Origin + label.Destination;
}
