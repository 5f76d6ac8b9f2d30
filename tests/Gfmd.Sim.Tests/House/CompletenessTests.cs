using System.Text.RegularExpressions;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Tests.House;

/// <summary>Every draw of the list is explained, numbered once and used.</summary>
internal sealed partial class CompletenessTests
{
    private const string ListPath = "engine/Gfmd.Sim/Numerics/Purpose.cs";

    private static readonly SourceFile List = Repository.CSharp.Single(f => f.Is(ListPath));

    [Test]
    public void Every_purpose_says_what_it_draws() =>
        Assert.That(Silent(List.Text), Is.Empty, $"{ListPath}: write a summary: what is drawn, MODEL section");

    [Test]
    public void Every_purpose_of_the_list_is_read() =>
        Assert.That(Members(List.Text).Select(m => m.Name), Is.EquivalentTo(Enum.GetNames<Purpose>()));

    [Test]
    public void Numbers_of_purposes_are_unique() =>
        Assert.That(Doubles(Members(List.Text)), Is.Empty, $"{ListPath}: give each purpose its own number");

    [Test]
    public void Every_purpose_is_used()
    {
        IEnumerable<SourceFile> engine = Repository.CSharp.Where(f => f.IsUnder("engine") && !f.Is(ListPath));
        List<Member> members = Members(List.Text);
        HashSet<string> silent = [.. Unused(members.Select(m => m.Name), [.. engine.Select(f => f.Code)])];
        // the words of one block come from one call, which names one of its purposes
        HashSet<int> called = [.. members.Where(m => !silent.Contains(m.Name)).Select(m => m.Number / 4)];
        List<string> unused = [.. members.Where(m => !called.Contains(m.Number / 4)).Select(m => m.Name)];
        string names = string.Join(", ", unused);
        Assert.That(unused, Is.Empty, $"{ListPath}: nobody draws {names}: use it, or take it out and leave its number free");
    }

    [Test]
    public void A_member_without_summary_is_found() =>
        Assert.That(Silent("/// <summary>A.</summary>\nA = 1,\n\nB = 2,\n"), Is.EqualTo(["B"]));

    [Test]
    public void A_number_used_twice_is_found() =>
        Assert.That(Doubles(Members("/// <summary>A.</summary>\nA = 1,\n\n/// <summary>B.</summary>\nB = 1,\n")), Is.EqualTo([1]));

    [Test]
    public void A_purpose_that_nobody_draws_is_found() =>
        Assert.That(Unused(["Work", "Move"], ["draw.Bits(id, t, Purpose.Work); draw.Bits(id, t, Purpose.Moves);"]), Is.EqualTo(["Move"]));

    private static IEnumerable<string> Silent(string text) => Members(text).Where(m => m.Summary.Length == 0).Select(m => m.Name);

    private static IEnumerable<int> Doubles(IEnumerable<Member> members) =>
        members.GroupBy(m => m.Number).Where(g => g.Count() > 1).Select(g => g.Key);

    private static IEnumerable<string> Unused(IEnumerable<string> names, IReadOnlyList<string> sources) =>
        names.Where(n => !sources.Any(s => Regex.IsMatch(s, $@"\bPurpose\.{n}\b")));

    private static List<Member> Members(string text) =>
        [.. from m in MemberPattern().Matches(text)
            select new Member(m.Groups["name"].Value, int.Parse(m.Groups["number"].Value), m.Groups["summary"].Value)];

    private sealed record Member(string Name, int Number, string Summary);

    [GeneratedRegex(
        @"(?:///\s*<summary>(?<summary>[^\n]*?)</summary>\s*\n\s*)?^\s*(?<name>[A-Z]\w*)\s*=\s*(?<number>\d+),",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex MemberPattern();
}
