using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Labour needs against what people are trained for (MODEL 11.3).</summary>
/// <remarks><code>
///   trained = posts·exp( sig_f·z - sig_f^2/2 )          z normal, one draw a scheme and calendar year
///   mismatch = |posts - trained|
/// </code>Training follows forecasts; with a mapping of labour needs (L123) sig_f is smaller. Reported; it moves nothing else.</remarks>
public static class LabourNeeds
{
    /// <summary>Notes posts and mismatch of a month.</summary>
    public static void Step(Plan plan, World world, Tallies tallies, int month)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(tallies);
        foreach (SchemePlan s in plan.Schemes)
        {
            double posts = world.Market.Posts[s.Index * 2] + world.Market.Posts[(s.Index * 2) + 1];
            if (!s.Rationed || posts <= 0)
            {
                continue;
            }

            double sd = plan.For(s).Numbers[CoherenceNumbers.SigF];
            ulong key = Keys.Pair(s.Key, plan.Origins[s.Origin].Key);
            double z = world.Draw.Normal(key, plan.CalendarYear(month), Purpose.ForecastError);
            double trained = posts * Maths.Exp((sd * z) - (sd * sd / 2));
            tallies.Set(CorridorMeasure.Posts, s.Index, posts * 1000);
            tallies.Set(CorridorMeasure.Mismatch, s.Index, Math.Abs(posts - trained) * 1000);
        }
    }
}
