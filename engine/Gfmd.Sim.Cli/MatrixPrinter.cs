using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Matrices;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>What a person sees after a matrix: one table of one corridor; matrix.md has all places and what is known of each practice.</summary>
internal static class MatrixPrinter
{
    public static void Print(MatrixResult result, TextWriter output)
    {
        MatrixReport r = result.Report;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 170;
        console.WriteLine();
        string scenario = r.ScenarioTitle.Length > 0 ? r.ScenarioTitle : r.Scenario;
        console.WriteLine($"{r.Title}: {scenario}, {r.FocusOrigin}-{r.FocusDestination}, {r.Years} years");
        console.WriteLine(r.Question);
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("practice");
        foreach (MatrixOutcome o in r.Outcomes)
        {
            table.AddColumn(new TableColumn(Markup.Escape($"{o.Name}\n{o.Unit}")).RightAligned());
        }

        foreach (MatrixPractice p in r.Practices)
        {
            string evidence = p.Gap.Length > 0 ? $"{p.Evidence}, gap" : p.Evidence;
            string practice = $"{p.Id} {p.Name}\n{p.Holder}: {p.Goal}\nevidence {evidence}";
            table.AddRow([Markup.Escape(practice), .. r.Outcomes.Select(o => Markup.Escape(Cell(r, p, o)))]);
            table.AddEmptyRow();
        }

        console.Write(table);
        Legend(console, r);
        Front(console, r);
        foreach (MatrixLeftOut left in r.LeftOut)
        {
            console.WriteLine($"not run: {left.Id} {left.Name}: {left.Why}");
        }

        foreach (string left in r.OutcomesLeftOut)
        {
            console.WriteLine($"no column {left}");
        }

        console.WriteLine(Words.Notice);
        console.WriteLine();
        console.WriteLine(result.AlreadyThere ? "This matrix was made before; its files are whole." : $"{result.Manifest.Seconds:F1} s");
        console.WriteLine($"digest {result.Manifest.Digest}");
        console.WriteLine($"tables, matrix.md and manifest: {result.Folder}");
    }

    /// <summary>A factorial: for each outcome of the corridor printed, the levers alone and the pairs that can be told from chance.</summary>
    public static void Print(CoherenceResult result, TextWriter output)
    {
        CoherenceReport r = result.Report;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 150;
        string scenario = r.ScenarioTitle.Length > 0 ? r.ScenarioTitle : r.Scenario;
        console.WriteLine();
        console.WriteLine("Which levers reinforce and which counteract each other: "
            + $"{scenario}, {r.FocusOrigin}-{r.FocusDestination}, {r.Years} years");
        console.WriteLine(string.Join(", ", r.Levers.Zip(r.Names, (id, name) => $"{id} {name}")));
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("outcome", "levers");
        foreach (string head in (ReadOnlySpan<string>)["effect", "95 % by chance", "95 % with sizes"])
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        table.AddColumn("reads");
        int either = 0;
        foreach (MatrixOutcome o in r.Outcomes)
        {
            foreach (CoherenceCell c in r.InFocus.Where(c => c.Outcome == o.Id))
            {
                bool told = c.LeverB.Length == 0 || c.Reads != "either";
                either += told ? 0 : 1;
                if (told)
                {
                    table.AddRow(
                        Markup.Escape($"{o.Name}, {o.Unit}"), c.LeverB.Length == 0 ? c.LeverA : $"{c.LeverA} with {c.LeverB}", Sign(c.Effect),
                        Span(c.Low, c.High), Span(c.DrawnLow, c.DrawnHigh), c.Reads);
                }
            }
        }

        console.Write(table);
        console.WriteLine("A lever: its effect over all levels of the others. A pair: what the two do together beyond the sum of each alone; "
            + $"{either} pairs that chance could explain are in coherence.md.");
        console.WriteLine($"{r.Points} combinations{(r.Fraction ? ", a fraction of resolution V" : "")}, {r.Replicates} replicates at the central "
            + $"sizes, {r.Draws} with drawn sizes and parameters. No interaction is put in. Two significant figures.");
        foreach (MatrixLeftOut left in r.LeftOut)
        {
            console.WriteLine($"not crossed: {left.Id}: {left.Why}");
        }

        console.WriteLine(Words.Notice);
        console.WriteLine();
        console.WriteLine(result.AlreadyThere ? "This factorial was made before; its files are whole." : $"{result.Manifest.Seconds:F1} s");
        console.WriteLine($"digest {result.Manifest.Digest}");
        console.WriteLine($"tables, coherence.md and manifest: {result.Folder}");
    }

    private static void Legend(IAnsiConsole console, MatrixReport r)
    {
        console.WriteLine("A cell: effect and how it reads (assumed: the lever sets the outcome's own term; without the word it is emergent); "
            + "95 % by chance; in brackets 95 % with drawn");
        console.WriteLine("sizes and parameters; fiscal cost per unit of improvement; K: least capacity of the origin that keeps the sign.");
        console.WriteLine($"Paired: same persons, same luck, one past. {r.Replicates} replicates at the central sizes, {r.Draws} with drawn sizes "
            + "and parameters. Two significant figures.");
        if (r.Capacity.Length > 0)
        {
            console.WriteLine(r.Capacity);
        }
    }

    private static void Front(IAnsiConsole console, MatrixReport r)
    {
        FrontPoint[] here = [.. r.Front.Where(p => p.Origin == r.FocusOrigin && p.Destination == r.FocusDestination)];
        if (here.Length == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine($"Openness against rights, {r.FocusOrigin}-{r.FocusDestination}: every right of the temporary regimes at one level; "
            + "lifted: ten times the places");
        Table table = new() { Border = TableBorder.Simple };
        foreach (string head in (ReadOnlySpan<string>)["places", "level", "rights in force", "admissions a year", "95 % by chance", "on the front"])
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        foreach (FrontPoint p in here)
        {
            table.AddRow(
                p.Places, $"{p.Level:0.##}", RunPrinter.Figure(p.Rights), RunPrinter.Figure(p.Openness), Span(p.Low, p.High),
                p.OnFront ? "yes" : "no");
        }

        console.Write(table);
    }

    private static string Cell(MatrixReport r, MatrixPractice p, MatrixOutcome o)
    {
        if (r.InFocus(p.Id, o.Id) is not MatrixCell c)
        {
            return "-";
        }

        Contrast e = c.Effect;
        List<string> lines = [$"{Sign(e.Difference)} {c.Verdict}"];
        if (c.Assumed)
        {
            lines.Add("assumed");
        }

        lines.Add(Span(e.Low, e.High));
        if (e.DrawnLow is not null)
        {
            lines.Add($"({Span(e.DrawnLow, e.DrawnHigh)})");
        }

        if (c.CostUsdPerUnit is double cost)
        {
            lines.Add($"USD {Reports(cost)}");
        }

        if (c.LeastCapacity is double k)
        {
            lines.Add($"K {k:0.##}");
        }

        return string.Join('\n', lines);
    }

    private static string Reports(double cost) => cost >= 1e6 ? $"{RunPrinter.Figure(cost / 1e6)} million" : RunPrinter.Figure(cost);

    internal static string Sign(double? x) => x is not double v ? "-" : v > 0 ? "+" + Short(v) : Short(v);

    private static string Short(double v) => Math.Abs(v) >= 1e6 ? $"{RunPrinter.Figure(v / 1e6)} m" : RunPrinter.Figure(v);

    internal static string Span(double? low, double? high) => low is double l && high is double h ? $"{Short(l)} to {Short(h)}" : "-";
}
