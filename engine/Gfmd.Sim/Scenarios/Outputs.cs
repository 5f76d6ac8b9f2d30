namespace Gfmd.Sim.Scenarios;

/// <summary>What a run writes and how it marks small cells.</summary>
public sealed record Outputs
{
    /// <summary>Cells of fewer agents are marked.</summary>
    [Between(0, 1_000_000, "a number of agents")] public int MinimumCell { get; init; } = 50;

    /// <summary>Share of persons whose life courses are written, a keyed sample.</summary>
    [Between(0, 1, "a share")] public double LifeCourseShare { get; init; } = 0.001;
}
