namespace Gfmd.Sim.Tests.House;

/// <summary>A file of the repository: path from the root with forward slashes, text as it stands, text without comments and strings.</summary>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<string> _code = new(() => SourceText.Code(text));

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Comments and string contents are blanks, so that a word in a sentence is not a call. Lines keep their numbers.</summary>
    public string Code => _code.Value;

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool Is(string path) => string.Equals(Path, path, StringComparison.Ordinal);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}

/// <summary>The repository that the test assembly was built in.</summary>
internal static class Repository
{
    /// <summary>The C# files of engine, tests and bench.</summary>
    public static readonly IReadOnlyList<SourceFile> CSharp = Read("*.cs", "engine", "tests", "bench");

    /// <summary>The folder of the solution. The path comes from the assembly: a build for CI maps the paths of its sources.</summary>
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Read(string pattern, params string[] folders)
    {
        string root = FindRoot();
        return [.. folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(root, f))))];
    }

    private static string FindRoot()
    {
        for (string? folder = TestContext.CurrentContext.TestDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Gfmd.Sim.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("no Gfmd.Sim.sln above the test assembly: run the tests from a clone");
    }
}

/// <summary>What a house rule found.</summary>
internal sealed record Offence(string Path, int Line, string Found, string Remedy)
{
    public override string ToString() => $"{Path}:{Line}: {Found}: {Remedy}";

    public static void None(IEnumerable<Offence> offences)
    {
        List<Offence> all = [.. offences];
        Assert.That(all, Is.Empty, () => $"{all.Count} offences\n" + string.Join('\n', all));
    }
}
