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
    private readonly HouseholdMeasure[] _counted =
    [
        HouseholdMeasure.Income, HouseholdMeasure.Received, HouseholdMeasure.Consumption, HouseholdMeasure.Households, HouseholdMeasure.Receiving,
        HouseholdMeasure.Persons, HouseholdMeasure.PoorLow, HouseholdMeasure.PoorMid, HouseholdMeasure.PoorHigh,
    ];

    private readonly HouseholdMeasure[] _owned =
        [HouseholdMeasure.Wealth, HouseholdMeasure.Debt, HouseholdMeasure.Capital, HouseholdMeasure.Enterprises];

    private int[] _consumedBefore = [];

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
        if (census)
        {
            if (_consumedBefore.Length < _b.HouseholdCount)
            {
                _consumedBefore = new int[_b.Consumption.Length];
            }

            _b.Consumption.AsSpan(0, _b.HouseholdCount).CopyTo(_consumedBefore);
        }

        if (_arms.Pilots is null)
        {
            CloseAlike();
        }
        else
        {
            CloseByArm();
        }

        if (census)
        {
            NoteChanges();
        }
    }

    /// <summary>Closes households whose budgets are all those of the origin.</summary>
    private void CloseAlike()
    {
        switch (_lanes)
        {
            case LaneWidth.Bits512:
                _home.Budget.CloseAll<Sixteen>(_b, _sums);
                break;
            case LaneWidth.Bits256:
                _home.Budget.CloseAll<Eight>(_b, _sums);
                break;
            default:
                _home.Budget.CloseAll<One>(_b, _sums);
                break;
        }
    }

    /// <summary>Closes households each by the budget of its arm of a pilot.</summary>
    private void CloseByArm()
    {
        HouseholdColumns c = new(_b);
        for (int h = 0; h < c.Count; h++)
        {
            int all = _b.Members[h];
            if (all != 0)
            {
                Home(_b.FirstMember[h]).Budget.Close(c, h, all - _b.Away[h], _b.Weight[h], _sums);
            }
        }
    }

    private void CountHouseholds()
    {
        switch (_lanes)
        {
            case LaneWidth.Bits512:
                CountHouseholds<Sixteen>();
                break;
            case LaneWidth.Bits256:
                CountHouseholds<Eight>();
                break;
            default:
                CountHouseholds<One>();
                break;
        }
    }

    /// <summary>Counts the households of the month, after their budgets.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountHouseholds<T>()
        where T : struct, ILanes<T>
    {
        HouseholdColumns c = new(_b);
        ref uint incomes = ref ColumnBits.Of(ref c.Income(0)), receipts = ref ColumnBits.Of(ref c.Received(0));
        ref uint consumptions = ref ColumnBits.Of(ref c.Consumption(0));
        float perDay = (float)(1 / (_plan.Numbers[RemittancesNumbers.DaysPerMonth] * _home.Origin.PriceLevel));
        float line0 = Line(0), line1 = Line(1), line2 = Line(2);
        T none = T.Broadcast(0u), one = T.Broadcast(1u), most = T.Broadcast((uint)int.MaxValue);
        // one row of sums a measure, in the order of _counted
        Span<long> sums = stackalloc long[_counted.Length * T.Count];
        sums.Clear();
        Span<uint> bin = stackalloc uint[T.Count], at = stackalloc uint[T.Count];
        Span<long> bins = Tallies.Distribution.AsSpan(_b.Origin * Tallies.Bins, Tallies.Bins);
        for (int h = 0; h < c.Count; h += T.Count)
        {
            T members = T.LoadBytes(ref _b.Members[0], h), heads = T.Sub(members, T.LoadBytes(ref _b.Away[0], h));
            T weight = T.Load(ref ColumnBits.Of(ref _b.Weight[0]), h), received = T.Load(ref receipts, h), consumption = T.Load(ref consumptions, h);
            // a household without members has no weight in any sum
            T counts = T.And(T.Less(none, members), weight);
            T.AddProducts(T.Load(ref incomes, h), counts, ref sums[0]);
            T.AddProducts(received, counts, ref sums[T.Count]);
            T.AddProducts(consumption, counts, ref sums[2 * T.Count]);
            // nor one without members at home in these
            T home = T.Less(none, heads), receives = T.And(home, T.Less(T.Sub(received, one), most));
            T head = T.DivFloat(T.MulFloat(T.ToFloat(consumption), 0.01f), T.ToFloat(heads));
            T.AddProducts(T.And(home, one), weight, ref sums[3 * T.Count]);
            T.AddProducts(T.And(receives, one), weight, ref sums[4 * T.Count]);
            T.AddProducts(heads, weight, ref sums[5 * T.Count]);
            T.AddProducts(T.And(T.LessFloat(head, T.Broadcast(line0)), heads), weight, ref sums[6 * T.Count]);
            T.AddProducts(T.And(T.LessFloat(head, T.Broadcast(line1)), heads), weight, ref sums[7 * T.Count]);
            T.AddProducts(T.And(T.LessFloat(head, T.Broadcast(line2)), heads), weight, ref sums[8 * T.Count]);
            DistributionBins.Of(T.MulFloat(head, perDay)).Store(ref bin[0], 0);
            heads.Store(ref at[0], 0);
            for (int lane = 0; lane < T.Count; lane++)
            {
                bins[(int)bin[lane]] += at[lane] * (long)_b.Weight[h + lane];
            }
        }

        for (int k = 0; k < sums.Length; k++)
        {
            Tallies.Add(_counted[k / T.Count], _b.Origin, sums[k]);
        }
    }

    private float Line(int line) => (float)_home.Origin.PovertyLines[line];

    /// <summary>Changes of consumption against the month before: stand for changes of the logarithm, and are defined at 0.</summary>
    private void NoteChanges()
    {
        long households = 0, changes = 0, squares = 0;
        for (int h = 0; h < _b.HouseholdCount; h++)
        {
            int before = _consumedBefore[h], now = _b.Consumption[h];
            if (_b.Members[h] == _b.Away[h] || before + (long)now <= 0)
            {
                continue;
            }

            long weight = _b.Weight[h];
            double change = 2.0 * ((double)now - before) / ((double)now + before);
            households += weight;
            changes += (long)Math.Floor((change * Million) + 0.5) * weight;
            squares += (long)Math.Floor((change * change * Million) + 0.5) * weight;
        }

        Tallies.Add(HouseholdMeasure.ChangeHouseholds, _b.Origin, households);
        Tallies.Add(HouseholdMeasure.Changes, _b.Origin, changes);
        Tallies.Add(HouseholdMeasure.ChangeSquares, _b.Origin, squares);
    }

    /// <summary>What households own and owe when the month is over, recounted.</summary>
    private void CountWealth()
    {
        switch (_lanes)
        {
            case LaneWidth.Bits512:
                CountWealth<Sixteen>();
                break;
            case LaneWidth.Bits256:
                CountWealth<Eight>();
                break;
            default:
                CountWealth<One>();
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountWealth<T>()
        where T : struct, ILanes<T>
    {
        Span<long> sums = stackalloc long[4 * T.Count];
        sums.Clear();
        for (int h = 0; h < _b.HouseholdCount; h += T.Count)
        {
            T weight = T.Load(ref ColumnBits.Of(ref _b.Weight[0]), h);
            T marks = T.LoadShorts(ref ColumnBits.Signed(ref _b.Marks[0]), h);
            T.AddProducts(T.Load(ref ColumnBits.Of(ref _b.Wealth[0]), h), weight, ref sums[0]);
            T.AddProducts(T.Load(ref ColumnBits.Of(ref _b.Debt[0]), h), weight, ref sums[T.Count]);
            T.AddProducts(T.Load(ref ColumnBits.Of(ref _b.Capital[0]), h), weight, ref sums[2 * T.Count]);
            T.AddProducts(T.And(marks, T.Broadcast((uint)HouseholdMarks.Enterprise)), weight, ref sums[3 * T.Count]);
        }

        for (int k = 0; k < sums.Length; k++)
        {
            Tallies.Add(_owned[k / T.Count], _b.Origin, sums[k]);
        }
    }

    /// <summary>Bin of an amount in PPP USD a day.</summary>
    public static int Bin(float perDay) => DistributionBins.Of(perDay);

    /// <summary>Lower bound of a bin, PPP USD a day.</summary>
    public static double BinFloor(int bin) => DistributionBins.Floor(bin);
}
