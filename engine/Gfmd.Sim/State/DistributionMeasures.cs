namespace Gfmd.Sim.State;

/// <summary>What is counted at a census by origin × sex × education: of the head for households and persons in them, else of the person.</summary>
public enum HeadMeasure
{
    /// <summary>Households with a member at home.</summary>
    Households,

    /// <summary>Of them, those that received remittances in the last twelve months.</summary>
    Receiving,

    /// <summary>Of them, insured.</summary>
    Insured,

    /// <summary>Of them, those that depend on remittances (parameter dependent).</summary>
    Dependent,

    /// <summary>Receiving households in which a woman controls what is received.</summary>
    WomanControls,

    /// <summary>Persons at home in households.</summary>
    Persons,

    /// <summary>Persons below the lower line.</summary>
    PoorLow,

    /// <summary>Persons below the middle line.</summary>
    PoorMid,

    /// <summary>Persons below the upper line.</summary>
    PoorHigh,

    /// <summary>Sum over the poor of the gap to the lower line, millionths of it.</summary>
    GapLow,

    /// <summary>The same, middle line.</summary>
    GapMid,

    /// <summary>The same, upper line.</summary>
    GapHigh,

    /// <summary>Persons, those abroad too, in the counterfactual without migration (8.5).</summary>
    PersonsWithout,

    /// <summary>Of them below the lower line.</summary>
    WithoutLow,

    /// <summary>Below the middle line.</summary>
    WithoutMid,

    /// <summary>Below the upper line.</summary>
    WithoutHigh,

    /// <summary>Gap to the lower line without migration, millionths.</summary>
    GapWithoutLow,

    /// <summary>The same, middle line.</summary>
    GapWithoutMid,

    /// <summary>The same, upper line.</summary>
    GapWithoutHigh,

    /// <summary>Persons in receiving households.</summary>
    PersonsReceiving,

    /// <summary>Of them below the middle line.</summary>
    PoorReceiving,

    /// <summary>Of them below the middle line if nothing were received.</summary>
    PoorStopped,

    /// <summary>Consumption of receiving households, cents.</summary>
    Consumption,

    /// <summary>Of it what would be missing if nothing were received, cents.</summary>
    Loss,

    /// <summary>Adults of 18 to 64 at home in receiving households, not in school; by their own sex and education.</summary>
    Adults,

    /// <summary>Of them without work.</summary>
    Idle,

    /// <summary>Adults of 18 to 64 at home in other households, not in school.</summary>
    OtherAdults,

    /// <summary>Of them without work.</summary>
    OtherIdle,

    /// <summary>Persons of 15 to 17 at home in receiving households.</summary>
    Youth,

    /// <summary>Of them in school.</summary>
    YouthInSchool,

    /// <summary>Persons of 15 to 17 at home in other households.</summary>
    OtherYouth,

    /// <summary>Of them in school.</summary>
    OtherYouthInSchool,
}

/// <summary>What is summed at a census by origin and bin of income a head (12-month means).</summary>
public enum IncomeMeasure
{
    /// <summary>Persons at home.</summary>
    Persons,

    /// <summary>Their income with remittances, cents a month.</summary>
    Income,

    /// <summary>Of it remittances.</summary>
    Remitted,

    /// <summary>Persons, those abroad too, by income in the counterfactual without migration.</summary>
    PersonsWithout,

    /// <summary>Their income in it, cents a month.</summary>
    IncomeWithout,

    /// <summary>Remittances that they receive in fact, cents a month.</summary>
    RemittedWithout,
}
