using System.Runtime.InteropServices;

namespace Gfmd.Sim.State;

/// <summary>What only those have who have ever been abroad: the current or last spell, and what is left of the earlier ones. One in ten persons
/// needs it and needs all of it at once, so it stands together and apart from the columns of persons. 38 bytes without gaps, since a state
/// is written as its bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public record struct Sojourn
{
    /// <summary>Savings held abroad, cents.</summary>
    public int Savings;

    /// <summary>Savings target, cents, 0 none.</summary>
    public int Target;

    /// <summary>Deferred pay and bond held for the person, cents.</summary>
    public int Deferred;

    /// <summary>Remitting habit, 0 to 1.</summary>
    public float Habit;

    /// <summary>Months of contributions abroad in this spell.</summary>
    public short SsMonths;

    /// <summary>End of permit or contract.</summary>
    public short End;

    /// <summary>Arrival of the current or last spell.</summary>
    public short Arrival;

    /// <summary>Last return.</summary>
    public short LastReturn;

    /// <summary>Return before the last one.</summary>
    public short PreviousReturn;

    /// <summary>Cumulative months abroad.</summary>
    public short MonthsAbroad;

    /// <summary>Barred from regular entry until.</summary>
    public short BarredUntil;

    /// <summary>Months without a job under a tie.</summary>
    public byte Grace;

    /// <summary>Renewals used.</summary>
    public byte Renewals;

    /// <summary>Quarters of a year in elementary jobs abroad in this spell, of a graduate.</summary>
    public byte Wasted;

    /// <summary>Spells abroad.</summary>
    public byte Trips;

    /// <summary>Reason of the last return.</summary>
    public byte Reason;

    /// <summary>Months at work abroad that taught something usable at home skillF, at most 120.</summary>
    public byte SkillF;

    /// <summary>Abroad: months left of a visit home. At home: months since this person, back from abroad, started the household's business, from 1;
    /// 255 once it has ended; 0 none.</summary>
    public byte Stage;

    /// <summary>Scheme of the last spell + 1.</summary>
    public byte LastScheme;

    /// <summary>Of somebody who has never been abroad.</summary>
    public static Sojourn None => new()
    {
        Arrival = Block.Never,
        End = Block.Never,
        LastReturn = Block.Never,
        PreviousReturn = Block.Never,
        BarredUntil = Block.Never,
    };
}
