using Gfmd.Sim.Indicators;

namespace Gfmd.Sim.Tests.Indicators;

internal sealed class CirculationTests
{
    [Test]
    public void Without_delay_or_censoring_the_estimate_is_the_plain_share() =>
        Assert.That(Circulation.KaplanMeier([100, 0, 0, 0], [0, 30, 0, 20], [0, 0, 0, 0], 3), Is.EqualTo(0.5).Within(1e-12));

    [Test]
    public void Late_entrants_are_at_risk_from_their_entry() =>
        // 10 of 100 in month 1, then 100 more come under observation at 2 and 19 of 190 go in month 2
        Assert.That(Circulation.KaplanMeier([100, 0, 100, 0], [0, 10, 19, 0], [0, 0, 0, 0], 3), Is.EqualTo(0.9 * 0.9).Within(1e-12));

    [Test]
    public void Deaths_leave_the_risk_set_without_being_returns() =>
        Assert.That(Circulation.KaplanMeier([100, 0, 0], [0, 0, 25], [0, 50, 0], 2), Is.EqualTo(0.5).Within(1e-12));

    [Test]
    public void A_duration_that_nobody_reached_gives_no_estimate()
    {
        Assert.That(Circulation.KaplanMeier([100, 0, 0], [0, 0, 0], [0, 100, 0], 2), Is.Null);
        Assert.That(Circulation.KaplanMeier([0, 0, 0], [0, 0, 0], [0, 0, 0], 2), Is.Null);
    }

    [Test]
    public void When_all_are_back_nobody_needs_to_be_observed() =>
        Assert.That(Circulation.KaplanMeier([100, 0, 0, 0], [0, 100, 0, 0], [0, 0, 0, 0], 3), Is.Zero);

    [Test]
    public void Every_indicator_says_what_it_is() => Assert.Multiple(() =>
    {
        Assert.That(Indicator.All.Select(i => i.Id), Is.Unique);
        foreach (Indicator i in Indicator.All)
        {
            string[] texts = [i.Name, i.Definition, i.Formula, i.Levels, i.Equivalent, i.Unit,
                .. i.Measures.SelectMany(m => (string[])[m.Name, m.Definition])];
            Assert.That(texts, Has.None.Empty, i.Id);
            Assert.That(i.Measures.Select(m => m.Name), Is.Unique, i.Id);
        }
    });
}
