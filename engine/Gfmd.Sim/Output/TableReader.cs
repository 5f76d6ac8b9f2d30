using Parquet;
using Parquet.Schema;

namespace Gfmd.Sim.Output;

/// <summary>A Parquet table read whole into memory: what is shown of a run comes from its files, never from the run itself.</summary>
public sealed class TableReader
{
    private readonly Dictionary<string, Array> _columns;
    private readonly IReadOnlyDictionary<string, string> _metadata;

    private TableReader(string path, Dictionary<string, Array> columns, IReadOnlyDictionary<string, string> metadata, int rows)
    {
        Path = path;
        _columns = columns;
        _metadata = metadata;
        Rows = rows;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Names of the columns in the order of the file.</summary>
    public IReadOnlyCollection<string> Columns => _columns.Keys;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RunFolderException">It is no whole Parquet file, or lacks a column that is asked for.</exception>
    public static TableReader Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return ReadAsync(path).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or RunFolderException))
        {
            throw new RunFolderException($"{path} cannot be read as a Parquet table: {e.Message}");
        }
    }

    /// <summary>Whether there is a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>A column of labels.</summary>
    public string[] Text(string column) => Find(column) as string[] ?? throw Wrong(column, "labels");

    /// <summary>A column of labels; null where it holds numbers.</summary>
    public string[]? TextOrNull(string column) => Find(column) as string[];

    /// <summary>A column of whole numbers.</summary>
    public long[] Whole(string column) => Find(column) switch
    {
        long[] values => values,
        int[] values => [.. values.Select(v => (long)v)],
        _ => throw Wrong(column, "whole numbers"),
    };

    /// <summary>A column of numbers; a missing one is NaN.</summary>
    public double[] Number(string column) => Find(column) switch
    {
        double[] values => values,
        double?[] values => [.. values.Select(v => v ?? double.NaN)],
        long[] values => [.. values.Select(v => (double)v)],
        int[] values => [.. values.Select(v => (double)v)],
        long?[] values => [.. values.Select(v => v ?? double.NaN)],
        _ => throw Wrong(column, "numbers"),
    };

    /// <summary>Unit of a column as the file says it, empty when it does not.</summary>
    public string Unit(string column) => _metadata.GetValueOrDefault("unit." + column, "");

    /// <summary>Definition of a column as the file says it, empty when it does not.</summary>
    public string Definition(string column) => _metadata.GetValueOrDefault("definition." + column, "");

    /// <summary>An entry of the file's metadata, empty when there is none.</summary>
    public string Metadata(string key) => _metadata.GetValueOrDefault(key, "");

    private Array Find(string column) => _columns.TryGetValue(column, out Array? values) ? values
        : throw new RunFolderException($"{Path} has no column {column}: it was written by another version of gfmd");

    private RunFolderException Wrong(string column, string wanted) => new($"{Path}: column {column} does not hold {wanted}");

    private static async Task<TableReader> ReadAsync(string path)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(path);
        DataField[] fields = reader.Schema.GetDataFields();
        List<Array>[] parts = [.. fields.Select(_ => new List<Array>())];
        int rows = 0;
        for (int g = 0; g < reader.RowGroupCount; g++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(g);
            int count = checked((int)group.RowCount);
            rows += count;
            for (int f = 0; f < fields.Length; f++)
            {
                parts[f].Add(await ColumnAsync(group, fields[f], count));
            }
        }

        Dictionary<string, Array> columns = new(StringComparer.Ordinal);
        for (int f = 0; f < fields.Length; f++)
        {
            columns[fields[f].Name] = Joined(parts[f], fields[f], rows);
        }

        return new TableReader(path, columns, reader.CustomMetadata, rows);
    }

    private static async Task<Array> ColumnAsync(ParquetRowGroupReader group, DataField field, int count)
    {
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            string?[] text = new string?[count];
            await group.ReadAsync(field, text.AsMemory());
            return text;
        }

        return field.ClrType == typeof(double) ? await NumbersAsync<double>(group, field, count)
            : field.ClrType == typeof(long) ? await NumbersAsync<long>(group, field, count)
            : field.ClrType == typeof(int) ? await NumbersAsync<int>(group, field, count)
            : throw new RunFolderException($"column {field.Name} is of type {field.ClrType.Name}, which no table of gfmd has");
    }

    private static async Task<Array> NumbersAsync<T>(ParquetRowGroupReader group, DataField field, int count)
        where T : unmanaged
    {
        if (field.IsNullable)
        {
            T?[] some = new T?[count];
            await group.ReadAsync<T>(field, some.AsMemory());
            return some;
        }

        T[] all = new T[count];
        await group.ReadAsync<T>(field, all.AsMemory());
        return all;
    }

    private static Array Joined(List<Array> parts, DataField field, int rows)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        Type item = parts.Count > 0 ? parts[0].GetType().GetElementType()! : field.ClrType == typeof(ReadOnlyMemory<char>) ? typeof(string)
            : field.ClrType;
        Array whole = Array.CreateInstance(item, rows);
        int at = 0;
        foreach (Array part in parts)
        {
            part.CopyTo(whole, at);
            at += part.Length;
        }

        return whole;
    }
}
