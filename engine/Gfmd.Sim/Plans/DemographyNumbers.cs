using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections C1.</summary>
public static class DemographyNumbers
{
    /// <summary>Gompertz slope of mortality.</summary>
    public static readonly Parameter GompB = new("gomp_b", 0.085, 0.08, 0.095, "per year of age", Evidence.C, "C1", "Gompertz slope of mortality");

    /// <summary>Fertility factor while the spouse is abroad.</summary>
    public static readonly Parameter FertSep = new(
        "fert_sep", 0.35, 0.2, 0.6, "-", Evidence.C, "C1", "fertility factor while the spouse is abroad");

    /// <summary>Marriage hazard, ages 18 to 40.</summary>
    public static readonly Parameter HMarry = new("h_marry", 0.08, 0.05, 0.12, "per year", Evidence.C, "C1", "marriage hazard, ages 18 to 40");

    /// <summary>New household at marriage.</summary>
    public static readonly Parameter PSplit = new("p_split", 0.5, 0.3, 0.8, "probability", Evidence.C, "C1", "new household at marriage");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        GompB, FertSep, HMarry, PSplit,
    ];
}
