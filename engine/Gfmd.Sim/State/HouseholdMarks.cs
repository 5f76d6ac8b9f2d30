namespace Gfmd.Sim.State;

/// <summary>The packed word of a household: what it runs, holds and who controls what it receives. Looked over once a year (8).</summary>
public static class HouseholdMarks
{
    /// <summary>Runs a business.</summary>
    public const ushort Enterprise = 1;

    /// <summary>Lives on remittances to some part: its workers take it easier (8.2).</summary>
    public const ushort Eased = 2;

    /// <summary>Insured.</summary>
    public const ushort Insured = 4;

    /// <summary>Saves in a micro-pension.</summary>
    public const ushort Pension = 8;

    /// <summary>Shares an account with the migrant.</summary>
    public const ushort SharedAccount = 16;

    /// <summary>Holds deposits favoured by tax.</summary>
    public const ushort FavouredDeposit = 32;

    /// <summary>A woman controls the remittances.</summary>
    public const ushort WomanControls = 64;

    /// <summary>Takes the education match.</summary>
    public const ushort Student = 128;

    /// <summary>The participation of some member was decided anew: it is looked over until remittances are gone.</summary>
    public const ushort Adjusted = 256;

    /// <summary>Accounts and products out of remittances.</summary>
    public const ushort Accounts = Pension | SharedAccount | FavouredDeposit | Student;

    /// <summary>What adds to or takes from own income before it is sent home for.</summary>
    public const ushort ActsOnIncome = Enterprise | Eased;
}
