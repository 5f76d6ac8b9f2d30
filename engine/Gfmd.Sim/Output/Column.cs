using Parquet;
using Parquet.Schema;

namespace Gfmd.Sim.Output;

/// <summary>A column of a table: what it holds, in which unit, and the rows not yet written.</summary>
public abstract class Column
{
    /// <summary>A column.</summary>
    protected Column(string unit, string definition, DataField field)
    {
        Unit = unit;
        Definition = definition;
        Field = field;
    }

    /// <summary>Name, snake_case.</summary>
    public string Name => Field.Name;

    /// <summary>Unit; "-" for a label.</summary>
    public string Unit { get; }

    /// <summary>What a value means.</summary>
    public string Definition { get; }

    /// <summary>Rows not yet written.</summary>
    public int Count { get; private protected set; }

    internal DataField Field { get; }

    internal abstract EncodingHint Encoding { get; }

    internal abstract Task WriteAsync(ParquetRowGroupWriter group);

    internal void Clear() => Count = 0;
}

/// <summary>Numbers, never missing.</summary>
/// <typeparam name="T">int, long or double.</typeparam>
public sealed class NumberColumn<T>(string name, string unit, string definition) : Column(unit, definition, new DataField<T>(name))
    where T : unmanaged
{
    private T[] _values = new T[256];

    internal override EncodingHint Encoding => typeof(T) == typeof(double) ? EncodingHint.ByteSplitStream : EncodingHint.DeltaBinaryPacked;

    /// <summary>Adds a value.</summary>
    public void Add(T value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
        }

        _values[Count++] = value;
    }

    internal override Task WriteAsync(ParquetRowGroupWriter group) => group.WriteAsync<T>(Field, _values.AsMemory(0, Count));
}

/// <summary>Numbers that may be missing.</summary>
/// <typeparam name="T">long or double.</typeparam>
public sealed class OptionalColumn<T>(string name, string unit, string definition) : Column(unit, definition, new DataField<T?>(name))
    where T : unmanaged
{
    private T?[] _values = new T?[256];

    internal override EncodingHint Encoding => EncodingHint.Default;

    /// <summary>Adds a value or nothing.</summary>
    public void Add(T? value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
        }

        _values[Count++] = value;
    }

    internal override Task WriteAsync(ParquetRowGroupWriter group) => group.WriteAsync<T>(Field, _values.AsMemory(0, Count));
}

/// <summary>Labels.</summary>
public sealed class TextColumn(string name, string definition) : Column("-", definition, new DataField<string>(name, nullable: false))
{
    private string[] _values = new string[256];

    internal override EncodingHint Encoding => EncodingHint.Dictionary;

    /// <summary>Adds a label.</summary>
    public void Add(string value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
        }

        _values[Count++] = value;
    }

    internal override Task WriteAsync(ParquetRowGroupWriter group) =>
        group.WriteAsync(Field, new ArraySegment<string>(_values, 0, Count));
}
