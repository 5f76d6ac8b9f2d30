using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Duties of both sides and what is held until a timely return: R15d (mechanism B of 4.5), R16b, R19, R21, R39, R47b.</summary>
internal static class DutyRelations
{
    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R15d", "all rights to 1 at psi_R = 0, places following rights", "admissions", Direction.DownOrEqual, 24)
        {
            Applies = s => Largest(s, r => HasQuota(r) && r.SkillMin < Education.Tertiary && r.Rights.Sum() < 8),
            Condition = "a regime below tertiary education with a quota that lacks rights",
            Prepare = (s, r) => s.With(DestinationWorkNumbers.PsiR, 0).With(r, x => x with { QuotaFollowsRights = true }),
            Change = (s, r) => s.With(r, x => x with { Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }),
            Figure = Sum(SchemeMeasure.Admitted, 24),
            Mutant = new("rhoR = -1 in both: its sign is turned", (s, _) => s.With(RegimesNumbers.RhoR, -1)),
        },
        new("R16b", "employer tie to none", "changes of job per migrant at work", Direction.Up, 24)
        {
            Applies = s => Largest(s, r => r.EmployerTie == EmployerTie.Full && !Irregular(r)),
            Condition = "a regime that ties workers to one employer",
            Change = (s, r) => s.With(r, x => x with { EmployerTie = EmployerTie.None }),
            Figure = Ratio(SchemeMeasure.JobChanges, SchemeMeasure.Employed, 24),
            Persons = Sum(SchemeMeasure.Departed, 24),
            Mutant = new("job changes when free jc_free = 0.0005 in both", (s, _) => s.With(RegimesNumbers.JcFree, 0.0005)),
        },
        new("R19a", "a fifth of pay deferred", "overstays per contract ended", Direction.Down, 24)
        {
            Applies = s => Largest(s, r => Ends(r) && r.DeferredPayShare < 0.2),
            Condition = "a regime whose permits end and are overstayed",
            Change = (s, r) => s.With(r, x => x with { DeferredPayShare = x.DeferredPayShare + 0.2 }),
            Figure = Ratio(SchemeMeasure.Overstayed, SchemeMeasure.ContractsEnded, 24),
            Persons = Sum(SchemeMeasure.Overstayed, 24),
            Mutant = new("weight of money held o_bond = -1 in both: its sign is turned", (s, _) => s.With(RegimesNumbers.OBond, -1)),
        },
        new("R19b", "a fifth of pay deferred", "savings and accounts brought home per return", Direction.Up, 24)
        {
            Applies = s => Largest(s, r => Ends(r) && r.DeferredPayShare < 0.2),
            Condition = "a regime whose permits end and are overstayed",
            Prepare = (s, _) => s.With(RegimesNumbers.PPaid, 1),
            Change = (s, r) => s.With(r, x => x with { DeferredPayShare = x.DeferredPayShare + 0.2 }),
            Figure = (d, r) => (d.Sum(SchemeMeasure.Repatriated, 24, r) + d.Sum(SchemeMeasure.DeferredPaid, 24, r)) / Math.Max(1, Returns(d, r)),
            Persons = Returns,
            Mutant = new("trust pPaid = 0 in both: nothing is paid out", (s, _) => s.With(RegimesNumbers.PPaid, 0)),
        },
        new("R39", "social security becomes portable", "returns by own decision", Direction.UpOrEqual, 60)
        {
            Applies = s => Largest(s, r => !r.SocialSecurityPortable && !Irregular(r) && (r.DurationMonths == 0 || r.DurationMonths > 60)),
            Condition = "a regime of long stays without portable social security",
            Change = (s, r) => s.With(r, x => x with { SocialSecurityPortable = true }),
            Figure = Sum(SchemeMeasure.ReturnedVoluntary, 60),
            Mutant = new("staying incentive ss_stay = -1 in both: its sign is turned", (s, _) => s.With(RegimesNumbers.SsStay, -1)),
        },
        new("R47b", "women under 60 banned by the origins", "women admitted", Direction.Nothing, 24)
        {
            Applies = s => Largest(s, r => Rationed(r) && r.Intakes.Any(i => i.FemaleShare > 0)),
            Condition = "a regime with posts that women go to",
            Change = (s, r) => s.With(r, x => x with { Intakes = [.. x.Intakes.Select(i => i with { WomenBannedUnderAge = 60 })] }),
            Figure = (d, r) => d.Sum(SchemeMeasure.Admitted, 24, r, 1),
            Mutant = new("no ban in the lever", null, (s, r) => s.With(r, x => x with
            {
                Intakes = [.. x.Intakes.Select(i => i with { WomenBannedUnderAge = 0 })],
            })),
        },
        new("R47c", "women under 60 banned by the origins", "women who try without a permit", Direction.UpOrEqual, 24)
        {
            Applies = s => s.Regimes.Any(Irregular) ? Largest(s, r => Rationed(r) && r.Intakes.Any(i => i.FemaleShare > 0)) : [],
            Condition = "a regime with posts that women go to, and a way without a permit",
            Change = (s, r) => s.With(r, x => x with { Intakes = [.. x.Intakes.Select(i => i with { WomenBannedUnderAge = 60 })] }),
            Figure = (d, _) => d.Plan.Scenario.Regimes.Where(Irregular).Sum(r => d.Sum(SchemeMeasure.Applied, 24, r.Id, 1)),
            Mutant = new("smuggler's fee x10 in the lever", null, (s, _) => PlaceRelations.Fee(s, 10)),
        },
    ];

    private static double Returns(Diary d, string regime) => d.Sum(SchemeMeasure.ReturnedContract, 24, regime)
        + d.Sum(SchemeMeasure.ReturnedTarget, 24, regime) + d.Sum(SchemeMeasure.ReturnedVoluntary, 24, regime)
        + d.Sum(SchemeMeasure.ReturnedInvoluntary, 24, regime);
}
