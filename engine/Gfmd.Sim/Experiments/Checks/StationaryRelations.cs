using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>
/// A world in which nothing grows comes to rest (B8). People neither are born nor age nor die, posts and labour demand stay, programmes do not fail.
/// Where people settle without dying stocks must grow, so it is asked of contracts that end; and rest takes years, since networks fill slowly.
/// </summary>
internal static class StationaryRelations
{
    private const int Years = 24, Window = 3, Apart = 6;

    /// <summary>Most drift a year.</summary>
    private const double Most = 0.01;

    /// <summary>Migrants at the start below which chance moves a stock by more than that.</summary>
    private const int FewestAgents = 1_000;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new(
            "B8", "no births, deaths, ageing, growth or failures, after 15 years",
            "drift above 1 % a year of stock, pay, money sent or cost of going", Direction.Nothing, 12 * Years)
        {
            Applies = s => s.Regimes.All(r => r.Family != RegimeFamily.Irregular && r.DurationMonths > 0) && s.Shocks.Count == 0
                && Agents(s) >= FewestAgents ? [""] : [],
            Condition = $"all regimes are of contracts that end, no shocks, {FewestAgents:N0} agents abroad",
            Prepare = (s, _) => Still(s),
            Change = (s, _) => s,
            Figure = (d, _) => Moving(d),
            Mutant = new("people age", (s, _) => s with { EachMonth = null }),
        },
    ];

    private static double Agents(Scenario s) => s.Regimes.SelectMany(r => r.Intakes).Sum(double (i) =>
    {
        OriginData home = s.Countries.First(c => c.Id == i.Id).Origin!;
        return i.Stock * (home.Agents ?? AgentWeight.Wanted(home.Population)) / home.Population;
    });

    private static double Moving(Diary d)
    {
        double Late(Func<int, double> until) => (until(12 * Years) - until(12 * (Years - Window))) / Window;
        double Early(Func<int, double> until) => (until(12 * (Years - Apart)) - until(12 * (Years - Apart - Window))) / Window;
        double Drift(Func<int, double> above, Func<int, double>? below)
        {
            double then = Early(above) / (below is null ? 1 : Early(below)), now = Late(above) / (below is null ? 1 : Late(below));
            return then > 0 && now > 0 ? Maths.Log(now / then) / Apart : 1;
        }

        double[] drifts =
        [
            Drift(m => d.Sum(SchemeMeasure.Stock, m), null), Drift(m => d.Sum(SchemeMeasure.Sent, m), null),
            Drift(m => d.Sum(SchemeMeasure.GrossPay, m), m => d.Sum(SchemeMeasure.Employed, m)),
            Drift(m => d.Sum(ChannelMeasure.Cost, m), m => d.Sum(ChannelMeasure.Departed, m)),
        ];
        return drifts.Count(x => Math.Abs(x) > Most);
    }

    private static Subject Still(Subject s) => (s with
    {
        Scenario = s.Scenario with
        {
            Regimes = [.. s.Scenario.Regimes.Select(r => r with { Intakes = [.. r.Intakes.Select(i => i with { DemandGrowth = new(0) })] })],
        },
        Solved = s.Solved with
        {
            Origins = s.Solved.Origins.ToDictionary(x => x.Key, x => x.Value with { GompA = double.Epsilon }, StringComparer.Ordinal),
        },
        EachMonth = Younger,
    }).WithOrigins(o => o with { Fertility = new(0), LabourDemandGrowth = new(0) }).With(RegimesNumbers.Fail0, 0);

    /// <summary>A month is taken off every age.</summary>
    private static void Younger(World world)
    {
        foreach (Block b in world.Blocks)
        {
            for (int i = 0; i < b.Count; i++)
            {
                b.Birth[i]++;
            }
        }
    }
}
