using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.4: circulation and return.</summary>
public static class Circulation
{
    internal static readonly Levels[] By =
    [
        Levels.Corridor, Levels.Corridor | Levels.Sex, Levels.Corridor | Levels.Skill, Levels.Corridor | Levels.Regime,
        Levels.Corridor | Levels.Regime | Levels.Sex, Levels.Corridor | Levels.Regime | Levels.Skill,
        Levels.Corridor | Levels.Regime | Levels.Sex | Levels.Skill,
    ];

    private static readonly int[] Horizons = [12, 36, 60, 120];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I4.01", "Circularity rate",
            "persons with two spells or more among those abroad at some time in the last 60 months, by regime of the last spell",
            "migrants with >=2 spells / migrants with >=1 (60-month window)", "K,R,X,E", "after UNECE 2016 (there: two loops or more in 10 years)",
            [new("rate", "%", "share of persons with a spell in the window")], Circularity),
        new(
            "I4.02", "Exit count and time away", "persons who have ever been abroad, by regime of the last spell",
            "mean number of exits; months out", "K,R,X,E", "Constant & Zimmermann 2011",
            [
                new("exits", "spells", "mean spells abroad so far"), new("months", "months", "mean months abroad so far"),
                new("visits", "visits", "visits home in the year per migrant abroad"),
            ],
            TimeAway),
        new(
            "I4.03", "Return rate 1/3/5/10 years",
            "first spells that ended in a return, Kaplan-Meier with delayed entry, deaths abroad censored, all months since founding",
            "1 - prod over d <= h of (1 - exits(d)/atRisk(d))", "K,R,E,X", "OECD 2008",
            [.. Horizons.Select(h => new Measure(
                $"months_{h}", "%", h < Tallies.Durations - 1 ? $"returned within {h} months" : $"returned within less than {h} months"))],
            Survival),
        new(
            "I4.04", "Voluntary share of returns", "returns of the year at the end of a contract, with the target reached, or by own decision",
            "retType 1, 2, 3 / all", "K,R,X,E", "-", [new("share", "%", "share of all returns")], Voluntary),
    ];

    private static void Circularity(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Any(int s, int c) => y.End.Of(HistoryMeasure.AnySpell, s, c);
            long again = YearOfRun.Of(g, (s, c) => y.End.Of(HistoryMeasure.TwoSpells, s, c));
            rows.Ratio("rate", g.Label, again, YearOfRun.Of(g, Any), 100, y.SchemeAgents(g, Any));
        }
    }

    private static void TimeAway(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Ever(int s, int c) => y.End.Of(HistoryMeasure.EverMigrants, s, c);
            long ever = YearOfRun.Of(g, Ever), agents = y.SchemeAgents(g, Ever);
            rows.Ratio("exits", g.Label, YearOfRun.Of(g, (s, c) => y.End.Of(HistoryMeasure.Spells, s, c)), ever, 1, agents);
            rows.Ratio("months", g.Label, YearOfRun.Of(g, (s, c) => y.End.Of(HistoryMeasure.MonthsAbroad, s, c)), ever, 1, agents);
            long Abroad(int s, int c) => y.Sum.Of(SchemeMeasure.Stock, s, c);
            long visits = YearOfRun.Of(g, (s, c) => y.Sum.Of(ReturneeMeasure.Visits, s, c));
            rows.Ratio("visits", g.Label, visits, YearOfRun.Of(g, Abroad), 12, y.SchemeAgents(g, Abroad) / 12);
        }
    }

    private static void Survival(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long[] entered = Spells(g, y.Sum.Entered), exited = Spells(g, y.Sum.Exited), censored = Spells(g, y.Sum.Censored);
            foreach (int horizon in Horizons)
            {
                if (KaplanMeier(entered, exited, censored, Math.Min(horizon, Tallies.Durations - 2)) is double abroad)
                {
                    rows.Add($"months_{horizon}", g.Label, 100 * (1 - abroad), Agents(y, g, horizon));
                }
            }
        }
    }

    /// <summary>Share still abroad after a duration; null where nobody was observed at some duration before it.</summary>
    /// <remarks>At risk at d: entered up to d, less those who went or left observation before d.</remarks>
    public static double? KaplanMeier(IReadOnlyList<long> entered, IReadOnlyList<long> exited, IReadOnlyList<long> censored, int horizon)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(exited);
        ArgumentNullException.ThrowIfNull(censored);
        double abroad = 1;
        long atRisk = 0;
        for (int d = 0; d <= horizon; d++)
        {
            atRisk += entered[d];
            if (atRisk <= 0 && abroad > 0)
            {
                return null;
            }

            if (exited[d] > 0)
            {
                abroad *= 1 - (exited[d] / (double)atRisk);
            }

            atRisk -= exited[d] + censored[d];
        }

        return abroad;
    }

    private static long[] Spells(Group g, long[] counts)
    {
        long[] sum = new long[Tallies.Durations];
        foreach ((int scheme, int cell) in g.Members)
        {
            int at = Tallies.Spell(scheme, (uint)cell, 0);
            for (int d = 0; d < sum.Length; d++)
            {
                sum[d] += counts[at + d];
            }
        }

        return sum;
    }

    private static long Agents(YearOfRun y, Group g, int horizon) =>
        y.SchemeAgents(g, (s, c) => y.Sum.Entered.AsSpan(Tallies.Spell(s, (uint)c, 0), Math.Min(horizon, Tallies.Durations - 2) + 1).ToArray().Sum());

    private static void Voluntary(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Own(int s, int c) => y.Sum.Of(SchemeMeasure.ReturnedContract, s, c) + y.Sum.Of(SchemeMeasure.ReturnedTarget, s, c)
                + y.Sum.Of(SchemeMeasure.ReturnedVoluntary, s, c);
            long Every(int s, int c) => Own(s, c) + y.Sum.Of(SchemeMeasure.ReturnedInvoluntary, s, c);
            rows.Ratio("share", g.Label, YearOfRun.Of(g, Own), YearOfRun.Of(g, Every), 100, y.SchemeAgents(g, Every));
        }
    }
}
