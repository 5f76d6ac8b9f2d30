using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.Households;

/// <summary>The business of a household (MODEL 8.3, with profit and failure of 6.5).</summary>
/// <remarks><code>
///   Kmin = kmin_months·medianWage_o
///   p_start = L( st0 - st_nonret + st_w·ln(1 + wealth/Kmin) )  a month, if liquid wealth reaches Kmin;  1 - (1 - p)^12 a year
///   A_bv = A_b·(n_ent/n_ent0)^(-ge_ent)·demandVillage
///   profit = A_bv·K^0.4·exp(eps_b),  eps_b ~ N(-sd_b²/2, sd_b²), the head's for life
///   fails with 1 - (1 - h_fail)^12 a year: its capital is lost
/// </code>Decided once a year, in the month on which the lot of the household falls.</remarks>
public sealed class Enterprise
{
    private const double Elasticity = 0.4;

    // above it the column of profits is full
    private const double MostProfit = 6_500;

    private readonly double _start, _wealth, _level, _sd, _crowd;

    /// <summary>Businesses of an origin.</summary>
    public Enterprise(ParameterSet numbers, double medianWage)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        _start = numbers[EnterpriseNumbers.St0] - numbers[EnterpriseNumbers.StNonreturn];
        _wealth = numbers[EnterpriseNumbers.StW];
        _level = numbers[EnterpriseNumbers.AB];
        _sd = numbers[EnterpriseNumbers.SdB];
        _crowd = numbers[EnterpriseNumbers.GeEnt];
        EntryCapital = Cents.Of(numbers[EnterpriseNumbers.KminMonths] * medianWage);
        Failure = Products.OfYear(numbers[EnterpriseNumbers.HFail]);
        AtFounding = numbers[EnterpriseNumbers.EntBase];
        MostMatched = Cents.Of(numbers[EnterpriseNumbers.VoucherCap]);
    }

    /// <summary>Kmin, cents.</summary>
    public int EntryCapital { get; }

    /// <summary>Probability to fail in a year.</summary>
    public double Failure { get; }

    /// <summary>Share of households with a business when the burn-in begins.</summary>
    public double AtFounding { get; }

    /// <summary>Most of own money that a voucher matches, cents.</summary>
    public int MostMatched { get; }

    /// <summary>demandVillage as a mean over the country, posted for the month; 1 where demand does not answer (9.3).</summary>
    public double Demand { get; set; } = 1;

    /// <summary>Probability to start in a month at liquid wealth in multiples of the entry capital.</summary>
    public double Start(double overEntry) => Maths.Logistic(_start + (_wealth * Maths.Log(1 + overEntry)));

    /// <summary>What crowding leaves of profits: (n_ent/n_ent0)^(-ge_ent); 1 before month 0.</summary>
    public double Crowding(int enterprises, int atStart) =>
        atStart == 0 || enterprises <= 0 ? 1 : Maths.Pow((double)enterprises / atStart, -_crowd);

    /// <summary>Profit a month of a capital in USD, in tenths of a USD.</summary>
    public ushort Profit(double capital, double normal, double crowding)
    {
        if (capital <= 0)
        {
            return 0;
        }

        double skill = Maths.Exp((_sd * normal) - (0.5 * _sd * _sd));
        double usd = Math.Min(MostProfit, _level * crowding * Demand * Maths.Pow(capital, Elasticity) * skill);
        return (ushort)Math.Floor((usd * 10) + 0.5);
    }
}
