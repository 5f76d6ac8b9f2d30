namespace Gfmd.Sim.Scenarios;

/// <summary>A doubt about a valid scenario: what a careful reviewer would ask.</summary>
/// <param name="Code">Number printed with the warning; never used again for another rule.</param>
/// <param name="Find">Reports every place of a document.</param>
internal sealed record LintRule(ProblemCode Code, Action<LintContext> Find)
{
    public LintRule(int number, string meaning, Action<LintContext> find)
        : this(new ProblemCode($"GS{number}", meaning), find)
    {
    }
}

/// <summary>What a rule looks at: a document that passed every check, and where it reports.</summary>
internal sealed class LintContext(View root, IReadOnlyCollection<Parameter> catalogue, List<Problem> warnings)
{
    private ProblemCode? _code;

    public View Root { get; } = root;

    public IEnumerable<View> Countries => Root["countries"].Items;

    public IEnumerable<View> Corridors => Root["corridors"].Items;

    public IEnumerable<View> Regimes => Root["regimes"].Items;

    public double Months => Root["months"].Number!.Value;

    public void Run(LintRule rule)
    {
        _code = rule.Code;
        rule.Find(this);
    }

    public void Warn(View at, string text) => warnings.Add(new(at.Place.File, at.Place.Line, at.Place.Column, _code!, at.Path, text));

    public void Warn(Place place, string path, string text) => warnings.Add(new(place.File, place.Line, place.Column, _code!, path, text));

    public IEnumerable<Parameter> Catalogue => catalogue;

    /// <summary>A parameter with the override of the document.</summary>
    public double Parameter(string id) => Root["parameters"].Node?.Find(id)?.Value.Number
        ?? catalogue.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal))?.Value ?? double.NaN;

    public View Country(View name) => Countries.First(c => string.Equals(c["id"].Text, name.Text, StringComparison.Ordinal));

    /// <summary>Departures of the base year of all intakes.</summary>
    public static double Departures(View regime) => regime["intakes"].Items.Sum(i => i["departures"].Number!.Value);

    public static bool IsTemporary(View regime) => regime["durationMonths"].Number > 0;

    public static bool IsRegular(View regime) => !regime["family"].Is(RegimeFamily.Irregular) && !regime["family"].Is(RegimeFamily.FreeMovement);

    /// <summary>Detection of overstayers, per month: the regime's, or the parameter.</summary>
    public double Detection(View regime) => regime["detection"].Number ?? Parameter("detect");

    /// <summary>Effectiveness of inspection: the regime's, or the parameter.</summary>
    public double Inspection(View regime) => regime["inspection"].Number ?? Parameter("insp");

    /// <summary>Real persons an agent of an origin stands for at the scenario's number of agents.</summary>
    public static int Weight(View country)
    {
        View origin = country["origin"];
        double population = origin["population"].Number!.Value;
        return AgentWeight.Of(population, origin["agents"].Number ?? AgentWeight.Wanted(population));
    }
}
