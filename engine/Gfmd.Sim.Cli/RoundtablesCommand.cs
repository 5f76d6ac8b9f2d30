using System.CommandLine;
using System.Text;
using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Experiments.Roundtables;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd roundtables: every question of the forum, answered by its matrix, on one page.</summary>
internal static class RoundtablesCommand
{
    private const int Years = 5;

    public static Command Build()
    {
        Option<string> scenarios = new("--scenarios") { Description = "Folder of scenarios", DefaultValueFactory = _ => "scenarios" };
        Option<string?> page = new("--page") { Description = "File to write; without it the page is printed" };
        Option<long?> replicates = Options.Whole(
            "--replicates", "Replicates at the central sizes, and as many with drawn ones; without it 10", 2, 10_000);
        Option<long?> months = Options.Whole("--months", $"Months after the burn-in; without it {12 * Years}", 12, 1200);
        Option<long?> agents = Options.Whole("--persons", "Agents in all, a scenario; without it 50,000", 20, 1_000_000_000);
        Option<long?> threads = Options.Threads();
        Option<string> folder = new("--out") { Description = "Folder of results", DefaultValueFactory = _ => "results" };
        Option<bool> quiet = Options.Quiet();
        Command command = new("roundtables", "Answer every roundtable of the forum by its matrix, on one page")
        {
            scenarios, page, replicates, months, agents, threads, folder, quiet,
        };
        command.SetAction((p, stop) => Task.Run(() =>
        {
            TextWriter output = p.InvocationConfiguration.Output, error = p.InvocationConfiguration.Error;
            bool silent = p.GetValue(quiet);
            Action<string> say = silent ? _ => { } : error.WriteLine;
            MatrixOptions options = new()
            {
                Replicates = (int)(p.GetValue(replicates) ?? 10),
                Capacity = false,
                Threads = Options.ThreadCount(p.GetValue(threads)),
                Months = (int)(p.GetValue(months) ?? 12 * Years),
                Persons = p.GetValue(agents) ?? 50_000,
                OutFolder = p.GetValue(folder)!,
                PastFolder = PastStore.FolderIn(p.GetValue(folder)!),
                EngineVersion = RunCommand.EngineVersion().Version,
                Commit = RunCommand.EngineVersion().Commit,
            };
            string text;
            try
            {
                text = Page(p.GetValue(scenarios)!, options, say, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                error.WriteLine("interrupted: finished runs are kept; the same command goes on from them");
                return Program.Interrupted;
            }

            if (p.GetValue(page) is string path)
            {
                RunFolder.Replace(path, Encoding.UTF8.GetBytes(text));
                say(path);
            }
            else
            {
                output.Write(text);
            }

            return Program.Done;
        }));
        return command;
    }

    private static string Page(string scenarios, MatrixOptions options, Action<string> say, CancellationToken stop)
    {
        string flags = $"--persons {options.Persons} --months {options.Months} --replicates {options.Replicates}";
        List<Answer> answers = [];
        foreach (Roundtable table in Roundtable.All)
        {
            Loaded loaded = Sources.Load(Path.Combine(scenarios, table.Scenario));
            Solved solved = Sources.Solve(loaded, options.Threads, say);
            void Told(MatrixProgress done)
            {
                if (done.Done == done.Of || done.Done % 50 == 0)
                {
                    say($"{table.Id}: {done.Done} of {done.Of} runs");
                }
            }

            Answer answer = new(table, $"gfmd matrix {table.Matrix} scenarios/{table.Scenario} {flags}");
            answers.Add(Answered(answer, loaded.Scenario, solved, options, Told, stop));
        }

        return RoundtablePage.Write(answers, DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime), $"gfmd roundtables {flags}");
    }

    private static Answer Answered(
        Answer answer, Scenario scenario, Solved solved, MatrixOptions options, Action<MatrixProgress> told, CancellationToken stop)
    {
        if (MatrixDefinitions.Find(answer.Table.Matrix) is not { } matrix)
        {
            return answer with { Coherence = Coherence.Run([], scenario, solved, options, told, stop).Report };
        }

        double[] strictness = [0, 0.25, 0.5, 0.75, 1];
        return answer with
        {
            Matrix = Matrix.Run(matrix, scenario, solved, options, told, stop).Report,
            Curve = !answer.Table.Curve ? [] : RecruiterCurve.Run(
                scenario, solved, [0.1, 0.9], strictness, options.Months!.Value, options.Persons, options.Threads, null, stop),
        };
    }
}
