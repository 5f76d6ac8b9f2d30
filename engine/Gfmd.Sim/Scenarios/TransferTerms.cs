namespace Gfmd.Sim.Scenarios;

/// <summary>Way on which money is sent home (MODEL 7.2); the number is its place in tables.</summary>
public enum TransferChannel
{
    /// <summary>Bank account to bank account.</summary>
    Bank,

    /// <summary>Cash agent of a money transfer operator.</summary>
    CashOperator,

    /// <summary>Operator without counters: internet or telephone.</summary>
    Digital,

    /// <summary>Mobile money of the receiver.</summary>
    MobileMoney,

    /// <summary>Post office.</summary>
    Post,

    /// <summary>Informal: hawala and the like, or carried by hand.</summary>
    Informal,
}

/// <summary>
/// How money travels in a corridor: prices and shares of the base year by channel, and the rules (MODEL 7.2 to 7.4). Costs by channel set how
/// channels compare with each other; their mean over what is sent through formal channels is the corridor's <c>transferCost</c>.
/// </summary>
public sealed record TransferTerms
{
    /// <summary>Cost of USD 200 through banks, % of the amount, base year; null: that of the parameters.</summary>
    [Between(0.01, 60, "a percentage")] public Datum? BankCost { get; init; }

    /// <summary>Cost of USD 200 through cash agents of operators, %.</summary>
    [Between(0.01, 60, "a percentage")] public Datum? CashCost { get; init; }

    /// <summary>Cost of USD 200 through digital operators, %.</summary>
    [Between(0.01, 60, "a percentage")] public Datum? DigitalCost { get; init; }

    /// <summary>Cost of USD 200 to mobile money, %; where there is no such service, what it would cost.</summary>
    [Between(0.01, 60, "a percentage")] public Datum? MobileCost { get; init; }

    /// <summary>Cost of USD 200 through post offices, %.</summary>
    [Between(0.01, 60, "a percentage")] public Datum? PostCost { get; init; }

    /// <summary>Shares of the formal flow of the base year: bank, cash, digital, mobile money, post; empty: those of the parameters, without mobile
    /// money where there is none.</summary>
    [Count(5, OrEmpty = true), SumsToOne, Between(0, 1, "a share")] public IReadOnlyList<double> FormalShares { get; init; } = [];

    /// <summary>Source of <see cref="FormalShares"/>.</summary>
    public string FormalSharesSource { get; init; } = "calibration choice";

    /// <summary>Banks in competition; null: parameter n_prov_bank.</summary>
    [Between(1, 50, "a number of providers")] public double? BankProviders { get; init; }

    /// <summary>Operators with cash agents in competition; null: parameter n_prov_mto.</summary>
    [Between(1, 50, "a number of providers")] public double? CashProviders { get; init; }

    /// <summary>Digital operators in competition; null: parameter n_prov_digital.</summary>
    [Between(1, 50, "a number of providers")] public double? DigitalProviders { get; init; }

    /// <summary>Part of the agents' market that contracts of exclusivity close, 0 to 1: at 1 one provider is left.</summary>
    [Between(0, 1)] public double Exclusivity { get; init; }

    /// <summary>How well prices can be compared in public, 0 to 1 (a price site).</summary>
    [Between(0, 1)] public double Transparency { get; init; }

    /// <summary>Whether money can be sent to the receiver's mobile money.</summary>
    public bool MobileMoney { get; init; }

    /// <summary>Identification that banks and digital operators ask for: 0 none, 1 light, 2 full documents.</summary>
    [Between(0, 2, "a tier of identification")] public double BankIdentification { get; init; } = 2;

    /// <summary>Identification that cash agents, mobile money and post offices ask for, up to kyc_cap a month.</summary>
    [Between(0, 2, "a tier of identification")] public double CashIdentification { get; init; } = 1;

    /// <summary>Premium of the free over the official exchange rate that formal transfers lose, % of the amount.</summary>
    [Between(0, 50, "a percentage")] public double ExchangePremium { get; init; }

    /// <summary>Tax of the destination on formal transfers, % of the amount.</summary>
    [Between(0, 30, "a percentage")] public double Tax { get; init; }

    /// <summary>What the state of origin adds to formal receipts, % of the amount.</summary>
    [Between(0, 10, "a percentage")] public double Incentive { get; init; }

    /// <summary>Discount on the fixed fee of cash agents, USD a transfer.</summary>
    [Between(0, 20, "a number of USD")] public double Discount { get; init; }

    /// <summary>What a network of post offices and microfinance in rural places adds to the use of the post, utils.</summary>
    [Between(0, 3, "a number of utils")] public double RuralOffices { get; init; }

    /// <summary>Share of migrants with a course in the costs of sending and the means of saving.</summary>
    [Between(0, 1, "a share")] public double Literacy { get; init; }

    /// <summary>Share of migrants without permit whose consular card providers accept as a document.</summary>
    [Between(0, 1, "a share")] public double ConsularCard { get; init; }

    /// <summary>How far receipts are linked with an offer of an account, 0 to 1.</summary>
    [Between(0, 1)] public double LinkedProduct { get; init; }
}
