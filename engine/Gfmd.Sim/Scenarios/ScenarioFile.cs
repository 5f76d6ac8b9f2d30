namespace Gfmd.Sim.Scenarios;

/// <summary>
/// One scenario: what a scenario file says after <c>extends</c> is resolved. Money is nominal USD of <see cref="PriceYear"/>, constant.
/// </summary>
public sealed record Scenario
{
    /// <summary>Version of this format.</summary>
    [Between(1, 1, "the version of the format")] public required int SchemaVersion { get; init; }

    /// <summary>Short name, lower case letters, digits and hyphens; names the folder of results.</summary>
    [Form("^[a-z0-9-]+$", "lower case letters, digits and hyphens")] public required string Name { get; init; }

    /// <summary>One line for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>The question that the scenario answers, one sentence.</summary>
    public string Question { get; init; } = "";

    /// <summary>First month of the run, YYYY-MM.</summary>
    [Form("^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$", "a month YYYY-MM")] public required string StartMonth { get; init; }

    /// <summary>Base year of constant prices.</summary>
    [Between(1990, 2100, "a year")] public required int PriceYear { get; init; }

    /// <summary>Months simulated after the burn-in.</summary>
    [Between(1, 1200, "a number of months")] public int Months { get; init; } = 240;

    /// <summary>Months of burn-in under the base regimes before month 0.</summary>
    [Between(0, 120, "a number of months")] public int BurnIn { get; init; } = 24;

    /// <summary>Root seed of all draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Independent repetitions.</summary>
    [Between(1, 10_000, "a number of replicates")] public int Replicates { get; init; } = 1;

    /// <summary>How income enters the decision to go (C5): a structural alternative that is solved anew.</summary>
    public UtilityForm Utility { get; init; }

    /// <summary>Countries, keyed by id.</summary>
    public required IReadOnlyList<Country> Countries { get; init; }

    /// <summary>Corridors, keyed by id.</summary>
    public required IReadOnlyList<Corridor> Corridors { get; init; }

    /// <summary>Admission regimes, keyed by id.</summary>
    public required IReadOnlyList<Regime> Regimes { get; init; }

    /// <summary>Overrides of catalogue parameters by name; see <c>gfmd describe parameters</c>.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Policy levers put to use, keyed by id; see <c>gfmd describe levers</c>. They act from month 0 on, never before.</summary>
    public IReadOnlyList<LeverUse> Levers { get; init; } = [];

    /// <summary>Shocks from outside, keyed by id (9.7). They act from month 0 on, never before.</summary>
    public IReadOnlyList<Shock> Shocks { get; init; } = [];

    /// <summary>Regional processes and blocs that levers may name as their target, keyed by id (11.4).</summary>
    public IReadOnlyList<Bloc> Blocs { get; init; } = [];

    /// <summary>What makes policy coherent; acts through the parameter g_coh alone (11.1).</summary>
    public CoherenceItems Coherence { get; init; } = new();

    /// <summary>What is written.</summary>
    public Outputs Outputs { get; init; } = new();
}

/// <summary>A country: an origin, a destination, or both.</summary>
public sealed record Country
{
    /// <summary>ISO 3166-1 alpha-3 code.</summary>
    [Form("^[A-Z]{3}$", "three capital letters (ISO 3166-1 alpha-3)")] public required string Id { get; init; }

    /// <summary>Name for people. Keys of draws come from the id.</summary>
    public required string Name { get; init; }

    /// <summary>Price level relative to the United States (ICP), US = 1.</summary>
    [Between(0.05, 3)] public required Datum PriceLevel { get; init; }

    /// <summary>Present if people leave this country in the scenario.</summary>
    public OriginData? Origin { get; init; }

    /// <summary>Present if people go to this country in the scenario.</summary>
    public DestinationData? Destination { get; init; }
}

/// <summary>What is known of a country of origin.</summary>
public sealed record OriginData
{
    /// <summary>Agents that stand for the country's people at the default size; null: in proportion to population.</summary>
    [Between(20, 100_000_000, "a number of agents")] public int? Agents { get; init; }

    /// <summary>Population at the start, persons at home and abroad born here.</summary>
    [Between(100, 2_000_000_000, "a number of persons")] public required Datum Population { get; init; }

    /// <summary>Life expectancy at birth, years.</summary>
    [Between(40, 90, "a number of years")] public required Datum LifeExpectancy { get; init; }

    /// <summary>Deaths in the first year of life per birth.</summary>
    [Between(0, 0.2, "a share")] public Datum InfantMortality { get; init; } = new(0.025);

