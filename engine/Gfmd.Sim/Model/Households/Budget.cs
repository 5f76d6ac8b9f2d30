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

    /// <summary>Closes the month of one household; income and receipts of the month are in their columns.</summary>
    public void Close(Block b, int h, Sums sums)
    {
        int received = b.Received[h], income = b.Income[h], service = 0;
        if (b.Debt[h] > 0)
        {
            int interest = Cents.Share(b.Debt[h], _interest), paid = Cents.Share(received, _first);
            if (Cents.Usd((long)b.Debt[h] + interest) > _cap * (b.Income12[h] + b.Remit12[h]))
            {
                interest = Math.Min(interest, paid);
            }

            int debt = checked(b.Debt[h] + interest);
            service = Math.Min(debt, paid);
            b.Debt[h] = debt - service;
            sums.Interest += interest * (long)b.Weight[h];
            sums.DebtService += service * (long)b.Weight[h];
        }

        int consumption = Cents.Share(income, _own) + Cents.Share(received - service, _remitted);
        b.Consumption[h] = consumption;
        b.Wealth[h] = checked(b.Wealth[h] + income + received - service - consumption);
        b.Income12[h] += (float)((Cents.Usd(income) - b.Income12[h]) / 12);
        b.Remit12[h] += (float)((Cents.Usd(received) - b.Remit12[h]) / 12);
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
