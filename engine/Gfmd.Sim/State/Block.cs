using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.State;

/// <summary>
/// The unit of work and of partition: whole communities of one origin, about 8,192 persons and their households, as struct of arrays.
/// The slots of the dead are used again by the newborn; slot order never enters a result.
/// </summary>
public sealed class Block
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

    /// <summary>Applications lodged this month, one list a pool (scheme × skill) of this origin.</summary>
    public ApplicationLists Applications = new(0);

    /// <summary>Those who look for a spouse.</summary>
    public List<int> Seekers { get; } = [];

    /// <summary>Free person slots.</summary>
    public List<int> Free { get; } = [];

    /// <summary>Free household slots.</summary>
    public List<int> FreeHouseholds { get; } = [];

    // Persons. Bytes a person in the comment; 83 in all.

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

    /// <summary>Ability a_i, log points (4).</summary>
    public float[] Ability = [];

    /// <summary>Home attachment, mean 1 (4).</summary>
    public float[] Attachment = [];

    /// <summary>Factor left of the initial belief errors, relative to the community's (C7) (4).</summary>
    public float[] Unlearned = [];

    /// <summary>Remitting habit, 0 to 1 (4).</summary>
    public float[] Habit = [];

    /// <summary>Wage of the month, cents of nominal USD, 0 if not working (4).</summary>
    public int[] Wage = [];

    /// <summary>Savings held abroad, cents (4).</summary>
    public int[] Savings = [];

    /// <summary>Savings target, cents, 0 none (4).</summary>
    public int[] Target = [];

    /// <summary>Arrival of the current or last spell (2).</summary>
    public short[] Arrival = [];

    /// <summary>End of permit or contract (2).</summary>
    public short[] End = [];

    /// <summary>Last return (2).</summary>
    public short[] LastReturn = [];

    /// <summary>Return before the last one (2).</summary>
    public short[] PreviousReturn = [];

    /// <summary>Month of the pending application (2).</summary>
    public short[] Applied = [];

    /// <summary>Barred from regular entry until (2).</summary>
    public short[] BarredUntil = [];

    /// <summary>Birth month of the youngest own child (2).</summary>
    public short[] LastChild = [];

    /// <summary>Last loss of a job at home (2).</summary>
    public short[] JobLost = [];

    /// <summary>Cumulative months abroad (2).</summary>
    public short[] MonthsAbroad = [];

    /// <summary>Rank key of the pending application (4).</summary>
    public uint[] RankKey = [];

    /// <summary>Option of the pending application (1).</summary>
    public byte[] Option = [];

    /// <summary>Spells abroad (1).</summary>
    public byte[] Trips = [];

    /// <summary>Renewals used (1).</summary>
    public byte[] Renewals = [];

    /// <summary>Reason of the last return (1).</summary>
    public byte[] Reason = [];

    /// <summary>Months without a job under a tie (1).</summary>
    public byte[] Grace = [];

    /// <summary>Scheme of the last spell + 1 (1).</summary>
    public byte[] LastScheme = [];

    /// <summary>Births so far (1).</summary>
    public byte[] Births = [];

    // Households. 38 bytes.

    /// <summary>First member, -1 none (4).</summary>
    public int[] FirstMember = [];

    /// <summary>Community in the block (2).</summary>
    public short[] Village = [];

    /// <summary>Real households this one stands for (4).</summary>
    public int[] Weight = [];

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

    /// <summary>Room for persons.</summary>
    public int Capacity => Id.Length;

    /// <summary>Makes room for so many persons.</summary>
    public void GrowPersons(int wanted)
    {
        int n = (wanted + Pad - 1) / Pad * Pad;
        Array.Resize(ref Id, n);
        Array.Resize(ref Traits, n);
        Array.Resize(ref Birth, n);
        Array.Resize(ref Household, n);
        Array.Resize(ref Next, n);
        Array.Resize(ref Spouse, n);
        Array.Resize(ref Ability, n);
        Array.Resize(ref Attachment, n);
        Array.Resize(ref Unlearned, n);
        Array.Resize(ref Habit, n);
        Array.Resize(ref Wage, n);
        Array.Resize(ref Savings, n);
        Array.Resize(ref Target, n);
        Array.Resize(ref Arrival, n);
        Array.Resize(ref End, n);
        Array.Resize(ref LastReturn, n);
        Array.Resize(ref PreviousReturn, n);
        Array.Resize(ref Applied, n);
        Array.Resize(ref BarredUntil, n);
        Array.Resize(ref LastChild, n);
        Array.Resize(ref JobLost, n);
        Array.Resize(ref MonthsAbroad, n);
        Array.Resize(ref RankKey, n);
        Array.Resize(ref Option, n);
        Array.Resize(ref Trips, n);
        Array.Resize(ref Renewals, n);
        Array.Resize(ref Reason, n);
        Array.Resize(ref Grace, n);
        Array.Resize(ref LastScheme, n);
        Array.Resize(ref Births, n);
    }

    /// <summary>Makes room for so many households.</summary>
    public void GrowHouseholds(int wanted)
    {
        Array.Resize(ref FirstMember, wanted);
        Array.Resize(ref Village, wanted);
        Array.Resize(ref Weight, wanted);
        Array.Resize(ref Members, wanted);
        Array.Resize(ref Away, wanted);
        Array.Resize(ref Wealth, wanted);
        Array.Resize(ref Debt, wanted);
        Array.Resize(ref Income12, wanted);
        Array.Resize(ref Remit12, wanted);
        Array.Resize(ref Income, wanted);
        Array.Resize(ref Received, wanted);
        Array.Resize(ref Consumption, wanted);
    }

    /// <summary>A cleared person slot.</summary>
    public int NewPerson(ulong id)
    {
        int i;
        if (Free.Count > 0)
        {
            i = Free[^1];
            Free.RemoveAt(Free.Count - 1);
        }
        else
        {
            i = Count++;
            if (i >= Capacity)
            {
                GrowPersons(Capacity + Math.Max(Pad, Capacity / 8));
            }
        }

        Id[i] = id;
        Traits[i] = 0;
        Next[i] = Spouse[i] = -1;
        Household[i] = -1;
        Ability[i] = Habit[i] = 0;
        Attachment[i] = Unlearned[i] = 1;
        Wage[i] = Savings[i] = Target[i] = 0;
        Arrival[i] = End[i] = LastReturn[i] = PreviousReturn[i] = Applied[i] = BarredUntil[i] = LastChild[i] = JobLost[i] = Never;
        MonthsAbroad[i] = 0;
        RankKey[i] = 0;
        Option[i] = Trips[i] = Renewals[i] = Reason[i] = Grace[i] = LastScheme[i] = Births[i] = 0;
        return i;
    }

    /// <summary>A cleared household slot in a community.</summary>
    public int NewHousehold(short village, int weight)
    {
        int h;
        if (FreeHouseholds.Count > 0)
        {
            h = FreeHouseholds[^1];
            FreeHouseholds.RemoveAt(FreeHouseholds.Count - 1);
        }
        else
        {
            h = HouseholdCount++;
            if (h >= FirstMember.Length)
            {
                GrowHouseholds(FirstMember.Length + Math.Max(16, FirstMember.Length / 8));
            }
        }

        FirstMember[h] = -1;
        Village[h] = village;
        Weight[h] = weight;
        Members[h] = Away[h] = 0;
        Wealth[h] = Debt[h] = Income[h] = Received[h] = Consumption[h] = 0;
        Income12[h] = Remit12[h] = 0;
        return h;
    }

    /// <summary>Puts a person without household into one.</summary>
    public void Join(int person, int household)
    {
        Household[person] = household;
        Next[person] = FirstMember[household];
        FirstMember[household] = person;
        Members[household]++;
        if (State.Traits.Abroad(Traits[person]))
        {
            Away[household]++;
        }
    }

    /// <summary>Takes a person out of the household; an empty household is freed by the caller.</summary>
    public void Leave(int person)
    {
        int h = Household[person];
        ref int link = ref FirstMember[h];
        while (link != person)
        {
            link = ref Next[link];
        }

        link = Next[person];
        Next[person] = -1;
        Members[h]--;
        if (State.Traits.Abroad(Traits[person]))
        {
            Away[h]--;
        }

        Household[person] = -1;
    }
}
