namespace Gfmd.Sim.Reports;

/// <summary>The figures of a run: which columns they show and in which words.</summary>
internal sealed class RunFigures(RunTablesRead run)
{
    /// <summary>Columns of flows.parquet that are returns.</summary>
    public static IReadOnlyList<string> Returns { get; } = ["returned_contract_end", "returned_target", "returned_voluntary", "returned_involuntary"];

    private readonly IReadOnlyList<(string Name, int[] Members)> _corridors = run.By(s => s.Corridor), _regimes = run.By(s => s.Regime.Name);
    private readonly int[] _all = [.. Enumerable.Range(0, run.Schemes.Count)];

    private string When => run.Time.Yearly ? "in the year" : "in the month";

    private string Usd => $"USD million of {run.Scenario.PriceYear}";

    /// <summary>Departures, returns and admission.</summary>
    public Figure Flows() => new(
        "flows", "Who leaves and who comes back",
            $"Persons {When}, by corridor. More can be chosen: applications, refusals, overstay, by regime, by sex.",
        FigureKind.Lines,
        [
            .. Persons("Departures", "departures that arrived", "departed"),
            .. Persons("Returns", "returns of every kind", [.. Returns]),
            .. Short("Applications", "applications lodged", "applied"),
            .. Short("Refused", "applicants turned down", "refused"),
            .. Short("Renewals", "contracts renewed at their end", "renewed"),
            .. Short("Overstay", "contracts that turned into stay without a permit", "overstayed"),
            .. Short("Removals", "removals by the destination", "removed"),
            .. Short("Deaths while crossing", "deaths while crossing without a permit", "died_crossing"),
        ]);

    /// <summary>Migrants abroad.</summary>
    public Figure Stocks()
    {
        SchemeSums.Sums stock = Stock("stock"), irregular = Stock("stock_irregular"), employed = Stock("employed");
        return new Figure(
            "stocks", "How many are abroad",
            $"Migrants at the end of the {run.Time.Word}, by corridor. Seasonal workers who are home in that month are not counted.",
                FigureKind.Lines,
            [
                .. Ways("Migrants", "persons", "migrants at the end of the period", (p, m, sex) => stock.Cell(p, m, sex)),
                .. Some(Lines("Without a permit, by corridor", "persons", "migrants without a valid permit", _corridors, (p, m) =>
                irregular.Cell(p, m))),
                .. Some(Lines("With a job, by corridor", "persons", "migrants with a job in the last month", _corridors, (p, m) =>
                employed.Cell(p, m))),
                .. Some(Lines("Without a permit, share, by corridor", "%", "of all migrants of the corridor", _corridors,
                    (p, m) => irregular.Ratio(stock, p, m, 100, stock))),
            ]);
    }

    /// <summary>Money sent home.</summary>
    public Figure Remittances()
    {
        SchemeSums.Sums received = Money("received_usd"), formal = Money("formal_usd"), sent = Money("sent_usd"), cost = Money("cost_usd");
        SchemeSums.Sums saved = Money("repatriated_usd"), paid = Money("worker_cost_usd"), senders = Money("senders");
        SchemeSums.Sums jobs = run.Stocks.Of(Take.Sum, "employed"), home = Flow(Returns), away = Flow("departed");
        FigureView Million(string name, string definition, SchemeSums.Sums sums, SchemeSums.Sums agents) =>
            Lines(name + ", by corridor", Usd, definition, _corridors, (p, m) => sums.Cell(p, m, null, 1e-6, agents));
        return new Figure(
            "remittances", "What comes home",
            $"Money that households received from abroad {When}, after the cost of the transfer. Constant prices, nominal exchange rates.",
            FigureKind.Lines,
            [
                .. Ways("Received", Usd, "money received by households, sent less cost", (p, m, sex) => received.Cell(p, m, sex, 1e-6, senders)),
                Million("Sent through formal channels", "of the money sent", formal, senders),
                Lines("Sent by a migrant with a job, by corridor", $"USD a month of {run.Scenario.PriceYear}",
                    "money sent over person-months with a job abroad", _corridors, (p, m) => sent.Ratio(jobs, p, m, 1, jobs)),
                Lines("Cost of transfers, by corridor", "%", "cost of the transfers over the money sent", _corridors,
                    (p, m) => cost.Ratio(sent, p, m, 100, senders)),
                Million("Savings brought home", "savings that migrants brought home", saved, home),
                Million("Recruitment cost paid by workers", "fees, travel and documents paid by workers", paid, away),
            ]);
    }

