namespace Gfmd.Sim.Numerics;

/// <summary>
/// Every draw of the model, one member each. The number is 4 × block + word: purposes of one block share one Philox call.
/// Numbers are never reused: a retired purpose leaves a gap.
/// </summary>
public enum Purpose
{
    /// <summary>Death, birth and marriage of the month, in this order on one draw (C1).</summary>
    Demography = 0,

    /// <summary>Loss or finding of a job of the month, at home or abroad (C3).</summary>
    Work = 1,

    /// <summary>Transitory wage shock eta of the month (C2).</summary>
    WageShock = 2,

    /// <summary>At home: the clock and the choice to go (C5). Abroad: contract end, return, removal (4.7, 6.1).</summary>
    Move = 3,

    /// <summary>Whether a migrant sends money this month (7.1).</summary>
    Send = 4,

    /// <summary>Detection of an overstayer or irregular migrant (4.7).</summary>
    Detection = 5,

    /// <summary>Outcome at the end of a contract (4.7).</summary>
    ContractEnd = 6,

    /// <summary>Gumbel draw of one option, sub-key the option's key (C5).</summary>
    OptionGumbel = 8,

    /// <summary>Lottery bits of one application, sub-key the pool's key (C9).</summary>
    Lottery = 12,

    /// <summary>Job offer of one application, sub-key the pool's key (4.2).</summary>
    JobOffer = 13,

    /// <summary>No-show of an admitted person (C9).</summary>
    NoShow = 16,

    /// <summary>Level of schooling chosen at a node (3.1).</summary>
    Schooling = 17,

    /// <summary>First job: sector (C3).</summary>
    FirstSector = 18,

    /// <summary>First job: formality (C3).</summary>
    FirstFormality = 19,

    /// <summary>Outcome of one attempt at crossing, sub-key the attempt (4.6).</summary>
    Crossing = 20,

    /// <summary>Whether another attempt follows, sub-key the attempt (4.6).</summary>
    CrossingRetry = 21,

    /// <summary>Whether a first job is found on leaving school (C3).</summary>
    FirstJob = 22,

    /// <summary>New household at marriage (C1).</summary>
    Split = 24,

    /// <summary>Sex of a newborn (C1).</summary>
    BirthSex = 25,

    /// <summary>Savings target drawn at departure (6.2): normal word.</summary>
    Target = 28,

    /// <summary>Whether the migrant is a target saver (6.2).</summary>
    TargetSaver = 29,

    /// <summary>Ability a_i, fixed for life (C2).</summary>
    Ability = 32,

    /// <summary>Home attachment, fixed for life (C5).</summary>
    Attachment = 33,

    /// <summary>Labour-force participation, fixed for life (C3).</summary>
    Participation = 34,

    /// <summary>Language skill in a points grid, fixed for life (4.2).</summary>
    Language = 35,

    /// <summary>Initial error of the wage belief, fixed for life (C7).</summary>
    BeliefWage = 36,

    /// <summary>Initial error of the believed risk of death, fixed for life (C7).</summary>
    BeliefDeath = 37,

    /// <summary>Initial error of the believed chance of legal status, fixed for life (C7).</summary>
    BeliefLegal = 38,

    /// <summary>Founding: size of a household.</summary>
    FoundSize = 40,

    /// <summary>Founding: liquid wealth of a household (normal word).</summary>
    FoundWealth = 41,

    /// <summary>Founding: size of a community.</summary>
    FoundCommunity = 42,

    /// <summary>Founding: composition of a household.</summary>
    FoundKind = 43,

    /// <summary>Founding: age of a person.</summary>
    FoundAge = 44,

    /// <summary>Founding: sex of a person.</summary>
    FoundSex = 45,

    /// <summary>Founding: education of a person.</summary>
    FoundEducation = 46,

    /// <summary>Founding: work status of a person.</summary>
    FoundWork = 47,

    /// <summary>Founding: rank key of a person for the base stock of one scheme, sub-key the scheme's key (14.2 step 3).</summary>
    FoundStock = 48,

    /// <summary>Founding: time since arrival of a person of the base stock (14.2 step 3).</summary>
    FoundArrival = 49,

    /// <summary>Founding: employment abroad of a person of the base stock.</summary>
    FoundAbroadWork = 50,

    /// <summary>Founding: regular or irregular, and savings, of a person of the base stock.</summary>
    FoundAbroadState = 51,

    /// <summary>Keyed sample of persons whose life courses are written.</summary>
    LifeCourseSample = 56,

