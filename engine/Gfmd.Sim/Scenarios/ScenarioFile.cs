namespace Gfmd.Sim.Scenarios;

/// <summary>
/// One scenario: what a scenario file says after <c>extends</c> is resolved. Money is nominal USD of <see cref="PriceYear"/>, constant.
/// </summary>
public sealed record Scenario
{
    /// <summary>Version of this format. Range 1 to 1.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>Short name, lower case letters, digits and hyphens; names the folder of results.</summary>
    public required string Name { get; init; }

    /// <summary>One line for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>The question that the scenario answers, one sentence.</summary>
    public string Question { get; init; } = "";

    /// <summary>First month of the run, YYYY-MM.</summary>
    public required string StartMonth { get; init; }

    /// <summary>Base year of constant prices. Range 1990 to 2100.</summary>
    public required int PriceYear { get; init; }

    /// <summary>Months simulated after the burn-in. Range 1 to 1200.</summary>
    public int Months { get; init; } = 240;

    /// <summary>Months of burn-in under the base regimes before month 0. Range 0 to 120.</summary>
    public int BurnIn { get; init; } = 24;

    /// <summary>Root seed of all draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Independent repetitions. Range 1 to 10000.</summary>
    public int Replicates { get; init; } = 1;

    /// <summary>Countries, keyed by id.</summary>
    public required IReadOnlyList<Country> Countries { get; init; }

    /// <summary>Corridors, keyed by id.</summary>
    public required IReadOnlyList<Corridor> Corridors { get; init; }

    /// <summary>Admission regimes, keyed by id.</summary>
    public required IReadOnlyList<Regime> Regimes { get; init; }

    /// <summary>Overrides of catalogue parameters by name; see <c>gfmd describe parameters</c>.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>What is written.</summary>
    public Outputs Outputs { get; init; } = new();
}

/// <summary>What a run writes and how it marks small cells.</summary>
public sealed record Outputs
{
    /// <summary>Cells of fewer agents are marked. Range 0 to 1000000.</summary>
    public int MinimumCell { get; init; } = 50;

    /// <summary>Share of persons whose life courses are written, a keyed sample. Range 0 to 1.</summary>
    public double LifeCourseShare { get; init; } = 0.001;
}

/// <summary>A country: an origin, a destination, or both.</summary>
public sealed record Country
{
    /// <summary>ISO 3166-1 alpha-3 code.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people. Keys of draws come from the id.</summary>
    public required string Name { get; init; }

    /// <summary>Price level relative to the United States (ICP), US = 1. Range 0.05 to 3.</summary>
    public required Datum PriceLevel { get; init; }

    /// <summary>Present if people leave this country in the scenario.</summary>
    public OriginData? Origin { get; init; }

    /// <summary>Present if people go to this country in the scenario.</summary>
    public DestinationData? Destination { get; init; }
}

/// <summary>What is known of a country of origin.</summary>
public sealed record OriginData
{
    /// <summary>Agents that stand for the country's people at the default size; null: in proportion to population. Range 20 to 100000000.</summary>
    public int? Agents { get; init; }

    /// <summary>Population at the start, persons at home and abroad born here. Range 100 to 2000000000.</summary>
    public required Datum Population { get; init; }

    /// <summary>Life expectancy at birth, years. Range 40 to 90.</summary>
    public required Datum LifeExpectancy { get; init; }

    /// <summary>Deaths in the first year of life per birth. Range 0 to 0.2.</summary>
    public Datum InfantMortality { get; init; } = new(0.025);

    /// <summary>Total fertility, births per woman. Range 0.5 to 8.</summary>
    public Datum Fertility { get; init; } = new(2.5);

    /// <summary>Past growth of population that shapes the age pyramid, per year. Range -0.02 to 0.04.</summary>
    public required Datum PastGrowth { get; init; }

    /// <summary>Mean household size, persons. Range 1 to 10.</summary>
    public required Datum HouseholdSize { get; init; }

