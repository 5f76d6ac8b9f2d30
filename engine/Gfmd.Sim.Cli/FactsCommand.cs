using System.CommandLine;
using System.Text;
using Gfmd.Sim.Experiments.Facts;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd facts: published facts beside one run of each scenario that they speak of.</summary>
internal static class FactsCommand
{
    private const string Runs = "facts";

    public static Command Build()
    {
        Option<string> scenarios = new("--scenarios") { Description = "Folder of scenarios", DefaultValueFactory = _ => "scenarios" };
        Option<string?> page = new("--page") { Description = "File to write; without it the page is printed alone" };
        Option<string[]> named = new("--only") { Description = "Scenarios to run, as files of the folder; without it all that facts speak of" };
        Option<long?> seed = Options.Whole("--seed", "Root seed of all draws", 0, long.MaxValue);
        Option<long?> persons = Options.Whole("--persons", "Agents in all, a scenario; without it as the scenario says", 20, 1_000_000_000);
        Option<long?> months = Options.Whole("--months", "Months after the burn-in; without it as the scenario says", 12, 1200);
        Option<long?> threads = Options.Threads();
        Option<string> folder = new("--out") { Description = "Folder of results", DefaultValueFactory = _ => "results" };
        Option<bool> quiet = Options.Quiet();
        Command command = new("facts", "Hold published facts against one run of each scenario that they speak of")
        {
            scenarios, page, named, seed, persons, months, threads, folder, quiet,
        };
        command.SetAction((p, stop) => Task.Run(() =>
        {
            TextWriter output = p.InvocationConfiguration.Output, error = p.InvocationConfiguration.Error;
            bool silent = p.GetValue(quiet);
            RunOptions options = new()
            {
                Seed = (ulong?)p.GetValue(seed),
                Replicates = 1,
                Threads = Options.ThreadCount(p.GetValue(threads)),
                Persons = p.GetValue(persons),
                Months = (int?)p.GetValue(months),
                OutFolder = Path.Combine(p.GetValue(folder)!, Runs),
                Resume = true,
                Report = false,
                EngineVersion = RunCommand.EngineVersion().Version,
                Commit = RunCommand.EngineVersion().Commit,
            };
            string[] only = p.GetValue(named) ?? [];
            List<FactRun> runs = [];
            try
            {
                runs.AddRange(Files(only).Select(f => One(p.GetValue(scenarios)!, f, options, silent ? null : error, stop)));
            }
            catch (RunStoppedException)
            {
                error.WriteLine("interrupted: finished runs are kept; the same command goes on from them");
                return Program.Interrupted;
            }

            Tell(FactPage.Write(runs, Today(options), options.EngineVersion, Line(only, options)), p.GetValue(page), silent ? null : (output, error));
            return Program.Done;
        }));
        return command;
    }

    private static DateOnly Today(RunOptions options) => DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Prints the page, and writes it where it is asked for.</summary>
    private static void Tell(string text, string? path, (TextWriter Output, TextWriter Error)? to)
    {
        to?.Output.Write(text);
        if (path is not null)
        {
            RunFolder.Replace(path, Encoding.UTF8.GetBytes(text));
            to?.Error.WriteLine(path);
        }
    }

    private static string[] Files(string[] only)
    {
        string[] unknown = [.. only.Where(f => !FactList.Scenarios.Contains(f, StringComparer.Ordinal))];
        return unknown.Length > 0
            ? throw new BadInputException([$"--only {unknown[0]}: no fact speaks of it; there are facts of {string.Join(", ", FactList.Scenarios)}"])
            : [.. FactList.Scenarios.Where(f => only.Length == 0 || only.Contains(f, StringComparer.Ordinal))];
    }

    private static FactRun One(string folder, string file, RunOptions options, TextWriter? error, CancellationToken stop)
    {
        Loaded loaded = Sources.Load(Path.Combine(folder, file));
        Solved solved = Sources.Solve(loaded, options.Threads, error is null ? _ => { } : error.WriteLine);
        using ProgressLine progress = new(error, loaded.Scenario.Name);
        RunResult run = Simulation.Run(loaded.Scenario, solved, options, progress, stop);
        return FactRun.Of(file, loaded.Scenario, run, FactList.All);
    }

    // what another reader types to have the same page
    private static string Line(string[] only, RunOptions o) => "gfmd facts" + string.Concat(only.Select(f => $" --only {f}"))
        + (o.Seed is ulong seed ? $" --seed {seed}" : "") + (o.Persons is long n ? $" --persons {n}" : "")
        + (o.Months is int m ? $" --months {m}" : "");
}
