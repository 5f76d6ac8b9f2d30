using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;
using static Gfmd.Sim.Bench.Ref1.Ref1Numbers;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>Points 6 and 11: what happens to one person in one tick, on one draw that is divided exactly among all that can happen.</summary>
internal readonly ref struct Ref1Decision(Ref1Block block, Ref1Tally tally, uint[] choice, int tick)
{
    /// <summary>Decides for one candidate.</summary>
    public void Decide(int slot, uint draw)
    {
        Ref1Person person = new(block.Person[slot]);
        if (person.Bits == Ref1Person.Nobody)
        {
            return;
        }

        uint age = person.Age(tick), death = Death[age / 12];
        if (draw < death)
        {
            Die(slot, person);
        }
        else if (person.Place == 0)
        {
            Consider(slot, person, age, draw - death, ~death);
        }
        else
        {
            LiveAbroad(slot, person, draw - death, ~death);
        }
    }

    private void Die(int slot, Ref1Person person)
    {
        LeaveAbroad(slot, person);
        tally.Died[block.Origin]++;
        DrawWords born = Ref1Draws.Of(Ref1Draws.Key, block.First + (uint)slot, (uint)tick, Ref1Draws.Birth);
        Put(slot, Ref1Person.AtHome(Ref1Person.BirthOffset + (uint)tick, SkillOf(born.W0), born.W1 >> 31));
    }

    private void Consider(int slot, Ref1Person person, uint age, uint draw, uint alive)
    {
        int group = AgeClass(age);
        if (group < 0)
        {
            return;
        }

        int row = (((((block.Origin * Skills) + (int)person.Skill) * AgeClasses) + group) * Destinations);
        ReadOnlySpan<uint> cumulated = choice.AsSpan(row, Destinations);
        if (draw >= MulHigh(alive, cumulated[Destinations - 1]))
        {
            return;
        }

        int destination = 0;
        while (draw >= MulHigh(alive, cumulated[destination]))
        {
            destination++;
        }

        uint id = block.First + (uint)slot;
        uint lottery = Ref1Draws.Of(Ref1Draws.Key, id, (uint)tick, Ref1Draws.Lottery).W0;
        tally.Applications[destination].Add(new Application(lottery, id, 1));
        tally.Applied[(block.Origin * Destinations) + destination]++;
    }

    private void LiveAbroad(int slot, Ref1Person person, uint draw, uint alive)
    {
        uint months = (uint)tick + Ref1Person.ArrivalOffset - person.Arrival;
        uint chance = months % 24 == 0 ? ReturnsAtContractEnd : Return[(months >= 12 ? 2 : 0) + (int)person.Employed];
        uint returns = MulHigh(alive, chance);
        if (draw < returns)
        {
            LeaveAbroad(slot, person);
            tally.Returned[person.Cell(block.Origin)]++;
            Put(slot, person.Returned());
        }
        else if (draw - returns < MulHigh(MulHigh(alive, ~chance), person.Employed != 0 ? LosesJob : FindsJob))
        {
            if (person.Employed != 0)
            {
                block.Settle(slot, person, tick);
            }

            tally.Working[person.Cell(block.Origin)] += person.Employed != 0 ? -1 : 1;
            block.Since[slot] = (byte)tick;
            Put(slot, person.WithOtherWork());
        }
    }

    private void LeaveAbroad(int slot, Ref1Person person)
    {
        if (person.Place == 0)
        {
            return;
        }

        int cell = person.Cell(block.Origin);
        tally.Stock[cell]--;
        if (person.Employed != 0)
        {
            tally.Working[cell]--;
            block.Settle(slot, person, tick);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int slot, Ref1Person person)
    {
        block.Person[slot] = person.Bits;
        block.Class[slot] = Ref1Classes.Of(person.Bits, tick - (tick % 12));
    }
}
