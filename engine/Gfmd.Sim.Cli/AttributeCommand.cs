using System.CommandLine;
using System.Text;
using Gfmd.Sim.Experiments.Matrices;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd attribute: how much each clause of a variant contributes to what it does.</summary>
internal static class AttributeCommand
{
    public static Command Build()
    {
        Argument<string> basis = new("base") { Description = "Scenario file, or the name of one that the program carries" };
        Argument<string> variant = new("variant") { Description = "Scenario over the base" };
        Option<long?> seed = Options.Whole("--seed", "Root seed of all draws", 0, long.MaxValue);
        Option<long?> replicates = Options.Whole("--replicates", "Replicates at the central parameters; without it 10", 1, 10_000);
        Option<long?> draws = Options.Whole("--draws", "Replicates with drawn parameters; without it as many as replicates", 0, 10_000);
        Option<long?> threads = Options.Threads(), months = Options.Whole("--months", "Months after the burn-in", 12, 1200);
        Option<long?> agents = Options.Whole("--persons", "Agents in all; weights follow by origin", 20, 1_000_000_000);
        Option<string> folder = Options.Text("--out", "Folder of results", "results");
        Option<bool> force = new("--force") { Description = "Run again and replace an existing folder" };
        Option<bool> noStates = new("--no-states") { Description = "Neither use nor keep states at month 0 (.states in the folder of results)" };
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new("attribute", "How much each clause of a variant contributes to its difference from the base")
        {
            basis, variant, seed, replicates, draws, threads, months, agents, folder, force, noStates, quiet, json,
        };
        command.SetAction((p, stop) => Task.Run(() => Run(
            p.GetValue(basis)!, p.GetValue(variant)!,
            new MatrixOptions
            {
                Seed = (ulong?)p.GetValue(seed),
                Replicates = (int)(p.GetValue(replicates) ?? 10),
                Draws = (int?)p.GetValue(draws),
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
        string first, string second, MatrixOptions options, bool quiet, bool json, TextWriter output, TextWriter error, CancellationToken stop)
    {
        Loaded basis = Sources.Load(first), variant = Sources.Load(second);
        Action<string> say = quiet || json ? _ => { } : error.WriteLine;
        int kept = 0;
        try
        {
            Plans.Solved solved = Sources.Solve(basis, options.Threads, say);
            AttributionResult result = Attribution.Run(
                basis.Scenario, solved, variant.Scenario, options,
                p =>
                {
                    Interlocked.Exchange(ref kept, p.Done);
                    say($"{p.Done} of {p.Of} runs: {p.What}");
                },
                stop);
            if (json)
            {
                output.WriteLine(Encoding.UTF8.GetString(result.Report.ToJson()));
            }
            else if (!quiet)
            {
                Print(result, output);
            }

            return Program.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            error.WriteLine($"interrupted: {kept} finished runs are kept; the same command goes on from them");
            return Program.Interrupted;
        }
    }

    private static void Print(AttributionResult result, TextWriter output)
    {
        AttributionReport r = result.Report;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 150;
        console.WriteLine();
        console.WriteLine($"What each {r.By} of {r.Variant} contributes against {r.Base}, {r.FocusOrigin}-{r.FocusDestination}, {r.Years} years");
        foreach (ClauseFactor c in r.Clauses)
        {
            console.WriteLine($"  {c.Id}: {string.Join("; ", c.Words)}");
        }

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("outcome", "part");
        foreach (string head in (ReadOnlySpan<string>)["effect", "share", "95 % by chance", "95 % with parameters"])
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        table.AddColumn("reads");
        foreach (MatrixOutcome o in r.Outcomes)
        {
            foreach (CoherenceCell c in r.InFocus.Where(c => c.Outcome == o.Id && (c.LeverB.Length == 0 || c.Reads != "either")))
            {
                string share = r.Share(c) is double s ? $"{100 * s:F0} %" : "";
                table.AddRow(
                    Markup.Escape($"{o.Name}, {o.Unit}"), c.LeverB.Length == 0 ? c.LeverA : $"{c.LeverA} with {c.LeverB}",
                    MatrixPrinter.Sign(c.Effect), share, MatrixPrinter.Span(c.Low, c.High), MatrixPrinter.Span(c.DrawnLow, c.DrawnHigh), c.Reads);
            }
        }

        console.Write(table);
        console.WriteLine("A contribution: the mean difference that a part makes over all levels of the others. Rest: what three or more do "
            + "together. A pair: what two do");
        console.WriteLine($"together beyond the sum of each alone, where chance does not explain it. {r.Points} combinations"
            + $"{(r.Fraction ? ", a fraction of resolution V" : "")}, {r.Replicates} replicates, {r.Draws} with drawn parameters.");
        console.WriteLine(char.ToUpperInvariant(r.Notice[0]) + r.Notice[1..] + ".");
        console.WriteLine();
        console.WriteLine(result.AlreadyThere ? "This was made before; its files are whole." : $"{result.Manifest.Seconds:F1} s");
        console.WriteLine($"digest {result.Manifest.Digest}");
        console.WriteLine($"table, attribution.md and manifest: {result.Folder}");
    }
}
