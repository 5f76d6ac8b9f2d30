using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.1: human capital. Adults of 25 and over by origin, at the end of the year.</summary>
public static class SkilledMigration
{
    private static readonly Levels[] By = [Levels.Origin, Levels.Origin | Levels.Sex];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I1.01", "High-skill emigration rate (brain drain)", "tertiary-educated natives aged 25 and over who live abroad",
            "N(nat,tert,ab)/N(nat,tert,all)", "C,X", "Docquier & Marfouk 2006; DIOC definition",
            [new("rate", "%", "share of all tertiary-educated natives aged 25 and over")],
            (y, rows) => Each(y, (g, a) => rows.Ratio("rate", g, a.AwayTertiary, a.Tertiary, 100, a.TertiaryAgents))),
        new(
            "I1.02", "Relative brain drain", "high-skill emigration rate over the emigration rate of all natives aged 25 and over",
            "I1.01 / total emigration rate 25+", "C,X", "Docquier & Marfouk 2006",
            [new("ratio", "ratio", "1: the tertiary-educated leave as often as all")],
            (y, rows) => Each(
                y, (g, a) => rows.Ratio("ratio", g, a.AwayTertiary * (double)a.Natives, a.Tertiary * (double)a.Away, 1, a.TertiaryAgents))),
        new(
            "I1.03", "Gross human capital", "tertiary-educated natives aged 25 and over, emigrants included",
            "N(nat,tert)/N(nat)", "C,X", "Beine, Docquier & Rapoport 2008, gross",
            [
                new("share", "%", "share of all natives aged 25 and over"),
                new("entry", "%", "those who begin tertiary education, of those who finish upper secondary school, in the year"),
            ],
            (y, rows) =>
            {
                Each(y, (g, a) => rows.Ratio("share", g, a.Tertiary, a.Natives, 100, a.Agents));
                Entry(y, rows);
            }),
        new(
            "I1.04", "Net human capital", "tertiary-educated persons aged 25 and over at home",
            "N(tert at home)/N(at home)", "C,X", "Beine, Docquier & Rapoport 2008, net",
            [new("share", "%", "share of all persons aged 25 and over at home")],
            (y, rows) => Each(y, (g, a) => rows.Ratio("share", g, a.Tertiary - a.AwayTertiary, a.Natives - a.Away, 100, a.Agents))),
    ];

    private static void Entry(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Origins))
        {
            long Finished(int o, int c) => y.Sum.Of(OriginMeasure.SecondaryFinished, o, c);
            long began = YearOfRun.Of(g, (o, c) => y.Sum.Of(OriginMeasure.TertiaryEntrants, o, c));
            rows.Ratio("entry", g.Label, began, YearOfRun.Of(g, Finished), 100, y.OriginAgents(g, Finished));
        }
    }

    private static void Each(YearOfRun y, Action<Labelled, Adults> use)
    {
        foreach (Group g in By.SelectMany(y.Groups.Origins))
        {
            long Native(int o, int c) => y.End.Of(OriginMeasure.Home25, o, c) + y.End.Of(OriginMeasure.Abroad25, o, c);
            long Tertiary(int c, long n) => c >= 6 ? n : 0;
            use(g.Label, new Adults(
                YearOfRun.Of(g, Native),
                YearOfRun.Of(g, (o, c) => y.End.Of(OriginMeasure.Abroad25, o, c)),
                YearOfRun.Of(g, (o, c) => Tertiary(c, Native(o, c))),
                YearOfRun.Of(g, (o, c) => Tertiary(c, y.End.Of(OriginMeasure.Abroad25, o, c))),
                y.OriginAgents(g, Native),
                y.OriginAgents(g, (o, c) => Tertiary(c, Native(o, c)))));
        }
    }

    private readonly record struct Adults(long Natives, long Away, long Tertiary, long AwayTertiary, long Agents, long TertiaryAgents);
}
