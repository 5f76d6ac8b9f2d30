using Gfmd.Sim.Output;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>matrix.parquet and front.parquet.</summary>
internal static class MatrixTables
{
    /// <summary>One row per practice, outcome and place.</summary>
    public static Table Cells(MatrixReport report)
    {
        TextColumn[] texts =
        [
            new("matrix", "matrix"), new("row", "id of the row: a lever, or levers pulled together"), new("practice", "name of the row"),
            new("holder", "who can pull its levers"), new("goal", "goals"), new("size", "what is moved, with the range of each size"),
            new("evidence", "weakest grade of its sizes: S read in the source, M published, M? order of magnitude, C calibration choice"),
            new("knowledge_gap", "what nobody has measured; empty: nothing by grade"), new("source", "sources of the sizes"),
            new("mechanism", "through which mechanism effects come"), new("outcome", "id of the column"), new("outcome_name", "name of the column"),
            new("indicator", "indicator of the catalogue; M: a figure of the matrix itself"), new("measure", "figure of the indicator"),
            new("unit", "unit of the difference"), new("origin", "country of origin; empty: not of one"),
            new("destination", "country of destination; empty: not of one"),
            new("kind", "assumed: the lever sets the outcome's own term; emergent: it comes out of behaviour"),
            new("verdict", "better or worse (higher or lower where neither is better); either: the interval by chance does not leave out 0"),
            new("robust", "yes: the interval with drawn sizes and parameters leaves out 0 too; no; empty: not drawn"),
        ];
        const string Unit = "unit of the outcome";
        OptionalColumn<double>[] numbers =
        [
            new("base_level", Unit, "mean level of the base; missing where the figure only exists between two runs"),
            new("difference", Unit, "mean paired difference, row less base, central sizes and parameters"),
            new("low", Unit, "low end of its 95 % t interval over replicates: chance"), new("high", Unit, "high end"),
            new("share_higher", "share", "replicates in which the row is higher; ties count half"),
            new("drawn_difference", Unit, "mean paired difference over replicates with drawn sizes and parameters"),
            new("drawn_low", Unit, "low end of the 95 % prediction interval at one more draw of sizes, parameters and chance"),
            new("drawn_high", Unit, "high end"), new("drawn_share_higher", "share", "draws in which the row is higher; ties count half"),
            new("cost_usd_per_year", "USD a year", "fiscal cost of the row in this place"),
            new("cost_usd_per_unit", "USD", "that cost per unit of improvement; missing where nothing clearly improves"),
            new("least_capacity", "index", "least capacity of the origin tried at which the sign is still told; missing: not searched"),
        ];
        NumberColumn<int> better = new("better", "-", "more is better (1), worse (-1), neither (0)");
        NumberColumn<int> replicates = new("replicates", "replicates", "at the central sizes and parameters");
        NumberColumn<int> draws = new("draws", "replicates", "with drawn sizes and parameters");
        NumberColumn<long> agents = new("agents", "agents", "fewest agents behind the figure in any run");
        Table table = new("matrix", "one row per practice, outcome and place", [.. texts, .. numbers, better, replicates, draws, agents]);
        foreach (MatrixCell c in report.Cells)
        {
            MatrixPractice p = report.Practices.First(x => x.Id == c.Row);
            MatrixOutcome o = report.Outcomes.First(x => x.Id == c.Outcome);
            Contrast e = c.Effect;
            string robust = c.Robust is bool r ? r ? "yes" : "no" : "";
            Put(texts, report.Matrix, p.Id, p.Name, p.Holder, p.Goal, p.Size, p.Evidence, p.Gap, p.Source, p.Mechanism, o.Id, o.Name, o.Indicator,
                o.Measure, o.Unit, c.Origin, c.Destination, c.Assumed ? "assumed" : "emergent", c.Verdict, robust);
            double?[] values =
            [
                e.Base, e.Difference, e.Low, e.High, e.Higher, e.DrawnDifference, e.DrawnLow, e.DrawnHigh, e.DrawnHigher, c.CostUsdPerYear,
                c.CostUsdPerUnit, c.LeastCapacity,
            ];
            foreach ((int k, double? v) in values.Index())
            {
                numbers[k].Add(v);
            }

            better.Add(o.Better);
            replicates.Add(e.Replicates);
            draws.Add(e.Draws);
            agents.Add(e.Agents);
        }

        return table;
    }

    /// <summary>One row per corridor and level of rights.</summary>
    public static Table Front(IReadOnlyList<FrontPoint> points)
    {
        TextColumn origin = new("origin", "country of origin"), destination = new("destination", "country of destination");
        TextColumn places = new("places", "agreed: as many as the agreements say; lifted: ten times as many, so that they no longer bind");
        TextColumn on = new("on_front", "yes: no other point of the corridor with these places has more of one and not less of the other");
        NumberColumn<double> level = new("level", "index 0 to 1", "level of every right of the temporary regimes");
        NumberColumn<double> rights = new("rights", "index 0 to 100", "rights in force, mean over migrants");
        NumberColumn<double> openness = new("openness", "persons a year", "admissions to legal regimes open below tertiary education");
        OptionalColumn<double> low = new("low", "persons a year", "low end of its 95 % t interval over replicates");
        OptionalColumn<double> high = new("high", "persons a year", "high end");
        NumberColumn<long> agents = new("agents", "agents", "agents behind it: migrants");
        Table table = new(
            "front", "one row per corridor, places and level of rights", origin, destination, places, level, rights, openness, low, high, on, agents);
        foreach (FrontPoint p in points)
        {
            origin.Add(p.Origin);
            destination.Add(p.Destination);
            places.Add(p.Places);
            level.Add(p.Level);
            rights.Add(p.Rights);
            openness.Add(p.Openness);
            low.Add(p.Low);
            high.Add(p.High);
            on.Add(p.OnFront ? "yes" : "no");
            agents.Add(p.Agents);
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
