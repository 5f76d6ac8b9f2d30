using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Promise P8 for the lanes of budgets: the households of a block closed at once against the same households closed one by one.</summary>
internal sealed class HouseholdLanesTests
{
    // not a multiple of any width
    private const int Cases = 4_003;
    private static readonly Budget Budget = new(new(), 0.35, null, new HouseholdProgrammes { EducationMatch = 3 });

    [TestCaseSource(typeof(LaneWidths), nameof(LaneWidths.Available))]
    public void Households_close_their_months_at_once_as_one_by_one(LaneWidth width)
    {
        (Block one, Block all) = (Households(), Households());
        Budget.Sums sums = new(), sumsOfAll = new();
        for (int h = 0; h < Cases; h++)
        {
            if (one.Members[h] != 0)
            {
                Budget.Close(new HouseholdColumns(one), h, one.Members[h] - one.Away[h], one.Weight[h], sums);
            }
        }

        Close(width, all, sumsOfAll);
        Assert.That(all.Consumption, Is.EqualTo(one.Consumption));
        Assert.That((all.Wealth, all.Debt), Is.EqualTo((one.Wealth, one.Debt)));
        Assert.That((all.Income12, all.Remit12), Is.EqualTo((one.Income12, one.Remit12)));
        Assert.That((sumsOfAll.Interest, sumsOfAll.DebtService), Is.EqualTo((sums.Interest, sums.DebtService)));
        foreach (HouseholdMeasure m in Enum.GetValues<HouseholdMeasure>())
        {
            Assert.That(sumsOfAll[m], Is.EqualTo(sums[m]), m.ToString());
        }

        Assert.That(sums[HouseholdMeasure.Claims], Is.Positive);
    }

    [TestCaseSource(typeof(LaneWidths), nameof(LaneWidths.Available))]
    public void Wealth_beyond_its_column_is_no_wealth(LaneWidth width)
    {
        (int Wealth, int Income, int Members)[] cases = [(int.MaxValue - 5, 100, 1), (int.MinValue + 5, -1_000, 1), (int.MaxValue - 5, 100, 0)];
        foreach ((int wealth, int income, int members) in cases)
        {
            Block b = Households();
            (b.Wealth[77], b.Income[77], b.Received[77], b.Debt[77], b.Members[77]) = (wealth, income, 0, 0, (byte)members);
            Assert.That(() => Close(width, b, new()), members == 0 ? Throws.Nothing : Throws.InstanceOf<OverflowException>());
        }
    }

    [TestCaseSource(typeof(LaneWidths), nameof(LaneWidths.Available))]
    public void Bins_of_lanes_are_those_of_amounts(LaneWidth width)
    {
        uint[] amounts = [.. Enumerable.Range(0, 0xFF80).Select(i => (uint)i << 16)], bins = new uint[amounts.Length];
        switch (width)
        {
            case LaneWidth.Bits512:
                Bins<Sixteen>(amounts, bins);
                break;
            case LaneWidth.Bits256:
                Bins<Eight>(amounts, bins);
                break;
            default:
                Bins<One>(amounts, bins);
                break;
        }

        for (int i = 0; i < amounts.Length; i++)
        {
            float amount = BitConverter.UInt32BitsToSingle(amounts[i]);
            if (!float.IsNaN(amount))
            {
                Assert.That(bins[i], Is.EqualTo(DistributionBins.Of(amount)), $"{amount}");
            }
        }
    }

    private static void Bins<T>(uint[] amounts, uint[] bins)
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < amounts.Length; i += T.Count)
        {
            DistributionBins.Of(T.Load(ref amounts[0], i)).Store(ref bins[0], i);
        }
    }

    private static void Close(LaneWidth width, Block b, Budget.Sums sums)
    {
        switch (width)
        {
            case LaneWidth.Bits512:
                Budget.CloseAll<Sixteen>(b, sums);
                break;
            case LaneWidth.Bits256:
                Budget.CloseAll<Eight>(b, sums);
                break;
            default:
                Budget.CloseAll<One>(b, sums);
                break;
        }
    }

    /// <summary>Households of all kinds: empty, all away, large; most of the first half receive, owe and hold nothing.</summary>
    private static Block Households()
    {
        Block b = new(0, 0, 16, 16, 1, 1, 1);
        for (int k = 0; k < Cases; k++)
        {
            double U(int at) => Twin.U(k, at);
            bool rare = k > Cases / 2 || U(0) < 0.1;
            int h = b.NewHousehold(0, 1 + (k % 3));
            b.Members[h] = (byte)(U(1) < 0.1 ? 0 : 1 + (int)((U(2) < 0.05 ? 250 : 7) * U(3)));
            b.Away[h] = (byte)(U(4) < 0.8 ? 0 : b.Members[h] * U(5));
            (b.Wealth[h], b.Income[h]) = ((int)(300_000 * (U(6) - 0.1)), U(7) < 0.1 ? 0 : (int)(90_000 * U(8)));
            (b.Income12[h], b.Remit12[h]) = ((float)(600 * U(9)), rare ? (float)(500 * U(10)) : 0);
            b.Consumption[h] = U(11) < 0.1 ? 0 : (int)(80_000 * U(12));
            if (rare)
            {
                (b.Received[h], b.Debt[h]) = (U(13) < 0.5 ? 0 : (int)(60_000 * U(14)), U(15) < 0.4 ? 0 : (int)(100_000 * U(16)));
                b.Marks[h] = (ushort)(U(17) < 0.5 ? 0 : 512 * U(18));
            }
        }

        return b;
    }
}