    /// <summary>Value of a parameter of the catalogue in one replicate of an uncertainty run; the id is the key of its name.</summary>
    ParameterValue = 60,

    /// <summary>Whether a lever's pilot reaches a community; the id is the community's key, sub-key the pilot's (13).</summary>
    PilotCommunity = 61,

    /// <summary>Whether a lever's pilot reaches a household; the id is the household's lot, sub-key the pilot's (13).</summary>
    PilotHousehold = 62,

    /// <summary>Which type of seasonal worker, fixed for life and scheme (4.4); sub-key the scheme's key.</summary>
    RecallType = 70,

    /// <summary>Recall after one season, the month is that of the return (4.4); sub-key the scheme's key.</summary>
    Recall = 71,

    /// <summary>Labour-market test of an application (C9); sub-key the scheme's key.</summary>
    LabourMarketTest = 72,

    /// <summary>Whether a woman who may not go tries irregularly (4.10); sub-key the scheme's key.</summary>
    Ban = 73,

    /// <summary>Whether a programme fails in a year; the id is the key of its scheme (4.11).</summary>
    ProgrammeFailure = 74,

    /// <summary>Whether a renewal is offered at a contract's end (4.7).</summary>
    RenewalOffer = 76,

    /// <summary>Whether deferred pay is paid out (4.8).</summary>
    PaidOut = 77,

    /// <summary>Whether studies lead to work (4.3).</summary>
    StudyToWork = 78,

    /// <summary>Which regime a migrant switches to (4.7).</summary>
    SwitchTo = 79,

    /// <summary>Whether a person ever sees the public service, sub-key 1 for the employer direct; fixed for life (5.1).</summary>
    SeesPublic = 80,

    /// <summary>Whether a person ever sees licensed agencies (5.1).</summary>
    SeesLicensed = 81,

    /// <summary>Whether a person ever sees unlicensed brokers (5.1).</summary>
    SeesBroker = 82,

    /// <summary>Whether a person ever sees a way through the network, which grows with it (5.1).</summary>
    SeesNetwork = 83,

    /// <summary>Onset of abuse in a month abroad (5.3).</summary>
    AbuseOnset = 84,

    /// <summary>End of a spell of abuse (5.3).</summary>
    AbuseEnd = 85,

    /// <summary>Complaint while abused (5.3).</summary>
    Complaint = 86,

    /// <summary>Resolution of a complaint (5.3).</summary>
    Resolution = 87,

    /// <summary>Whether the cap of a fee is enforced in one transaction (5.2).</summary>
    FeeCap = 88,

    /// <summary>Whether somebody who paid is never sent (5.3).</summary>
    NonDeployment = 89,

    /// <summary>Whether the contract is substituted on arrival (5.3).</summary>
    Substitution = 90,

    /// <summary>Whether somebody had orientation before leaving (5.3).</summary>
    Orientation = 91,

    /// <summary>Gumbel draw of one licensed agency, sub-key the agency (5.3).</summary>
    AgencyChoice = 92,

    /// <summary>Quality of an agency, by corridor and agency (5.3).</summary>
    AgencyQuality = 96,

    /// <summary>Whether a community is rural (5.1).</summary>
    RuralCommunity = 100,

    /// <summary>Whether a longer search for a rated agency ends in an application (5.3).</summary>
    LongerSearch = 104,

    /// <summary>Whether a campaign reaches a person who may weigh going in a month (C7, L52).</summary>
    Campaign = 105,

    /// <summary>Whether the broker whom a person takes is registered with a licensed agency (L48).</summary>
    SubAgent = 106,

    /// <summary>Founding: channel through which a person of the base stock came, sub-key the scheme's key.</summary>
    FoundChannel = 108,

    /// <summary>Moving up one level at work abroad in a month (3.4).</summary>
    Upgrade = 112,

    /// <summary>Outcome of a recognition procedure as it ends (3.4).</summary>
    RecognitionOutcome = 113,

    /// <summary>Level of the first job of a graduate who arrives (3.4).</summary>
    TierOnArrival = 114,

    /// <summary>Whether a recognition procedure is open to a person's occupation, fixed for life; sub-key the destination (3.4).</summary>
    RecognitionOpen = 116,

    /// <summary>Founding: level at work of a graduate of the base stock, sub-key the scheme's key (3.4).</summary>
    FoundTier = 117,

    /// <summary>Rank of an applicant for a place of tertiary education (3.2).</summary>
    PlaceRank = 118,