    /// <summary>Total fertility, births per woman.</summary>
    [Between(0.5, 8, "a number of births")] public Datum Fertility { get; init; } = new(2.5);

    /// <summary>Past growth of population that shapes the age pyramid, per year.</summary>
    [Between(-0.02, 0.04, "a yearly rate")] public required Datum PastGrowth { get; init; }

    /// <summary>Mean household size, persons.</summary>
    [Between(1, 10, "a number of persons")] public required Datum HouseholdSize { get; init; }

    /// <summary>Shares of adults 25+ by highest level: primary, lower secondary, upper secondary, tertiary; sum 1.</summary>
    [Count(4), SumsToOne, Between(0, 1, "a share")] public required IReadOnlyList<double> Education { get; init; }

    /// <summary>Source of <see cref="Education"/>.</summary>
    public string EducationSource { get; init; } = "calibration choice";

    /// <summary>Probability to go on at the nodes 12 (lower secondary), 15 (upper secondary) and 18 (tertiary).</summary>
    [Count(3), Between(0, 1, "a probability")] public required IReadOnlyList<double> Enrolment { get; init; }

    /// <summary>Source of <see cref="Enrolment"/>.</summary>
    public string EnrolmentSource { get; init; } = "calibration choice";

    /// <summary>Labour-force participation of men 15-64.</summary>
    [Between(0.1, 1, "a share")] public required Datum ParticipationMen { get; init; }

    /// <summary>Labour-force participation of women 15-64.</summary>
    [Between(0.02, 1, "a share")] public required Datum ParticipationWomen { get; init; }

    /// <summary>Unemployment, share of the labour force.</summary>
    [Between(0, 0.5, "a share")] public required Datum Unemployment { get; init; }

    /// <summary>Informal employment (self-employed or without contract), share of employment.</summary>
    [Between(0, 1, "a share")] public required Datum InformalShare { get; init; }

    /// <summary>Median wage of all employed, USD a month.</summary>
    [Between(1, 20_000, "a number of USD a month")] public required Datum MedianWage { get; init; }

    /// <summary>Employment by sector 0 to 8; sum 1.</summary>
    [Count(9), SumsToOne, Between(0, 1, "a share")] public required IReadOnlyList<double> SectorShares { get; init; }

    /// <summary>Source of <see cref="SectorShares"/>.</summary>
    public string SectorSource { get; init; } = "calibration choice";

    /// <summary>Growth of labour demand at constant wages, per year.</summary>
    [Between(-0.05, 0.1, "a yearly rate")] public Datum LabourDemandGrowth { get; init; } = new(0);

    /// <summary>Liquid wealth of the median household, months of its income.</summary>
    [Between(0, 60, "a number of months")] public Datum WealthMonths { get; init; } = new(2);

    /// <summary>Share of people in rural communities, where public services are seen less and brokers are near (5.1).</summary>
    [Between(0, 1, "a share")] public Datum RuralShare { get; init; } = new(0.5);

    /// <summary>Adults 15+ with an account at a bank or the like, share (7.4).</summary>
    [Between(0, 1, "a share")] public Datum AccountOwnership { get; init; } = new(0.4);

    /// <summary>Capacity of its administration in programmes of labour migration (4.11); null: parameter K_o.</summary>
    [Between(0, 1)] public double? Capacity { get; init; }

    /// <summary>How the country deals with recruiters; null: the parameters strict and e_enf, and nothing else.</summary>
    public RecruitmentPolicy Recruitment { get; init; } = new();

    /// <summary>What it does for those who come home (6.5).</summary>
    public ReintegrationPolicy Reintegration { get; init; } = new();

    /// <summary>Its economy at large (9).</summary>
    public OriginEconomy Economy { get; init; } = new();

    /// <summary>Quality of its education against the mean of countries, standard deviations (3.4).</summary>
    [Between(-3, 3, "a number of standard deviations")] public double EducationQuality { get; init; }

    /// <summary>Tertiary training places (3.2).</summary>
    public TertiaryTraining Training { get; init; } = new();

    /// <summary>Growth and governance above the base (L17).</summary>
    public GrowthDial Growth { get; init; } = new();

    /// <summary>Its licensed professions of health and education (3.3).</summary>
    public CriticalSectors CriticalSectors { get; init; } = new();

    /// <summary>What is offered to its households that receive money, and to their communities (8.4).</summary>
    public HouseholdProgrammes Households { get; init; } = new();
}

