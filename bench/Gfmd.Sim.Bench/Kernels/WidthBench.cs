using BenchmarkDotNet.Attributes;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Bench.Kernels;

/// <summary>A kernel over one block of persons at each width; a time is nanoseconds per person.</summary>
public abstract class WidthBench
{
    /// <summary>Persons of a block.</summary>
    protected const int People = 8192;

    // BenchmarkDotNet fills it from AllWidths, so that a machine measures what it has.
    [ParamsSource(nameof(AllWidths))]
    public LaneWidth Width { get; set; }

    public static IEnumerable<LaneWidth> AllWidths => LaneWidths.Available;
}
