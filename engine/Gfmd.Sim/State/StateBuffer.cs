using System.Runtime.InteropServices;
using System.Text;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.State;

/// <summary>Bytes of one section of a state under construction; used again for the next one.</summary>
public sealed class StateBuffer : IColumnVisitor, IRowVisitor
{
    private byte[] _bytes = new byte[1 << 16];
    private int _count;

    /// <summary>Slots of a column of persons or households that are in use: what is beyond them is not written.</summary>
    public int Slots { get; set; }

    /// <summary>What has been written since <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    /// <summary>Begins a new section.</summary>
    public void Clear() => _count = 0;

    /// <summary>Writes one value.</summary>
    public void One<T>(T value)
        where T : unmanaged => Raw(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>Writes the number of values, then the values.</summary>
    public void Many<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        One(values.Length);
        Raw(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes words.</summary>
    public void Words(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        One(words.Count);
        foreach (string word in words)
        {
            Many<byte>(Encoding.UTF8.GetBytes(word));
        }
    }

    /// <summary>Writes applications field by field, since the gaps between the fields of a struct are nobody's.</summary>
    public void Applications(List<Application> applications)
    {
        ArgumentNullException.ThrowIfNull(applications);
        One(applications.Count);
        foreach (Application a in applications)
        {
            One(a.Key);
            One(a.Id);
            One(a.Weight);
            One(a.Sex);
        }
    }

    /// <inheritdoc/>
    public void Column<T>(ref T[] column, T start = default, string name = "")
        where T : unmanaged => Raw(MemoryMarshal.AsBytes(column.AsSpan(0, Slots)));

    /// <inheritdoc/>
    public void Rows<T>(T[] column, Rows rows, string name = "")
        where T : unmanaged
    {
        if (column is not Cutoff[] cutoffs)
        {
            Many<T>(column);
            return;
        }

        One(cutoffs.Length);
        foreach (Cutoff c in cutoffs)
        {
            One(c.Key);
            One(c.Id);
            One(c.Admitted);
            One(c.Unfilled);
        }
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _count < bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_count + bytes.Length, _bytes.Length * 2));
        }

        bytes.CopyTo(_bytes.AsSpan(_count));
        _count += bytes.Length;
    }
}
