namespace Gfmd.Sim.Numerics;

/// <summary>Student's t for whole degrees of freedom, with the same bits on every machine.</summary>
/// <remarks>Distribution as a finite sum (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4); quantile by bisection of it, to 1e-12.</remarks>
public static class Student
{
    private const double Pi = 3.14159265358979323846;

    /// <summary>Probability that a t variable is at most x.</summary>
    public static double Cdf(double x, int freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        double cos2 = freedom / (freedom + (x * x)), sin = Math.Abs(x) / Math.Sqrt(freedom + (x * x));
        double inside = freedom % 2 == 0 ? sin * Series(1, cos2, freedom) : Odd(Math.Abs(x) / Math.Sqrt(freedom), sin, cos2, freedom);
        return x < 0 ? 0.5 * (1 - inside) : 0.5 * (1 + inside);
    }

    /// <summary>The value that a t variable stays below with a probability between 0 and 1.</summary>
    public static double Quantile(double probability, int freedom)
    {
        if (probability is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "between 0 and 1");
        }

        double low = -1, high = 1;
        for (; Cdf(low, freedom) > probability; low *= 2)
        {
        }

        for (; Cdf(high, freedom) < probability; high *= 2)
        {
        }

        for (int i = 0; i < 200 && high - low > 1e-12 * Math.Max(1, Math.Abs(low)); i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = Cdf(middle, freedom) < probability ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }

    /// <summary>Two-sided 95 % quantile.</summary>
    public static double Two95(int freedom) => Quantile(0.975, freedom);

    private static double Odd(double tan, double sin, double cos2, int freedom)
    {
        double sum = Arctan(tan);
        if (freedom > 1)
        {
            sum += sin * Math.Sqrt(cos2) * Series(2, cos2, freedom);
        }

        return 2 / Pi * sum;
    }

    /// <summary>1 + a/(a+1)·c + a(a+2)/((a+1)(a+3))·c² + … with as many terms as the degrees of freedom ask.</summary>
    private static double Series(int first, double cos2, int freedom)
    {
        double term = 1, sum = 1;
        for (int k = first; k + 1 <= freedom - 2; k += 2)
        {
            term *= k / (double)(k + 1) * cos2;
            sum += term;
        }

        return sum;
    }

    /// <summary>Arctangent of a number not below 0: halving of the angle, then the series.</summary>
    private static double Arctan(double x)
    {
        int halved = 0;
        for (; x > 0.05; halved++)
        {
            x /= 1 + Math.Sqrt(1 + (x * x));
        }

        double square = x * x, power = x, sum = 0;
        for (int k = 0; k < 8; k++)
        {
            sum += (k % 2 == 0 ? power : -power) / ((2 * k) + 1);
            power *= square;
        }

        return sum * (1 << halved);
    }
}
