using System.CommandLine;
using System.Text.Json;
using Gfmd.Sim.Experiments;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd curve: an outcome over a policy, point by point, from one past.</summary>
internal static class CurveCommand
{
    private const int Months = 48;
    private static readonly double[] LowAndHigh = [0.1, 0.9];
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Build() => new("curve", "Print an outcome over a policy") { Recruiters() };

    private static Command Recruiters()
    {
        Argument<string?> scenario = Options.Scenario();
        Option<long?> persons = Options.Whole("--persons", "Agents in all; without it as the scenario says", 20, 1_000_000_000);
        Option<long?> months = Options.Whole("--months", $"Months after the change; {Months} without it, the last 12 are counted", 12, 1200);
        Option<long?> threads = Options.Threads();
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new(
            "recruiters", "Unlicensed share and abuse over strictness of licensing 0 to 1, at low and high enforcement (I3.03)")
        {
            scenario, persons, months, threads, quiet, json,
        };
        command.SetAction((parsed, stop) =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output, error = parsed.InvocationConfiguration.Error;
            bool silent = parsed.GetValue(quiet), machine = parsed.GetValue(json);
            int threadCount = Options.ThreadCount(parsed.GetValue(threads));
            Action<string> say = silent || machine ? _ => { } : error.WriteLine;
            Loaded loaded = Sources.Load(parsed.GetValue(scenario));
            IReadOnlyList<CurvePoint> points = RecruiterCurve.Run(
                loaded.Scenario, Sources.Solve(loaded, threadCount, say), LowAndHigh, RecruiterCurve.Steps, (int)(parsed.GetValue(months) ?? Months),
                parsed.GetValue(persons), threadCount, say, stop);
            if (machine)
            {
                output.WriteLine(JsonSerializer.Serialize(points, Indented));
            }
            else if (!silent)
            {
                Print(points, output);
            }

            return Task.FromResult(Program.Done);
        });
        return command;
    }

    private static void Print(IReadOnlyList<CurvePoint> points, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 160;
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("enforcement", "strictness", "unlicensed, %", "licensed, %", "abuse begun per 1,000 months", "months abused, %");
        table.AddColumns("cost, months of pay", "licensed, not served", "rerouted", "arrivals");
        foreach (CurvePoint p in points)
        {
            table.AddRow(
                p.Enforcement.ToString("F1"), p.Strictness.ToString("F1"), (100 * p.Unlicensed).ToString("F1"), (100 * p.Licensed).ToString("F1"),
                (1000 * p.Onset).ToString("F2"), (100 * p.Abused).ToString("F2"), p.CostMonths.ToString("F2"), p.Unserved.ToString("N0"),
                p.Rerouted.ToString("N0"), p.Departed.ToString("N0"));
        }

        console.Write(table);
        output.WriteLine(Words.Notice);
    }
}
