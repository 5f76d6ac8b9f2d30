using System.Reflection;
using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Coverage;

/// <summary>Finds where formulas, parameters, levers and indicators are written, tested and used in a checkout.</summary>
internal sealed class CoverageRows(Checkout checkout)
{
    /// <summary>Kinds in the order of the page.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["formulas", "parameters", "levers", "indicators"];

    private const int Shown = 2;
    private const string MoveTests = "Laws/ParameterMoveTests.cs", LeverTests = "Levers/LeverEffectTests.cs";
    private const string Curve = "I3.03";
    private const string RowTests = "Indicators/IndicatorRowTests.cs";

    // parameter → the names by which code reads it, such as MacroNumbers.XiRer
    private readonly Dictionary<string, List<string>> _names = NamesOfParameters();

    /// <summary>Every row.</summary>
    public IReadOnlyList<CoverageRow> All() =>
        [.. Formulas.All.Select(Of), .. Catalogue.Parameters.Select(Of), .. Levers(), .. Indicators()];

    private CoverageRow Of(Formula f)
    {
        IReadOnlyList<SourceWords> written = checkout.Writing(f.Key);
        string[] numbers = [.. Catalogue.Parameters.Where(p => p.Section == f.Section).SelectMany(p => _names.GetValueOrDefault(p.Id) ?? [])];
        IEnumerable<SourceWords> tests = written.Count == 0 ? [] :
        [
            .. checkout.Testing(written), .. checkout.Tests.Where(t => t.Cites(f.Section)),
            .. checkout.Tests.Where(t => t.Name.EndsWith("Tests", StringComparison.Ordinal) && numbers.Any(t.Has)),
        ];
        return Row("formulas", f.Section, f.Name, written, tests, written.Count > 0 ? Acting(f.Section) : []);
    }

    private CoverageRow Of(Parameter p)
    {
        List<string> names = _names.GetValueOrDefault(p.Id) ?? [];
        SourceWords[] read = [.. Reading(p)];
        string[]? move = checkout.Moves.FirstOrDefault(m => m[0] == p.Id);
        bool moves = p.Low < p.High && move?[1] != "none";
        SourceWords[] tests =
        [
            .. checkout.Tests.Where(t => moves && t.Path == MoveTests),
            .. checkout.Tests.Where(t => names.Any(t.Has) || t.Has($"\"{p.Id}\"")),
        ];
        string[] own = [.. checkout.Shipped.Where(s => s.Scenario.Parameters.ContainsKey(p.Id)).Select(s => s.File)];
        string note = p.Low == p.High ? "fixed" : move is null ? "" : move[1] == "none" ? $"moves nothing: {move[2]}" : $"{move[2]} ({move[1]})";
        return Row("parameters", p.Id, p.Section, read, tests, read.Length == 0 ? [] : own.Length > 0 ? own : Acting(p.Section), note);
    }

    private IEnumerable<SourceWords> Reading(Parameter p)
    {
        List<string> names = _names.GetValueOrDefault(p.Id) ?? [];
        SourceWords[] direct = [.. names.Select(checkout.Writing).FirstOrDefault(f => f.Count > 0) ?? []];
        // those that a list of numbers hands out, such as ChannelNumbers
        return direct.Length > 0 ? direct
            : checkout.Engine.Where(f => f.Path.StartsWith("Plans/", StringComparison.Ordinal) && names.Any(n => f.Has(n) || f.Has(n.Split('.')[1])));
    }

    private IEnumerable<CoverageRow> Levers()
    {
        MatrixRow[] rows = [.. MatrixDefinitions.All.SelectMany(m => m.Rows).Where(r => r.Levers.Count == 1)];
        SortedSet<string> ids = new(
            [.. Scenarios.Levers.Catalogue.Select(l => l.Id), .. rows.Select(r => r.Levers[0])],
            Comparer<string>.Create((a, b) => Number(a) - Number(b)));
        foreach (string id in ids)
        {
            Lever? lever = Scenarios.Levers.Find(id);
            string name = lever?.Name ?? rows.First(r => r.Levers[0] == id).Name;
            if (lever is null || Scenarios.Levers.Lacks(lever, Catalogue.Parameters) is not null)
            {
                yield return new("levers", id, name, [], [], [], "not in this version");
                continue;
            }

            SourceWords[] engine = [.. checkout.Engine.Where(f => f.Path.StartsWith("Scenarios/", StringComparison.Ordinal) && f.Has($"\"{id}\"")),
                .. lever.Moves.SelectMany(Reading)];
            SourceWords[] tests = [.. checkout.Tests.Where(t => t.Path == LeverTests), .. checkout.Tests.Where(t => t.Has($"\"{id}\""))];
            string[] pulled = [.. checkout.Shipped.Where(s => s.Scenario.Levers.Any(u => u.Name == id)).Select(s => s.File)];
            string[] matrices = [.. MatrixDefinitions.All.Where(m => m.Rows.Any(r => r.Levers.Contains(id, StringComparer.Ordinal)))
                .Select(m => $"gfmd matrix {m.Name}")];
            yield return Row("levers", id, name, engine, tests, [.. pulled, .. matrices]);
        }
    }

