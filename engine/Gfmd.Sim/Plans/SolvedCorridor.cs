namespace Gfmd.Sim.Plans;

/// <summary>Solved numbers of one corridor: what its channels of transfer cost and are worth in the base year (7.2).</summary>
public sealed record SolvedCorridor
{
    /// <summary>Fixed fee of the parameters, mean over the formal flow of the base year, USD; 0: not solved.</summary>
    public double FixedMean { get; init; }

    /// <summary>Cost per USD sent of the parameters and providers, mean over the formal flow of the base year; 0: not solved.</summary>
    public double VariableMean { get; init; }

    /// <summary>Constants trust_c by channel, utils, so that the shares of the base year are met; that of informal transfers is 0.</summary>
    public IReadOnlyList<double> Trust { get; init; } = [0, 0, 0, 0, 0, 0];
}
