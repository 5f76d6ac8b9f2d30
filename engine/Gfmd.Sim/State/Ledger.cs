using System.Text;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>A flow of money and its two ends.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="From">Who pays.</param>
/// <param name="To">Who receives.</param>
/// <param name="Of">Whether it is counted by scheme (so by corridor) or by origin.</param>
/// <param name="Definition">What it is, for tables.</param>
public sealed record FlowLine(Flow Flow, Account From, Account To, FlowLevel Of, string Definition)
{
    /// <summary>Counter that holds it already, cents by scheme or origin; null: it is booked where the money moves.</summary>
    public Func<Tallies, int, long>? Counted { get; init; }

    /// <summary>Whether a booked flow is part of an older counter too, so that the balances of stocks know it from there.</summary>
    public bool Known { get; init; }

    /// <summary>+1 where it raises migration debt, -1 where it lowers it.</summary>
    public int Debt { get; init; }

    /// <summary>What an account gains by a cent of it: -1, 0 or 1.</summary>
    public int Sign(Account account) => (To == account ? 1 : 0) - (From == account ? 1 : 0);

    /// <summary>Amount of one scheme, or of one origin, cents.</summary>
    public long Amount(Tallies y, int unit)
    {
        ArgumentNullException.ThrowIfNull(y);
        return Booked(y, unit) + (Counted?.Invoke(y, unit) ?? 0);
    }

    /// <summary>Of it, what was booked where the money moved.</summary>
    internal long Booked(Tallies y, int unit) => y.Booked(Flow, Of == FlowLevel.Scheme ? unit : y.SchemeCount + unit);

    /// <summary>Amount of an origin over all its schemes, cents.</summary>
    public long Amount(Tallies y, OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (Of == FlowLevel.Origin)
        {
            return Amount(y, origin.Index);
        }

        long sum = 0;
        for (int s = origin.FirstScheme; s < origin.FirstScheme + origin.SchemeCount; s++)
        {
            sum += Amount(y, s);
        }

        return sum;
    }
}

/// <summary>Where a flow of money is counted.</summary>
public enum FlowLevel
{
    /// <summary>By origin.</summary>
    Origin,

    /// <summary>By scheme: origin, destination, regime.</summary>
    Scheme,
}