/// <summary>An ordered pair of countries.</summary>
public sealed record Corridor
{
    /// <summary>Id, by custom ORIGIN-DESTINATION.</summary>
    [Form("^[A-Za-z0-9-]+$", "letters, digits and hyphens")] public required string Id { get; init; }

    /// <summary>Country of origin.</summary>
    public required string Origin { get; init; }

    /// <summary>Country of destination.</summary>
    public required string Destination { get; init; }

    /// <summary>Great-circle distance, km.</summary>
    [Between(1, 20_100, "a number of km")] public required Datum DistanceKm { get; init; }

    /// <summary>Cost of sending USD 200, % of the amount: the base-year mean over what is sent through formal channels.</summary>
    [Between(0, 40, "a percentage")] public required Datum TransferCost { get; init; }

    /// <summary>Part of the cost that is a fixed fee per transfer, share of the cost at USD 200.</summary>
    [Between(0, 1, "a share")] public Datum FixedFeeShare { get; init; } = new(0.5);

    /// <summary>Informal share of the true flow, %.</summary>
    [Between(0, 100, "a percentage")] public required Datum InformalRemittance { get; init; }

    /// <summary>Remittances per person-month abroad over all migrants, USD a month: the target that r0 is calibrated to.</summary>
    [Between(0, 5000, "a number of USD a month")] public required Datum RemittancePerMigrant { get; init; }

    /// <summary>Price of an irregular crossing, USD; null: no irregular route.</summary>
    [Between(0, 50_000, "a number of USD")] public Datum? SmugglerFee { get; init; }

    /// <summary>Border enforcement Enf relative to the base year (4.6); moves the smuggler's price, apprehension and the route.</summary>
    [Between(0.1, 10, "an index, base year 1")] public double Enforcement { get; init; } = 1;

    /// <summary>Channels of transfer, their prices and rules (7.2 to 7.4).</summary>
    public TransferTerms Transfers { get; init; } = new();

    /// <summary>The diaspora (10).</summary>
    public DiasporaTerms Diaspora { get; init; } = new();

    /// <summary>What becomes of the skills of graduates abroad (3.4).</summary>
    public SkillTerms Skills { get; init; } = new();

    /// <summary>Remarks on the numbers.</summary>
    public string Note { get; init; } = "";
}

/// <summary>An admission regime (MODEL 4.1). One record for all families.</summary>
public sealed record Regime
{
    /// <summary>Id, lower case letters, digits and hyphens; keys the draws.</summary>
    [Form("^[a-z0-9-]+$", "lower case letters, digits and hyphens")] public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Family.</summary>
    public required RegimeFamily Family { get; init; }

    /// <summary>Country of destination.</summary>
    public required string Destination { get; init; }

    /// <summary>What each origin has in this regime.</summary>
    public required IReadOnlyList<Intake> Intakes { get; init; }

    /// <summary>Sectors of work, first one where it matters for one only.</summary>
    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>Lowest education.</summary>
    public Education SkillMin { get; init; } = Education.Primary;

    /// <summary>Highest education.</summary>
    public Education SkillMax { get; init; } = Education.Tertiary;

    /// <summary>Youngest age at admission, years.</summary>
    [Between(14, 80, "an age")] public int AgeMin { get; init; } = 16;

    /// <summary>Oldest age at admission, years.</summary>
    [Between(14, 80, "an age")] public int AgeMax { get; init; } = 49;

    /// <summary>Smallest share of women among the places, -1 none.</summary>
    [Between(-1, 1, "a share, or -1 for none,")] public double FemaleShareMin { get; init; } = -1;

    /// <summary>Largest share of women among the places, -1 none.</summary>
    [Between(-1, 1, "a share, or -1 for none,")] public double FemaleShareMax { get; init; } = -1;

    /// <summary>Places a calendar year over all origins, null: no quota.</summary>
    [Between(0, 100_000_000, "a number of places")] public Datum? QuotaPerYear { get; init; }

    /// <summary>Share of the yearly places that opens in each calendar month, 12 values, sum 1; empty: a twelfth each.</summary>
    [Count(12, OrEmpty = true), SumsToOne, Between(0, 1, "a share")] public IReadOnlyList<double> MonthSchedule { get; init; } = [];

    /// <summary>Whether renewals use places.</summary>
    public bool RenewalsCountAgainstQuota { get; init; }

    /// <summary>Order of applicants.</summary>
    public Allocation Allocation { get; init; } = Allocation.Lottery;

    /// <summary>Points, used by <see cref="Allocation.Points"/>.</summary>
    public PointsTable? Points { get; init; }

