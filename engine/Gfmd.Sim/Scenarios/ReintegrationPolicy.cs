namespace Gfmd.Sim.Scenarios;

/// <summary>What a country of origin does for those who come home (MODEL 6.5, 13.4).</summary>
public sealed record ReintegrationPolicy
{
    /// <summary>How far returnees get a grant or credit for a business, 0 to 1 (reintCredit).</summary>
    [Between(0, 1)] public double Credit { get; init; }

    /// <summary>How far returnees get help in finding work and a certificate of what they learned, 0 to 1 (jobMatching).</summary>
    [Between(0, 1)] public double JobMatching { get; init; }

    /// <summary>Factor on the hazard of return of housing plots and tax relief for those who come back; 1: none.</summary>
    [Between(0.2, 5, "a factor")] public double ReturnIncentive { get; init; } = 1;
}

/// <summary>What a regime allows to those who go home and come again (MODEL 6.1, 13.4).</summary>
public sealed record CirculationTerms
{
    /// <summary>Months that the holder of a permit with a right to come back may be away before it lapses; 0: it lapses at once.</summary>
    [Between(0, 600, "a number of months")] public int AbsenceMonths { get; init; } = 6;

    /// <summary>Added probability that a worker who went home in time is called again, out of a pool that both sides keep.</summary>
    [Between(0, 1, "a probability")] public double RecallPool { get; init; }
}
