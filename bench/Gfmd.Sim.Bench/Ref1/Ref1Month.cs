using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>Everything a block needs for one tick.</summary>
internal sealed class Ref1Tick
{
    public int Month;

    /// <summary>Cumulated choice probabilities of the tick.</summary>
    public readonly uint[] Choice =
        new uint[Ref1Numbers.Origins * Ref1Numbers.Skills * Ref1Numbers.AgeClasses * Ref1Numbers.Destinations];

    // Pinned: the gather takes an address.
    private readonly uint[] _ceilings = GC.AllocateArray<uint>(Ref1Numbers.Origins * Ref1Classes.Count, pinned: true);

    /// <summary>Ceilings of the tick for one origin, by class.</summary>
    public Span<uint> Ceilings(int origin) => _ceilings.AsSpan(origin * Ref1Classes.Count, Ref1Classes.Count);

    public void Prepare(int month, long[] stock, long people)
    {
        Month = month;
        Ref1Numbers.ChoiceOf(stock, people, Choice);
        for (int o = 0; o < Ref1Numbers.Origins; o++)
        {
            Ref1Classes.Ceilings(o, month, Choice, Ceilings(o));
        }
    }
}

/// <summary>The agents' part of a tick over one block: screen all by vectors, decide for the few candidates by the very draw that screened.</summary>
/// <typeparam name="T">Width of the kernel.</typeparam>
internal readonly struct Ref1Month<T>(Ref1Tick tick, Ref1Block[] blocks, Ref1Tally[] workers) : IBlockBody
    where T : struct, ILanes<T>
{
    private static readonly uint[] Iota = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    public void Run(int block, int worker)
    {
        Ref1Block at = blocks[block];
        Ref1Tally tally = workers[worker];
        if (tick.Month % 12 == 0)
        {
            Ref1Ageing<T>.Classify(at, tick.Month);
        }

        int found = Screen(at, tick.Ceilings(at.Origin), (uint)tick.Month, tally.Slot, tally.Drawn);
        tally.Candidates += found;
        Ref1Decision decision = new(at, tally, tick.Choice, tick.Month);
        for (int k = 0; k < found; k++)
        {
            decision.Decide(tally.Slot[k], tally.Drawn[k]);
        }
    }

    /// <summary>Candidates of a block, with their draws.</summary>
    internal static int Screen(Ref1Block block, ReadOnlySpan<uint> ceilings, uint tick, ushort[] slot, uint[] drawn)
    {
        Draw key = Ref1Draws.Key;
        ref byte classes = ref MemoryMarshal.GetArrayDataReference(block.Class);
        ref uint persons = ref MemoryMarshal.GetArrayDataReference(block.Person);
        ref uint ceiling = ref MemoryMarshal.GetReference(ceilings);
        Unsafe.SkipInit(out Draws64 draws);
        ref uint words = ref Unsafe.As<Draws64, uint>(ref draws);
        T iota = T.Load(ref Iota[0], 0), when = T.Broadcast(tick);
        uint all = (uint)((1UL << T.Count) - 1);
        int found = 0;
        for (int b = 0; b < block.Slots; b += 64)
        {
            ulong hits = 0;
            for (int j = 0; j < 16; j += T.Count)
            {
                T group = T.Add(iota, T.Broadcast(((block.First + (uint)b) >> 2) + (uint)j));
                Ref1Draws.Of(key, group, when, out T w0, out T w1, out T w2, out T w3);
                w0.Store(ref words, j);
                w1.Store(ref words, 16 + j);
                w2.Store(ref words, 32 + j);
                w3.Store(ref words, 48 + j);
                hits |= (ulong)(~T.Less(T.Lookup(ref ceiling, T.LoadBytes(ref classes, b + j)), w0).Bits() & all) << j;
                hits |= (ulong)(~T.Less(T.Lookup(ref ceiling, T.LoadBytes(ref classes, b + 16 + j)), w1).Bits() & all) << (16 + j);
                hits |= (ulong)(~T.Less(T.Lookup(ref ceiling, T.LoadBytes(ref classes, b + 32 + j)), w2).Bits() & all) << (32 + j);
                hits |= (ulong)(~T.Less(T.Lookup(ref ceiling, T.LoadBytes(ref classes, b + 48 + j)), w3).Bits() & all) << (48 + j);
            }

            while (hits != 0)
            {
                int k = BitOperations.TrailingZeroCount(hits);
                hits &= hits - 1;
                slot[found] = (ushort)(b + k);
                drawn[found++] = Unsafe.Add(ref words, k);
                Fetch(ref Unsafe.Add(ref persons, b + k));
            }
        }

        return found;
    }

    // A hint only: the person is needed a few hundred nanoseconds later.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch(ref uint person)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref person));
        }
    }

    [InlineArray(64)]
    private struct Draws64
    {
        private uint _first;
    }
}