    /// <summary>Length of a permit, months; 0: no end.</summary>
    [Between(0, 600, "a number of months")] public int DurationMonths { get; init; }

    /// <summary>Most renewals.</summary>
    [Between(0, 100, "a number of renewals")] public int MaxRenewals { get; init; }

    /// <summary>Months between two stays.</summary>
    [Between(0, 120, "a number of months")] public int CoolingOffMonths { get; init; }

    /// <summary>Right to be considered first on coming again.</summary>
    public bool ReentryPriority { get; init; }

    /// <summary>The permit allows going home and coming back.</summary>
    public bool MultiEntry { get; init; }

    /// <summary>What it allows to those who go home and come again.</summary>
    public CirculationTerms Circulation { get; init; } = new();

    /// <summary>Months of the calendar in which work is done, 1 to 12; empty: all year.</summary>
    [Between(1, 12, "a month of the calendar")] public IReadOnlyList<int> SeasonMonths { get; init; } = [];

    /// <summary>Tie to the employer.</summary>
    public EmployerTie EmployerTie { get; init; } = EmployerTie.None;

    /// <summary>Months after which a tied worker may change employer as if free (4.7), 0: never.</summary>
    [Between(0, 600, "a number of months")] public int PortabilityAfterMonths { get; init; }

    /// <summary>Wage floor, USD a month, 0 none.</summary>
    [Between(0, 20_000, "a number of USD a month")] public double MinWage { get; init; }

    /// <summary>Employer gives housing.</summary>
    public bool HousingProvided { get; init; }

    /// <summary>Employer gives food.</summary>
    public bool FoodProvided { get; init; }

    /// <summary>Deductions by the employer, share of wage (C11).</summary>
    [Between(0, 0.4, "a share")] public double Deductions { get; init; }

    /// <summary>Share of travel that the employer pays.</summary>
    [Between(0, 1, "a share")] public double EmployerPaysTravelShare { get; init; }

    /// <summary>Most that a recruiter may charge a worker, months of the wage abroad; -1 no cap (5.2).</summary>
    [Between(-1, 24, "a number of months, or -1 for none,")] public double WorkerFeeCap { get; init; } = -1;

    /// <summary>All who leave have orientation before (5.3).</summary>
    public bool PreDepartureOrientation { get; init; }

    /// <summary>The family may come along.</summary>
    public bool FamilyAccompany { get; init; }

    /// <summary>Months to residence, 0: no path.</summary>
    [Between(0, 600, "a number of months")] public int PathToSettleMonths { get; init; }

    /// <summary>The ten rights of MODEL 4.5, each 0 to 1; empty: all 0.</summary>
    [Count(10, OrEmpty = true), Between(0, 1)] public IReadOnlyList<double> Rights { get; init; } = [];

    /// <summary>Effectiveness of inspection, 0 to 1; null: parameter insp.</summary>
    [Between(0, 1)] public double? Inspection { get; init; }

    /// <summary>Detection of overstayers, per month; null: parameter detect.</summary>
    [Between(0, 1, "a monthly probability")] public double? Detection { get; init; }

    /// <summary>Origin screens and stands in for timely return (quota cut on overstay): commit of 4.7.</summary>
    public bool OriginCommitment { get; init; }

    /// <summary>Share of an origin's places taken away until the next review where too many overstay; 0: none (4.1).</summary>
    [Between(0, 1, "a share")] public double QuotaCutShare { get; init; }

    /// <summary>Overstays per contract ended above which places are cut.</summary>
    [Between(0, 1, "a share")] public double OverstayTolerated { get; init; } = 0.1;

    /// <summary>Months between reviews of overstaying.</summary>
    [Between(1, 120, "a number of months")] public int ReviewEveryMonths { get; init; } = 12;

    /// <summary>Places of a regime below tertiary education shrink as rights grow: mechanism B of 4.5, by rhoR.</summary>
    public bool QuotaFollowsRights { get; init; }

    /// <summary>Migrants in the country under another regime may pass into this one as their contract ends (4.7).</summary>
    public bool AdmitsFromWithin { get; init; }

    /// <summary>Share of net pay kept back and paid out at a timely return (4.8).</summary>
    [Between(0, 0.7, "a share")] public double DeferredPayShare { get; init; }

    /// <summary>Bond deposited at departure, USD; given back at a timely return, lost by staying without permit (4.7).</summary>
    [Between(0, 50_000, "a number of USD")] public double BondUsd { get; init; }

    /// <summary>Who deposits the bond.</summary>
    public BondPayer BondPayer { get; init; } = BondPayer.Worker;

