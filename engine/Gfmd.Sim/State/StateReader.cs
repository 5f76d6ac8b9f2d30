using System.Runtime.InteropServices;
using System.Text;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.State;

/// <summary>Reads one section of a state in the order in which <see cref="StateBuffer"/> wrote it.</summary>
internal sealed class StateReader(ReadOnlyMemory<byte> section) : IColumnVisitor, IRowVisitor
{
    private int _at;

    /// <summary>Slots of a column of persons or households that were written.</summary>
    public int Slots { get; set; }

    /// <summary>Where the rows of a column go under the plan.</summary>
    public Func<Rows, Spread> Places { get; set; } = _ => default;

    /// <summary>One value.</summary>
    public T One<T>()
        where T : unmanaged
    {
        T value = default;
        Raw(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    /// <summary>Values behind their number.</summary>
    public T[] Many<T>()
        where T : unmanaged
    {
        T[] values = new T[Length(System.Runtime.CompilerServices.Unsafe.SizeOf<T>())];
        Raw(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Words.</summary>
    public string[] Words()
    {
        string[] words = new string[Length(1)];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = Encoding.UTF8.GetString(Many<byte>());
        }

        return words;
    }

    /// <summary>Applications of one pool.</summary>
    public IEnumerable<Application> Applications()
    {
        for (int left = Length(20); left > 0; left--)
        {
            yield return new Application(One<uint>(), One<ulong>(), One<int>(), One<int>());
        }
    }

    /// <inheritdoc/>
    public void Column<T>(ref T[] column, T start = default, string name = "")
        where T : unmanaged => Raw(MemoryMarshal.AsBytes(column.AsSpan(0, Slots)));

    /// <inheritdoc/>
    public void Rows<T>(T[] column, Rows rows, string name = "")
        where T : unmanaged
    {
        T[] read = column is Cutoff[]? (T[])(object)Cutoffs() : Many<T>();
        Places(rows).Put(read, column);
    }

    /// <summary>Whether all was read.</summary>
    public bool AtEnd => _at == section.Length;

    private Cutoff[] Cutoffs()
    {
        Cutoff[] cutoffs = new Cutoff[Length(28)];
        for (int i = 0; i < cutoffs.Length; i++)
        {
            cutoffs[i] = new Cutoff(One<uint>(), One<ulong>(), One<long>(), One<long>());
        }

        return cutoffs;
    }

    private int Length(int size)
    {
        int n = One<int>();
        return n >= 0 && n <= (section.Length - _at) / size ? n : throw Short();
    }

    private void Raw(Span<byte> to)
    {
        if (section.Length - _at < to.Length)
        {
            throw Short();
        }

        section.Span.Slice(_at, to.Length).CopyTo(to);
        _at += to.Length;
    }

    private static StateException Short() => new("the state ends in the middle of a section");
}

/// <summary>How the rows of a column move from the plan of the state to another: outer × inner × width values, the inner ones by a map.</summary>
/// <param name="Map">New place of each inner row, -1 none; null: the column stays as it is.</param>
/// <param name="Inner">Inner rows under the new plan.</param>
/// <param name="Width">Values of an inner row.</param>
internal readonly record struct Spread(int[]? Map, int Inner, int Width)
{
    /// <summary>Copies a column to its new place.</summary>
    public void Put<T>(T[] from, T[] to)
    {
        if (Map is null)
        {
            Expect(from.Length == to.Length);
            from.CopyTo(to, 0);
            return;
        }

        int old = Map.Length * Width, now = Inner * Width;
        int outer = old == 0 ? 0 : from.Length / old;
        Expect(from.Length == outer * old && (old == 0 || to.Length == outer * now));
        for (int o = 0; o < outer; o++)
        {
            for (int i = 0; i < Map.Length; i++)
            {
                if (Map[i] >= 0)
                {
                    from.AsSpan((o * old) + (i * Width), Width).CopyTo(to.AsSpan((o * now) + (Map[i] * Width)));
                }
            }
        }
    }

    private static void Expect(bool condition)
    {
        if (!condition)
        {
            throw new StateException("a column of the state has another length than its plan asks");
        }
    }
}
