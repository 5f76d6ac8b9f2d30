using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Checks;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd check: invariants and metamorphic relations of the model, on the user's own scenario.</summary>
internal static class CheckCommand
{
    private const int FewSeeds = 5, AllSeeds = 30;
    private const long Agents = 20_000;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Build()
    {
        Argument<string?> scenario = Options.Scenario();
        Option<bool> full = new("--full") { Description = $"{AllSeeds} seeds in place of {FewSeeds}, and a second point of the parameters" };
        Option<long?> persons = Options.Whole("--persons", $"Agents in all; {Agents:N0} without it, at least as many an origin", 20, 1_000_000_000);
        Option<long?> threads = Options.Threads();
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new("check", "Check invariants and relations of the model on a scenario") { scenario, full, persons, threads, quiet, json };
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            parsed.GetValue(scenario), parsed.GetValue(full), parsed.GetValue(persons) ?? Agents, Options.ThreadCount(parsed.GetValue(threads)),
            parsed.GetValue(quiet), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop)));
        return command;
    }

    private static int Run(
        string? path, bool full, long agents, int threads, bool quiet, bool json, TextWriter output, TextWriter error, CancellationToken stop)
    {
        Loaded loaded = Sources.Load(path);
        Action<string> say = quiet || json ? _ => { } : error.WriteLine;
        Solved solved = Sources.Solve(loaded, threads, say);
        long real = PlanCompiler.Compile(loaded.Scenario, solved, agents).Agents;
        List<(string Point, CheckRow Row)> rows =
            [.. Table(new Subject(loaded.Scenario, solved), full, threads, agents, say, stop).Select(r => ("default", r))];
        if (full)
        {
            Scenario basis = ParameterPoint.Of(loaded.Base);
            say("solving the numbers of the base scenario at the second point of the parameters");
            Solved second = Calibration.Solve(basis, threads, null, agents).Solved;
            Subject subject = new(loaded.Scenario with { Parameters = ParameterPoint.Of(loaded.Scenario).Parameters }, second);
            rows.AddRange(Table(subject, full, threads, agents, say, stop).Select(r => ("second", r)));
        }

        if (json)
        {
            output.WriteLine(Json(rows, real).ToJsonString(Indented));
        }
        else if (!quiet)
        {
            Print(rows, output);
            output.WriteLine($"{loaded.Scenario.Name} with {real:N0} agents: {Count(rows, Verdict.Holds)} hold, {Count(rows, Verdict.Fails)} fail, "
                + $"{Count(rows, Verdict.Undecided)} undecided (too few agents), {Count(rows, Verdict.NotApplicable)} not applicable");
            output.WriteLine(Words.Notice);
        }

        return Count(rows, Verdict.Fails) > 0 ? Program.CheckFailed : Program.Done;
    }

    private static IEnumerable<CheckRow> Table(Subject subject, bool full, int threads, long agents, Action<string> say, CancellationToken stop)
    {
        Checker checker = new(subject, Checker.Seeds(full ? AllSeeds : FewSeeds), threads, agents, stop);
        say("balances");
        foreach (CheckRow row in checker.Invariants())
        {
            yield return row;
        }

        yield return checker.Threads();
        foreach (Relation relation in Relations.All)
        {
            stop.ThrowIfCancellationRequested();
            say($"{relation.Id}: {relation.Move}");
            yield return checker.Check(relation);
        }
    }

    private static int Count(List<(string Point, CheckRow Row)> rows, Verdict verdict) => rows.Count(r => r.Row.Verdict == verdict);

    private static void Print(List<(string Point, CheckRow Row)> rows, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 180;
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("check", "regime", "move", "compared", "expected", "seeds", "base", "difference", "s.e.", "verdict", "remark");
        foreach ((string point, CheckRow r) in rows)
        {
            bool ran = r.Verdict != Verdict.NotApplicable;
            table.AddRow(
                Markup.Escape(point == "default" ? r.Id : $"{r.Id} ({point})"), Markup.Escape(r.Regime), Markup.Escape(r.Move),
                    Markup.Escape(r.Outcome),
                r.Expected, ran ? $"{r.Seeds}" : "-", ran ? r.Base.ToString("G4") : "-", ran ? Two(r.Mean) : "-",
                ran ? Two(r.Error) : "-", Word(r.Verdict), Markup.Escape(r.Remark));
        }

        console.Write(table);
    }

    private static string Two(double x) => RunPrinter.Figure(x);

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Fails => "FAILS",
        Verdict.Undecided => "undecided",
        _ => "not applicable",
    };

    private static JsonObject Json(List<(string Point, CheckRow Row)> rows, long agents) => new()
    {
        ["agents"] = agents,
        ["checks"] = new JsonArray(
        [
            .. rows.Select(r => new JsonObject
            {
                ["id"] = r.Row.Id,
                ["parameters"] = r.Point,
                ["regime"] = r.Row.Regime,
                ["move"] = r.Row.Move,
                ["compared"] = r.Row.Outcome,
                ["expected"] = r.Row.Expected,
                ["seeds"] = r.Row.Seeds,
                ["base"] = r.Row.Base,
                ["difference"] = r.Row.Mean,
                ["standardError"] = r.Row.Error,
                ["verdict"] = Word(r.Row.Verdict),
                ["remark"] = r.Row.Remark,
            }),
        ]),
    };
}
