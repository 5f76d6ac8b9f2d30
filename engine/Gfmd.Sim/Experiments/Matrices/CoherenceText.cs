using System.Text;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>coherence.parquet and coherence.md.</summary>
internal static class CoherenceText
{
    public static Table Table(CoherenceReport report)
    {
        TextColumn[] texts =
        [
            new("kind", "single: effect of a lever over all levels of the others; pair: what two do together beyond the sum of each alone"),
            new("lever_a", "first lever"), new("lever_b", "second lever; empty: single"), new("outcome", "id of the outcome"),
            new("outcome_name", "name of the outcome"), new("indicator", "indicator of the catalogue"), new("measure", "figure of the indicator"),
            new("unit", "unit of the effect"), new("origin", "country of origin; empty: not of one"),
            new("destination", "country of destination; empty: not of one"),
            new("reads", "single: better, worse, higher, lower, either; pair: reinforce, counteract, more, less, either"),
        ];
        const string Unit = "unit of the outcome";
        NumberColumn<double> effect = new("effect", Unit, "mean over replicates at the central sizes and parameters");
        OptionalColumn<double>[] ends =
        [
            new("low", Unit, "low end of its 95 % t interval over replicates"), new("high", Unit, "high end"),
            new("drawn_low", Unit, "low end of the 95 % prediction interval with drawn sizes and parameters"), new("drawn_high", Unit, "high end"),
        ];
        Table table = new("coherence", "one row per lever or pair, outcome and place", [.. texts, effect, .. ends]);
        foreach (CoherenceCell c in report.Cells)
        {
            MatrixOutcome o = report.Outcomes.First(x => x.Id == c.Outcome);
            string[] row =
            [
                c.LeverB.Length == 0 ? "single" : "pair", c.LeverA, c.LeverB, o.Id, o.Name, o.Indicator, o.Measure, o.Unit, c.Origin, c.Destination,
                c.Reads,
            ];
            for (int k = 0; k < row.Length; k++)
            {
                texts[k].Add(row[k]);
            }

            effect.Add(c.Effect);
            double?[] numbers = [c.Low, c.High, c.DrawnLow, c.DrawnHigh];
            for (int k = 0; k < numbers.Length; k++)
            {
                ends[k].Add(numbers[k]);
            }
        }

        return table;
    }

    public static byte[] Markdown(CoherenceReport r)
    {
        StringBuilder md = new();
        void Line(string text = "") => md.Append(text).Append('\n');
        Line("# Which levers reinforce and which counteract each other");
        Line();
        Line($"{(r.ScenarioTitle.Length > 0 ? r.ScenarioTitle : r.Scenario)}, {r.Years} years. {r.Points} combinations of {r.Levers.Count} levers"
            + $"{(r.Fraction ? ", a fraction of resolution V" : ", all there are")}; {r.Replicates} paired replicates, {r.Draws} with drawn sizes "
            + "and parameters. A pair: what the two do together beyond the sum of each alone. "
            + $"{char.ToUpperInvariant(r.Notice[0])}{r.Notice[1..]}.");
        Line();
        foreach ((string id, string name) in r.Levers.Zip(r.Names))
        {
            Line($"- {id} {name}");
        }

        foreach (MatrixLeftOut left in r.LeftOut)
        {
            Line($"- not crossed: {left.Id}: {left.Why}");
        }

        foreach (MatrixOutcome o in r.Outcomes)
        {
            foreach (var place in r.Cells.Where(c => c.Outcome == o.Id).GroupBy(c => (c.Origin, c.Destination)))
            {
                Line();
                Line($"## {o.Name}, {MatrixMarkdown.Place(place.Key)} ({o.Unit})");
                Line();
                Line("| levers | effect | by chance | with sizes | reads |");
                Line("|---|---:|---|---|---|");
                foreach (CoherenceCell c in place)
                {
                    string what = c.LeverB.Length == 0 ? c.LeverA : $"{c.LeverA} with {c.LeverB}";
                    Line($"| {what} | {MatrixMarkdown.Number(c.Effect)} | {MatrixMarkdown.Span(c.Low, c.High)} | "
                        + $"{MatrixMarkdown.Span(c.DrawnLow, c.DrawnHigh)} | {c.Reads} |");
                }
            }
        }

        return Encoding.UTF8.GetBytes(md.ToString());
    }
}
