using System.CommandLine;
using Gfmd.Sim.Experiments;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd calibrate: finds the numbers that the model calls solved and keeps them beside the base scenario.</summary>
internal static class CalibrateCommand
{
    public static Command Build()
    {
        Option<string?> scenario = new("--base") { Description = "Base scenario; without it the embedded default scenario" };
        Option<string?> file = new("--out") { Description = "File to write; without it x.solved.json beside x.json" };
        Option<long?> threads = Options.Threads();
        Option<bool> quiet = Options.Quiet();
        Command command = new("calibrate", "Solve the numbers of a base scenario and print them beside their targets")
        {
            scenario, file, threads, quiet,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(scenario), parsed.GetValue(file), Options.ThreadCount(parsed.GetValue(threads)), parsed.GetValue(quiet),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? path, string? file, int threads, bool quiet, TextWriter output, TextWriter error)
    {
        Loaded loaded = Sources.Load(path);
        if (!ReferenceEquals(loaded.Scenario, loaded.Base))
        {
            throw new BadInputException([$"{path}: extends {loaded.BasePath}; variants use the numbers of their base, so calibrate that one"]);
        }

        string hash = SolvedFile.InputsSha256(loaded.Base);
        CalibrationResult result = Calibration.Solve(loaded.Base, threads, quiet ? null : error.WriteLine, null, hash);
        string target = file ?? SolvedFile.NameFor(loaded.Embedded ? Path.GetFileName(loaded.BasePath) : loaded.BasePath);
        SolvedFile solved = new() { Scenario = loaded.Base.Name, Solved = result.Solved, Targets = result.Targets };
        File.WriteAllBytes(target + ".tmp", solved.ToJson());
        File.Move(target + ".tmp", target, overwrite: true);
        if (!quiet)
        {
            Print(result, output);
            output.WriteLine($"{result.Targets.Count(t => t.Met)} of {result.Targets.Count} targets met; written to {target}");
            output.WriteLine(Words.Notice);
        }

        return Program.Done;
    }

    private static void Print(CalibrationResult result, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 160;
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("step", "where", "moment", "target", "reached", "", "remark");
        foreach (CalibrationTarget t in result.Targets)
        {
            table.AddRow(
                t.Step, Markup.Escape(t.Where), Markup.Escape(t.Moment), t.Target.ToString("G4"), t.Reached.ToString("G4"), t.Met ? "met" : "not met",
                Markup.Escape(t.Remark));
        }

        console.Write(table);
    }
}
