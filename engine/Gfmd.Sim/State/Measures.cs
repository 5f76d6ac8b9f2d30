namespace Gfmd.Sim.State;

/// <summary>What is counted by scheme × sex × education. Counts are real persons; money is cents of nominal USD.</summary>
public enum SchemeMeasure
{
    /// <summary>Migrants at the end of the month.</summary>
    Stock,

    /// <summary>Of them without a valid permit.</summary>
    StockIrregular,

    /// <summary>Migrants with a job in the month.</summary>
    Employed,

    /// <summary>Regular migrants with a job at the end of the month: posts filled.</summary>
    Filled,

    /// <summary>Applications lodged.</summary>
    Applied,

    /// <summary>Applicants turned down.</summary>
    Refused,

    /// <summary>Applicants admitted.</summary>
    Admitted,

    /// <summary>Applicants who died before the answer.</summary>
    Withdrawn,

    /// <summary>Admitted who did not depart or died before.</summary>
    NoShow,

    /// <summary>Departures that arrived.</summary>
    Departed,

    /// <summary>Departures of persons with an earlier spell.</summary>
    DepartedAgain,

    /// <summary>Returns at the end of a contract.</summary>
    ReturnedContract,

    /// <summary>Returns with the savings target reached.</summary>
    ReturnedTarget,

    /// <summary>Other returns by own decision.</summary>
    ReturnedVoluntary,

    /// <summary>Removals and returns after loss of a tied job.</summary>
    ReturnedInvoluntary,

    /// <summary>Deaths abroad.</summary>
    DiedAbroad,

    /// <summary>Contracts that reached their end.</summary>
    ContractsEnded,

    /// <summary>Contracts that end next month.</summary>
    EndingNext,

    /// <summary>Of those ended, renewed.</summary>
    Renewed,

    /// <summary>Of those ended, turned into overstay.</summary>
    Overstayed,

    /// <summary>Tied workers who lost their post and stayed without permit.</summary>
    StayedIrregular,

    /// <summary>Removals.</summary>
    Removed,

    /// <summary>Attempts at irregular crossing.</summary>
    Attempts,

    /// <summary>Apprehensions while crossing.</summary>
    Apprehended,

    /// <summary>Deaths while crossing.</summary>
    DiedCrossing,

    /// <summary>Migrants who sent money in the month.</summary>
    Senders,

    /// <summary>Money sent.</summary>
    Sent,

    /// <summary>Cost of transfers.</summary>
    TransferCost,

    /// <summary>Money received by households.</summary>
    Received,

    /// <summary>Of the money sent, by formal channels.</summary>
    SentFormal,

    /// <summary>Gross pay abroad.</summary>
    GrossPay,

    /// <summary>Tax abroad.</summary>
    Tax,

    /// <summary>Deductions by employers.</summary>
    Deductions,

    /// <summary>Consumption abroad.</summary>
    ConsumptionAbroad,

    /// <summary>Saved abroad.</summary>
    Saved,

    /// <summary>Savings brought home.</summary>
    Repatriated,

    /// <summary>Recruitment cost paid by workers.</summary>
    WorkerCost,

    /// <summary>Savings held abroad at the end of the month.</summary>
    SavingsHeld,

    /// <summary>Pay deferred.</summary>
    DeferredPay,

    /// <summary>Bonds deposited by workers.</summary>
    Bonds,

    /// <summary>Interest on deferred pay and bonds.</summary>
    DeferredInterest,

    /// <summary>Deferred pay and bonds paid out.</summary>
    DeferredPaid,

    /// <summary>Deferred pay and bonds lost by the worker: kept by the destination's state.</summary>
    DeferredLost,

    /// <summary>Deferred pay and bonds held at the end of the month.</summary>
    DeferredHeld,

    /// <summary>Refunds of social-security contributions.</summary>
    SsRefunded,

    /// <summary>Of the contracts ended, those of first-timers (one spell, no renewal).</summary>
    EndedFirst,

