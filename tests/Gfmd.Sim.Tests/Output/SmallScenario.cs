using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Output;

/// <summary>Two origins of 3,000 persons, one destination, a seasonal quota, a contract regime and free movement; built in code, for speed.</summary>
internal static class SmallScenario
{
    public static Scenario Build() => new()
    {
        SchemaVersion = 1,
        Name = "small",
        StartMonth = "2018-01",
        PriceYear = 2018,
        Months = 24,
        BurnIn = 3,
        Seed = 1,
        Countries = [Origin("AAA"), Origin("BBB"), Destination()],
        Corridors = [Corridor("AAA"), Corridor("BBB")],
        Regimes =
        [
            Regime("seasonal", RegimeFamily.Circular, "AAA", 60) with
            {
                QuotaPerYear = new Datum(120), DurationMonths = 7, ReentryPriority = true, Remitting = RemittingClass.Seasonal,
                Allocation = Allocation.EmployerNominates, SkillMax = Education.UpperSecondary,
            },
            Regime("contract", RegimeFamily.Bilateral, "BBB", 90) with { DurationMonths = 24, MaxRenewals = 2, EmployerTie = EmployerTie.Full },
            Regime("free", RegimeFamily.FreeMovement, "AAA", 50) with { Remitting = RemittingClass.Permanent },
        ],
        Outputs = new Outputs { LifeCourseShare = 0.05 },
    };

    public static Solved Solved() => new()
    {
        Origins = new Dictionary<string, SolvedOrigin>(StringComparer.Ordinal) { ["AAA"] = People(), ["BBB"] = People() },
        Schemes = new Dictionary<string, SolvedScheme>(StringComparer.Ordinal)
        {
            ["seasonal/AAA"] = Scheme(),
            ["contract/BBB"] = Scheme(),
            ["free/AAA"] = Scheme(),
        },
    };

    private static SolvedOrigin People() =>
        PlanCompiler.Provisional(Origin("AAA").Origin!, new ParameterSet()) with { BaseWage = 300 };

    private static SolvedScheme Scheme() => new()
    {
        ReturnHazard = 0.01,
        BaseFixedFee = 5,
        BaseEmployerCost = [1500, 3000],
        Posts = [150, 20],
        Constants = [0, 0, 0, 0],
        ChannelConstants = [0],
    };

    private static Country Origin(string id) => new()
    {
        Id = id,
        Name = id,
        PriceLevel = new Datum(0.5),
        Origin = new OriginData
        {
            Agents = 3000,
            Population = new Datum(6000),
            LifeExpectancy = new Datum(70),
            PastGrowth = new Datum(0.015),
            HouseholdSize = new Datum(5),
            Education = [0.3, 0.3, 0.3, 0.1],
            Enrolment = [0.9, 0.7, 0.3],
            ParticipationMen = new Datum(0.8),
            ParticipationWomen = new Datum(0.5),
            Unemployment = new Datum(0.06),
            InformalShare = new Datum(0.5),
            MedianWage = new Datum(300),
            SectorShares = [0.2, 0.15, 0.1, 0.2, 0.05, 0.05, 0.1, 0.05, 0.1],
        },
    };

    private static Country Destination() => new()
    {
        Id = "NZL",
        Name = "New Zealand",
        PriceLevel = new Datum(1),
        Destination = new DestinationData
        {
            WageLow = new Datum(1900),
            WageSkilled = new Datum(3600),
            TaxLow = new Datum(0.15),
            TaxSkilled = new Datum(0.22),
            Payroll = new Datum(0.02),
            Unemployment = new Datum(0.05),
        },
    };

    private static Corridor Corridor(string origin) => new()
    {
        Id = origin + "-NZL",
        Origin = origin,
        Destination = "NZL",
        DistanceKm = new Datum(2700),
        TransferCost = new Datum(9),
        InformalRemittance = new Datum(30),
        RemittancePerMigrant = new Datum(300),
    };

    private static Regime Regime(string id, RegimeFamily family, string origin, double stock) => new()
    {
        Id = id,
        Name = id,
        Family = family,
        Destination = "NZL",
        Intakes =
        [
            new Intake
            {
                Id = origin, Stock = new Datum(stock), Departures = new Datum(stock), FemaleShare = new Datum(0.3),
                TertiaryShare = new Datum(0), ReturnRate = new Datum(0.3), OverstayRate = new Datum(0.02),
                ApplicantsPerPlace = family == RegimeFamily.Circular ? new Datum(3) : null,
                Channels = [new ChannelTerms { Id = RecruitmentChannel.Public, WorkerCost = new Datum(700), Share = new Datum(1) }],
            },
        ],
    };
}
