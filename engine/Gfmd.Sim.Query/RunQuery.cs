using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Gfmd.Sim.Query;

/// <summary>A query that cannot be answered; the message is one line.</summary>
public sealed class QueryException(string message) : Exception(message);

/// <summary>What a query gave.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Values in order of the columns; null where there is none.</param>
public sealed record QueryResult(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>
/// SQL over the tables of one run folder, read-only. The engine (DuckDB, in memory) sees that folder alone: no other file, no network, no setting.
/// </summary>
public sealed class RunQuery : IDisposable
{
    private const string Extension = ".parquet";
    private readonly DuckDBConnection _connection;

    /// <summary>Opens a run folder; each table is a view under its name, a dot in it written as an underscore.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="threads">Threads of the query.</param>
    /// <exception cref="QueryException">There is no table in it.</exception>
    public RunQuery(string folder, int threads)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string root = Path.GetFullPath(folder);
        string[] files = Directory.Exists(root) ? [.. Directory.GetFiles(root, "*" + Extension).Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
        {
            string what = Directory.Exists(root) ? "no table in this folder" : "no such folder";
            throw new QueryException($"{folder}: {what}; give a run folder that gfmd run left");
        }

        _connection = new DuckDBConnection("DataSource=:memory:");
        _connection.Open();
        try
        {
            // nothing is spilled to disk, so that a query writes nothing at all
            Execute($"set threads={threads}; set memory_limit='2GB'; set temp_directory=''; set autoinstall_known_extensions=false; "
                + "set autoload_known_extensions=false;");
            List<string> tables = [];
            foreach (string file in files)
            {
                string table = Path.GetFileNameWithoutExtension(file).Replace('.', '_');
                Execute($"create view {Name(table)} as select * from read_parquet({Text(file)})");
                tables.Add(table);
            }

            Tables = tables;
            Execute($"set allowed_directories=[{Text(root + Path.DirectorySeparatorChar)}]; set enable_external_access=false; "
                + "set lock_configuration=true");
        }
        catch (DuckDBException e)
        {
            _connection.Dispose();
            throw new QueryException(OneLine(e.Message));
        }
    }

    /// <summary>Names of the tables.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>Answers one SELECT.</summary>
    /// <exception cref="QueryException">It is none, or it is wrong; the message says where.</exception>
    public QueryResult Run(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        try
        {
            Admit(sql);
            using DuckDBCommand command = _connection.CreateCommand();
            command.CommandText = sql;
            using DuckDBDataReader reader = command.ExecuteReader();
            string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            List<object?[]> rows = [];
            while (reader.Read())
            {
                object?[] row = new object?[columns.Length];
                for (int c = 0; c < row.Length; c++)
                {
                    row[c] = reader.IsDBNull(c) ? null : reader.GetValue(c);
                }

                rows.Add(row);
            }

            return new QueryResult(columns, rows);
        }
        catch (DbException e)
        {
            throw new QueryException(OneLine(e.Message));
        }
    }

    /// <summary>A value as text: numbers in invariant form, nothing for null.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        string s => s,
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Plain)) + "]",
        _ => value.ToString() ?? "",
    };

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>The engine's own parser says whether a text is one SELECT: COPY could write into the folder, which it may read.</summary>
    private void Admit(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = "select json_serialize_sql($1::varchar)::varchar";
        command.Parameters.Add(new DuckDBParameter(sql));
        using JsonDocument parsed = JsonDocument.Parse((string)command.ExecuteScalar()!);
        JsonElement root = parsed.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            string message = root.GetProperty("error_message").GetString() ?? "";
            bool syntax = root.TryGetProperty("error_type", out JsonElement type) && type.GetString() == "parser";
            throw new QueryException(syntax ? OneLine(message) : "only a SELECT is answered: a run folder is read, never changed");
        }

        int statements = root.GetProperty("statements").GetArrayLength();
        if (statements != 1)
        {
            throw new QueryException($"one SELECT at a time: this text has {statements} statements");
        }
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The message without the drawing of the place, which needs several lines.</summary>
    private static string OneLine(string message) =>
        string.Join(' ', message.Split("\n\nLINE ")[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
