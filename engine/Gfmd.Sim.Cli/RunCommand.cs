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
        Option<long?> every = Options.Whole("--checkpoint-every", "Months between two checkpoints; without it only Ctrl-C writes one", 1, 10_000);
        Option<bool> resume = new("--resume") { Description = "Go on from the last checkpoint of the same run" };
        Option<bool> pasts = new("--keep-past")
        {
            Description = "Keep the state at month 0 under .states in the folder of results, and use it again",
        };
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new("run", "Simulate a scenario: tables, manifest and a summary")
        {
            scenario, seed, replicates, threads, persons, months, folder, force, every, resume, pasts, quiet, json,
        };
        // on a thread of its own, so that Ctrl-C finds somebody who listens
        command.SetAction((parsed, stop) => Task.Run(() => Run(
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
                CheckpointEvery = (int)(parsed.GetValue(every) ?? 0),
                Resume = parsed.GetValue(resume),
                PastFolder = parsed.GetValue(pasts) ? Output.PastStore.FolderIn(parsed.GetValue(folder)!) : null,
                Say = parsed.GetValue(quiet) ? null : parsed.InvocationConfiguration.Error.WriteLine,
                EngineVersion = EngineVersion().Version,
                Commit = EngineVersion().Commit,
            },
            parsed.GetValue(quiet),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            Options.ResumeLine(parsed),
            stop)));
        return command;
    }

    private static int Run(
        string? path, RunOptions options, bool quiet, bool json, TextWriter output, TextWriter error, string resumeLine, CancellationToken stop)
    {
        Loaded loaded = Sources.Load(path);
        Action<string> say = quiet || json ? _ => { } : error.WriteLine;
        Plans.Solved solved = Sources.Solve(loaded, options.Threads, say);
        Small(loaded.Scenario, solved, options.Persons, say);
        RunResult result;
        using (ProgressLine progress = new(quiet || json ? null : error, loaded.Scenario.Name))
        {
            try
            {
                result = Simulation.Run(loaded.Scenario, solved, options, progress, stop);
            }
            catch (RunStoppedException e)
            {
                progress.Dispose();
                error.WriteLine($"{e.Message}\ngo on with: {resumeLine}");
                return Program.Interrupted;
            }
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

    /// <summary>Says which regimes have too few agents at the size of this run.</summary>
    private static void Small(Scenarios.Scenario scenario, Plans.Solved solved, long? persons, Action<string> say)
    {
        foreach ((string regime, double agents) in Plans.SmallRegimes.Of(Plans.PlanCompiler.Compile(scenario, solved, persons)))
        {
            say($"warning: regime {regime} has {agents:0.#} agents a year (fewer than {Scenarios.AgentWeight.Fewest}): its "
                + "figures are chance; use more --persons");
        }
    }

    /// <summary>Version and commit that the build wrote into the assembly.</summary>
    internal static (string Version, string Commit) EngineVersion()
    {
        string text = typeof(Simulation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        int plus = text.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? (text, "") : (text[..plus], text[(plus + 1)..]);
    }
}
