using System.Text;

namespace Gfmd.Sim.Scenarios;

/// <summary>
/// Two scenarios compared clause by clause. The walk follows the same shape as reader and writer, so a member that the records gain is compared too.
/// </summary>
public static class ScenarioDiff
{
    /// <summary>
    /// Every term that differs: first the scenario's own, then countries, corridors, regimes, each by id, then parameters. Members follow in the
    /// order
    /// of the records. Of an item that only one scenario has, the terms that are not at their defaults are named.
    /// </summary>
    /// <param name="first">First scenario.</param>
    /// <param name="second">Second scenario.</param>
    /// <param name="catalogue">Parameters, whose defaults hold where a scenario overrides nothing.</param>
    public static IReadOnlyList<Clause> Of(Scenario first, Scenario second, IReadOnlyCollection<Parameter> catalogue) =>
        Of(first, second, catalogue, Documentation.OfProgram());

    /// <summary>The same with a given documentation.</summary>
    internal static IReadOnlyList<Clause> Of(
        Scenario first, Scenario second, IReadOnlyCollection<Parameter> catalogue, Documentation documentation)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Of(Document(first), Document(second), catalogue, documentation);
    }

    /// <summary>The same for documents that hold every member.</summary>
    internal static IReadOnlyList<Clause> Of(Node a, Node b, IReadOnlyCollection<Parameter> catalogue, Documentation documentation)
    {
        List<Clause> clauses = [];
        Walk walk = new(catalogue, documentation, clauses);
        Heading own = new("scenario", "", "", "", "");
        foreach (bool lists in (ReadOnlySpan<bool>)[false, true])
        {
            // the scenario's own terms come before those of its countries and regimes
            foreach (Member m in Shape.Root.Members.Where(m => lists == m.Shape.Kind is ShapeKind.List or ShapeKind.Map))
            {
                walk.Member(m, a.Find(m.Name)?.Value, b.Find(m.Name)?.Value, own);
            }
        }

        return clauses;
    }

    /// <summary>What it means that the second scenario lacks a regime.</summary>
    private const string Ends = "In a comparison the regime closes at month 0: nobody applies or is admitted any more, and those who are there run "
        + "out their contracts without renewal; those whose permit does not end stay.";

    private static Node Document(Scenario scenario) =>
        NodeReader.Read("resolved", Encoding.UTF8.GetBytes(ScenarioWriter.Write(scenario)), [])
            ?? throw new InvalidOperationException("a resolved scenario is no JSON");

    /// <summary>Where the walk is.</summary>
    private sealed record Heading(string Kind, string Item, string Name, string Path, string Term)
    {
        public Heading Below(string member) => this with { Path = Node.Path(Path, member), Term = Join(Term, ClauseWords.Term(member)) };

        /// <summary>A part of a datum.</summary>
        public Heading Detail(string part) => this with { Term = $"{Term}, {part}" };

        public static string Join(string above, string below) => above.Length == 0 ? below : $"{above}, {below}";
    }

    private sealed class Walk(IReadOnlyCollection<Parameter> catalogue, Documentation documentation, List<Clause> clauses)
    {
        public void Member(Member m, Node? a, Node? b, Heading at)
        {
            string meaning = m.Property is System.Reflection.PropertyInfo p ? documentation.Of(p) : "";
            Heading here = at.Below(m.Name);
            switch (m.Shape.Kind)
            {
                case ShapeKind.Object:
                    Part(m.Shape, Real(a), Real(b), here, meaning);
                    break;
                case ShapeKind.List when m.Shape.IsKeyedList:
                    Items(m.Shape.Item!, a, b, here, Singular(m.Name));
                    break;
                case ShapeKind.Map:
                    Parameters(a, b);
                    break;
                case ShapeKind.Datum:
                    Datum(m.Shape, Real(a), Real(b), here, meaning);
                    break;
                default:
                    Term(m.Shape, a, b, here, meaning);
                    break;
            }
        }

        private void Term(Shape shape, Node? a, Node? b, Heading at, string meaning) =>
            Add(at, ClauseWords.Value(shape, a, documentation), ClauseWords.Value(shape, b, documentation), ClauseWords.Unit(shape), meaning);

        /// <summary>A part that may be absent: that it is new or gone is a clause of its own, and so are its terms.</summary>
        private void Part(Shape shape, Node? a, Node? b, Heading at, string meaning)
        {
            if (a is null && b is null)
            {
                return;
            }

            Add(at, a is null ? "absent" : "present", b is null ? "absent" : "present", "", meaning);
            foreach (Member m in shape.Members.Where(m => m.Name != "id"))
            {
                // against a part that is absent its defaults say nothing new
                Member(m, a is null ? m.Default : a.Find(m.Name)?.Value, b is null ? m.Default : b.Find(m.Name)?.Value, at);
            }
        }

        private void Items(Shape shape, Node? a, Node? b, Heading at, string kind)
        {
            IEnumerable<string> ids = Ids(a).Union(Ids(b), StringComparer.Ordinal).Order(StringComparer.Ordinal);
            foreach (string id in ids)
            {
                Node? x = Find(a, id), y = Find(b, id);
                string name = (y ?? x)!.Find("name")?.Value.Text ?? "";
                Heading here = at.Path.LastIndexOf('/') == 0 ? new(kind, id, name, Node.Path(at.Path, id), "")
                    : at with { Path = Node.Path(at.Path, id), Term = Heading.Join(Cut(at.Term), $"{kind} {id}") };
                Part(shape, x, y, here, y is null && here is { Kind: "regime", Term: "" } ? Ends : "");
            }
        }

        private void Datum(Shape shape, Node? a, Node? b, Heading at, string meaning)
        {
            string unit = ClauseWords.Unit(shape);
            Add(at, Figure(a, "value"), Figure(b, "value"), unit, meaning);
            if (a is null || b is null)
            {
                Node? given = a ?? b;
                if (given is not null && !Bare(shape, given))
                {
                    string If(Node? side, string text) => side is null ? ClauseWords.None : text;
                    Add(at.Detail("range"), If(a, Range(given)), If(b, Range(given)), unit, "");
                    Add(at.Detail("evidence"), If(a, Raw(given, "evidence")), If(b, Raw(given, "evidence")), "", "");
                    Add(at.Detail("source"), If(a, Raw(given, "source")), If(b, Raw(given, "source")), "", "");
                }

                return;
            }

            // the range of a bare number follows from the number
            if (!(Bare(shape, a) && Bare(shape, b)))
            {
                Add(at.Detail("range"), Range(a), Range(b), unit, "");
            }

            Add(at.Detail("evidence"), Raw(a, "evidence"), Raw(b, "evidence"), "", "");
            Add(at.Detail("source"), Raw(a, "source"), Raw(b, "source"), "", "");
        }

        private void Parameters(Node? a, Node? b)
        {
            IEnumerable<string> names = Names(a).Union(Names(b), StringComparer.Ordinal).Order(StringComparer.Ordinal);
            foreach (string name in names)
            {
                Parameter? p = catalogue.FirstOrDefault(p => string.Equals(p.Id, name, StringComparison.Ordinal));
                string absent = p is null ? ClauseWords.None : $"{ClauseWords.Number(p.Value)} (catalogue)";
                string Of(Node? map) => map?.Find(name)?.Value.Number is double x ? ClauseWords.Number(x) : absent;
                string unit = p is null or { Unit: "-" } ? "" : p.Unit;
                Add(new("parameter", name, "", Node.Path("/parameters", name), ""), Of(a), Of(b), unit, p?.Meaning ?? "");
            }
        }

        private void Add(Heading at, string before, string after, string unit, string meaning)
        {
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                string counted = before == ClauseWords.None && after == ClauseWords.None ? "" : unit;
                clauses.Add(new(at.Kind, at.Item, at.Name, at.Path, at.Term, before, after, counted, meaning));
            }
        }

        private static bool Bare(Shape shape, Node datum)
        {
            Datum bare = new(datum.Find("value")!.Value.Number!.Value);
            (double min, double max) = shape.Range;
            return Raw(datum, "source") == bare.Source && Raw(datum, "evidence") == ScenarioJson.Word(bare.Evidence)
                && datum.Find("low")!.Value.Number == Math.Clamp(bare.Low, min, max)
                && datum.Find("high")!.Value.Number == Math.Clamp(bare.High, min, max);
        }

        private static Node? Real(Node? node) => node is { IsNull: true } ? null : node;

        private static string Raw(Node node, string name) => node.Find(name)!.Value.Raw;

        private static string Figure(Node? datum, string name) =>
            datum?.Find(name)?.Value.Number is double x ? ClauseWords.Number(x) : ClauseWords.None;

        private static string Range(Node datum) => $"{Figure(datum, "low")} to {Figure(datum, "high")}";

        private static IEnumerable<string> Ids(Node? list) => list?.Items.Select(i => i.Id!) ?? [];

        private static Node? Find(Node? list, string id) => list?.Items.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.Ordinal));

        private static IEnumerable<string> Names(Node? map) => map?.Fields.Select(f => f.Name) ?? [];

        // "intakes, intake TON" says it twice
        private static string Cut(string term) => term.LastIndexOf(", ", StringComparison.Ordinal) is int at and >= 0 ? term[..at] : "";

        private static string Singular(string list) =>
            list.EndsWith("ies", StringComparison.Ordinal) ? list[..^3] + "y" : list.EndsWith('s') ? list[..^1] : list;
    }
}
