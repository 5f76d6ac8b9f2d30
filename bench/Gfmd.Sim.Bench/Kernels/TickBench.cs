using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Bench.Kernels;

/// <summary>The cut of one overrun pool in 100 parts; a time is nanoseconds per application.</summary>
public class RankCutBench
{
    private const int Applications = 10_000;

    private readonly List<Application>[] _parts = [.. Enumerable.Range(0, 100).Select(_ => new List<Application>())];

    public RankCutBench()
    {
        Draw draw = new(1);
        for (int k = 0; k < Applications; k++)
        {
            DrawWords words = draw.Words((ulong)k, 0, Purpose.Lottery);
            // eight priorities before the lottery, as an order by points has
            _parts[k % _parts.Length].Add(new Application((words.W0 & 7) << 29 | (words.W1 >> 3), Keys.Mix((ulong)k), 1 + (int)(words.W2 & 15)));
        }
    }

    [Benchmark(OperationsPerInvoke = Applications)]
    public Cutoff AllFit() => RankCut.Find(_parts, long.MaxValue);

    [Benchmark(OperationsPerInvoke = Applications)]
    public Cutoff Half() => RankCut.Find(_parts, Applications * 8 / 2);
}

/// <summary>What it costs to start and end a phase whose blocks do nothing; a time is that of one phase of 64 blocks.</summary>
[SuppressMessage("Design", "CA1001", Justification = "the cleanup of BenchmarkDotNet disposes of the team; it wants no sealed class")]
public class BlockParallelBench
{
    private BlockParallel _team = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Start() => _team = new BlockParallel(Threads);

    [GlobalCleanup]
    public void End() => _team.Dispose();

    [Benchmark]
    public void EmptyPhase() => _team.Run(64, default(Nothing));

    private readonly struct Nothing : IBlockBody
    {
        public void Run(int block, int worker)
        {
        }
    }
}
