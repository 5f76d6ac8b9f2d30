using Gfmd.Sim.Model;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// Constants a0 of schooling by node (3.1), so that those who decide go on as often as in the base year: mean probabilities over those who stood
/// at the node within the last three years, by bisection. No draw decides.
/// </summary>
internal sealed class SchoolCalibration(World world, Dictionary<string, SolvedOrigin> origins, List<CalibrationTarget> targets)
{
    private const int Years = 3, Steps = 60;
    private const double Widest = 20;
    private static readonly int[] Nodes = [12, 15, 18];

    public void Solve()
    {
        foreach (OriginPlan origin in world.Plan.Origins)
        {
            OriginMonth home = new(world.Plan, origin);
            home.Post(world.Market, world.Month);
            home.School.Post(world.Market, home.Wage);
            List<(double Index, double Weight)>[] found = [[], [], []];
            foreach (Block b in world.Blocks.Where(b => b.Origin == origin.Index))
            {
                Gather(b, home.School, found);
            }

            double[] constants = new double[Nodes.Length];
            for (int node = 0; node < Nodes.Length; node++)
            {
                double target = SchoolChoice.Target(origin, node);
                constants[node] = Constant(found[node], target);
                targets.Add(new(
                    "6", origin.Country.Id, $"going on at {Nodes[node]}, share", target, Mean(found[node], constants[node]), 0.001,
                    found[node].Count == 0 ? "nobody at this age" : ""));
            }

            origins[origin.Country.Id] = origins[origin.Country.Id] with { SchoolConstants = constants };
        }
    }

    /// <summary>Those who are at most three years past a node, and had the level that it asks for.</summary>
    private void Gather(Block b, SchoolChoice school, List<(double Index, double Weight)>[] found)
    {
        for (int i = 0; i < b.Count; i++)
        {
            uint t = b.Traits[i];
            int years = (world.Month - b.Birth[i]) / 12;
            for (int node = 0; node < Nodes.Length; node++)
            {
                bool stood = years >= Nodes[node] && years < Nodes[node] + Years && Traits.StatusOf(t) != Status.Dead && !Traits.Abroad(t)
                    && Traits.Education(t) >= node;
                if (stood)
                {
                    found[node].Add((school.Index(b, i, node, world.Month), b.Weight[b.Household[i]]));
                }
            }
        }
    }

    private static double Constant(List<(double Index, double Weight)> found, double target)
    {
        double low = -Widest, high = Widest;
        for (int k = 0; k < Steps && found.Count > 0; k++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = Mean(found, middle) < target ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }

    private static double Mean(List<(double Index, double Weight)> found, double constant)
    {
        double sum = 0, weight = 0;
        foreach ((double index, double w) in found)
        {
            sum += w * Maths.Logistic(constant + index);
            weight += w;
        }

        return weight > 0 ? sum / weight : 0;
    }
}
