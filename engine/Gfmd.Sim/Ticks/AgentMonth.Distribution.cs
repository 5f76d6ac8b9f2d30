using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Poverty, inequality and dependency at the end of a year of the run, with and without remittances (MODEL 8.5, 8.2).</summary>
/// <remarks><code>
///   without migration: nothing is received and members abroad earn at home what they would expect to (Adams 1989; Acosta et al. 2008):
///   y = income12 + sum of y_o,  consumption = own share·(own income of the month + sum of y_o),  heads = all members
/// </code>All sums are integers, cents and millionths, so that no partition changes them.</remarks>
public sealed partial class AgentMonth
{
    private const double Million = 1e6;
    private const long MostAHead = (1L << 40) - 1;

    // ages 15 to 17 and 18 to 64; kinds of life at home
    private const int Young = 1, Grown = 2;
    private const byte Other = 0, OutOfSchool = 1, Pupil = 2, AtWork = 3, Idle = 4, Kinds = 5;
    private static readonly byte[] KindOf = [.. Enumerable.Range(0, 64).Select(k => Kind(k >> 4, (Status)(k & 15)))];
    private long[] _villageOrder = [];

    /// <summary>One pass over the households of the block, after their month is closed.</summary>
    private void Distribution()
    {
        int n = 0;
        if (_villageOrder.Length < _b.HouseholdCount)
        {
            _villageOrder = new long[_b.HouseholdCount];
        }

        float perDay = (float)(1 / (_plan.Numbers[RemittancesNumbers.DaysPerMonth] * _home.Origin.PriceLevel));
        Span<long> lives = stackalloc long[2 * Kinds * Tallies.Cells];
        lives.Clear();
        for (int h = 0; h < _b.HouseholdCount; h++)
        {
            int heads = _b.Members[h] - _b.Away[h];
            if (_b.Members[h] == 0 || heads == 0)
            {
                continue;
            }

            double atHome = People(h, lives, out int head);
            Poverty(h, heads, (int)(_b.Traits[head] & Traits.CellMask), atHome);
            double income = (double)_b.Income12[h] + _b.Remit12[h];
            Incomes(IncomeMeasure.Persons, IncomeMeasure.Income, IncomeMeasure.Remitted, h, heads, income, perDay);
            Incomes(IncomeMeasure.PersonsWithout, IncomeMeasure.IncomeWithout, IncomeMeasure.RemittedWithout, h, _b.Members[h],
                _b.Income12[h] + atHome, perDay);
            // community above, income a head in whole cents below it, heads below that: one sort puts all in order
            long aHead = Math.Clamp((long)Math.Floor((income * 100 / heads) + 0.5), 0, MostAHead);
            _villageOrder[n++] = ((long)_b.Village[h] << 48) | (aHead << 8) | (uint)heads;
        }

        CountPeople(lives);
        _villageOrder.AsSpan(0, n).Sort();
        Villages(n);
    }

    private void Poverty(int h, int heads, int cell, double atHome)
    {
        long weight = _b.Weight[h], people = heads * weight, all = _b.Members[h] * weight;
        int o = _b.Origin, last = _b.Consumption[h];
        bool receives = _b.Remit12[h] > 0;
        double[] lines = _home.Origin.PovertyLines;
        int own = _home.Budget.OutOfIncome(_b.Income[h], last, heads);
        int without = _home.Budget.OutOfIncome(checked(_b.Income[h] + Cents.Of(atHome)), last, heads);
        // in single precision, as the monthly count of the poor
        float aHead = last * 0.01f / heads, headWithout = without * 0.01f / _b.Members[h];
        Tallies.Add(HeadMeasure.Households, o, cell, weight);
        Tallies.Add(HeadMeasure.Insured, o, cell, (_b.Marks[h] & HouseholdMarks.Insured) != 0 ? weight : 0);
        Tallies.Add(HeadMeasure.Persons, o, cell, people);
        Tallies.Add(HeadMeasure.PersonsWithout, o, cell, all);
        for (int line = 0; line < lines.Length; line++)
        {
            Poor(HeadMeasure.PoorLow + line, HeadMeasure.GapLow + line, cell, aHead, lines[line], people);
            Poor(HeadMeasure.WithoutLow + line, HeadMeasure.GapWithoutLow + line, cell, headWithout, lines[line], all);
        }

        if (receives)
        {
            double dependency = LabourSupply.Dependency(_b.Income12[h], _b.Remit12[h]);
            Tallies.Add(HeadMeasure.Receiving, o, cell, weight);
            Tallies.Add(HeadMeasure.WomanControls, o, cell, (_b.Marks[h] & HouseholdMarks.WomanControls) != 0 ? weight : 0);
            Tallies.Add(HeadMeasure.Dependent, o, cell, dependency > _plan.Numbers[HouseholdsNumbers.Dependent] ? weight : 0);
            Tallies.Add(HeadMeasure.PersonsReceiving, o, cell, people);
            Tallies.Add(HeadMeasure.PoorReceiving, o, cell, aHead < (float)lines[1] ? people : 0);
            Tallies.Add(HeadMeasure.PoorStopped, o, cell, own * 0.01f / heads < (float)lines[1] ? people : 0);
            Tallies.Add(HeadMeasure.Consumption, o, cell, last * weight);
            Tallies.Add(HeadMeasure.Loss, o, cell, Math.Max(0, last - own) * weight);
        }
    }

