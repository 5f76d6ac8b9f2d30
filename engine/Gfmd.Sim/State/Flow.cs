namespace Gfmd.Sim.State;

/// <summary>
/// Every flow of money, by name; <see cref="Ledger.Lines"/> says who pays, who receives and where it is counted. A new flow is a member here, a line
/// there, and <see cref="Tallies.Book"/> or <see cref="Tallies.BookAtHome"/> where the money moves.
/// </summary>
public enum Flow
{
    /// <summary>Wages at home.</summary>
    Wages,

    /// <summary>Consumption at home.</summary>
    Consumption,

    /// <summary>New migration debt, paid out.</summary>
    Borrowed,

    /// <summary>Interest on migration debt.</summary>
    Interest,

    /// <summary>The same interest, lent: it is added to the debt.</summary>
    InterestLent,

    /// <summary>Service of migration debt.</summary>
    DebtService,

    /// <summary>Debt of households that ended, given up by the lender.</summary>
    DebtForgiven,

    /// <summary>The same debt, settled by what was given up.</summary>
    DebtCleared,

    /// <summary>Wealth of households that ended.</summary>
    Escheated,

    /// <summary>Service of debts other than those of migration (8.1).</summary>
    OtherDebts,

    /// <summary>Premiums of micro-insurance (8.4).</summary>
    Premiums,

    /// <summary>Claims of micro-insurance.</summary>
    Claims,

    /// <summary>Donors' money for students (8.4).</summary>
    EducationMatch,

    /// <summary>Own money put into businesses (8.3).</summary>
    Invested,

    /// <summary>Public money put into businesses by vouchers (8.4).</summary>
    EnterpriseGrants,

    /// <summary>Public money that matches collective donations (8.4).</summary>
    DonationMatch,

    /// <summary>What associations spend on their communities.</summary>
    PublicGoods,

    /// <summary>Tax on what remittances buy (9.8).</summary>
    ValueAddedTax,

    /// <summary>Public cost of training those who left (9.8).</summary>
    TrainingCost,

    /// <summary>Diaspora bonds bought (9.6).</summary>
    DiasporaBonds,

    /// <summary>Debt issued against future remittances (9.6).</summary>
    Securitised,

    /// <summary>Service of that debt.</summary>
    SecuritisedService,

    /// <summary>Gross pay abroad.</summary>
    GrossPay,

    /// <summary>Tax on pay abroad.</summary>
    Tax,

    /// <summary>Employers' contributions to social security abroad (payroll, C11), for those with a permit.</summary>
    Contributions,

    /// <summary>Deductions by employers for housing, food, travel.</summary>
    Deductions,

    /// <summary>Consumption abroad.</summary>
    ConsumptionAbroad,

    /// <summary>Remittances received, net of cost.</summary>
    Remittances,

    /// <summary>Fees and margins of transfers.</summary>
    TransferCost,

    /// <summary>Tax of the destination on transfers (7.2).</summary>
    TransferTax,

    /// <summary>What transfers lose to the official exchange rate (7.2).</summary>
    ExchangePremium,

    /// <summary>What the state of origin adds to formal receipts (7.2).</summary>
    TransferIncentive,

    /// <summary>Savings brought home or inherited from abroad.</summary>
    Repatriated,

    /// <summary>Pay deferred.</summary>
    DeferredPay,

    /// <summary>Bonds deposited by workers.</summary>
    Bonds,

    /// <summary>Interest on deferred pay and bonds.</summary>
    DeferredInterest,

    /// <summary>Deferred pay and bonds paid out.</summary>
    DeferredPaid,

    /// <summary>Deferred pay and bonds lost by the worker.</summary>
    DeferredLost,

    /// <summary>Bonds forfeited by employers.</summary>
    EmployerBonds,

    /// <summary>Bonds forfeited by the state of origin.</summary>
    OriginBonds,

    /// <summary>Contributions refunded at the return (4.9).</summary>
    Refunds,

    /// <summary>Fees of recruiters paid by workers (5.2).</summary>
    RecruitmentFees,

    /// <summary>Travel and documents paid by workers.</summary>
    TravelCost,

    /// <summary>Travel paid by employers.</summary>
    EmployerTravel,

    /// <summary>Paid to smugglers, the remoter route included (4.6).</summary>
    SmugglerFees,

    /// <summary>The network's part of the cost of going (C6).</summary>
    Sponsored,

    /// <summary>Collective donations of migrants (8.4).</summary>
    Donations,

    /// <summary>Public cost of levers to the state of origin; booked once a year.</summary>
    PublicCostOrigin,

    /// <summary>Public cost of levers to the state of destination; booked once a year.</summary>
    PublicCostDestination,

    /// <summary>Paid to leave an obligation to serve (3.8).</summary>
    ServiceBuyOut,

    /// <summary>Top-up of pay in health and education, part of wages at home (3.3).</summary>
    PayTopUp,

    /// <summary>Compensation for recruits of licensed professions (L11).</summary>
    RecruitCompensation,

    /// <summary>Places of skill partnerships (3.7).</summary>
    PartnershipPlaces,
}
