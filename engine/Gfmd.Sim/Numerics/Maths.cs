using System.Runtime.CompilerServices;

namespace Gfmd.Sim.Numerics;

/// <summary>
/// Elementary functions with the same bits on every machine: polynomials whose multiplications and additions are kept apart, never fused,
/// never an estimate. The framework's functions differ between processors and operating systems.
/// </summary>
public static class Maths
{
    private const double Log2E = 1.4426950408889634, Ln2Hi = 6.93147180369123816490e-01, Ln2Lo = 1.90821492927058770002e-10;

    // far above the errors of the functions that the bounds stand for
    private const double Slack = 1e-9;

    /// <summary>e^x. Relative error below 1e-12 for -708 ≤ x ≤ 709; constant outside, so never 0 and never infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x)
    {
        x = x < -708 ? -708 : x > 709 ? 709 : x;
        double k = Math.Floor((x * Log2E) + 0.5);
        double r = (x - (k * Ln2Hi)) - (k * Ln2Lo);
        double p = 1.0 / 3628800;
        p = (p * r) + (1.0 / 362880);
        p = (p * r) + (1.0 / 40320);
        p = (p * r) + (1.0 / 5040);
        p = (p * r) + (1.0 / 720);
        p = (p * r) + (1.0 / 120);
        p = (p * r) + (1.0 / 24);
        p = (p * r) + (1.0 / 6);
        p = (p * r) + 0.5;
        p = (p * r) + 1.0;
        p = (p * r) + 1.0;
        return p * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>Natural logarithm. Absolute error below 1e-12 + 1e-15 |ln x|; x must be positive and normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        long shifted = bits - 0x3FE6A09E667F3BCDL; // sqrt(1/2): the mantissa lies in [sqrt(1/2), sqrt(2))
        long k = shifted >> 52;
        double m = BitConverter.Int64BitsToDouble(bits - (k << 52));
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double p = 1.0 / 15;
        p = (p * z) + (1.0 / 13);
        p = (p * z) + (1.0 / 11);
        p = (p * z) + (1.0 / 9);
        p = (p * z) + (1.0 / 7);
        p = (p * z) + (1.0 / 5);
        p = (p * z) + (1.0 / 3);
        p = (p * z) + 1.0;
        return ((2 * s) * p) + ((k * Ln2Lo) + (k * Ln2Hi));
    }

    /// <summary>A bound of <see cref="Exp"/> from above, at most 6.2 % too high: the chord 2^f ≤ 1 + f of each octave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpAbove(double x)
    {
        x = x < -708 ? -708 : x > 708 ? 708 : x;
        double scaled = x * Log2E, k = Math.Floor(scaled);
        return (1 + (scaled - k) + Slack) * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>A bound of <see cref="Exp"/> from below, at most 8.7 % too low: the same chord less its largest distance, 0.0861.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpBelow(double x)
    {
        x = x < -708 ? -708 : x > 708 ? 708 : x;
        double scaled = x * Log2E, k = Math.Floor(scaled);
        return (1 + (scaled - k) - 0.0861) * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>A bound of <see cref="Log"/> from below, at most 0.06 too low: the chord log2(m) ≥ m - 1 of each octave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogBelow(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        double m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        return (((bits >> 52) - 1024 + m) * (Ln2Hi + Ln2Lo)) - Slack;
    }

    /// <summary>ln(1 + x) for x ≥ 0.</summary>
    public static double Log1(double x) => Log(1 + x);

    /// <summary>x^y for positive x. Relative error below 2e-11 for x from 0.01 to 100 and |y| ≤ 8.</summary>
    public static double Pow(double x, double y) => Exp(y * Log(x));

    /// <summary>Logistic function L(x) = 1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    /// <summary>A yearly probability as a monthly one: 1 - (1 - p)^(1/12) (MODEL section 0).</summary>
    public static double MonthlyOfYearly(double p) => p >= 1 ? 1 : 1 - Exp(Log(1 - p) / 12);

    /// <summary>The probability of a hazard over one month: 1 - exp(-h) (MODEL section 0).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ProbabilityOfHazard(double h) => 1 - Exp(-h);

    /// <summary>Standard normal quantile of 32 random bits, in single precision: absolute error below 4e-6 (see <see cref="Wide"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalOf(uint bits) => Wide.Normal(new One(bits)).AsFloat();

    /// <summary>Standard Gumbel -ln(-ln u) of 32 random bits.</summary>
    public static double GumbelOf(uint bits) => -Log(-Log(Draw.Unit(bits)));
}
