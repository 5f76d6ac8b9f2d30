using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// Follows everybody alive at month 0 through a run. The outcome of a person is what the own household consumes a month, per member and at
/// purchasing
/// power, wherever its members live (migration as a decision of the household: Stark and Bloom 1985), plus what it owns at the end:
/// <code>
///   y_i = 1/T · [ sum over t of ( C_h/P_o + sum over members abroad of c_m/P_d ) / n_h  +  ( wealth - debt + savings abroad ) / (P_o·n_h) ]
/// </code>
/// C_h: consumption at home; c_m: spending abroad; n_h: members, abroad or not; h: the person's household of that month. PPP USD a month.
/// Sums are integers, hundredths of a cent, rounded once a household and month.
/// </summary>
public sealed class PersonOutcomes
{
    /// <summary>Months of a round of the simulated survey: the first and the last of the run.</summary>
    public const int Survey = 12;

    /// <summary>Units of an outcome in one PPP USD.</summary>
    public const double Scale = 10_000;

    private readonly Plan _plan;
    private readonly int[][] _index;
    private readonly long[] _sum, _income, _first, _last;
    private readonly bool[] _abroad, _kin;
    private int _months;

    /// <summary>Starts to follow those who are alive.</summary>
    public PersonOutcomes(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _plan = world.Plan;
        List<PersonAtStart> people = [];
        _index = new int[world.Blocks.Length][];
        foreach (Block b in world.Blocks)
        {
            int[] index = _index[b.Index] = new int[b.Count];
            long[] income = new long[b.HouseholdCount];
            for (int h = 0; h < income.Length; h++)
            {
                income[h] = b.Members[h] == 0 ? 0 : Round((b.Income12[h] + b.Remit12[h]) / (_plan.Origins[b.Origin].PriceLevel * b.Members[h]));
            }

            for (int i = 0; i < b.Count; i++)
            {
                uint t = b.Traits[i];
                index[i] = Traits.StatusOf(t) == Status.Dead ? -1 : people.Count;
                if (index[i] >= 0)
                {
                    int h = b.Household[i];
                    people.Add(new PersonAtStart(b.Id[i], b.Origin, b.Index, b.Village[h], t, b.Birth[i], b.Weight[h], income[h], Network(b, h),
                        b.Away[h] > 0));
                }
            }

            b.Spent = new int[b.Capacity];
        }

        People = [.. people];
        _sum = new long[People.Count];
        _income = new long[People.Count];
        _first = new long[People.Count];
        _last = new long[People.Count];
        _abroad = new bool[People.Count];
        _kin = new bool[People.Count];
        End = new PersonAtEnd[People.Count];
    }

    /// <summary>Those alive at month 0, in order of block and slot.</summary>
    public IReadOnlyList<PersonAtStart> People { get; }

    /// <summary>What became of them, in the same order; filled by <see cref="Finish"/>.</summary>
    public PersonAtEnd[] End { get; }

    /// <summary>Adds the month just simulated.</summary>
    public void Add(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _months++;
        foreach (Block b in world.Blocks)
        {
            Add(b);
        }
    }

    private void Add(Block b)
    {
        double home = 1 / _plan.Origins[b.Origin].PriceLevel;
        long[] abroad = new long[b.HouseholdCount];
        int[] spent = b.Spent!;
        int last = Math.Min(b.Count, spent.Length);
        for (int i = 0; i < last; i++)
        {
            if (spent[i] != 0 && Traits.StatusOf(b.Traits[i]) != Status.Dead)
            {
                int scheme = b.Sojourn(i).LastScheme - 1;
                abroad[b.Household[i]] += Round(0.01 * spent[i] / _plan.Destinations[_plan.Schemes[scheme].Destination].PriceLevel);
            }
        }

        long[] head = new long[b.HouseholdCount], income = new long[b.HouseholdCount];
        for (int h = 0; h < head.Length; h++)
        {
            if (b.Members[h] > 0)
            {
                // whole units, so that the order of members cannot matter
                head[h] = (Round(0.01 * b.Consumption[h] * home) + abroad[h]) / b.Members[h];
                income[h] = Round(0.01 * b.Income[h] * home) / b.Members[h];
            }
        }

        int[] index = _index[b.Index];
        for (int i = 0; i < index.Length; i++)
        {
            int k = index[i];
            if (k < 0)
            {
                continue;
            }

            uint t = b.Traits[i];
            if (Traits.StatusOf(t) == Status.Dead || b.Id[i] != People[k].Id)
            {
                index[i] = -1; // died; the slot may be somebody else's now
                continue;
            }

            int h = b.Household[i];
            _sum[k] += head[h];
            _first[k] += _months <= Survey ? head[h] : 0;
            _last[k] += _months > _plan.Scenario.Months - Survey ? head[h] : 0;
            _income[k] += income[h];
            _abroad[k] |= Traits.Abroad(t);
            _kin[k] |= b.Away[h] > 0;
        }

        Array.Clear(spent);
        if (spent.Length < b.Capacity)
        {
            b.Spent = new int[b.Capacity];
        }
    }

