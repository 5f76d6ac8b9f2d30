using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>The tables of a comparison.</summary>
internal static class ComparisonTables
{
    private static readonly string[] Effects = ["total", "direct"];

    /// <summary>Word of an effect.</summary>
    public static string Word(Effect effect) => Effects[(int)effect];

    /// <summary>comparison.parquet.</summary>
    public static Table Contrasts(string basis, IEnumerable<Contrast> contrasts)
    {
        TextColumn[] texts =
        [
            new("base", "base scenario"), new("variant", "variant"),
            new("effect", "total: own markets; direct: posted values of the base run but for admission to the changed regimes"),
            new("indicator", "id of the catalogue"), new("measure", "figure of the indicator"),
            new("period", "calendar year in which the year of the run begins; mean: over all years; run: the run as a whole"),
            new("origin", "country of origin; empty: all"), new("destination", "country of destination; empty: all"),
            new("regime", "admission regime; empty: all"), new("sex", "men or women; empty: both"),
            new("education", "below_tertiary or tertiary (ISCED 5-8); empty: all"), new("channel", "recruitment channel; empty: all"),
            new("sector", "sector of work, of regimes for one; empty: all"),
        ];
        const string Unit = "unit of the measure";
        OptionalColumn<double>[] numbers =
        [
            new("base_level", Unit, "mean level of the base over replicates; missing where the figure only exists between two runs"),
            new("variant_level", Unit, "mean level of the variant over replicates"),
            new("difference", Unit, "mean paired difference, variant less base"),
            new("low", Unit, "low end of its 95 % t interval over replicates, at the central parameters"),
            new("high", Unit, "high end"),
            new("share_higher", "share", "replicates in which the variant is higher than the base; ties count half"),
            new("width_ratio", "ratio",
                "width of the interval with independent draws over that with paired ones; missing where the difference never varies"),
            new("drawn_difference", Unit, "mean paired difference over replicates with drawn parameters"),
            new("drawn_low", Unit, "low end of the 95 % prediction interval at one more draw of parameters and chance"),
            new("drawn_high", Unit, "high end"),
            new("drawn_share_higher", "share", "draws in which the variant is higher than the base; ties count half"),
        ];
        NumberColumn<int> replicates = new("replicates", "replicates", "replicates at the central parameters in which both have the figure");
        NumberColumn<int> draws = new("draws", "replicates", "replicates with drawn parameters in which both have the figure");
        NumberColumn<long> agents = new("agents", "agents", "fewest agents behind the figure in any of the runs");
        Table table = new("comparison", "one row per variant, effect, indicator, measure, breakdown and period", [.. texts, .. numbers,
            replicates, draws, agents]);
        foreach (Contrast c in contrasts)
        {
            Put(texts, basis, c.Variant, Word(c.Effect), c.Key.Indicator, c.Key.Measure, c.Key.Period, c.Key.Label.Origin, c.Key.Label.Destination,
                c.Key.Label.Regime, c.Key.Label.Sex, c.Key.Label.Education, c.Key.Label.Channel, c.Key.Label.Sector);
            double?[] values =
            [
                c.Base, c.Level, c.Difference, c.Low, c.High, c.Higher, c.WidthRatio, c.DrawnDifference, c.DrawnLow, c.DrawnHigh, c.DrawnHigher,
            ];
            for (int k = 0; k < values.Length; k++)
            {
                numbers[k].Add(values[k]);
            }

            replicates.Add(c.Replicates);
            draws.Add(c.Draws);
            agents.Add(c.Agents);
        }

        return table;
    }

