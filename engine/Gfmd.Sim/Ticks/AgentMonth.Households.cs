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
        Budget budget = _home.Budget;
        OriginPlan origin = _home.Origin;
        int o = _b.Origin;
        _sums.Interest = _sums.DebtService = 0;
        long households = 0, receiving = 0, persons = 0, low = 0, mid = 0, high = 0, income = 0, received = 0, consumption = 0;
        float line0 = (float)origin.PovertyLines[0], line1 = (float)origin.PovertyLines[1], line2 = (float)origin.PovertyLines[2];
        float perDay = (float)(1 / (_plan.Numbers[RemittancesNumbers.DaysPerMonth] * origin.PriceLevel));
        HouseholdColumns c = new(_b);
        ReadOnlySpan<byte> members = _b.Members;
        ReadOnlySpan<byte> away = _b.Away;
        ReadOnlySpan<int> weights = _b.Weight;
        Span<long> bins = Tallies.Distribution.AsSpan(o * Tallies.Bins, Tallies.Bins);
        for (int h = 0; h < c.Count; h++)
        {
            int heads = members[h] - away[h];
            if (members[h] == 0)
            {
                continue;
            }

            long weight = weights[h];
            budget.Close(c, h, weight, _sums);
            income += c.Income(h) * weight;
            received += c.Received(h) * weight;
            consumption += c.Consumption(h) * weight;
            if (heads == 0)
            {
                continue;
            }

            households += weight;
            receiving += c.Received(h) > 0 ? weight : 0;
            long people = heads * weight;
            persons += people;
            float head = c.Consumption(h) * 0.01f / heads;
            low += head < line0 ? people : 0;
            mid += head < line1 ? people : 0;
            high += head < line2 ? people : 0;
            bins[Bin(head * perDay)] += people;
        }

        Tallies.Add(HouseholdMeasure.Households, o, households);
        Tallies.Add(HouseholdMeasure.Receiving, o, receiving);
        Tallies.Add(HouseholdMeasure.Persons, o, persons);
        Tallies.Add(HouseholdMeasure.PoorLow, o, low);
        Tallies.Add(HouseholdMeasure.PoorMid, o, mid);
        Tallies.Add(HouseholdMeasure.PoorHigh, o, high);
        Tallies.Add(HouseholdMeasure.Income, o, income);
        Tallies.Add(HouseholdMeasure.Received, o, received);
        Tallies.Add(HouseholdMeasure.Consumption, o, consumption);
        Tallies.Add(HouseholdMeasure.Interest, o, _sums.Interest);
        Tallies.Add(HouseholdMeasure.DebtService, o, _sums.DebtService);
    }

    /// <summary>What households own and owe when the month is over, recounted.</summary>
    private void CountWealth()
    {
        long wealth = 0, debt = 0;
        for (int h = 0; h < _b.HouseholdCount; h++)
        {
            wealth += _b.Wealth[h] * (long)_b.Weight[h];
            debt += _b.Debt[h] * (long)_b.Weight[h];
        }

        Tallies.Add(HouseholdMeasure.Wealth, _b.Origin, wealth);
        Tallies.Add(HouseholdMeasure.Debt, _b.Origin, debt);
    }

    /// <summary>Bin of an amount in PPP USD a day: 8 an octave from 1/8 USD, read off the bits of the float; 0 holds all below, the last all
    /// above.</summary>
    public static int Bin(float perDay)
    {
        int octave8 = (int)(BitConverter.SingleToUInt32Bits(perDay) >> 20) - ((127 - 3) * 8);
        return perDay <= 0 ? 0 : Math.Clamp(octave8 + 1, 0, Tallies.Bins - 1);
    }

    /// <summary>Lower bound of a bin, PPP USD a day.</summary>
    public static double BinFloor(int bin) =>
        bin == 0 ? 0 : BitConverter.UInt32BitsToSingle((uint)((bin - 1) + ((127 - 3) * 8)) << 20);
}