    /// <summary>Of the overstays, those of first-timers.</summary>
    OverstayedFirst,

    /// <summary>Departures with a recall.</summary>
    Recalled,

    /// <summary>Left a tied or permitted job for irregular work.</summary>
    Absconded,

    /// <summary>Changes of employer under a permit.</summary>
    JobChanges,

    /// <summary>Came in from another regime of the same destination.</summary>
    SwitchedIn,

    /// <summary>Passed into another regime of the same destination.</summary>
    SwitchedOut,

    /// <summary>Women who chose to go and whom the origin forbids it.</summary>
    Banned,

    /// <summary>Of such women, those who try without a permit.</summary>
    Displaced,

    /// <summary>Bonds forfeited by employers or by the state of origin; workers' own are in <see cref="DeferredLost"/>.</summary>
    BondsForfeited,

    /// <summary>Sum over migrants at work of ln(net pay / expected earnings at home), at purchasing power, millionths.</summary>
    LnGain,

    /// <summary>Migrants at work whose gain was measured.</summary>
    GainPersons,

    /// <summary>Applicants admitted who were never abroad.</summary>
    AdmittedFirst,

    /// <summary>Graduates at work in the month in jobs below their level.</summary>
    Overqualified,

    /// <summary>Pay that graduates at work miss against matched jobs.</summary>
    LevelLoss,

    /// <summary>Recognition procedures begun.</summary>
    Recognitions,

    /// <summary>Of the cost of transfers, tax of the destination (7.2).</summary>
    TransferTax,

    /// <summary>Of the cost of transfers, premium of the exchange rate that the state of origin keeps (7.2).</summary>
    TransferPremium,

    /// <summary>What the state of origin adds to formal receipts (7.2).</summary>
    TransferIncentive,

    /// <summary>Migrants without a permit who got one in an amnesty, where they were counted before.</summary>
    Regularised,

    /// <summary>Of those who came in from another regime, by an amnesty: they use no place.</summary>
    RegularisedIn,
}

/// <summary>What is counted by origin × sex × education of persons at home.</summary>
public enum OriginMeasure
{
    /// <summary>Births (by sex; education 0).</summary>
    Births,

    /// <summary>Deaths at home.</summary>
    Deaths,

    /// <summary>Persons who considered work abroad.</summary>
    Considered,

    /// <summary>Employed at home.</summary>
    Employed,

    /// <summary>Wages at home.</summary>
    Wages,

    /// <summary>Found a job.</summary>
    Hired,

    /// <summary>Lost a job.</summary>
    Separated,

    /// <summary>Marriages (both spouses counted).</summary>
    Married,

    /// <summary>Census: persons at home.</summary>
    Home,

    /// <summary>Census: persons at home aged 25 and over.</summary>
    Home25,

    /// <summary>Census: persons abroad aged 25 and over.</summary>
    Abroad25,

    /// <summary>Census: persons at home in the labour force.</summary>
    LabourForce,

    /// <summary>Census: jobless at home.</summary>
    Jobless,

    /// <summary>Census: students.</summary>
    Students,

    /// <summary>School start: persons of 18 to 49 at home.</summary>
    Young,

    /// <summary>Finished upper secondary school at 18.</summary>
    SecondaryFinished,

    /// <summary>Of them, those who want to go on.</summary>
    TertiaryApplicants,

    /// <summary>Of them, those who have a place.</summary>
    TertiaryEntrants,

    /// <summary>Students at the end of tertiary education.</summary>
    TertiaryFinalists,

    /// <summary>Of them, those who finish it.</summary>
    TertiaryGraduates,

    /// <summary>Census: adults 15+ at home with an account or mobile money (7.4).</summary>
    WithAccount,

    /// <summary>Census: adults 15+ at home.</summary>
    Adults,

    /// <summary>Census: adults 15+ at home in households that live on remittances too.</summary>
    RecipientAdults,

    /// <summary>Of them, those with an account or mobile money.</summary>
    RecipientsWithAccount,
}
