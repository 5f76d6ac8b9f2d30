using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Shadow rating, spread, securitisation and diaspora bond of an origin (MODEL 9.6; Ketkar and Ratha 2009).</summary>
/// <remarks><code>
///   X_debt = debt_ext / (exports + Rem12·rate_credit)                         Rem12: formal remittances
///   notches = notch_gain·max(0, 1 - X_debt/X_debt0)/0.3
///   spread = spread0 - notch_bp·notches - sec_bp while securitised debt is outstanding, at its share
///   secur = bankShare·Rem12/over_coll·term_fac
///   bond_buy = bond_sh/12·offered·savings·1[bond_yield >= r_free + spread - patriot_bp]         a month
/// </code></remarks>
public sealed class Rating(ParameterSet numbers)
{
    private readonly double _credit = numbers[MacroNumbers.RateCredit], _gain = numbers[MacroNumbers.NotchGain];
    private readonly double _notch = numbers[MacroNumbers.NotchBp], _collateral = numbers[MacroNumbers.OverColl];
    private readonly double _saving = numbers[MacroNumbers.SecBp], _share = numbers[MacroNumbers.BondSh];
    private readonly double _patriot = numbers[MacroNumbers.PatriotBp];

    /// <summary>Fall of the debt ratio that notch_gain is stated for.</summary>
    private const double StatedFall = 0.3;

    /// <summary>Term of an issue, years.</summary>
    public double Term { get; } = numbers[MacroNumbers.TermFac];

    /// <summary>X_debt; null where debt, exports or both are unknown, or nothing is earned.</summary>
    public double? DebtRatio(OriginEconomy economy, double remittedYear)
    {
        ArgumentNullException.ThrowIfNull(economy);
        double earned = (economy.Exports?.Value ?? 0) + (remittedYear * _credit);
        return economy.ExternalDebt is { } debt && economy.Exports is not null && earned > 0 ? debt.Value / earned : null;
    }

    /// <summary>Notches above the base year.</summary>
    public double Notches(double ratio, double before) => before > 0 ? _gain * Math.Max(0, 1 - (ratio / before)) / StatedFall : 0;

    /// <summary>Spread, basis points.</summary>
    public double Spread(OriginEconomy economy, double notches, bool securitised)
    {
        ArgumentNullException.ThrowIfNull(economy);
        return Math.Max(0, economy.SpreadBp - (_notch * notches) - (securitised ? _saving * economy.Securitised : 0));
    }

    /// <summary>Amount that could be securitised, USD.</summary>
    public double Securitisable(OriginEconomy economy, double remittedYear)
    {
        ArgumentNullException.ThrowIfNull(economy);
        return economy.BankShare * remittedYear / _collateral * Term;
    }

    /// <summary>Bonds that the diaspora buys in a month, USD.</summary>
    public double BondsBought(OriginEconomy economy, double savings, double spreadBp)
    {
        ArgumentNullException.ThrowIfNull(economy);
        bool pays = economy.BondYield >= economy.RiskFreeRate + ((spreadBp - _patriot) / 10_000);
        return pays ? _share / 12 * economy.DiasporaBond * savings : 0;
    }
}