/// <summary>
/// The list of all flows of money, who pays whom (M1 to M7): a social accounting matrix is the sum of its lines. Flows of nominal USD, in cents.
/// </summary>
public static class Ledger
{
    // an array of its own: a walk over a list through its interface allocates
    private static readonly FlowLine[] All =
    [
        Home(Flow.Wages, Account.ProducersHome, Account.Households, HouseholdMeasure.Income, "wages and own income at home"),
        Home(Flow.Consumption, Account.Households, Account.ProducersHome, HouseholdMeasure.Consumption, "consumption at home"),
        Home(Flow.Borrowed, Account.Lenders, Account.Households, HouseholdMeasure.Borrowed, "new migration debt") with { Debt = 1 },
        Home(Flow.Interest, Account.Households, Account.Lenders, HouseholdMeasure.Interest, "interest on migration debt"),
        Home(Flow.InterestLent, Account.Lenders, Account.Households, HouseholdMeasure.Interest, "interest added to the debt") with { Debt = 1 },
        Home(Flow.DebtService, Account.Households, Account.Lenders, HouseholdMeasure.DebtService, "service of migration debt") with { Debt = -1 },
        Home(Flow.DebtForgiven, Account.Lenders, Account.Households, HouseholdMeasure.DebtWrittenOff, "debt of households that ended, given up"),
        Home(Flow.DebtCleared, Account.Households, Account.Lenders, HouseholdMeasure.DebtWrittenOff, "the same debt, settled") with { Debt = -1 },
        Home(Flow.Escheated, Account.Households, Account.GovernmentOrigin, HouseholdMeasure.Escheated, "wealth of households that ended"),
        Home(Flow.OtherDebts, Account.Households, Account.Lenders, HouseholdMeasure.OtherDebts, "service of debts other than those of migration"),
        Home(Flow.Premiums, Account.Households, Account.Insurers, HouseholdMeasure.Premiums, "premiums of micro-insurance"),
        Home(Flow.Claims, Account.Insurers, Account.Households, HouseholdMeasure.Claims, "claims of micro-insurance"),
        Home(Flow.EducationMatch, Account.Programmes, Account.Households, HouseholdMeasure.EducationMatch, "donors' money for students"),
        Home(Flow.Invested, Account.Households, Account.Businesses, HouseholdMeasure.Invested, "own money put into businesses"),
        Home(Flow.EnterpriseGrants, Account.Programmes, Account.Businesses, HouseholdMeasure.EnterpriseGrants, "vouchers put into businesses"),
        new(Flow.DonationMatch, Account.Programmes, Account.Associations, FlowLevel.Origin, "public money that matches collective donations")
        {
            Counted = (y, origin) => y.Of(CountryMeasure.DonationMatch, origin),
        },
        new(Flow.PublicGoods, Account.Associations, Account.ProducersHome, FlowLevel.Origin, "spent by associations on their communities")
        {
            Counted = (y, origin) => y.Of(CountryMeasure.Donations, origin) + y.Of(CountryMeasure.DonationMatch, origin),
        },
        new(Flow.ValueAddedTax, Account.ProducersHome, Account.GovernmentOrigin, FlowLevel.Origin, "tax on what remittances buy"),
        new(Flow.TrainingCost, Account.GovernmentOrigin, Account.ProducersHome, FlowLevel.Origin, "public cost of training those who left"),
        new(Flow.DiasporaBonds, Account.Banks, Account.GovernmentOrigin, FlowLevel.Origin, "diaspora bonds bought out of savings held abroad"),
        new(Flow.Securitised, Account.RestOfWorld, Account.GovernmentOrigin, FlowLevel.Origin, "debt issued against future remittances"),
        new(Flow.SecuritisedService, Account.GovernmentOrigin, Account.RestOfWorld, FlowLevel.Origin, "service of debt against future remittances"),
        Abroad(Flow.GrossPay, Account.ProducersAbroad, Account.Migrants, SchemeMeasure.GrossPay, "gross pay abroad"),
        Abroad(Flow.Tax, Account.Migrants, Account.GovernmentDestination, SchemeMeasure.Tax, "tax on pay abroad"),
        new(Flow.Contributions, Account.ProducersAbroad, Account.SocialSecurity, FlowLevel.Scheme, "employers' contributions abroad"),
        Abroad(Flow.Deductions, Account.Migrants, Account.ProducersAbroad, SchemeMeasure.Deductions, "deductions by employers abroad"),
        Abroad(Flow.ConsumptionAbroad, Account.Migrants, Account.ProducersAbroad, SchemeMeasure.ConsumptionAbroad, "consumption abroad"),
        new(Flow.Remittances, Account.Migrants, Account.Households, FlowLevel.Scheme, "remittances, net of cost")
        {
            Counted = (y, s) => y.Sum(SchemeMeasure.Received, s) - y.Sum(SchemeMeasure.TransferIncentive, s),
        },
        new(Flow.TransferCost, Account.Migrants, Account.TransferProviders, FlowLevel.Scheme, "fees and margins of transfers")
        {
            Counted = (y, s) => y.Sum(SchemeMeasure.TransferCost, s) - y.Sum(SchemeMeasure.TransferTax, s) - y.Sum(SchemeMeasure.TransferPremium, s),
        },
        Abroad(Flow.TransferTax, Account.Migrants, Account.GovernmentDestination, SchemeMeasure.TransferTax, "tax on transfers"),
        Abroad(Flow.ExchangePremium, Account.Migrants, Account.GovernmentOrigin, SchemeMeasure.TransferPremium, "lost to the official exchange rate"),
        Abroad(Flow.TransferIncentive, Account.GovernmentOrigin, Account.Households, SchemeMeasure.TransferIncentive, "added to formal receipts"),
        Abroad(Flow.Repatriated, Account.Migrants, Account.Households, SchemeMeasure.Repatriated, "savings brought home or inherited from abroad"),
        Abroad(Flow.DeferredPay, Account.Migrants, Account.Holders, SchemeMeasure.DeferredPay, "pay kept back until the return"),
        Abroad(Flow.Bonds, Account.Households, Account.Holders, SchemeMeasure.Bonds, "bonds deposited by workers"),
        Abroad(Flow.DeferredInterest, Account.Banks, Account.Holders, SchemeMeasure.DeferredInterest, "interest on deferred pay and bonds"),
        Abroad(Flow.DeferredPaid, Account.Holders, Account.Households, SchemeMeasure.DeferredPaid, "deferred pay and bonds paid out"),
        Abroad(Flow.DeferredLost, Account.Holders, Account.GovernmentDestination, SchemeMeasure.DeferredLost, "deferred pay and bonds lost"),
        new(Flow.EmployerBonds, Account.ProducersAbroad, Account.GovernmentDestination, FlowLevel.Scheme, "bonds forfeited by employers"),
        new(Flow.OriginBonds, Account.GovernmentOrigin, Account.GovernmentDestination, FlowLevel.Scheme, "bonds forfeited by the state of origin"),
        Abroad(Flow.Refunds, Account.SocialSecurity, Account.Households, SchemeMeasure.SsRefunded, "contributions refunded at the return"),
        new(Flow.RecruitmentFees, Account.Households, Account.Recruiters, FlowLevel.Scheme, "fees of recruiters paid by workers") { Known = true },
        new(Flow.TravelCost, Account.Households, Account.Carriers, FlowLevel.Scheme, "travel and documents paid by workers") { Known = true },
        new(Flow.EmployerTravel, Account.ProducersAbroad, Account.Carriers, FlowLevel.Scheme, "travel paid by employers"),
        new(Flow.SmugglerFees, Account.Households, Account.Smugglers, FlowLevel.Scheme, "paid to smugglers, by attempt") { Known = true },
        new(Flow.Sponsored, Account.Sponsors, Account.Households, FlowLevel.Scheme, "the network's part of the cost of going") { Known = true },
        new(Flow.Donations, Account.Migrants, Account.Associations, FlowLevel.Scheme, "collective donations of migrants"),
        new(Flow.PublicCostOrigin, Account.GovernmentOrigin, Account.Programmes, FlowLevel.Scheme, "public cost of levers to the origin"),
        new(
            Flow.PublicCostDestination, Account.GovernmentDestination, Account.Programmes, FlowLevel.Scheme,
            "public cost of levers to the destination"),
        new(Flow.ServiceBuyOut, Account.Households, Account.GovernmentOrigin, FlowLevel.Origin, "paid to leave an obligation to serve"),
        new(Flow.PayTopUp, Account.GovernmentOrigin, Account.ProducersHome, FlowLevel.Origin, "top-up of pay in health and education"),
        new(
            Flow.RecruitCompensation, Account.GovernmentDestination, Account.GovernmentOrigin, FlowLevel.Scheme,
            "compensation for recruits of licensed professions"),
        new(Flow.PartnershipPlaces, Account.GovernmentDestination, Account.ProducersHome, FlowLevel.Origin, "places of skill partnerships"),
    ];