    private IEnumerable<SourceWords> Reading(LeverMove move)
    {
        string[] path = [.. move.Path.Split('/').Select(p => p.Split('[')[0])];
        if (path[0] == "parameters")
        {
            return Catalogue.Parameters.Where(p => p.Id == path[1]).SelectMany(Reading);
        }

        string field = path.Last(p => p != "*");
        return checkout.Writing(char.ToUpperInvariant(field[0]) + field[1..]);
    }

    private IEnumerable<CoverageRow> Indicators()
    {
        Indicator[] all = [.. Indicator.All, .. Reference.All];
        IEnumerable<string> ids = Formulas.Indicators.SelectMany(p => Enumerable.Range(1, p.Count).Select(n => $"{p.Prefix}.{n:00}"))
            .Concat(all.Select(i => i.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (id == Curve)
            {
                // a curve over settings, not a number of one run: it has a command of its own
                yield return Row("indicators", id, "Informality over strictness and enforcement", checkout.Writing(nameof(RecruiterCurve)),
                    checkout.Tests.Where(t => t.Has(nameof(RecruiterCurve))), ["gfmd curve recruiters"]);
                continue;
            }

            if (all.FirstOrDefault(i => i.Id == id) is not Indicator indicator)
            {
                yield return new("indicators", id, "", [], [], [], "not in this version");
                continue;
            }

            SourceWords[] engine = [.. checkout.Engine.Where(f => f.Has($"\"{id}\"") && (f.Path.StartsWith("Indicators/", StringComparison.Ordinal)
                || f.Path == "Experiments/Reference.cs"))];
            SourceWords[] tests = [.. checkout.Tests.Where(t => t.Has($"\"{id}\"")), .. checkout.Tests.Where(t => t.Path == RowTests)];
            bool compared = Reference.All.Contains(indicator);
            string[] scenarios = compared
                ? [.. checkout.Shipped.Where(s => s.File.StartsWith("compare/", StringComparison.Ordinal)).Select(s => s.File)]
                : [.. Acting(Mechanisms.Of(indicator))];
            yield return Row("indicators", id, indicator.Name, engine, tests, scenarios, compared ? "in comparisons" : "");
        }
    }

    private string[] Acting(string section) => Mechanisms.Always(section) ? ["every scenario"]
        : [.. checkout.Shipped.Where(s => Mechanisms.Acts(section, s.Scenario)).Select(s => s.File)
            .OrderByDescending(f => f == "default.json").ThenBy(f => f, StringComparer.Ordinal)];

    private static CoverageRow Row(string kind, string id, string name, IEnumerable<SourceWords> engine, IEnumerable<SourceWords> tests,
        IEnumerable<string> scenarios, string note = "") =>
        new(kind, id, name, First(engine.Select(f => f.Path)), First(tests.Select(f => f.Path)), First(scenarios), note);

    private static string[] First(IEnumerable<string> all) => [.. all.Distinct(StringComparer.Ordinal).Take(Shown)];

    private static int Number(string lever) => int.Parse(lever.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, List<string>> NamesOfParameters()
    {
        Dictionary<string, List<string>> names = new(StringComparer.Ordinal);
        void Add(string id, Type type, string member)
        {
            if (!names.TryGetValue(id, out List<string>? list))
            {
                names[id] = list = [];
            }

            list.Add($"{type.Name}.{member}");
        }

        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (Type type in typeof(Catalogue).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Catalogue).Namespace && t.Name.EndsWith("Numbers", StringComparison.Ordinal)))
        {
            foreach ((string name, object? value) in type.GetFields(Static).Select(f => (f.Name, f.GetValue(null)))
                .Concat(type.GetProperties(Static).Where(p => p.GetIndexParameters().Length == 0).Select(p => (p.Name, p.GetValue(null)))))
            {
                IEnumerable<Parameter> found = value switch
                {
                    Parameter one => [one],
                    IEnumerable<Parameter> many when name != "All" => many,
                    _ => [],
                };
                foreach (Parameter p in found.Where(_ => !name.StartsWith('<')))
                {
                    Add(p.Id, type, name);
                }
            }
        }

        return names;
    }
}
