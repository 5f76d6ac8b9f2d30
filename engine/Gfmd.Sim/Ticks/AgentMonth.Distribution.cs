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
    private long[] _villageOrder = [];
    private long[] _villageHeads = [];

    /// <summary>One pass over the households of the block, after their month is closed.</summary>
    private void Distribution()
    {
        int n = 0;
        if (_villageOrder.Length < _b.HouseholdCount)
        {
            _villageOrder = new long[_b.HouseholdCount];
            _villageHeads = new long[_b.HouseholdCount];
        }

        float perDay = (float)(1 / (_plan.Numbers[RemittancesNumbers.DaysPerMonth] * _home.Origin.PriceLevel));
        for (int h = 0; h < _b.HouseholdCount; h++)
        {
            int heads = _b.Members[h] - _b.Away[h];
            if (_b.Members[h] == 0 || heads == 0)
            {
                continue;
            }

            int head = Head(h);
            double atHome = AtHome(h);
            Poverty(h, heads, (int)(_b.Traits[head] & Traits.CellMask), atHome);
            People(h);
            double income = (double)_b.Income12[h] + _b.Remit12[h];
            Incomes(IncomeMeasure.Persons, IncomeMeasure.Income, IncomeMeasure.Remitted, h, heads, income, perDay);
            Incomes(IncomeMeasure.PersonsWithout, IncomeMeasure.IncomeWithout, IncomeMeasure.RemittedWithout, h, _b.Members[h],
                _b.Income12[h] + atHome, perDay);
            // community above, income a head in whole cents below: one sort puts both in order
            long aHead = Math.Clamp((long)Math.Floor((income * 100 / heads) + 0.5), 0, (1L << 40) - 1);
            _villageOrder[n] = ((long)_b.Village[h] << 40) | aHead;
            _villageHeads[n++] = heads * (long)_b.Weight[h];
        }

        Array.Sort(_villageOrder, _villageHeads, 0, n);
        Villages(n);
    }

    /// <summary>What members abroad would expect to earn at home, nominal USD a month.</summary>
    private double AtHome(int h)
    {
        double sum = 0;
        if (_b.Away[h] > 0)
        {
            for (int i = _b.FirstMember[h]; i >= 0; i = _b.Next[i])
            {
                if (Traits.Abroad(_b.Traits[i]))
                {
                    sum += Maths.Exp(_home.LnExpected(_b.Traits[i], Years(i), _b.Ability[i]) + (double)_home.LnHomeShare) * _home.Origin.PriceLevel;
                }
            }
        }

        return sum;
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

    /// <summary>Adults without work and the young in school, where something is received and where nothing is.</summary>
    private void People(int h)
    {
        bool receives = _b.Remit12[h] > 0;
        long weight = _b.Weight[h];
        for (int i = _b.FirstMember[h]; i >= 0; i = _b.Next[i])
        {
            uint t = _b.Traits[i];
            int years = Years(i), cell = (int)(t & Traits.CellMask);
            if (Traits.Abroad(t) || years < 15 || years > 64)
            {
                continue;
            }

            Status status = Traits.StatusOf(t);
            bool student = status == Status.Student;
            if (years < 18)
            {
                Tallies.Add(receives ? HeadMeasure.Youth : HeadMeasure.OtherYouth, _b.Origin, cell, weight);
                Tallies.Add(receives ? HeadMeasure.YouthInSchool : HeadMeasure.OtherYouthInSchool, _b.Origin, cell, student ? weight : 0);
            }
            else if (!student)
            {
                bool idle = status is not (Status.EmployedHome or Status.SelfEmployedHome);
                Tallies.Add(receives ? HeadMeasure.Adults : HeadMeasure.OtherAdults, _b.Origin, cell, weight);
                Tallies.Add(receives ? HeadMeasure.Idle : HeadMeasure.OtherIdle, _b.Origin, cell, idle ? weight : 0);
            }
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
            long village = _villageOrder[at] >> 40, before = 0;
            Int128 ranked = 0, income = 0;
            for (; at < count && _villageOrder[at] >> 40 == village; at++)
            {
                long n = _villageHeads[at];
                Int128 sum = (Int128)(_villageOrder[at] & ((1L << 40) - 1)) * n;
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
