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
        string names = string.Join(", ", Names);
        Argument<string> name = new("name") { Description = $"The matrix: {names}" };
        Argument<string?> scenario = Options.Scenario();
        Option<long?> seed = Options.Whole("--seed", "Root seed of all draws", 0, long.MaxValue);
        Option<long?> replicates = Options.Whole("--replicates", "Replicates at the central sizes; without it 10", 1, 10_000);
        Option<long?> draws = Options.Whole("--draws", "Replicates with drawn sizes and parameters; without it as many as replicates", 0, 10_000);
        Option<long?> threads = Options.Threads(), months = Options.Whole("--months", "Months after the burn-in", 12, 1200);
        Option<long?> agents = Options.Whole("--persons", "Agents in all; weights follow by origin", 20, 1_000_000_000);
        Option<string?> corridor = new("--corridor") { Description = "The only corridor in which levers act, and the one that is printed" };
        Option<string?> levers = new("--levers") { Description = "For coherence: levers to cross, as L20,L26; without it the scenario's own" };
        Option<bool> noCapacity = new("--no-capacity") { Description = "Do not search the least capacity of the origin" };
        Option<string> folder = new("--out") { Description = "Folder of results", DefaultValueFactory = _ => "results" };
        Option<bool> force = new("--force") { Description = "Run again and replace an existing folder" };
        Option<bool> noStates = new("--no-states") { Description = "Neither use nor keep states at month 0 (.states in the folder of results)" };
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new("matrix", "Practices against outcomes: effects with intervals, cost, evidence, capacity needed")
        {
            name, scenario, seed, replicates, draws, threads, months, agents, corridor, levers, noCapacity, folder, force, noStates, quiet, json,
        };
        command.SetAction((p, stop) => Task.Run(() => Run(
            p.GetValue(name)!, p.GetValue(scenario), p.GetValue(levers),
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

    private static IEnumerable<string> Names => MatrixDefinitions.All.Select(m => m.Name).Append(Coherence.Name);

    private static int Run(
        string name, string? path, string? levers, MatrixOptions options, bool quiet, bool json, TextWriter output, TextWriter error,
        CancellationToken stop)
    {
        MatrixDefinition? definition = MatrixDefinitions.Find(name);
        if (definition is null && name != Coherence.Name)
        {
            throw new BadInputException([$"there is no matrix '{name}'; there are {string.Join(", ", Names)}"]);
        }

        Loaded basis = Sources.Load(path);
        bool silent = quiet || json;
        Told told = new(silent ? TextWriter.Null : error);
        try
        {
            Plans.Solved solved = Sources.Solve(basis, options.Threads, silent ? _ => { } : error.WriteLine);
            if (definition is null)
            {
                string[] crossed = levers is null ? [] : levers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                CoherenceResult result = Coherence.Run(crossed, basis.Scenario, solved, options, told.Report, stop);
                Show(json, quiet, result.Report.ToJson(), () => MatrixPrinter.Print(result, output), output);
            }
            else
            {
                MatrixResult result = Matrix.Run(definition, basis.Scenario, solved, options, told.Report, stop);
                Show(json, quiet, result.Report.ToJson(), () => MatrixPrinter.Print(result, output), output);
            }

            return Program.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            error.WriteLine($"interrupted: {told.Done} finished runs are kept; the same command goes on from them");
            return Program.Interrupted;
        }
    }

    private static void Show(bool json, bool quiet, byte[] report, Action print, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(Encoding.UTF8.GetString(report));
        }
        else if (!quiet)
        {
            print();
        }
    }

    /// <summary>A line every two seconds.</summary>
    private sealed class Told(TextWriter error)
    {
        private readonly Stopwatch _since = Stopwatch.StartNew();
        private readonly Lock _gate = new();

        public int Done { get; private set; }

        public void Report(MatrixProgress p)
        {
            lock (_gate)
            {
                Done = Math.Max(Done, p.Done);
                if (p.Done == p.Of || _since.ElapsedMilliseconds > 2000)
                {
                    _since.Restart();
                    error.WriteLine($"{p.Done} of {p.Of} runs: {p.What}");
                }
            }
        }
    }
}
