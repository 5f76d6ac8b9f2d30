using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Output;

/// <summary>A folder of results that goes away with the fixture.</summary>
internal sealed class Results : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("gfmd-").FullName;

    public RunResult Run(
        int threads = 1, LaneWidth? lanes = null, ulong? seed = null, string? sub = null, bool force = false, Scenario? scenario = null,
        IProgress<RunProgress>? progress = null, Func<RunOptions, RunOptions>? more = null, CancellationToken stop = default) =>
        Simulation.Run(
            scenario ?? SmallScenario.Build(), SmallScenario.Solved(),
            (more ?? (o => o))(new RunOptions
            {
                OutFolder = sub is null ? Folder : Path.Combine(Folder, sub),
                Threads = threads,
                Lanes = lanes,
                Seed = seed,
                Force = force,
                EngineVersion = "0.1.0",
                Commit = "abc",
            }),
            progress, stop);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>Acts when a run has so many months of its first replicates behind it.</summary>
internal sealed class At(int month, Action act, int replicate = 0) : IProgress<RunProgress>
{
    public void Report(RunProgress value)
    {
        if (value.Month == month && value.Replicate == replicate)
        {
            act();
        }
    }
}
