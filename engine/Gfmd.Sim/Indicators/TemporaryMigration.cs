using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.2: access, quotas, overstay, irregular stay.</summary>
public static class TemporaryMigration
{
    private static readonly Levels[] CorridorRegimeSex =
    [
        Levels.Corridor, Levels.Corridor | Levels.Sex, Levels.Regime, Levels.Regime | Levels.Sex, Levels.Corridor | Levels.Regime,
        Levels.Corridor | Levels.Regime | Levels.Sex,
    ];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I2.01", "Legal access rate",
            "admissions of persons below tertiary education to legal regimes, in the year, per such person who considered going",
            "admitted to low-skill legal regimes / low-skill considerers", "C,R,X", "-",
            [new("rate", "%", "per low-skill considerer of the same origins")], Access),
        new(
            "I2.02", "Quota fill", "places and applicants of the year against the yearly quota; regimes with a quota only",
            "admitted/quota ; applicants/quota", "R,X", "-",
            [
                new("fill", "%", "admissions, and renewals where they use places, over the quota"),
                new("applicants", "ratio", "applications over the quota"),
            ],
            Quotas),
        new(
            "I2.03", "Overstay rate", "contracts ended in the year after which the migrant stayed without a permit",
            "overstayed / contracts ended", "R,K,X", "DHS-type", [new("rate", "%", "per contract ended")], Overstay),
        new(
            "I2.04", "Irregular share", "migrants without a valid permit, and entries without one",
            "N(ab, irregular)/N(ab) ; irregular entries / entries", "K,X", "-",
            [
                new("stock", "%", "share of the stock at the end of the year"),
                new("entries", "%", "share of the entries of the year"),
            ],
            Irregular),
        Recruitment.Abuse,
        .. RightsAndGains.All,
        .. NativeEffects.All,
        .. PolicyDomains.All,
        .. LabourShortage.All,
    ];

    private static void Access(YearOfRun y, IndicatorRows rows)
    {
        foreach (Levels sex in (Levels[])[Levels.None, Levels.Sex])
        {
            foreach (Group g in y.Groups.Schemes(Levels.Origin | sex).Concat(y.Groups.Schemes(Levels.Origin | Levels.Regime | sex)))
            {
                SchemePlan Scheme(int s) => y.Plan.Schemes[s];
                bool Legal(int s) => !Scheme(s).Irregular && Scheme(s).Regime.SkillMin < Education.Tertiary;
                long Considered(int o, int c) => c < 6 ? y.Sum.Of(OriginMeasure.Considered, o, c) : 0;
                List<(int Unit, int Cell)> at = [.. g.Members.Where(m => Legal(m.Unit)).Select(m => (Scheme(m.Unit).Origin, m.Cell)).Distinct()];
                Group home = new(g.Label, at);
                long admitted = YearOfRun.Of(g, (s, c) => Legal(s) && c < 6 ? y.Sum.Of(SchemeMeasure.Admitted, s, c) : 0);
                rows.Ratio("rate", g.Label, admitted, YearOfRun.Of(home, Considered), 100, y.OriginAgents(home, Considered));
            }
        }
    }

    private static void Quotas(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in y.Groups.Schemes(Levels.Regime).Concat(y.Groups.Schemes(Levels.Regime | Levels.Sex)))
        {
            Regime regime = y.Plan.Schemes[g.Members[0].Unit].Regime;
            if (regime.QuotaPerYear is not Datum quota)
            {
                continue;
            }

            long Places(int s, int c) => y.Sum.Of(SchemeMeasure.Admitted, s, c)
                + (regime.RenewalsCountAgainstQuota ? y.Sum.Of(SchemeMeasure.Renewed, s, c) : 0);
            long agents = y.SchemeAgents(g, Places);
            rows.Ratio("fill", g.Label, YearOfRun.Of(g, Places), quota.Value, 100, agents);
            long Applied(int s, int c) => y.Sum.Of(SchemeMeasure.Applied, s, c);
            rows.Ratio("applicants", g.Label, YearOfRun.Of(g, Applied), quota.Value, 1, y.SchemeAgents(g, Applied));
        }
    }

    private static void Overstay(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in CorridorRegimeSex.SelectMany(y.Groups.Schemes))
        {
            long Ended(int s, int c) => y.Sum.Of(SchemeMeasure.ContractsEnded, s, c);
            rows.Ratio("rate", g.Label, y.Flow(g, SchemeMeasure.Overstayed), YearOfRun.Of(g, Ended), 100, y.SchemeAgents(g, Ended));
        }
    }

    private static void Irregular(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in CorridorRegimeSex.SelectMany(y.Groups.Schemes))
        {
            long Stock(int s, int c) => y.End.Of(SchemeMeasure.Stock, s, c);
            long Entries(int s, int c) => y.Sum.Of(SchemeMeasure.Departed, s, c);
            rows.Ratio("stock", g.Label, y.Stock(g, SchemeMeasure.StockIrregular), YearOfRun.Of(g, Stock), 100, y.SchemeAgents(g, Stock));
            long irregular = YearOfRun.Of(g, (s, c) => y.Plan.Schemes[s].Irregular ? Entries(s, c) : 0);
            rows.Ratio("entries", g.Label, irregular, YearOfRun.Of(g, Entries), 100, y.SchemeAgents(g, Entries));
        }
    }
}