    /// <summary>Human capital with and without those abroad; null without a full year.</summary>
    public Figure? Brain()
    {
        if (run.Indicators.Years.Count == 0)
        {
            return null;
        }

        long year = run.Indicators.Years[^1];
        List<(string Id, string Name)> origins = [.. run.Schemes.Select(s => (s.Origin.Id, s.Origin.Name)).Distinct()];
        Cell[] Of(string id, string measure, string sex) => [.. origins.Select(o => run.Indicators.Of(id, measure, o.Id, sex, year))];
        IReadOnlyList<string> names = [.. origins.Select(o => o.Name)];
        string label = run.Time.YearLabel(year);
        return new Figure(
            "brain", "Brain gain against brain loss",
            $"Share of tertiary-educated adults (25 and over) at the end of {label}: all who were born in the country, and those who live "
            + "there. Where the "
            + "second bar is shorter, the educated leave more than others; where it is longer, less. What the prospect of leaving adds to schooling "
            + "needs a run without it to compare with.",
            FigureKind.Bars,
            [
                new FigureView("With and without those abroad", "%", "I1.03 and I1.04: share of adults of 25 and over with tertiary education", names,
                    [new Series("all natives (gross)", Of("I1.03", "share", "")), new Series("those at home (net)", Of("I1.04", "share", ""))]),
                new FigureView("High-skill emigration rate, by sex", "%", "I1.01: tertiary-educated natives of 25 and over who live abroad", names,
                    [
                        new Series("both", Of("I1.01", "rate", "")), new Series("men", Of("I1.01", "rate", "men")),
                        new Series("women", Of("I1.01", "rate", "women")),
                    ]),
                new FigureView("Relative brain drain", "ratio",
                    "I1.02: emigration rate of the tertiary-educated over that of all; above 1 they leave more", names,
                    [new Series("ratio", Of("I1.02", "ratio", ""))]),
            ]);
    }

    /// <summary>Engagement with home against integration abroad in the last year, by fifth of the migrants of a corridor; null without any.</summary>
    public Figure? Engagement()
    {
        if (run.Indicators.Years.Count == 0)
        {
            return null;
        }

        long year = run.Indicators.Years[^1];
        string[] fifths = ["least integrated fifth", "second", "third", "fourth", "most integrated fifth"];
        List<Scheme> corridors = [.. run.Schemes.DistinctBy(s => (s.Origin.Id, s.Destination.Id))];
        Series[] Of(string measure) => [.. corridors.Select(c => new Series(c.Corridor, [.. Enumerable.Range(1, fifths.Length)
            .Select(q => run.Indicators.Of("I8.02", $"{measure}_q{q}", c.Origin.Id, "", year, c.Destination.Id))]))
            .Where(s => s.Cells.Any(x => x.Is))];
        Series[] rate = Of("rate"), integration = Of("integration");
        return rate.Length == 0 ? null : new Figure(
            "engagement", "Integration abroad and engagement with home",
            $"Migrants at the end of {run.Time.YearLabel(year)} by how far they are integrated abroad, from the least to the most integrated fifth "
            + "of a corridor, and the share of each fifth that engages with home in the year. A line that rises: integration and engagement go "
            + "together; one that falls: who settles lets go.",
            FigureKind.Lines,
            [
                new FigureView("Engaged with home, by fifth of integration", "%", "I8.02: share of the migrants of a fifth engaged with home", fifths,
                    rate),
                new FigureView("Mean integration of the fifth", "index 0 to 1", "I8.02: what the fifths are", fifths, integration),
            ]);
    }

    /// <summary>Every indicator over time; null without a full year.</summary>
    public Figure? Indicators()
    {
        List<FigureView> views = [.. run.Indicators.All()];
        return views.Count == 0 ? null : new Figure(
            "indicators", "All indicators, one at a time", "Choose an indicator, or one of the small charts below.", FigureKind.Lines, views);
    }

    /// <summary>The flow diagram of the last period.</summary>
    public FlowFigure Diagram() => new FlowDiagram(run, _all).Draw();

    private SchemeSums.Sums Flow(params IReadOnlyList<string> columns) => run.Flows.Of(Take.Sum, columns);

    private SchemeSums.Sums Stock(string column) => run.Stocks.Of(Take.End, column);

    private SchemeSums.Sums Money(string column) => run.Money.Of(Take.Sum, column);

    private IEnumerable<FigureView> Persons(string name, string definition, params IReadOnlyList<string> columns)
    {
        SchemeSums.Sums sums = Flow(columns);
        return Ways(name, "persons", definition, (p, m, sex) => sums.Cell(p, m, sex));
    }

    private IEnumerable<FigureView> Short(string name, string definition, string column)
    {
        SchemeSums.Sums sums = Flow(column);
        return Some(Lines(name + ", by corridor", "persons", definition, _corridors, (p, m) => sums.Cell(p, m)));
    }

    /// <summary>By corridor, by regime where that says more, and by sex.</summary>
    private IEnumerable<FigureView> Ways(string name, string unit, string definition, Func<int, IReadOnlyList<int>, int?, Cell> cell)
    {
        yield return Lines(name + ", by corridor", unit, definition, _corridors, (p, m) => cell(p, m, null));
        if (_regimes.Count > _corridors.Count)
        {
            yield return Lines(name + ", by regime", unit, definition, _regimes, (p, m) => cell(p, m, null));
        }

        IEnumerable<Series> sexes = Output.Labels.Sex.Index().Select(s => new Series(s.Item, [.. Each(p => cell(p, _all, s.Index))]));
        yield return new FigureView(name + ", by sex", unit, definition, run.Time.Labels, [.. sexes]);
    }

    private FigureView Lines(
        string name, string unit, string definition, IReadOnlyList<(string Name, int[] Members)> groups, Func<int, IReadOnlyList<int>, Cell> cell) =>
        new(name, unit, definition, run.Time.Labels, [.. groups.Select(g => new Series(g.Name, [.. Each(p => cell(p, g.Members))]))]);

    private IEnumerable<Cell> Each(Func<int, Cell> cell) => Enumerable.Range(0, run.Time.Count).Select(cell);

    /// <summary>A view that has anything to show.</summary>
    private static IEnumerable<FigureView> Some(FigureView view) => view.Largest > 0 ? [view] : [];
}
