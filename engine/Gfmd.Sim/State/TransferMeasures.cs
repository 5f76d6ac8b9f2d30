namespace Gfmd.Sim.State;

/// <summary>What is counted by scheme × transfer channel × sex × education (MODEL 7.2). Counts are real persons; money is cents of USD.</summary>
public enum TransferMeasure
{
    /// <summary>Migrants who sent money in the month.</summary>
    Senders,

    /// <summary>Money sent.</summary>
    Sent,

    /// <summary>Fees and margins of providers.</summary>
    Fees,
}