    private void Poor(HeadMeasure count, HeadMeasure gap, int cell, float aHead, double line, long people)
    {
        if (aHead < (float)line)
        {
            Tallies.Add(count, _b.Origin, cell, people);
            Tallies.Add(gap, _b.Origin, cell, (long)Math.Floor(((line - aHead) / line * Million) + 0.5) * people);
        }
    }

    /// <summary>One walk over the members: who is the head, what those abroad would expect to earn at home (nominal USD a month), and what those
    /// at home do, counted by kind of life where something is received and where nothing is.</summary>
    private double People(int h, Span<long> lives, out int head)
    {
        double atHome = 0;
        long weight = _b.Weight[h];
        Span<long> row = lives.Slice(_b.Remit12[h] > 0 ? Kinds * Tallies.Cells : 0, Kinds * Tallies.Cells);
        head = -1;
        for (int i = _b.FirstMember[h]; i >= 0; i = _b.Next[i])
        {
            uint t = _b.Traits[i];
            head = head < 0 || Before(i, head) ? i : head;
            if (Traits.Abroad(t))
            {
                atHome += Maths.Exp(_home.LnExpected(t, Years(i), _b.Ability[i]) + (double)_home.LnHomeShare) * _home.Origin.PriceLevel;
                continue;
            }

            int months = _t - _b.Birth[i], age = (months >= 15 * 12 ? 1 : 0) + (months >= 18 * 12 ? 1 : 0) + (months >= 65 * 12 ? 1 : 0);
            row[(KindOf[(age << 4) | (int)Traits.StatusOf(t)] * Tallies.Cells) + (int)(t & Traits.CellMask)] += weight;
        }

        return atHome;
    }

    /// <summary>The kind of life at home of an age and a status.</summary>
    private static byte Kind(int age, Status status) => (age, status) switch
    {
        (Young, Status.Student) => Pupil,
        (Young, _) => OutOfSchool,
        (Grown, Status.Student) => Other,
        (Grown, Status.EmployedHome or Status.SelfEmployedHome) => AtWork,
        (Grown, _) => Idle,
        _ => Other,
    };

    /// <summary>Adults without work and the young in school, where something is received and where nothing is.</summary>
    private void CountPeople(ReadOnlySpan<long> lives)
    {
        for (int k = 0; k < 2 * Tallies.Cells; k++)
        {
            bool receives = k >= Tallies.Cells;
            int cell = k % Tallies.Cells, at = (receives ? Kinds * Tallies.Cells : 0) + cell;
            long pupils = lives[at + (Pupil * Tallies.Cells)], idle = lives[at + (Idle * Tallies.Cells)];
            long young = pupils + lives[at + (OutOfSchool * Tallies.Cells)], adults = idle + lives[at + (AtWork * Tallies.Cells)];
            Tallies.Add(receives ? HeadMeasure.Youth : HeadMeasure.OtherYouth, _b.Origin, cell, young);
            Tallies.Add(receives ? HeadMeasure.YouthInSchool : HeadMeasure.OtherYouthInSchool, _b.Origin, cell, pupils);
            Tallies.Add(receives ? HeadMeasure.Adults : HeadMeasure.OtherAdults, _b.Origin, cell, adults);
            Tallies.Add(receives ? HeadMeasure.Idle : HeadMeasure.OtherIdle, _b.Origin, cell, idle);
        }
    }

    private void Incomes(IncomeMeasure persons, IncomeMeasure income, IncomeMeasure remitted, int h, int heads, double usd, float perDay)
    {
        long weight = _b.Weight[h];
        int bin = DistributionBins.Of((float)(usd / heads) * perDay);
        Tallies.Add(persons, _b.Origin, bin, heads * weight);
        Tallies.Add(income, _b.Origin, bin, (long)Math.Floor((usd * 100) + 0.5) * weight);
        Tallies.Add(remitted, _b.Origin, bin, (long)Math.Floor((_b.Remit12[h] * 100.0) + 0.5) * weight);
    }

    /// <summary>Gini index of each community from its households in order of income: G = sum n·y·(2·before + n) / (N·sum n·y) - 1.</summary>
    private void Villages(int count)
    {
        for (int at = 0; at < count;)
        {
            long village = _villageOrder[at] >> 48, before = 0;
            Int128 ranked = 0, income = 0;
            for (; at < count && _villageOrder[at] >> 48 == village; at++)
            {
                long n = (_villageOrder[at] & byte.MaxValue) * _home.Origin.Weight;
                Int128 sum = (Int128)(_villageOrder[at] >> 8 & MostAHead) * n;
                ranked += sum * ((2 * before) + n);
                income += sum;
                before += n;
            }

            if (income > 0)
            {
                double gini = ((double)ranked / ((double)income * before)) - 1;
                Tallies.Add(HouseholdMeasure.VillageGini, _b.Origin, (long)Math.Floor((gini * Million) + 0.5) * before);
                Tallies.Add(HouseholdMeasure.VillageGiniPersons, _b.Origin, before);
            }
        }
    }
}
