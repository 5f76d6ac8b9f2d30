namespace Gfmd.Sim.Scenarios;

/// <summary>How many real persons an agent stands for.</summary>
public static class AgentWeight
{
    /// <summary>Fewest agents a year for which a regime's figures are more than chance.</summary>
    public const double Fewest = 50;

    /// <summary>Agents of an origin that names no number: one a thousand people.</summary>
    public static double Wanted(double population) => population / 1000;

    /// <summary>Integer weight for so many agents wanted.</summary>
    public static int Of(double population, double agents) => Math.Max(1, (int)Math.Floor((population / agents) + 0.5));

    /// <summary>Agents a year of a flow, shared over its origins as the departures of the base year.</summary>
    /// <param name="places">Persons a year, null: the departures.</param>
    /// <param name="origins">Departures of the base year and weight by origin.</param>
    public static double AgentsAYear(double? places, IReadOnlyList<(double Departures, int Weight)> origins)
    {
        ArgumentNullException.ThrowIfNull(origins);
        double all = origins.Sum(o => o.Departures);
        double agents = origins.Sum(o => o.Departures / o.Weight);
        return places is not double n ? agents : all > 0 ? n * agents / all : n / origins.Max(o => o.Weight);
    }
}
