using System.Numerics;
using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Households;

/// <summary>The month of all households of a block at once: own income in lanes, and one by one what only some have beside it.</summary>
public sealed partial class Budget
{
    /// <summary>Closes the month of all households of a block, as <see cref="Close"/> does it for one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void CloseAll<T>(Block b, Sums sums)
        where T : struct, ILanes<T>
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(sums);
        HouseholdColumns c = new(b);
        Span<int> eaten = stackalloc int[T.Count], kept = stackalloc int[T.Count];
        T none = T.Broadcast(0u), insured = T.Broadcast((uint)HouseholdMarks.Insured), beyond = none;
        for (int h = 0; h < c.Count; h += T.Count)
        {
            T members = T.LoadBytes(ref b.Members[0], h), lives = T.Less(none, members);
            T heads = T.Sub(members, T.LoadBytes(ref b.Away[0], h));
            T income = T.Load(ref ColumnBits.Of(ref c.Income(0)), h), received = T.Load(ref ColumnBits.Of(ref c.Received(0)), h);
            T debt = T.Load(ref ColumnBits.Of(ref c.Debt(0)), h), marks = T.LoadShorts(ref ColumnBits.Signed(ref c.Marks(0)), h);
            T beside = T.Or(T.Or(received, debt), T.And(marks, insured));
            uint apart = T.And(lives, T.Less(none, beside)).Bits();
            T eats = none, keeps = none;
            if (apart != 0)
            {
                eaten.Clear();
                kept.Clear();
                for (; apart != 0; apart &= apart - 1)
                {
                    int lane = BitOperations.TrailingZeroCount(apart);
                    kept[lane] = Beside(c, h + lane, b.Weight[h + lane], sums, out eaten[lane]);
                }

                (eats, keeps) = (T.Load(ref ColumnBits.Of(ref eaten[0]), 0), T.Load(ref ColumnBits.Of(ref kept[0]), 0));
            }

            T last = T.Load(ref ColumnBits.Of(ref c.Consumption(0)), h), wealth = T.Load(ref ColumnBits.Of(ref c.Wealth(0)), h);
            T own = T.Share(income, ref _own[0], DistributionBins.Of(T.MulFloat(T.ToFloat(last), PerHead(heads))));
            T earned = T.Add(wealth, income), left = T.Sub(earned, own), now = T.Add(left, keeps);
            T over = T.Or(T.Or(Overflows(wealth, income, earned), Overflows(left, own, earned)), Overflows(left, keeps, now));
            beyond = T.Or(beyond, T.And(lives, over));
            T.Select(lives, T.Add(own, eats), last).Store(ref ColumnBits.Of(ref c.Consumption(0)), h);
            T.Select(lives, now, wealth).Store(ref ColumnBits.Of(ref c.Wealth(0)), h);
            Follow(ref ColumnBits.Of(ref c.Income12(0)), h, income, lives);
            Follow(ref ColumnBits.Of(ref c.Remit12(0)), h, received, lives);
        }

        if (beyond.Bits() != 0)
        {
            throw new OverflowException("the wealth of a household does not fit a state column");
        }
    }

    /// <summary>USD a head and day of a cent of the household's; hardly a household has sixteen heads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T PerHead<T>(T heads)
        where T : struct, ILanes<T>
    {
        ref uint perHead = ref ColumnBits.Of(ref _perHead[0]);
        return T.Less(T.Broadcast(15u), heads).Bits() == 0 ? T.LookupSmall(ref perHead, heads) : T.Gather(ref perHead, heads);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Follow<T>(ref uint means, int h, T cents, T lives)
        where T : struct, ILanes<T>
    {
        T mean = T.Load(ref means, h);
        T.Select(lives, T.Follow(mean, cents, 12), mean).Store(ref means, h);
    }

    /// <summary>The sign bit is set where a + b = sum left the range: both have the sign that the sum has not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Overflows<T>(T a, T b, T sum)
        where T : struct, ILanes<T> => T.And(T.Xor(a, sum), T.Xor(b, sum));
}
