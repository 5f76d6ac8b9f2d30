using System.Reflection;
using System.Runtime.InteropServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Every column of every person, household and community after two years, one lane and one thread against the widest and two.</summary>
public class WholeStateTests
{
    private static readonly string[] Slots = ["Household", "Next", "Spouse", "SojournOf", "Sojourns"];

    [Test]
    public void Every_column_of_every_person_is_the_same_bit_for_bit_whatever_the_lanes_and_threads()
    {
        Dictionary<ulong, string> narrow = State(new Way(1, LaneWidth.Scalar)), wide = State(new Way(2, LaneWidths.Widest));
        Assert.That(narrow, Has.Count.GreaterThan(1_900));
        Assert.That(wide.Keys, Is.EquivalentTo(narrow.Keys));
        foreach ((ulong id, string person) in narrow)
        {
            Assert.That(wide[id], Is.EqualTo(person), $"person {id}");
        }
    }

    [Test]
    public void Another_replicate_differs_in_nearly_every_person()
    {
        Dictionary<ulong, string> one = State(new Way(1)), other = State(new Way(1, Replicate: 1));
        Assert.That(one.Count(x => other.TryGetValue(x.Key, out string? p) && string.Equals(p, x.Value, StringComparison.Ordinal)),
            Is.LessThan(one.Count / 20));
    }

    private static Dictionary<ulong, string> State(Way way)
    {
        Scenario scenario = SmallWorlds.MixedOf(1_000);
        Dictionary<ulong, string> people = [];
        World? last = null;
        Journal.Of(scenario, SmallWorlds.MixedSolved.Solved, 24, way, (w, _) => last = w);
        FieldInfo[] columns = [.. typeof(Block).GetFields().Where(f => f.FieldType.IsArray)];
        foreach (Block b in last!.Blocks)
        {
            (FieldInfo Field, Array Column)[] own = [.. columns.Select(f => (f, (Array)f.GetValue(b)!))];
            for (int i = 0; i < b.Count; i++)
            {
                if (Traits.StatusOf(b.Traits[i]) != Status.Dead)
                {
                    people.Add(b.Id[i], Describe(b, i, own));
                }
            }
        }

        return people;
    }

    /// <summary>All columns of a person, with slots told as ids, and those of the household and the community.</summary>
    private static string Describe(Block b, int i, (FieldInfo Field, Array Column)[] own)
    {
        int h = b.Household[i], village = b.Village[h];
        List<string> words =
        [
            $"spouse {(b.Spouse[i] < 0 ? 0 : b.Id[b.Spouse[i]])}", $"community {b.Villages.Key[village]}",
            Convert.ToHexString(MemoryMarshal.AsBytes(new ReadOnlySpan<Sojourn>(in b.Sojourn(i)))),
        ];
        foreach ((FieldInfo field, Array column) in own)
        {
            bool person = column.Length == b.Capacity && !IsHousehold(field.Name);
            if (!Slots.Contains(field.Name) && !string.Equals(field.Name, "FirstMember", StringComparison.Ordinal)
                && !string.Equals(field.Name, "Village", StringComparison.Ordinal))
            {
                words.Add($"{field.Name} {Bits(column.GetValue(person ? i : h)!)}");
            }
        }

        words.Add(string.Join(' ', b.Villages.Admission.AsSpan(village * b.Villages.Schemes,
            b.Villages.Schemes).ToArray().Select(BitConverter.DoubleToInt64Bits)));
        words.Add($"{BitConverter.DoubleToInt64Bits(b.Villages.Unlearned[village])} {b.Villages.Adults[village]}");
        return string.Join(", ", words);
    }

    private static bool IsHousehold(string name) =>
        name is "FirstMember" or "Village" or "Weight" or "Members" or "Away" or "Wealth" or "Debt"
            or "Income12" or "Remit12" or "Income" or "Received" or "Consumption";

    private static string Bits(object value) => value is float f ? BitConverter.SingleToUInt32Bits(f).ToString("X8") : value.ToString()!;
}
