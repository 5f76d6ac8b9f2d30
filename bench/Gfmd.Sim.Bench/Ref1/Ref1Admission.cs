using System.Runtime.InteropServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;
using static Gfmd.Sim.Bench.Ref1.Ref1Numbers;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>Point 7 for the applications to one destination that one worker collected: who of them moves.</summary>
internal readonly struct Ref1Admission(Ref1Tick tick, Ref1Population population, Ref1Tally[] workers, Cutoff[] cuts) : IBlockBody
{
    public void Run(int block, int worker)
    {
        int destination = block % Destinations;
        List<Application> applications = workers[block / Destinations].Applications[destination];
        Cutoff cut = cuts[destination];
        foreach (ref readonly Application one in CollectionsMarshal.AsSpan(applications))
        {
            if (cut.Admits(one.Key, one.Id))
            {
                Ref1Block at = population.BlockOf((uint)one.Id);
                Admit(at, workers[worker], (int)((uint)one.Id - at.First), (uint)destination);
            }
        }

        applications.Clear();
    }

    private void Admit(Ref1Block at, Ref1Tally tally, int slot, uint destination)
    {
        Ref1Person before = new(at.Person[slot]);
        uint arrival = (uint)tick.Month + Ref1Person.ArrivalOffset;
        Ref1Person person = Ref1Person.Abroad(before.Birth, before.Skill, before.Sex, destination, arrival);
        int cell = person.Cell(at.Origin);
        tally.Stock[cell]++;
        tally.Working[cell]++;
        tally.Admitted[cell]++;
        at.Person[slot] = person.Bits;
        at.Since[slot] = (byte)(tick.Month + 1);
        at.Class[slot] = Ref1Classes.Of(person.Bits, tick.Month - (tick.Month % 12));
    }
}
