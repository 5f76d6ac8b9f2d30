using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>Counts of one group of persons who live at the end in both designs: real persons, and sums of outcomes in 1/10,000 PPP USD.</summary>
public sealed class WinnerCount
{
    /// <summary>Persons paired.</summary>
    public long Persons { get; private set; }

    /// <summary>Better off by more than 1 %.</summary>
    public long Better { get; private set; }

    /// <summary>Worse off by more than 1 %.</summary>
    public long Worse { get; private set; }

    /// <summary>Of those neither better nor worse: equal to the last unit.</summary>
    public long Identical { get; private set; }

    /// <summary>Neither better nor worse.</summary>
    public long Unchanged => Persons - Better - Worse;

    /// <summary>Agents paired.</summary>
    public long Agents { get; private set; }

    /// <summary>Sum of outcomes in the base.</summary>
    public Int128 Base { get; private set; }

    /// <summary>Sum of differences.</summary>
    public Int128 Difference { get; private set; }

    /// <summary>Writes the counts.</summary>
    internal void Write(BinaryWriter w)
    {
        Array.ForEach([Persons, Better, Worse, Identical, Agents], w.Write);
        foreach (Int128 sum in (Int128[])[Base, Difference])
        {
            w.Write((long)(sum >> 64));
            w.Write((ulong)sum);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static WinnerCount Read(BinaryReader r)
    {
        Int128 Sum() => ((Int128)r.ReadInt64() << 64) | r.ReadUInt64();
        return new WinnerCount
        {
            Persons = r.ReadInt64(),
            Better = r.ReadInt64(),
            Worse = r.ReadInt64(),
            Identical = r.ReadInt64(),
            Agents = r.ReadInt64(),
            Base = Sum(),
            Difference = Sum(),
        };
    }

    /// <summary>Adds a person.</summary>
    public void Add(int weight, long basis, long variant)
    {
        long gain = variant - basis;
        Persons += weight;
        Agents++;
        Better += 100 * gain > Math.Abs(basis) ? weight : 0;
        Worse += -100 * gain > Math.Abs(basis) ? weight : 0;
        Identical += gain == 0 ? weight : 0;
        Base += (Int128)basis * weight;
        Difference += (Int128)gain * weight;
    }
}

/// <summary>A group of persons by what they were at month 0, or by whether they go abroad.</summary>
/// <param name="Kind">all, sex, education, quintile, migrant, or two of them joined by ×.</param>
/// <param name="Name">Name of the group.</param>
public readonly record struct PersonGroup(string Kind, string Name);

/// <summary>
/// Who gains and who loses among the same persons (I9.04). A person is better (worse) off if the outcome is higher (lower) than in the base by
/// more than
/// 1 % of it. The share of winners depends on how draws are paired: with common random numbers a person meets the same luck in both designs, with
/// other
/// pairings luck itself makes winners and losers. The mean difference does not depend on it and is printed beside.
/// </summary>
public static class Winners
{
    private static readonly string[] Sexes = ["men", "women"];
    private static readonly string[] Levels = ["primary", "lower_secondary", "upper_secondary", "tertiary"];

    /// <summary>Pairs by id and counts by group, in a fixed order.</summary>
    public static IReadOnlyList<(PersonGroup Group, WinnerCount Count)> Count(PersonOutcomes basis, PersonOutcomes variant)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(variant);
        Dictionary<PersonGroup, WinnerCount> counts = [];
        int[] quintiles = Quintiles(basis.People);
        foreach ((int a, int b) in Pairs(basis, variant))
        {
            PersonAtStart p = basis.People[a];
            PersonAtEnd x = basis.End[a], y = variant.End[b];
            if (!x.Lives || !y.Lives)
            {
                continue;
            }

            foreach (PersonGroup g in Groups(p, quintiles[a], x.Abroad || y.Abroad))
            {
                if (!counts.TryGetValue(g, out WinnerCount? count))
                {
                    counts[g] = count = new WinnerCount();
                }

                count.Add(p.Weight, x.Outcome, y.Outcome);
            }
        }

        return [.. counts.OrderBy(c => c.Key.Kind, StringComparer.Ordinal).ThenBy(c => c.Key.Name, StringComparer.Ordinal).Select(c => (c.Key,
            c.Value))];
    }

    /// <summary>Positions of the same person in both runs, in the order of the base.</summary>
    public static IEnumerable<(int Base, int Variant)> Pairs(PersonOutcomes basis, PersonOutcomes variant)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(variant);
        Dictionary<ulong, int>? at = null;
        for (int k = 0; k < basis.People.Count; k++)
        {
            ulong id = basis.People[k].Id;
            if (k < variant.People.Count && variant.People[k].Id == id)
            {
                yield return (k, k);
                continue;
            }

            // designs with pasts of their own: other slots
            at ??= Enumerable.Range(0, variant.People.Count).ToDictionary(i => variant.People[i].Id);
            if (at.TryGetValue(id, out int other))
            {
                yield return (k, other);
            }
        }
    }

    /// <summary>Quintile (0 to 4) of each person by the income a member of the household at month 0, within the country of origin, by real
    /// persons.</summary>
    public static int[] Quintiles(IReadOnlyList<PersonAtStart> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        int[] quintiles = new int[people.Count];
        foreach (IGrouping<int, int> origin in Enumerable.Range(0, people.Count).GroupBy(k => people[k].Origin).OrderBy(g => g.Key))
        {
            int[] order = [.. origin];
            Array.Sort(order, (a, b) => people[a].Income != people[b].Income
                ? people[a].Income.CompareTo(people[b].Income) : people[a].Id.CompareTo(people[b].Id));
            long total = order.Sum(k => (long)people[k].Weight), before = 0;
            foreach (int k in order)
            {
                quintiles[k] = (int)Math.Min(4, before * 5 / total);
                before += people[k].Weight;
            }
        }

        return quintiles;
    }

    private static PersonGroup[] Groups(PersonAtStart p, int quintile, bool goes)
    {
        string sex = Sexes[Traits.Sex(p.Traits)], level = Levels[Traits.Education(p.Traits)], fifth = $"q{quintile + 1}";
        string migrant = Traits.Abroad(p.Traits) ? "abroad_at_start" : goes ? "goes_abroad" : "stays";
        return
        [
            new("all", "all"), new("sex", sex), new("education", level), new("quintile", fifth), new("migrant", migrant),
            new("sex×quintile", $"{sex}_{fifth}"), new("sex×migrant", $"{sex}_{migrant}"),
        ];
    }
}
