using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gfmd.Sim.State;

/// <summary>
/// The columns that the month of a household touches, held as references while the households of a block are walked: a walk over ten columns
/// would otherwise spend more on finding and checking arrays than on the households. Positions are those of live household slots.
/// </summary>
public readonly ref struct HouseholdColumns
{
    private readonly ref int _income, _received, _debt, _wealth, _consumption;
    private readonly ref float _income12, _remit12;
    private readonly ref ushort _marks;

    /// <summary>The columns of a block; valid until the block grows.</summary>
    public HouseholdColumns(Block b)
    {
        ArgumentNullException.ThrowIfNull(b);
        Count = b.HouseholdCount;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, b.Income.Length, nameof(b));
        _income = ref MemoryMarshal.GetArrayDataReference(b.Income);
        _received = ref MemoryMarshal.GetArrayDataReference(b.Received);
        _debt = ref MemoryMarshal.GetArrayDataReference(b.Debt);
        _wealth = ref MemoryMarshal.GetArrayDataReference(b.Wealth);
        _consumption = ref MemoryMarshal.GetArrayDataReference(b.Consumption);
        _income12 = ref MemoryMarshal.GetArrayDataReference(b.Income12);
        _remit12 = ref MemoryMarshal.GetArrayDataReference(b.Remit12);
        _marks = ref MemoryMarshal.GetArrayDataReference(b.Marks);
    }

    /// <summary>Household slots of the block.</summary>
    public int Count { get; }

    /// <summary>Own income of the month, cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Income(int h) => ref Unsafe.Add(ref _income, h);

    /// <summary>Received from abroad this month, cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Received(int h) => ref Unsafe.Add(ref _received, h);

    /// <summary>Migration debt, cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Debt(int h) => ref Unsafe.Add(ref _debt, h);

    /// <summary>Wealth, cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Wealth(int h) => ref Unsafe.Add(ref _wealth, h);

    /// <summary>Consumption of the month, cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Consumption(int h) => ref Unsafe.Add(ref _consumption, h);

    /// <summary>Mean own income, USD a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Income12(int h) => ref Unsafe.Add(ref _income12, h);

    /// <summary>Mean receipts, USD a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Remit12(int h) => ref Unsafe.Add(ref _remit12, h);

    /// <summary>Marks of <see cref="HouseholdMarks"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ushort Marks(int h) => ref Unsafe.Add(ref _marks, h);
}
