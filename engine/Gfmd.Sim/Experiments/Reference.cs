using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// Indicators that only exist between two runs with common random numbers (MODEL 12): computed from the base and a variant of one replicate,
/// the triple-win score from all of them.
/// </summary>
public static class Reference
{
    /// <summary>Its indicators; they have no formula over one run.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I1.05", "Gross brain gain", "gross human capital less that of the same run in which families see no prospects abroad from month 0 on",
            "I1.03(run) - I1.03(counterfactual dm = 0)", "C,X", "Beine, Docquier & Rapoport 2008",
            [new("gross", "pp", "percentage points of the tertiary share of natives; with --counterfactuals")], None),
        new(
            "I1.06", "Net brain gain",
            "net human capital less that of the same run without skilled emigration, and without its prospects, from month 0 on",
            "I1.04(run) - I1.04(counterfactual no skilled emigration)", "C,X", "Beine, Docquier & Rapoport 2008",
            [new("net", "pp", "percentage points of the tertiary share at home; with --counterfactuals")], None),
        new(
            "I1.11", "Licensed additions per emigrant nurse",
            "new licences of the run less those of the same run without skilled emigration from month 0 on, for each licensed person who left",
            "d(new licences)/d(emigrant nurses) vs counterfactual", "C", "-",
            [new("ratio", "licences per emigrant", "over the whole run; with --counterfactuals")], None),
        new(
            "I2.11", "Labour shortage filled", "vacancy-months of the base less those of the variant, by destination and year",
            "(vacancy-months ref - run)/vacancy-months ref", "K", "-", [new("filled", "%", "of the vacancy-months of the base")], None),
        new(
            "I6.01", "Household welfare effect",
            "mean outcome over the run of persons whose household had somebody abroad in either design, against the base",
            "run vs counterfactual with common random numbers", "C", "Gibson & McKenzie 2014",
            [
                new("effect", "%", "of the base's mean outcome (consumption a member plus what is owned at the end)"),
                new("survey", "%", "difference in differences on a simulated survey of each design: households that send a first migrant against "
                    + "matched ones that never do; from 24 months on"),
            ],
            None),
        new(
            "I6.08", "Beyond-recipient effect",
            "mean own income of persons whose household had nobody abroad in either design, in communities with migrants at month 0",
            "income change of non-migrant households in the same village vs counterfactual", "C", "roundtable paper 2.2",
            [new("effect", "%", "of the base's mean income a member")], None),
        TripleWin.Indicator,
        new(
            "I9.04", "Distribution of wins", "persons alive at the end in both designs, better or worse off than in the base by more than 1 %",
            "share of persons better and worse off", "C,X,E,quintile", "-",
            [new("better", "%", "share better off; all groups in winners"), new("worse", "%", "share worse off; all groups in winners")], None),
    ];

    /// <summary>Rows of a variant against the base of the same replicate; years as in the base.</summary>
    public static IReadOnlyList<IndicatorRow> Rows(Plan basePlan, DesignRun basis, Plan plan, DesignRun variant)
    {
        ArgumentNullException.ThrowIfNull(basePlan);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(variant);
        List<IndicatorRow> rows = [];
        Shortage(basePlan, basis, plan, variant, rows);
        Welfare(basePlan, basis, variant, rows);
        return rows;
    }

    /// <summary>The plan in which nobody with tertiary education leaves: their options are closed (counterfactual of I1.06).</summary>
    public static Solved WithoutSkilled(Solved solved)
    {
        ArgumentNullException.ThrowIfNull(solved);
        return solved with
        {
            Schemes = solved.Schemes.ToDictionary(
                s => s.Key, s => s.Value with { Open = [s.Value.Open[0], s.Value.Open[1], false, false] }, StringComparer.Ordinal),
        };
    }

    /// <summary>The scenario whose families see no prospects abroad (counterfactuals of I1.05 and I1.06).</summary>
    public static Scenario WithoutProspects(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario with
        {
            Parameters = new Dictionary<string, double>(scenario.Parameters, StringComparer.Ordinal) { [SkillsNumbers.MSee.Id] = 0 },
        };
    }

    private static void None(YearOfRun year, IndicatorRows rows)
    {
    }

    /// <summary>I1.05 and I1.06 of a design beside the same run in which families see no prospects, and the one without skilled emigration.</summary>
    public static IReadOnlyList<IndicatorRow> BrainGain(DesignRun variant, DesignRun unseen, DesignRun unskilled)
    {
        ArgumentNullException.ThrowIfNull(variant);
        ArgumentNullException.ThrowIfNull(unseen);
        ArgumentNullException.ThrowIfNull(unskilled);
        return
        [
            .. Less(variant, unseen, "I1.03", "I1.05", "gross"), .. Less(variant, unskilled, "I1.04", "I1.06", "net"),
            .. LicensedAdditions(variant, unskilled),
        ];
    }

    private static IEnumerable<IndicatorRow> Less(DesignRun variant, DesignRun without, string of, string indicator, string measure)
    {
        IEnumerable<IndicatorRow> Shares(DesignRun r) => r.Rows.Where(x => x.Indicator == of && x.Measure == "share");
        return Shares(variant).Zip(Shares(without), (a, b) => a with { Indicator = indicator, Measure = measure, Value = a.Value - b.Value });
    }

    /// <summary>I1.11 of a design beside the same run without skilled emigration, by origin.</summary>
    private static IEnumerable<IndicatorRow> LicensedAdditions(DesignRun variant, DesignRun unskilled)
    {
        static double Sum(DesignRun r, string indicator, string measure, string origin) => r.Rows
            .Where(x => x.Indicator == indicator && x.Measure == measure && x.Label.Origin == origin && x.Label.Sector.Length == 0).Sum(x => x.Value);
        foreach (string origin in variant.Rows.Where(x => x.Indicator == "I1.10").Select(x => x.Label.Origin).Distinct(StringComparer.Ordinal))
        {
            double left = Sum(variant, "I1.10", "emigrants", origin) - Sum(unskilled, "I1.10", "emigrants", origin);
            double gained = Sum(variant, "I1.07", "licences", origin) - Sum(unskilled, "I1.07", "licences", origin);
            if (left > 0)
            {
                long agents = variant.Rows.Where(x => x.Indicator == "I1.10" && x.Measure == "emigrants" && x.Label.Origin == origin
                    && x.Label.Sector.Length == 0).Sum(x => x.Agents);
                yield return new(0, Whole, "I1.11", "ratio", new Labelled(origin, "", "", "", ""), gained / left, agents);
            }
        }
    }

    private static void Shortage(Plan basePlan, DesignRun basis, Plan plan, DesignRun variant, List<IndicatorRow> rows)
    {
        for (int year = 0; year < basis.Vacancies.Count; year++)
        {
            foreach (string id in basePlan.Destinations.Select(d => d.Id))
            {
                double before = Sum(basePlan, basis.Vacancies[year], id), after = Sum(plan, variant.Vacancies[year], id);
                if (before > 0)
                {
                    Labelled label = new("", id, "", "", "");
                    rows.Add(new(0, basePlan.CalendarYear(year * 12), "I2.11", "filled", label, 100 * (before - after) / before, (long)before));
                }
            }
        }
    }

    private static double Sum(Plan plan, double[] vacancies, string destination)
    {
        double sum = 0;
        foreach (SchemePlan s in plan.Schemes.Where(s => plan.Destinations[s.Destination].Id == destination))
        {
            sum += vacancies[s.Index * 2] + vacancies[(s.Index * 2) + 1];
        }

        return sum;
    }

    private static void Welfare(Plan plan, DesignRun basis, DesignRun variant, List<IndicatorRow> rows)
    {
        Int128[,] sums = new Int128[4, plan.Origins.Length];
        long[,] agents = new long[2, plan.Origins.Length];
        foreach ((int a, int b) in Winners.Pairs(basis.People, variant.People))
        {
            PersonAtStart p = basis.People.People[a];
            PersonAtEnd x = basis.People.End[a], y = variant.People.End[b];
            if (!x.Lives || !y.Lives)
            {
                continue;
            }

            if (x.Kin || y.Kin || Traits.Abroad(p.Traits))
            {
                Add(0, p, x.Outcome, y.Outcome);
            }
            else if (p.Network)
            {
                Add(1, p, x.Income, y.Income);
            }
        }

        void Add(int kind, PersonAtStart p, long before, long after)
        {
            sums[kind * 2, p.Origin] += (Int128)before * p.Weight;
            sums[(kind * 2) + 1, p.Origin] += (Int128)after * p.Weight;
            agents[kind, p.Origin]++;
        }

        for (int o = 0; o < plan.Origins.Length; o++)
        {
            for (int kind = 0; kind < 2; kind++)
            {
                double before = (double)sums[kind * 2, o], after = (double)sums[(kind * 2) + 1, o];
                if (before > 0)
                {
                    Labelled label = new(plan.Origins[o].Country.Id, "", "", "", "");
                    rows.Add(new(0, Whole, kind == 0 ? "I6.01" : "I6.08", "effect", label, 100 * (after - before) / before, agents[kind, o]));
                }
            }
        }
    }

    /// <summary>Year of a figure that belongs to the run as a whole.</summary>
    public const int Whole = 0;
}
