using System.Text.RegularExpressions;

namespace Gfmd.Sim.Tests.House;

/// <summary>A folder of the library names only folders that stand before it. The order is the way of the data.</summary>
internal sealed partial class LayerTests
{
    private const string Library = "engine/Gfmd.Sim";

    private static readonly string[] Order =
        ["Numerics", "Scenarios", "Plans", "State", "Model", "Ticks", "Output", "Indicators", "Reports", "Experiments"];

    [Test]
    public void A_folder_names_only_folders_that_stand_before_it() =>
        Offence.None(Repository.CSharp.Where(f => f.IsUnder(Library)).SelectMany(Find));

    [TestCase("State", "using Gfmd.Sim.Numerics;", 0)]
    [TestCase("State", "namespace Gfmd.Sim.State;", 0)]
    [TestCase("State", "// Gfmd.Sim.Ticks reads this", 0)]
    [TestCase("State", "using Gfmd.Sim.Ticks;", 1)]
    [TestCase("State", "var a = new global::Gfmd.Sim.Reports.Page();", 1)]
    [TestCase("State", "using static Gfmd.Sim.Model.Contracts;", 1)]
    [TestCase("Plans", "Gfmd.Sim.Simulation.Run();", 1)]
    [TestCase("Numerics", "Scenarios.Scenario? a = null;", 1)]
    [TestCase("Numerics", "this.Scenarios.Clear();", 0)]
    [TestCase("Helpers", "namespace Gfmd.Sim.Helpers;", 1)]
    public void The_rule_finds_a_planted_offence(string folder, string code, int count) =>
        Assert.That(Find(new SourceFile($"{Library}/{folder}/X.cs", code)).ToList(), Has.Count.EqualTo(count));

    [Test]
    public void A_file_of_no_folder_names_all() =>
        Assert.That(Find(new SourceFile($"{Library}/Simulation.cs", "using Gfmd.Sim.Reports;")), Is.Empty);

    private static IEnumerable<Offence> Find(SourceFile file)
    {
        string[] parts = file.Path[(Library.Length + 1)..].Split('/');
        if (parts.Length == 1)
        {
            yield break;
        }

        int own = Array.IndexOf(Order, parts[0]);
        if (own < 0)
        {
            yield return new(file.Path, 1, $"folder {parts[0]} has no place in the order", $"use one of {string.Join(", ", Order)}");
            yield break;
        }

        foreach (Match m in Qualified().Matches(file.Code))
        {
            string name = m.Groups["name"].Value;
            int place = Array.IndexOf(Order, name);
            if (place < 0 || place > own)
            {
                string remedy = $"{parts[0]} may name {string.Join(", ", Order[..(own + 1)])}; move the type down, or hand the value in from above";
                yield return new(file.Path, SourceText.LineOf(file.Code, m.Index), $"names {name}", remedy);
            }
        }

        foreach (Match m in Short().Matches(file.Code))
        {
            string name = m.Groups["name"].Value;
            if (Array.IndexOf(Order, name) > own)
            {
                yield return new(file.Path, SourceText.LineOf(file.Code, m.Index), $"names {name}", "move the type down, or hand the value in");
            }
        }
    }

    [GeneratedRegex(@"\bGfmd\.Sim\.(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Qualified();

    // inside namespace Gfmd.Sim.X a folder can be named without its prefix
    [GeneratedRegex(@"(?<![\w.])(?<name>Scenarios|Plans|Ticks|Indicators|Reports|Experiments)\.[A-Z]", RegexOptions.ExplicitCapture)]
    private static partial Regex Short();
}
