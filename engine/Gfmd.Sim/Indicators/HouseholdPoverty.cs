using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 2.2: poverty, inequality and dependency of households at the end of the year, with and without remittances (MODEL
/// 8.5, 8.2).</summary>
public static class HouseholdPoverty
{
    private static readonly Levels[] By = [Levels.Origin, Levels.Origin | Levels.Sex, Levels.Origin | Levels.Skill];
    private static readonly string[] Lines = ["low", "mid", "high"];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I6.02", "Poverty headcount and gap",
            "persons at home below the poverty lines by consumption a head in the last month of the year; by sex and schooling of the head (the "
                + "oldest at home); without migration: nothing is received and members abroad earn at home what they expect to (Adams 1989; Acosta "
                + "et al. 2008)",
            "persons with cons_h/heads < line; mean of (line - c)/line over all persons, 0 for the others", "C,X,E", "SDG 1.1.1, 1.2.1",
            [
                .. Lines.SelectMany(l => new Measure[]
                {
                    new(l, "%", $"below line_{l}"), new($"gap_{l}", "%", $"mean gap to line_{l}"),
                    new($"{l}_without", "%", $"below line_{l} without migration"), new($"gap_{l}_without", "%", $"gap to line_{l} without migration"),
                }),
            ],
            Poverty),
        new(
            "I6.03", "Inequality of income",
            "Gini index of income a head (12-month means), with remittances and without migration; mean index within communities; what one "
                + "percent more of remittances changes of it; who receives them",
            "8.5; Lerman and Yitzhaki 1985", "C", "SDG 10.1, 10.2 (analogue)",
            [
                new("gini", "0 to 1", "income with remittances"), new("gini_without", "0 to 1", "income without migration"),
                new("gini_villages", "0 to 1", "mean over communities, by persons"),
                new("elasticity", "% per %", "of the index to remittances; below 0: they make incomes more equal"),
                .. Enumerable.Range(1, 5).Select(q => new Measure(
                    $"received_q{q}", "%", $"of remittances that go to fifth {q} of persons by income without migration")),
            ],
            Incomes)
        {
            Note = "grouped by eighths of an octave of income: at most 0.002 too low",
        },
        new(
            "I6.06", "Dependency on remittances",
            "households with more than the share dependent of their income from abroad; adults without work; what would be missing if nothing came",
            "share of households with R/y > 0.5; idle adults; consumption loss and poverty if R = 0", "C,X,E", "roundtable paper 2.2",
            [
                new("dependent", "%", "of households; by the head"), new("receiving", "%", "of households; by the head"),
                new("idle", "%", "of adults of 18 to 64 at home in receiving households, not in school: without work; by own sex and schooling"),
                new("idle_others", "%", "the same in other households"),
                new("loss", "%", "of the consumption of receiving households, if nothing were received"),
                new("poor_receiving", "%", "of persons in receiving households below line_mid"),
                new("poor_stopped", "%", "the same if nothing were received and nobody did anything about it"),
            ],
            Dependency),
    ];

    private static long Of(YearOfRun y, Group g, HeadMeasure m) => YearOfRun.Of(g, (o, c) => y.End.Of(m, o, c));

    private static IEnumerable<Group> Groups(YearOfRun y) => By.SelectMany(y.Groups.Origins);

    private static void Poverty(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in Groups(y))
        {
            long persons = Of(y, g, HeadMeasure.Persons), without = Of(y, g, HeadMeasure.PersonsWithout);
            long agents = y.OriginAgents(g, (o, c) => y.End.Of(HeadMeasure.Persons, o, c));
            for (int l = 0; l < Lines.Length; l++)
            {
                rows.Ratio(Lines[l], g.Label, Of(y, g, HeadMeasure.PoorLow + l), persons, 100, agents);
                rows.Ratio($"gap_{Lines[l]}", g.Label, Of(y, g, HeadMeasure.GapLow + l), persons, 1e-4, agents);
                rows.Ratio($"{Lines[l]}_without", g.Label, Of(y, g, HeadMeasure.WithoutLow + l), without, 100, agents);
                rows.Ratio($"gap_{Lines[l]}_without", g.Label, Of(y, g, HeadMeasure.GapWithoutLow + l), without, 1e-4, agents);
            }
        }
    }

    private static void Incomes(YearOfRun y, IndicatorRows rows)
    {
        foreach (OriginPlan o in y.Plan.Origins)
        {
            Labelled label = new(o.Country.Id, "", "", "", "");
            long[] Bins(IncomeMeasure m) => [.. Enumerable.Range(0, Tallies.Bins).Select(b => y.End.Of(m, o.Index, b))];
            long[] persons = Bins(IncomeMeasure.Persons), income = Bins(IncomeMeasure.Income), without = Bins(IncomeMeasure.PersonsWithout);
            long agents = persons.Sum() / o.Weight;
            void Put(string measure, double? value)
            {
                if (value is double v)
                {
                    rows.Add(measure, label, v, agents);
                }
            }

            Put("gini", Inequality.Gini(persons, income));
            Put("gini_without", Inequality.Gini(without, Bins(IncomeMeasure.IncomeWithout)));
            long[] remitted = Bins(IncomeMeasure.Remitted);
            Put("elasticity", remitted.Sum() > 0 ? Inequality.Elasticity(persons, income, remitted) : null);
            rows.Ratio("gini_villages", label, y.End.Of(HouseholdMeasure.VillageGini, o.Index),
                y.End.Of(HouseholdMeasure.VillageGiniPersons, o.Index), 1e-6, agents);
            long[] received = Bins(IncomeMeasure.RemittedWithout);
            double[] fifths = received.Sum() > 0 ? Inequality.Fifths(without, received) : [];
            for (int q = 0; q < fifths.Length; q++)
            {
                rows.Add($"received_q{q + 1}", label, 100 * fifths[q], agents);
            }
        }
    }

    private static void Dependency(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in Groups(y))
        {
            long N(HeadMeasure m) => Of(y, g, m);
            long Agents(HeadMeasure m) => y.OriginAgents(g, (o, c) => y.End.Of(m, o, c));
            rows.Ratio("dependent", g.Label, N(HeadMeasure.Dependent), N(HeadMeasure.Households), 100, Agents(HeadMeasure.Households));
            rows.Ratio("receiving", g.Label, N(HeadMeasure.Receiving), N(HeadMeasure.Households), 100, Agents(HeadMeasure.Households));
            rows.Ratio("idle", g.Label, N(HeadMeasure.Idle), N(HeadMeasure.Adults), 100, Agents(HeadMeasure.Adults));
            rows.Ratio("idle_others", g.Label, N(HeadMeasure.OtherIdle), N(HeadMeasure.OtherAdults), 100, Agents(HeadMeasure.OtherAdults));
            long agents = Agents(HeadMeasure.PersonsReceiving);
            rows.Ratio("loss", g.Label, N(HeadMeasure.Loss), N(HeadMeasure.Consumption), 100, agents);
            rows.Ratio("poor_receiving", g.Label, N(HeadMeasure.PoorReceiving), N(HeadMeasure.PersonsReceiving), 100, agents);
            rows.Ratio("poor_stopped", g.Label, N(HeadMeasure.PoorStopped), N(HeadMeasure.PersonsReceiving), 100, agents);
        }
    }
}
