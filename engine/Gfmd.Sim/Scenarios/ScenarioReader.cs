using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gfmd.Sim.Scenarios;

/// <summary>What was read: a scenario, or the problems that stand in its way.</summary>
/// <param name="Scenario">The scenario after <c>extends</c> is resolved; null if there is any problem.</param>
/// <param name="Problems">Every problem of every file of the chain, by file, line and column.</param>
/// <param name="Files">Files of the chain that could be found, the root base last.</param>
/// <param name="Merged">The merged document as written, without the defaults; null if the first file is not JSON.</param>
public sealed record ScenarioResult(Scenario? Scenario, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Files, JsonNode? Merged)
{
    /// <summary>
    /// The scenario on which variants are calibrated: the root of the <c>extends</c> chain, or the file that sets another form of
    /// <see cref="Scenario.Utility"/>, since solved numbers hold for one form alone; null if there is any problem.
    /// </summary>
    public Scenario? Base { get; init; }

    /// <summary>File of <see cref="Base"/>.</summary>
    public string BaseFile { get; init; } = "";

    /// <summary>What a careful reviewer would ask about a scenario without problems (<see cref="ScenarioLint"/>), by file, line and column.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}

/// <summary>Reads scenario files. Every problem is collected; a file is refused as a whole, never in part.</summary>
public static class ScenarioReader
{
    private const int LongestChain = 16;

    private static readonly char[] Separators = Path.DirectorySeparatorChar == '\\' ? ['/', '\\'] : ['/'];

    /// <summary>Reads a file from disk.</summary>
    /// <param name="path">The file; the files that it extends lie relative to it.</param>
    /// <param name="catalogue">Parameters that a scenario may override.</param>
    public static ScenarioResult Read(string path, IReadOnlyCollection<Parameter> catalogue) => Read(path, catalogue, FromDisk);

    /// <summary>Reads from any source of files, as the resources of an assembly.</summary>
    /// <param name="path">Name of the first file, with forward slashes.</param>
    /// <param name="catalogue">Parameters that a scenario may override.</param>
    /// <param name="source">Bytes of a file by name; null if there is none.</param>
    public static ScenarioResult Read(string path, IReadOnlyCollection<Parameter> catalogue, Func<string, byte[]?> source)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(source);
        List<Problem> problems = [];
        Chain chain = Load(path, source, problems);
        if (chain.Documents.Count == 0)
        {
            return new(null, [.. problems], chain.Files, null);
        }

        NodeMerge merge = new(problems);
        int last = chain.Documents.Count - 1, form = chain.Documents.FindIndex(d => d.Find("utility") is not null), solvedOn = form < 0 ? last : form;
        Node merged = merge.Lay(null, chain.Documents[last], Shape.Root), root = merged;
        for (int i = last - 1; i >= 0; i--)
        {
            merged = merge.Lay(merged, chain.Documents[i], Shape.Root);
            root = i >= solvedOn ? merged : root;
        }

        Check(root, catalogue, chain.Complete, problems);
        List<Problem> own = [];
        Check(merged, catalogue, chain.Complete, own);

        // what the base lacks, every variant of it lacks: said once, where the base is written
        own.RemoveAll(p => problems.Exists(q => Same(p, q)));
        problems.AddRange(own);
        Scenario? basis = Deserialise(root, problems);
        Scenario? scenario = solvedOn == 0 ? basis : Deserialise(merged, problems);
        bool good = problems.Count == 0;
        problems.Sort(Order);
        List<Problem> warnings = good ? [.. ScenarioLint.Of(merged, catalogue)] : [];
        warnings.Sort(Order);
        return new(good ? scenario : null, problems, chain.Files, JsonNode.Parse(NodeWriter.Plain(merged)))
        {
            Base = good ? basis : null,
            BaseFile = chain.Files[Math.Min(solvedOn, chain.Files.Count - 1)],
            Warnings = warnings,
        };
    }

    /// <summary>
    /// Reads a resolved scenario that the program itself wrote. It was checked when it came in, so its values are not checked again: the default
    /// range of a
    /// bare number may reach beyond what a file may say. Null where the file is not what the program writes.
    /// </summary>
    public static Scenario? ReadResolved(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Problem> problems = [];
        return FromDisk(path) is byte[] bytes && NodeReader.Read(path, bytes, problems) is Node document ? Deserialise(document, problems) : null;
    }

