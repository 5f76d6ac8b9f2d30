using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Output;

/// <summary>Words in the tables.</summary>
public static class Labels
{
    /// <summary>The line that every table and page carries.</summary>
    public const string Notice = "illustrative scenario model, not a forecast";

    /// <summary>The line of the tables of a scenario: with g_coh above 0 it says that the effect of coherence is assumed (MODEL 11.1).</summary>
    public static string NoticeOf(Scenarios.Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        double effect = new ParameterSet(scenario.Parameters)[CoherenceNumbers.GCoh];
        return effect > 0 ? FormattableString.Invariant($"{Notice}; assumption: coherence strengthens levers by g_coh = {effect}") : Notice;
    }

    /// <summary>By sex.</summary>
    public static IReadOnlyList<string> Sex { get; } = ["men", "women"];

    /// <summary>By recruitment channel.</summary>
    public static IReadOnlyList<string> Channel { get; } = ["public", "licensed", "unlicensed", "network", "direct"];

    /// <summary>By education.</summary>
    public static IReadOnlyList<string> Education { get; } = ["primary", "lower_secondary", "upper_secondary", "tertiary"];

    /// <summary>Definition of the column education.</summary>
    public const string EducationText = "highest level completed: primary (ISCED 0-1), lower_secondary (2), upper_secondary (3-4), tertiary (5-8)";

    /// <summary>By status.</summary>
    public static IReadOnlyList<string> Status { get; } =
    [
        "dead", "child", "student", "employed_home", "self_employed_home", "jobless_home", "inactive", "employed_abroad", "jobless_abroad",
        "employed_irregular", "jobless_irregular",
    ];

    /// <summary>Calendar month of a month of the run, YYYY-MM.</summary>
    public static string Calendar(Plan plan, int month)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return $"{plan.CalendarYear(month):0000}-{plan.CalendarMonth(month) + 1:00}";
    }
}
