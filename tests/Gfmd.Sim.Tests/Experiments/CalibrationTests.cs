using Gfmd.Sim.Experiments;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments;

public class CalibrationTests
{
    private static IEnumerable<TestCaseData> ClosedForm() =>
    [
        .. SmallWorlds.MixedSolved.Targets.Where(t => t.Step is "1" or "2" or "4" && t.Remark.Length == 0)
            .Select(t => new TestCaseData(t).SetArgDisplayNames($"{t.Where}, {t.Moment}")),
    ];

    [TestCaseSource(nameof(ClosedForm))]
    public void A_target_solved_in_closed_form_or_by_bisection_is_met(object target)
    {
        CalibrationTarget t = (CalibrationTarget)target;
        Assert.That(t.Met, Is.True, t.ToString());
    }

    [Test]
    public void All_moments_of_the_closed_steps_are_among_the_targets()
    {
        string[] moments = [.. SmallWorlds.MixedSolved.Targets.Where(t => t.Step is "1" or "2" or "4" && t.Remark.Length == 0).Select(t =>
            t.Moment.Split(',')[0])];
        Assert.That(moments, Is.SupersetOf((string[])
            ["life expectancy", "unemployment", "median wage", "renewals per contract end", "overstay per contract end", "yearly return"]));
    }

    [Test]
    public void Solving_again_with_another_number_of_threads_gives_the_same_numbers_bit_for_bit([Values(1, 3)] int threads)
    {
        Assert.That(Text(Calibration.Solve(SmallWorlds.Mixed, threads).Solved), Is.EqualTo(Text(SmallWorlds.MixedSolved.Solved)));
    }

    [Test]
    public void Another_seed_gives_other_numbers()
    {
        Scenario other = SmallWorlds.Bound with { Seed = 77 };
        Assert.That(Text(Calibration.Solve(other, 2).Solved), Is.Not.EqualTo(Text(SmallWorlds.BoundSolved.Solved)));
    }

    [Test]
    public void A_base_flow_of_zero_removes_the_option_and_nobody_of_that_skill_applies()
    {
        Solved solved = SmallWorlds.MixedSolved.Solved;
        Assert.That(solved.Schemes["guest/AAA"].Open, Is.EqualTo((bool[])[true, true, false, false]));
        Assert.That(solved.Schemes["points/AAA"].Open, Is.All.True);
        Journal run = Journal.Of(SmallWorlds.Mixed, solved, 24);
        int guest = Array.FindIndex(run.Plan.Schemes, s => s.Id == "guest/AAA");
        long[] all = run.Scheme("guest/AAA");
        int applied = (int)SchemeMeasure.Applied * 24 * Tallies.Cells;
        long low = 0, tertiary = 0;
        for (int m = 0; m < 24; m++)
        {
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                long n = all[applied + (m * Tallies.Cells) + cell];
                (low, tertiary) = cell >= 6 ? (low, tertiary + n) : (low + n, tertiary);
            }
        }

        Assert.That(guest, Is.GreaterThanOrEqualTo(0));
        Assert.That((low, tertiary), Is.EqualTo((low, 0L)));
        Assert.That(low, Is.Positive);
    }

    private static string Text(Solved solved)
    {
        IEnumerable<string> origins = solved.Origins.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x =>
            $"{x.Key} {Bits(x.Value.GompA, x.Value.JobLoss, x.Value.BaseWage)}");
        IEnumerable<string> schemes = solved.Schemes.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $"{x.Key} " + Bits(
        [
            x.Value.ReturnHazard, x.Value.ReturnMean, x.Value.OverstayConstant, x.Value.RenewalConstant, x.Value.SendingShift, x.Value.BaseFixedFee,
            .. x.Value.BaseEmployerCost, .. x.Value.Posts, .. x.Value.Constants, .. x.Value.ChannelConstants,
        ]));
        IEnumerable<string> corridors = solved.Corridors.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x =>
            $"{x.Key} {Bits([x.Value.FixedMean, x.Value.VariableMean, .. x.Value.Trust])}");
        return string.Join('\n', [.. origins, .. schemes, .. corridors]);
    }

    private static string Bits(params double[] values) => string.Join(' ', values.Select(v => BitConverter.DoubleToInt64Bits(v).ToString("X16")));
}
