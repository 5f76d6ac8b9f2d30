using Gfmd.Sim.Indicators;

namespace Gfmd.Sim.Reports;

/// <summary>The figures of a comparison.</summary>
internal sealed class CompareFigures(CompareTablesRead read)
{
    private IReadOnlyList<string> Variants => [.. read.Designs.Skip(1).Select(d => d.Name)];

    /// <summary>Differences with their intervals, one headline figure at a time.</summary>
    public Figure? Differences()
    {
        List<FigureView> views = [];
        foreach (HeadlineFigure f in HeadlineFigure.All.Where(f => f.Indicator != "I9.04"))
        {
            List<ContrastRow> rows = [.. read.Of(f, "total").Where(CompareTablesRead.IsWhole)];
            List<string> places = [.. rows.Select(read.Place).Distinct(StringComparer.Ordinal)];
            if (rows.Count == 0)
            {
                continue;
            }

            List<(string Variant, string Place)> at = [.. from v in Variants from p in places select (v, p)];
            IEnumerable<Series> series = read.Effects.Select(e => new Series(e == "direct" ? "direct effect" : "total effect",
                [.. at.Select(x => read.Of(f, e).FirstOrDefault(r =>
                    CompareTablesRead.IsWhole(r) && r.Variant == x.Variant && read.Place(r) == x.Place)?.Difference ?? Cell.None)]));
            IEnumerable<string> labels = at.Select(x => places.Count > 1 ? $"{read.Short(x.Variant)}, {x.Place}" : read.Short(x.Variant));
            views.Add(new FigureView(Title(f), Unit(f), $"{f.Indicator}: variant less base, mean over years and replicates", [.. labels],
                [.. series]));
        }

        // what nothing changes comes last
        views = [.. views.OrderBy(v => v.Largest == 0)];
        return views.Count == 0 ? null : new Figure(
            "differences", "Difference from the base",
                "Each point is the mean paired difference, its line the 95 % interval by chance. Where the line crosses zero, "
            + "the designs cannot be told apart.", FigureKind.Differences, views);
    }