    /// <summary>Shares of adults 25+ by highest level: primary, lower secondary, upper secondary, tertiary; sum 1. Exactly 4 values.</summary>
    public required IReadOnlyList<double> Education { get; init; }

    /// <summary>Source of <see cref="Education"/>.</summary>
    public string EducationSource { get; init; } = "calibration choice";

    /// <summary>Probability to go on at the nodes 12 (lower secondary), 15 (upper secondary) and 18 (tertiary). Exactly 3 values in 0 to 1.</summary>
    public required IReadOnlyList<double> Enrolment { get; init; }

    /// <summary>Source of <see cref="Enrolment"/>.</summary>
    public string EnrolmentSource { get; init; } = "calibration choice";

    /// <summary>Labour-force participation of men 15-64. Range 0.1 to 1.</summary>
    public required Datum ParticipationMen { get; init; }

    /// <summary>Labour-force participation of women 15-64. Range 0.02 to 1.</summary>
    public required Datum ParticipationWomen { get; init; }

    /// <summary>Unemployment, share of the labour force. Range 0 to 0.5.</summary>
    public required Datum Unemployment { get; init; }

    /// <summary>Informal employment (self-employed or without contract), share of employment. Range 0 to 1.</summary>
    public required Datum InformalShare { get; init; }

    /// <summary>Median wage of all employed, USD a month. Range 1 to 20000.</summary>
    public required Datum MedianWage { get; init; }

    /// <summary>Employment by sector 0 to 8; sum 1. Exactly 9 values.</summary>
    public required IReadOnlyList<double> SectorShares { get; init; }

    /// <summary>Source of <see cref="SectorShares"/>.</summary>
    public string SectorSource { get; init; } = "calibration choice";

    /// <summary>Growth of labour demand at constant wages, per year. Range -0.05 to 0.1.</summary>
    public Datum LabourDemandGrowth { get; init; } = new(0);

    /// <summary>Liquid wealth of the median household, months of its income. Range 0 to 60.</summary>
    public Datum WealthMonths { get; init; } = new(2);
}

/// <summary>What is known of a country of destination.</summary>
public sealed record DestinationData
{
    /// <summary>Wage of low-skill work (education 0-2), USD a month. Range 10 to 20000.</summary>
    public required Datum WageLow { get; init; }

    /// <summary>Wage of skilled work (education 3), USD a month. Range 10 to 50000.</summary>
    public required Datum WageSkilled { get; init; }

    /// <summary>Tax on low-skill wages, share. Range 0 to 0.6.</summary>
    public required Datum TaxLow { get; init; }

    /// <summary>Tax on skilled wages, share. Range 0 to 0.6.</summary>
    public required Datum TaxSkilled { get; init; }

    /// <summary>Employer contributions, share of wage. Range 0 to 0.6.</summary>
    public required Datum Payroll { get; init; }

    /// <summary>Unemployment in the base year, share. Range 0.005 to 0.4.</summary>
    public required Datum Unemployment { get; init; }
}

/// <summary>An ordered pair of countries.</summary>
public sealed record Corridor
{
    /// <summary>Id, by custom ORIGIN-DESTINATION.</summary>
    public required string Id { get; init; }

    /// <summary>Country of origin.</summary>
    public required string Origin { get; init; }

    /// <summary>Country of destination.</summary>
    public required string Destination { get; init; }

    /// <summary>Great-circle distance, km. Range 1 to 20100.</summary>
    public required Datum DistanceKm { get; init; }

    /// <summary>Cost of sending USD 200, % of the amount: the base-year mean over senders. Range 0 to 40.</summary>
    public required Datum TransferCost { get; init; }

    /// <summary>Part of the cost that is a fixed fee per transfer, share of the cost at USD 200. Range 0 to 1.</summary>
    public Datum FixedFeeShare { get; init; } = new(0.5);

    /// <summary>Informal share of the true flow, %. Range 0 to 100.</summary>
    public required Datum InformalRemittance { get; init; }

    /// <summary>Remittances per person-month abroad over all migrants, USD a month: the target that r0 is calibrated to. Range 0 to 5000.</summary>
    public required Datum RemittancePerMigrant { get; init; }

