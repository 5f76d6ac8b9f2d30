using Gfmd.Sim.Experiments;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>What a run realises of the exits it was calibrated to.</summary>
public class RealisedExitTests
{
    [Test]
    public void Without_the_diaspora_term_the_realised_overstay_is_that_of_the_row()
    {
        Scenario alone = SmallWorlds.Mixed.With(RegimesNumbers.ONet, 0);
        Assert.That(Overstay(alone, Calibration.Solve(alone, 2).Solved, "guest"), Is.EqualTo(0.08).Within(0.05));
    }

    [Test]
    public void With_the_diaspora_term_the_realised_overstay_is_that_of_the_row()
    {
        Assert.That(Overstay(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved, "guest"), Is.EqualTo(0.08).Within(0.05));
    }

    [Test]
    public void A_scheme_that_starts_without_migrants_keeps_the_overstay_of_its_row()
    {
        // a young scheme has called nobody back yet, which raises overstaying by o_re (R18): the row is asked without that term
        Scenario empty = SmallWorlds.Mixed.With(RegimesNumbers.ORe, 0)
            .With("season", r => r with { Intakes = [.. r.Intakes.Select(i => i with { Stock = new(0) })] });
        Assert.That(Overstay(empty, Calibration.Solve(empty, 2).Solved, "season"), Is.EqualTo(0.02).Within(0.05));
    }

    private static double Overstay(Scenario scenario, Solved solved, string regime)
    {
        Journal run = Journal.Of(scenario, solved, 36);
        return run.Sum(SchemeMeasure.Overstayed, regime) / (double)run.Sum(SchemeMeasure.ContractsEnded, regime);
    }
}
