using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.State;

/// <summary>Room, slots and households: who takes which place in the columns.</summary>
public sealed partial class Block
{
    /// <summary>Room for persons.</summary>
    public int Capacity => Id.Length;

    /// <summary>Makes room for so many persons.</summary>
    public void GrowPersons(int wanted)
    {
        Room room = new((wanted + Pad - 1) / Pad * Pad);
        PersonColumns(ref room);
    }

    /// <summary>Makes room for so many households.</summary>
    public void GrowHouseholds(int wanted)
    {
        Room room = new((wanted + Pad - 1) / Pad * Pad);
        HouseholdColumns(ref room);
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
                GrowPersons(Capacity + Math.Max(Pad, Capacity / 16));
            }
        }

        Cleared cleared = new(i);
        PersonColumns(ref cleared);
        Id[i] = id;
        return i;
    }

    /// <summary>The record of a person's spells abroad; of somebody who has none an empty one, to be read only.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public ref Sojourn Sojourn(int person) => ref Sojourns[SojournOf[person]];

    /// <summary>Gives a person who leaves for the first time a record.</summary>
    public void BeginSojourns(int person)
    {
        if (SojournOf[person] != 0)
        {
            return;
        }

        int record = SojournCount;
        if (FreeSojourns.Count > 0)
        {
            record = FreeSojourns[^1];
            FreeSojourns.RemoveAt(FreeSojourns.Count - 1);
        }
        else
        {
            SojournCount++;
            if (record >= Sojourns.Length)
            {
                Array.Resize(ref Sojourns, record + Math.Max(4 * Pad, record / 2));
            }
        }

        SojournOf[person] = checked((ushort)record);
        Sojourns[record] = State.Sojourn.None;
    }

    /// <summary>Frees the record of a person who dies.</summary>
    public void EndSojourns(int person)
    {
        if (SojournOf[person] != 0)
        {
            FreeSojourns.Add(SojournOf[person]);
            SojournOf[person] = 0;
        }
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
                GrowHouseholds(FirstMember.Length + Math.Max(16, FirstMember.Length / 16));
            }
        }

        Cleared cleared = new(h);
        HouseholdColumns(ref cleared);
        Village[h] = village;
        Weight[h] = weight;
        return h;
    }

    /// <summary>Puts a person without household into one.</summary>
    public void Join(int person, int household)
    {
        if (FirstMember[household] < 0)
        {
            Lot[household] = (uint)(Keys.Mix(Id[person]) >> 32);
        }

        Household[person] = household;
        Next[person] = FirstMember[household];
        FirstMember[household] = person;
        Members[household]++;
        Accounts.Joined(this, person, household);
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
        if ((Finance[person] & ~Accounts.ChannelMask) != 0)
        {
            Accounts.Left(this, h);
        }
    }
}
