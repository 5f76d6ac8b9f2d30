using System.Globalization;

namespace Gfmd.Sim.Reports;

/// <summary>Numbers as the pages write them: one culture, groups of three parted by a narrow space that does not break.</summary>
internal static class Written
{
    /// <summary>Narrow no-break space.</summary>
    public const string Thin = "\u202F";

    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = Thin,
        NumberDecimalSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "\u2212",
    };

    /// <summary>With so many decimals.</summary>
    public static string Number(double value, int decimals)
    {
        string text = value.ToString("N" + decimals, Format);
        // a rounded nothing has no sign
        return text.StartsWith('\u2212') && text.AsSpan(1).IndexOfAnyInRange('1', '9') < 0 ? text[1..] : text;
    }

    /// <summary>Whole numbers in full.</summary>
    public static string Whole(double value) => Number(value, 0);

    /// <summary>Two significant figures: the answer never claims more (MODEL 15.1).</summary>
    public static string Two(double value)
    {
        double size = Math.Abs(value);
        if (size < 1e-9)
        {
            return "0";
        }

        // rounding may carry into the next power of ten: 0.999 is 1.0, not 1.00
        (double unit, int decimals) = Step(size);
        double rounded = Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
        (unit, decimals) = Step(Math.Abs(rounded) * (1 + 1e-12));
        return Number(rounded, unit >= 1 ? 0 : decimals);
    }

    private static (double Unit, int Decimals) Step(double size)
    {
        double unit = 1;
        for (; size / unit >= 100; unit *= 10)
        {
        }

        int decimals = 0;
        for (; size / unit < 10; unit /= 10)
        {
            decimals++;
        }

        return (unit, decimals);
    }

    /// <summary>Two significant figures, with millions and billions in words.</summary>
    public static string Words(double value) => Math.Abs(value) switch
    {
        >= 1e9 => $"{Two(value / 1e9)} billion",
        >= 1e6 => $"{Two(value / 1e6)} million",
        _ => Two(value),
    };

    /// <summary>An interval around a value: the two ends, or how far they are from it where two figures cannot tell them apart.</summary>
    public static string Interval(double value, double low, double high)
    {
        string from = Words(low), to = Words(high), unit = to[(to.LastIndexOf(' ') + 1)..];
        bool same = to.Contains(' ', StringComparison.Ordinal) && from.EndsWith(" " + unit, StringComparison.Ordinal);
        return low == high ? "does not vary" : from == to ? $"±{Two(50 * (high - low) / Math.Abs(value))}{Thin}%"
            : $"{(same ? from[..from.LastIndexOf(' ')] : from)} to {to}";
    }

    /// <summary>A number as precise as its interval is narrow, both ends alike: half the interval carries two figures. Without an interval, or where
    /// nothing varies, two significant figures.</summary>
    public static (string Value, string Low, string High) Rounded(double value, double low, double high)
    {
        double half = (high - low) / 2;
        if (!(half > 1e-9 * Math.Max(Math.Abs(value), 1e-9)))
        {
            return (Two(value), Two(low), Two(high));
        }

        (double unit, int decimals) = Step(half);
        string Of(double x) => Number(Math.Round(x / unit, MidpointRounding.AwayFromZero) * unit, unit >= 1 ? 0 : decimals);
        return (Of(value), Of(low), Of(high));
    }

    /// <summary>A share of 1 as whole percent.</summary>
    public static string Percent(double share) => Number(100 * share, share is > 0 and < 0.1 ? 1 : 0) + Thin + "%";

    /// <summary>With its sign, two significant figures.</summary>
    public static string Signed(double value) => value > 0 ? "+" + Two(value) : Two(value);

    /// <summary>The number in full, for machines: what a table holds, to the last bit.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A coordinate of a drawing.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Decimals that show a column of numbers without drowning them.</summary>
    public static int Decimals(double largest) => largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : 3;
}
