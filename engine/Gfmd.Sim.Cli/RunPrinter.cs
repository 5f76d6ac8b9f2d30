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
        console.WriteLine($"Persons, two significant figures; migrants at the end of the year. {Words.Notice}");
        if (m.Notice.Length > Labels.Notice.Length)
        {
            console.WriteLine(m.Notice);
        }

        console.WriteLine();
        string speed = $"{m.AgentMonths / 1e6:N0} million agent-months in {m.Seconds:F1} s ({m.AgentMonthsPerSecond / 1e6:F1} million/s), "
            + $"set-up {m.SetupSeconds:F1} s";
        console.WriteLine(result.AlreadyThere ? $"This run was done before; its files are whole. {speed}" : speed);
        console.WriteLine($"digest {m.Digest}");
        console.WriteLine($"tables and manifest: {result.Folder}");
    }

    /// <summary>Two significant figures (the model's rule: never more).</summary>
    internal static string Figure(double value)
    {
        decimal unit = 1, size = Math.Abs((decimal)value);
        if (size < 0.0000001m)
        {
            return "0";
        }

        for (; size / unit >= 100; unit *= 10)
        {
        }

        for (; size / unit < 10; unit /= 10)
        {
        }

        decimal rounded = Math.Round((decimal)value / unit, MidpointRounding.AwayFromZero) * unit;
        int decimals = unit >= 1 ? 0 : -Scale(unit);
        return rounded.ToString($"N{decimals}");
    }

    private static int Scale(decimal unit)
    {
        int scale = 0;
        for (; unit < 1; unit *= 10)
        {
            scale--;
        }

        return scale;
    }
}
