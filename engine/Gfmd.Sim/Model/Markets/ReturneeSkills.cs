using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>What returnees bring to the sectors in which they work at home (MODEL 6.6), after a month, from merged tallies.</summary>
/// <remarks><code>
///   lnA_s = lnA_s + spill_A·dln(returnees_s)          per month, sector productivity
///   lnX_s = lnX0_s + e_X·lnA_s                        exports of the sector
/// </code>returnees_s: returnees of all years at work in the sector; experts on missions count by what they give (3.5). Noted: the mean over
/// workers of all sectors, and exports of the two tradable ones.</remarks>
public static class ReturneeSkills
{
    /// <summary>Sectors of work.</summary>
    public const int Sectors = 9;

    private const double Million = 1e6;

    /// <summary>Notes a month.</summary>
    public static void Step(Plan plan, Economy economy, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(tallies);
        Span<long> workers = stackalloc long[Sectors];
        foreach (OriginPlan o in plan.Origins)
        {
            ParameterSet n = plan.For(o).Numbers;
            Workers(tallies, o.Index, workers);
            double all = 0, tradable = 0;
            long working = 0, inTradable = 0;
            for (int s = 0; s < Sectors; s++)
            {
                int at = (o.Index * Sectors) + s;
                double now = tallies.ReturneesAtWork[at] + (0.001 * tallies.ExpertsAtWork[at]), before = economy.ReturneesAtWork[at];
                economy.LnProductivity[at] += now > 0 && before > 0 ? n[ReintegrationNumbers.SpillA] * Maths.Log(now / before) : 0;
                economy.ReturneesAtWork[at] = now > 0 ? now : before;
                all += workers[s] * economy.LnProductivity[at];
                working += workers[s];
                tradable += s <= 1 ? workers[s] * economy.LnProductivity[at] : 0;
                inTradable += s <= 1 ? workers[s] : 0;
            }

            tallies.Set(CountryMeasure.LnReturneeProductivity, o.Index, working > 0 ? all / working * Million : 0);
            tallies.Set(CountryMeasure.LnReturneeExports, o.Index, inTradable > 0 ? n[ReintegrationNumbers.EX] * tradable / inTradable * Million : 0);
        }
    }

    private static void Workers(Tallies tallies, int origin, Span<long> workers)
    {
        workers.Clear();
        for (int cell = 0; cell < Tallies.WageCells; cell++)
        {
            workers[Math.Min(Sectors - 1, (cell >> 2) & 15)] += tallies.Workers[(origin * Tallies.WageCells) + cell];
        }
    }
}
