using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.1: licensed staff of health and education by origin; rows of a sector stand beside those of both. No rows where a country's
/// licensed professions are not in the scenario.</summary>
public static class HealthAndEducation
{
    /// <summary>Attrition at which nothing is retained, and years in which vacant posts are to be filled: ends of the sub-scores of I1.16.</summary>
    private const double WorstAttrition = 0.2, YearsToFill = 5;

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I1.07", "Licensed health workers per 10,000 at home", "licensed persons of working age at home, and what becomes of training",
            "N(licensed,home)/pop*1e4 by cadre", "C", "SDG 3.c.1",
            [
                new("nurses", "per 10,000 persons", "nurses and midwives at home"), new("doctors", "per 10,000 persons", "physicians at home"),
                new("licences", "persons a year", "new licences"), new("places", "persons a year", "training places filled, in graduates"),
                new("bonded", "%", "of the licensed at home: they owe service"),
                new("under_five", "per 1,000 births", "deaths before the age of five by e_h; with e_h = 0 those of the base year stand"),
            ],
            Staff),
        new(
            "I1.08", "Qualified teachers share; pupil-teacher ratio", "teachers at posts, and persons of 6 to 17 at home for each of them",
            "trained teachers/teachers; pupils/teachers", "C", "SDG 4.c.1",
            [new("qualified", "%", "of teachers"), new("pupils_per_teacher", "ratio", "persons aged 6 to 17 for each teacher")], Teachers),
        new(
            "I1.09", "Critical sector vacancy rate", "posts of licensed professions that stand vacant", "vacancies/posts", "C,S", "-",
            [new("rate", "%", "of posts, mean of the year")], Vacancies),
        new(
            "I1.10", "Annual attrition of licensed staff", "licensed staff who leave their posts before retirement",
            "exits/mean stock (emigration, other)", "S", "Antwi & Phillips 2013",
            [
                new("rate", "% a year", "of the mean number at posts"), new("emigration", "% a year", "of it: left for work abroad"),
                new("other", "% a year", "of it: left for another job at home"),
                new("emigrants", "persons a year", "licensed who went abroad, from a post or without"),
            ],
            Attrition),
        new(
            "I1.15", "Recovered training cost",
            "buy-outs, loans paid back, consumption tax on what licensed migrants send, compensation and partnership payments of destinations, over "
            + "the public cost of training those who left in the year",
            "(taxes + remit*VAT + transfers + GSP payments)/public training cost of emigrants", "C,S", "-",
            [new("ratio", "ratio", "1: as much comes back as left"), new("cost", "nominal USD a year", "public cost of training those who left")],
            Recovered),
        new(
            "I1.16", "Retain, retrain, recover, return",
            "four sub-scores: attrition from 20 % to 0; new licences over what attrition, retirement and a fifth of the vacant posts ask for; "
            + "recovered cost; licensed migrants who would come back within five years at the year's rate",
            "mean of four sub-scores, each cut to 0..1", "C,S", "roundtable paper 1.1",
            [
                new("index", "index 0 to 1", "mean of the four"), new("retain", "index 0 to 1", "1 - attrition/0.2"),
                new("retrain", "index 0 to 1", "new licences over the need"), new("recover", "index 0 to 1", "recovered training cost"),
                new("return", "index 0 to 1", "skilled return within five years"),
            ],
            Index),
    ];

    /// <summary>One origin and sector in one year.</summary>
    private sealed class Cell(YearOfRun y, OriginPlan origin, int[] cadres, string sector)
    {
        public OriginPlan Origin => origin;

        public int[] Cadres => cadres;

        public Labelled Label { get; } = new(origin.Country.Id, "", "", "", "", Sector: sector);

        public double Flow(CadreMeasure m) => cadres.Sum(k => y.Sum.Of(m, origin.Index, k));

        public double End(CadreMeasure m, int cadre) => y.End.Of(m, origin.Index, cadre);

        public double Mean(CadreMeasure m) => Flow(m) / 12;

        public double Usd(CadreMeasure m) => 0.01 * Flow(m);

        public long Agents(double persons) => (long)persons / origin.Weight;

        public double Leaving => Flow(CadreMeasure.LeftPost) + Flow(CadreMeasure.ExitsOther);

        public double Lost => Usd(CadreMeasure.TrainingLost);

        public double Back(ParameterSet n) => Usd(CadreMeasure.BuyOut) + Usd(CadreMeasure.Compensation) + Usd(CadreMeasure.Partnership)
            + (n[MacroNumbers.VatO] * Usd(CadreMeasure.Sent))
            + ((1 - n[CadreNumbers.LoanDefault]) * origin.Data.CriticalSectors.LoanShare * Lost);
    }

    private static void Each(YearOfRun y, Action<Cell> see)
    {
        foreach (OriginPlan origin in y.Plan.Origins.Where(o => o.HasCadres))
        {
            int[] all = [.. origin.Cadres.OfType<CadrePlan>().Select(c => (int)c.Cadre)];
            see(new Cell(y, origin, all, ""));
            foreach (IGrouping<Sector, int> sector in all.GroupBy(k => CadrePlan.SectorOf((Cadre)k)))
            {
                see(new Cell(y, origin, [.. sector], ScenarioJson.Word(sector.Key)));
            }
        }
    }

    private static void Staff(YearOfRun y, IndicatorRows rows) => Each(y, c =>
    {
        rows.Add("licences", c.Label, c.Flow(CadreMeasure.Licences), c.Agents(c.Flow(CadreMeasure.Licences)));
        rows.Add("places", c.Label, c.Flow(CadreMeasure.Places), c.Agents(c.Flow(CadreMeasure.Places)));
        double home = c.Mean(CadreMeasure.LicensedHome);
        rows.Ratio("bonded", c.Label, c.Mean(CadreMeasure.Bonded), home, 100, c.Agents(home));
        double people = y.End.Of(HouseholdMeasure.Persons, c.Origin.Index);
        if (c.Label.Sector.Length > 0 || people <= 0)
        {
            return;
        }

        double nurses = c.End(CadreMeasure.LicensedHome, (int)Cadre.Nurse), doctors = c.End(CadreMeasure.LicensedHome, (int)Cadre.Doctor);
        Put(Cadre.Nurse, "nurses", nurses);
        Put(Cadre.Doctor, "doctors", doctors);
        double density0 = c.Origin.Cadres.OfType<CadrePlan>().Where(k => k.Cadre != Cadre.Teacher).Sum(k => k.Data.Staff + k.Data.Reserve)
            / (c.Origin.Data.Population - y.Plan.Schemes.Where(s => s.Origin == c.Origin.Index).Sum(s => s.Intake.Stock.Value));
        if (c.Origin.Data.CriticalSectors.UnderFiveMortality is { } deaths && density0 > 0 && nurses + doctors > 0)
        {
            double e = y.Plan.For(c.Origin).Numbers[CadreNumbers.EH];
            rows.Add("under_five", c.Label, deaths * Maths.Pow((nurses + doctors) / people / density0, -e), c.Agents(nurses + doctors));
        }

        void Put(Cadre cadre, string measure, double persons)
        {
            if (c.Origin.Cadres[(int)cadre] is not null)
            {
                rows.Add(measure, c.Label, 1e4 * persons / people, c.Agents(persons));
            }
        }
    });

    private static void Teachers(YearOfRun y, IndicatorRows rows) => Each(y, c =>
    {
        if (c.Label.Sector.Length > 0 || c.Origin.Cadres[(int)Cadre.Teacher] is null)
        {
            return;
        }

        int k = (int)Cadre.Teacher;
        double qualified = c.End(CadreMeasure.AtPost, k), all = qualified + c.End(CadreMeasure.UnqualifiedAtPost, k);
        rows.Ratio("qualified", c.Label, qualified, all, 100, c.Agents(all));
        rows.Ratio("pupils_per_teacher", c.Label, c.End(CadreMeasure.Pupils, k), all, 1, c.Agents(all));
    });

    private static void Vacancies(YearOfRun y, IndicatorRows rows) => Each(y, c => rows.Ratio(
        "rate", c.Label, c.Flow(CadreMeasure.Vacant), c.Flow(CadreMeasure.Posts), 100, c.Agents(c.Mean(CadreMeasure.Posts))));

    private static void Attrition(YearOfRun y, IndicatorRows rows) => Each(y, c =>
    {
        double staff = c.Mean(CadreMeasure.AtPost);
        rows.Ratio("rate", c.Label, c.Leaving, staff, 100, c.Agents(staff));
        rows.Ratio("emigration", c.Label, c.Flow(CadreMeasure.LeftPost), staff, 100, c.Agents(staff));
        rows.Ratio("other", c.Label, c.Flow(CadreMeasure.ExitsOther), staff, 100, c.Agents(staff));
        rows.Add("emigrants", c.Label, c.Flow(CadreMeasure.Emigrated), c.Agents(c.Flow(CadreMeasure.Emigrated)));
    });

    private static void Recovered(YearOfRun y, IndicatorRows rows) => Each(y, c =>
    {
        rows.Ratio("ratio", c.Label, c.Back(y.Plan.For(c.Origin).Numbers), c.Lost, 1, c.Agents(c.Flow(CadreMeasure.Emigrated)));
        rows.Add("cost", c.Label, c.Lost, c.Agents(c.Flow(CadreMeasure.Emigrated)));
    });

    private static void Index(YearOfRun y, IndicatorRows rows) => Each(y, c =>
    {
        double staff = c.Mean(CadreMeasure.AtPost), abroad = c.Mean(CadreMeasure.LicensedAbroad);
        if (staff <= 0)
        {
            return;
        }

        double need = c.Leaving + c.Flow(CadreMeasure.Retired) + (c.Mean(CadreMeasure.Vacant) / YearsToFill);
        double yearly = abroad > 0 ? Math.Min(1, c.Flow(CadreMeasure.Returned) / abroad) : 0;
        (string Name, double Value)[] scores =
        [
            ("retain", 1 - (c.Leaving / staff / WorstAttrition)),
            ("retrain", need > 0 ? c.Flow(CadreMeasure.Licences) / need : 1),
            ("recover", c.Lost > 0 ? c.Back(y.Plan.For(c.Origin).Numbers) / c.Lost : 1),
            ("return", 1 - Maths.Pow(1 - Math.Min(yearly, 0.999), 5)),
        ];
        double sum = 0;
        foreach ((string name, double value) in scores)
        {
            double score = Math.Clamp(value, 0, 1);
            rows.Add(name, c.Label, score, c.Agents(staff));
            sum += score;
        }

        rows.Add("index", c.Label, sum / scores.Length, c.Agents(staff));
    });
}
