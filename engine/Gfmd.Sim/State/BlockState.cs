using System.Runtime.InteropServices;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>One block as a section of a state.</summary>
internal static class BlockState
{
    /// <summary>Writes all of a block.</summary>
    public static void Write(Block b, StateBuffer to)
    {
        to.One(b.Origin);
        to.One(b.Count);
        to.One(b.HouseholdCount);
        to.One(b.Villages.Count);
        to.Many<int>(CollectionsMarshal.AsSpan(b.Seekers));
        to.Many<int>(CollectionsMarshal.AsSpan(b.Free));
        to.Many<int>(CollectionsMarshal.AsSpan(b.FreeHouseholds));
        to.Many<int>(CollectionsMarshal.AsSpan(b.FreeSojourns));
        to.Slots = b.Count;
        b.PersonColumns(ref to);
        to.One(b.SojournCount);
        to.Slots = b.SojournCount;
        b.SojournColumns(ref to);
        to.Slots = b.HouseholdCount;
        b.HouseholdColumns(ref to);
        b.Villages.Columns(ref to);
        to.One(b.Applications.Pools.Length);
        foreach (List<Numerics.Application> pool in b.Applications.Pools)
        {
            to.Applications(pool);
        }
    }

    /// <summary>Reads a block for a plan.</summary>
    public static Block Read(StateReader from, int index, Plan plan, StateMap map)
    {
        int origin = from.One<int>(), persons = from.One<int>(), households = from.One<int>(), communities = from.One<int>();
        OriginPlan o = plan.Origins[origin];
        // the room that founding leaves too
        Block b = new(index, origin, persons + (persons / 32), households + (households / 32), communities, o.Destinations.Length, o.SchemeCount)
        {
            Count = persons,
            HouseholdCount = households,
            Applications = new ApplicationLists(o.Options.Length * 2),
        };
        b.Seekers.AddRange(from.Many<int>());
        b.Free.AddRange(from.Many<int>());
        b.FreeHouseholds.AddRange(from.Many<int>());
        b.FreeSojourns.AddRange(from.Many<int>());
        from.Slots = persons;
        b.PersonColumns(ref from);
        b.SojournCount = from.Slots = from.One<int>();
        if (b.SojournCount is < 1 or > ushort.MaxValue + 1)
        {
            throw new StateException("a block of the state has a wrong number of migrants");
        }

        b.Sojourns = new Sojourn[b.SojournCount + (b.SojournCount / 4)];
        b.SojournColumns(ref from);
        from.Slots = households;
        b.HouseholdColumns(ref from);
        for (int x = 0; x < communities * o.SchemeCount; x++)
        {
            b.Villages.Admission[x] = plan.Schemes[o.FirstScheme + (x % o.SchemeCount)].BaseAdmission;
        }

        from.Places = map.Communities(origin);
        b.Villages.Columns(ref from);
        ReadApplications(from, b, map);
        map.Move(b);
        StateImage.AtEnd(from);
        return b;
    }

    private static void ReadApplications(StateReader from, Block b, StateMap map)
    {
        int[] local = map.LocalOptions(b.Origin);
        int pools = from.One<int>();
        if (pools != local.Length * 2)
        {
            throw new StateException("a block of the state has other pools than its options");
        }

        for (int p = 0; p < pools; p++)
        {
            int to = local[p / 2];
            foreach (Numerics.Application a in from.Applications())
            {
                if (to < 0)
                {
                    throw new StateException(
                        $"person {a.Id:x16} waits for {map.NameOfOption(b.Origin, p / 2)}, which the scenario lacks: "
                        + "keep the regime, with a quota of 0");
                }

                b.Applications.Pools[(to * 2) + (p & 1)].Add(a);
            }
        }
    }
}
