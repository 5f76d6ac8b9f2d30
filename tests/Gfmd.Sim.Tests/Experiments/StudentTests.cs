using Gfmd.Sim.Experiments;
using Gfmd.Sim.Numerics;
using MathNet.Numerics.Distributions;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>Student's t and the two-stage rule of Stein.</summary>
internal sealed class StudentTests
{
    [Test]
    public void The_distribution_and_its_quantiles_equal_those_of_MathNet([Values(1, 2, 3, 4, 5, 9, 10, 30, 99)] int freedom)
    {
        for (double x = -8; x <= 8; x += 0.37)
        {
            Assert.That(Student.Cdf(x, freedom), Is.EqualTo(StudentT.CDF(0, 1, freedom, x)).Within(1e-10));
        }

        Assert.That(Student.Two95(freedom), Is.EqualTo(StudentT.InvCDF(0, 1, freedom, 0.975)).Within(1e-6));
    }

    [Test]
    public void An_interval_of_fixed_width_covers_the_mean_as_often_as_stated()
    {
        const int Trials = 4000, First = 5;
        int covered = 0, count = 0;
        for (int t = 0; t < Trials; t++)
        {
            Draw draw = new(11, t);
            double X(int k) => 3 + (2 * draw.Normal((ulong)k, 0, Purpose.WageShock));
            double[] first = [.. Enumerable.Range(0, First).Select(X)];
            int n = (int)Math.Min(100_000, Precision.Needed(first, 1));
            count += n > First ? 1 : 0;
            covered += Math.Abs(Enumerable.Range(0, n).Average(X) - 3) <= 1 ? 1 : 0;
        }

        // 95 % or more; three standard errors of 4,000 trials are one point
        Assert.That(covered / (double)Trials, Is.GreaterThan(0.94));
        Assert.That(count, Is.GreaterThan(Trials / 2));
    }

    [Test]
    public void The_triangular_draw_has_its_mode_and_its_ends()
    {
        Assert.That(Triangle.Quantile(0, 1, 2, 5), Is.EqualTo(1));
        Assert.That(Triangle.Quantile(1, 1, 2, 5), Is.EqualTo(5));
        Assert.That(Triangle.Quantile(0.25, 1, 2, 5), Is.EqualTo(2).Within(1e-12));
        double mean = Enumerable.Range(0, 10_000).Average(k => Triangle.Quantile((k + 0.5) / 10_000, 1, 2, 5));
        Assert.That(mean, Is.EqualTo(8 / 3.0).Within(1e-3));
    }
}
