using Gfmd.Sim.Numerics;

namespace Gfmd.Sim;

/// <summary>What a caller chooses about a run besides the scenario.</summary>
public sealed record RunOptions
{
    /// <summary>Root seed; null: the scenario's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Independent repetitions; null: the scenario's.</summary>
    public int? Replicates { get; init; }

    /// <summary>Threads, at least 1. No result depends on them.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Agents in all; null: the scenario's.</summary>
    public long? Persons { get; init; }

    /// <summary>Months after the burn-in; null: the scenario's.</summary>
    public int? Months { get; init; }

    /// <summary>Width of the vector kernels; null: the widest of the machine. No result depends on it.</summary>
    public LaneWidth? Lanes { get; init; }

    /// <summary>Folder of results.</summary>
    public string OutFolder { get; init; } = "results";

    /// <summary>Run again and replace what is there.</summary>
    public bool Force { get; init; }

    /// <summary>Months between two checkpoints, counted in every replicate from the start of its burn-in; 0: only when the run is stopped.</summary>
    public int CheckpointEvery { get; init; }

    /// <summary>Go on from the last whole checkpoint of the same run; without one the run starts at its beginning.</summary>
    public bool Resume { get; init; }

    /// <summary>Folder where states at month 0 are kept and found again; null: none is. No result depends on it.</summary>
    public string? PastFolder { get; init; }

    /// <summary>Is told what a person should know while the run goes on; the same stands in log.txt.</summary>
    public Action<string>? Say { get; init; }

    /// <summary>Version of the engine, given by the caller; part of the run's name.</summary>
    public string EngineVersion { get; init; } = "0.0.0";

    /// <summary>Commit of the engine, given by the caller; for the manifest only.</summary>
    public string Commit { get; init; } = "";

    /// <summary>Wall clock, for speeds and the date in the manifest.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>Where a run stands.</summary>
/// <param name="Replicate">Replicate, from 0.</param>
/// <param name="Month">Months of this replicate done, burn-in included.</param>
/// <param name="Of">Months of a replicate, burn-in included.</param>
/// <param name="Agents">Living agents.</param>
/// <param name="AgentMonthsPerSecond">Speed since the first month of the replicate.</param>
public readonly record struct RunProgress(int Replicate, int Month, int Of, long Agents, double AgentMonthsPerSecond);
