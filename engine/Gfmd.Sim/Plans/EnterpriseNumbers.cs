using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of businesses of households (MODEL 8.3, with profit and failure of 6.5).</summary>
public static class EnterpriseNumbers
{
    /// <summary>Business start, intercept.</summary>
    public static readonly Parameter St0 = new("st0", -4.7, -5.5, -4, "logit", Evidence.C, "6.5", "business start, intercept, per month");

    /// <summary>Business start: wealth.</summary>
    public static readonly Parameter StW = new("st_w", 0.5, 0.2, 0.8, "logit per log point", Evidence.C, "6.5", "business start: wealth");

    /// <summary>Households of those who never left start less often.</summary>
    public static readonly Parameter StNonreturn = new(
        "st_nonret", 1.5, 0.8, 2.2, "logit", Evidence.C, "8.3", "households without a returnee's start do so less often");

    /// <summary>Entry capital.</summary>
    public static readonly Parameter KminMonths = new(
        "kmin_months", 9, 6, 12, "months of the median wage at home", Evidence.C, "6.5", "entry capital of a business");

    /// <summary>Profit: level.</summary>
    public static readonly Parameter AB = new(
        "A_b", 4.8, 3.5, 6, "USD^0.6 per month", Evidence.C, "6.5",
        "profit of a business: 5 % a month at USD 2,000 (de Mel, McKenzie and Woodruff 2008: 4.6 to 5.3 %)");

    /// <summary>Dispersion of profit.</summary>
    public static readonly Parameter SdB = new("sd_b", 0.5, 0.3, 0.8, "log points", Evidence.C, "6.5", "dispersion of profit between businesses");

    /// <summary>Failure.</summary>
    public static readonly Parameter HFail = new("h_fail", 0.015, 0.01, 0.03, "per month", Evidence.C, "6.5", "failure: half in four years");

    /// <summary>Jobs.</summary>
    public static readonly Parameter JobsPerUsd = new(
        "jobs_per_usd", 0.00006, 0.00003, 0.0001, "jobs per USD", Evidence.C, "6.5", "workers of a business: 0.3 for USD 5,000");

    /// <summary>Crowding of businesses in a community.</summary>
    public static readonly Parameter GeEnt = new(
        "ge_ent", 0.3, 0.1, 0.6, "-", Evidence.C, "8.3", "profits fall with the number of businesses of the community");

    /// <summary>Businesses at founding.</summary>
    public static readonly Parameter EntBase = new(
        "ent_base", 0.06, 0.02, 0.12, "share of households", Evidence.C, "8.3", "households with a business when the burn-in begins");

    /// <summary>Most that a voucher matches.</summary>
    public static readonly Parameter VoucherCap = new(
        "voucher_cap", 10_000, 5_000, 20_000, "USD", Evidence.S, "8.4", "most of own money in a business that a voucher matches; PARE 1+1, Moldova");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
        [St0, StW, KminMonths, AB, SdB, HFail, JobsPerUsd, StNonreturn, GeEnt, EntBase, VoucherCap];
}
