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
        int o = _b.Origin;
        bool census = Census.IsDue(_t);
        long households = 0, receiving = 0, persons = 0, low = 0, mid = 0, high = 0, income = 0, received = 0, consumption = 0;
        float line0 = Line(0), line1 = Line(1), line2 = Line(2);
        float perDay = (float)(1 / (_plan.Numbers[RemittancesNumbers.DaysPerMonth] * _home.Origin.PriceLevel));
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
            int before = c.Consumption(h);
            (_arms.Pilots is null ? budget : Home(_b.FirstMember[h]).Budget).Close(c, h, heads, weight, _sums);
            income += c.Income(h) * weight;
            received += c.Received(h) * weight;
            consumption += c.Consumption(h) * weight;
            if (heads == 0)
            {
                continue;
            }

            if (census)
            {
                NoteChange(before, c.Consumption(h), weight);
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
        CountPoor(low, mid, high);
        Tallies.Add(HouseholdMeasure.Income, o, income);
        Tallies.Add(HouseholdMeasure.Received, o, received);
        Tallies.Add(HouseholdMeasure.Consumption, o, consumption);
        _sums.Pass(Tallies, o);
        if (census)
        {
            Distribution();
        }
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
