namespace Gfmd.Sim.State;

/// <summary>
/// What is counted by scheme × recruitment channel × sex × education. Counts are real persons; money is cents of nominal USD; of irregular schemes
/// nothing is counted here.
/// </summary>
public enum ChannelMeasure
{
    /// <summary>Applicants whom the channel could not serve (5.1).</summary>
    Unserved,

    /// <summary>Of them, those who went on through another channel.</summary>
    Rerouted,

    /// <summary>Paid a recruiter: those sent and those never sent.</summary>
    Payers,

    /// <summary>Paid and never sent (5.3).</summary>
    NotDeployed,

    /// <summary>Arrived.</summary>
    Departed,

    /// <summary>Arrived to a contract below the offer (5.3).</summary>
    Substituted,

    /// <summary>Recruiters' worker revenue: fees paid.</summary>
    Fees,

    /// <summary>All-in cost of those who arrived.</summary>
    Cost,

    /// <summary>Gross monthly pay in the first job of those who arrived.</summary>
    FirstWage,

    /// <summary>Debt of the household at departure, of those who arrived.</summary>
    Debt,

    /// <summary>What a month's remittances serve of it at first: debt_first·s0_r·net_d.</summary>
    Service,

    /// <summary>Error of the belief on wages at departure, |lnB|, millionths of a log point.</summary>
    BeliefError,

    /// <summary>Fees above the recruiter's cost, F - c_k·W_d.</summary>
    Rent,

    /// <summary>Gain of the stay, T·max(0, net_d - y_o).</summary>
    Gain,

    /// <summary>Months of contract workers at work abroad under a permit.</summary>
    MonthsAtWork,

    /// <summary>Of them, months under abuse (5.3).</summary>
    MonthsAbused,

    /// <summary>Spells of abuse begun.</summary>
    AbuseBegan,

    /// <summary>Complaints.</summary>
    Complaints,

    /// <summary>Complaints resolved.</summary>
    Resolved,
}
