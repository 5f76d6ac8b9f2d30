using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.4: what becomes of those who come home, and of what they bring.</summary>
public static class ReturnOutcomes
{
    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I4.05", "Sustainable return", "returns of 12 or 24 months ago, those who left again before among them, by regime of the last spell",
            "resident·(at work, studying or retired)·(consumption >= line)·(best option is not irregular)", "K,R,X,E",
            "after IOM reintegration score >= 0.66",
            [
                new("months_12", "%", "sustainable after 12 months"),
                new("months_24", "%", "sustainable after 24 months"),
                new("own_will_12", "%", "of returns by own will, after 12 months"),
                new("forced_12", "%", "of returns against one's will, after 12 months"),
                new("score_12", "index 0 to 1", "mean score of those at home after 12 months: economic, social, mind, and the definition"),
                new("forced_score_12", "index 0 to 1", "the same of those who came against their will"),
                new("score_24", "index 0 to 1", "the same after 24 months"),
            ],
            Sustainable),
        new(
            "I4.06", "Work and business of returnees", "persons who came home in the last 24 months, by regime of the last spell",
            "at work/returnees at 24 months; starts/returnees; (1 - failures/business-months)^24", "K,R,X,E", "-",
            [
                new("working", "%", "of those at home 24 months after the return, at work"),
                new("self_employed", "%", "of those at home 24 months after the return, self-employed"),
                new("started", "%", "of those at home 24 months after the return, have started a business since"),
                new("start", "%", "starts of the year over person-years in the labour force in the first 24 months"),
                new("in_work", "%", "of person-months in the labour force in the first 24 months, at work"),
                new("survival", "%", "of businesses, alive after 24 months at the failures of the year"),
            ],
            Work),
        new(
            "I4.07", "Savings repatriated", "savings, deferred pay and refunds that come home with a return",
            "savings + deferred on return", "K,R,X,E", "-",
            [new("per_return", "nominal USD", "per return of the year"), new("total", "nominal USD", "in the year")], Repatriated),
        new(
            "I4.08", "Skill transfer", "months of experience abroad of those who are at home again, at the end of the year",
            "sum(skillF used at home jobs)/sum(skillF)", "K,R,X,E", "-",
            [
                new("used", "%", "of months learnt abroad, used in a job at home"), new("months", "months", "learnt abroad per returnee at home"),
                new("productivity_effect", "%", "of productivity against month 0 that returnees bring; by origin"),
                new("exports_effect", "%", "of exports of agriculture and manufacturing against month 0; by origin"),
            ],
            Skills),
    ];

    /// <summary>Knowledge that comes back with people (roundtable 2.4).</summary>
    public static IReadOnlyList<Indicator> Knowledge { get; } =
    [
        new(
            "I8.03", "Knowledge transfer", "full-time equivalents of knowledge from abroad at work at home",
            "return + missions + remote; return: sum over returnees at work who use it of min(1, skillF/24), at the end of the year", "K,R,X,E", "-",
            [
                new("return_fte", "persons", "brought by those who came home"),
                new("missions_fte", "persons", "given by experts from the diaspora on missions, mean of the year"),
                new("remote_fte", "persons", "given at a distance by engaged graduates abroad, at the end of the year"),
                new("fte", "persons", "all three"),
                new("missions", "missions", "missions begun in the year"),
                new("missions_usd", "nominal USD", "what they cost in the year"),
            ],
            Transfer),
    ];

    private static IEnumerable<Group> Groups(YearOfRun y) => Circulation.By.SelectMany(y.Groups.Schemes);

    private static void Sustainable(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in Groups(y))
        {
            long Of(ReturneeMeasure m) => YearOfRun.Of(g, (s, c) => y.Sum.Of(m, s, c));
            long agents = y.SchemeAgents(g, (s, c) => y.Sum.Of(ReturneeMeasure.Evaluated12, s, c));
            long later = y.SchemeAgents(g, (s, c) => y.Sum.Of(ReturneeMeasure.Evaluated24, s, c));
            long all = Of(ReturneeMeasure.Evaluated12), forced = Of(ReturneeMeasure.ForcedEvaluated12);
            long good = Of(ReturneeMeasure.Sustainable12), goodForced = Of(ReturneeMeasure.ForcedSustainable12);
            rows.Ratio("months_12", g.Label, good, all, 100, agents);
            rows.Ratio("months_24", g.Label, Of(ReturneeMeasure.Sustainable24), Of(ReturneeMeasure.Evaluated24), 100, later);
            rows.Ratio("own_will_12", g.Label, good - goodForced, all - forced, 100, agents);
            rows.Ratio("forced_12", g.Label, goodForced, forced, 100, y.SchemeAgents(g, (s, c) => y.Sum.Of(ReturneeMeasure.ForcedEvaluated12, s, c)));
            rows.Ratio("score_12", g.Label, Of(ReturneeMeasure.Score12), Of(ReturneeMeasure.Resident12), 0.001, agents);
            rows.Ratio(
                "forced_score_12", g.Label, Of(ReturneeMeasure.ForcedScore12), Of(ReturneeMeasure.ForcedResident12), 0.001,
                y.SchemeAgents(g, (s, c) => y.Sum.Of(ReturneeMeasure.ForcedResident12, s, c)));
            rows.Ratio("score_24", g.Label, Of(ReturneeMeasure.Score24), Of(ReturneeMeasure.Resident24), 0.001, later);
        }
    }

    private static void Work(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in Groups(y))
        {
            long Of(ReturneeMeasure m) => YearOfRun.Of(g, (s, c) => y.Sum.Of(m, s, c));
            long at24 = Of(ReturneeMeasure.Resident24), months = Of(ReturneeMeasure.MonthsHome), business = Of(ReturneeMeasure.BusinessMonths);
            long agents = y.SchemeAgents(g, (s, c) => y.Sum.Of(ReturneeMeasure.Resident24, s, c));
            long years = y.SchemeAgents(g, (s, c) => y.Sum.Of(ReturneeMeasure.MonthsHome, s, c)) / 12;
            rows.Ratio("working", g.Label, Of(ReturneeMeasure.Working24), at24, 100, agents);
            rows.Ratio("self_employed", g.Label, Of(ReturneeMeasure.SelfEmployed24), at24, 100, agents);
            rows.Ratio("started", g.Label, Of(ReturneeMeasure.Started24), at24, 100, agents);
            rows.Ratio("start", g.Label, Of(ReturneeMeasure.Starts), months, 1200, years);
            rows.Ratio("in_work", g.Label, Of(ReturneeMeasure.MonthsAtWork), months, 100, years);
            if (business > 0)
            {
                double kept = 1 - (Of(ReturneeMeasure.Failures) / (double)business);
                rows.Add("survival", g.Label, 100 * Maths.Pow(Math.Max(0, kept), 24), y.SchemeAgents(g, (s, c) =>
                    y.Sum.Of(ReturneeMeasure.BusinessMonths, s, c)) / 12);
            }
        }
    }

    private static void Repatriated(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in Groups(y))
        {
            long Returns(int s, int c) => y.Sum.Of(SchemeMeasure.ReturnedContract, s, c) + y.Sum.Of(SchemeMeasure.ReturnedTarget, s, c)
                + y.Sum.Of(SchemeMeasure.ReturnedVoluntary, s, c) + y.Sum.Of(SchemeMeasure.ReturnedInvoluntary, s, c);
            double brought = Cents.Usd(YearOfRun.Of(g, (s, c) => y.Sum.Of(ReturneeMeasure.BroughtHome, s, c)));
            long agents = y.SchemeAgents(g, Returns);
            rows.Ratio("per_return", g.Label, brought, YearOfRun.Of(g, Returns), 1, agents);
            rows.Add("total", g.Label, brought, agents);
        }
    }

    private static void Skills(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in Groups(y))
        {
            long Of(HistoryMeasure m) => YearOfRun.Of(g, (s, c) => y.End.Of(m, s, c));
            long home = Of(HistoryMeasure.Returnees), agents = y.SchemeAgents(g, (s, c) => y.End.Of(HistoryMeasure.Returnees, s, c));
            rows.Ratio("used", g.Label, Of(HistoryMeasure.SkillUsed), Of(HistoryMeasure.SkillHome), 100, agents);
            rows.Ratio("months", g.Label, Of(HistoryMeasure.SkillHome), home, 1, agents);
        }

        foreach (OriginPlan o in y.Plan.Origins)
        {
            long agents = y.End.Of(HouseholdMeasure.Persons, o.Index) / o.Weight;
            double Effect(CountryMeasure m) => 100 * (Maths.Exp(y.End.Of(m, o.Index) * 1e-6) - 1);
            rows.Add("productivity_effect", Country(o), Effect(CountryMeasure.LnReturneeProductivity), agents);
            rows.Add("exports_effect", Country(o), Effect(CountryMeasure.LnReturneeExports), agents);
        }
    }

    private static void Transfer(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in Groups(y))
        {
            long Of(ReturneeMeasure m) => YearOfRun.Of(g, (s, c) => y.Sum.Of(m, s, c));
            double returned = YearOfRun.Of(g, (s, c) => y.End.Of(HistoryMeasure.SkillFte, s, c)) / 24.0;
            double missions = Of(ReturneeMeasure.MissionFte) / 12_000.0;
            long home = y.SchemeAgents(g, (s, c) => y.End.Of(HistoryMeasure.Returnees, s, c));
            long abroad = y.SchemeAgents(g, (s, c) => y.Sum.Of(SchemeMeasure.Stock, s, c)) / 12;
            rows.Add("return_fte", g.Label, returned, home);
            rows.Add("missions_fte", g.Label, missions, abroad);
            rows.Add("missions", g.Label, Of(ReturneeMeasure.Missions), abroad);
            rows.Add("missions_usd", g.Label, Cents.Usd(Of(ReturneeMeasure.MissionCost)), abroad);
            if (g.Label is { Regime: "", Sex: "", Education: "" })
            {
                // engagement is followed by corridor, under its first scheme
                double remote = 0.001 * g.Units.Sum(s => y.End.Of(CorridorMeasure.RemoteFte, s));
                rows.Add("remote_fte", g.Label, remote, abroad);
                rows.Add("fte", g.Label, returned + missions + remote, home + abroad);
            }
        }
    }

    private static Labelled Country(OriginPlan o) => new(o.Country.Id, "", "", "", "");
}
