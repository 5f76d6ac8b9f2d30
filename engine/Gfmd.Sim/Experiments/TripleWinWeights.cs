using System.Globalization;
using Gfmd.Sim.Indicators;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// Weights of the accounts in the triple-win score (I9.03): what a USD of each counts within its side, losses below 0, and the yearly discount rate
/// of present values. They are norms, not findings; accounts of different sides are never added.
/// </summary>
public sealed record TripleWinWeights
{
    private const double YearlyDiscount = 0.05;

    private TripleWinWeights(IReadOnlyDictionary<string, double> values, double discount) => (Values, Discount) = (values, discount);

    /// <summary>The weights of <see cref="TripleWinParts.Accounts"/>, and 5 % a year.</summary>
    public static TripleWinWeights Usual { get; } = new(
        TripleWinParts.Accounts.ToDictionary(a => a.Account, a => a.Weight, StringComparer.Ordinal), YearlyDiscount);

    /// <summary>Weight of each account.</summary>
    public IReadOnlyDictionary<string, double> Values { get; }

    /// <summary>Discount rate a year.</summary>
    public double Discount { get; }

    /// <summary>Reads <c>abuse=-2,skills=0,discount=0.03</c>; what is not named keeps its usual weight.</summary>
    /// <returns>Null where it is no such list.</returns>
    public static TripleWinWeights? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Dictionary<string, double> values = new(Usual.Values, StringComparer.Ordinal);
        double discount = YearlyDiscount;
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split('=');
            if (sides.Length != 2 || !double.TryParse(sides[1], CultureInfo.InvariantCulture, out double x) || !double.IsFinite(x))
            {
                return null;
            }

            if (sides[0] == "discount" && x > -1)
            {
                discount = x;
            }
            else if (values.ContainsKey(sides[0]))
            {
                values[sides[0]] = x;
            }
            else
            {
                return null;
            }
        }

        return new TripleWinWeights(values, discount);
    }

    /// <summary>As <see cref="Parse"/> reads it, every weight in the order of the accounts.</summary>
    public override string ToString() => string.Join(',', TripleWinParts.Accounts.Select(a => (a.Account, Values[a.Account]))
        .Append(("discount", Discount)).Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Item1}={v.Item2:R}")));

    /// <summary>
    /// What a side has in a place, by replicate: present value of its accounts as a mean a year, USD (PPP USD for migrants). Null where no replicate
    /// has it.
    /// <code>sum over t of ( sum over accounts of weight·account_t )·(1 + discount)^(-t) / sum over t of (1 + discount)^(-t)</code>
    /// </summary>
    /// <param name="series">Figures of an arm.</param>
    /// <param name="side">The side.</param>
    /// <param name="place">All, or a corridor: then the side is of the corridor, its origin or its destination.</param>
    public double[]? Of(ArmSeries series, TripleWinSide side, Labelled place)
    {
        ArgumentNullException.ThrowIfNull(series);
        double[]? sums = null;
        foreach ((string account, _, _) in TripleWinParts.Accounts.Where(a => a.Side == side))
        {
            double[]? own = Of(series, account, TripleWin.At(side, place));
            if (own is not null)
            {
                sums ??= new double[own.Length];
                for (int r = 0; r < own.Length; r++)
                {
                    sums[r] += Values[account] * own[r];
                }
            }
        }

        return sums;
    }

    /// <summary>Present value of one account as a mean a year, by replicate.</summary>
    public double[]? Of(ArmSeries series, string account, Labelled place)
    {
        ArgumentNullException.ThrowIfNull(series);
        int[] years = [.. series.Years(TripleWinAccounts.Id, account, place).Order()];
        double[]? sums = null;
        double all = 0, factor = 1;
        foreach (int year in years)
        {
            double[] own = series.Of(new ContrastKey(TripleWinAccounts.Id, account, place, $"{year}"))!;
            sums ??= new double[own.Length];
            for (int r = 0; r < own.Length; r++)
            {
                sums[r] += factor * own[r];
            }

            (all, factor) = (all + factor, factor / (1 + Discount));
        }

        return sums is null ? null : [.. sums.Select(x => x / all)];
    }
}
