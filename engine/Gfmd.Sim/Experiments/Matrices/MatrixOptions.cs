using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>What a caller chooses about a matrix besides its name and the scenario.</summary>
public sealed record MatrixOptions
{
    /// <summary>Root seed; null: the scenario's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Months after month 0; null: the scenario's. At least 12.</summary>
    public int? Months { get; init; }

    /// <summary>Agents in all; null: as the scenario says.</summary>
    public long? Persons { get; init; }

    /// <summary>Replicates with the central size of every lever and the central parameters.</summary>
    public int Replicates { get; init; } = 10;

    /// <summary>Replicates with drawn sizes and parameters; null: as many as <see cref="Replicates"/>; 0: none.</summary>
    public int? Draws { get; init; }

    /// <summary>Also search the least capacity of the origin.</summary>
    public bool Capacity { get; init; } = true;

    /// <summary>The only corridor in which levers act; null: everywhere.</summary>
    public string? Corridor { get; init; }

    /// <summary>Worker threads. No result depends on them.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Width of the vector kernels; null: the widest.</summary>
    public LaneWidth? Lanes { get; init; }

    /// <summary>Folder of results; runs of a matrix that was stopped are kept in .matrix there.</summary>
    public string OutFolder { get; init; } = "results";

    /// <summary>Folder where states at month 0 are kept and found again; null: none is. No result depends on it.</summary>
    public string? PastFolder { get; init; }

    /// <summary>Run again and replace what is there.</summary>
    public bool Force { get; init; }

    /// <summary>Version of the engine.</summary>
    public string EngineVersion { get; init; } = "0.0.0";

    /// <summary>Commit of the engine.</summary>
    public string Commit { get; init; } = "";

    /// <summary>Wall clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Draws in force.</summary>
    internal int DrawCount => Draws ?? Replicates;
}

/// <summary>How far a matrix is.</summary>
/// <param name="Done">Runs done, those kept from before included.</param>
/// <param name="Of">Runs in all.</param>
/// <param name="What">The run just done.</param>
public sealed record MatrixProgress(int Done, int Of, string What);
