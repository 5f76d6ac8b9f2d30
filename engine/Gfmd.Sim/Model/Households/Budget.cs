using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Households;

/// <summary>The household's month: debt service, consumption, saving, insurance, means (MODEL 8.1, 8.4, 8.5).</summary>
/// <remarks><code>
///   debt service = min(debt + interest, debt_first·received); interest = debt·i_h/12, no more than the service once debt would pass
///   debt_cap·(income12 + remit12): nobody lends on to a household that does not pay
///   R_net = received - service;  R_trans = max(0, R_net - remit12);  R_perm = R_net - R_trans
///   consumption = own·y + shares of R_perm and R_trans but saving, business and repayment (SpendingShares)
///   what is put aside for a business stays liquid until the household's yearly review; saving of accounts adds to saving
///   insured: pays ins_prem·y; receives ins_cov·(income12 - y) if 0 &lt; y &lt; ins_trig·income12
///   education match: donors add match·earmarked; education spending rises by edu_match·(earmarked + match) at the cost of food and other
///   income12, remit12: exponential means over 12 months
/// </code>i_h is the rate of microfinance where the origin has it (5.5). The Engel curve is read at the bin of last month's consumption a
/// head.</remarks>
public sealed partial class Budget
{
    private readonly double _first, _interest, _cap, _premium, _cover, _trigger, _pension, _shared, _favoured, _earmarked, _match, _raise;
    private readonly double[] _own = new double[Tallies.Bins];
    private readonly float[] _perHead = new float[256];
    private readonly Split[] _split;

    /// <summary>Budgets of an origin.</summary>
    /// <param name="numbers">Parameters.</param>
    /// <param name="priceLevel">Price level at home.</param>
    /// <param name="loanRate">Rate of microfinance; null: the moneylender's.</param>
    /// <param name="offered">What is offered to households; null: nothing.</param>
    public Budget(ParameterSet numbers, double priceLevel, double? loanRate = null, HouseholdProgrammes? offered = null)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        _first = numbers[ChoiceNumbers.DebtFirst];
        _interest = (loanRate ?? numbers[ChoiceNumbers.IH]) / 12;
        _cap = numbers[ChoiceNumbers.DebtCap];
        _premium = numbers[HouseholdsNumbers.InsPrem];
        _cover = numbers[HouseholdsNumbers.InsCov];
        _trigger = numbers[HouseholdsNumbers.InsTrigger];
        _pension = numbers[HouseholdsNumbers.PenSav];
        _shared = numbers[HouseholdsNumbers.CtlSav];
        _favoured = numbers[HouseholdsNumbers.TaxSav];
        _earmarked = numbers[HouseholdsNumbers.EduPart];
        _match = offered?.EducationMatch ?? 0;
        _raise = numbers[HouseholdsNumbers.EduMatch];
        LumpSaved = numbers[HouseholdsNumbers.LumpSaved];
        Shares = new SpendingShares(numbers);
        _split = [new Split(Shares, false), new Split(Shares, true)];
        // a bin is an eighth of an octave wide: its middle
        double middle = Maths.Exp(Maths.Log(2) / 16);
        for (int bin = 0; bin < _own.Length; bin++)
        {
            double over = DistributionBins.Floor(bin) * middle / numbers[RemittancesNumbers.LineLow];
            _own[bin] = 1 - Shares.Own(SpendingItem.Saving, over) - Shares.Own(SpendingItem.Business, over);
        }