    /// <summary>Price of an irregular crossing, USD; null: no irregular route. Range 0 to 50000.</summary>
    public Datum? SmugglerFee { get; init; }

    /// <summary>Remarks on the numbers.</summary>
    public string Note { get; init; } = "";
}

/// <summary>An admission regime (MODEL 4.1). One record for all families.</summary>
public sealed record Regime
{
    /// <summary>Id, lower case letters, digits and hyphens; keys the draws.</summary>
    public required string Id { get; init; }

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

    /// <summary>Youngest age at admission, years. Range 14 to 80.</summary>
    public int AgeMin { get; init; } = 16;

    /// <summary>Oldest age at admission, years. Range 14 to 80.</summary>
    public int AgeMax { get; init; } = 49;

    /// <summary>Smallest share of women among the places, -1 none. Range -1 to 1.</summary>
    public double FemaleShareMin { get; init; } = -1;

    /// <summary>Largest share of women among the places, -1 none. Range -1 to 1.</summary>
    public double FemaleShareMax { get; init; } = -1;

    /// <summary>Places a calendar year over all origins, null: no quota. Range 0 to 100000000.</summary>
    public Datum? QuotaPerYear { get; init; }

    /// <summary>Share of the yearly places that opens in each calendar month, 12 values, sum 1; empty: a twelfth each.</summary>
    public IReadOnlyList<double> MonthSchedule { get; init; } = [];

    /// <summary>Whether renewals use places.</summary>
    public bool RenewalsCountAgainstQuota { get; init; }

    /// <summary>Order of applicants.</summary>
    public Allocation Allocation { get; init; } = Allocation.Lottery;

    /// <summary>Points, used by <see cref="Allocation.Points"/>.</summary>
    public PointsTable? Points { get; init; }

    /// <summary>Length of a permit, months; 0: no end. Range 0 to 600.</summary>
    public int DurationMonths { get; init; }

    /// <summary>Most renewals. Range 0 to 100.</summary>
    public int MaxRenewals { get; init; }

    /// <summary>Months between two stays. Range 0 to 120.</summary>
    public int CoolingOffMonths { get; init; }

    /// <summary>Right to be considered first on coming again.</summary>
    public bool ReentryPriority { get; init; }

    /// <summary>The permit allows going home and coming back.</summary>
    public bool MultiEntry { get; init; }

    /// <summary>Months of the calendar in which work is done, 1 to 12; empty: all year.</summary>
    public IReadOnlyList<int> SeasonMonths { get; init; } = [];

    /// <summary>Tie to the employer.</summary>
    public EmployerTie EmployerTie { get; init; } = EmployerTie.None;

    /// <summary>Wage floor, USD a month, 0 none. Range 0 to 20000.</summary>
    public double MinWage { get; init; }

    /// <summary>Employer gives housing.</summary>
    public bool HousingProvided { get; init; }

    /// <summary>Employer gives food.</summary>
    public bool FoodProvided { get; init; }

    /// <summary>Deductions by the employer, share of wage (C11). Range 0 to 0.4.</summary>
    public double Deductions { get; init; }

    /// <summary>Share of travel that the employer pays. Range 0 to 1.</summary>
    public double EmployerPaysTravelShare { get; init; }

    /// <summary>The family may come along.</summary>
    public bool FamilyAccompany { get; init; }

    /// <summary>Months to residence, 0: no path. Range 0 to 600.</summary>
    public int PathToSettleMonths { get; init; }

    /// <summary>The ten rights of MODEL 4.5, each 0 to 1; empty: all 0.</summary>
    public IReadOnlyList<double> Rights { get; init; } = [];

    /// <summary>Effectiveness of inspection, 0 to 1; null: parameter insp.</summary>
    public double? Inspection { get; init; }

    /// <summary>Detection of overstayers, per month; null: parameter detect. Range 0 to 1.</summary>
    public double? Detection { get; init; }

