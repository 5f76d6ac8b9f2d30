using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd matrix: what each practice does, for whom, at what cost, and how well that is known.</summary>
internal static class MatrixCommand
{
    public static Command Build()
    {
        string names = string.Join(", ", MatrixDefinitions.All.Select(m => m.Name));
        Argument<string> name = new("name") { Description = $"The matrix: {names}" };
        Argument<string?> scenario = Options.Scenario();
        Option<long?> seed = Options.Whole("--seed", "Root seed of all draws", 0, long.MaxValue);
        Option<long?> replicates = Options.Whole("--replicates", "Replicates at the central sizes; without it 10", 1, 10_000);
        Option<long?> draws = Options.Whole("--draws", "Replicates with drawn sizes and parameters; without it as many as replicates", 0, 10_000);
        Option<long?> threads = Options.Threads(), months = Options.Whole("--months", "Months after the burn-in", 12, 1200);
        Option<long?> agents = Options.Whole("--persons", "Agents in all; weights follow by origin", 20, 1_000_000_000);
        Option<string?> corridor = new("--corridor") { Description = "The only corridor in which levers act, and the one that is printed" };
        Option<bool> noCapacity = new("--no-capacity") { Description = "Do not search the least capacity of the origin" };
        Option<string> folder = new("--out") { Description = "Folder of results", DefaultValueFactory = _ => "results" };
        Option<bool> force = new("--force") { Description = "Run again and replace an existing folder" };
        Option<bool> noStates = new("--no-states") { Description = "Neither use nor keep states at month 0 (.states in the folder of results)" };
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new("matrix", "Practices against outcomes: effects with intervals, cost, evidence, capacity needed")
        {
            name, scenario, seed, replicates, draws, threads, months, agents, corridor, noCapacity, folder, force, noStates, quiet, json,
        };
        command.SetAction((p, stop) => Task.Run(() => Run(
            p.GetValue(name)!, p.GetValue(scenario),
            new MatrixOptions
            {
                Seed = (ulong?)p.GetValue(seed),
                Replicates = (int)(p.GetValue(replicates) ?? 10),
                Draws = (int?)p.GetValue(draws),
                Capacity = !p.GetValue(noCapacity),
                Corridor = p.GetValue(corridor),
                Threads = Options.ThreadCount(p.GetValue(threads)),
                Months = (int?)p.GetValue(months),
                Persons = p.GetValue(agents),
                OutFolder = p.GetValue(folder)!,
                Force = p.GetValue(force),
                PastFolder = p.GetValue(noStates) ? null : Output.PastStore.FolderIn(p.GetValue(folder)!),
                EngineVersion = RunCommand.EngineVersion().Version,
                Commit = RunCommand.EngineVersion().Commit,
            },
            p.GetValue(quiet), p.GetValue(json), p.InvocationConfiguration.Output, p.InvocationConfiguration.Error, stop)));
        return command;
    }

    private static int Run(
        string name, string? path, MatrixOptions options, bool quiet, bool json, TextWriter output, TextWriter error, CancellationToken stop)
    {
        MatrixDefinition definition = MatrixDefinitions.Find(name) ?? throw new BadInputException(
            [$"there is no matrix '{name}'; there are {string.Join(", ", MatrixDefinitions.All.Select(m => m.Name))}"]);
        Loaded basis = Sources.Load(path);
        bool silent = quiet || json;
        int done = 0;
        Stopwatch since = Stopwatch.StartNew();
        void Progress(MatrixProgress p)
        {
            lock (since)
            {
                done = Math.Max(done, p.Done);
                if (!silent && (p.Done == p.Of || since.ElapsedMilliseconds > 2000))
                {
                    since.Restart();
                    error.WriteLine($"{p.Done} of {p.Of} runs: {p.What}");
                }
            }
        }

        MatrixResult result;
        try
        {
            result = Matrix.Run(
                definition, basis.Scenario, Sources.Solve(basis, options.Threads, silent ? _ => { } : error.WriteLine), options, Progress, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            error.WriteLine($"interrupted: {done} finished runs are kept; the same command goes on from them");
            return Program.Interrupted;
        }

        if (json)
        {
            output.WriteLine(Encoding.UTF8.GetString(result.Report.ToJson()));
        }
        else if (!quiet)
        {
            MatrixPrinter.Print(result, output);
        }

        return Program.Done;
    }
}
