namespace Gfmd.Sim.Scenarios;

/// <summary>How a country of origin deals with recruiters and other non-state actors (MODEL 5.3 to 5.5).</summary>
public sealed record RecruitmentPolicy
{
    /// <summary>Strictness of licensing, 0 to 1; null: parameter strict.</summary>
    [Between(0, 1)] public Datum? Strictness { get; init; }

    /// <summary>Capacity of enforcement, 0 to 1; null: parameter e_enf.</summary>
    [Between(0, 1)] public Datum? Enforcement { get; init; }

    /// <summary>Rate of pre-departure loans of microfinance in place of the moneylender's, per year; null: parameter i_h.</summary>
    [Between(0, 0.6, "a yearly rate")] public Datum? LoanRate { get; init; }

    /// <summary>Reach of complaint desks of NGOs and diaspora groups, share of migrants.</summary>
    [Between(0, 1, "a share")] public double Desks { get; init; }

    /// <summary>Reach of trade unions that look after migrants, share of migrants.</summary>
    [Between(0, 1, "a share")] public double Unions { get; init; }

    /// <summary>Share of departures with orientation before they go.</summary>
    [Between(0, 1, "a share")] public double Orientation { get; init; }

    /// <summary>How far licensed agencies are rated in public, 0 to 1.</summary>
    [Between(0, 1)] public double Rating { get; init; }

    /// <summary>Share of licensed agencies, the worst by quality, that are closed because others know of them too.</summary>
    [Between(0, 0.9, "a share")] public double DenyList { get; init; }

    /// <summary>Share of brokers' clients whose sub-agent is registered with a licensed agency.</summary>
    [Between(0, 1, "a share")] public double SubAgents { get; init; }

    /// <summary>Capacity of direct hire and networks, times that of the base year.</summary>
    [Between(0, 20, "a factor")] public double DirectHire { get; init; } = 1;

    /// <summary>Share of those who may weigh going whom a campaign on wages, risks and legal status reaches in a month.</summary>
    [Between(0, 1, "a share")] public double Campaign { get; init; }
}
