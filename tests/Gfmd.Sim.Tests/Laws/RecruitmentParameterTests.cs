using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Every parameter of section 5 moves the tables of a small world between the ends of its range.</summary>
public class RecruitmentParameterTests
{
    private static readonly Scenario World = RecruiterWorld.Scenario.With(
        new RecruitmentPolicy { Desks = 0.5, Unions = 0.5, Orientation = 0.5, Rating = 0.2 }) with
    {
        BurnIn = 6,
        Regimes = RecruiterWorld.Households.Regimes,
        // so that agencies are getting better
        Levers = [new LeverUse { Id = "L44", Strength = 0.5, HolderCapacity = 1 }],
    };

    private static IEnumerable<string> Names => RecruitmentNumbers.All.Where(p => p.Low < p.High).Select(p => p.Id);

    [TestCaseSource(nameof(Names))]
    public void Low_and_high_give_other_tables(string name)
    {
        Parameter p = RecruitmentNumbers.All.Single(x => x.Id == name);
        // no room to spare, so that capacity matters at both ends
        Scenario tight = name == "S_mult" ? World.With(new RecruitmentPolicy { Strictness = new(1), Enforcement = new(0) })
            : World.With(RecruitmentNumbers.SMult, 1);
        Assert.That(RecruiterWorld.Run(tight.With(p, p.Low), 14).Hash, Is.Not.EqualTo(RecruiterWorld.Run(tight.With(p, p.High), 14).Hash));
    }
}