    /// <summary>Origin screens and stands in for timely return (quota cut on overstay): commit of 4.7.</summary>
    public bool OriginCommitment { get; init; }

    /// <summary>Which class of remitting behaviour holds (7.1).</summary>
    public RemittingClass Remitting { get; init; } = RemittingClass.Contract;

    /// <summary>A joint body monitors the agreement.</summary>
    public bool MonitoringBody { get; init; }

    /// <summary>Where the terms come from.</summary>
    public string Source { get; init; } = "";
}

/// <summary>Points of a selection grid (MODEL 4.2); admitted if the score reaches the pass mark, by rank within the quota.</summary>
public sealed record PointsTable
{
    /// <summary>Points by education level, 4 values.</summary>
    public IReadOnlyList<int> Education { get; init; } = [0, 5, 12, 30];

    /// <summary>Language, 0 to this many, by a fixed trait of the person. Range 0 to 100.</summary>
    public int Language { get; init; } = 28;

    /// <summary>Age: full points from 20 to 35, falling to 0 at 50. Range 0 to 100.</summary>
    public int Age { get; init; } = 12;

    /// <summary>Experience: full points from 6 years. Range 0 to 100.</summary>
    public int Experience { get; init; } = 15;

    /// <summary>A job offer, drawn with the share of vacancies. Range 0 to 100.</summary>
    public int JobOffer { get; init; } = 10;

    /// <summary>Lowest score admitted. Range 0 to 100.</summary>
    public int PassMark { get; init; } = 67;
}

/// <summary>One origin in one regime: base-year numbers that calibration aims at, and channels.</summary>
public sealed record Intake
{
    /// <summary>Country of origin.</summary>
    public required string Id { get; init; }

    /// <summary>Migrants under this regime at the start, persons. Range 0 to 100000000.</summary>
    public required Datum Stock { get; init; }

    /// <summary>Departures of the base year, persons (recalls included). Range 0 to 100000000.</summary>
    public required Datum Departures { get; init; }

    /// <summary>Share of women in the flow. Range 0 to 1.</summary>
    public required Datum FemaleShare { get; init; }

    /// <summary>Share of tertiary education in the flow. Range 0 to 1.</summary>
    public Datum TertiaryShare { get; init; } = new(0);

    /// <summary>Share of the stock that goes home in a year, contract ends included. Range 0 to 1.</summary>
    public required Datum ReturnRate { get; init; }

    /// <summary>Share of contracts ended that turn into overstay; 0 where permits do not end. Range 0 to 0.9.</summary>
    public Datum OverstayRate { get; init; } = new(0);

    /// <summary>Renewals (or recalls) per contract end. Range 0 to 1.</summary>
    public Datum RenewalProbability { get; init; } = new(0);

    /// <summary>Growth of posts, per year. Range -0.2 to 0.3.</summary>
    public Datum DemandGrowth { get; init; } = new(0);

    /// <summary>Applicants per place in the base year, where rationed; null: not rationed. Range 1 to 1000.</summary>
    public Datum? ApplicantsPerPlace { get; init; }

    /// <summary>Sectors of work at home from which this intake recruits: the rural stratum of seasonal schemes; empty: all.</summary>
    public IReadOnlyList<Sector> OriginSectors { get; init; } = [];

    /// <summary>Wage abroad relative to the destination's wage of that skill. Range 0.1 to 5.</summary>
    public double WageFactor { get; init; } = 1;

    /// <summary>Channels with what a worker pays.</summary>
    public required IReadOnlyList<ChannelTerms> Channels { get; init; }
}

/// <summary>One recruitment channel of one intake.</summary>
public sealed record ChannelTerms
{
    /// <summary>Channel.</summary>
    public required RecruitmentChannel Id { get; init; }

    /// <summary>All-in cost borne by the worker (fee, travel, documents), USD. Range 0 to 50000.</summary>
    public required Datum WorkerCost { get; init; }

    /// <summary>Share of the base-year departures; the shares of an intake sum to 1. Range 0 to 1.</summary>
    public required Datum Share { get; init; }
}
