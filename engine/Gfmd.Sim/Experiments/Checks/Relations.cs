using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>The relations that apply to what the engine does, in order of their id. <c>gfmd check</c> and the tests run this list.</summary>
public static class Relations
{
    /// <summary>Every relation.</summary>
    public static IReadOnlyList<Relation> All { get; } =
    [
        .. PlaceRelations.All.Concat(TermRelations.All).Concat(StayRelations.All).Concat(DutyRelations.All).Concat(PriceRelations.All)
            .Concat(ReturnRelations.All).Concat(RunRelations.All)
            .Concat(ScaleRelations.All).Concat(RecruiterRelations.All).Concat(EconomyRelations.All)
            .Concat(SkillRelations.All)
            .Concat(StationaryRelations.All)
            .Concat(CadreRelations.All)
            .Concat(HouseholdRelations.All)
            .Concat(TransferRelations.All)
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    /// <summary>The regimes that meet a condition, those with most departures first, by id among equals.</summary>
    internal static string[] Largest(Scenario scenario, Func<Regime, bool> condition) =>
    [
        .. scenario.Regimes.Where(condition).OrderByDescending(r => r.Intakes.Sum(i => i.Departures.Value)).ThenBy(r => r.Id, StringComparer.Ordinal)
            .Select(r => r.Id),
    ];

    /// <summary>The whole scenario.</summary>
    internal static string[] Whole(Scenario scenario) => [""];

    /// <summary>The whole scenario, if some regime meets a condition.</summary>
    internal static string[] AnyRegime(Scenario scenario, Func<Regime, bool> condition) => scenario.Regimes.Any(condition) ? [""] : [];

    internal static bool Irregular(Regime r) => r.Family == RegimeFamily.Irregular;

    internal static bool Rationed(Regime r) => r.Intakes.Any(i => i.ApplicantsPerPlace is not null);

    /// <summary>Recruiters stand between worker and employer, one of them of some channel.</summary>
    internal static bool Recruited(Regime r, RecruitmentChannel channel) => !Irregular(r) && r.Family != RegimeFamily.FreeMovement
        && r.Remitting is RemittingClass.Seasonal or RemittingClass.Contract or RemittingClass.Domestic
        && r.Intakes.Any(i => i.Channels.Any(c => c.Id == channel));

    internal static bool HasQuota(Regime r) => r.QuotaPerYear?.Value > 0;

    internal static bool Ends(Regime r) => r.DurationMonths > 0 && r.Intakes.Any(i => i.OverstayRate > 0);

    /// <summary>Figure of a measure over a horizon in the regime, or in all where there is none.</summary>
    internal static Func<Diary, string, double> Sum(SchemeMeasure measure, int months) =>
        (d, r) => d.Sum(measure, months, r.Length == 0 ? null : r);

    /// <summary>Ratio of two measures over a horizon, 0 where the second is 0.</summary>
    internal static Func<Diary, string, double> Ratio(SchemeMeasure above, SchemeMeasure below, int months) => (d, r) =>
    {
        string? regime = r.Length == 0 ? null : r;
        double n = d.Sum(below, months, regime);
        return n > 0 ? d.Sum(above, months, regime) / n : 0;
    };

    /// <summary>Ratio of two measures of recruiters over a horizon, in the regime or in all.</summary>
    internal static Func<Diary, string, double> Ratio(
        ChannelMeasure above, ChannelMeasure below, int months, RecruitmentChannel? channel = null, bool of = true) => (d, r) =>
    {
        string? regime = r.Length == 0 ? null : r;
        double n = d.Sum(below, months, regime, of ? channel : null);
        return n > 0 ? d.Sum(above, months, regime, channel) / n : 0;
    };

    /// <summary>Share of a channel among the arrivals under contract.</summary>
    internal static Func<Diary, string, double> Share(RecruitmentChannel channel, int months) =>
        Ratio(ChannelMeasure.Departed, ChannelMeasure.Departed, months, channel, false);

    /// <summary>Departures without permit over a horizon.</summary>
    internal static Func<Diary, string, double> IrregularEntries(int months) => (d, _) =>
        d.Plan.Scenario.Regimes.Where(Irregular).Sum(r => d.Sum(SchemeMeasure.Departed, months, r.Id));
}
