using Gfmd.Sim.Experiments;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Worlds;

/// <summary>Worlds of graduates: the mixed one with students abroad and short places, and islands that lose few or many.</summary>
internal static class SkillWorld
{
    private static readonly Lazy<CalibrationResult> Lazy = new(() => Calibration.Solve(Mixed(6_000), 2));

    public static CalibrationResult MixedSolved => Lazy.Value;

    /// <summary>The mixed world with so many agents an origin, students abroad and two applicants for three places of tertiary education.</summary>
    public static Scenario Mixed(int agents)
    {
        Scenario mixed = SmallWorlds.MixedOf(agents);
        double a = agents / 6_000.0;
        return mixed.With(new TertiaryTraining { ApplicantsPerPlace = new(1.5) }) with
        {
            Regimes = [.. mixed.Regimes, Studies(Of("AAA", 60 * a, 30 * a, 0.6), Of("BBB", 600 * a, 300 * a, 0.6))],
        };
    }

    /// <summary>40,000 people of whom graduates alone may leave for good.</summary>
    public static Scenario Island(double stock, double departures, TertiaryTraining training) => SmallWorlds.Bound.With(training) with
    {
        Name = "island",
        Countries =
        [
            SmallWorlds.Origin("AAA", 40_000, 40_000) is var c ? c with { Origin = c.Origin! with { Training = training } } : c,
            SmallWorlds.Destination("DDD", 1_200, 2_500),
        ],
        Corridors = [SmallWorlds.Corridor("AAA", "DDD") with { Skills = new SkillTerms { LanguageMatch = 1 } }],
        Regimes =
        [
            new Regime
            {
                Id = "graduates",
                Name = "graduates",
                Family = RegimeFamily.Unilateral,
                Destination = "DDD",
                Intakes = [Of("AAA", stock, departures, 1) with { ReturnRate = new(0.05) }],
                SkillMin = Education.Tertiary,
                PathToSettleMonths = 60,
                FamilyAccompany = true,
                Remitting = RemittingClass.Permanent,
            },
        ],
    };

    /// <summary>The scenario with tertiary training of all origins.</summary>
    public static Scenario With(this Scenario scenario, TertiaryTraining training) => scenario with
    {
        Countries = [.. scenario.Countries.Select(c => c.Origin is { } o ? c with { Origin = o with { Training = training } } : c)],
    };

    private static Intake Of(string origin, double stock, double departures, double tertiary) =>
        SmallWorlds.Intake(origin, stock, departures) with { TertiaryShare = new(tertiary), ReturnRate = new(0.3) };

    private static Regime Studies(params Intake[] intakes) => new()
    {
        Id = "studies",
        Name = "studies",
        Family = RegimeFamily.Unilateral,
        Destination = "DDD",
        Intakes = intakes,
        SkillMin = Education.UpperSecondary,
        DurationMonths = 12,
        StudyToWorkMonths = 36,
        Remitting = RemittingClass.Permanent,
        Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    };
}
