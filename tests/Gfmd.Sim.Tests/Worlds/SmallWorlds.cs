using Gfmd.Sim.Experiments;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Worlds;

/// <summary>Small scenarios built in code, each calibrated once a test run.</summary>
internal static class SmallWorlds
{
    /// <summary>One corridor, one rationed bilateral regime whose quota binds, 20,000 agents of weight 1.</summary>
    public static Scenario Bound { get; } = Frame("bound") with
    {
        Countries = [Origin("AAA", 20_000, 20_000), Destination("DDD", 1_200, 2_500)],
        Corridors = [Corridor("AAA", "DDD")],
        Regimes = [Contract("guest", "DDD", Intake("AAA", 260, 120) with { ApplicantsPerPlace = new(3) }) with { QuotaPerYear = new(120) }],
    };

    /// <summary>Two origins, two destinations, all five families; an agent of BBB stands for ten persons.</summary>
    public static Scenario Mixed { get; } = MixedOf(6_000);

    private static readonly Lazy<CalibrationResult> BoundLazy = new(() => Calibration.Solve(Bound, 2));
    private static readonly Lazy<CalibrationResult> MixedLazy = new(() => Calibration.Solve(Mixed, 2));

    public static CalibrationResult BoundSolved => BoundLazy.Value;

    public static CalibrationResult MixedSolved => MixedLazy.Value;

    /// <summary>The mixed world with so many agents an origin.</summary>
    public static Scenario MixedOf(int agents)
    {
        double a = agents / 6_000.0, b = 10 * a;
        return Frame("mixed") with
        {
            Countries =
            [
                Origin("AAA", 6_000 * a, agents), Origin("BBB", 60_000 * a, agents), Destination("DDD", 1_200, 2_500), Destination("EEE", 1_800,
                    3_600),
            ],
            Corridors =
            [
                Corridor("AAA", "DDD"), Corridor("AAA", "EEE"),
                Corridor("BBB", "DDD") with { Transfers = new() { ExchangePremium = 1, Exclusivity = 0.2 } },
                Corridor("BBB", "EEE") with { SmugglerFee = new(900) },
            ],
            Regimes =
            [
                Contract(
                    "guest", "DDD",
                    Intake("AAA", 150 * a, 70 * a) with { ApplicantsPerPlace = new(2) }, Intake("BBB", 1_200 * a,
                        600 * a) with { ApplicantsPerPlace = new(2) }),
                Settled("family", "DDD", Intake("AAA", 120 * a, 16 * a), Intake("BBB", 1_000 * a, 140 * a)),
                Settled("points", "EEE", Skilled("AAA", 80 * a, 14 * a), Skilled("BBB", 600 * a, 120 * a)) with
                {
                    Allocation = Allocation.Points, SkillMin = Education.UpperSecondary, QuotaPerYear = new(160 * a),
                    Points = new PointsTable { PassMark = 40 },
                },
                Seasonal("season", "EEE", Season("AAA", 60 * a, 60 * a), Season("BBB", 500 * a, 500 * a)) with { QuotaPerYear = new(700 * a) },
                Settled("free", "DDD", Intake("AAA", 90 * a, 24 * a) with { ReturnRate = new(0.15) }) with
                {
                    Family = RegimeFamily.FreeMovement, PathToSettleMonths = 0,
                },
                Irregular("irregular", "EEE", Intake("BBB", 700 * a, 240 * a) with { ReturnRate = new(0.2) }),
            ],
        };
    }

    /// <summary>A scenario whose origins have an economy that answers, with currencies abroad up by half from month 0: remittances rise.</summary>
    public static Scenario WithEconomies(this Scenario scenario) => scenario with
    {
        Countries =
        [
            .. scenario.Countries.Select(c => c.Origin is null ? c : c with
            {
                Origin = c.Origin with
                {
                    Economy = new OriginEconomy
                    {
                        Feedback = true, Exports = new(4_000 * c.Origin.Population), ExternalDebt = new(2_000 * c.Origin.Population),
                        Reserves = new(500 * c.Origin.Population), TrainingCost = 8_000,
                    },
                },
            }),
        ],
        Corridors =
        [
            .. scenario.Corridors.Select(c => c with { Diaspora = new DiasporaTerms { Trade = new(1e6), Investment = new(2e5), Visits = 0.2 } }),
        ],
        Shocks = [new Shock { Id = "boom", Kind = ShockKind.ExchangeRate, Size = 0.5, Months = 600 }],
    };

    /// <summary>The scenario with something offered to the households of all origins.</summary>
    public static Scenario Offering(this Scenario scenario, HouseholdProgrammes offered) => scenario with
    {
        Countries = [.. scenario.Countries.Select(c => c.Origin is { } o ? c with { Origin = o with { Households = offered } } : c)],
    };

    /// <summary>The scenario with one regime changed.</summary>
    public static Scenario With(this Scenario scenario, string regime, Func<Regime, Regime> change) =>
        scenario with { Regimes = [.. scenario.Regimes.Select(r => r.Id == regime ? change(r) : r)] };

    /// <summary>The scenario with one parameter changed.</summary>
    public static Scenario With(this Scenario scenario, Parameter parameter, double value) =>
        scenario with { Parameters = new Dictionary<string, double>(scenario.Parameters, StringComparer.Ordinal) { [parameter.Id] = value } };