    /// <summary>winners.parquet.</summary>
    public static Table WinnersOf(string basis, IEnumerable<WinnerRow> rows)
    {
        TextColumn[] texts =
        [
            new("base", "base scenario"), new("variant", "variant"), new("effect", "total or direct"),
            new("kind", "what the groups are by: what persons were at month 0, and whether they are abroad then, go later in either design, or stay"),
            new("group", "group; quintiles by household income a member at month 0, within the origin, q1 the poorest"),
        ];
        NumberColumn<long>[] counts =
        [
            new("persons", "persons", "alive at the end in both designs; sum over replicates"), new("better", "persons",
                "better off by more than 1 %"),
            new("worse", "persons", "worse off by more than 1 %"), new("unchanged", "persons", "neither"),
            new("identical", "persons", "of unchanged: equal to the last unit"), new("agents", "agents", "agents; sum over replicates"),
        ];
        NumberColumn<double>[] means =
        [
            new("base_mean", "PPP USD a month", "mean outcome in the base"), new("difference", "PPP USD a month", "mean difference of outcomes"),
        ];
        OptionalColumn<double>[] ends =
        [
            new("low", "PPP USD a month", "low end of its 95 % t interval over replicates"), new("high", "PPP USD a month", "high end"),
        ];
        Table table = new(
            "winners", "one row per variant, effect and group; the share of winners depends on how draws are paired, the mean difference does not",
            [.. texts, .. counts, .. means, .. ends]);
        foreach (WinnerRow r in rows)
        {
            Put(texts, basis, r.Variant, Word(r.Effect), r.Group.Kind, r.Group.Name);
            long[] n = [r.Persons, r.Better, r.Worse, r.Unchanged, r.Identical, r.Agents];
            for (int k = 0; k < n.Length; k++)
            {
                counts[k].Add(n[k]);
            }

            means[0].Add(r.BaseMean);
            means[1].Add(r.Difference);
            ends[0].Add(r.Low);
            ends[1].Add(r.High);
        }

        return table;
    }

    /// <summary>transitions.parquet.</summary>
    public static Table Transitions(IReadOnlyList<(string Design, Effect Effect)> arms, IEnumerable<TransitionCount> rows)
    {
        NumberColumn<int> replicate = new("replicate", "-", "replicate, from 0");
        TextColumn[] texts =
        [
            new("design", "scenario"), new("effect", "total or direct"), new("sex", "men or women"), new("from_status", "status at month 0"),
            new("to_status", "status at the end"),
        ];
        NumberColumn<long> persons = new("persons", "persons", "persons alive at month 0"), agents = new("agents", "agents", "agents");
        Table table = new("transitions", "one row per replicate, design, sex and pair of statuses; pairs that nobody has are left out",
            [replicate, .. texts, persons, agents]);
        foreach (TransitionCount t in rows)
        {
            replicate.Add(t.Replicate);
            Put(texts, arms[t.Arm].Design, Word(arms[t.Arm].Effect), Labels.Sex[t.Sex], Labels.Status[(int)t.From], Labels.Status[(int)t.To]);
            persons.Add(t.Persons);
            agents.Add(t.Agents);
        }

        return table;
    }

