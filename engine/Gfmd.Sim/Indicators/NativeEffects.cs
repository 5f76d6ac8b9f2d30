using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.2: what natives of the destination feel, and its budget.</summary>
internal static class NativeEffects
{
    private static readonly Levels[] By = [Levels.Destination, Levels.Corridor, Levels.Regime];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I2.12", "Native wage, native employment, fiscal balance",
            "what natives of the cell (destination, sector) feel of the inflow since month 0, mean of the year; taxes that migrants pay less the "
            + "public services for them; no row of wage and employment where the scenario has no employment of the destination",
            "exp(-eps_n·X_n) - 1; exp(lnE_native) - 1; (tax + vat_d·cons_share_d·spending - services)/migrant-years", "K,R,S",
            "Clemens, Lewis and Postel 2018",
            [
                new("wage", "%", "wage of natives against no inflow, by sector"),
                new("employment", "%", "employment of natives against no inflow, by sector"),
                new("skilled_wage", "%", "wage of skilled natives whom household and care work frees, where the scenario counts it"),
                new("balance", "USD a migrant-year", "budget of the destination"),
            ],
            Add),
    ];

    private static void Add(YearOfRun y, IndicatorRows rows)
    {
        foreach (SchemePlan s in y.Plan.Schemes)
        {
            if (Natives.Employment(y.Plan, s) > 0 && y.Plan.Schemes.First(x => Natives.Cell(x) == Natives.Cell(s)) == s)
            {
                (_, int sector, bool farm) = Natives.Cell(s);
                string word = sector < 0 ? "" : ScenarioJson.Word((Sector)sector) + (farm ? " seasonal" : "");
                Labelled label = new("", s.Regime.Destination, "", "", "", "", word);
                long agents = y.Plan.Schemes.Where(x => Natives.Cell(x) == Natives.Cell(s))
                    .Sum(x => y.Sum.Sum(SchemeMeasure.Employed, x.Index) / 12 / y.Plan.Origins[x.Origin].Weight);
                rows.Add("wage", label, Percent(y.Sum.Of(CorridorMeasure.NativeWage, s.Index)), agents);
                rows.Add("employment", label, Percent(y.Sum.Of(CorridorMeasure.NativeJobs, s.Index)), agents);
                if (Natives.Complements(y.Plan, s))
                {
                    rows.Add("skilled_wage", label, Percent(y.Sum.Of(CorridorMeasure.NativeSkilledWage, s.Index)), agents);
                }
            }
        }

        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Stock(int s, int c) => y.Sum.Of(SchemeMeasure.Stock, s, c);
            double balance = 0;
            foreach ((int s, int c) in g.Members)
            {
                balance += Balance(y, y.Plan.Schemes[s], c);
            }

            rows.Ratio("balance", g.Label, balance, YearOfRun.Of(g, Stock) / 12.0, 1, y.SchemeAgents(g, Stock) / 12);
        }
    }

    /// <summary>Mean effect of a year in percent, from the sum of its months' logarithms in millionths.</summary>
    internal static double Percent(long sumOfMonths) => 100 * (Maths.Exp(sumOfMonths * 1e-6 / 12) - 1);

    /// <summary>Taxes of migrants of a cell less public services for them in the year, USD.</summary>
    internal static double Balance(YearOfRun y, SchemePlan s, int cell)
    {
        ParameterSet n = y.Plan.For(s).Numbers;
        double services = n[s.Regime.FamilyAccompany ? NativesNumbers.ServFam : NativesNumbers.ServTemp];
        double Usd(SchemeMeasure m) => Cents.Usd(y.Sum.Of(m, s.Index, cell));
        return Usd(SchemeMeasure.Tax) + (n[NativesNumbers.VatD] * n[NativesNumbers.ConsShareD] * Usd(SchemeMeasure.ConsumptionAbroad))
            - (services * Usd(SchemeMeasure.GrossPay));
    }
}
