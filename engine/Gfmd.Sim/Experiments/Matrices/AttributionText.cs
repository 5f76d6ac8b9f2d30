using System.Text;
using Gfmd.Sim.Output;
using Gfmd.Sim.Reports;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>attribution.parquet and attribution.md.</summary>
internal static class AttributionText
{
    /// <summary>One row per part or pair, outcome and place.</summary>
    public static Table Table(AttributionReport report)
    {
        TextColumn[] texts =
        [
            new("kind", "total: variant less base; clause: its contribution; rest: what three or more do together; pair: two together beyond each"),
            new("clause", "id of the part of the variant; empty: total and rest"), new("clause_words", "its clauses in words"),
            new("with_clause", "second part of a pair"), new("outcome", "id of the outcome"), new("outcome_name", "name of the outcome"),
            new("indicator", "indicator of the catalogue"), new("measure", "figure of the indicator"), new("unit", "unit of the effect"),
            new("origin", "country of origin; empty: not of one"), new("destination", "country of destination; empty: not of one"),
            new("reads", "better, worse, higher, lower, either; pairs: reinforce, counteract, more, less, either"),
        ];
        const string Unit = "unit of the outcome";
        NumberColumn<double> effect = new("effect", Unit, "mean over replicates at the central parameters");
        OptionalColumn<double>[] ends =
        [
            new("low", Unit, "low end of its 95 % t interval over replicates"), new("high", Unit, "high end"),
            new("drawn_low", Unit, "low end of the 95 % prediction interval with drawn parameters"), new("drawn_high", Unit, "high end"),
            new("share", "share of the total", "effect over the whole difference; missing where that cannot be told from none, and for pairs"),
        ];
        Table table = new("attribution", "one row per part of the variant or pair of parts, outcome and place", [.. texts, effect, .. ends]);
        foreach (CoherenceCell c in report.Cells)
        {
            MatrixOutcome o = report.Outcomes.First(x => x.Id == c.Outcome);
            bool part = c.LeverA is not (Attribution.Total or Attribution.Rest);
            string[] row =
            [
                c.LeverB.Length > 0 ? "pair" : part ? "clause" : c.LeverA, part ? c.LeverA : "", report.Words(c.LeverA), c.LeverB, o.Id, o.Name,
                o.Indicator, o.Measure, o.Unit, c.Origin, c.Destination, c.Reads,
            ];
            for (int k = 0; k < row.Length; k++)
            {
                texts[k].Add(row[k]);
            }

            effect.Add(c.Effect);
            double?[] numbers = [c.Low, c.High, c.DrawnLow, c.DrawnHigh, report.Share(c)];
            for (int k = 0; k < numbers.Length; k++)
            {
                ends[k].Add(numbers[k]);
            }
        }

        return table;
    }

    /// <summary>The same for people.</summary>
    public static byte[] Markdown(AttributionReport r)
    {
        StringBuilder md = new();
        void Line(string text = "") => md.Append(text).Append('\n');
        Line($"# What each clause of {r.Variant} contributes");
        Line();
        Line($"Against {(r.BaseTitle.Length > 0 ? r.BaseTitle : r.Base)}, {r.Years} years. {r.Points} combinations of {r.Clauses.Count} parts"
            + $"{(r.Fraction ? ", a fraction of resolution V" : ", all there are")}; {r.Replicates} paired replicates, {r.Draws} with drawn "
            + $"parameters. A contribution is a mean over all levels of the other parts. {char.ToUpperInvariant(r.Notice[0])}{r.Notice[1..]}.");
        Line();
        foreach (ClauseFactor c in r.Clauses)
        {
            Line($"- {c.Id}: {string.Join("; ", c.Words)}");
        }

        foreach (MatrixOutcome o in r.Outcomes)
        {
            foreach (var place in r.Cells.Where(c => c.Outcome == o.Id).GroupBy(c => (c.Origin, c.Destination)))
            {
                Line();
                Line($"## {o.Name}, {MatrixMarkdown.Place(place.Key)} ({o.Unit})");
                Line();
                Line("| part | effect | share | by chance | with parameters | reads |");
                Line("|---|---:|---:|---|---|---|");
                foreach (CoherenceCell c in place)
                {
                    string what = c.LeverB.Length == 0 ? c.LeverA : $"{c.LeverA} with {c.LeverB}";
                    string share = r.Share(c) is double s ? Written.Percent(s) : "-";
                    Line($"| {what} | {MatrixMarkdown.Number(c.Effect)} | {share} | {MatrixMarkdown.Span(c.Low, c.High)} | "
                        + $"{MatrixMarkdown.Span(c.DrawnLow, c.DrawnHigh)} | {c.Reads} |");
                }
            }
        }

        return Encoding.UTF8.GetBytes(md.ToString());
    }
}
