using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Experiments;

/// <summary>What a caller chooses about a comparison besides the scenarios. The seed, months and burn-in are the base's.</summary>
public sealed record ComparisonOptions
{
    /// <summary>Root seed; null: the base's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Months after month 0; null: the base's. At least 12.</summary>
    public int? Months { get; init; }

    /// <summary>Agents in all; null: as the base says.</summary>
    public long? Persons { get; init; }

    /// <summary>Replicates at the central parameters; the first stage where a precision is asked for.</summary>
    public int Replicates { get; init; } = 10;

    /// <summary>Replicates with drawn parameters; null: as many as <see cref="Replicates"/>; 0: none.</summary>
    public int? Draws { get; init; }

    /// <summary>Half-width wanted of the headline's difference.</summary>
    public Precision? Precision { get; init; }

    /// <summary>Most replicates at the central parameters.</summary>
    public int Budget { get; init; } = 100;

    /// <summary>The figure that precision is about: indicator/measure.</summary>
    public string Headline { get; init; } = "I5.01/total_usd";

    /// <summary>Weights of the accounts in the triple-win score.</summary>
    public TripleWinWeights Weights { get; init; } = TripleWinWeights.Usual;

    /// <summary>Also run every variant with the markets of the base held.</summary>
    public bool HoldMarkets { get; init; }

    /// <summary>Scale the places of the variants so that their levers cost governments as much as those of the base.</summary>
    public bool EqualCost { get; init; }

    /// <summary>Each design has a past of its own.</summary>
    public bool OwnPast { get; init; }

    /// <summary>Also run every design without prospects abroad (I1.05) and without skilled emigration (I1.06).</summary>
    public bool Counterfactuals { get; init; }

    /// <summary>Solve the base's numbers again for every draw of parameters.</summary>
    public bool Resolve { get; init; }

    /// <summary>Draws of a posterior, one a row; null: the ranges of the catalogue.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>>? Posterior { get; init; }

    /// <summary>Write the table person × variant.</summary>
    public bool PersonsTable { get; init; }

    /// <summary>Write the table of transitions.</summary>
    public bool Transitions { get; init; }

    /// <summary>Worker threads. No result depends on them.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Width of the vector kernels; null: the widest.</summary>
    public LaneWidth? Lanes { get; init; }

    /// <summary>Folder of results.</summary>
    public string OutFolder { get; init; } = "results";

    /// <summary>Folder where states at month 0 are kept and found again; null: none is. No result depends on it.</summary>
    public string? PastFolder { get; init; }

    /// <summary>Compare again and replace what is there.</summary>
    public bool Force { get; init; }

    /// <summary>Go on with the finished runs that the same comparison left when it was stopped.</summary>
    public bool Resume { get; init; }

    /// <summary>Version of the engine.</summary>
    public string EngineVersion { get; init; } = "0.0.0";

    /// <summary>Commit of the engine.</summary>
    public string Commit { get; init; } = "";

    /// <summary>Wall clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Draws in force.</summary>
    internal int DrawCount => Draws ?? Replicates;
}
