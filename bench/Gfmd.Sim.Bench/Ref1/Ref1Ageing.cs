using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>The yearly pass that moves persons on to the classes of their age: <see cref="Ref1Classes.Of"/> by lanes.</summary>
internal static class Ref1Ageing<T>
    where T : struct, ILanes<T>
{
    public static void Classify(Ref1Block block, int yearStart)
    {
        ref uint persons = ref MemoryMarshal.GetArrayDataReference(block.Person);
        ref uint atHome = ref MemoryMarshal.GetArrayDataReference(Ref1Classes.AtHomeWords);
        ref byte classes = ref MemoryMarshal.GetArrayDataReference(block.Class);
        Span<uint> lanes = stackalloc uint[16];
        ref uint lane = ref MemoryMarshal.GetReference(lanes);
        uint start = (uint)(yearStart + (int)Ref1Person.BirthOffset - Ref1Classes.Youngest);
        for (int k = 0; k < block.Slots; k += T.Count)
        {
            T bits = T.Load(ref persons, k), two = T.Broadcast(2u);
            T empty = T.Same(bits, T.Broadcast(Ref1Person.Nobody));
            T age = T.Sub(T.Broadcast(start), T.And(bits, T.Broadcast(0x7FFu)));
            T row = T.MulLow(T.And(T.ShiftRight(bits, 16), T.Broadcast(3u)), T.Broadcast((uint)Ref1Classes.Ages));
            T home = T.Gather(ref atHome, T.Select(empty, T.Broadcast(0u), T.Add(row, age)));
            // arrival modulo 24: 2731 / 2^16 is 1/24 for all 8-bit numbers
            T arrival = T.And(T.ShiftRight(bits, 19), T.Broadcast(255u));
            T phase = T.Sub(arrival, T.MulLow(T.ShiftRight(T.MulLow(arrival, T.Broadcast(2731u)), 16), T.Broadcast(24u)));
            T employed = T.And(T.ShiftRight(bits, 15), T.Broadcast(1u));
            T abroad = T.Add(T.Broadcast((uint)Ref1Classes.FirstAbroad), T.Add(T.MulLow(phase, two), employed));
            T young = T.Less(age, T.Broadcast(Ref1Classes.OldAbroad - Ref1Classes.Youngest));
            abroad = T.Select(young, abroad, T.Broadcast((uint)Ref1Classes.Always));
            T isHome = T.Same(T.And(bits, T.Broadcast(15u << 11)), T.Broadcast(0u));
            T of = T.Select(empty, T.Broadcast((uint)Ref1Classes.Never), T.Select(isHome, home, abroad));
            of.Store(ref lane, 0);
            for (int j = 0; j < T.Count; j++)
            {
                Unsafe.Add(ref classes, k + j) = (byte)Unsafe.Add(ref lane, j);
            }
        }
    }
}
