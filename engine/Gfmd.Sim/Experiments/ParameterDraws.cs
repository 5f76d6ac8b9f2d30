using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// The values of the catalogue's parameters in one replicate of an uncertainty run. Independent triangular draws with the default as the mode and
/// the
/// printed range as the ends, keyed by (seed, replicate, name of the parameter), so that every design of a replicate has the same; or one row of a
/// posterior file a replicate. What a scenario of the comparison sets itself is not drawn.
/// </summary>
public static class ParameterDraws
{
    /// <summary>Values by name.</summary>
    /// <param name="draw">Draws of the replicate.</param>
    /// <param name="fixedNames">Names that scenarios set themselves.</param>
    public static IReadOnlyDictionary<string, double> Of(Draw draw, IReadOnlySet<string> fixedNames)
    {
        ArgumentNullException.ThrowIfNull(fixedNames);
        Dictionary<string, double> values = new(StringComparer.Ordinal);
        foreach (Parameter p in Catalogue.Parameters.Where(p => p.High > p.Low && !fixedNames.Contains(p.Id)))
        {
            double u = draw.Uniform(Keys.Of(p.Id), Draw.NoMonth, Purpose.ParameterValue);
            values[p.Id] = Triangle.Quantile(u, p.Low, p.Value, p.High);
        }

        return values;
    }

    /// <summary>A row of a posterior for a replicate: in order, from the first again after the last.</summary>
    public static IReadOnlyDictionary<string, double> Of(
        IReadOnlyList<IReadOnlyDictionary<string, double>> posterior, int replicate, IReadOnlySet<string> fixedNames)
    {
        ArgumentNullException.ThrowIfNull(posterior);
        ArgumentNullException.ThrowIfNull(fixedNames);
        return posterior[replicate % posterior.Count].Where(v => !fixedNames.Contains(v.Key))
            .ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
    }

    /// <summary>The scenario with drawn values below its own.</summary>
    public static Scenario With(Scenario scenario, IReadOnlyDictionary<string, double> drawn)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(drawn);
        Dictionary<string, double> all = new(drawn, StringComparer.Ordinal);
        foreach ((string name, double value) in scenario.Parameters)
        {
            all[name] = value;
        }

        return scenario with { Parameters = all };
    }
}
