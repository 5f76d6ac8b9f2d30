namespace Gfmd.Sim.Scenarios;

/// <summary>One recruitment channel of one intake.</summary>
public sealed record ChannelTerms
{
    /// <summary>Channel.</summary>
    public required RecruitmentChannel Id { get; init; }

    /// <summary>All-in cost borne by the worker (fee, travel, documents), USD.</summary>
    [Between(0, 50_000, "a number of USD")] public required Datum WorkerCost { get; init; }

    /// <summary>Share of the base-year departures; the shares of an intake sum to 1.</summary>
    [Between(0, 1, "a share")] public required Datum Share { get; init; }
}
