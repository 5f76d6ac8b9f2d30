using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>A part of what a variant changes, put to use as a whole.</summary>
/// <param name="Id">Short name, c1, c2 and so on.</param>
/// <param name="Words">Its clauses in words, as <c>gfmd diff</c> says them.</param>
/// <param name="Paths">JSON paths that it sets.</param>
public sealed record ClauseFactor(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Paths);

/// <summary>
/// The changes of a variant as parts that can be put to use one by one: clause by clause, or, where these are too many or do not stand apart (a
/// scenario with one of them and not another is not valid), by country, corridor, regime or lever, or by kind of these.
/// </summary>
public sealed class ClauseFactors
{
    private static readonly string[] Kinds = ["clause", "item", "kind"];
    private readonly Scenario _variant;
    private readonly JsonObject _to;

    private ClauseFactors(Scenario variant, string by, IReadOnlyList<ClauseFactor> all)
    {
        (_variant, By, All) = (variant, by, all);
        _to = Document(variant);
    }

    /// <summary>What a part is: clause, item (one country, corridor, regime, lever), or kind of items.</summary>
    public string By { get; }

    /// <summary>The parts, in the order of the scenario.</summary>
    public IReadOnlyList<ClauseFactor> All { get; }

    /// <summary>Splits the changes of a variant.</summary>
    /// <exception cref="ComparisonException">Nothing differs, only one part does, or no split gives valid scenarios.</exception>
    public static ClauseFactors Of(Scenario basis, Scenario variant)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(variant);
        string[] paths = [.. PastCheck.All(basis, variant).Select(d => Whole(d.Path)).Distinct(StringComparer.Ordinal)];
        if (paths.Length == 0)
        {
            throw new ComparisonException([$"{variant.Name} changes nothing of {basis.Name} that acts"]);
        }

        IReadOnlyList<Clause> clauses = ScenarioDiff.Of(basis, variant, Catalogue.Parameters);
        List<string> why = [];
        foreach ((int level, string by) in Kinds.Index())
        {
            IGrouping<string, string>[] groups = [.. paths.GroupBy(p => Key(p, level), StringComparer.Ordinal)];
            ClauseFactors factors = new(
                variant, by, [.. groups.Select((g, k) => new ClauseFactor($"c{k + 1}", Words(g, clauses), [.. g]))]);
            if (groups.Length < 2)
            {
                why.Add(level == 0 ? "it changes one clause alone: the difference is all its own" : $"by {by} there is one part alone");
            }
            else if (groups.Length > Factorial.Most)
            {
                why.Add($"by {by} there are {groups.Length} parts, more than {Factorial.Most}");
            }
            else if (factors.Invalid(basis) is string problem)
            {
                why.Add($"by {by} they do not stand apart: {problem}");
            }
            else
            {
                return factors;
            }
        }

        throw new ComparisonException([$"{variant.Name} cannot be split into parts:", .. why]);
    }

    /// <summary>The base with some parts put to use; bit k stands for part k.</summary>
    public Scenario Apply(Scenario basis, uint point)
    {
        JsonObject document = Document(basis);
        foreach ((int k, ClauseFactor factor) in All.Index())
        {
            foreach (string path in (point >> k & 1) == 1 ? factor.Paths : [])
            {
                Put(document, _to, [.. path.Split('/').Skip(1)]);
            }
        }

        return document.Deserialize(ScenarioJson.Default.Scenario)!;
    }

    /// <summary>Why a combination of the design is no valid scenario where base and variant are; null: all are.</summary>
    private string? Invalid(Scenario basis)
    {
        string[] known = [.. Problems(basis).Concat(Problems(_variant)).Select(p => p.What)];
        foreach (uint point in Factorial.Of(All.Count).Points)
        {
            string[] problems = [.. Problems(Apply(basis, point)).Where(p => !known.Contains(p.What, StringComparer.Ordinal)).Select(p => p.Text)];
            if (problems.Length > 0)
            {
                IEnumerable<string> on = All.Where((_, k) => (point >> k & 1) == 1).Select(f => f.Id);
                return $"{string.Join('+', on)} of {string.Join("; ", All.Select(f => $"{f.Id} {f.Words[0]}"))}: {problems[0]}";
            }
        }

        return null;
    }

    private static IEnumerable<(string What, string Text)> Problems(Scenario scenario)
    {
        byte[] json = Encoding.UTF8.GetBytes(ScenarioWriter.Write(scenario));
        return ScenarioReader.Read("scenario", Catalogue.Parameters, _ => json).Problems.Select(p => (p.Code.Id + p.Path, p.ToString()));
    }

    private static string Whole(string path) => path.EndsWith("/value", StringComparison.Ordinal) ? path[..^6] : path;

    private static string Key(string path, int level)
    {
        string[] parts = path.Split('/');
        return level switch { 0 => path, 1 => string.Join('/', parts.Take(3)), _ => parts[1] };
    }

    private static List<string> Words(IEnumerable<string> paths, IReadOnlyList<Clause> clauses) =>
        [.. paths.Select(p => clauses.FirstOrDefault(c => string.Equals(c.Path, p, StringComparison.Ordinal))?.ToString() ?? p)];

    private static JsonObject Document(Scenario scenario) =>
        JsonSerializer.SerializeToNode(scenario, ScenarioJson.Default.Scenario)!.AsObject();

    /// <summary>Makes one place of a document what it is in the other; what is absent there is taken away.</summary>
    private static void Put(JsonNode to, JsonNode from, ReadOnlySpan<string> path)
    {
        JsonNode? there = Find(from, path[0]);
        if (path.Length > 1 && there is not null && Find(to, path[0]) is JsonNode here)
        {
            Put(here, there, path[1..]);
            return;
        }

        bool absent = there is null && !(from is JsonObject o && o.ContainsKey(path[0]));
        if (to is JsonObject members)
        {
            members.Remove(path[0]);
            if (!absent)
            {
                members[path[0]] = there?.DeepClone();
            }

            return;
        }

        JsonArray items = to.AsArray();
        items.Remove(Find(items, path[0]));
        if (there is not null)
        {
            items.Add(there.DeepClone());
        }

        // in the order of the other document, what it lacks last: levers act in the order of their list
        JsonNode?[] order = [.. items.OrderBy(x => Place(from, Id(x)))];
        items.Clear();
        Array.ForEach(order, items.Add);
    }

    private static int Place(JsonNode list, string id)
    {
        int at = list.AsArray().Select(Id).ToList().IndexOf(id);
        return at < 0 ? int.MaxValue : at;
    }

    private static JsonNode? Find(JsonNode node, string name) =>
        node is JsonObject o ? o[name] : node.AsArray().FirstOrDefault(x => string.Equals(Id(x), name, StringComparison.Ordinal));

    private static string Id(JsonNode? item) => item?["id"]?.GetValue<string>() ?? "";
}
