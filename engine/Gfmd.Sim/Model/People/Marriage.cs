using System.Runtime.InteropServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Marriage and the new household (MODEL C1).</summary>
/// <remarks><code>hazard h_marry a year, ages 18 to 40; a new household splits off with probability p_split</code>
/// Who gets the event looks for a spouse in the own community until one is found; women and men are paired in order of their ids, so that no
/// order of storage enters. Without a new household the wife joins the husband's. Wealth and debt go along by head.</remarks>
public sealed class Marriage(ParameterSet numbers)
{
    private readonly double _monthly = Maths.ProbabilityOfHazard(numbers[DemographyNumbers.HMarry] / 12);
    private readonly double _split = numbers[DemographyNumbers.PSplit];

    /// <summary>Probability to start looking for a spouse in the month.</summary>
    public double Probability(int years) => years is >= 18 and <= 40 ? _monthly : 0;

    /// <summary>Pairs the seekers of a block: community by community, in order of id.</summary>
    public void PairSeekers(Draw draw, Block b, int month, List<int> seekers, Tallies y)
    {
        Keep(b, seekers, Traits.Seeking | Traits.Married, Traits.Seeking);
        Order(b, seekers);
        int wed = 0;
        for (int at = 0; at < seekers.Count;)
        {
            short village = b.Village[b.Household[seekers[at]]];
            int end = at;
            while (end < seekers.Count && b.Village[b.Household[seekers[end]]] == village)
            {
                end++;
            }

            int man = at;
            for (int w = at; w < end; w++)
            {
                int woman = seekers[w];
                if (Traits.Sex(b.Traits[woman]) == 0 || Traits.Abroad(b.Traits[woman]))
                {
                    continue;
                }

                while (man < end && (Traits.Sex(b.Traits[seekers[man]]) == 1 || Traits.Abroad(b.Traits[seekers[man]])))
                {
                    man++;
                }

                if (man == end)
                {
                    break;
                }

                Wed(draw, b, month, woman, seekers[man++], y);
                wed++;
            }

            at = end;
        }

        if (wed > 0)
        {
            Keep(b, seekers, Traits.Married, 0);
        }
    }

    /// <summary>Leaves those whose traits under a mask are the wanted ones.</summary>
    private static void Keep(Block b, List<int> seekers, uint mask, uint wanted)
    {
        Span<int> all = CollectionsMarshal.AsSpan(seekers);
        int kept = 0;
        foreach (int i in all)
        {
            all[kept] = i;
            kept += (b.Traits[i] & mask) == wanted ? 1 : 0;
        }

        CollectionsMarshal.SetCount(seekers, kept);
    }

    /// <summary>Community by community, in order of id: nearly all stand so since last month, each new one is put into its place.</summary>
    private static void Order(Block b, List<int> seekers)
    {
        Span<int> all = CollectionsMarshal.AsSpan(seekers);
        (short Village, ulong Id) before = default;
        for (int k = 0; k < all.Length; k++)
        {
            int seeker = all[k];
            (short Village, ulong Id) key = Key(b, seeker);
            if (k == 0 || Precedes(before, key))
            {
                before = key;
                continue;
            }

            int low = 0;
            for (int high = k; low < high;)
            {
                int middle = (low + high) / 2;
                (low, high) = Precedes(Key(b, all[middle]), key) ? (middle + 1, high) : (low, middle);
            }

            all[low..k].CopyTo(all[(low + 1)..]);
            all[low] = seeker;
        }
    }

    private static (short Village, ulong Id) Key(Block b, int i) => (b.Village[b.Household[i]], b.Id[i]);

    private static bool Precedes((short Village, ulong Id) p, (short Village, ulong Id) q) =>
        p.Village != q.Village ? p.Village < q.Village : p.Id < q.Id;

    private void Wed(Draw draw, Block b, int month, int woman, int man, Tallies y)
    {
        int hers = b.Household[woman], his = b.Household[man];
        bool split = draw.Uniform(b.Id[woman], month, Purpose.Split) < _split;
        int home = split || hers == his ? b.NewHousehold(b.Village[his], b.Weight[his]) : his;
        uint lot = b.Lot[his];
        Move(b, woman, home, y);
        if (home != his)
        {
            Move(b, man, home, y);
        }

        b.Lot[home] = lot;

        b.Spouse[woman] = man;
        b.Spouse[man] = woman;
        b.Traits[woman] = (b.Traits[woman] & ~Traits.Seeking) | Traits.Married;
        b.Traits[man] = (b.Traits[man] & ~Traits.Seeking) | Traits.Married;
        y.Add(OriginMeasure.Married, b.Origin, b.Traits[woman], b.Weight[home]);
        y.Add(OriginMeasure.Married, b.Origin, b.Traits[man], b.Weight[home]);
    }

    /// <summary>Moves a person with a share by head of wealth, debt and the means; each cent goes to one side.</summary>
    private static void Move(Block b, int person, int to, Tallies y)
    {
        int from = b.Household[person], heads = b.Members[from];
        int wealth = b.Wealth[from] / heads, debt = b.Debt[from] / heads;
        b.Wealth[from] -= wealth;
        b.Debt[from] -= debt;
        b.Wealth[to] += wealth;
        b.Debt[to] += debt;
        float income = b.Income12[from] / heads, remit = b.Remit12[from] / heads;
        b.Income12[from] -= income;
        b.Remit12[from] -= remit;
        b.Income12[to] += income;
        b.Remit12[to] += remit;
        b.Leave(person);
        b.Join(person, to);
        Lives.TakeBusiness(b, from, to);
        Lives.CloseIfEmpty(b, from, y);
    }
}
