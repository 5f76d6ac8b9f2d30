namespace Gfmd.Sim.State;

/// <summary>
/// The unit of work and of partition: whole communities of one origin, about 8,192 persons and their households, as struct of arrays.
/// The slots of the dead are used again by the newborn; slot order never enters a result.
/// </summary>
public sealed partial class Block
{
    /// <summary>Lanes of the widest kernel: columns have a multiple of it.</summary>
    public const int Pad = 16;

    /// <summary>No month.</summary>
    public const short Never = short.MinValue;

    /// <summary>A block with room for so many persons, households and communities.</summary>
    public Block(int index, int origin, int persons, int households, int communities, int destinations, int schemes)
    {
        Index = index;
        Origin = origin;
        Villages = new Villages(communities, destinations, schemes);
        GrowPersons(Math.Max(persons, Pad));
        GrowHouseholds(Math.Max(households, 1));
    }

    /// <summary>Position in the world.</summary>
    public int Index { get; }

    /// <summary>Origin index.</summary>
    public int Origin { get; }

    /// <summary>Communities.</summary>
    public Villages Villages { get; }

    /// <summary>Slots used, the dead included.</summary>
    public int Count;

    /// <summary>Household slots used.</summary>
    public int HouseholdCount;

    /// <summary>Applications lodged this month, one list an option × skill of this origin.</summary>
    public ApplicationLists Applications = new(0);

    /// <summary>Those who look for a spouse.</summary>
    public List<int> Seekers { get; } = [];

    /// <summary>Spent abroad this month by slot, cents: filled only where somebody follows persons (comparisons); no state.</summary>
    public int[]? Spent { get; set; }

    /// <summary>Free person slots.</summary>
    public List<int> Free { get; } = [];

    /// <summary>Free records of spells abroad.</summary>
    public List<int> FreeSojourns { get; } = [];

    /// <summary>Free household slots.</summary>
    public List<int> FreeHouseholds { get; } = [];

    // Persons. Bytes a person in the comment; 60 in all.

    /// <summary>Stable identity, key of all draws (8).</summary>
    public ulong[] Id = [];

    /// <summary>Packed traits, see <see cref="State.Traits"/> (4).</summary>
    public uint[] Traits = [];

    /// <summary>Month of birth relative to month 0 (2).</summary>
    public short[] Birth = [];

    /// <summary>Household slot (4).</summary>
    public int[] Household = [];

    /// <summary>Next member of the household, -1 the last (4).</summary>
    public int[] Next = [];

    /// <summary>Slot of the spouse, -1 none (4).</summary>
    public int[] Spouse = [];

    /// <summary>Record of the spells abroad in <see cref="Sojourns"/>, 0 none (2).</summary>
    public ushort[] SojournOf = [];

    /// <summary>Ability a_i, log points (4).</summary>
    public float[] Ability = [];

    /// <summary>Home attachment, mean 1 (4).</summary>
    public float[] Attachment = [];

    /// <summary>Factor left of the initial belief errors, relative to the community's (C7) (4).</summary>
    public float[] Unlearned = [];

    /// <summary>Wage of the month, cents of nominal USD, 0 if not working (4).</summary>
    public int[] Wage = [];

    /// <summary>Month of the pending application (2).</summary>
    public short[] Applied = [];

    /// <summary>Birth month of the youngest own child (2).</summary>
    public short[] LastChild = [];

    /// <summary>Last loss of a job at home (2).</summary>
    public short[] JobLost = [];

    /// <summary>Rank key of the pending application (4).</summary>
    public uint[] RankKey = [];

    /// <summary>Option of the pending application (1).</summary>
    public byte[] Option = [];

    /// <summary>Births so far (1).</summary>
    public byte[] Births = [];

    /// <summary>Level at work abroad and recognition of a graduate, or a student's wait for a place, see MODEL 3.4 (1).</summary>
    public byte[] Tier = [];

    /// <summary>Licensed profession, see <see cref="Cadres"/> (1).</summary>
    public byte[] Cadre = [];

    /// <summary>Months of service at home still owed for public training (1).</summary>
    public byte[] Obligation = [];

    /// <summary>Transfer channel used last, account, mobile money, see <see cref="Accounts"/> (1).</summary>
    public byte[] Finance = [];

    // Those who have ever been abroad. 38 bytes.

    /// <summary>Records of spells abroad; the first belongs to nobody and stays as it is.</summary>
    public Sojourn[] Sojourns = [State.Sojourn.None];

    /// <summary>Records used, the first and those of the dead included.</summary>
    public int SojournCount = 1;

    // Households. 53 bytes.

    /// <summary>First member, -1 none (4).</summary>
    public int[] FirstMember = [];

    /// <summary>Community in the block (2).</summary>
    public short[] Village = [];

    /// <summary>Real households this one stands for (4).</summary>
    public int[] Weight = [];

    /// <summary>Lot of the household: fixed at founding, inherited when it splits; keyed samples of households go by it.</summary>
    public uint[] Lot = [];

    /// <summary>Members, wherever they live (1).</summary>
    public byte[] Members = [];

    /// <summary>Members abroad (1).</summary>
    public byte[] Away = [];

    /// <summary>Liquid wealth, cents (4).</summary>
    public int[] Wealth = [];

    /// <summary>Migration debt, cents (4).</summary>
    public int[] Debt = [];

    /// <summary>12-month mean of own income, USD a month (4).</summary>
    public float[] Income12 = [];

    /// <summary>12-month mean of net remittances, USD a month (4).</summary>
    public float[] Remit12 = [];

    /// <summary>Own income of this month, cents (4).</summary>
    public int[] Income = [];

    /// <summary>Net remittances received this month, cents (4).</summary>
    public int[] Received = [];

    /// <summary>Consumption of this month, cents (4).</summary>
    public int[] Consumption = [];

    /// <summary>Capital of the household's business, cents (4).</summary>
    public int[] Capital = [];

    /// <summary>Its profit a month, tenths of a USD, fixed for a year (2).</summary>
    public ushort[] Profit = [];

    /// <summary>Packed marks, see <see cref="HouseholdMarks"/> (2).</summary>
    public ushort[] Marks = [];
    /// <summary>Account and mobile money of any member, see <see cref="Accounts"/> (1).</summary>
    public byte[] Banked = [];
}
