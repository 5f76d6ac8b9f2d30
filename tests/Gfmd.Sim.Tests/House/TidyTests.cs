using System.Text.RegularExpressions;

namespace Gfmd.Sim.Tests.House;

/// <summary>Short files, short functions, short lines, finished work, the field's words.</summary>
internal sealed partial class TidyTests
{
    private const int LongestFile = 300, LongestLine = 150, LongestFunction = 60;

    /// <summary>Files that may be longer, and why.</summary>
    private static readonly Dictionary<string, int> LongFiles = new(StringComparer.Ordinal)
    {
        ["engine/Gfmd.Sim/Numerics/Purpose.cs"] = 400, // one list: a number that is taken twice must be seen
        ["engine/Gfmd.Sim/Scenarios/ScenarioFile.cs"] = 480, // one document of the user, read from top to bottom
    };

    /// <summary>Words that nobody uses, each with the wanted one. Split, so that this file passes its own rule.</summary>
    private static readonly (string Banned, string Wanted)[] Words =
    [
        ("white" + "list", "allow list"),
        ("black" + "list", "deny list"),
        ("illegal " + "migrant", "irregular migrant"),
        ("foreign" + "er", "migrant"),
    ];

    private static readonly string Long = new('\n', LongestFunction + 1);

    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    [Test]
    public void Files_and_lines_are_short() => Offence.None(Repository.CSharp.SelectMany(Lengths));

    [Test]
    public void Functions_are_short() => Offence.None(Repository.CSharp.SelectMany(LongFunctions));

    [Test]
    public void Work_is_finished_and_words_are_the_fields() => Offence.None(Repository.CSharp.SelectMany(BadWords));

    [Test]
    public void A_long_file_is_found() =>
        Assert.That(Lengths(File(string.Concat(Enumerable.Repeat("a\n", LongestFile + 1)))).Select(o => o.Line), Is.EqualTo([LongestFile + 1]));

    [Test]
    public void A_file_of_the_greatest_length_passes() =>
        Assert.That(Lengths(File(string.Concat(Enumerable.Repeat("a\n", LongestFile)))), Is.Empty);

    [Test]
    public void A_long_line_is_found() =>
        Assert.That(Lengths(File("a\n" + new string('b', LongestLine + 1) + "\n")).Select(o => o.Line), Is.EqualTo([2]));

    [Test]
    public void A_tab_is_found() => Assert.That(Lengths(File("a\n\tb\n")).Select(o => o.Line), Is.EqualTo([2]));

    [TestCase("class A { void F() {#} }", 1)]
    [TestCase("class A { T F<T>(T a, int b = 1) where T : struct {#} }", 1)]
    [TestCase("class A { A(int a) : base(a) {#} }", 1)]
    [TestCase("class A { int B { get {#} } }", 1)]
    [TestCase("class A { int[] _a = new[] {#}; }", 0)]
    [TestCase("class A {#}", 0)]
    [TestCase("record struct A(int B) {#}", 0)]
    [TestCase("interface A<T> where T : class {#}", 0)]
    [TestCase("class A { class B { } void F() {#} }", 1)]
    public void A_long_function_is_found_and_a_long_type_or_table_is_not(string shape, int count) =>
        Assert.That(LongFunctions(File(shape.Replace("#", Long, StringComparison.Ordinal))).ToList(), Has.Count.EqualTo(count));

    [Test]
    public void Every_unfinished_mark_is_found() =>
        Assert.That(Unfinished.Select(w => BadWords(File($"a // {w} b")).Count()), Is.All.EqualTo(1));

    [Test]
    public void Every_banned_word_is_found() =>
        Assert.That(Words.Select(w => BadWords(File($"a // the {w.Banned.ToUpperInvariant()} b")).Count()), Is.All.EqualTo(1));

    private static SourceFile File(string text) => new("engine/X.cs", text);

    private static IEnumerable<Offence> Lengths(SourceFile file)
    {
        string[] lines = file.Lines;
        int longest = LongFiles.GetValueOrDefault(file.Path, LongestFile);
        if (lines.Length > longest)
        {
            yield return new(file.Path, lines.Length, $"file of {lines.Length} lines", $"at most {longest}: give each subject its own file");
        }

        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > LongestLine)
            {
                yield return new(file.Path, i + 1, $"line of {lines[i].Length} characters", $"at most {LongestLine}: break it");
            }

            if (lines[i].Contains('\t', StringComparison.Ordinal))
            {
                yield return new(file.Path, i + 1, "a tab", "indent with blanks");
            }
        }
    }

    private static IEnumerable<Offence> BadWords(SourceFile file)
    {
        foreach (string word in Unfinished)
        {
            foreach (Match m in Regex.Matches(file.Text, $@"\b{word}\b"))
            {
                yield return new(file.Path, SourceText.LineOf(file.Text, m.Index), word, "finish it, or take it out");
            }
        }

        foreach ((string banned, string wanted) in Words)
        {
            foreach (Match m in Regex.Matches(file.Text, banned, RegexOptions.IgnoreCase))
            {
                yield return new(file.Path, SourceText.LineOf(file.Text, m.Index), m.Value, $"say \"{wanted}\"");
            }
        }
    }

    /// <summary>Functions by brace depth: a block that is no type, and whose parent is one.</summary>
    private static IEnumerable<Offence> LongFunctions(SourceFile file)
    {
        string code = file.Code;
        Stack<(Block Kind, int Line)> open = new();
        int header = 0, line = 1;
        for (int i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\n':
                    line++;
                    break;
                case '{':
                    bool inType = open.Count == 0 || open.Peek().Kind == Block.Type;
                    open.Push((inType ? KindOf(code[header..i]) : Block.Inner, line));
                    header = i + 1;
                    break;
                case '}' when open.Count > 0:
                    (Block kind, int first) = open.Pop();
                    header = i + 1;
                    if (kind == Block.Function && line - first + 1 > LongestFunction)
                    {
                        yield return new(file.Path, first, $"function of {line - first + 1} lines", $"at most {LongestFunction}: give a part a name");
                    }

                    break;
                case ';':
                    header = i + 1;
                    break;
                default:
                    break;
            }
        }
    }

    private static Block KindOf(string header)
    {
        string head = Constraint().Split(header)[0];
        return TypeWord().IsMatch(head) ? Block.Type : Assigned().IsMatch(WithoutArguments(head)) ? Block.Inner : Block.Function;
    }

    private static string WithoutArguments(string head)
    {
        int first = head.IndexOf('(', StringComparison.Ordinal), last = head.LastIndexOf(')');
        return first >= 0 && last > first && !Assigned().IsMatch(head[..first]) ? head[..first] + head[(last + 1)..] : head;
    }

    private enum Block
    {
        Type,
        Function,
        Inner,
    }

    [GeneratedRegex(@"\bwhere\b")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\b(class|struct|record|interface|enum|namespace)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"(?<![=!<>])=(?![=>])")]
    private static partial Regex Assigned();
}
