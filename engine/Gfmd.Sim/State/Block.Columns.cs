using System.Runtime.CompilerServices;

namespace Gfmd.Sim.State;

/// <summary>Something done to every column of a block: making room, clearing a slot, saving, loading.</summary>
public interface IColumnVisitor
{
    /// <summary>Sees one column.</summary>
    /// <param name="column">The column; the visitor may put another array in its place.</param>
    /// <param name="start">Value of a slot just taken.</param>
    /// <param name="name">Name of the column.</param>
    void Column<T>(ref T[] column, T start = default, [CallerArgumentExpression(nameof(column))] string name = "")
        where T : unmanaged;
}

/// <summary>The list of columns: what is not named here is not part of the state.</summary>
public sealed partial class Block
{
    /// <summary>Shows every column of persons, in a fixed order.</summary>
    public void PersonColumns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IColumnVisitor, allows ref struct
    {
        visitor.Column(ref Id);
        visitor.Column(ref Traits);
        visitor.Column(ref Birth);
        visitor.Column(ref Household, -1);
        visitor.Column(ref Next, -1);
        visitor.Column(ref Spouse, -1);
        visitor.Column(ref SojournOf);
        visitor.Column(ref Ability);
        visitor.Column(ref Attachment, 1f);
        visitor.Column(ref Unlearned, 1f);
        visitor.Column(ref Wage);
        visitor.Column(ref Applied, Never);
        visitor.Column(ref LastChild, Never);
        visitor.Column(ref JobLost, Never);
        visitor.Column(ref RankKey);
        visitor.Column(ref Option);
        visitor.Column(ref Births);
        visitor.Column(ref Tier);
        visitor.Column(ref Cadre);
        visitor.Column(ref Obligation);
        visitor.Column(ref Finance);
    }

    /// <summary>Shows the records of those who have ever been abroad; the first one belongs to nobody.</summary>
    public void SojournColumns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IColumnVisitor, allows ref struct => visitor.Column(ref Sojourns, State.Sojourn.None);

    /// <summary>Shows every column of households, in a fixed order.</summary>
    public void HouseholdColumns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IColumnVisitor, allows ref struct
    {
        visitor.Column(ref FirstMember, -1);
        visitor.Column(ref Village);
        visitor.Column(ref Weight);
        visitor.Column(ref Lot);
        visitor.Column(ref Members);
        visitor.Column(ref Away);
        visitor.Column(ref Wealth);
        visitor.Column(ref Debt);
        visitor.Column(ref Income12);
        visitor.Column(ref Remit12);
        visitor.Column(ref Income);
        visitor.Column(ref Received);
        visitor.Column(ref Consumption);
        visitor.Column(ref Capital);
        visitor.Column(ref Profit);
        visitor.Column(ref Marks);
        visitor.Column(ref Banked);
    }

    private readonly struct Room(int slots) : IColumnVisitor
    {
        public void Column<T>(ref T[] column, T start = default, string name = "")
            where T : unmanaged
        {
            // only what is new is cleared: a block grows often enough for the rest to count
            T[] wider = GC.AllocateUninitializedArray<T>(slots);
            int kept = Math.Min(column.Length, slots);
            column.AsSpan(0, kept).CopyTo(wider);
            wider.AsSpan(kept).Clear();
            column = wider;
        }
    }

    private readonly struct Cleared(int slot) : IColumnVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Column<T>(ref T[] column, T start = default, string name = "")
            where T : unmanaged => column[slot] = start;
    }
}
