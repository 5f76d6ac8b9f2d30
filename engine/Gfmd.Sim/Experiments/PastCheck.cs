using System.Text.Json;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments;

/// <summary>One difference of two resolved scenarios.</summary>
/// <param name="Path">JSON path; items of lists by id.</param>
/// <param name="Base">What the base has.</param>
/// <param name="Variant">What the variant has.</param>
public sealed record ScenarioDifference(string Path, string Base, string Variant)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: base {Base}, variant {Variant}";
}

/// <summary>
/// What may differ between designs of one past. Regimes, parameters, corridors' terms, terms of destinations and enrolment of a variant act from
/// month
/// 0 on. What founds the population or acts in the burn-in alone must be the base's: countries of origin, prices, start, burn-in, the stock of
/// migrants
/// at the start, and the origins and channels of a regime that hold people at month 0. A whole regime may be missing: it closes at month 0.
/// </summary>
public static class PastCheck
{
    private static readonly string[] Texts = ["low", "high", "evidence", "source", "note", "title", "question", "name"];
    private static readonly string[] Settings = ["/seed", "/replicates", "/months", "/outputs", "/schemaVersion"];

    /// <summary>Differences that would make another past; none if the variant may start from the base's state at month 0.</summary>
    public static IReadOnlyList<ScenarioDifference> OfPast(Scenario basis, Scenario variant) => [.. All(basis, variant).Where(IsPast)];

    /// <summary>Ids of the regimes that the variant changes, adds or drops.</summary>
    public static IReadOnlySet<string> ChangedRegimes(Scenario basis, Scenario variant) =>
        All(Pulled(basis), Pulled(variant)).Where(d => d.Path.StartsWith("/regimes/", StringComparison.Ordinal)).Select(d => d.Path.Split('/')[2])
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The scenario as its levers leave it where they reach everybody: regimes that any lever changes differ from the base's.</summary>
    private static Scenario Pulled(Scenario s) => s.Levers.Count == 0 ? s
        : LeverMoves.Pull(s, [.. s.Levers.Select(l => l.Strength)], Catalogue.Parameters);

    /// <summary>All differences but those of texts, evidence and run settings.</summary>
    public static IReadOnlyList<ScenarioDifference> All(Scenario basis, Scenario variant)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(variant);
        List<ScenarioDifference> found = [];
        Walk(
            "", JsonSerializer.SerializeToElement(basis, ScenarioJson.Default.Scenario),
            JsonSerializer.SerializeToElement(variant, ScenarioJson.Default.Scenario), found);
        return [.. found.Where(d => !Settings.Any(s => d.Path.StartsWith(s, StringComparison.Ordinal)))];
    }

    private static bool IsPast(ScenarioDifference d)
    {
        string[] p = d.Path.Split('/');
        bool absent = d.Variant == Absent, added = d.Base == Absent;
        return p[1] switch
        {
            "startMonth" or "priceYear" or "burnIn" => true,
            "countries" when p.Length <= 4 => added ? d.Path.EndsWith("/origin", StringComparison.Ordinal) || HasOrigin(d.Variant) : absent,
            "countries" => p[3] == "priceLevel" || (p[3] == "origin" && p[4] != "enrolment"),
            "corridors" => absent && p.Length == 3,
            "regimes" when p.Length == 3 => !absent && HasStock(d.Variant),
            "regimes" when p[3] == "destination" => true,
            "regimes" when p[3] == "intakes" && p.Length == 5 => absent || HasStock(d.Variant),
            "regimes" when p[3] == "intakes" && p[5] == "stock" => true,
            "regimes" when p[3] == "intakes" && p[5] == "channels" && p.Length == 7 => absent,
            _ => false,
        };
    }

    private const string Absent = "absent";

    private static bool HasOrigin(string json) => json.Contains("\"origin\":{", StringComparison.Ordinal);

    /// <summary>A regime that begins at month 0 cannot have people in it before.</summary>
    private static bool HasStock(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        IEnumerable<JsonElement> intakes = root.TryGetProperty("intakes", out JsonElement list) ? list.EnumerateArray() : [root];
        return intakes.Any(i => i.GetProperty("stock").GetProperty("value").GetDouble() > 0);
    }

    private static void Walk(string path, JsonElement a, JsonElement b, List<ScenarioDifference> found)
    {
        if (a.ValueKind == JsonValueKind.Object && b.ValueKind == JsonValueKind.Object)
        {
            Members(path, Fields(a), Fields(b), found);
        }
        else if (IsKeyed(a) && IsKeyed(b))
        {
            Members(path, Items(a), Items(b), found);
        }
        else if (!JsonElement.DeepEquals(a, b))
        {
            found.Add(new ScenarioDifference(path, a.GetRawText(), b.GetRawText()));
        }
    }

    private static void Members(string path, List<(string Name, JsonElement Value)> a, List<(string Name, JsonElement Value)> b,
        List<ScenarioDifference> found)
    {
        foreach ((string name, JsonElement value) in a)
        {
            int at = b.FindIndex(x => x.Name == name);
            if (at < 0)
            {
                found.Add(new ScenarioDifference($"{path}/{name}", value.GetRawText(), Absent));
            }
            else
            {
                Walk($"{path}/{name}", value, b[at].Value, found);
            }
        }

        foreach ((string name, JsonElement value) in b.Where(x => !a.Exists(y => y.Name == x.Name)))
        {
            found.Add(new ScenarioDifference($"{path}/{name}", Absent, value.GetRawText()));
        }
    }

    private static List<(string Name, JsonElement Value)> Fields(JsonElement e) =>
        [.. e.EnumerateObject().Where(p => !Texts.Contains(p.Name) && !p.Name.EndsWith("Source", StringComparison.Ordinal)).Select(p => (p.Name,
            p.Value))];

    private static List<(string Name, JsonElement Value)> Items(JsonElement e) =>
        [.. e.EnumerateArray().Select(x => (x.GetProperty("id").GetString()!, x))];

    private static bool IsKeyed(JsonElement e) =>
        e.ValueKind == JsonValueKind.Array && e.EnumerateArray().All(x => x.ValueKind == JsonValueKind.Object && x.TryGetProperty("id", out _))
        && e.GetArrayLength() > 0;
}
