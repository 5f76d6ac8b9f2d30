namespace Gfmd.Sim.State;

/// <summary>What is counted of visits home and of life after the return, by scheme of the last spell × sex × education. Counts are real persons;
/// money is cents of nominal USD.</summary>
public enum ReturneeMeasure
{
    /// <summary>Visits home that began.</summary>
    Visits,

    /// <summary>Months on a visit home.</summary>
    VisitMonths,

    /// <summary>Returns for reasons of health or in a crisis.</summary>
    Evacuated,

    /// <summary>Returns with assistance in place of a removal.</summary>
    Assisted,

    /// <summary>Savings, deferred pay and refunds that came home with a return.</summary>
    BroughtHome,

    /// <summary>Returns of twelve months ago, and those who left again before.</summary>
    Evaluated12,

    /// <summary>Of them, sustainable.</summary>
    Sustainable12,

    /// <summary>Returns of twenty-four months ago, and those who left again before.</summary>
    Evaluated24,

    /// <summary>Of them, sustainable.</summary>
    Sustainable24,

    /// <summary>Of those evaluated after twelve months, returns against one's will.</summary>
    ForcedEvaluated12,

    /// <summary>Of them, sustainable.</summary>
    ForcedSustainable12,

    /// <summary>Of returns against one's will, at home after twelve months.</summary>
    ForcedResident12,

    /// <summary>Sum of their reintegration scores, thousandths.</summary>
    ForcedScore12,

    /// <summary>At home after twelve months.</summary>
    Resident12,

    /// <summary>At home after twenty-four months.</summary>
    Resident24,

    /// <summary>Sum of reintegration scores after twelve months, thousandths.</summary>
    Score12,

    /// <summary>Sum of reintegration scores after twenty-four months, thousandths.</summary>
    Score24,

    /// <summary>At work after twenty-four months.</summary>
    Working24,

    /// <summary>Self-employed after twenty-four months.</summary>
    SelfEmployed24,

    /// <summary>Have started a business within twenty-four months.</summary>
    Started24,

    /// <summary>Person-months in the labour force at home in the first twenty-four.</summary>
    MonthsHome,

    /// <summary>Of them, at work.</summary>
    MonthsAtWork,

    /// <summary>Businesses started.</summary>
    Starts,

    /// <summary>Businesses that failed.</summary>
    Failures,

    /// <summary>Months of businesses.</summary>
    BusinessMonths,

    /// <summary>Missions of experts at home that began, by scheme of the current spell.</summary>
    Missions,

    /// <summary>What they give at home, thousandths of a full-time month.</summary>
    MissionFte,

    /// <summary>What they cost.</summary>
    MissionCost,
}
