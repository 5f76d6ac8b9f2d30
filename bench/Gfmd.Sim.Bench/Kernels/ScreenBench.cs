using BenchmarkDotNet.Attributes;
using Gfmd.Sim.Bench.Ref1;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Bench.Kernels;

/// <summary>The screening of REF-1 over one full block: a draw for four persons, a ceiling by class, the candidates written out.</summary>
public class ScreenBench : WidthBench
{
    private readonly Ref1Tick _tick = new();
    private readonly Ref1Tally _tally = new();
    private readonly Ref1Block _block = new(3, 0, People);

    public ScreenBench()
    {
        long[] stock = new long[Ref1Numbers.Cells];
        _block.Found(Ref1Draws.Key, People, stock);
        _tick.Prepare(1, stock, People * Ref1Numbers.Origins);
        Ref1Ageing<One>.Classify(_block, 0);
    }

    [Benchmark(OperationsPerInvoke = People)]
    public int Screen() => Width switch
    {
        LaneWidth.Bits512 => Ref1Month<Sixteen>.Screen(_block, _tick.Ceilings(_block.Origin), 1, _tally.Slot, _tally.Drawn),
        LaneWidth.Bits256 => Ref1Month<Eight>.Screen(_block, _tick.Ceilings(_block.Origin), 1, _tally.Slot, _tally.Drawn),
        _ => Ref1Month<One>.Screen(_block, _tick.Ceilings(_block.Origin), 1, _tally.Slot, _tally.Drawn),
    };
}
