using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// The population at the start of the burn-in, synthesised from each origin's parameters: communities of 100 to 300 households, ages from the
/// stable pyramid, couples, children with a mother, work. Chosen by the plan alone, never by the number of threads.
/// </summary>
public static class Founders
{
    /// <summary>Persons of a block, about.</summary>
    public const int BlockPersons = 4096;

    /// <summary>Founds a world without migrants.</summary>
    public static World Found(Plan plan, Draw draw)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<Block> blocks = [];
        foreach (OriginPlan origin in plan.Origins)
        {
            AddBlocks(plan, origin, draw, blocks);
        }

        World world = new(plan, draw, [.. blocks]);
        CadreFounders.License(world);
        return world;
    }

    private static void AddBlocks(Plan plan, OriginPlan origin, Draw draw, List<Block> blocks)
    {
        long left = origin.Agents;
        int community = 0;
        List<(ulong Key, int Persons)> pending = [];
        int persons = 0;
        while (left > 0)
        {
            ulong key = Keys.Pair(origin.Key, (ulong)community++);
            double households = 100 + (200 * draw.Uniform(key, Draw.NoMonth, Purpose.FoundCommunity));
            int size = (int)Math.Min(left, (long)(households * origin.Data.HouseholdSize));
            left -= size;
            pending.Add((key, size));
            persons += size;
            if (persons >= BlockPersons || left == 0)
            {
                blocks.Add(Fill(plan, origin, draw, blocks.Count, pending, persons));
                pending.Clear();
                persons = 0;
            }
        }
    }

    private static Block Fill(Plan plan, OriginPlan origin, Draw draw, int index, List<(ulong Key, int Persons)> communities, int persons)
    {
        // room that a few years fill; a block grows when it must
        int households = (int)(persons / origin.Data.HouseholdSize * 1.06) + 16;
        Block block = new(
            index, origin.Index, persons + (persons / 32), households, communities.Count, origin.Destinations.Length, origin.SchemeCount)
        {
            Applications = new ApplicationLists(origin.Options.Length * 2),
        };
        for (int v = 0; v < communities.Count; v++)
        {
            block.Villages.Key[v] = communities[v].Key;
            new VillageFounder(plan, origin, draw, block, (short)v, communities[v].Key).Found(communities[v].Persons);
            for (int s = 0; s < origin.SchemeCount; s++)
            {
                block.Villages.Admission[(v * origin.SchemeCount) + s] = plan.Schemes[origin.FirstScheme + s].BaseAdmission;
            }
        }

        return block;
    }
}
