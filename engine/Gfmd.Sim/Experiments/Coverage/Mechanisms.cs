using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Coverage;

/// <summary>What a scenario must say for a section of the model to act in it.</summary>
internal static class Mechanisms
{
    private static readonly Dictionary<string, Func<Scenario, bool>> Conditions = new(StringComparer.Ordinal)
    {
        ["C8"] = s => Intakes(s).Any(i => i.ApplicantsPerPlace is not null),
        ["C9"] = s => Intakes(s).Any(i => i.ApplicantsPerPlace is not null),
        ["C10"] = s => s.Countries.Any(c => c.Destination is { Employment.Count: > 0 }),
        ["4.1"] = s => s.Regimes.Any(r => r.QuotaPerYear is not null),
        ["4.2"] = s => s.Regimes.Any(r => r.Allocation == Allocation.Points),
        ["4.3"] = s => s.Regimes.Any(r => r.StudyToWorkMonths > 0),
        ["4.4"] = s => s.Regimes.Any(r => r.ReentryPriority),
        ["4.6"] = s => s.Regimes.Any(r => r.Family == RegimeFamily.Irregular),
        ["4.7"] = s => s.Regimes.Any(r => r.DurationMonths > 0),
        ["4.8"] = s => s.Regimes.Any(r => r.DeferredPayShare > 0 || r.BondUsd > 0),
        ["4.9"] = s => s.Regimes.Any(r => r.SocialSecurityPortable),
        ["4.10"] = s => s.Regimes.Any(r => r.FemaleShareMin >= 0 || r.FemaleShareMax >= 0) || Intakes(s).Any(i => i.WomenBannedUnderAge > 0),
        ["4.11"] = s => s.Regimes.Any(r => r.Family is RegimeFamily.Bilateral or RegimeFamily.Circular),
        ["5.1"] = Recruits,
        ["5.2"] = Recruits,
        ["5.3"] = Recruits,
        ["5.4"] = Recruits,
        ["5.5"] = s => Economies(s).Any(o => o.Recruitment.Desks > 0 || o.Recruitment.Unions > 0 || o.Recruitment.Orientation > 0),
        ["9.2"] = s => Economies(s).Any(o => o.Economy.Feedback),
        ["9.6"] = s => Economies(s).Any(o => o.Economy.ExternalDebt is not null),
        ["9.7"] = s => s.Shocks.Count > 0,
        ["10"] = s => s.Corridors.Any(c => c.Diaspora != new DiasporaTerms()),
        ["11.1"] = s => s.Levers.Count > 0,
        ["11.2"] = s => s.Levers.Count > 1,
        ["11.4"] = s => s.Blocs.Count > 0,
        ["13"] = s => s.Levers.Count > 0,
    };

    /// <summary>Section that an indicator is of, by the longest beginning of its id.</summary>
    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["I1"] = "C5",
        ["I2"] = "4.1",
        ["I2.03"] = "4.7",
        ["I2.04"] = "4.6",
        ["I2.05"] = "4.6",
        ["I2.06"] = "4.5",
        ["I2.08"] = "5.3",
        ["I2.09"] = "C4",
        ["I2.10"] = "C5",
        ["I2.13"] = "4.9",
        ["I2.14"] = "C9",
        ["I2.12"] = "C10",
        ["I2.15"] = "8.1",
        ["I3"] = "5.1",
        ["I4"] = "6.1",
        ["I5"] = "7.1",
        ["I6"] = "8.1",
        ["I7"] = "9.1",
        ["I7.05"] = "9.6",
        ["I8"] = "10",
        ["I9"] = "8.1",
        ["I9.02"] = "C8",
        ["I9.06"] = "13",
    };

    /// <summary>The section of an indicator.</summary>
    public static string Of(Indicators.Indicator indicator) => Sections.GetValueOrDefault(indicator.Id) ?? Sections[indicator.Id[..2]];

    /// <summary>Whether a section of the model acts in a scenario; a section without a condition acts in every one.</summary>
    public static bool Acts(string section, Scenario scenario) => !Conditions.TryGetValue(section, out Func<Scenario, bool>? acts) || acts(scenario);

    /// <summary>Whether a section acts in every scenario.</summary>
    public static bool Always(string section) => !Conditions.ContainsKey(section);

    private static IEnumerable<Intake> Intakes(Scenario s) => s.Regimes.SelectMany(r => r.Intakes);

    private static IEnumerable<OriginData> Economies(Scenario s) => s.Countries.Where(c => c.Origin is not null).Select(c => c.Origin!);

    private static bool Recruits(Scenario s) => s.Regimes.Any(r => r.Family is RegimeFamily.Bilateral or RegimeFamily.Circular
        || r.Remitting is RemittingClass.Contract or RemittingClass.Seasonal);
}
