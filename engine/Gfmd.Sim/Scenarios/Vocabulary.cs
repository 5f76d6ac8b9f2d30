namespace Gfmd.Sim.Scenarios;

/// <summary>Family of a regime (MODEL 4.1). Families are the same record with different fields, never code of their own.</summary>
public enum RegimeFamily
{
    /// <summary>Two governments agree on access, terms and duties.</summary>
    Bilateral,

    /// <summary>The destination decides alone: points, sponsored, seasonal, student.</summary>
    Unilateral,

    /// <summary>Repeated temporary stays with a right or priority to come back.</summary>
    Circular,

    /// <summary>No permit needed among members.</summary>
    FreeMovement,

    /// <summary>Entry or stay without a permit.</summary>
    Irregular,
}

/// <summary>Order of applicants when places are short (C9). Every rule becomes one 32-bit rank key.</summary>
public enum Allocation
{
    /// <summary>Earlier application month first; lottery within the month.</summary>
    FirstCome,

    /// <summary>Keyed lottery alone.</summary>
    Lottery,

    /// <summary>Recalled workers first, then lottery.</summary>
    EmployerNominates,

    /// <summary>Points score, those below the pass mark never.</summary>
    Points,

    /// <summary>Poorest households first.</summary>
    NeedRanked,
}

/// <summary>What ties a worker to the employer (4.1, C4).</summary>
public enum EmployerTie
{
    /// <summary>Free to change.</summary>
    None,

    /// <summary>Free within the sector.</summary>
    Sector,

    /// <summary>One employer only.</summary>
    Full,
}

/// <summary>Form of the utility of income (MODEL C5).</summary>
public enum UtilityForm
{
    /// <summary>b_w·ln(y): what counts is the ratio of incomes.</summary>
    Log,

    /// <summary>lin_alpha·12·y/1000: what counts is the gap of levels, so that the skilled gain most (Grogger and Hanson 2011).</summary>
    Linear,
}

/// <summary>Who deposits a bond for a worker's timely return (4.8).</summary>
public enum BondPayer
{
    /// <summary>The worker, who loses it.</summary>
    Worker,

    /// <summary>The employer, whose cost it raises (C8).</summary>
    Employer,

    /// <summary>The state of origin.</summary>
    Origin,
}

/// <summary>Recruitment channel (5.1).</summary>
public enum RecruitmentChannel
{
    /// <summary>Public employment service, government to government.</summary>
    Public,

    /// <summary>Licensed private agency.</summary>
    Licensed,

    /// <summary>Unlicensed broker.</summary>
    Unlicensed,

    /// <summary>Migrant network or direct hire through it.</summary>
    Network,

    /// <summary>Employer direct, employer pays.</summary>
    Direct,
}

/// <summary>Class of remitting behaviour, which row of 7.1 holds (s0_r, r0_r, delta_r).</summary>
public enum RemittingClass
{
    /// <summary>Seasonal contract.</summary>
    Seasonal,

    /// <summary>Contract in the Gulf or similar, housing and food provided.</summary>
    Contract,

    /// <summary>Live-in domestic work.</summary>
    Domestic,

    /// <summary>Settled.</summary>
    Permanent,

    /// <summary>Irregular.</summary>
    Irregular,
}

/// <summary>Sector of work (MODEL 1.2); the number is the code in tables.</summary>
public enum Sector
{
    /// <summary>Agriculture.</summary>
    Agriculture,

    /// <summary>Manufacturing.</summary>
    Manufacturing,

    /// <summary>Construction.</summary>
    Construction,

    /// <summary>Trade and hospitality.</summary>
    Trade,

    /// <summary>Domestic work and care.</summary>
    Domestic,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Education.</summary>
    Education,

    /// <summary>ICT and professional services.</summary>
    Professional,

    /// <summary>Public administration and other.</summary>
    Other,
}

/// <summary>Highest level completed (ISCED 2011: 0-1, 2, 3-4, 5-8); the number is the code in tables.</summary>
public enum Education
{
    /// <summary>None or primary.</summary>
    Primary,

    /// <summary>Lower secondary.</summary>
    LowerSecondary,

    /// <summary>Upper secondary or technical and vocational.</summary>
    UpperSecondary,

    /// <summary>Tertiary.</summary>
    Tertiary,
}

/// <summary>Sex; the number is the code in tables.</summary>
public enum Sex
{
    /// <summary>Men.</summary>
    Men,

    /// <summary>Women.</summary>
    Women,
}
