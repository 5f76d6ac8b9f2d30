namespace Gfmd.Sim.Indicators;

/// <summary>One figure of an indicator.</summary>
/// <param name="Name">Name in the column <c>measure</c>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Definition">What it is.</param>
public sealed record Measure(string Name, string Unit, string Definition);

/// <summary>An indicator of the catalogue (MODEL 12): what it means and how it is computed from a year's tallies.</summary>
/// <param name="Id">Id of the catalogue.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Definition">In words.</param>
/// <param name="Formula">In symbols of the model.</param>
/// <param name="Levels">Breakdowns: C country, K corridor, R regime, S sector, X sex, E education.</param>
/// <param name="Equivalent">The official or published indicator that it equals, or "-".</param>
/// <param name="Measures">Its figures.</param>
/// <param name="Compute">Adds the rows of one year.</param>
public sealed record Indicator(
    string Id, string Name, string Definition, string Formula, string Levels, string Equivalent, IReadOnlyList<Measure> Measures,
    Action<YearOfRun, IndicatorRows> Compute)
{
    /// <summary>How far it may be compared with published figures; empty: what the equivalent allows.</summary>
    public string Note { get; init; } = "";

    /// <summary>Units of its figures.</summary>
    public string Unit => string.Join("; ", Measures.Select(m => m.Unit).Distinct(StringComparer.Ordinal));

    /// <summary>All indicators in the order of the catalogue.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
        [
            .. SkilledMigration.All, .. SkillUse.All, .. HealthAndEducation.All,
            .. TemporaryMigration.All, .. Recruitment.All, .. Circulation.All, .. ReturnOutcomes.All,
            .. RemittanceSending.All, .. TransferChannels.All, .. HouseholdPoverty.All, .. HouseholdUse.All,
            .. Macroeconomy.All, .. DiasporaEngagement.All, .. ReturnOutcomes.Knowledge, .. PolicyCoherence.All, .. PublicCosts.All,
            .. TripleWinAccounts.All,
        ];
}
