using Gfmd.Sim.Model;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>
/// The one pass over all slots of a block: the month's draws, the wages at home, and who passes the ceilings of which behaviour.
/// A rare event is decided afterwards by the very draw that screened it, so the screen changes no result.
/// </summary>
public static class Screen
{
    private const uint TwelfthUp = 357913942; // 2^32 / 12, rounded up: exact division of ages below 2^28 months

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
            T years = T.MulHigh(age, T.Broadcast(TwelfthUp));
            T status = T.And(T.ShiftRight(traits, Traits.StatusShift), T.Broadcast(15u));
            T abroad = T.Less(T.Broadcast(0u), T.And(traits, T.Broadcast(Traits.SchemeMask)));
            T alive = T.Less(T.Broadcast(0u), status);
            life.Store(ref s.Demography[0], i);
            work.Store(ref s.Work[0], i);
            shock.Store(ref s.Shock[0], i);
            move.Store(ref s.Move[0], i);

            T ceiling = T.Gather(ref home.DemographyCeiling[0], T.Or(T.ShiftLeft(T.And(traits, T.Broadcast(1u)), 7), T.And(years, T.Broadcast(127u))));
            s.Lives.AddBits(T.And(alive, T.Less(life, ceiling)).Bits(), i);
            s.Changes.AddBits(T.Less(work, T.Gather(ref home.WorkCeiling[0], status)).Bits(), i);
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
        }
    }

    private static ref uint F(float[] column) => ref System.Runtime.CompilerServices.Unsafe.As<float, uint>(ref column[0]);
}
