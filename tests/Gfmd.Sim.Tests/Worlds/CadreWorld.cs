using Gfmd.Sim.Experiments;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Worlds;

/// <summary>A world of licensed professions: one origin of 30,000 agents of weight 1, two destinations; nurses under a regime with posts and a quota
/// and under one without, points for the educated, families.</summary>
internal static class CadreWorld
{
    public static Scenario Scenario { get; } = SmallWorlds.Bound with
    {
        Name = "cadres",
        Countries =
        [
            Origin(), SmallWorlds.Destination("DDD", 1_200, 2_500), SmallWorlds.Destination("EEE", 1_800, 3_600),
        ],
        Corridors = [SmallWorlds.Corridor("AAA", "DDD"), SmallWorlds.Corridor("AAA", "EEE")],
        Regimes =
        [
            Nurses("nurses", "DDD", 150, 45) with
            {
                QuotaPerYear = new(90),
                Intakes = [Nurses("nurses", "DDD", 150, 45).Intakes[0] with { ApplicantsPerPlace = new(2) }],
            },
            Nurses("clinics", "EEE", 120, 45),
            Settled("points", "EEE", 150, 40, 1) with
            {
                Allocation = Allocation.Points, SkillMin = Education.Tertiary, QuotaPerYear = new(80), Points = new PointsTable { PassMark = 30 },
            },
            Settled("family", "DDD", 300, 40, 0.1),
        ],
    };

    private static readonly Lazy<CalibrationResult> Lazy = new(() => Calibration.Solve(Scenario, 2));

    public static CalibrationResult Solved => Lazy.Value;

    /// <summary>The scenario with another policy towards licensed staff.</summary>
    public static Scenario With(this Scenario scenario, Func<CriticalSectors, CriticalSectors> change) => scenario with
    {
        Countries =
        [
            .. scenario.Countries.Select(c => c.Origin is { } o ? c with { Origin = o with { CriticalSectors = change(o.CriticalSectors) } } : c),
        ],
    };

    private static Country Origin()
    {
        Country plain = SmallWorlds.Origin("AAA", 30_000, 30_000);
        return plain with
        {
            Origin = plain.Origin! with
            {
                Education = [0.35, 0.2, 0.2, 0.25],
                Enrolment = [0.9, 0.8, 0.5],
                ParticipationWomen = new(0.7),
                CriticalSectors = new CriticalSectors
                {
                    UnderFiveMortality = new(50),
                    Cadres =
                    [
                        new CadreData
                        {
                            Id = Cadre.Nurse, Staff = new(500), Reserve = new(80), VacancyRate = new(0.15), FemaleShare = new(0.8),
                            Graduates = new(70), PassRate = new(0.7),
                        },
                        new CadreData
                        {
                            Id = Cadre.Doctor, Staff = new(60), VacancyRate = new(0.2), FemaleShare = new(0.4), Graduates = new(8),
                        },
                        new CadreData
                        {
                            Id = Cadre.Teacher, Staff = new(200), Unqualified = new(0.2), VacancyRate = new(0.05), FemaleShare = new(0.5),
                            Graduates = new(20),
                        },
                    ],
                },
            },
        };
    }

    private static Regime Settled(string id, string destination, double stock, double departures, double tertiary) => new()
    {
        Id = id,
        Name = id,
        Family = RegimeFamily.Unilateral,
        Destination = destination,
        Intakes =
        [
            SmallWorlds.Intake("AAA", stock, departures) with { TertiaryShare = new(tertiary), ReturnRate = new(0.04), FemaleShare = new(0.5) },
        ],
        FamilyAccompany = true,
        PathToSettleMonths = 60,
        Remitting = RemittingClass.Permanent,
        Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    };

    private static Regime Nurses(string id, string destination, double stock, double departures)
    {
        Regime r = Settled(id, destination, stock, departures, 1);
        return r with
        {
            Cadre = Cadre.Nurse,
            Sectors = [Sector.Health],
            SkillMin = Education.Tertiary,
            AgeMin = 21,
            Intakes = [r.Intakes[0] with { FemaleShare = new(0.8) }],
        };
    }
}
