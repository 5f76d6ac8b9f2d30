using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Visits, coming again, and life after the return: R38b, R38c, R40.</summary>
internal static class ReturnRelations
{
    private static Func<Scenario, IReadOnlyList<string>> Unfree => s => Largest(
        s, r => !r.MultiEntry && r.PathToSettleMonths == 0 && r.DurationMonths > 12 && !Irregular(r));

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R38b", "permit to go home and come back", "visits home per migrant", Direction.Up, 36)
        {
            Applies = Unfree,
            Condition = "a regime of contracts longer than a year without a right to come back",
            Change = (s, r) => s.With(r, x => x with { MultiEntry = true }),
            Figure = (d, r) => d.Sum(ReturneeMeasure.Visits, 36, r) / Math.Max(1, d.Sum(SchemeMeasure.Stock, 36, r)),
            Persons = (d, r) => d.Sum(ReturneeMeasure.Visits, 36, r),
            Mutant = new("effect of the right on visits g_trip = -1 in both: its sign is turned", (s, _) => s.With(ReintegrationNumbers.GTrip, -1)),
        },
        new("R38c", "a permit with a right to come back outlasts 60 months of absence in place of none",
            "departures of those who have been abroad", Direction.Up, 36)
        {
            Applies = s => Largest(s, r => (r.MultiEntry || r.PathToSettleMonths > 0) && r.DurationMonths == 0 && !Irregular(r)),
            Condition = "a regime without end of stay and with a right to come back",
            Prepare = (s, r) => Absence(s, r, 0),
            Change = (s, r) => Absence(s, r, 60),
            Figure = Sum(SchemeMeasure.DepartedAgain, 36),
            Persons = Sum(SchemeMeasure.DepartedAgain, 36),
            Mutant = new("nobody visits home (trip0 = 0) and nobody considers twice (re_clock = 0) in both",
                (s, _) => s.With(ReintegrationNumbers.Trip0, 0).With(ReturnNumbers.ReClock, 0)),
        },
        new("R40a", "reintegration credit for all", "businesses started by returnees", Direction.Up, 24)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = (s, _) => s.WithReintegration(p => p with { Credit = 1 }),
            Figure = (d, _) => d.Sum(ReturneeMeasure.Starts, 24),
            Persons = (d, _) => d.Sum(ReturneeMeasure.Starts, 24),
            Mutant = new("weight of the credit st_c = 0 in both", (s, _) => s.With(ReintegrationNumbers.StC, 0)),
        },
        new("R40b", "those expelled go home with assistance, not against their will", "at work, of months at home", Direction.Up, 24)
        {
            Applies = Whole,
            Condition = "every scenario",
            Prepare = (s, _) => s.With(new Shock { Id = "check-expulsion", Kind = ShockKind.Expulsion, Size = 0.1, Months = 12 }),
            Change = (s, _) => s.WithDestinations(d => d with { AssistedReturn = 1 }),
            Figure = (d, _) => d.Sum(ReturneeMeasure.MonthsAtWork, 24) / Math.Max(1, d.Sum(ReturneeMeasure.MonthsHome, 24)),
            Persons = (d, _) => d.Sum(SchemeMeasure.ReturnedInvoluntary, 24),
            Mutant = new("job finding and business start of the forced fr_i = -0.3, st_i = -0.5 in both: their signs are turned",
                (s, _) => s.With(ReintegrationNumbers.FrI, -0.3).With(ReintegrationNumbers.StI, -0.5)),
        },
        new("R40e", "a tenth of the migrants expelled over a year", "score of those at home after 12 months by own will less that of the forced",
            Direction.Up, 36)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = (s, _) => s.With(new Shock { Id = "check-expulsion", Kind = ShockKind.Expulsion, Size = 0.1, Months = 12 }),
            Pair = (_, d) => Score(d, false) - Score(d, true),
            Persons = (d, _) => d.Sum(ReturneeMeasure.ForcedResident12, 36),
            Mutant = new("job finding and business start of the forced fr_i = -0.3, st_i = -0.5 in both: their signs are turned",
                (s, _) => s.With(ReintegrationNumbers.FrI, -0.3).With(ReintegrationNumbers.StI, -0.5)),
        },
        new("R40c", "reintegration credit for all", "person-months below the lowest poverty line", Direction.DownOrEqual, 36)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = (s, _) => s.WithReintegration(p => p with { Credit = 1 }),
            Figure = (d, _) => d.Sum(HouseholdMeasure.PoorLow, 36),
            Mutant = new("lowest line 4 PPP USD a day in the lever", null, (s, _) => s.With(RemittancesNumbers.LineLow, 4)),
        },
        new("R40d", "a crisis abroad of size 1 for half a year", "returns against one's will", Direction.Up, 12)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = (s, _) => s.With(new Shock { Id = "check-crisis", Kind = ShockKind.Crisis, Size = 1, Months = 6 }),
            Figure = Sum(SchemeMeasure.ReturnedInvoluntary, 12),
            Persons = Sum(SchemeMeasure.ReturnedInvoluntary, 12),
            Mutant = new("share of a crisis that goes home crisis_ret = 0 in both", (s, _) => s.With(ReintegrationNumbers.CrisisRet, 0)),
        },
    ];

    /// <summary>Mean score after 12 months of those forced, or of the others.</summary>
    private static double Score(Diary d, bool forced)
    {
        double points = d.Sum(ReturneeMeasure.ForcedScore12, 36), persons = d.Sum(ReturneeMeasure.ForcedResident12, 36);
        return forced ? points / Math.Max(1, persons)
            : (d.Sum(ReturneeMeasure.Score12, 36) - points) / Math.Max(1, d.Sum(ReturneeMeasure.Resident12, 36) - persons);
    }

    private static Subject Absence(Subject s, string regime, int months) =>
        s.With(regime, r => r with { Circulation = r.Circulation with { AbsenceMonths = months } });
}
