using System.Globalization;

namespace Gfmd.Sim.Reports;

/// <summary>Numbers as the pages write them: one culture, groups of three parted by a narrow space that does not break.</summary>
internal static class Written
{
    /// <summary>Narrow no-break space.</summary>
    public const string Thin = "\u202F";

    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = Thin, NumberDecimalSeparator = ".", NumberGroupSizes = [3], NegativeSign = "\u2212",
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

        double unit = 1;
        for (; size / unit >= 100; unit *= 10)
        {
        }

        int decimals = 0;
        for (; size / unit < 10; unit /= 10)
        {
            decimals++;
        }

        double rounded = Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
        return Number(rounded, unit >= 1 ? 0 : decimals);
    }

    /// <summary>Two significant figures, with millions and billions in words.</summary>
    public static string Words(double value) => Math.Abs(value) switch
    {
        >= 1e9 => $"{Two(value / 1e9)} billion",
        >= 1e6 => $"{Two(value / 1e6)} million",
        _ => Two(value),
    };

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
