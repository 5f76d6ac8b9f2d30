using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 2.4: the diaspora.</summary>
public static class DiasporaEngagement
{
    private const int Quintiles = 5;

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I8.01", "Diaspora trade, investment, philanthropy",
            "what the diaspora of a corridor brings; USD where the scenario has the flow of the base year",
            "section 10", "K", "-",
            [
                new("trade", "nominal USD", "exports of the origin to the destination"), new("trade_effect", "%", "of trade against month 0"),
                new("investment", "nominal USD", "direct investment of the destination in the origin"),
                new("investment_effect", "%", "of direct investment against month 0"),
                new("philanthropy", "nominal USD", "given by the diaspora in the year, matching funds included"),
                new("technology_effect", "%", "of productivity in health, education and professional services; by origin"),
            ],
            Flows),
        new(
            "I8.02", "Engagement by integration", "migrants engaged with home in the year, by how far they are integrated abroad",
            "sum( p_engage ) / N; quintiles of integr", "K", "roundtable paper 2.4",
            [
                new("rate", "%", "of migrants"), new("integration", "index 0 to 1", "mean integration"),
                .. Enumerable.Range(1, Quintiles).Select(q => new Measure(
                    $"rate_q{q}", "%", $"of migrants in quintile {q} of integration, 1 the lowest")),
                .. Enumerable.Range(1, Quintiles).Select(q => new Measure($"integration_q{q}", "index 0 to 1", $"mean integration in quintile {q}")),
            ],
            Engaged),
    ];

    private static IEnumerable<(Labelled Label, SchemePlan[] Schemes)> Corridors(Plan plan) => plan.Schemes
        .GroupBy(s => (s.Origin, s.Destination))
        .Select(g => (new Labelled(g.First().Corridor.Origin, g.First().Corridor.Destination, "", "", ""), g.ToArray()));

    private static void Flows(YearOfRun y, IndicatorRows rows)
    {
        foreach ((Labelled label, SchemePlan[] schemes) in Corridors(y.Plan))
        {
            SchemePlan first = schemes[0];
            DiasporaTerms terms = first.Corridor.Diaspora;
            long agents = y.End.Of(CorridorMeasure.Diaspora, first.Index) / y.Plan.Origins[first.Origin].Weight;
            double trade = Maths.Exp(y.End.Of(CorridorMeasure.LnTrade, first.Index) * 1e-6);
            double investment = Maths.Exp(y.End.Of(CorridorMeasure.LnInvestment, first.Index) * 1e-6);
            rows.Add("trade_effect", label, 100 * (trade - 1), agents);
            rows.Add("investment_effect", label, 100 * (investment - 1), agents);
            if (terms.Trade is { } exports)
            {
                rows.Add("trade", label, exports.Value * trade, agents);
            }

            if (terms.Investment is { } direct)
            {
                rows.Add("investment", label, direct.Value * investment, agents);
            }

            double sent = Cents.Usd(schemes.Sum(s => y.Sum.Sum(SchemeMeasure.Sent, s.Index)));
            rows.Add("philanthropy", label, y.Plan.For(first).Numbers[DiasporaNumbers.PhilSh] * sent * (1 + terms.Match), agents);
        }

        foreach (OriginPlan o in y.Plan.Origins)
        {
            double effect = Maths.Exp(y.End.Of(CountryMeasure.LnTechnology, o.Index) * 1e-6) - 1;
            long agents = y.End.Of(HouseholdMeasure.Persons, o.Index) / o.Weight;
            rows.Add("technology_effect", new Labelled(o.Country.Id, "", "", "", ""), 100 * effect, agents);
        }
    }

    private static void Engaged(YearOfRun y, IndicatorRows rows)
    {
        foreach ((Labelled label, SchemePlan[] schemes) in Corridors(y.Plan))
        {
            List<EngagementCell> cells = [];
            foreach (SchemePlan s in schemes)
            {
                new Engagement(y.Plan.For(s).Numbers, s).Walk(y.End, cells.Add);
            }

            int weight = y.Plan.Origins[schemes[0].Origin].Weight;
            Put(rows, label, "", cells, weight);
            long all = cells.Sum(c => c.Persons);
            EngagementCell[] sorted = [.. cells.OrderBy(c => c.Integration).ThenBy(c => c.Engaged).ThenBy(c => c.Cell)];
            for (int q = 1; q <= Quintiles; q++)
            {
                Put(rows, label, $"_q{q}", Part(sorted, all * (q - 1) / Quintiles, all * q / Quintiles), weight);
            }
        }
    }

    /// <summary>The persons from one rank to another; a cell on the border is cut.</summary>
    private static List<EngagementCell> Part(EngagementCell[] sorted, long from, long to)
    {
        List<EngagementCell> part = [];
        long at = 0;
        foreach (EngagementCell c in sorted)
        {
            long within = Math.Min(at + c.Persons, to) - Math.Max(at, from);
            if (within > 0)
            {
                part.Add(c with { Persons = within });
            }

            at += c.Persons;
        }

        return part;
    }

    private static void Put(IndicatorRows rows, Labelled label, string suffix, List<EngagementCell> cells, int weight)
    {
        long persons = cells.Sum(c => c.Persons);
        rows.Ratio($"rate{suffix}", label, cells.Sum(c => c.Persons * c.Engaged), persons, 100, persons / weight);
        rows.Ratio($"integration{suffix}", label, cells.Sum(c => c.Persons * c.Integration), persons, 1, persons / weight);
    }
}
