using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Facts;

/// <summary>Published facts, each with the figure of a shipped scenario that is the same quantity.</summary>
public static partial class FactList
{
    private const string Rse = "pacific-new-zealand.json", Gulf = "gulf-sponsorship.json", Malaysia = "bangladesh-malaysia.json",
        States = "mexico-united-states.json", Spain = "morocco-spain.json", HongKong = "philippines-hong-kong.json",
        Points = "philippines-canada-points.json", Sawp = "mexico-canada.json", Italy = "free-movement.json",
        Nurses = "cadres/nurses-ghana.json", Island = "skills/island.json", Seven = "default.json";

    private const string Rows = "fees of recruiters are inputs";

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<Fact> All { get; } = [.. Recruitment, .. Stays, .. Money, .. Skills];

    /// <summary>Scenarios that must be run for them, in the order of the first fact; the default one last, since it is the largest.</summary>
    public static IReadOnlyList<string> Scenarios { get; } =
        [.. All.Select(f => f.Scenario).Distinct(StringComparer.Ordinal).OrderBy(s => s == Seven)];

    // the place of a fact, so that a line of the list reads as a row of the page
    private readonly record struct At(string Origin, string Destination = "", string Regime = "", string Education = "");

    private static Fact New(string topic, string what, string scenario, At at, string figure, string measure, Evidence evidence, string source) =>
        new(topic, what, scenario, figure, measure)
        {
            Origin = at.Origin,
            Destination = at.Destination,
            Regime = at.Regime,
            Education = at.Education,
            Evidence = evidence,
            Source = source,
        };
}