    /// <summary>Levels of the designs year by year.</summary>
    public Figure? Years()
    {
        List<FigureView> views = [];
        foreach (HeadlineFigure f in HeadlineFigure.All)
        {
            foreach (IGrouping<string, ContrastRow> place in read.Of(f, "total").Where(r => !CompareTablesRead.IsWhole(r) && r.Base.Is)
                .GroupBy(read.Place, StringComparer.Ordinal))
            {
                List<string> years = [.. place.Select(r => r.Period).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                Series Line(string name, Func<string, Cell> cell) => new(name, [.. years.Select(cell)]);
                ContrastRow? At(string variant, string year) => place.FirstOrDefault(r => r.Variant == variant && r.Period == year);
                List<Series> series =
                [
                    Line(read.Short(read.Base.Name), y => At(Variants[0], y)?.Base ?? Cell.None),
                    .. Variants.Select(v => Line(read.Short(v), y => At(v, y)?.Level ?? Cell.None)),
                ];
                string title = place.Key.Length > 0 ? $"{Title(f)}, {place.Key}" : Title(f);
                views.Add(new FigureView(title, Unit(f), $"{f.Indicator}: mean level over replicates, by calendar year", years, series));
            }
        }

        views = [.. views.OrderBy(v => v.Largest == 0)];
        return views.Count == 0 ? null : new Figure(
            "years", "Year by year", "Mean level of each design. The designs share one past and part at the first month of the run.",
                FigureKind.Lines, views);
    }

    /// <summary>Shares of persons better and worse off by group.</summary>
    public Figure? Balance()
    {
        List<FigureView> views = [.. Each((name, rows) => new FigureView(
            name, "%", "share of the persons of a group who end better off, and worse off, by more than 1 % of their outcome under the base",
            [.. rows.Select(Group)],
            [
                new Series("better off", [.. rows.Select(r => new Cell(100 * r.Better / r.Persons, Agents: r.Difference.Agents))]),
                new Series("worse off", [.. rows.Select(r => new Cell(-100 * r.Worse / r.Persons, Agents: r.Difference.Agents))]),
            ]))];
        return views.Count == 0 ? null : new Figure(
            "balance", "Who ends better off, who worse off",
                "Better off to the right, worse off to the left. These shares depend on how luck is paired between the "
            + "designs; the mean difference below does not.", FigureKind.Balance, views);
    }

    /// <summary>Mean difference of outcomes by group.</summary>
    public Figure? Gains()
    {
        List<FigureView> views = [.. Each((name, rows) => new FigureView(
            name, "PPP USD a month", "mean difference of what a person's household consumes a member and owns at the end, variant less base",
            [.. rows.Select(Group)], [new Series(name, [.. rows.Select(r => r.Difference)])]))];
        return views.Count == 0 ? null : new Figure(
            "gains", "How much, by group", "Mean difference of outcomes of the same persons, with its 95 % interval by chance.",
                FigureKind.Differences, views);
    }

    /// <summary>Counterfactual brain gain where the comparison has it, and human capital of the designs.</summary>
    public Figure? Brain()
    {
        List<FigureView> views = [];
        foreach (Indicator indicator in Indicator.All.Where(i => i.Id is "I1.01" or "I1.03" or "I1.04" or "I1.05" or "I1.06"))
        {
            foreach (Measure measure in indicator.Measures)
            {
                List<ContrastRow> rows =
                [
                    .. read.Contrasts.Where(c => c.Indicator == indicator.Id && c.Measure == measure.Name && c.Effect == "total" && c.Period == "mean"
                        && c.Origin.Length > 0 && c.Destination.Length + c.Regime.Length + c.Sex.Length + c.Education.Length == 0),
                ];
                List<string> places = [.. rows.Select(read.Place).Distinct(StringComparer.Ordinal)];
                Cell Find(string variant, string place, bool basis) =>
                    rows.FirstOrDefault(r => r.Variant == variant && read.Place(r) == place) is ContrastRow r ? basis ? r.Base : r.Level : Cell.None;
                if (rows.Count > 0)
                {
                    views.Add(new FigureView($"{indicator.Id} {indicator.Name}", measure.Unit, indicator.Definition, places,
                        [
                            new Series(read.Short(read.Base.Name), [.. places.Select(p => Find(rows[0].Variant, p, basis: true))]),
                            .. Variants.Select(v => new Series(read.Short(v), [.. places.Select(p => Find(v, p, basis: false))])),
                        ]));
                }
            }
        }

        return views.Count == 0 ? null : new Figure(
            "brain", "Brain gain against brain loss",
                "Skills of adults of 25 and over by country of origin under each design, mean over the years of the run.",
            FigureKind.Bars, views);
    }

    private IEnumerable<FigureView> Each(Func<string, IReadOnlyList<WinnersRow>, FigureView> view) =>
        from v in Variants
        from e in read.Effects
        from crossed in (bool[])[false, true]
        let rows = read.Winners.Where(w =>
            w.Variant == v && w.Effect == e && w.Persons > 0 && w.Kind.Contains('×', StringComparison.Ordinal) == crossed).ToList()
        where rows.Count > 0
        select view(Name(v, e) + (crossed ? ", by sex too" : ""), rows);

    private string Name(string variant, string effect) => read.Effects.Count > 1 ? $"{read.Short(variant)}, {effect} effect" : read.Short(variant);

    private static string Group(WinnersRow row) => row.Kind == "all" ? "all persons" : $"{row.Kind}: {row.Group}".Replace('_', ' ');

    private static string Title(HeadlineFigure f) => f.Text[..f.Text.LastIndexOf(',')];

    private static string Unit(HeadlineFigure f) => f.Text[(f.Text.LastIndexOf(',') + 1)..].Trim();
}
