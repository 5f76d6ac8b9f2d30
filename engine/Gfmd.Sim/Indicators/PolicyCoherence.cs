using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtables 3.1 and 3.2: coherence, mapping of labour needs, and the Global Compact.</summary>
public static class PolicyCoherence
{
    /// <summary>Target of the cost of remitting, % (SDG 10.c).</summary>
    private const double CostTarget = 3;

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I9.01", "Coherence index", "items of coherence that are in place; an index of institutions, not of effects",
            "C_holder: mean of 8 items", "scenario", "policy-coherence domain of SDG 10.7.2",
            [new("items", "index 0 to 1", "share of the eight items")],
            (y, rows) => rows.Add("items", new Labelled("", "", "", "", ""),
                y.Plan.Scenario.Coherence.Index, y.Plan.Origins.Sum(o => y.End.Of(HouseholdMeasure.Persons, o.Index) / o.Weight))),
        new(
            "I9.02", "Labour mismatch", "posts for migrants against those that people were trained for, as forecasts err",
            "abs(posts - trained)/posts", "K", "roundtable paper 3.1", [new("mismatch", "%", "of post-months")], Mismatch),
        new(
            "I9.05", "Scorecard of the Global Compact", "one figure an objective, 100 is best; not to be added up", "from the indicators above", "C",
            "Global Compact for Migration 2018",
            [
                new("objective_05", "%", "regular pathways: departures with a permit"),
                new("objective_06", "%", "fair recruitment: arrivals who paid at most one month of pay"),
                new("objective_19", "%", "diaspora: migrants engaged with home"),
                new("objective_20", "%", "remittances: 3 % over the cost of sending, at most 100"),
                new("objective_21", "%", "return: returns by own decision or at the end of a contract"),
                new("objective_22", "%", "portability: migrants in regimes with portable social security"),
            ],
            Scorecard),
    ];

    private static void Mismatch(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in y.Groups.Schemes(Levels.Corridor))
        {
            long posts = g.Units.Sum(s => y.Sum.Of(CorridorMeasure.Posts, s)), missed = g.Units.Sum(s => y.Sum.Of(CorridorMeasure.Mismatch, s));
            rows.Ratio("mismatch", g.Label, missed, posts, 100, posts / 12_000 / y.Plan.Origins[y.Plan.Schemes[g.Units[0]].Origin].Weight);
        }
    }

    private static void Scorecard(YearOfRun y, IndicatorRows rows)
    {
        foreach (OriginPlan o in y.Plan.Origins)
        {
            Labelled label = new(o.Country.Id, "", "", "", "");
            SchemePlan[] own = [.. y.Plan.Schemes.Where(s => s.Origin == o.Index)];
            long Flow(SchemeMeasure m, Func<SchemePlan, bool>? which = null) =>
                own.Where(s => which?.Invoke(s) ?? true).Sum(s => y.Sum.Sum(m, s.Index));
            long departed = Flow(SchemeMeasure.Departed), months = Flow(SchemeMeasure.Stock), sent = Flow(SchemeMeasure.Sent);
            rows.Ratio("objective_05", label, Flow(SchemeMeasure.Departed, s => !s.Irregular), departed, 100, departed / o.Weight);
            Recruitment(y, rows, o, own, label);
            int[] first = [.. own.GroupBy(s => s.Destination).Select(g => g.First().Index)];
            long diaspora = first.Sum(s => y.End.Of(CorridorMeasure.Diaspora, s));
            rows.Ratio("objective_19", label, first.Sum(s => y.End.Of(CorridorMeasure.Engaged, s)) * 1e-6, diaspora, 100, diaspora / o.Weight);
            double cost = sent > 0 ? 100.0 * Flow(SchemeMeasure.TransferCost) / sent : 0;
            double least = sent > 0 ? Math.Max(cost, CostTarget) : 0;
            rows.Ratio("objective_20", label, CostTarget, least, 100, Flow(SchemeMeasure.Senders) / 12 / o.Weight);
            long willing = Flow(SchemeMeasure.ReturnedContract) + Flow(SchemeMeasure.ReturnedTarget) + Flow(SchemeMeasure.ReturnedVoluntary);
            long returned = willing + Flow(SchemeMeasure.ReturnedInvoluntary);
            rows.Ratio("objective_21", label, willing, returned, 100, returned / o.Weight);
            rows.Ratio(
                "objective_22", label, Flow(SchemeMeasure.Stock, s => s.Regime.SocialSecurityPortable && !s.Irregular), months, 100,
                months / 12 / o.Weight);
        }
    }

    private static void Recruitment(YearOfRun y, IndicatorRows rows, OriginPlan o, SchemePlan[] own, Labelled label)
    {
        long all = 0, cheap = 0;
        foreach (SchemePlan s in own)
        {
            for (int unit = s.Index * ChannelNumbers.Count; unit < (s.Index + 1) * ChannelNumbers.Count; unit++)
            {
                for (int at = unit * 2 * Tallies.CostBins; at < (unit + 1) * 2 * Tallies.CostBins; at++)
                {
                    all += y.Sum.CostMonths[at];
                    // bins of half a month: the first two are below one month
                    cheap += at % Tallies.CostBins < 2 ? y.Sum.CostMonths[at] : 0;
                }
            }
        }

        rows.Ratio("objective_06", label, cheap, all, 100, all / o.Weight);
    }
}
