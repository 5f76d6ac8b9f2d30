using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Training, prospects and the use of skills: R33 to R36.</summary>
internal static class SkillRelations
{
    private const double Promise = 0.2, Slow = 0.002, Quick = 0.02, Fast = 0.03, Queue = 2;
    private const int Studies = 48, Long = 120;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R33a", $"places may grow by {Fast} a month, not {Slow}", "graduates", Direction.Up, 96)
        {
            Applies = Whole,
            Condition = "every scenario",
            Prepare = (s, _) => Growing(s),
            Change = (s, _) => s.With(SkillsNumbers.GMax, Fast),
            Figure = (d, _) => d.Sum(OriginMeasure.TertiaryGraduates, 0, 96),
            Mutant = new("places do not respond: kap = 0 in both", (s, _) => s.With(SkillsNumbers.Kap, 0)),
        },
        new("R33b", $"places may grow by {Fast} a month, not {Slow}", "graduates of classes that began before", Direction.Equal, Studies)
        {
            Applies = Whole,
            Condition = "every scenario",
            Prepare = (s, _) => Growing(s),
            Change = (s, _) => s.With(SkillsNumbers.GMax, Fast),
            Figure = (d, _) => d.Sum(OriginMeasure.TertiaryGraduates, 0, Studies),
            Mutant = new("those classes were twice as large in the lever", null, (s, _) => s with
            {
                AtStart = w => Array.Fill(w.Market.Prospects.Crowding, 2),
            }),
        },
        new("R33c", $"places may grow by {Fast} a month, not {Quick}", "graduates of the last year of studies", Direction.DownOrEqual, 96)
        {
            Applies = Whole,
            Condition = "every scenario",
            Prepare = (s, _) => Growing(s).With(SkillsNumbers.XiTert, SkillsNumbers.XiTert.High).With(SkillsNumbers.GMax, Quick),
            Change = (s, _) => s.With(SkillsNumbers.GMax, Fast),
            Figure = (d, _) => d.Sum(OriginMeasure.TertiaryGraduates, Studies, 96) / Math.Max(1, d.Sum(OriginMeasure.TertiaryFinalists, Studies, 96)),
            Mutant = new("no loss of quality in the lever: xi_tert = 0", null, (s, _) => s.With(SkillsNumbers.XiTert, 0)),
        },
        new("R34a", $"graduates are promised {Promise} more chance to emigrate, places for all", "applicants to study", Direction.Up, 24)
        {
            Applies = Skilled,
            Condition = "a regime that admits graduates",
            Prepare = (s, _) => Elastic(s),
            Change = Announced,
            Figure = (d, _) => d.Sum(OriginMeasure.TertiaryApplicants, 0, 24),
            Mutant = new("weight of returns a2 = 0 in both", (s, _) => s.With(SkillsNumbers.A2, 0)),
        },
        new("R34b", $"graduates are promised {Promise} more chance to emigrate, places for all", "gross human capital", Direction.Up, Long)
        {
            Applies = Skilled,
            Condition = "a regime that admits graduates",
            Prepare = (s, _) => Elastic(s),
            Change = Announced,
            Figure = (d, _) => Adults(d, true, true) / Adults(d, true, false),
            Mutant = new("weight of returns a2 = 0 in both", (s, _) => s.With(SkillsNumbers.A2, 0)),
        },
        new("R35", $"graduates are promised {Promise} more chance to emigrate, places fixed", "net human capital", Direction.DownOrEqual, Long)
        {
            Applies = Skilled,
            Condition = "a regime that admits graduates",
            Prepare = (s, _) => Training(s, new TertiaryTraining { ApplicantsPerPlace = new(Queue) }),
            Change = Announced,
            Figure = (d, _) => Adults(d, false, true) / Adults(d, false, false),
            Mutant = new("places for all in both", (s, _) => Elastic(s)),
        },
        new("R36a", "qualifications recognised, procedure open", "graduates at work below their level", Direction.Down, 24)
        {
            Applies = Skilled,
            Condition = "a regime that admits graduates",
            Change = Recognised,
            Figure = (d, _) => Share(d, SchemeMeasure.Overqualified),
            Persons = (d, _) => d.SumTertiary(SchemeMeasure.Departed, 24),
            Mutant = new("recognition without effect: t3 = 0, up_mult = 1 in both", Idle),
        },
        new("R36b", "qualifications recognised, procedure open", "mean pay of graduates at work abroad", Direction.Up, 24)
        {
            Applies = Skilled,
            Condition = "a regime that admits graduates",
            Change = Recognised,
            Figure = (d, _) => Share(d, SchemeMeasure.GrossPay),
            Persons = (d, _) => d.SumTertiary(SchemeMeasure.Departed, 24),
            Mutant = new("recognition without effect: t3 = 0, up_mult = 1 in both", Idle),
        },
    ];

    private static string[] Skilled(Scenario s) => AnyRegime(s, r => !Irregular(r) && r.Intakes.Any(i => i.TertiaryShare > 0));

    /// <summary>Places that respond, half of those of the base year: twice as many apply as are taken.</summary>
    private static Subject Growing(Subject s) =>
        Training(s, new TertiaryTraining { ApplicantsPerPlace = new(Queue), Response = 1 }).With(SkillsNumbers.GMax, Slow) with
        {
            AtStart = w =>
            {
                foreach (double[] places in (double[][])[w.Market.Prospects.Places, w.Market.Prospects.BasePlaces])
                {
                    for (int o = 0; o < places.Length; o++)
                    {
                        places[o] /= 2;
                    }
                }
            },
        };

    private static Subject Elastic(Subject s) => Training(s, new TertiaryTraining());

    private static Subject Training(Subject s, TertiaryTraining training) => s with
    {
        Scenario = s.Scenario with
        {
            Countries = [.. s.Scenario.Countries.Select(c => c.Origin is { } o ? c with { Origin = o with { Training = training } } : c)],
        },
    };

    /// <summary>The promise is made in month 0: the past, and with it the places, are the same.</summary>
    private static Subject Announced(Subject s, string regime) => s with { Later = s.With(SkillsNumbers.MNew, Promise).Scenario };

    private static Subject Recognised(Subject s, string regime) =>
        s.WithCorridors(c => c with { Skills = c.Skills with { Recognition = 1, Procedure = 1 } });

    private static Subject Idle(Subject s, string regime) => s.With(SkillsNumbers.T3, 0).With(SkillsNumbers.UpMult, 1);

    private static double Share(Diary d, SchemeMeasure measure) =>
        d.SumTertiary(measure, 24) / Math.Max(1, d.SumTertiary(SchemeMeasure.Employed, 24));

    /// <summary>Persons of 25 and over at the last census, at home or wherever they live, graduates or all.</summary>
    private static double Adults(Diary d, bool natives, bool tertiary) => d.Sum(OriginMeasure.Home25, Long - 1, Long, tertiary)
        + (natives ? d.Sum(OriginMeasure.Abroad25, Long - 1, Long, tertiary) : 0);
}
