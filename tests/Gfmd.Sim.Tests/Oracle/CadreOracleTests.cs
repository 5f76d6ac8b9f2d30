using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Promise P8 where licensed professions are followed: top-up, amenity, obligations and licences enter the choice as the plain one has
/// them.</summary>
internal sealed class CadreOracleTests
{
    private static readonly Lazy<World> Shared = new(() =>
    {
        Scenario scenario = CadreWorld.Scenario.With(c => c with { PayTopUp = 0.12, Amenity = 0.1, BondMonths = 48 })
            .With("points", r => r with { ExcludesCadres = true });
        World? last = null;
        Journal.Of(scenario, CadreWorld.Solved.Solved, 12, null, (w, _) => last = w);
        // as the month about to be simulated will see it
        new Workforces(last!.Plan).Post(last.Market.Workforce, last.Month);
        return last;
    });

    [Test]
    public void Thresholds_and_options_equal_the_plain_choice_bit_for_bit([Values(1, 8, 16)] int lanes)
    {
        if (LaneWidths.Available.All(w => (int)w != lanes))
        {
            Assert.Ignore("this machine has no such lanes");
        }

        World world = Shared.Value;
        int bonded = world.Blocks.Sum(b => b.Obligation.AsSpan(0, b.Count).ToArray().Count(m => m > 0));
        int licensed = world.Blocks.Sum(b => b.Cadre.AsSpan(0, b.Count).ToArray().Count(Cadres.IsLicensed));
        Assert.That((bonded > 30, licensed > 700), Is.EqualTo((true, true)), $"{bonded} owe service, {licensed} licensed");
        (int compared, int picked) = lanes switch
        {
            1 => ChoiceOracleTests.Compare<One>(world),
            8 => ChoiceOracleTests.Compare<Eight>(world),
            _ => ChoiceOracleTests.Compare<Sixteen>(world),
        };
        Assert.That((compared > 10_000, picked > 2_000), Is.EqualTo((true, true)), $"{compared} compared, {picked} with an open option");
    }
}
