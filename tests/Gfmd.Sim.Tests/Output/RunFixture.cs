using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Output;

/// <summary>A folder of results that goes away with the fixture.</summary>
internal sealed class Results : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("gfmd-").FullName;

    public RunResult Run(
        int threads = 1, LaneWidth? lanes = null, ulong? seed = null, string? sub = null, bool force = false, Scenario? scenario = null,
        IProgress<RunProgress>? progress = null, CancellationToken stop = default) =>
        Simulation.Run(
            scenario ?? SmallScenario.Build(), SmallScenario.Solved(),
            new RunOptions
            {
                OutFolder = sub is null ? Folder : Path.Combine(Folder, sub),
                Threads = threads,
                Lanes = lanes,
                Seed = seed,
                Force = force,
                EngineVersion = "0.1.0",
                Commit = "abc",
            },
            progress, stop);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
