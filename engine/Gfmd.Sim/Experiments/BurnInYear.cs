using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments;

/// <summary>The last year of a burn-in (all of it where it is shorter), and the world that it leaves at month 0.</summary>
/// <param name="World">The state at month 0.</param>
/// <param name="Applied">Applications a year, persons, by scheme.</param>
/// <param name="Departed">Departures a year, persons, by scheme.</param>
/// <param name="Stock">Mean stock, persons, by scheme. Of seasonal schemes those who hold a permit: the stock of a base is that of contract workers,
/// departures times months of contract over 12, and who overstays is no longer one.</param>
internal sealed record BurnInYear(World World, double[] Applied, double[] Departed, double[] Stock)
{
    /// <summary>Runs the burn-in of a plan.</summary>
    public static BurnInYear Of(Plan plan, ulong seed, int threads)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (World world, Tallies opening) = Genesis.Begin(plan, new Draw(seed));
        using MonthLoop loop = new(world, opening, threads, LaneWidths.Widest);
        int months = plan.Scenario.BurnIn, year = Math.Min(12, months);
        BurnInYear found = new(world, new double[plan.Schemes.Length], new double[plan.Schemes.Length], new double[plan.Schemes.Length]);
        for (int m = 0; m < months; m++)
        {
            loop.Step();
            foreach (SchemePlan s in m >= months - year ? plan.Schemes : [])
            {
                Tallies t = loop.Tallies;
                long without = s.Seasonal ? t.Sum(SchemeMeasure.StockIrregular, s.Index) : 0;
                found.Applied[s.Index] += t.Sum(SchemeMeasure.Applied, s.Index) * 12.0 / year;
                found.Departed[s.Index] += t.Sum(SchemeMeasure.Departed, s.Index) * 12.0 / year;
                found.Stock[s.Index] += (t.Sum(SchemeMeasure.Stock, s.Index) - without) / (double)year;
            }
        }

        return found;
    }
}
