using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.1: what graduates abroad work as, what they lose by it, and who comes back.</summary>
public static class SkillUse
{
    private const int FirstTertiary = 6, Horizon = 60;

    private static readonly Levels[] By =
    [
        Levels.Corridor, Levels.Corridor | Levels.Sex, Levels.Corridor | Levels.Regime, Levels.Corridor | Levels.Regime | Levels.Sex,
    ];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I1.12", "Brain waste", "months at work of tertiary-educated migrants in jobs below their level",
            "N(ab,tert,employed,tier>=1)/N(ab,tert,employed)", "K,R,X", "OECD, over-qualification",
            [new("share", "%", "share of the months at work of tertiary-educated migrants")], Waste),
        new(
            "I1.13", "Wage loss from brain waste", "pay of tertiary-educated migrants against what they would earn in matched jobs",
            "sum(w_tier0 - w)/sum(w_tier0)", "K,R,X", "-", [new("share", "%", "share of the pay of matched jobs")], Loss),
        new(
            "I1.14", "Skilled return rate (5 years)",
            "first spells of the tertiary-educated that ended in a return, Kaplan-Meier with delayed entry as in I4.03",
            "cohort tert arrivals returned within 60 months", "K,R,X", "OECD / IMO",
            [new("months_60", "%", "returned within 60 months")], Returned),
    ];

    private static long Tertiary(int cell, long n) => cell >= FirstTertiary ? n : 0;

    private static void Waste(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long Working(int s, int c) => Tertiary(c, y.Sum.Of(SchemeMeasure.Employed, s, c));
            rows.Ratio("share", g.Label, y.Flow(g, SchemeMeasure.Overqualified), YearOfRun.Of(g, Working), 100, y.SchemeAgents(g, Working));
        }
    }

    private static void Loss(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            double lost = y.Flow(g, SchemeMeasure.LevelLoss), paid = YearOfRun.Of(g, (s, c) => Tertiary(c, y.Sum.Of(SchemeMeasure.GrossPay, s, c)));
            rows.Ratio("share", g.Label, lost, paid + lost, 100,
                y.SchemeAgents(g, (s, c) => Tertiary(c, y.Sum.Of(SchemeMeasure.Employed, s, c))));
        }
    }

    private static void Returned(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            long[] entered = Spells(g, y.Sum.Entered);
            if (Circulation.KaplanMeier(entered, Spells(g, y.Sum.Exited), Spells(g, y.Sum.Censored), Horizon) is double abroad)
            {
                rows.Add("months_60", g.Label, 100 * (1 - abroad), entered.Sum() / Math.Max(1, Weight(y, g)));
            }
        }
    }

    private static int Weight(YearOfRun y, Group g) => y.Plan.Origins[y.Plan.Schemes[g.Members[0].Unit].Origin].Weight;

    private static long[] Spells(Group g, long[] of)
    {
        long[] sum = new long[Tallies.Durations];
        foreach ((int scheme, int cell) in g.Members)
        {
            for (int d = 0; d < sum.Length && cell >= FirstTertiary; d++)
            {
                sum[d] += of[(((scheme * Tallies.Cells) + cell) * Tallies.Durations) + d];
            }
        }

        return sum;
    }
}
