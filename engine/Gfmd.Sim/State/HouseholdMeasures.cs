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

    /// <summary>Profits of businesses: part of own income.</summary>
    Profits,

    /// <summary>Wages not earned because hours fall with remittances: own income is less by them.</summary>
    HoursForgone,

    /// <summary>Premiums to insurers.</summary>
    Premiums,

    /// <summary>Claims paid by insurers.</summary>
    Claims,

    /// <summary>Service of debts other than those of migration, to lenders at home.</summary>
    OtherDebts,

    /// <summary>Money of donors for students, spent on education.</summary>
    EducationMatch,

    /// <summary>Education spending raised by the match, the donors' and students' money included.</summary>
    EducationRaised,

    /// <summary>Saved because of an account: shared, pension, favoured deposit.</summary>
    ExtraSaved,

    /// <summary>Remittances after debt service, permanent part.</summary>
    Permanent,

    /// <summary>Remittances after debt service, transitory part.</summary>
    Transitory,

    /// <summary>Permanent part that a woman controls.</summary>
    PermanentWomen,

    /// <summary>Transitory part that a woman controls.</summary>
    TransitoryWomen,

    /// <summary>Own money put into businesses.</summary>
    Invested,

    /// <summary>Public money put into businesses by vouchers.</summary>
    EnterpriseGrants,

    /// <summary>Capital of businesses that failed or whose household ended.</summary>
    CapitalLost,

    /// <summary>Capital of businesses at the end of the month.</summary>
    Capital,

    /// <summary>Businesses at the end of the month.</summary>
    Enterprises,

    /// <summary>Businesses started.</summary>
    EnterprisesStarted,

    /// <summary>Businesses closed.</summary>
    EnterprisesClosed,

    /// <summary>Spent at once out of what a season or contract brought home: part of consumption.</summary>
    LumpSpent,

    /// <summary>Census: households whose consumption of two months is known.</summary>
    ChangeHouseholds,

    /// <summary>Census: sum of the changes of consumption g = 2(c - c')/(c + c') against the month before, millionths.</summary>
    Changes,

    /// <summary>Census: sum of their squares, millionths.</summary>
    ChangeSquares,

    /// <summary>Census: sum over communities of persons times the Gini index of the community, millionths.</summary>
    VillageGini,

    /// <summary>Census: persons in communities whose Gini index is known.</summary>
    VillageGiniPersons,
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
