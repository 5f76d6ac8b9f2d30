using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>
/// The one pass over all slots of a block: the month's draws, who works at home, and who passes the ceilings of which behaviour.
/// A rare event is decided afterwards by the very draw that screened it, so the screen changes no result.
/// </summary>
public static class Screen
{
    // persons whose 2-byte columns fill a line of the cache
    private const int Line = 32;

    /// <summary>Screens a block with lanes of one width.</summary>
    public static void Run<T>(Block b, OriginMonth home, in Draw draw, int month, Scratch s)
        where T : struct, ILanes<T>
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(s);
        s.Begin(b.Capacity);
        Draws<T>(b, draw, month, s);
        T first = T.Broadcast(home.ClockCeiling(false)), again = T.Broadcast(home.ClockCeiling(true));
        T youngest = T.Broadcast(home.Youngest), span = T.Broadcast(home.AgeSpan);
        ref uint traitsOf = ref b.Traits[0], abilityOf = ref ColumnBits.Of(ref b.Ability[0]), lifeOf = ref s.Demography[0], workOf = ref s.Work[0];
        ref uint moveOf = ref s.Move[0], shockOf = ref s.Shock[0], men = ref home.DemographyCeiling[0], women = ref home.DemographyCeiling[128];
        ref uint changes = ref home.WorkCeiling[0];
        ref short birthOf = ref b.Birth[0];
        for (int i = 0; i < b.Count; i += T.Count)
        {
            T traits = T.Load(ref traitsOf, i);
            T age = T.Sub(T.Broadcast((uint)month), T.LoadShorts(ref birthOf, i));
            T years = T.MulHigh(age, T.Broadcast(Candidates.TwelfthUp));
            T status = T.And(T.ShiftRight(traits, Traits.StatusShift), T.Broadcast(15u));
            T abroad = T.Less(T.Broadcast(0u), T.And(traits, T.Broadcast(Traits.SchemeMask)));
            T alive = T.Less(T.Broadcast(0u), status);
            T life = T.Load(ref lifeOf, i), work = T.Load(ref workOf, i), move = T.Load(ref moveOf, i);

            T table = T.And(years, T.Broadcast(127u));
            T woman = T.Same(T.And(traits, T.Broadcast(1u)), T.Broadcast(1u));
            T ceiling = T.Select(woman, T.Lookup(ref women, table), T.Lookup(ref men, table));
            s.Lives.Add(T.And(alive, T.Less(life, ceiling)), i);
            s.Changes.Add(T.Less(work, T.LookupSmall(ref changes, status)), i);
            T works = T.Less(T.Sub(status, T.Broadcast((uint)Status.EmployedHome)), T.Broadcast(2u));
            s.Jobs.Add(works, s.Workers.Count, traits, years, T.Load(ref abilityOf, i), T.Load(ref shockOf, i));
            s.Workers.Add(works, i);

            // employed, self-employed, jobless or inactive at home, not waiting, of an age that some option admits
            T adult = T.Less(T.Sub(status, T.Broadcast((uint)Status.EmployedHome)), T.Broadcast(4u));
            T queued = T.Same(T.And(traits, T.Broadcast(Traits.Queued)), T.Broadcast(Traits.Queued));
            T returnee = T.Same(T.And(traits, T.Broadcast(Traits.Returnee)), T.Broadcast(Traits.Returnee));
            T free = T.Select(queued, T.Broadcast(0u), T.And(adult, T.Less(T.Sub(age, youngest), span)));
            s.Considering.Add(T.And(free, T.Less(move, T.Select(returnee, again, first))), i);
            s.Abroad.Add(abroad, i);
            s.Returnees.Add(T.And(returnee, adult), i);
            s.Queued.Add(queued, i);
            if (home.SchoolStarts)
            {
                T node = T.Or(
                    T.Or(T.Same(years, T.Broadcast(12u)), T.Same(years, T.Broadcast(15u))),
                    T.Or(T.Same(years, T.Broadcast(18u)), T.Same(years, T.Broadcast(22u))));
                s.Pupils.Add(T.And(node, T.Less(T.Sub(status, T.Broadcast(1u)), T.Broadcast(2u))), i);
            }
            else if (home.PlacesGiven)
            {
                T applied = T.Or(T.Same(years, T.Broadcast(18u)), T.Same(years, T.Broadcast(19u)));
                s.Pupils.Add(T.And(applied, T.Same(status, T.Broadcast((uint)Status.Student))), i);
            }
        }
    }

    /// <summary>The four words of the month of every slot, two groups of lanes at a time.</summary>
    private static void Draws<T>(Block b, in Draw draw, int month, Scratch s)
        where T : struct, ILanes<T>
    {
        ref uint demography = ref s.Demography[0], work = ref s.Work[0], shock = ref s.Shock[0], move = ref s.Move[0];
        ref ulong id = ref b.Id[0];
        int i = 0;
        for (; i + T.Count < b.Count; i += 2 * T.Count)
        {
            if (i % Line == 0)
            {
                FetchPersons(b, i);
            }

            T.LoadHalves(ref id, i, out T low, out T high);
            T.LoadHalves(ref id, i + T.Count, out T otherLow, out T otherHigh);
            Wide.Words(
                draw, low, high, otherLow, otherHigh, month, Purpose.Demography, out T w0, out T w1, out T w2, out T w3, out T v0, out T v1, out T v2,
                out T v3);
            w0.Store(ref demography, i);
            w1.Store(ref work, i);
            w2.Store(ref shock, i);
            w3.Store(ref move, i);
            v0.Store(ref demography, i + T.Count);
            v1.Store(ref work, i + T.Count);
            v2.Store(ref shock, i + T.Count);
            v3.Store(ref move, i + T.Count);
        }

        for (; i < b.Count; i += T.Count)
        {
            T.LoadHalves(ref id, i, out T low, out T high);
            Wide.Words(draw, low, high, month, Purpose.Demography, 0, out T w0, out T w1, out T w2, out T w3);
            w0.Store(ref demography, i);
            w1.Store(ref work, i);
            w2.Store(ref shock, i);
            w3.Store(ref move, i);
        }
    }

    /// <summary>
    /// Asks for what the walks after the screen read of so many persons, and of the households beside them: the generator computes and needs no
    /// memory, so that a block is in the cache when the walks come, whose order no machine foresees.
    /// </summary>
    private static void FetchPersons(Block b, int i)
    {
        const int Half = Line / 2; // 4-byte columns
        Ahead.FetchLine(b.Traits, i);
        Ahead.FetchLine(b.Traits, i + Half);
        Ahead.FetchLine(b.Birth, i);
        Ahead.FetchLine(b.Ability, i);
        Ahead.FetchLine(b.Ability, i + Half);
        Ahead.FetchLine(b.Household, i);
        Ahead.FetchLine(b.Household, i + Half);
        Ahead.FetchLine(b.Wage, i);
        Ahead.FetchLine(b.Wage, i + Half);
        Ahead.FetchLine(b.JobLost, i);
        Ahead.FetchLine(b.Attachment, i);
        Ahead.FetchLine(b.Attachment, i + Half);
        Ahead.FetchLine(b.Unlearned, i);
        Ahead.FetchLine(b.Unlearned, i + Half);
        Ahead.FetchLine(b.Next, i);
        Ahead.FetchLine(b.Next, i + Half);
        Ahead.FetchLine(b.Spouse, i);
        Ahead.FetchLine(b.Spouse, i + Half);
        Ahead.FetchLine(b.LastChild, i);
        Ahead.FetchLine(b.SojournOf, i);
        if (i % (2 * Line) == 0)
        {
            // about four persons a household: a line of households beside four of persons
            int h = i / 4;
            Ahead.FetchLine(b.FirstMember, h);
            Ahead.FetchLine(b.Weight, h);
            Ahead.FetchLine(b.Village, h);
            Ahead.FetchLine(b.Wealth, h);
            Ahead.FetchLine(b.Income12, h);
            Ahead.FetchLine(b.Remit12, h);
            Ahead.FetchLine(b.Consumption, h);
            Ahead.FetchLine(b.Debt, h);
            Ahead.FetchLine(b.Capital, h);
            Ahead.FetchLine(b.Marks, h);
        }
    }

    /// <summary>The draws of sending, channels, abuse, visits and forced returns of each slot abroad, gathered into lanes and scattered
    /// back.</summary>
    public static void DrawSending<T>(Block b, in Draw draw, int month, Scratch s)
        where T : struct, ILanes<T>
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(s);
        Span<uint> low = stackalloc uint[T.Count], high = stackalloc uint[T.Count], words = stackalloc uint[6 * T.Count];
        ReadOnlySpan<int> slots = s.Abroad.Slots;
        for (int at = 0; at < slots.Length; at += T.Count)
        {
            int n = Math.Min(T.Count, slots.Length - at);
            for (int k = 0; k < n; k++)
            {
                ulong id = b.Id[slots[at + k]];
                low[k] = (uint)id;
                high[k] = (uint)(id >> 32);
            }

            T lows = T.Load(ref low[0], 0), highs = T.Load(ref high[0], 0);
            Wide.Words(draw, lows, highs, month, Purpose.Send, 0, out T send, out _, out _, out _);
            Wide.Words(draw, lows, highs, month, Purpose.AbuseOnset, 0, out T abuse, out _, out _, out _);
            Wide.Words(draw, lows, highs, month, Purpose.HomeVisit, 0, out T trip, out T force, out _, out _);
            Wide.Words(draw, lows, highs, month, Purpose.TransferReview, 0, out _, out _, out T review, out T opening);
            send.Store(ref words[0], 0);
            abuse.Store(ref words[0], T.Count);
            trip.Store(ref words[0], 2 * T.Count);
            force.Store(ref words[0], 3 * T.Count);
            review.Store(ref words[0], 4 * T.Count);
            opening.Store(ref words[0], 5 * T.Count);
            for (int k = 0; k < n; k++)
            {
                int i = slots[at + k];
                s.Send[i] = words[k];
                s.Abuse[i] = words[T.Count + k];
                s.Visit[i] = words[(2 * T.Count) + k];
                s.Forced[i] = words[(3 * T.Count) + k];
                s.Review[i] = words[(4 * T.Count) + k];
                s.Opening[i] = words[(5 * T.Count) + k];
            }
        }
    }
}