    /// <summary>Contributions to social security follow the worker home (4.9).</summary>
    public bool SocialSecurityPortable { get; init; }

    /// <summary>Labour-market test: months added before departure.</summary>
    [Between(0, 24, "a number of months")] public int LabourMarketTestMonths { get; init; }

    /// <summary>Labour-market test: probability that it turns an application away; recalled workers need none.</summary>
    [Between(0, 1, "a probability")] public double LabourMarketTestRefusal { get; init; }

    /// <summary>Probability that a renewal is offered while renewals are left (4.7).</summary>
    [Between(0, 1, "a probability")] public double RenewalOffered { get; init; } = 1;

    /// <summary>Work permit after studies, months; 0: none (4.3).</summary>
    [Between(0, 120, "a number of months")] public int StudyToWorkMonths { get; init; }

    /// <summary>Licensed profession that alone is admitted (3.3); null: everybody who is eligible otherwise.</summary>
    public Cadre? Cadre { get; init; }

    /// <summary>Health and education are excluded from recruitment: a share excl_displaced finds another way (L14).</summary>
    public bool ExcludesCadres { get; init; }

    /// <summary>Which class of remitting behaviour holds (7.1).</summary>
    public RemittingClass Remitting { get; init; } = RemittingClass.Contract;

    /// <summary>A joint body monitors the agreement.</summary>
    public bool MonitoringBody { get; init; }

    /// <summary>Where the terms come from.</summary>
    public string Source { get; init; } = "";
}

/// <summary>One origin in one regime: base-year numbers that calibration aims at, and channels.</summary>
public sealed record Intake
{
    /// <summary>Country of origin.</summary>
    public required string Id { get; init; }

    /// <summary>Migrants under this regime at the start, persons.</summary>
    [Between(0, 100_000_000, "a number of persons")] public required Datum Stock { get; init; }

    /// <summary>Departures of the base year, persons (recalls included).</summary>
    [Between(0, 100_000_000, "a number of persons")] public required Datum Departures { get; init; }

    /// <summary>Share of women in the flow.</summary>
    [Between(0, 1, "a share")] public required Datum FemaleShare { get; init; }

    /// <summary>Share of tertiary education in the flow.</summary>
    [Between(0, 1, "a share")] public Datum TertiaryShare { get; init; } = new(0);

    /// <summary>Share of the stock that goes home in a year, contract ends included.</summary>
    [Between(0, 1, "a share")] public required Datum ReturnRate { get; init; }

    /// <summary>Share of contracts ended that turn into overstay; 0 where permits do not end.</summary>
    [Between(0, 0.9, "a share")] public Datum OverstayRate { get; init; } = new(0);

    /// <summary>Renewals (or recalls) per contract end.</summary>
    [Between(0, 1, "a share")] public Datum RenewalProbability { get; init; } = new(0);

    /// <summary>Growth of posts, per year.</summary>
    [Between(-0.2, 0.3, "a yearly rate")] public Datum DemandGrowth { get; init; } = new(0);

    /// <summary>Applicants per place in the base year, where rationed; null: not rationed.</summary>
    [Between(1, 1000, "a number of applicants")] public Datum? ApplicantsPerPlace { get; init; }

    /// <summary>Places a calendar year for this origin alone, within those of the regime; null: none of its own.</summary>
    [Between(0, 100_000_000, "a number of places")] public Datum? QuotaPerYear { get; init; }

    /// <summary>Age below which the origin forbids women to go under the regime (4.10), 0: no ban.</summary>
    [Between(0, 80, "an age")] public int WomenBannedUnderAge { get; init; }

    /// <summary>Sectors of work at home from which this intake recruits: the rural stratum of seasonal schemes; empty: all.</summary>
    public IReadOnlyList<Sector> OriginSectors { get; init; } = [];

    /// <summary>Wage abroad relative to the destination's wage of that skill.</summary>
    [Between(0.1, 5)] public double WageFactor { get; init; } = 1;

    /// <summary>How far a code of ethical recruitment holds towards this origin, 0 to 1; in regimes of a licensed profession (3.6).</summary>
    [Between(0, 1)] public double EthicalCode { get; init; }

    /// <summary>What the destination pays the origin for each recruit of a licensed profession, USD (L11).</summary>
    [Between(0, 200_000, "a number of USD")] public double CompensationUsd { get; init; }

    /// <summary>Channels with what a worker pays.</summary>
    public required IReadOnlyList<ChannelTerms> Channels { get; init; }
}
