using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Scenarios;

internal sealed class ScenarioWriterTests
{
    private static readonly Scenario Small = SmallScenario.Read(SmallScenario.Json).Scenario!;

    [Test]
    public void What_is_written_reads_back_to_an_equal_scenario()
    {
        string written = ScenarioWriter.Write(Small);
        ScenarioResult again = SmallScenario.Read(written);
        Assert.That(again.Problems, Is.Empty);
        Assert.That(ScenarioWriter.Write(again.Scenario!), Is.EqualTo(written));
        Assert.That(ScenarioHash.Of(again.Scenario!), Is.EqualTo(ScenarioHash.Of(Small)));
    }

    [Test]
    public void Numbers_that_are_left_out_have_the_defaults_of_the_records()
    {
        Regime regime = Small.Regimes[0];
        Assert.Multiple(() =>
        {
            Assert.That((Small.Months, Small.BurnIn, Small.Seed, Small.Title), Is.EqualTo((240, 24, 1UL, "")));
            Assert.That(Small.Outputs, Is.EqualTo(new Outputs()));
            Assert.That(Small.Countries[0].Origin!.Fertility, Is.EqualTo(new Datum(2.5)));
            Assert.That(Small.Countries[0].Destination, Is.Null);
            Assert.That((regime.AgeMin, regime.AgeMax, regime.SkillMax), Is.EqualTo((16, 49, Education.Tertiary)));
            Assert.That((regime.FemaleShareMin, regime.Allocation, regime.Remitting), Is.EqualTo((-1, Allocation.Lottery, RemittingClass.Contract)));
            Assert.That(regime.Rights, Is.Empty);
            Assert.That(regime.Inspection, Is.Null);
        });
    }

    [Test]
    public void A_range_that_is_not_given_stays_within_what_the_member_allows()
    {
        Datum men = Small.Countries[0].Origin!.ParticipationMen;
        Assert.That((men.Low, men.High, men.Evidence), Is.EqualTo((0.4, 1, Evidence.C)));
    }

    [Test]
    public void The_hash_depends_on_what_is_said_and_not_on_how()
    {
        string reordered = SmallScenario.With("\"schemaVersion\": 1,", "")
            .Replace("\"mu0\": 0.1 }", "\"mu0\": 1e-1 }, \"schemaVersion\": 1", StringComparison.Ordinal);
        string spelledOut = SmallScenario.With("24,", "24, \"ageMax\": 49, \"points\": null,");
        string other = SmallScenario.With("24,", "24, \"ageMax\": 50,");
        Assert.Multiple(() =>
        {
            Assert.That(ScenarioHash.Of(Small), Does.Match("^[0-9a-f]{64}$"));
            Assert.That(ScenarioHash.Of(SmallScenario.Read(reordered).Scenario!), Is.EqualTo(ScenarioHash.Of(Small)));
            Assert.That(ScenarioHash.Of(SmallScenario.Read(spelledOut).Scenario!), Is.EqualTo(ScenarioHash.Of(Small)));
            Assert.That(ScenarioHash.Of(SmallScenario.Read(other).Scenario!), Is.Not.EqualTo(ScenarioHash.Of(Small)));
        });
    }
}