    /// <summary>All flows, in the order of <see cref="Flow"/>.</summary>
    public static IReadOnlyList<FlowLine> Lines => All;

    /// <summary>What an account of an origin gains by some lines, cents: receipts less payments.</summary>
    internal static long Balance(FlowLine[] lines, Tallies y, OriginPlan origin, Account account)
    {
        ArgumentNullException.ThrowIfNull(lines);
        long sum = 0;
        foreach (FlowLine line in lines)
        {
            int sign = line.Sign(account);
            sum += sign == 0 ? 0 : sign * line.Amount(y, origin);
        }

        return sum;
    }

    /// <summary>What an account gains by flows that were booked where the money moved and that no older counter holds, cents.</summary>
    /// <param name="y">Counters.</param>
    /// <param name="level">By scheme or by origin.</param>
    /// <param name="unit">Scheme or origin.</param>
    /// <param name="account">The account.</param>
    public static long Added(Tallies y, FlowLevel level, int unit, Account account)
    {
        long sum = 0;
        foreach (FlowLine line in All)
        {
            int sign = line.Of == level && !line.Known ? line.Sign(account) : 0;
            sum += sign == 0 ? 0 : sign * line.Booked(y, unit);
        }

        return sum;
    }

    /// <summary>The same over an origin and all its schemes.</summary>
    public static long Added(Tallies y, OriginPlan origin, Account account)
    {
        ArgumentNullException.ThrowIfNull(origin);
        long sum = Added(y, FlowLevel.Origin, origin.Index, account);
        for (int s = origin.FirstScheme; s < origin.FirstScheme + origin.SchemeCount; s++)
        {
            sum += Added(y, FlowLevel.Scheme, s, account);
        }

        return sum;
    }

    /// <summary>What booked flows add to the migration debt of an origin, cents.</summary>
    public static long AddedDebt(Tallies y, OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        long sum = 0;
        foreach (FlowLine line in All)
        {
            for (int s = origin.FirstScheme; line.Debt != 0 && line.Of == FlowLevel.Scheme && s < origin.FirstScheme + origin.SchemeCount; s++)
            {
                sum += line.Debt * line.Booked(y, s);
            }

            sum += line.Debt != 0 && line.Of == FlowLevel.Origin ? line.Debt * line.Booked(y, origin.Index) : 0;
        }

        return sum;
    }

    /// <summary>Name of an account or a flow in tables: snake_case.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum
    {
        StringBuilder name = new();
        foreach (char c in member.ToString())
        {
            name.Append(char.IsUpper(c) && name.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    private static FlowLine Home(Flow flow, Account from, Account to, HouseholdMeasure measure, string definition) =>
        new(flow, from, to, FlowLevel.Origin, definition) { Counted = (y, origin) => y.Of(measure, origin) };

    private static FlowLine Abroad(Flow flow, Account from, Account to, SchemeMeasure measure, string definition) =>
        new(flow, from, to, FlowLevel.Scheme, definition) { Counted = (y, scheme) => y.Sum(measure, scheme) };
}
