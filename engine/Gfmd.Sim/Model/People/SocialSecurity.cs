using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.People;

/// <summary>Contributions abroad and what becomes of them at return (MODEL 4.9).</summary>
/// <remarks><code>
///   ssRefund = ss_rate·w_d·ssMonths·ss_share      if portable, else 0
///   return hazard · (1 - ss_stay)                 if not portable and ssMonths > 60
/// </code></remarks>
public sealed class SocialSecurity
{
    private const int Vested = 60;
    private readonly double _refund, _stay;

    /// <summary>Rules of a scheme.</summary>
    public SocialSecurity(ParameterSet numbers, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        bool portable = scheme.Regime.SocialSecurityPortable;
        _refund = portable ? numbers[RegimesNumbers.SsRate] * numbers[RegimesNumbers.SsShare] : 0;
        _stay = portable || scheme.Irregular ? 1 : 1 - numbers[RegimesNumbers.SsStay];
    }

    /// <summary>Refund at a timely return, USD.</summary>
    public double Refund(int months, double wage) => _refund * wage * months;

    /// <summary>Factor of the hazard of return.</summary>
    public double Stay(int months) => months > Vested ? _stay : 1;
}