    /// <summary>Closes the accounts: what households own is added, and the status at the end is read.</summary>
    public void Finish(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        foreach (Block b in world.Blocks)
        {
            double home = 1 / _plan.Origins[b.Origin].PriceLevel;
            long[] worth = new long[b.HouseholdCount];
            for (int i = 0; i < b.Count; i++)
            {
                if (Traits.StatusOf(b.Traits[i]) != Status.Dead)
                {
                    worth[b.Household[i]] += b.Sojourn(i).Savings;
                }
            }

            for (int i = 0; i < _index[b.Index].Length; i++)
            {
                int k = _index[b.Index][i];
                if (k >= 0)
                {
                    int h = b.Household[i];
                    long owned = Round((worth[h] + b.Wealth[h] - b.Debt[h]) * home * 0.01 / b.Members[h]);
                    uint t = b.Traits[i];
                    End[k] = new PersonAtEnd(true, _sum[k] + owned, _income[k], Traits.StatusOf(t), Traits.Scheme(t), _abroad[k], _kin[k])
                    {
                        First = _first[k],
                        Last = _last[k],
                    };
                }
            }

            b.Spent = null;
        }

        for (int k = 0; k < End.Length; k++)
        {
            End[k] = End[k].Lives ? End[k] : new PersonAtEnd(false, 0, 0, Status.Dead, -1, _abroad[k], _kin[k]);
        }
    }

    /// <summary>Months followed.</summary>
    public int Months => _months;

    private static bool Network(Block b, int h)
    {
        Villages v = b.Villages;
        for (int d = 0; d < v.Destinations; d++)
        {
            if (v.Migrants[(b.Village[h] * v.Destinations) + d] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static long Round(double usd) => (long)Math.Floor((usd * Scale) + 0.5);
}

/// <summary>A person at month 0.</summary>
/// <param name="Id">Id for life.</param>
/// <param name="Origin">Origin index.</param>
/// <param name="Block">Block.</param>
/// <param name="Village">Community in it.</param>
/// <param name="Traits">Packed traits.</param>
/// <param name="Birth">Month of birth.</param>
/// <param name="Weight">Real persons.</param>
/// <param name="Income">Income of the household a member and month, remittances included, 1/10,000 PPP USD.</param>
/// <param name="Network">Somebody of the community is abroad.</param>
/// <param name="Away">Somebody of the household is abroad.</param>
public readonly record struct PersonAtStart(
    ulong Id, int Origin, int Block, short Village, uint Traits, short Birth, int Weight, long Income, bool Network, bool Away);

/// <summary>What became of a person.</summary>
/// <param name="Lives">Alive at the end.</param>
/// <param name="Outcome">Sum of the outcome over the months, 1/10,000 PPP USD.</param>
/// <param name="Income">Sum of the household's own income at home a member, 1/10,000 PPP USD.</param>
/// <param name="Status">Status at the end.</param>
/// <param name="Scheme">Scheme at the end, -1 at home.</param>
/// <param name="Abroad">Abroad at some time.</param>
/// <param name="Kin">In a household with somebody abroad at some time.</param>
public readonly record struct PersonAtEnd(bool Lives, long Outcome, long Income, Status Status, int Scheme, bool Abroad, bool Kin)
{
    /// <summary>Consumption of the household a member, summed over the first twelve months, 1/10,000 PPP USD.</summary>
    public long First { get; init; }

    /// <summary>The same over the last twelve months.</summary>
    public long Last { get; init; }
}