    /// <summary>persons.NNNN.parquet of one replicate: one row a person alive at month 0 and arm.</summary>
    public static Table Persons(
        int replicate, IReadOnlyList<(string Design, Effect Effect)> arms, IReadOnlyList<Plan> plans, IReadOnlyList<DesignRun> runs)
    {
        NumberColumn<int> age = new("age", "years", "completed years at month 0"), weight = new("weight", "persons", "real persons");
        NumberColumn<int> quintile = new("quintile", "-", "of household income a member at month 0, within the origin, 1 the poorest");
        NumberColumn<long> id = new("person", "-", "id for life, the 64 bits as a signed number; the same person in every design");
        TextColumn[] texts =
        [
            new("design", "scenario"), new("effect", "total or direct"), new("origin", "country of origin"), new("sex", "men or women"),
            new("education", Labels.EducationText), new("status", "status at month 0"), new("end_status", "status at the end"),
            new("end_regime", "regime at the end; empty: at home"),
        ];
        OptionalColumn<double> outcome = new("outcome", "PPP USD a month",
            "consumption a household member and what is owned at the end; missing: died");
        Table table = new(
            $"persons.{replicate:0000}", "one row per design and person alive at month 0; synthetic persons",
            [.. texts, id, age, weight, quintile, outcome]);
        int[] quintiles = Winners.Quintiles(runs[0].People.People);
        for (int a = 0; a < runs.Count; a++)
        {
            PersonOutcomes people = runs[a].People;
            int[] own = a == 0 || ReferenceEquals(people, runs[0].People) ? quintiles : Winners.Quintiles(people.People);
            for (int k = 0; k < people.People.Count; k++)
            {
                PersonAtStart p = people.People[k];
                PersonAtEnd e = people.End[k];
                Put(texts, arms[a].Design, Word(arms[a].Effect), plans[a].Origins[p.Origin].Country.Id, Labels.Sex[Traits.Sex(p.Traits)],
                    Labels.Education[Traits.Education(p.Traits)], Labels.Status[(int)Traits.StatusOf(p.Traits)], Labels.Status[(int)e.Status],
                    e.Scheme < 0 ? "" : plans[a].Schemes[e.Scheme].Regime.Id);
                id.Add((long)p.Id);
                age.Add(-p.Birth / 12);
                weight.Add(p.Weight);
                quintile.Add(own[k] + 1);
                outcome.Add(e.Lives ? e.Outcome / PersonOutcomes.Scale / people.Months : null);
            }
        }

        return table;
    }

    private static void Put(TextColumn[] columns, params ReadOnlySpan<string> values)
    {
        for (int k = 0; k < columns.Length; k++)
        {
            columns[k].Add(values[k]);
        }
    }
}

/// <summary>Who gains and loses in one group, over replicates.</summary>
/// <param name="Variant">Variant.</param>
/// <param name="Effect">Total or direct.</param>
/// <param name="Group">Group.</param>
/// <param name="Persons">Persons paired, sum over replicates.</param>
/// <param name="Better">Better off by more than 1 %.</param>
/// <param name="Worse">Worse off by more than 1 %.</param>
/// <param name="Identical">Equal to the last unit.</param>
/// <param name="Agents">Agents paired.</param>
/// <param name="BaseMean">Mean outcome in the base, PPP USD a month.</param>
/// <param name="Difference">Mean difference.</param>
/// <param name="Low">Low end of its 95 % interval over replicates.</param>
/// <param name="High">High end.</param>
public sealed record WinnerRow(
    string Variant, Effect Effect, PersonGroup Group, long Persons, long Better, long Worse, long Identical, long Agents, double BaseMean,
    double Difference, double? Low, double? High)
{
    /// <summary>Neither better nor worse.</summary>
    public long Unchanged => Persons - Better - Worse;

    /// <summary>Sums one group over replicates.</summary>
    internal static WinnerRow Of(string variant, Effect effect, PersonGroup group, IReadOnlyList<WinnerCount> counts, int months)
    {
        double unit = PersonOutcomes.Scale * months;
        long persons = counts.Sum(c => c.Persons);
        Int128 level = 0, difference = 0;
        foreach (WinnerCount c in counts)
        {
            level += c.Base;
            difference += c.Difference;
        }

        Moments m = Moments.Of([.. counts.Where(c => c.Persons > 0).Select(c => (double)c.Difference / c.Persons / unit)]);
        double half = m.Count > 1 ? Student.Two95(m.Count - 1) * Math.Sqrt(m.Variance / m.Count) : 0;
        return new WinnerRow(
            variant, effect, group, persons, counts.Sum(c => c.Better), counts.Sum(c => c.Worse), counts.Sum(c => c.Identical),
            counts.Sum(c => c.Agents), (double)level / persons / unit, (double)difference / persons / unit,
            m.Count > 1 ? m.Mean - half : null, m.Count > 1 ? m.Mean + half : null);
    }
}
