using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>A sampled person at a census.</summary>
/// <param name="Id">Id for life.</param>
/// <param name="Origin">Origin index.</param>
/// <param name="Traits">Packed traits.</param>
/// <param name="Age">Completed years.</param>
/// <param name="LastScheme">Scheme of the current or last spell, -1 none.</param>
/// <param name="Trips">Spells abroad.</param>
/// <param name="MonthsAbroad">Months abroad.</param>
/// <param name="Savings">Savings held abroad, cents.</param>
public readonly record struct LifeCourse(
    ulong Id, int Origin, uint Traits, int Age, int LastScheme, int Trips, int MonthsAbroad, int Savings);

/// <summary>Finds the keyed sample: a person is in it for life, in every run of the same seed and replicate.</summary>
public static class LifeCourseSample
{
    /// <summary>Adds the sampled persons of one block, in order of slot.</summary>
    public static void Read(Block b, in Draw draw, int month, double share, LaneWidth lanes, List<LifeCourse> lives)
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(lives);
        uint threshold = Draw.Threshold(share);
        switch (lanes)
        {
            case LaneWidth.Bits512:
                Read<Sixteen>(b, draw, month, threshold, lives);
                break;
            case LaneWidth.Bits256:
                Read<Eight>(b, draw, month, threshold, lives);
                break;
            default:
                Read<One>(b, draw, month, threshold, lives);
                break;
        }
    }

    /// <summary>Orders by origin and id, so that neither slots nor workers matter.</summary>
    public static int Compare(LifeCourse a, LifeCourse b) => a.Origin != b.Origin ? a.Origin.CompareTo(b.Origin) : a.Id.CompareTo(b.Id);

    private static void Read<T>(Block b, in Draw draw, int month, uint threshold, List<LifeCourse> lives)
        where T : struct, ILanes<T>
    {
        T limit = T.Broadcast(threshold);
        for (int i = 0; i < b.Count; i += T.Count)
        {
            T.LoadHalves(ref b.Id[0], i, out T low, out T high);
            Wide.Words(draw, low, high, Draw.NoMonth, Purpose.LifeCourseSample, 0, out T word, out _, out _, out _);
            for (uint bits = T.Less(word, limit).Bits(); bits != 0; bits &= bits - 1)
            {
                int slot = i + System.Numerics.BitOperations.TrailingZeroCount(bits);
                if (slot < b.Count && Traits.StatusOf(b.Traits[slot]) != Status.Dead)
                {
                    lives.Add(new LifeCourse(
                        b.Id[slot], b.Origin, b.Traits[slot], (month - b.Birth[slot]) / 12, b.Sojourn(slot).LastScheme - 1, b.Sojourn(slot).Trips,
                        b.Sojourn(slot).MonthsAbroad, b.Sojourn(slot).Savings));
                }
            }
        }
    }
}