    /// <summary>The scenario with all corridors changed.</summary>
    public static Scenario WithCorridors(this Scenario scenario, Func<Corridor, Corridor> change) =>
        scenario with { Corridors = [.. scenario.Corridors.Select(change)] };

    public static Country Origin(string id, double population, int agents) => new()
    {
        Id = id,
        Name = id,
        PriceLevel = new(0.35),
        Origin = new OriginData
        {
            Agents = agents,
            Population = new(population),
            LifeExpectancy = new(70),
            PastGrowth = new(0.018),
            HouseholdSize = new(4.5),
            Education = [0.4, 0.25, 0.25, 0.1],
            Enrolment = [0.8, 0.6, 0.3],
            ParticipationMen = new(0.8),
            ParticipationWomen = new(0.5),
            Unemployment = new(0.08),
            InformalShare = new(0.6),
            MedianWage = new(220),
            SectorShares = [0.35, 0.12, 0.1, 0.2, 0.05, 0.03, 0.05, 0.03, 0.07],
        },
    };

    public static Country Destination(string id, double low, double skilled) => new()
    {
        Id = id,
        Name = id,
        PriceLevel = new(0.9),
        Destination = new DestinationData
        {
            WageLow = new(low),
            WageSkilled = new(skilled),
            TaxLow = new(0.05),
            TaxSkilled = new(0.2),
            Payroll = new(0.1),
            Unemployment = new(0.06),
        },
    };

    public static Corridor Corridor(string origin, string destination) => new()
    {
        Id = $"{origin}-{destination}",
        Origin = origin,
        Destination = destination,
        DistanceKm = new(3_000),
        TransferCost = new(6),
        InformalRemittance = new(20),
        RemittancePerMigrant = new(160),
    };

    public static Intake Intake(string origin, double stock, double departures) => new()
    {
        Id = origin,
        Stock = new(stock),
        Departures = new(departures),
        FemaleShare = new(0.4),
        TertiaryShare = new(0.1),
        ReturnRate = new(0.1),
        Channels =
        [
            new ChannelTerms { Id = RecruitmentChannel.Licensed, WorkerCost = new(900), Share = new(0.7) },
            new ChannelTerms { Id = RecruitmentChannel.Network, WorkerCost = new(500), Share = new(0.3) },
        ],
    };

    public static Regime Contract(string id, string destination, params Intake[] intakes) => new()
    {
        Id = id,
        Name = id,
        Family = RegimeFamily.Bilateral,
        Destination = destination,
        Intakes =
        [
            .. intakes.Select(i => i with
            {
                ReturnRate = new(0.35), OverstayRate = new(0.08), RenewalProbability = new(0.4), TertiaryShare = new(0), FemaleShare = new(0.3),
            }),
        ],
        DurationMonths = 24,
        MaxRenewals = 2,
        EmployerTie = EmployerTie.Full,
        HousingProvided = true,
        FoodProvided = true,
        Deductions = 0.05,
        Rights = [1, 0.5, 0.5, 0, 1, 0, 1, 0.5, 0, 0.5],
    };

    private static Regime Settled(string id, string destination, params Intake[] intakes) => new()
    {
        Id = id,
        Name = id,
        Family = RegimeFamily.Unilateral,
        Destination = destination,
        Intakes = intakes,
        FamilyAccompany = true,
        PathToSettleMonths = 60,
        Remitting = RemittingClass.Permanent,
        Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    };

    private static Regime Seasonal(string id, string destination, params Intake[] intakes) => new()
    {
        Id = id,
        Name = id,
        Family = RegimeFamily.Circular,
        Destination = destination,
        Intakes = intakes,
        Allocation = Allocation.EmployerNominates,
        DurationMonths = 6,
        ReentryPriority = true,
        CoolingOffMonths = 3,
        SeasonMonths = [4, 5, 6, 7, 8, 9],
        Remitting = RemittingClass.Seasonal,
        HousingProvided = true,
        Rights = [1, 0.5, 0.5, 0, 1, 0, 1, 0.5, 0, 0.5],
    };

    private static Regime Irregular(string id, string destination, params Intake[] intakes) => new()
    {
        Id = id,
        Name = id,
        Family = RegimeFamily.Irregular,
        Destination = destination,
        Intakes = [.. intakes.Select(i => i with { TertiaryShare = new(0), Channels = [new() { Id = RecruitmentChannel.Network,
            WorkerCost = new(100), Share = new(1) }] })],
        Remitting = RemittingClass.Irregular,
    };

    private static Intake Skilled(string origin, double stock, double departures) => Intake(origin, stock, departures) with
    {
        TertiaryShare = new(0.7),
        ReturnRate = new(0.05),
    };

    private static Intake Season(string origin, double stock, double departures) => Intake(origin, stock, departures) with
    {
        TertiaryShare = new(0),
        ReturnRate = new(0.95),
        OverstayRate = new(0.02),
        RenewalProbability = new(0.6),
        ApplicantsPerPlace = new(2),
        Channels = [new ChannelTerms { Id = RecruitmentChannel.Public, WorkerCost = new(300), Share = new(1) }],
    };

    private static Scenario Frame(string name) => new()
    {
        SchemaVersion = 1,
        Name = name,
        StartMonth = "2020-01",
        PriceYear = 2020,
        Months = 60,
        BurnIn = 24,
        Seed = 20_260,
        Countries = [],
        Corridors = [],
        Regimes = [],
    };
}
