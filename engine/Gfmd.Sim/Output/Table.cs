namespace Gfmd.Sim.Output;

/// <summary>A table under construction: columns of equal length, and a note on what its rows are.</summary>
public sealed class Table(string name, string note, params IReadOnlyList<Column> columns)
{
    /// <summary>Rows of a row group.</summary>
    public const int GroupRows = 1 << 17;

    /// <summary>Name of the file without its ending.</summary>
    public string Name { get; } = name;

    /// <summary>What a row is, and which rows are left out.</summary>
    public string Note { get; } = note;

    /// <summary>Columns in the order of the file.</summary>
    public IReadOnlyList<Column> Columns { get; } = columns;

    /// <summary>Rows not yet written.</summary>
    public int Rows => Columns[0].Count;
}

/// <summary>Something that makes tables of the frames of a run.</summary>
public interface IFrameSink
{
    /// <summary>Its tables.</summary>
    IReadOnlyList<Table> Tables { get; }

    /// <summary>Adds one month. Frames come in the order of replicate and month; those of the burn-in have negative months.</summary>
    void Add(Frame frame);
}
