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
        Array.Resize(ref Lot, wanted);
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
        if (FirstMember[household] < 0)
        {
            Lot[household] = (uint)(Keys.Mix(Id[person]) >> 32);
        }

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
