using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Gfmd.Sim.Output;

/// <summary>A table on its way to a Parquet file: row groups as they fill up, the footer when it is closed.</summary>
public sealed class TableFile : IAsyncDisposable
{
    private readonly FileStream _stream;
    private readonly Table _table;
    private ParquetWriter? _writer;

    private TableFile(Table table, FileStream stream)
    {
        _table = table;
        _stream = stream;
    }

    /// <summary>Rows written.</summary>
    public long Rows { get; private set; }

    /// <summary>Creates the file of a table in a folder; the metadata says what the whole run has in common.</summary>
    public static async Task<TableFile> CreateAsync(Table table, string folder, IReadOnlyDictionary<string, string> metadata)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(metadata);
        FileStream stream = new(
            Path.Combine(folder, table.Name + ".parquet"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 1 << 18,
            FileOptions.Asynchronous);
        TableFile file = new(table, stream);
        try
        {
            file._writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. table.Columns.Select(c => c.Field)]), stream, Options(table));
            file._writer.CustomMetadata = Describe(table, metadata);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }

        return file;
    }

    /// <summary>Writes the waiting rows if they fill a row group, or in any case.</summary>
    public async Task WriteAsync(bool all)
    {
        if (_table.Rows == 0 || (!all && _table.Rows < Table.GroupRows))
        {
            return;
        }

        using ParquetRowGroupWriter group = _writer!.CreateRowGroup();
        Rows += _table.Rows;
        foreach (Column column in _table.Columns)
        {
            await column.WriteAsync(group);
            column.Clear();
        }

        group.CompleteValidate();
    }

    /// <summary>Writes the footer and what the system still holds back.</summary>
    public async Task CloseAsync()
    {
        await WriteAsync(all: true);
        await _writer!.DisposeAsync();
        _writer = null;
        await _stream.FlushAsync();
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
            _writer = null;
        }

        await _stream.DisposeAsync();
    }

    private static ParquetOptions Options(Table table)
    {
        ParquetOptions options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        foreach (Column column in table.Columns)
        {
            options.ColumnEncodingHints[column.Name] = column.Encoding;
        }

        return options;
    }

    private static Dictionary<string, string> Describe(Table table, IReadOnlyDictionary<string, string> metadata)
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        foreach ((string key, string value) in metadata)
        {
            all[key] = value;
        }

        all["table"] = table.Name;
        all["note"] = table.Note;
        foreach (Column column in table.Columns)
        {
            all["unit." + column.Name] = column.Unit;
            all["definition." + column.Name] = column.Definition;
        }

        return all;
    }
}
