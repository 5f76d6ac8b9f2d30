using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>A second point of the catalogue, so that no relation holds for the default numbers alone.</summary>
public static class ParameterPoint
{
    // the golden ratio less 1: its multiples fill the unit interval evenly (Weyl 1916)
    private const double Step = 0.6180339887498949;

    /// <summary>
    /// The scenario with every number of the catalogue that it does not override somewhere in the middle half of its range: between the points
    /// half-way
    /// from its default to its low and to its high end.
    /// </summary>
    public static Scenario Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Dictionary<string, double> numbers = new(scenario.Parameters, StringComparer.Ordinal);
        double at = 0;
        foreach (Parameter p in Catalogue.Parameters)
        {
            at += Step;
            at -= Math.Floor(at);
            double low = (p.Value + p.Low) / 2, high = (p.Value + p.High) / 2;
            if (p.Unit != "PPP USD/day")
            {
                // poverty lines are definitions: their ranges overlap, and moved apart they would cross
                numbers.TryAdd(p.Id, low + (at * (high - low)));
            }
        }

        return scenario with { Parameters = numbers };
    }
}
