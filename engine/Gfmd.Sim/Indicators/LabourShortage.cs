using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.2: posts for migrants that stand vacant, and what they cost the destination (MODEL C8).</summary>
internal static class LabourShortage
{
    private static readonly Levels[] By =
    [
        Levels.Destination, Levels.Destination | Levels.Sector, Levels.Regime, Levels.Corridor, Levels.Corridor | Levels.Regime,
    ];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I2.16", "Vacancies and output lost to them",
            "posts for migrants, of regimes that ration places, that stand vacant in the months of the year; output lost is gross, in wages of the "
            + "post, nobody else does the work (upper bound)",
            "sum of V ; sum of lost_mult·W_d·V", "K,R,S", "-",
            [
                new("months", "post-months", "vacancy-months of the year"),
                new("lost_usd", "nominal USD", "output lost to them"),
                new("rate", "%", "vacancy-months over post-months"),
            ],
            Add),
    ];

    private static void Add(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            SchemePlan[] schemes = [.. g.Units.Select(s => y.Plan.Schemes[s]).Where(s => s.Rationed)];
            long Of(CorridorMeasure m) => schemes.Sum(s => y.Sum.Of(m, s.Index));
            long posts = Of(CorridorMeasure.Posts), vacant = Of(CorridorMeasure.Vacancies);
            if (posts > 0)
            {
                long agents = schemes.Sum(s => y.Sum.Of(CorridorMeasure.Posts, s.Index) / 12_000 / y.Plan.Origins[s.Origin].Weight);
                rows.Add("months", g.Label, 1e-3 * vacant, agents);
                rows.Add("lost_usd", g.Label, Cents.Usd(Of(CorridorMeasure.LostOutput)), agents);
                rows.Ratio("rate", g.Label, vacant, posts, 100, agents);
            }
        }
    }
}
