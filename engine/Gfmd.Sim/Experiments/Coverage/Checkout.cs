using System.Globalization;
using System.Text.RegularExpressions;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Coverage;

/// <summary>A source file: the words that stand in it, names joined by a point among them, and the texts in quotation marks.</summary>
internal sealed class SourceWords
{
    private static readonly Regex Word = new(@"[A-Za-z_][A-Za-z0-9_]*'?|""[^""\n]{1,60}""");
    private static readonly Regex Declared = new(@"\b(?:class|struct|record|interface|enum)\s+(?:struct\s+|class\s+)?(?<name>[A-Z]\w*)");
    private static readonly Regex Cited = new(@"MODEL[\s/]+(?<list>C?\d+(?:\.\d+)?(?:(?:,| to| and)[\s/]+C?\d+(?:\.\d+)?)*)");
    private static readonly Regex Aside = new(@"//[^\n]*?\((?:MODEL )?(?<list>(?:C\d+|\d+\.\d+)(?:, (?:C\d+|\d+\.\d+))*)\)");
    private static readonly Regex Section = new(@"(?<to>to[\s/]+)?(?<letter>C?)(?<major>\d+)(?:\.(?<minor>\d+))?");
    private readonly HashSet<string> _words = new(StringComparer.Ordinal), _cited = new(StringComparer.Ordinal);

    /// <summary>Reads the text of a file.</summary>
    public SourceWords(string path, string text)
    {
        Path = path;
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        int end = -1;
        string before = "";
        foreach (Match m in Word.Matches(text))
        {
            string word = m.Value;
            if (word[0] == '"')
            {
                _words.Add(word);
                _words.Add(word.Split(' ')[0].TrimEnd('"') + '"');
                continue;
            }

            _words.Add(word);
            if (m.Index == end + 1 && end >= 0 && text[end] == '.')
            {
                _words.Add(before + "." + word);
            }

            (before, end) = (word, m.Index + m.Length);
        }

        foreach (Match list in Cited.Matches(text).Concat(Aside.Matches(text)))
        {
            Cite(list.Groups["list"].Value);
        }

        Types = [.. Declared.Matches(text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Path below the folder that it was looked for in, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>Name without the ending.</summary>
    public string Name { get; }

    /// <summary>Types that it declares.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Whether a word stands in it: a name, two names joined by a point, or a text with its quotation marks.</summary>
    public bool Has(string word) => _words.Contains(word);

    /// <summary>Whether it says that it is of a section of the model, or of the chapter that the section is in.</summary>
    public bool Cites(string section) => _cited.Contains(section) || _cited.Contains(section.Split('.')[0]);

    private void Cite(string list)
    {
        int last = 0;
        foreach (Match m in Section.Matches(list))
        {
            (string chapter, string minor) = (m.Groups["letter"].Value + m.Groups["major"].Value, m.Groups["minor"].Value);
            _cited.Add(minor.Length > 0 ? $"{chapter}.{minor}" : chapter);
            int n = minor.Length > 0 ? int.Parse(minor, CultureInfo.InvariantCulture) : 0;
            for (int between = last + 1; m.Groups["to"].Success && between < n; between++)
            {
                _cited.Add($"{chapter}.{between}");
            }

            last = n;
        }
    }
}

/// <summary>A checkout of the repository: where things are written, tested and used.</summary>
internal sealed class Checkout
{
    // where a formula is written, the first folder that has it
    private static readonly string[] Layers = ["Model/", "Ticks/", "State/", "Plans/", "Indicators/", "Experiments/", "Scenarios/"];

    /// <summary>Reads a checkout.</summary>
    /// <param name="root">Folder of the solution.</param>
    public Checkout(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Root = root;
        Engine = Sources(Path.Combine(root, "engine", "Gfmd.Sim"), "*.cs");
        Tests = Sources(Path.Combine(root, "tests", "Gfmd.Sim.Tests"), "*.cs");
        string folder = Path.Combine(root, "scenarios");
        Shipped =
        [
            .. Files(folder, "*.json").Where(f => f != "schema.json" && !f.EndsWith(".solved.json", StringComparison.Ordinal))
                .Select(f => (f, ScenarioReader.Read(Path.Combine(folder, f), Catalogue.Parameters).Scenario!)).Where(s => s.Item2 is not null),
        ];
        string moves = Path.Combine(root, "tests", "Gfmd.Sim.Tests", "Laws", "parameter-moves.tsv");
        Moves = File.Exists(moves) ? [.. File.ReadAllLines(moves).Select(l => l.Split('\t')).Where(c => c.Length == 3)] : [];
    }

    /// <summary>Folder of the solution.</summary>
    public string Root { get; }

    /// <summary>Files of the library.</summary>
    public IReadOnlyList<SourceWords> Engine { get; }

    /// <summary>Files of the tests.</summary>
    public IReadOnlyList<SourceWords> Tests { get; }

    /// <summary>Scenarios that come with the program.</summary>
    public IReadOnlyList<(string File, Scenario Scenario)> Shipped { get; }

    /// <summary>Parameter, small world, and the figure that moves between low and high; world "none": nothing does, and why.</summary>
    public IReadOnlyList<string[]> Moves { get; }

    /// <summary>The checkout that a folder stands in; null where there is none.</summary>
    public static Checkout? Around(string folder) => RootOf(folder) is string root ? new Checkout(root) : null;

    /// <summary>The folder of the solution that a folder stands in; null where there is none.</summary>
    public static string? RootOf(string folder)
    {
        for (string? at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "Gfmd.Sim.sln")))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The file that declares the behaviour, those of its own name first: at most two of the first folder that has the word.</summary>
    public IReadOnlyList<SourceWords> Writing(string word)
    {
        foreach (string layer in Layers)
        {
            SourceWords[] found = [.. Engine.Where(f => f.Path.StartsWith(layer, StringComparison.Ordinal) && Writes(f, word))];
            if (found.Length > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Tests that name a type that some files declare.</summary>
    public IReadOnlyList<SourceWords> Testing(IEnumerable<SourceWords> files)
    {
        string[] types = [.. files.SelectMany(f => f.Types).Distinct(StringComparer.Ordinal)];
        return [.. Tests.Where(t => types.Any(t.Has)).OrderByDescending(t => types.Any(x => t.Name == x + "Tests"))];
    }

    // lists of numbers, of indicators and this list itself name what others do
    private static bool Writes(SourceWords file, string word) => file.Has(word) && !file.Path.EndsWith("Numbers.cs", StringComparison.Ordinal)
        && !file.Path.StartsWith("Experiments/Coverage/", StringComparison.Ordinal)
        && !file.Path.StartsWith("Experiments/Checks/", StringComparison.Ordinal);

    private static SourceWords[] Sources(string folder, string pattern) =>
        [.. Files(folder, pattern).Select(f => new SourceWords(f, File.ReadAllText(Path.Combine(folder, f))))];

    private static string[] Files(string folder, string pattern) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
