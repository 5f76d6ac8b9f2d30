using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Places and posts: R01 to R05, R23, R47, R48 under a quota.</summary>
internal static class PlaceRelations
{
    private const string Binding = "a regime whose quota binds: more applicants and posts than places";

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R01", "quota x1.25", "admissions", Direction.Up, 12)
        {
            Applies = s => Largest(s, HasQuota),
            Condition = Binding,
            Holds = Binds,
            Change = (s, r) => Quota(s, r, 1.25),
            Figure = Sum(SchemeMeasure.Admitted, 12),
            Persons = Sum(SchemeMeasure.Admitted, 12),
            Mutant = new("posts x0.02: the quota does not bind", (s, r) => s.WithPosts(r, 0.02)),
        },
        new("R02", "quota x1.25", "admissions per place", Direction.DownOrEqual, 12)
        {
            Applies = s => Largest(s, HasQuota),
            Condition = Binding,
            Holds = Binds,
            Change = (s, r) => Quota(s, r, 1.25),
            Figure = (d, r) => d.Sum(SchemeMeasure.Admitted, 12, r) / Regime(d, r).QuotaPerYear!.Value,
            Mutant = new("posts x0.02 in the base alone", (s, r) => s.WithPosts(r, 0.02), (s, r) => s.WithPosts(r, 50)),
        },
        new("R03", "quota x10 where posts bind (posts x0.02, quota x40)", "every counter", Direction.Equal, 24)
        {
            Applies = s => Largest(s, r => HasQuota(r) && Rationed(r)),
            Condition = "a regime with a quota and posts",
            Prepare = (s, r) => Quota(s.WithPosts(r, 0.02), r, 40),
            Change = (s, r) => Quota(s, r, 10),
            Mutant = new("quota x0.00001 in the lever: it binds again", null, (s, r) => Quota(s, r, 0.00001)),
        },
        new("R04", "quota x1.25", "irregular entries", Direction.DownOrEqual, 12)
        {
            Applies = s => s.Regimes.Any(Irregular) ? Largest(s, HasQuota) : [],
            Condition = "a quota and an irregular option",
            Change = (s, r) => Quota(s, r, 1.25),
            Figure = IrregularEntries(12),
            Mutant = new("wages abroad x2 in the lever", null, (s, _) => s.WithWagesAbroad(2)),
        },
        new("R05a", "quota to 0", "admissions", Direction.Nothing, 24)
        {
            Applies = s => Largest(s, HasQuota),
            Condition = "a regime with a quota",
            Change = (s, r) => s.With(r, x => x with { QuotaPerYear = new(0) }),
            Figure = Sum(SchemeMeasure.Admitted, 24),
            Mutant = new("quota of 1,000 in the lever", null, (s, r) => s.With(r, x => x with { QuotaPerYear = new(1_000) })),
        },
        new("R05b", "24 months at a quota of 0", "stock of the regime", Direction.Down, 24)
        {
            Applies = s => Largest(s, r => HasQuota(r) && !r.ReentryPriority),
            Condition = "a regime with a quota whose people do not come again",
            Change = (s, r) => s.With(r, x => x with { QuotaPerYear = new(0) }),
            Figure = (d, r) => d.In(SchemeMeasure.Stock, 23, r),
            Persons = (d, r) => d.In(SchemeMeasure.Stock, 23, r),
            Mutant = new("quota of a million in the lever", null, (s, r) => s.With(r, x => x with { QuotaPerYear = new(1_000_000) })),
        },
        new("R23", "posts x0.5 abroad, without a quota", "departures", Direction.Down, 12)
        {
            Applies = s => Largest(s, Rationed),
            Condition = "a regime in which posts bind: applicants are refused for want of them",
            Holds = (d, r) => d.Sum(SchemeMeasure.Refused, 12, r) > 0,

            // under a quota that binds fewer posts only move admissions to later months of the year
            Prepare = (s, r) => s.With(r, x => x with { QuotaPerYear = null }),
            Change = (s, r) => s.WithPosts(r, 0.5),
            Figure = Sum(SchemeMeasure.Departed, 12),
            Persons = Sum(SchemeMeasure.Departed, 12),
            Mutant = new("quota of 0 in both: posts do not matter", (s, r) => s.With(r, x => x with { QuotaPerYear = new(0),
                ReentryPriority = false })),
        },
        new("R47", "places for women to 0", "women admitted", Direction.Nothing, 24)
        {
            Applies = s => Largest(s, r => Rationed(r) && r.Intakes.Any(i => i.FemaleShare > 0)),
            Condition = "a regime with posts that women go to",
            Change = (s, r) => s.With(r, x => x with { FemaleShareMax = 0 }),
            Figure = (d, r) => d.Sum(SchemeMeasure.Admitted, 24, r, 1),
            Mutant = new("femaleShareMax -1 in the lever", null, (s, r) => s.With(r, x => x with { FemaleShareMax = -1 })),
        },
        new("R48b", "wages abroad x1.1 where the quota binds", "admissions", Direction.Equal, 12)
        {
            Applies = s => Largest(s, HasQuota),
            Condition = Binding,
            Holds = Binds,
            Change = (s, _) => s.WithWagesAbroad(1.1),
            Figure = Sum(SchemeMeasure.Admitted, 12),
            Mutant = new("quota x1.1 in the lever", null, (s, r) => Quota(s, r, 1.1)),
        },
    ];

    internal static Subject Fee(Subject s, double factor) =>
        s.WithCorridors(c => c.SmugglerFee is null ? c : c with { SmugglerFee = Subject.Times(c.SmugglerFee, factor) });

    private static Subject Quota(Subject s, string regime, double factor) =>
        s.With(regime, r => r with { QuotaPerYear = Subject.Times(r.QuotaPerYear!, factor) });

    private static Regime Regime(Diary d, string id) => d.Plan.Scenario.Regimes.Single(r => r.Id == id);

    private static bool Binds(Diary d, string id) => d.Sum(SchemeMeasure.Admitted, 12, id) >= 0.97 * Regime(d, id).QuotaPerYear!.Value
        && d.Sum(SchemeMeasure.Refused, 12, id) > 0 && d.Posts(id, 0) > 1.3 * Regime(d, id).QuotaPerYear!.Value;
}
