using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.2: dangers of the way, rights, openness, pay and gains, portability, women.</summary>
internal static class RightsAndGains
{
    private static readonly Levels[] By =
    [
        Levels.Corridor, Levels.Corridor | Levels.Sex, Levels.Regime, Levels.Regime | Levels.Sex, Levels.Corridor | Levels.Regime,
        Levels.Corridor | Levels.Regime | Levels.Sex,
    ];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I2.05", "Deaths in transit", "attempts to cross without a permit in the year", "deaths while crossing / attempts · 1e4", "K",
            "SDG 10.7.3 (count)", [new("rate", "per 10,000 attempts", "deaths per attempt"), new("deaths", "persons", "deaths")], Transit),
        new(
            "I2.06", "Effective rights", "regular migrants at the end of the year; rights of their regime as far as they are inspected",
            "mean R_eff over migrants", "R,X", "Ruhs 2013", [new("index", "0-1", "mean")], Rights),
        new(
            "I2.07", "Openness", "places of a regime in the year (admissions without a quota), per person of its origins who considered going",
            "legal places / considerers", "R", "Ruhs 2013", [new("rate", "%", "places per considerer")], Openness),
        new(
            "I2.09", "Pay of migrants and natives", "gross pay of migrants at work over the destination's wage of their skill",
            "mean pay / wage - 1", "K,R,X", "~SDG 8.5.1", [new("gap", "%", "difference, negative: migrants earn less")], PayGap),
        new(
            "I2.10", "Gain of migrants", "migrants at work; net pay over what the person would expect to earn at home, at purchasing power",
            "exp(mean ln(net PPP income abroad / y_o))", "K,R,X", "place premium: Clemens, Montenegro and Pritchett 2019",
            [new("ratio", "ratio", "geometric mean"), new("wage", "USD a month", "mean gross pay")], Gain),
        new(
            "I2.13", "Portability of social security", "migrants at the end of the year whose contributions follow them home",
            "N(ab, portable) / N(ab)", "K,R,X", "ISSA; GCM objective 22", [new("share", "%", "share of migrants")], Portability),
        new(
            "I2.14", "Women among the admitted", "admissions of the year", "women / all", "K,R", "-", [new("share", "%", "share of women")], Women),
    ];

    private static void Transit(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in y.Groups.Schemes(Levels.Corridor).Concat(y.Groups.Schemes(Levels.Corridor | Levels.Sex)))
        {
            long Attempts(int s, int c) => y.Sum.Of(SchemeMeasure.Attempts, s, c);
            long agents = y.SchemeAgents(g, Attempts), deaths = y.Flow(g, SchemeMeasure.DiedCrossing);
            if (YearOfRun.Of(g, Attempts) > 0)
            {
                rows.Ratio("rate", g.Label, deaths, YearOfRun.Of(g, Attempts), 10_000, agents);
                rows.Add("deaths", g.Label, deaths, agents);
            }
        }
    }

    private static void Rights(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Regular(int s, int c) => y.End.Of(SchemeMeasure.Stock, s, c) - y.End.Of(SchemeMeasure.StockIrregular, s, c);
            double sum = 0;
            foreach ((int s, int c) in g.Members)
            {
                sum += Regular(s, c) * Recruiters.EffectiveRights(y.Plan.For(y.Plan.Schemes[s]), y.Plan.Schemes[s]);
            }

            rows.Ratio("index", g.Label, sum, YearOfRun.Of(g, Regular), 1, y.SchemeAgents(g, Regular));
        }
    }

    private static void Openness(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in y.Groups.Schemes(Levels.Regime))
        {
            SchemePlan first = y.Plan.Schemes[g.Members[0].Unit];
            if (first.Irregular || first.Regime.Family == Scenarios.RegimeFamily.FreeMovement)
            {
                continue;
            }

            List<(int Unit, int Cell)> homes = [.. g.Members.Select(m => (y.Plan.Schemes[m.Unit].Origin, m.Cell)).Distinct()];
            long Considered(int o, int c) => y.Sum.Of(OriginMeasure.Considered, o, c);
            Group home = new(g.Label, homes);
            double places = Places.Quota(y.Plan, first.RegimeIndex) ?? y.Flow(g, SchemeMeasure.Admitted);
            rows.Ratio("rate", g.Label, places, YearOfRun.Of(home, Considered), 100, y.OriginAgents(home, Considered));
        }
    }

    private static void PayGap(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Employed(int s, int c) => y.Sum.Of(SchemeMeasure.Employed, s, c);
            double native = 0;
            foreach ((int s, int c) in g.Members)
            {
                native += Employed(s, c) * y.Plan.Schemes[s].Wage[c >= 6 ? 1 : 0];
            }

            double paid = Cents.Usd(y.Flow(g, SchemeMeasure.GrossPay));
            rows.Ratio("gap", g.Label, paid - native, native, 100, y.SchemeAgents(g, Employed) / 12);
        }
    }

    private static void Gain(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Persons(int s, int c) => y.Sum.Of(SchemeMeasure.GainPersons, s, c);
            long Employed(int s, int c) => y.Sum.Of(SchemeMeasure.Employed, s, c);
            long persons = YearOfRun.Of(g, Persons);
            if (persons > 0)
            {
                rows.Add("ratio", g.Label, Maths.Exp(1e-6 * y.Flow(g, SchemeMeasure.LnGain) / persons), y.SchemeAgents(g, Persons) / 12);
            }

            rows.Ratio("wage", g.Label, Cents.Usd(y.Flow(g, SchemeMeasure.GrossPay)), YearOfRun.Of(g, Employed), 1, y.SchemeAgents(g, Employed) / 12);
        }
    }

    private static void Portability(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Stock(int s, int c) => y.End.Of(SchemeMeasure.Stock, s, c);
            long portable = YearOfRun.Of(g, (s, c) => y.Plan.Schemes[s].Regime.SocialSecurityPortable
                ? Stock(s, c) - y.End.Of(SchemeMeasure.StockIrregular, s, c) : 0);
            rows.Ratio("share", g.Label, portable, YearOfRun.Of(g, Stock), 100, y.SchemeAgents(g, Stock));
        }
    }

    private static void Women(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in ((Levels[])[Levels.Corridor, Levels.Regime, Levels.Corridor | Levels.Regime]).SelectMany(y.Groups.Schemes))
        {
            long Admitted(int s, int c) => y.Plan.Schemes[s].Irregular ? 0 : y.Sum.Of(SchemeMeasure.Admitted, s, c);
            long women = YearOfRun.Of(g, (s, c) => (c & 1) == 1 ? Admitted(s, c) : 0);
            rows.Ratio("share", g.Label, women, YearOfRun.Of(g, Admitted), 100, y.SchemeAgents(g, Admitted));
        }
    }
}
