using Gfmd.Sim.Numerics;
using MathNet.Numerics.Distributions;

namespace Gfmd.Sim.Tests.Numerics;

#pragma warning disable RS0030 // the framework's functions are the judges of ours: nothing here enters a result

internal sealed class MathsTests
{
    private const int Steps = 1_000_000;

    [Test]
    public void Exp_keeps_its_relative_error() =>
        Assert.That(Worst(-708, 709, x => Relative(Maths.Exp(x), Math.Exp(x))), Is.LessThan(1e-12));

    [Test]
    public void Exp_is_constant_outside_its_range()
    {
        Assert.That(Maths.Exp(-1e9), Is.EqualTo(Maths.Exp(-708)).And.Positive);
        Assert.That(Maths.Exp(1e9), Is.EqualTo(Maths.Exp(709)).And.LessThan(double.PositiveInfinity));
        Assert.That(Maths.Exp(double.NegativeInfinity), Is.EqualTo(Maths.Exp(-708)));
        Assert.That(Maths.Exp(double.NaN), Is.NaN);
    }

    [Test]
    public void Exp_of_zero_is_one() => Assert.That(Maths.Exp(0), Is.EqualTo(1.0));

    [Test]
    public void Log_keeps_its_absolute_error()
    {
        Assert.That(Worst(-700, 700, y => LogExcess(Math.Exp(y))), Is.LessThanOrEqualTo(0), "all magnitudes");
        Assert.That(Worst(0.25, 4, LogExcess), Is.LessThanOrEqualTo(0), "around 1");
    }

    [Test]
    public void Log_of_one_is_zero() => Assert.That(Maths.Log(1), Is.EqualTo(0.0));

    [Test]
    public void Pow_is_close_for_the_numbers_of_the_model() =>
        Assert.That(Worst(-8, 8, y => Worst(0.01, 100, x => Relative(Maths.Pow(x, y), Math.Pow(x, y)), 200), 5_000), Is.LessThan(2e-11));

    [Test]
    public void A_monthly_probability_compounds_to_the_yearly_one() =>
        Assert.That(Worst(0, 0.999, p => Math.Abs(1 - Math.Pow(1 - Maths.MonthlyOfYearly(p), 12) - p), 10_000), Is.LessThan(1e-11));

    [Test]
    public void A_certain_year_is_a_certain_month() => Assert.That(Maths.MonthlyOfYearly(1), Is.EqualTo(1.0));

    [Test]
    public void Logistic_and_hazard_follow_their_formulas()
    {
        Assert.That(Worst(-30, 30, x => Math.Abs(Maths.Logistic(x) - (1 / (1 + Math.Exp(-x)))), 10_000), Is.LessThan(1e-12));
        Assert.That(Worst(0, 5, h => Math.Abs(Maths.ProbabilityOfHazard(h) - (1 - Math.Exp(-h))), 10_000), Is.LessThan(1e-12));
    }

    [Test]
    public void Normal_keeps_its_absolute_error_over_all_its_values()
    {
        double worst = 0;
        for (uint k = 0; k < 1u << 23; k += 7)
        {
            worst = Math.Max(worst, NormalError(k));
        }

        for (uint k = 0; k < 4096; k++)
        {
            worst = Math.Max(worst, Math.Max(NormalError(k), NormalError((1u << 23) - 1 - k)));
        }

        Assert.That(worst, Is.LessThan(4e-6));
    }

    [Test]
    public void Normal_is_symmetric_and_bounded()
    {
        for (uint k = 0; k < 1u << 22; k += 11)
        {
            Assert.That(Maths.NormalOf(k << 9), Is.EqualTo(-Maths.NormalOf(~(k << 9))));
        }

        Assert.That(Maths.NormalOf(uint.MaxValue), Is.EqualTo(5.29).Within(0.01));
    }

    [Test]
    public void Gumbel_follows_its_formula() =>
        Assert.That(
            Worst(0, uint.MaxValue, b => Math.Abs(Maths.GumbelOf((uint)b) + Math.Log(-Math.Log(Draw.Unit((uint)b)))), 100_000), Is.LessThan(1e-2));

    [Test]
    public void Wide_exp_keeps_its_relative_error() =>
        Assert.That(Worst(-80, 80, x => Relative(WideExp((float)x), Math.Exp((float)x))), Is.LessThan(3e-7));

    [Test]
    public void Wide_log_keeps_its_absolute_error()
    {
        Assert.That(Worst(-80, 80, y => WideLogExcess((float)Math.Exp(y))), Is.LessThanOrEqualTo(0), "all magnitudes");
        Assert.That(Worst(0.25, 4, x => WideLogExcess((float)x)), Is.LessThanOrEqualTo(0), "around 1");
    }

    [Test]
    public void Cents_round_half_up_once()
    {
        Assert.That(Cents.Of(1.005 + 1e-9), Is.EqualTo(101));
        Assert.That(Cents.Of(-0.004), Is.Zero);
        Assert.That(Cents.Share(101, 0.5), Is.EqualTo(51));
        Assert.That(Cents.Share(-101, 0.5), Is.EqualTo(-50));
        Assert.That(() => Cents.Of(3e7), Throws.TypeOf<OverflowException>());
    }

    private static double WideExp(float x) => Wide.Exp(One.Broadcast(x)).AsFloat();

    private static double LogExcess(double x) => Math.Abs(Maths.Log(x) - Math.Log(x)) - (1e-12 + (1e-15 * Math.Abs(Math.Log(x))));

    private static double WideLogExcess(float x) =>
        Math.Abs(Wide.Log(One.Broadcast(x)).AsFloat() - Math.Log(x)) - (2e-7 + (1.2e-7 * Math.Abs(Math.Log(x))));

    private static double NormalError(uint k) => Math.Abs(Maths.NormalOf(k << 9) - Normal.InvCDF(0, 1, (k + 0.5) / (1 << 23)));

    private static double Relative(double ours, double theirs) => Math.Abs((ours - theirs) / theirs);

    private static double Worst(double from, double to, Func<double, double> error, int steps = Steps)
    {
        double worst = double.NegativeInfinity;
        for (int i = 0; i <= steps; i++)
        {
            double e = error(from + ((to - from) * i / steps));
            worst = double.IsNaN(e) ? double.PositiveInfinity : Math.Max(worst, e);
        }

        return worst;
    }
}
