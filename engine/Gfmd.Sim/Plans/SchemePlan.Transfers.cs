namespace Gfmd.Sim.Plans;

/// <summary>What a scheme takes from its corridor.</summary>
public sealed partial class SchemePlan
{
    /// <summary>Solved numbers of its corridor.</summary>
    public SolvedCorridor Transfers { get; init; } = new();
}
