using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Query;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd query: SQL over the tables of a run.</summary>
internal static class QueryCommand
{
    private const int MostRows = 1000, MostWidth = 60;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        Argument<string> folder = new("run") { Description = "Run folder" };
        Argument<string> sql = new("sql") { Description = "One SELECT; the tables of the folder go by their names, as in: select * from flows" };
        Option<bool> json = Options.Json(), csv = new("--csv") { Description = "Print comma-separated values" };
        Option<long?> threads = Options.Threads();
        Command command = new("query", "Ask the tables of a run in SQL; reads the run folder and nothing else") { folder, sql, csv, json, threads };
        command.SetAction(parsed =>
        {
            using RunQuery query = new(parsed.GetValue(folder)!, Options.ThreadCount(parsed.GetValue(threads)));
            QueryResult result = query.Run(parsed.GetValue(sql)!);
            TextWriter output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                output.WriteLine(new JsonArray([.. result.Rows.Select(r => Row(result, r))]).ToJsonString(Indented));
            }
            else if (parsed.GetValue(csv))
            {
                Csv(result, output);
            }
            else
            {
                Aligned(result, output);
                output.WriteLine(Words.Notice);
            }

            return Program.Done;
        });
        return command;
    }

    private static JsonObject Row(QueryResult result, object?[] row)
    {
        JsonObject o = [];
        for (int c = 0; c < row.Length; c++)
        {
            // two columns of one name keep both their values
            string name = o.ContainsKey(result.Columns[c]) ? $"{result.Columns[c]}_{c + 1}" : result.Columns[c];
            o[name] = row[c] switch
            {
                null => null,
                bool b => b,
                sbyte or byte or short or ushort or int or uint or long or ulong or decimal => JsonValue.Create(Convert.ToDecimal(row[c])),
                double or float when double.IsFinite(Convert.ToDouble(row[c])) => JsonValue.Create(Convert.ToDouble(row[c])),
                System.Numerics.BigInteger n when n >= long.MinValue && n <= long.MaxValue => JsonValue.Create((long)n),
                object value => RunQuery.Plain(value),
            };
        }

        return o;
    }

    private static void Csv(QueryResult result, TextWriter output)
    {
        output.WriteLine(string.Join(',', result.Columns.Select(Quote)));
        foreach (object?[] row in result.Rows)
        {
            output.WriteLine(string.Join(',', row.Select(v => Quote(RunQuery.Plain(v)))));
        }
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Aligned(QueryResult result, TextWriter output)
    {
        List<string[]> lines = [[.. result.Columns], .. result.Rows.Take(MostRows).Select(r => (string[])[.. r.Select(v =>
            Cell(RunQuery.Plain(v)))])];
        int[] width = [.. result.Columns.Select((_, c) => lines.Max(l => l[c].Length))];
        bool[] number = [.. result.Columns.Select((_, c) => result.Rows.All(r => r[c] is null or (not string and not bool and IFormattable)))];
        for (int n = 0; n < lines.Count; n++)
        {
            IEnumerable<string> cells = lines[n].Select((text, c) => number[c] ? text.PadLeft(width[c]) : text.PadRight(width[c]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
            if (n == 0)
            {
                output.WriteLine(string.Join("  ", width.Select(w => new string('-', w))));
            }
        }

        string shown = result.Rows.Count > MostRows ? $", the first {MostRows} shown; --csv gives all" : "";
        output.WriteLine($"{result.Rows.Count} row{(result.Rows.Count == 1 ? "" : "s")}{shown}");
    }

    private static string Cell(string text)
    {
        string line = string.Join(' ', text.Split('\r', '\n'));
        return line.Length <= MostWidth ? line : string.Concat(line.AsSpan(0, MostWidth - 3), "...");
    }
}
