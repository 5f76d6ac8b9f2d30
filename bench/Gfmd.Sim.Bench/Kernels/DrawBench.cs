using BenchmarkDotNet.Attributes;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Bench.Kernels;

/// <summary>Four words of the generator for each person, by 64-bit id: the dearest form, one call a person-month.</summary>
public class DrawBench : WidthBench
{
    private readonly ulong[] _ids = [.. Enumerable.Range(0, People).Select(k => Keys.Mix((ulong)k))];
    private readonly uint[] _sums = new uint[16];

    [Benchmark(OperationsPerInvoke = People)]
    public uint Words() => Width switch
    {
        LaneWidth.Bits512 => Words<Sixteen>(),
        LaneWidth.Bits256 => Words<Eight>(),
        _ => Words<One>(),
    };

    private uint Words<T>()
        where T : struct, ILanes<T>
    {
        Draw draw = new(1);
        T sum = T.Broadcast(0u);
        for (int k = 0; k < People; k += T.Count)
        {
            T.LoadHalves(ref _ids[0], k, out T low, out T high);
            Wide.Words(draw, low, high, 7, Purpose.Demography, 0, out T w0, out T w1, out T w2, out T w3);
            sum = T.Xor(sum, T.Xor(T.Xor(w0, w1), T.Xor(w2, w3)));
        }

        sum.Store(ref _sums[0], 0);
        return _sums[0];
    }
}
