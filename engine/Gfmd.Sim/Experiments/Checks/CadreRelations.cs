using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Licensed staff of health and education: R32, R33 and R37, and what a service obligation and a partnership do.</summary>
internal static class CadreRelations
{
    private const double Raise = 0.3;
    private const int Bond = 36;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R32a", "public pay of health and education +0.3 log points", "licensed staff who leave a post to go abroad", Direction.Down, 24)
        {
            Applies = s => HasCadres(s) ? [""] : [],
            Condition = "a country whose licensed professions are followed",
            Change = (s, _) => s.WithCriticalSectors(c => c with { PayTopUp = c.PayTopUp + Raise }),
            Figure = Of(CadreMeasure.LeftPost, 24),
            Persons = Of(CadreMeasure.LeftPost, 24),
            Mutant = new("weight of income b_w_tert = -1.35 in both: its sign is turned", (s, _) => s.With(ChoiceNumbers.BWTert, -1.35)),
        },
        new("R32b", "public pay of health and education +0.3 log points", "top-up paid", Direction.Up, 24)
        {
            Applies = s => HasCadres(s) ? [""] : [],
            Condition = "a country whose licensed professions are followed",
            Change = (s, _) => s.WithCriticalSectors(c => c with { PayTopUp = c.PayTopUp + Raise }),
            Figure = Of(CadreMeasure.TopUp, 24),
            Mutant = new("pay cut of 0.3 log points in the lever", null, (s, _) => s.WithCriticalSectors(c => c with { PayTopUp = -Raise })),
        },
        new("R33g", "more training places from month 0 on, paid by employers", "new licences before the first of them graduate", Direction.Equal, 36)
        {
            Applies = s => HasCadres(s) ? [""] : [],
            Condition = "a country whose licensed professions are followed",
            Change = (s, _) => Academies(s),
            Figure = Of(CadreMeasure.Licences, 36),
            Mutant = new("pass rate of 0.9 in the lever", null, (s, _) => s.WithCriticalSectors(
                c => c with { Cadres = [.. c.Cadres.Select(k => k with { PassRate = new(0.9) })] })),
        },
        new("R33h", "more training places from month 0 on, paid by employers", "training places filled", Direction.Up, 24)
        {
            Applies = s => HasCadres(s) ? [""] : [],
            Condition = "a country whose licensed professions are followed",
            Change = (s, _) => Academies(s),
            Figure = Of(CadreMeasure.Places, 24),
            Mutant = new("half of the base year's training in the lever", null, (s, _) => s.WithCriticalSectors(
                c => c with { Cadres = [.. c.Cadres.Select(k => k with { Graduates = Subject.Times(k.Graduates, 0.5) })] })),
        },
        new("R37a", "leakage of an ethical code 0, not 0.4", "departures under the regime of licensed staff", Direction.DownOrEqual, 24)
        {
            Applies = s => Largest(s, r => r.Cadre is not null && Rationed(r)),
            Condition = "a regime of a licensed profession with posts",
            Prepare = (s, r) => Coded(s, r).With(CadreNumbers.Displaced, 0.4),
            Change = (s, _) => s.With(CadreNumbers.Displaced, 0),
            Figure = Sum(SchemeMeasure.Departed, 24),
            Mutant = new("no code at all in the lever", null,
                (s, r) => s.With(r, x => x with { Intakes = [.. x.Intakes.Select(i => i with { EthicalCode = 0 })] })),
        },
        new("R37b", "ethical code with leakage 1", "departures under the regime of licensed staff", Direction.Equal, 24)
        {
            Applies = s => Largest(s, r => r.Cadre is not null && Rationed(r)),
            Condition = "a regime of a licensed profession with posts",
            Prepare = (s, _) => s.With(CadreNumbers.Displaced, 1),
            Change = Coded,
            Figure = Sum(SchemeMeasure.Departed, 24),
            Mutant = new("leakage 0 in both",
                (s, _) => s.With(CadreNumbers.Displaced, 0).With(CadreNumbers.PhiE, 1).With(CadreNumbers.Compliance, 1)),
        },
        new("R37c", "ethical code that all recruiters keep", "departures under the regime of licensed staff", Direction.Down, 24)
        {
            Applies = s => Largest(s, r => r.Cadre is not null && Rationed(r)),
            Condition = "a regime of a licensed profession with posts",
            Prepare = (s, _) => s.With(CadreNumbers.Displaced, 0).With(CadreNumbers.Compliance, 1),
            Change = Coded,
            Figure = Sum(SchemeMeasure.Departed, 24),
            Persons = Sum(SchemeMeasure.Departed, 24),
            Mutant = new("no recruitment is active: phi_e = 0 in both", (s, _) => s.With(CadreNumbers.PhiE, 0)),
        },
        new("R52", "service of three years for new licences", "licensed who go abroad", Direction.DownOrEqual, 36)
        {
            Applies = s => HasCadres(s) ? [""] : [],
            Condition = "a country whose licensed professions are followed",
            Change = (s, _) => s.WithCriticalSectors(c => c with { BondMonths = Bond }),
            Figure = Of(CadreMeasure.Emigrated, 36),
            Mutant = new(
                "staying at a post weighs three utils less in the lever", null, (s, _) => s.WithCriticalSectors(c => c with { Amenity = -3 })),
        },
        new("R53", "skill partnership without visas, against none", "licensed who go abroad under the regime for the first time",
            Direction.Nothing, 24)
        {
            Applies = s => Largest(s, r => r.Cadre is not null && HasQuota(r)),
            Condition = "a regime of a licensed profession with a quota",
            Prepare = (s, r) => s.With(r, x => x with { QuotaPerYear = new(0) }),
            Change = (s, _) => s.With(CadreNumbers.SG, 100),

            // who holds a permit and has been home for long comes again without a place
            Figure = (d, r) => d.Sum(SchemeMeasure.AdmittedFirst, 24, r),
            Mutant = new("places in the lever", null, (s, r) => s.With(r, x => x with { QuotaPerYear = new(1e6) })),
        },
    ];

    private static bool HasCadres(Scenario s) => s.Countries.Any(c => c.Origin?.CriticalSectors.Cadres.Count > 0);

    private static Subject Coded(Subject s, string regime) =>
        s.With(regime, r => r with { Intakes = [.. r.Intakes.Select(i => i with { EthicalCode = 1 })] });

    /// <summary>L15 at its largest, by a name of its own.</summary>
    private static Subject Academies(Subject s) => s with
    {
        Scenario = s.Scenario with
        {
            Levers = [.. s.Scenario.Levers, new LeverUse { Id = "check-academies", Lever = "L15", HolderCapacity = 1, Size = LeverSize.High }],
        },
    };

    private static Func<Diary, string, double> Of(CadreMeasure measure, int months) => (d, _) => d.Sum(measure, months);
}
