using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Ticks;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd describe: parameters, levers, indicators, regimes and the month, as tables or as JSON.</summary>
internal static class DescribeCommand
{
    private static readonly string[] Kinds = ["parameters", "levers", "indicators", "regimes", "month"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Build()
    {
        Argument<string> kind = new("kind") { Description = string.Join(", ", Kinds) };
        kind.AcceptOnlyFromAmong(Kinds);
        Argument<string?> name = new("name") { Description = "One entry by its id", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> scenario = new("--scenario") { Description = "Scenario whose regimes are described; without it the default scenario" };
        Option<bool> json = Options.Json();
        Option<bool> markdown = new("--markdown") { Description = "Of levers: the page docs/levers.md" };
        Command command = new("describe", "Print what the model knows: parameters, levers, indicators, regimes, the month")
        {
            kind, name, scenario, json, markdown,
        };
        command.SetAction(parsed => parsed.GetValue(markdown)
            ? Page(parsed.GetValue(kind)!, parsed.InvocationConfiguration.Output)
            : Describe(
            parsed.GetValue(kind)!, parsed.GetValue(name), parsed.GetValue(scenario), parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Page(string kind, TextWriter output)
    {
        if (kind != "levers")
        {
            throw new BadInputException([$"--markdown: there is no page of the {kind}, only of levers"]);
        }

        output.Write(LeverPage.Write(Catalogue.Parameters));
        return Program.Done;
    }

    private static int Describe(string kind, string? name, string? scenario, bool json, TextWriter output)
    {
        List<JsonObject> rows = kind switch
        {
            "parameters" => [.. Catalogue.Parameters.Select(Row)],
            "levers" => [.. Levers.Available(Catalogue.Parameters).Select(Row)],
            "indicators" => [.. Indicator.All.Select(Row)],
            "regimes" => [.. Sources.Load(scenario).Scenario.Regimes.Select(Row)],
            _ => [.. Phases.All.Select(Row)],
        };
        if (name is not null)
        {
            List<JsonObject> found = [.. rows.Where(r => string.Equals((string?)r["id"], name, StringComparison.Ordinal))];
            rows = found.Count > 0 ? found : throw new BadInputException([$"{name}: not one of the {kind}; see gfmd describe {kind}"]);
        }

        if (json)
        {
            output.WriteLine(new JsonArray([.. rows]).ToJsonString(Indented));
            return Program.Done;
        }

        Print(rows, output);
        output.WriteLine(Words.Notice);
        return Program.Done;
    }

    private static JsonObject Row(Parameter p) => new()
    {
        ["id"] = p.Id,
        ["value"] = p.Value,
        ["low"] = p.Low,
        ["high"] = p.High,
        ["unit"] = p.Unit,
        ["evidence"] = p.Evidence == Evidence.Order ? "M?" : p.Evidence.ToString(),
        ["section"] = p.Section,
        ["source"] = p.Meaning,
    };

    private static JsonObject Row(Lever l) => new()
    {
        ["id"] = l.Id,
        ["name"] = l.Name,
        ["holder"] = LeverPage.Holder(l.Holder),
        ["goal"] = l.Goal,
        ["moves"] = string.Join("; ", l.Moves),
        ["cost"] = LeverPage.Cost(l),
        ["first"] = LeverPage.First(l),
        ["mechanism"] = l.Mechanism,
        ["evidence"] = LeverPage.Grade(l.Evidence),
        ["source"] = l.Source,
    };

    private static JsonObject Row(Indicator i) => new()
    {
        ["id"] = i.Id,
        ["name"] = i.Name,
        ["unit"] = i.Unit,
        ["definition"] = i.Definition,
        ["formula"] = i.Formula,
        ["levels"] = i.Levels,
        ["equivalent"] = i.Equivalent,
    };

    private static JsonObject Row(Regime r) => new()
    {
        ["id"] = r.Id,
        ["name"] = r.Name,
        ["family"] = r.Family.ToString(),
        ["destination"] = r.Destination,
        ["origins"] = string.Join(' ', r.Intakes.Select(i => i.Id)),
        ["allocation"] = r.Allocation.ToString(),
        ["quotaPerYear"] = r.QuotaPerYear?.Value,
        ["durationMonths"] = r.DurationMonths,
        ["maxRenewals"] = r.MaxRenewals,
        ["employerTie"] = r.EmployerTie.ToString(),
        ["minWage"] = r.MinWage,
        ["source"] = r.Source,
    };

    private static JsonObject Row(Phase p) => new()
    {
        ["id"] = p.Number,
        ["name"] = p.Name,
        ["runs"] = p.Runs,
        ["sections"] = p.Sections,
        ["does"] = p.Does,
        ["writes"] = p.Writes,
    };

    private static void Print(List<JsonObject> rows, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 180;
        Table table = new() { Border = TableBorder.Simple };
        foreach (KeyValuePair<string, JsonNode?> cell in rows[0])
        {
            table.AddColumn(cell.Key);
        }

        foreach (JsonObject row in rows)
        {
            table.AddRow([.. row.Select(c => new Text(c.Value?.ToString() ?? "-"))]);
        }

        console.Write(table);
    }
}
