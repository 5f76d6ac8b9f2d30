using System.CommandLine;
using System.Reflection;
using System.Text;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd run: simulates a scenario and leaves a run folder.</summary>
internal static class RunCommand
{
    public static Command Build()
    {
        Argument<string?> scenario = Options.Scenario();
        Option<long?> seed = Options.Whole("--seed", "Root seed of all draws", 0, long.MaxValue);
        Option<long?> replicates = Options.Whole("--replicates", "Independent repetitions", 1, 10_000);
        Option<long?> threads = Options.Threads();
        Option<long?> persons = Options.Whole("--persons", "Agents in all; weights follow by origin", 20, 1_000_000_000);
        Option<long?> months = Options.Whole("--months", "Months simulated after the burn-in", 1, 1200);
        Option<string> folder = new("--out") { Description = "Folder of results", DefaultValueFactory = _ => "results" };
        Option<bool> force = new("--force") { Description = "Run again and replace an existing run folder" };
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new("run", "Simulate a scenario: tables, manifest and a summary")
        {
            scenario, seed, replicates, threads, persons, months, folder, force, quiet, json,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            parsed.GetValue(scenario),
            new RunOptions
            {
                Seed = (ulong?)parsed.GetValue(seed),
                Replicates = (int?)parsed.GetValue(replicates),
                Threads = Options.ThreadCount(parsed.GetValue(threads)),
                Persons = parsed.GetValue(persons),
                Months = (int?)parsed.GetValue(months),
                OutFolder = parsed.GetValue(folder)!,
                Force = parsed.GetValue(force),
                EngineVersion = EngineVersion().Version,
                Commit = EngineVersion().Commit,
            },
            parsed.GetValue(quiet),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            stop)));
        return command;
    }

    private static int Run(string? path, RunOptions options, bool quiet, bool json, TextWriter output, TextWriter error, CancellationToken stop)
    {
        Loaded loaded = Sources.Load(path);
        Action<string> say = quiet || json ? _ => { } : error.WriteLine;
        Plans.Solved solved = Sources.Solve(loaded, options.Threads, say);
        RunResult result;
        using (ProgressLine progress = new(quiet || json ? null : error, loaded.Scenario.Name))
        {
            result = Simulation.Run(loaded.Scenario, solved, options, progress, stop);
        }

        if (json)
        {
            output.WriteLine(Encoding.UTF8.GetString(result.Manifest.ToJson()));
        }
        else if (!quiet)
        {
            RunPrinter.Print(result, loaded.Scenario, output);
        }

        return Program.Done;
    }

    /// <summary>Version and commit that the build wrote into the assembly.</summary>
    internal static (string Version, string Commit) EngineVersion()
    {
        string text = typeof(Simulation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        int plus = text.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? (text, "") : (text[..plus], text[(plus + 1)..]);
    }
}
