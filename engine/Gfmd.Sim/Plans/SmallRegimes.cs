using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Regimes whose figures are chance at a plan's number of agents.</summary>
public static class SmallRegimes
{
    /// <summary>Regimes of fewer than <see cref="AgentWeight.Fewest"/> agents a year, in order of their id.</summary>
    public static IReadOnlyList<(string Regime, double AgentsAYear)> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<(string, double)> small = [];
        foreach (Regime r in plan.Scenario.Regimes.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            List<(double, int)> origins =
                [.. plan.Schemes.Where(s => s.Regime.Id == r.Id).Select(s => (s.Intake.Departures.Value, plan.Origins[s.Origin].Weight))];
            double agents = AgentWeight.AgentsAYear(r.QuotaPerYear?.Value, origins);
            if (agents < AgentWeight.Fewest)
            {
                small.Add((r.Id, agents));
            }
        }

        return small;
    }
}
