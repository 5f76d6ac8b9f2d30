using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Recruiters: R06 to R09, the part of R15 that is abuse, R17, R41, R42.</summary>
internal static class RecruiterRelations
{
    private const double Cap = 0.25, Enforced = 0.9, Little = 0.1;

    private static readonly Func<Diary, string, double> Fee = Ratio(ChannelMeasure.Fees, ChannelMeasure.Payers, 12),
        Debt = Ratio(ChannelMeasure.Debt, ChannelMeasure.Departed, 12), Error = Ratio(ChannelMeasure.BeliefError, ChannelMeasure.Departed, 12);

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R06a", $"cap on workers' fees to {Cap} months at e_enf = {Enforced}", "mean fee", Direction.Down, 12)
        {
            Applies = Agencies,
            Condition = "a regime through licensed agencies",
            Prepare = (s, _) => Regulated(s, 0.5, Enforced),
            Change = Capped,
            Figure = Fee,
            Persons = Sum(SchemeMeasure.Departed, 12),
            Mutant = new("e_enf = 0 in both", (s, _) => Regulated(s, 0.5, 0)),
        },
        new("R06b", $"cap on workers' fees to {Cap} months at e_enf = {Enforced}", "debt at departure", Direction.Down, 12)
        {
            Applies = Dear,
            Condition = "a regime through licensed agencies that take more than a month's wage: less is paid out of wealth, and nobody borrows",
            Prepare = (s, _) => Regulated(s, 0.5, Enforced),
            Change = Capped,
            Figure = Debt,
            Persons = Sum(SchemeMeasure.Departed, 12),
            Mutant = new("e_enf = 0 in both", (s, _) => Regulated(s, 0.5, 0)),
        },
        new("R07a", $"cap on workers' fees to {Cap} months at e_enf = 0", "licensed share", Direction.DownOrEqual, 12)
        {
            Applies = Agencies,
            Condition = "a regime through licensed agencies",
            Prepare = (s, _) => Regulated(s, 0.5, 0),
            Change = Capped,
            Figure = Share(RecruitmentChannel.Licensed, 12),
            Mutant = new("vis_licensed = 1 in the lever, 0.1 in both", (s, _) => s.With(RecruitmentNumbers.VisLicensed, 0.1),
                (s, _) => s.With(RecruitmentNumbers.VisLicensed, 1)),
        },
        new("R07b", $"cap on workers' fees to {Cap} months at e_enf = 0", "unlicensed share", Direction.UpOrEqual, 12)
        {
            Applies = Brokers,
            Condition = "a regime through brokers",
            Prepare = (s, _) => Regulated(s, 0.5, 0),
            Change = Capped,
            Figure = Share(RecruitmentChannel.Unlicensed, 12),
            Mutant = new("vis_broker = 0.05 in the lever", null, (s, _) => s.With(RecruitmentNumbers.VisBroker, 0.05)),
        },
        new("R08", $"enforcement e_enf from {Little} to {Enforced} at strict = 0.5", "months under abuse", Direction.DownOrEqual, 24)
        {
            Applies = Agencies,
            Condition = "a regime through licensed agencies",
            Prepare = (s, _) => Regulated(s, 0.5, Little),
            Change = (s, _) => Regulated(s, 0.5, Enforced),
            Figure = Abused(24),
            Mutant = Turned,
        },
        new("R09a", $"strict from 0 to 1 at e_enf = {Enforced}", "months under abuse", Direction.DownOrEqual, 24)
        {
            Applies = Agencies,
            Condition = "a regime through licensed agencies",
            Prepare = (s, _) => Regulated(s, 0, Enforced),
            Change = (s, _) => Regulated(s, 1, Enforced),
            Figure = Abused(24),
            Mutant = Turned,
        },
        new("R09b", $"strict from 0.5 to 1 at e_enf = {Little}", "unlicensed share", Direction.Up, 24)
        {
            Applies = s => [.. Brokers(s).Intersect(Agencies(s), StringComparer.Ordinal)],
            Condition = "a regime through licensed agencies and brokers",
            Prepare = (s, _) => Regulated(s, 0.5, Little),
            Change = (s, _) => Regulated(s, 1, Little),
            Figure = Share(RecruitmentChannel.Unlicensed, 24),
            Persons = Sum(SchemeMeasure.Departed, 24),
            Mutant = new("no limit of capacity: S_mult = 100 in both", (s, _) => s.With(RecruitmentNumbers.SMult, 100)),
        },
        new("R15c", "all rights from 0 to 1 at psi_R = 0 and inspection 0.9", "months under abuse", Direction.Down, 24)
        {
            Applies = Agencies,
            Condition = "a regime through licensed agencies",
            Prepare = (s, r) => s.With(DestinationWorkNumbers.PsiR, 0).With(r, x => x with { Rights = [], Inspection = 0.9 }),
            Change = (s, r) => s.With(r, x => x with { Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }),
            Figure = Abused(24),
            Persons = Sum(SchemeMeasure.Departed, 24),
            Mutant = new("inspection 0 in both", (s, r) => s.With(r, x => x with { Inspection = 0 })),
        },
        new("R17", "inspection from 0.2 to 0.8", "months under abuse", Direction.Down, 12)
        {
            Applies = s => Largest(s, r => Recruited(r, RecruitmentChannel.Licensed) && r.Rights.Sum() > 0),
            Condition = "a regime through licensed agencies with rights",
            Prepare = (s, r) => s.With(r, x => x with { Inspection = 0.2 }),
            Change = (s, r) => s.With(r, x => x with { Inspection = 0.8 }),
            Figure = Abused(12),
            Persons = Sum(SchemeMeasure.Departed, 12),
            // inspection also settles complaints
            Mutant = new("rights of 0 and p_complain = 0 in both",
                (s, r) => s.With(RecruitmentNumbers.PComplain, 0).With(r, x => x with { Rights = [] })),
        },
        new("R41a", "agencies rated in public", "months under abuse", Direction.DownOrEqual, 24)
        {
            Applies = Agencies,
            Condition = "a regime through licensed agencies",
            Change = (s, _) => s.WithRecruitment(p => p with { Rating = 1 }),
            Figure = Abused(24),
            Mutant = new("z_w1 = -4 and z_rise = -2 in both: the worst are sought",
                (s, _) => s.With(RecruitmentNumbers.ZW1, -4).With(RecruitmentNumbers.ZRise, -2)),
        },
        new("R41b", "agencies rated in public", "departures", Direction.DownOrEqual, 24)
        {
            Applies = Agencies,
            Condition = "a regime through licensed agencies",
            Change = (s, _) => s.WithRecruitment(p => p with { Rating = 1 }),
            Figure = Sum(SchemeMeasure.Departed, 24),
            Mutant = new("posts x1.5 in the lever", null, (s, r) => s.WithPosts(r, 1.5)),
        },
        new("R42", "all have orientation before they leave", "error of belief on wages at departure", Direction.Down, 12)
        {
            Applies = Agencies,
            Condition = "a regime through licensed agencies",
            Change = (s, r) => s.With(r, x => x with { PreDepartureOrientation = true }),
            Figure = Error,
            Persons = Sum(SchemeMeasure.Departed, 12),
            Mutant = new("kappa_info = 0 in both", (s, _) => s.With(ChoiceNumbers.KappaInfo, 0)),
        },
    ];

    /// <summary>Signs of the two effects of enforcement on abuse turned.</summary>
    private static Mutant Turned => new(
        "reg_ab1 = -6 and reg_ab2 = -1 in both", (s, _) => s.With(RecruitmentNumbers.RegAb1, -6).With(RecruitmentNumbers.RegAb2, -1));

    private static string[] Agencies(Scenario s) => Largest(s, r => Recruited(r, RecruitmentChannel.Licensed));

    /// <summary>Regimes with an agency that takes more than a month's wage.</summary>
    private static string[] Dear(Scenario s) => Largest(s, r => r.Intakes.Any(i => i.Channels.Any(c => c.Id == RecruitmentChannel.Licensed
        && Recruited(r, c.Id) && c.WorkerCost > i.WageFactor * s.Countries.Single(x => x.Id == r.Destination).Destination!.WageLow)));

    private static string[] Brokers(Scenario s) => Largest(s, r => Recruited(r, RecruitmentChannel.Unlicensed));

    private static Func<Diary, string, double> Abused(int months) => Ratio(ChannelMeasure.MonthsAbused, ChannelMeasure.MonthsAtWork, months);

    private static Subject Regulated(Subject s, double strictness, double enforcement) =>
        s.WithRecruitment(p => p with { Strictness = new(strictness), Enforcement = new(enforcement) });

    private static Subject Capped(Subject s, string regime) => s.With(regime, r => r with { WorkerFeeCap = Cap });
}
