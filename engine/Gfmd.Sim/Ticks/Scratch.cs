using System.Runtime.CompilerServices;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Ticks;

/// <summary>What one worker needs while it walks a block: draws, candidate lists, sums. Kept from block to block.</summary>
public sealed class Scratch
{
    /// <summary>Words of the month's draws by slot: Demography, Work, WageShock, Move.</summary>
    public uint[] Demography = [], Work = [], Shock = [], Move = [];

    /// <summary>Sending draw of the month by slot, of those abroad.</summary>
    public uint[] Send = [];

    /// <summary>Draw of the onset of abuse of the month by slot, of those abroad.</summary>
    public uint[] Abuse = [];

    /// <summary>Draws of the month by slot, of those abroad: whether a visit home begins, whether health or a crisis sends home.</summary>
    public uint[] Visit = [], Forced = [];

    /// <summary>Draws of the month by slot, of those abroad: whether transfer channels are looked at again, whether an account is opened.</summary>
    public uint[] Review = [], Opening = [];

    private readonly List<int> _mourning = [];
    private bool[] _bereaved = [];

    /// <summary>Pay abroad before what the scheme and the spell add, in the order of those abroad, USD a month (DestinationPay).</summary>
    public double[] Pay = [];

    /// <summary>Net pay abroad of the month by slot, USD.</summary>
    public double[] Net = [];

    /// <summary>Slots whose demographic draw passed the screen.</summary>
    public SlotList Lives { get; } = new();

    /// <summary>Slots at a node of schooling.</summary>
    public SlotList Pupils { get; } = new();

    /// <summary>Slots whose work draw passed the screen.</summary>
    public SlotList Changes { get; } = new();

    /// <summary>Slots that may work at home this month.</summary>
    public SlotList Workers { get; } = new();

    /// <summary>What their wages ask of them.</summary>
    public Jobs Jobs { get; } = new();

    /// <summary>Persons and cents of wages by sex, education, sector and formality while the workers of a block are walked.</summary>
    public long[] CellWorkers { get; } = new long[256];

    /// <summary>Cents of wages by the same.</summary>
    public long[] CellWages { get; } = new long[256];

    /// <summary>Slots that may consider to go.</summary>
    public SlotList Considering { get; } = new();

    /// <summary>Slots with an application or departure pending.</summary>
    public SlotList Queued { get; } = new();

    /// <summary>Slots at home of those who have been abroad, in or out of work.</summary>
    public SlotList Returnees { get; } = new();

    /// <summary>Household slots of one walk.</summary>
    public SlotList Households { get; } = new();

    /// <summary>Slots abroad.</summary>
    public SlotList Abroad { get; } = new();

    /// <summary>Columns of the choice kernel.</summary>
    public Candidates Candidates { get; } = new();

    /// <summary>V_j / nest of one group of lanes.</summary>
    public uint[] Values { get; } = new uint[16 * 64];

    /// <summary>A member of a household died at home this month.</summary>
    public void Mourn(int household)
    {
        if (household < _bereaved.Length && !_bereaved[household])
        {
            _bereaved[household] = true;
            _mourning.Add(household);
        }
    }

    /// <summary>Whether a member of a household died at home this month.</summary>
    public bool Mourns(int household) => household < _bereaved.Length && _bereaved[household];

    /// <summary>Makes room for a block and empties the lists.</summary>
    public void Begin(int capacity)
    {
        if (Demography.Length < capacity)
        {
            Demography = new uint[capacity];
            Work = new uint[capacity];
            Shock = new uint[capacity];
            Move = new uint[capacity];
            Send = new uint[capacity + (capacity / 4)];
            Abuse = new uint[capacity + (capacity / 4)];
            Visit = new uint[capacity + (capacity / 4)];
            Forced = new uint[capacity + (capacity / 4)];
            Review = new uint[capacity + (capacity / 4)];
            Opening = new uint[capacity + (capacity / 4)];
            _bereaved = new bool[capacity + (capacity / 4)];
            Net = new double[capacity + (capacity / 4)];
        }

        Jobs.Begin(capacity + 64);
        foreach (int h in _mourning)
        {
            _bereaved[h] = false;
        }

        _mourning.Clear();
        foreach (SlotList list in (ReadOnlySpan<SlotList>)[Lives, Pupils, Changes, Workers, Considering, Queued, Abroad, Returnees])
        {
            list.Begin(capacity + 64);
        }
    }
}

/// <summary>Slots of a block, in order of slot as the screen finds them.</summary>
public sealed class SlotList
{
    private int[] _slots = [];

    /// <summary>Number of slots.</summary>
    public int Count { get; private set; }

    /// <summary>The slots.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    /// <summary>Makes room and empties.</summary>
    public void Begin(int capacity)
    {
        if (_slots.Length < capacity)
        {
            _slots = new int[capacity + (capacity / 8)];
        }

        Count = 0;
    }

    /// <summary>Adds one slot.</summary>
    public void Add(int slot)
    {
        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, (Count * 2) + 16);
        }

        _slots[Count++] = slot;
    }

    /// <summary>Adds the slots whose mask is all ones, lane 0 first; there is room for a full group behind the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T>(T mask, int from)
        where T : struct, ILanes<T> => Count += T.Place(mask, from, ref _slots[Count]);
}
