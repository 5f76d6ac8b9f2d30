using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Households;

/// <summary>The household's month: debt service, consumption, saving, means (MODEL 8.1, shares of saving; 8.5).</summary>
/// <remarks><code>
///   debt service = min(debt + interest, debt_first·received); interest = debt·i_h/12, no more than the service once debt would pass
///   debt_cap·(income12 + remit12): nobody lends on to a household that does not pay
///   consumption = (1 - save_own)·y + (1 - save_rem)·(received - service)
///   wealth = wealth + y + received - service - consumption;  debt = debt·(1 + i_h/12) - service
///   income12, remit12: exponential means over 12 months
/// </code>i_h is the rate of microfinance where the origin has it (5.5).</remarks>
public sealed class Budget(ParameterSet numbers, double? loanRate = null)
{
    private readonly double _first = numbers[ChoiceNumbers.DebtFirst], _interest = (loanRate ?? numbers[ChoiceNumbers.IH]) / 12;
    private readonly double _cap = numbers[ChoiceNumbers.DebtCap];
    private readonly double _own = 1 - numbers[RemittancesNumbers.SaveOwn], _remitted = 1 - numbers[RemittancesNumbers.SaveRem];

    /// <summary>Closes the month of one household of that weight; income and receipts of the month are in their columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Close(in HouseholdColumns c, int h, long weight, Sums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        int received = c.Received(h), income = c.Income(h), kept = received;
        if (c.Debt(h) > 0)
        {
            kept -= Serve(c, h, weight, sums);
        }

        // nearly all receive nothing in a month
        int consumption = Cents.Share(income, _own) + (kept == 0 ? 0 : Cents.Share(kept, _remitted));
        c.Consumption(h) = consumption;
        c.Wealth(h) = checked(c.Wealth(h) + income + kept - consumption);
        c.Income12(h) += (float)((Cents.Usd(income) - c.Income12(h)) / 12);
        c.Remit12(h) += (float)((Cents.Usd(received) - c.Remit12(h)) / 12);
    }

    /// <summary>Interest, none beyond the cap but what is paid, then service out of what was received; returns the service.</summary>
    private int Serve(in HouseholdColumns c, int h, long weight, Sums sums)
    {
        int owed = c.Debt(h), interest = Cents.Share(owed, _interest), paid = Cents.Share(c.Received(h), _first);
        if (Cents.Usd((long)owed + interest) > _cap * (c.Income12(h) + c.Remit12(h)))
        {
            interest = Math.Min(interest, paid);
        }

        int debt = checked(owed + interest);
        int service = Math.Min(debt, paid);
        c.Debt(h) = debt - service;
        sums.Interest += interest * weight;
        sums.DebtService += service * weight;
        return service;
    }

    /// <summary>Sums of a block, kept apart from the tallies while its households are walked.</summary>
    public sealed class Sums
    {
        /// <summary>Interest, cents.</summary>
        public long Interest { get; set; }

        /// <summary>Debt service, cents.</summary>
        public long DebtService { get; set; }
    }
}
