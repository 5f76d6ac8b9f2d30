using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Terms of work: R10, R12 to R16.</summary>
internal static class TermRelations
{
    private const double Binding = 1.3, Idle = 0.05;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R10", "share of travel that employers pay to 1", "posts", Direction.DownOrEqual, 24)
        {
            Applies = s => Largest(s, r => Rationed(r) && r.EmployerPaysTravelShare < 1),
            Condition = "a regime with posts in which workers pay a part of travel",
            Change = (s, r) => s.With(r, x => x with { EmployerPaysTravelShare = 1 }),
            Figure = (d, r) => d.YearOfPosts(r),
            Mutant = new("posts x1.5 in the lever", null, (s, r) => s.WithPosts(r, 1.5)),
        },
        new("R12a", $"wage floor to {Binding} times the wage", "mean pay of the employed", Direction.Up, 24)
        {
            Applies = s => Largest(s, Rationed),
            Condition = "a regime with posts",
            Change = (s, r) => Floor(s, r, Binding),
            Figure = Ratio(SchemeMeasure.GrossPay, SchemeMeasure.Employed, 24),
            Persons = Sum(SchemeMeasure.Departed, 24),
            Mutant = new($"wage floor to {Idle} times the wage", null, (s, r) => Floor(s, r, Idle)),
        },
        new("R12b", $"wage floor to {Binding} times the wage", "posts", Direction.Down, 24)
        {
            Applies = s => Largest(s, Rationed),
            Condition = "a regime with posts",
            Change = (s, r) => Floor(s, r, Binding),
            Figure = (d, r) => d.YearOfPosts(r),
            Mutant = new($"wage floor to {Idle} times the wage", null, (s, r) => Floor(s, r, Idle)),
        },
        new("R13", $"wage floor to {Idle} times the wage", "every counter", Direction.Equal, 24)
        {
            Applies = s => Largest(s, r => Rationed(r) && r.MinWage == 0),
            Condition = "a regime with posts and no wage floor",
            Change = (s, r) => Floor(s, r, Idle),
            Mutant = new($"wage floor to {Binding} times the wage", null, (s, r) => Floor(s, r, Binding)),
        },
        new("R14", "cost of rights psi_R x2", "posts", Direction.Down, 24)
        {
            Applies = s => Largest(s, r => Rationed(r) && r.Rights.Sum() > 0),
            Condition = "a regime with posts and rights",
            Change = (s, _) => s.With(DestinationWorkNumbers.PsiR, 2 * new ParameterSet(s.Scenario.Parameters)[DestinationWorkNumbers.PsiR]),
            Figure = (d, r) => d.YearOfPosts(r),
            Mutant = new("rights of 0 in both", (s, r) => s.With(r, x => x with { Rights = [] })),
        },
        new("R15a", "all rights to 1 at psi_R = 0", "posts", Direction.Equal, 24)
        {
            Applies = s => Largest(s, LacksRights),
            Condition = "a regime with posts that lacks rights",
            Prepare = (s, _) => s.With(DestinationWorkNumbers.PsiR, 0),
            Change = AllRights,
            Figure = (d, r) => d.YearOfPosts(r),
            Mutant = new("psi_R = 0.3 in both", (s, _) => s.With(DestinationWorkNumbers.PsiR, 0.3)),
        },
        new("R15b", "all rights to 1 at psi_R = 0", "applications", Direction.Up, 24)
        {
            Applies = s => Largest(s, LacksRights),
            Condition = "a regime with posts that lacks rights",
            Prepare = (s, _) => s.With(DestinationWorkNumbers.PsiR, 0),
            Change = AllRights,
            Figure = Sum(SchemeMeasure.Applied, 24),
            Persons = Sum(SchemeMeasure.Applied, 24),
            Mutant = new("weights on rights b_r = 0 and on abuse, which rights prevent, b_a = 0 in both",
                (s, _) => s.With(ChoiceNumbers.BR, 0).With(ChoiceNumbers.BA, 0)),
        },
        new("R16", "employer tie to none", "mean pay of the employed", Direction.Up, 24)
        {
            Applies = s => Largest(s, r => r.EmployerTie == EmployerTie.Full && r.MinWage == 0 && !Irregular(r)),
            Condition = "a regime that ties workers to one employer",
            Change = (s, r) => s.With(r, x => x with { EmployerTie = EmployerTie.None }),
            Figure = Ratio(SchemeMeasure.GrossPay, SchemeMeasure.Employed, 24),
            Persons = Sum(SchemeMeasure.Departed, 24),
            Mutant = new("wage penalty of the tie pen_tie = +0.15 in both", (s, _) => s.With(DestinationWorkNumbers.PenTie, 0.15)),
        },
    ];

    private static bool LacksRights(Regime r) => Rationed(r) && r.Rights.Sum() < 8;

    private static Subject AllRights(Subject s, string regime) => s.With(regime, r => r with { Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] });

    /// <summary>A floor at a share of the low-skill wage of the regime's best-paid intake.</summary>
    private static Subject Floor(Subject s, string regime, double share) => s.With(regime, r => r with
    {
        MinWage = share * s.Scenario.Countries.Single(c => c.Id == r.Destination).Destination!.WageLow.Value * r.Intakes.Max(i => i.WageFactor),
    });
}
