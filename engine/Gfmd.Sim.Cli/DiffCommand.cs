using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd diff: two scenarios, clause by clause, in words.</summary>
internal static class DiffCommand
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Build()
    {
        Argument<string> first = new("first") { Description = "Scenario file, or the name of one that the program carries" };
        Argument<string> second = new("second") { Description = "Scenario file to compare with it" };
        Option<bool> json = Options.Json(), markdown = new("--markdown") { Description = "Print a table in Markdown" };
        Command command = new("diff", "Compare two scenarios clause by clause, in words") { first, second, json, markdown };
        command.SetAction(parsed =>
        {
            string a = parsed.GetValue(first)!, b = parsed.GetValue(second)!;
            IReadOnlyList<Clause> clauses = ScenarioDiff.Of(Sources.Load(a).Scenario, Sources.Load(b).Scenario, Catalogue.Parameters);
            TextWriter output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                output.WriteLine(Json(clauses).ToJsonString(Indented));
            }
            else if (parsed.GetValue(markdown))
            {
                Markdown(clauses, a, b, output);
            }
            else
            {
                Text(clauses, a, b, output);
            }

            return Program.Done;
        });
        return command;
    }

    private static void Text(IReadOnlyList<Clause> clauses, string a, string b, TextWriter output)
    {
        output.WriteLine($"{a} -> {b}: {(clauses.Count == 0 ? "no clause differs" : $"{clauses.Count} clauses differ")}");
        string heading = "";
        foreach (Clause c in clauses)
        {
            if (!string.Equals(heading, c.Heading, StringComparison.Ordinal))
            {
                heading = c.Heading;
                output.WriteLine();
                output.WriteLine(heading);
            }

            output.WriteLine($"  {c.Change}");
            if (c.Meaning.Length > 0)
            {
                output.WriteLine($"    {c.Meaning}");
            }
        }
    }

    private static void Markdown(IReadOnlyList<Clause> clauses, string a, string b, TextWriter output)
    {
        output.WriteLine($"| where | term | {Cell(a)} | {Cell(b)} | unit | meaning |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (Clause c in clauses)
        {
            output.WriteLine(
                $"| {Cell(c.Heading)} | {Cell(c.Term)} | {Cell(c.Before)} | {Cell(c.After)} | {Cell(c.Unit)} | {Cell(c.Meaning)} |");
        }
    }

    private static JsonArray Json(IReadOnlyList<Clause> clauses) =>
    [
        .. clauses.Select(c => new JsonObject
        {
            ["part"] = c.Part,
            ["id"] = c.Item,
            ["name"] = c.Name,
            ["path"] = c.Path,
            ["term"] = c.Term,
            ["before"] = c.Before,
            ["after"] = c.After,
            ["unit"] = c.Unit,
            ["meaning"] = c.Meaning,
        }),
    ];

    private static string Cell(string text) => text.Length == 0 ? "-" : text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
