using System.Text.RegularExpressions;

namespace Gfmd.Sim.Tests.House;

/// <summary>
/// Calls that would let the machine, the clock or the scheduler into a result. A second net below the analyzer, which sees types but not every form.
/// </summary>
internal sealed class BannedCallTests
{
    private const string Library = "engine/Gfmd.Sim";

    private static readonly Rule[] Rules =
    [
        new("System.Random", @"\bSystem\.Random\b|\bnew Random\b|\bRandom\.Shared\b", "draw from Numerics/Draw", f => !f.IsUnder("bench")),
        new("clock", @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount", "take a TimeProvider from the caller", _ => true),
        new("elementary function",
            @"\bMathF?\.(Exp|Log\w*|Pow|Cbrt|A?Sinh?|A?Cosh?|A?Tan[h2]?)\b|\b(double|float)\.(Exp|Log|Pow)\b",
            "use Maths: the same bits on every machine", f => f.IsUnder("engine") && !f.Is($"{Library}/Numerics/Maths.cs")),
        new("fused or estimated arithmetic",
            @"\bFusedMultiplyAdd\b|\.\w+Estimate\s*[(<]|\.Reciprocal\w*\s*\(|\bFma\.",
            "keep multiply and add apart", f => f.IsUnder("engine")),
        new("hash of the process", @"\.GetHashCode\s*\(|\bHashCode\.", "use Keys.Of", f => f.IsUnder("engine")),
        new("parallel loop",
            @"\bParallel\.(For|Invoke)|\.AsParallel\s*\(",
            "give blocks to the workers of Ticks; merge integers", f => f.IsUnder("engine")),
        new("environment", @"(?<![\w.])Environment\.", "take the value from the caller", InTheCore),
        new("console", @"(?<![\w.])(System\.)?Console\.", "the command line prints; the library returns", f => f.IsUnder(Library)),
    ];

    [Test]
    public void No_banned_call_is_made() => Offence.None(Repository.CSharp.SelectMany(Find));

    [TestCase("System.Random", "var a = new Random(1);")]
    [TestCase("System.Random", "Random.Shared.Next();")]
    [TestCase("System.Random", "using R = System.Random;")]
    [TestCase("clock", "var a = DateTime.UtcNow;")]
    [TestCase("clock", "var a = $\"at {DateTimeOffset.Now}\";")]
    [TestCase("elementary function", "double a = Math.Exp(1);")]
    [TestCase("elementary function", "double a = Math.Log10(1);")]
    [TestCase("elementary function", "double a = double.Pow(1, 2);")]
    [TestCase("fused or estimated arithmetic", "double a = Math.FusedMultiplyAdd(1, 2, 3);")]
    [TestCase("fused or estimated arithmetic", "var a = Vector256.MultiplyAddEstimate(b, c, d);")]
    [TestCase("hash of the process", "int a = \"b\".GetHashCode();")]
    [TestCase("parallel loop", "Parallel.For(0, 9, F);")]
    [TestCase("parallel loop", "Parallel.ForEachAsync(a, F);")]
    [TestCase("environment", "string? a = Environment.GetEnvironmentVariable(b);")]
    [TestCase("console", "Console.WriteLine(a);")]
    public void Every_rule_finds_a_planted_offence(string rule, string code) =>
        Assert.That(Find(new SourceFile($"{Library}/State/X.cs", code)).Select(o => o.Found), Does.Contain(rule));

    [TestCase($"{Library}/State/X.cs", "double a = Maths.Exp(1); // not Math.Exp(1)")]
    [TestCase($"{Library}/State/X.cs", "double a = Math.Floor(b) + Math.Sqrt(c);")]
    [TestCase($"{Library}/State/X.cs", "public override int GetHashCode() => 1;")]
    [TestCase($"{Library}/Numerics/Maths.cs", "double a = Math.Exp(1);")]
    [TestCase($"{Library}/Output/X.cs", "string a = Environment.MachineName;")]
    [TestCase("engine/Gfmd.Sim.Cli/X.cs", "Console.WriteLine(1);")]
    public void A_lawful_call_passes(string path, string code) => Assert.That(Find(new SourceFile(path, code)), Is.Empty);

    private static bool InTheCore(SourceFile file) =>
        file.IsUnder(Library) && !file.IsUnder($"{Library}/Output") && !file.IsUnder($"{Library}/Experiments")
        && file.Path.AsSpan(Library.Length + 1).Contains('/');

    private static IEnumerable<Offence> Find(SourceFile file) =>
        from rule in Rules
        where rule.Applies(file)
        from m in rule.Pattern.Matches(file.Code)
        select new Offence(file.Path, SourceText.LineOf(file.Code, m.Index), rule.Name, rule.Remedy);

    private sealed record Rule(string Name, Regex Pattern, string Remedy, Func<SourceFile, bool> Applies)
    {
        public Rule(string name, string pattern, string remedy, Func<SourceFile, bool> applies)
            : this(name, new Regex(pattern, RegexOptions.ExplicitCapture | RegexOptions.Compiled), remedy, applies)
        {
        }
    }
}
