namespace Gfmd.Sim.State;

/// <summary>What is counted by origin over households.</summary>
public enum HouseholdMeasure
{
    /// <summary>Households with a member at home.</summary>
    Households,

    /// <summary>Of them receiving remittances this month.</summary>
    Receiving,

    /// <summary>Persons at home in them.</summary>
    Persons,

    /// <summary>Persons below the lower poverty line.</summary>
    PoorLow,

    /// <summary>Persons below the middle line.</summary>
    PoorMid,

    /// <summary>Persons below the upper line.</summary>
    PoorHigh,

    /// <summary>Own income.</summary>
    Income,

    /// <summary>Net remittances received.</summary>
    Received,

    /// <summary>Consumption.</summary>
    Consumption,

    /// <summary>Service of migration debt out of remittances.</summary>
    DebtService,

    /// <summary>Interest on migration debt.</summary>
    Interest,

    /// <summary>New migration debt.</summary>
    Borrowed,

    /// <summary>Debt written off when a household ends.</summary>
    DebtWrittenOff,

    /// <summary>Recruitment cost paid.</summary>
    WorkerCost,

    /// <summary>Savings brought home or inherited from abroad.</summary>
    Repatriated,

    /// <summary>Wealth of households that ended.</summary>
    Escheated,

    /// <summary>Wealth at the end of the month.</summary>
    Wealth,

    /// <summary>Bonds deposited.</summary>
    Bonds,

    /// <summary>Deferred pay, bonds and refunds of social security received.</summary>
    AccountsPaid,

    /// <summary>Debt at the end of the month.</summary>
    Debt,

    /// <summary>Wealth put into returnees' businesses.</summary>
    Invested,

    /// <summary>Capital of businesses sold.</summary>
    Divested,

    /// <summary>Capital of businesses that failed.</summary>
    CapitalLost,

    /// <summary>Capital of returnees' businesses at the end of the month.</summary>
    Capital,
}

/// <summary>What is counted by scheme × sex × education from the histories of persons, at each census.</summary>
public enum HistoryMeasure
{
    /// <summary>Persons with at least one month abroad in the last 60 months.</summary>
    AnySpell,

    /// <summary>Of them with at least two spells in it.</summary>
    TwoSpells,

    /// <summary>Persons who have ever been abroad.</summary>
    EverMigrants,

    /// <summary>Spells abroad of them.</summary>
    Spells,

    /// <summary>Months abroad of them.</summary>
    MonthsAbroad,

    /// <summary>Of them, at home.</summary>
    Returnees,

    /// <summary>Months learnt abroad of those at home.</summary>
    SkillHome,

    /// <summary>Of these, of those whose job at home uses them.</summary>
    SkillUsed,

    /// <summary>The same, at most 24 a person.</summary>
    SkillFte,
}
