using System.Runtime.CompilerServices;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>The households' month (phase 13) and its distribution (8.5).</summary>
public sealed partial class AgentMonth
{
    private readonly Budget.Sums _sums = new();

    private void Households()
    {
        CloseBudgets(Census.IsDue(_t));
        CountHouseholds();
        _sums.Pass(Tallies, _b.Origin);
        if (Census.IsDue(_t))
        {
            Distribution();
        }
    }

    private void CloseBudgets(bool census)
    {
        Budget budget = _home.Budget;
        HouseholdColumns c = new(_b);
        ReadOnlySpan<byte> members = _b.Members;
        ReadOnlySpan<byte> away = _b.Away;
        ReadOnlySpan<int> weights = _b.Weight;
        for (int h = 0; h < c.Count; h++)
        {
            int all = members[h], heads = all - away[h];
            if (all == 0)
            {
                continue;
            }

            long weight = weights[h];
            int before = c.Consumption(h);
            (_arms.Pilots is null ? budget : Home(_b.FirstMember[h]).Budget).Close(c, h, heads, weight, _sums);
            if (census && heads != 0)
            {
                NoteChange(before, c.Consumption(h), weight);
            }
        }
    }

    /// <summary>Counts the households of the month. Apart from their budgets: the sums of both do not fit the registers; and without branches:
    /// which side of a poverty line a household is on nothing foretells.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountHouseholds()
    {
        int o = _b.Origin;
        long income = 0, received = 0, consumption = 0;
        HouseholdColumns c = new(_b);
        ReadOnlySpan<byte> members = _b.Members.AsSpan(0, c.Count), away = _b.Away.AsSpan(0, c.Count);
        ReadOnlySpan<int> weights = _b.Weight.AsSpan(0, c.Count);
        for (int h = 0; h < weights.Length; h++)
        {
            // a household without members has no weight in any sum
            long weight = members[h] != 0 ? weights[h] : 0;
            income += c.Income(h) * weight;
            received += c.Received(h) * weight;
            consumption += c.Consumption(h) * weight;
        }

        long households = 0, receiving = 0, persons = 0, low = 0, mid = 0, high = 0;
        float line0 = Line(0), line1 = Line(1), line2 = Line(2);
        float perDay = (float)(1 / (_plan.Numbers[RemittancesNumbers.DaysPerMonth] * _home.Origin.PriceLevel));
        Span<long> bins = Tallies.Distribution.AsSpan(o * Tallies.Bins, Tallies.Bins);
        for (int h = 0; h < weights.Length; h++)
        {
            int heads = members[h] - away[h];
            if (heads == 0)
            {
                continue;
            }

            long weight = weights[h], people = heads * weight;
            float head = c.Consumption(h) * 0.01f / heads;
            households += weight;
            receiving += weight * (c.Received(h) > 0 ? 1 : 0);
            persons += people;
            low += people * (head < line0 ? 1 : 0);
            mid += people * (head < line1 ? 1 : 0);
            high += people * (head < line2 ? 1 : 0);
            bins[Bin(head * perDay)] += people;
        }

        Tallies.Add(HouseholdMeasure.Households, o, households);
        Tallies.Add(HouseholdMeasure.Receiving, o, receiving);
        Tallies.Add(HouseholdMeasure.Persons, o, persons);
        CountPoor(low, mid, high);
        Tallies.Add(HouseholdMeasure.Income, o, income);
        Tallies.Add(HouseholdMeasure.Received, o, received);
        Tallies.Add(HouseholdMeasure.Consumption, o, consumption);
    }

    private float Line(int line) => (float)_home.Origin.PovertyLines[line];

    private void CountPoor(long low, long mid, long high)
    {
        Tallies.Add(HouseholdMeasure.PoorLow, _b.Origin, low);
        Tallies.Add(HouseholdMeasure.PoorMid, _b.Origin, mid);
        Tallies.Add(HouseholdMeasure.PoorHigh, _b.Origin, high);
    }

    /// <summary>Change of consumption against the month before: stands for the change of the logarithm, and is defined at 0.</summary>
    private void NoteChange(int before, int now, long weight)
    {
        if (before + (long)now > 0)
        {
            double change = 2.0 * ((double)now - before) / ((double)now + before);
            Tallies.Add(HouseholdMeasure.ChangeHouseholds, _b.Origin, weight);
            Tallies.Add(HouseholdMeasure.Changes, _b.Origin, (long)Math.Floor((change * Million) + 0.5) * weight);
            Tallies.Add(HouseholdMeasure.ChangeSquares, _b.Origin, (long)Math.Floor((change * change * Million) + 0.5) * weight);
        }
    }

    /// <summary>What households own and owe when the month is over, recounted.</summary>
    private void CountWealth()
    {
        long wealth = 0, debt = 0, capital = 0, businesses = 0;
        for (int h = 0; h < _b.HouseholdCount; h++)
        {
            wealth += _b.Wealth[h] * (long)_b.Weight[h];
            debt += _b.Debt[h] * (long)_b.Weight[h];
            capital += _b.Capital[h] * (long)_b.Weight[h];
            businesses += (_b.Marks[h] & HouseholdMarks.Enterprise) * _b.Weight[h];
        }

        Tallies.Add(HouseholdMeasure.Wealth, _b.Origin, wealth);
        Tallies.Add(HouseholdMeasure.Debt, _b.Origin, debt);
        Tallies.Add(HouseholdMeasure.Capital, _b.Origin, capital);
        Tallies.Add(HouseholdMeasure.Enterprises, _b.Origin, businesses);
    }

    /// <summary>Bin of an amount in PPP USD a day.</summary>
    public static int Bin(float perDay) => DistributionBins.Of(perDay);

    /// <summary>Lower bound of a bin, PPP USD a day.</summary>
    public static double BinFloor(int bin) => DistributionBins.Floor(bin);
}
