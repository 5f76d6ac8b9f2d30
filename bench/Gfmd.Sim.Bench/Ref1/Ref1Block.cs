using Gfmd.Sim.Numerics;
using static Gfmd.Sim.Bench.Ref1.Ref1Numbers;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>Consecutive slots of one origin with all their columns: the unit of work. It fits the second-level cache.</summary>
internal sealed class Ref1Block
{
    /// <summary>Slots of a full block; a multiple of 64.</summary>
    public const int Size = 8192;

    /// <summary>Origin of everybody in the block.</summary>
    public readonly int Origin;

    /// <summary>Id of the first slot.</summary>
    public readonly uint First;

    /// <summary>Slots, a multiple of 64.</summary>
    public readonly int Slots;

    /// <summary>Packed persons.</summary>
    public readonly uint[] Person;

    /// <summary>Tick of the first remittance of the current spell of work abroad that is not yet on the account.</summary>
    public readonly byte[] Since;

    /// <summary>Classes of the screening (<see cref="Ref1Classes"/>).</summary>
    public readonly byte[] Class;

    /// <summary>Household accounts in cents, one for four slots.</summary>
    public readonly long[] Account;

    public Ref1Block(int origin, uint first, int slots)
    {
        (Origin, First, Slots) = (origin, first, slots);
        Person = new uint[slots];
        Since = new byte[slots];
        Class = new byte[slots];
        Account = new long[slots / 4];
    }

    /// <summary>Point 8: the initial state. Slots from the given number on hold nobody.</summary>
    public void Found(in Draw draw, int people, long[] stock)
    {
        for (int k = 0; k < Slots; k++)
        {
            if (k >= people)
            {
                Person[k] = Ref1Person.Nobody;
                continue;
            }

            DrawWords a = Ref1Draws.Of(draw, First + (uint)k, Ref1Draws.BeforeStart, Ref1Draws.Start);
            DrawWords b = Ref1Draws.Of(draw, First + (uint)k, Ref1Draws.BeforeStart, Ref1Draws.Start, 1);
            int age = Math.Min(FirstAbove(AgeAtStart, a.W0), MaxAge - 1);
            uint birth = Ref1Person.BirthOffset - (uint)age, skill = SkillOf(a.W1), sex = a.W2 >> 31;
            Ref1Person person = Ref1Person.AtHome(birth, skill, sex);
            if (AgeClass((uint)age) >= 0 && a.W3 < AbroadAtStart)
            {
                uint destination = MulHigh(b.W0, Destinations), months = 1 + MulHigh(b.W1, 24);
                person = Ref1Person.Abroad(birth, skill, sex, destination, Ref1Person.ArrivalOffset - months);
                stock[person.Cell(Origin)]++;
            }

            Person[k] = person.Bits;
        }
    }

    /// <summary>Puts the remittances of a spell of work that ends before the given tick on the household's account.</summary>
    public void Settle(int slot, Ref1Person person, int tick)
    {
        int row = (int)(((person.Place - 1) * Skills) + person.Skill) * (Months + 1);
        Account[slot >> 2] += RemittanceUntil[row + tick] - RemittanceUntil[row + Since[slot]];
    }

    /// <summary>Sum of all accounts, spells of work that still last included.</summary>
    public long AccountsAtEnd()
    {
        long sum = Account.Sum();
        for (int k = 0; k < Slots; k++)
        {
            Ref1Person p = new(Person[k]);
            if (p.Bits != Ref1Person.Nobody && p.Place != 0 && p.Employed != 0)
            {
                int row = (int)(((p.Place - 1) * Skills) + p.Skill) * (Months + 1);
                sum += RemittanceUntil[row + Months] - RemittanceUntil[row + Since[k]];
            }
        }

        return sum;
    }

    private static int FirstAbove(uint[] sorted, uint value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] > value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