    /// <summary>Whether a job offer waits at home in a year (3.5).</summary>
    HomeOffer = 119,

    /// <summary>Which licensed profession one who completes tertiary education was trained for (3.2).</summary>
    CadreProgramme = 120,

    /// <summary>Whether a graduate passes the licensing examination (3.2).</summary>
    CadreLicence = 121,

    /// <summary>Whether a graduate had a place of a skill partnership (3.7).</summary>
    CadrePartnership = 122,

    /// <summary>Whether that place was on the away track (3.7).</summary>
    CadreTrack = 123,

    /// <summary>Leaving a post for another job at home, or getting one, in a month (3.3).</summary>
    CadreMove = 124,

    /// <summary>Breaking off an obligation to serve in a month (3.8).</summary>
    CadreEvasion = 125,

    /// <summary>Whether a doctor passes the licensing examination after the practical years (3.2).</summary>
    CadreExam = 126,

    /// <summary>Whether somebody licensed finds a way round a sector exclusion, for life (L14).</summary>
    CadreBypass = 127,

    /// <summary>Founding: the race for licences, sub-key the profession (3.3).</summary>
    FoundCadre = 128,

    /// <summary>Whether a household starts a business in a year; before the burn-in: whether it has one (8.3). The id is the head's.</summary>
    EnterpriseStart = 140,

    /// <summary>Whether a business fails in a year (8.3).</summary>
    EnterpriseFailure = 141,

    /// <summary>Whether an insurance is taken or lapses in a year (8.4).</summary>
    InsuranceCover = 142,

    /// <summary>How well the head runs a business, fixed for life (8.3): normal word.</summary>
    EnterpriseSkill = 143,

    /// <summary>Whether a household takes a micro-pension, fixed for the head's life (8.4).</summary>
    PensionTake = 144,

    /// <summary>Whether it shares an account with the migrant (8.4).</summary>
    SharedAccountTake = 145,

    /// <summary>Whether it takes deposits favoured by tax (8.4).</summary>
    FavouredDepositTake = 146,

    /// <summary>Whether its remittances go to an account of a woman (8.4).</summary>
    WomensAccount = 147,

    /// <summary>Whether it takes an education match (8.4).</summary>
    EducationTake = 148,

    /// <summary>Whether a fraud in some scheme comes out in a year; the id is the origin's key (8.4).</summary>
    SchemeFraud = 149,
    /// <summary>Whether a migrant who sends looks at channels again (7.2).</summary>
    TransferReview = 130,

    /// <summary>Whether a formal receipt leads to an account (7.4); the id is the sender.</summary>
    AccountOpening = 131,

    /// <summary>Gumbel draws of the six transfer channels: the four words of this block, and two of it with sub-key 1 (7.2).</summary>
    TransferGumbel = 132,

    /// <summary>Which adult at home gets an account or mobile money; the smallest draw (7.4).</summary>
    AccountHolder = 136,

    /// <summary>Whether a receiving household takes up mobile money, the id is the sender; sub-key 1: an adult at the start (7.4).</summary>
    MobileMoney = 137,

    /// <summary>Whether an adult has an account at founding or on coming of age (7.4).</summary>
    AccountAtStart = 138,

    /// <summary>Whether a migrant without permit has a consular card, fixed for life (L115).</summary>
    ConsularCard = 139,

    /// <summary>Error of the forecast of a scheme's posts in a calendar year; the id is the key of scheme and origin (11.3).</summary>
    ForecastError = 152,

    /// <summary>Start of a returnee's business, or its failure, in a month (6.5).</summary>
    Venture = 153,

    /// <summary>Months of a visit home (6.1).</summary>
    VisitLength = 154,

    /// <summary>Whether somebody who would be sent home goes with assistance (L66).</summary>
    Assisted = 155,

    /// <summary>Whether a visit home begins (6.1).</summary>
    HomeVisit = 156,

    /// <summary>Return for reasons of health or in a crisis (6.4).</summary>
    ForcedReturn = 157,
    /// <summary>Whether an amnesty reaches somebody without a permit; the month is that in which it began (L33).</summary>
    Amnesty = 175,

    /// <summary>Rank among those who offer a mission at home in a month (3.5).</summary>
    MissionRank = 184,

    /// <summary>Length of such a mission (3.5).</summary>
    MissionLength = 185,

    /// <summary>Whether a graduate abroad is engaged with home in a year, and so would go on a mission (3.5, 10).</summary>
    MissionWill = 186,
}
