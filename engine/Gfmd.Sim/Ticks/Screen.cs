using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>
/// The one pass over all slots of a block: the month's draws, the wages at home, and who passes the ceilings of which behaviour.
/// A rare event is decided afterwards by the very draw that screened it, so the screen changes no result.
/// </summary>
public static class Screen
{
    /// <summary>Screens a block with lanes of one width.</summary>
    public static void Run<T>(Block b, OriginMonth home, in Draw draw, int month, Scratch s)
        where T : struct, ILanes<T>
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(s);
        s.Begin(b.Capacity);
        T first = T.Broadcast(home.ClockCeiling(false)), again = T.Broadcast(home.ClockCeiling(true));
        T youngest = T.Broadcast(home.Youngest), span = T.Broadcast(home.AgeSpan);
        for (int i = 0; i < b.Count; i += T.Count)
        {
            T.LoadHalves(ref b.Id[0], i, out T low, out T high);
            Wide.Words(draw, low, high, month, Purpose.Demography, 0, out T life, out T work, out T shock, out T move);
            T traits = T.Load(ref b.Traits[0], i);
            T age = T.Sub(T.Broadcast((uint)month), T.LoadShorts(ref b.Birth[0], i));
            T years = T.MulHigh(age, T.Broadcast(Candidates.TwelfthUp));
            T status = T.And(T.ShiftRight(traits, Traits.StatusShift), T.Broadcast(15u));
            T abroad = T.Less(T.Broadcast(0u), T.And(traits, T.Broadcast(Traits.SchemeMask)));
            T alive = T.Less(T.Broadcast(0u), status);
            life.Store(ref s.Demography[0], i);
            work.Store(ref s.Work[0], i);
            move.Store(ref s.Move[0], i);

            T table = T.And(years, T.Broadcast(127u));
            T woman = T.Same(T.And(traits, T.Broadcast(1u)), T.Broadcast(1u));
            T ceiling = T.Select(woman, T.Lookup(ref home.DemographyCeiling[128], table), T.Lookup(ref home.DemographyCeiling[0], table));
            s.Lives.AddBits(T.And(alive, T.Less(life, ceiling)).Bits(), i);
            s.Changes.AddBits(T.Less(work, T.LookupSmall(ref home.WorkCeiling[0], status)).Bits(), i);
            T works = T.Less(T.Sub(status, T.Broadcast((uint)Status.EmployedHome)), T.Broadcast(2u));
            home.Wage.Cents(traits, years, T.Load(ref F(b.Ability), i), shock).Store(ref s.Wages[0], i);
            s.Workers.AddBits(works.Bits(), i);

            // employed, self-employed, jobless or inactive at home, not waiting, of an age that some option admits
            T adult = T.Less(T.Sub(status, T.Broadcast((uint)Status.EmployedHome)), T.Broadcast(4u));
            T queued = T.Same(T.And(traits, T.Broadcast(Traits.Queued)), T.Broadcast(Traits.Queued));
            T returnee = T.Same(T.And(traits, T.Broadcast(Traits.Returnee)), T.Broadcast(Traits.Returnee));
            T free = T.Select(queued, T.Broadcast(0u), T.And(adult, T.Less(T.Sub(age, youngest), span)));
            s.Considering.AddBits(T.And(free, T.Less(move, T.Select(returnee, again, first))).Bits(), i);
            s.Abroad.AddBits(abroad.Bits(), i);
            s.Queued.AddBits(queued.Bits(), i);
            if (home.SchoolStarts)
            {
                T node = T.Or(
                    T.Or(T.Same(years, T.Broadcast(12u)), T.Same(years, T.Broadcast(15u))),
                    T.Or(T.Same(years, T.Broadcast(18u)), T.Same(years, T.Broadcast(22u))));
                s.Pupils.AddBits(T.And(node, T.Less(T.Sub(status, T.Broadcast(1u)), T.Broadcast(2u))).Bits(), i);
            }
            else if (home.PlacesGiven)
            {
                T applied = T.Or(T.Same(years, T.Broadcast(18u)), T.Same(years, T.Broadcast(19u)));
                s.Pupils.AddBits(T.And(applied, T.Same(status, T.Broadcast((uint)Status.Student))).Bits(), i);
            }
        }
    }

    /// <summary>The draws of sending and of the onset of abuse of each slot abroad, gathered into lanes and scattered back.</summary>
    public static void DrawSending<T>(Block b, in Draw draw, int month, Scratch s)
        where T : struct, ILanes<T>
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(s);
        Span<uint> low = stackalloc uint[T.Count], high = stackalloc uint[T.Count], word = stackalloc uint[T.Count], onset = stackalloc uint[T.Count];
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

            Wide.Words(draw, T.Load(ref low[0], 0), T.Load(ref high[0], 0), month, Purpose.Send, 0, out T send, out _, out _, out _);
            Wide.Words(draw, T.Load(ref low[0], 0), T.Load(ref high[0], 0), month, Purpose.AbuseOnset, 0, out T abuse, out _, out _, out _);
            send.Store(ref word[0], 0);
            abuse.Store(ref onset[0], 0);
            for (int k = 0; k < n; k++)
            {
                s.Send[slots[at + k]] = word[k];
                s.Abuse[slots[at + k]] = onset[k];
            }
        }
    }

    private static ref uint F(float[] column) => ref System.Runtime.CompilerServices.Unsafe.As<float, uint>(ref column[0]);
}
