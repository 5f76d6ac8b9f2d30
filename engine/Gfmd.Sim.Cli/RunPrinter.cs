using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>What a person sees after a run: the question, the table, where the tables lie.</summary>
internal static class RunPrinter
{
    public static void Print(RunResult result, Scenario scenario, TextWriter output)
    {
        Manifest m = result.Manifest;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 132;
        console.WriteLine();
        console.WriteLine(scenario.Title.Length > 0 ? scenario.Title : scenario.Name);
        if (scenario.Question.Length > 0)
        {
            console.WriteLine(scenario.Question);
        }

        Spectre.Console.Table table = new() { Border = TableBorder.Simple };
        foreach (string head in (ReadOnlySpan<string>)["corridor", "regime"])
        {
            table.AddColumn(head);
        }

        foreach (string head in (ReadOnlySpan<string>)["year", "migrants", "departures", "returns", "received USD million", "irregular %"])
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        foreach (SummaryRow r in m.Summary)
        {
            table.AddRow(
                Markup.Escape(r.Corridor), Markup.Escape(r.Regime), $"{r.Year}", Figure(r.Stock), Figure(r.Departures), Figure(r.Returns),
                Figure(r.ReceivedUsdMillion), r.IrregularPercent is double p ? Figure(p) : "-");
        }

        console.Write(table);
        console.WriteLine($"Persons, two significant figures; stocks are year means. {Words.Notice}");
        console.WriteLine();
        string speed = $"{m.AgentMonths / 1e6:N0} million agent-months in {m.Seconds:F1} s ({m.AgentMonthsPerSecond / 1e6:F1} million/s), set-up {m.SetupSeconds:F1} s";
        console.WriteLine(result.AlreadyThere ? $"This run was done before; its files are whole. {speed}" : speed);
        console.WriteLine($"digest {m.Digest}");
        console.WriteLine($"tables and manifest: {result.Folder}");
    }

    /// <summary>Two significant figures (14.7: never more).</summary>
    internal static string Figure(double value)
    {
        double size = Math.Abs(value);
        if (size < 1e-9)
        {
            return "0";
        }

        int digits = (int)Math.Floor(Math.Log10(size)) - 1;
        double unit = 1;
        for (int i = 0; i < Math.Abs(digits); i++)
        {
            unit *= 10;
        }

        double rounded = digits >= 0 ? Math.Round(value / unit) * unit : Math.Round(value * unit) / unit;
        return digits >= 0 ? rounded.ToString("N0") : rounded.ToString($"N{-digits}");
    }
}