        for (int heads = 0; heads < _perHead.Length; heads++)
        {
            _perHead[heads] = (float)(0.01 / (numbers[RemittancesNumbers.DaysPerMonth] * priceLevel * Math.Max(1, heads)));
        }
    }

    /// <summary>Share saved of what a season or contract brings home (8.1).</summary>
    public double LumpSaved { get; }

    /// <summary>What a dollar goes into.</summary>
    public SpendingShares Shares { get; }

    /// <summary>Consumption out of own income of the month, cents, by last month's consumption.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OutOfIncome(int income, int lastConsumption, int heads) =>
        Cents.Share(income, _own[DistributionBins.Of(lastConsumption * _perHead[heads])]);

    /// <summary>Closes the month of one household of that weight; income and receipts of the month are in their columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Close(in HouseholdColumns c, int h, int heads, long weight, Sums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        int received = c.Received(h), income = c.Income(h), kept = 0, eaten = 0;
        int consumption = OutOfIncome(income, c.Consumption(h), heads);
        int wealth = checked(c.Wealth(h) + income - consumption);

        // nearly all receive and owe nothing in a month
        if ((received | c.Debt(h) | (c.Marks(h) & HouseholdMarks.Insured)) != 0)
        {
            kept = Beside(c, h, weight, sums, out eaten);
        }

        c.Consumption(h) = consumption + eaten;
        c.Wealth(h) = checked(wealth + kept);
        c.Income12(h) += (float)((Cents.Usd(income) - c.Income12(h)) / 12);
        c.Remit12(h) += (float)((Cents.Usd(received) - c.Remit12(h)) / 12);
    }

    /// <summary>The month beside own income, which only some have: receipts, debt and insurance; what is kept, and consumed.</summary>
    private int Beside(in HouseholdColumns c, int h, long weight, Sums sums, out int eaten)
    {
        int kept = 0;
        eaten = 0;
        if ((c.Received(h) | c.Debt(h)) != 0)
        {
            kept = FromAbroad(c, h, weight, sums, out eaten);
        }

        if ((c.Marks(h) & HouseholdMarks.Insured) != 0)
        {
            eaten += Insure(c.Income(h), c.Income12(h), weight, sums);
        }

        return kept;
    }

    /// <summary>Services debt, then spends and saves what was received; returns what stays in the household's wealth.</summary>
    private int FromAbroad(in HouseholdColumns c, int h, long weight, Sums sums, out int eaten)
    {
        int net = c.Received(h) - (c.Debt(h) > 0 ? Serve(c, h, weight, sums) : 0);
        eaten = 0;
        if (net == 0)
        {
            return 0;
        }

        int marks = c.Marks(h);
        bool woman = (marks & HouseholdMarks.WomanControls) != 0;
        Split split = _split[woman ? 1 : 0];
        int transitory = Math.Max(0, net - Cents.Of(c.Remit12(h))), permanent = net - transitory;
        int repaid = Cents.Share(permanent, split.Repayment);
        int kept = Cents.Share(permanent, split.Kept) + Cents.Share(transitory, split.KeptTransitory);
        int toMigration = Math.Min(c.Debt(h), repaid);
        c.Debt(h) -= toMigration;
        sums.DebtService += toMigration * weight;
        sums.Add(HouseholdMeasure.OtherDebts, (repaid - toMigration) * weight);
        sums.Add(HouseholdMeasure.Permanent, permanent * weight);
        sums.Add(HouseholdMeasure.Transitory, transitory * weight);
        if (woman)
        {
            sums.Add(HouseholdMeasure.PermanentWomen, permanent * weight);
            sums.Add(HouseholdMeasure.TransitoryWomen, transitory * weight);
        }

        int match = 0;
        if ((marks & HouseholdMarks.Accounts) != 0)
        {
            int free = Cents.Share(permanent, split.Eaten) + Cents.Share(transitory, split.EatenTransitory);
            kept += SaveMore(marks, net, free, weight, sums);
            match = MatchEducation(marks, net, free, weight, sums);
        }

        eaten = net - repaid - kept + match;
        return kept;
    }

    /// <summary>What accounts make a household save more, out of food and other things.</summary>
    private int SaveMore(int marks, int net, int free, long weight, Sums sums)
    {
        double share = ((marks & HouseholdMarks.Pension) != 0 ? _pension : 0) + ((marks & HouseholdMarks.SharedAccount) != 0 ? _shared : 0)
            + ((marks & HouseholdMarks.FavouredDeposit) != 0 ? _favoured : 0);
        int more = Math.Min(Cents.Share(net, share), free / 2);
        sums.Add(HouseholdMeasure.ExtraSaved, more * weight);
        return more;
    }

    /// <summary>Donors' money for a student, cents; spending on education rises by more, out of food and other things (8.4b).</summary>
    private int MatchEducation(int marks, int net, int free, long weight, Sums sums)
    {
        if ((marks & HouseholdMarks.Student) == 0)
        {
            return 0;
        }

        int earmarked = Cents.Share(net, _earmarked), match = Cents.Share(earmarked, _match);
        int raised = Math.Min(Cents.Share(earmarked + match, _raise), match + (free / 2));
        sums.Add(HouseholdMeasure.EducationMatch, match * weight);
        sums.Add(HouseholdMeasure.EducationRaised, raised * weight);
        return match;
    }

    /// <summary>Premium and claim of the month: what consumption changes by, cents.</summary>
    private int Insure(int income, double mean, long weight, Sums sums)
    {
        int premium = Cents.Share(income, _premium);
        int claim = income > 0 && Cents.Usd(income) < _trigger * mean ? Cents.Share(Cents.Of(mean) - income, _cover) : 0;
        sums.Add(HouseholdMeasure.Premiums, premium * weight);
        sums.Add(HouseholdMeasure.Claims, claim * weight);
        return claim - premium;
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

    /// <summary>Shares of remittances as the month needs them: kept in wealth, repaid, food and other.</summary>
    private sealed class Split(SpendingShares shares, bool woman)
    {
        public readonly double Kept = shares.Permanent(SpendingItem.Saving, woman) + shares.Permanent(SpendingItem.Business, woman);
        public readonly double KeptTransitory = shares.Transitory(SpendingItem.Saving, woman) + shares.Transitory(SpendingItem.Business, woman);
        public readonly double Repayment = shares.Permanent(SpendingItem.Repayment, woman);
        public readonly double Eaten = shares.Permanent(SpendingItem.Food, woman) + shares.Permanent(SpendingItem.Other, woman);
        public readonly double EatenTransitory = shares.Transitory(SpendingItem.Food, woman) + shares.Transitory(SpendingItem.Other, woman);
    }

    /// <summary>Sums of a block, kept apart from the tallies while its households are walked.</summary>
    public sealed class Sums
    {
        private readonly long[] _of = new long[Enum.GetValues<HouseholdMeasure>().Length];

        /// <summary>Interest, cents.</summary>
        public long Interest { get; set; }

        /// <summary>Debt service, cents.</summary>
        public long DebtService { get; set; }

        /// <summary>A measure, cents.</summary>
        public long this[HouseholdMeasure measure] => _of[(int)measure];

        /// <summary>Adds to a measure.</summary>
        public void Add(HouseholdMeasure measure, long cents) => _of[(int)measure] += cents;

        /// <summary>Hands all over to the tallies of an origin and begins anew.</summary>
        public void Pass(Tallies to, int origin)
        {
            ArgumentNullException.ThrowIfNull(to);
            Add(HouseholdMeasure.Interest, Interest);
            Add(HouseholdMeasure.DebtService, DebtService);
            Interest = DebtService = 0;
            for (int m = 0; m < _of.Length; m++)
            {
                to.Add((HouseholdMeasure)m, origin, _of[m]);
                _of[m] = 0;
            }
        }
    }
}
