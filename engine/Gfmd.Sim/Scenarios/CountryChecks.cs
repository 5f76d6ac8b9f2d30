namespace Gfmd.Sim.Scenarios;

/// <summary>Do countries and corridors fit together?</summary>
internal sealed class CountryChecks
{
    private readonly ICollection<Problem> _problems;
    private readonly View _root;
    private readonly Dictionary<string, View> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Origin, string Destination), View> _corridors = [];

    public CountryChecks(View root, ICollection<Problem> problems)
    {
        (_root, _problems) = (root, problems);
        foreach (View c in root["countries"].Items.Where(c => c["id"].Text is not null))
        {
            _countries.TryAdd(c["id"].Text!, c);
        }
    }

    public void Check()
    {
        View countries = _root["countries"];
        if (countries.Node is { IsList: true } && !countries.Items.Any(c => c["origin"].Present))
        {
            Report(countries, ProblemCodes.NoOrigin, "no country has 'origin' data: nobody lives in this scenario");
        }

        foreach (View c in _root["corridors"].Items)
        {
            Country(c["origin"], "origin", ProblemCodes.CorridorEnds);
            Country(c["destination"], "destination", ProblemCodes.CorridorEnds);
            if (c["origin"].Text is not { } from || c["destination"].Text is not { } to)
            {
                continue;
            }

            if (string.Equals(from, to, StringComparison.Ordinal))
            {
                Report(c["destination"], ProblemCodes.CorridorLoop, $"{Problem.Quote(to)} is also the origin");
            }

            if (!_corridors.TryAdd((from, to), c))
            {
                string first = _corridors[(from, to)].Path;
                Report(c, ProblemCodes.CorridorTwice, $"{Problem.Cut(from)} to {Problem.Cut(to)} is already the corridor {first}");
            }
        }
    }

    /// <summary>A country by its id.</summary>
    public View? Known(string id) => _countries.TryGetValue(id, out View c) ? c : null;

    /// <summary>The corridor between two countries.</summary>
    public View? Corridor(string origin, string destination) => _corridors.TryGetValue((origin, destination), out View c) ? c : null;

    /// <summary>The value names a country that has data for this role ("origin" or "destination").</summary>
    public bool Country(View name, string role, ProblemCode code)
    {
        if (name.Text is not { } id)
        {
            return false;
        }

        if (!_countries.TryGetValue(id, out View country))
        {
            Report(name, code, $"{Problem.Quote(id)} is no country of this scenario", Nearest.Of(id, _countries.Keys));
            return false;
        }

        if (!country[role].Present)
        {
            Report(name, code, $"{Problem.Quote(id)} has no '{role}' data: add them to {country.Path}");
            return false;
        }

        return true;
    }

    private void Report(View at, ProblemCode code, string text, string? nearest = null) =>
        ShapeChecker.Report(_problems, at.Place, code, at.Path, text, nearest);
}