    private static void Check(Node document, IReadOnlyCollection<Parameter> catalogue, bool complete, List<Problem> problems)
    {
        new ShapeChecker(catalogue, problems, complete).Check(document, Shape.Root, "");
        if (complete)
        {
            View root = View.Of(document);
            CountryChecks countries = new(root, problems);
            countries.Check();
            new RegimeChecks(countries, problems).Check(root);
            new LeverChecks(catalogue, problems).Check(root);
            new ShockChecks(problems).Check(root);
        }
    }

    private static Scenario? Deserialise(Node document, List<Problem> problems)
    {
        if (problems.Count > 0)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(NodeWriter.Complete(document, Shape.Root), ScenarioJson.Default.Scenario);
        }
        catch (JsonException e)
        {
            ShapeChecker.Report(problems, document.Place, ProblemCodes.NotAccepted, "", e.Message);
            return null;
        }
    }

    private static bool Same(Problem a, Problem b) =>
        a.Code == b.Code && string.Equals(a.Path, b.Path, StringComparison.Ordinal)
        && (a.Code == ProblemCodes.Missing || (string.Equals(a.File, b.File, StringComparison.Ordinal) && a.Line == b.Line && a.Column == b.Column));

    private static int Order(Problem a, Problem b)
    {
        int file = string.CompareOrdinal(a.File, b.File);
        return file != 0 ? file : (a.Line, a.Column, string.CompareOrdinal(a.Code.Id, b.Code.Id)).CompareTo((b.Line, b.Column, 0));
    }

    private static Chain Load(string path, Func<string, byte[]?> source, List<Problem> problems)
    {
        List<Node> documents = [];
        List<string> files = [];
        string file = path;
        Place asked = new(path, 1, 1);
        while (true)
        {
            string pointer = documents.Count == 0 ? "" : "/extends";
            if (files.Contains(file, StringComparer.Ordinal) || files.Count == LongestChain)
            {
                string text = files.Count == LongestChain ? $"more than {LongestChain} files extend each other"
                    : $"{Problem.Quote(file)} extends itself in the end";
                ShapeChecker.Report(problems, asked, ProblemCodes.Cycle, pointer, text);
                return new(documents, files, Complete: false);
            }

            if (source(file) is not { } bytes)
            {
                ShapeChecker.Report(problems, asked, ProblemCodes.NoFile, pointer, $"{Problem.Quote(file)} does not exist or cannot be read");
                return new(documents, files, Complete: false);
            }

            files.Add(file);
            if (NodeReader.Read(file, bytes, problems) is not { } document)
            {
                return new(documents, files, Complete: false);
            }

            Field? extends = document.Find("extends");
            documents.Add(document with { Fields = [.. document.Fields.Where(f => f.Name is not ("extends" or "$schema"))] });
            if (extends is null or { Value.IsNull: true } || !document.IsObject)
            {
                return new(documents, files, Complete: true);
            }

            if (extends.Value.Text is not { Length: > 0 } next)
            {
                string text = $"{extends.Value.Found} is not the name of a file";
                ShapeChecker.Report(problems, extends.Value.Place, ProblemCodes.WrongType, "/extends", text);
                return new(documents, files, Complete: false);
            }

            (asked, file) = (extends.Value.Place, Beside(file, next));
        }
    }

    /// <summary>Name of a file given relative to another.</summary>
    private static string Beside(string file, string next)
    {
        if (Path.IsPathRooted(next))
        {
            return next;
        }

        string whole = file[..(file.LastIndexOfAny(Separators) + 1)] + next;
        string lead = whole[..^whole.TrimStart(Separators).Length];
        List<string> parts = [];
        foreach (string part in whole.Split(Separators))
        {
            if (part is ".." && parts.Count > 0 && parts[^1] is not "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return lead + string.Join('/', parts);
    }

    private static byte[]? FromDisk(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The documents of an extends chain, the root base last; incomplete when the chain breaks off.</summary>
    private sealed record Chain(List<Node> Documents, List<string> Files, bool Complete);
}
