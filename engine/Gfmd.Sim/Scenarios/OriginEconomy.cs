namespace Gfmd.Sim.Scenarios;

/// <summary>The economy of a country of origin and what its government does with remittances (MODEL 9). Without data a figure has no rows.</summary>
public sealed record OriginEconomy
{
    /// <summary>Labour demand at home follows remittances through the real exchange rate and spending (9.2); else they are reported alone.</summary>
    public bool Feedback { get; init; }

    /// <summary>The real exchange rate follows the growth of remittances (Amuedo-Dorantes and Pozo 2004) instead of their share of output.</summary>
    public bool ElasticityMode { get; init; }

    /// <summary>Exports of goods and services, USD a year.</summary>
    [Between(0, 1e13, "a number of USD a year")] public Datum? Exports { get; init; }

    /// <summary>Foreign-exchange reserves, USD.</summary>
    [Between(0, 1e13, "a number of USD")] public Datum? Reserves { get; init; }

    /// <summary>Inward foreign direct investment, USD a year.</summary>
    [Between(0, 1e13, "a number of USD a year")] public Datum? ForeignInvestment { get; init; }

    /// <summary>Official development assistance received, USD a year.</summary>
    [Between(0, 1e13, "a number of USD a year")] public Datum? Aid { get; init; }

    /// <summary>External debt, USD.</summary>
    [Between(0, 1e13, "a number of USD")] public Datum? ExternalDebt { get; init; }

    /// <summary>Yield of a safe bond in the currency of the diaspora, per year.</summary>
    [Between(0, 0.3, "a yearly rate")] public double RiskFreeRate { get; init; } = 0.03;

    /// <summary>Yield that a diaspora bond pays, per year.</summary>
    [Between(0, 0.5, "a yearly rate")] public double BondYield { get; init; } = 0.07;

    /// <summary>Spread of the country's foreign debt in the base year, basis points.</summary>
    [Between(0, 5000, "a number of basis points")] public double SpreadBp { get; init; } = 400;

    /// <summary>Share of formal remittances that passes through banks.</summary>
    [Between(0, 1, "a share")] public double BankShare { get; init; } = 0.5;

    /// <summary>Public cost of the training of one who leaves with tertiary education, USD.</summary>
    [Between(0, 1_000_000, "a number of USD")] public double TrainingCost { get; init; }

    /// <summary>How far the central bank sterilises the inflow, 0 to 1; null: parameter sterilise.</summary>
    [Between(0, 1)] public double? Sterilise { get; init; }

    /// <summary>Productivity of tradable sectors that a programme has added, share.</summary>
    [Between(0, 1, "a share")] public double TradableProductivity { get; init; }

    /// <summary>Share of the amount that could be securitised that is issued.</summary>
    [Between(0, 1, "a share")] public double Securitised { get; init; }

    /// <summary>Share of the diaspora to whom a diaspora bond is offered.</summary>
    [Between(0, 1, "a share")] public double DiasporaBond { get; init; }

    /// <summary>Share of remittances that goes into foreign-currency deposits instead of spending.</summary>
    [Between(0, 0.5, "a share")] public double Deposits { get; init; }

    /// <summary>Share of remittances above those of month 0 that a counter-cyclical fund saves, and of those below that it pays out.</summary>
    [Between(0, 1, "a share")] public double Fund { get; init; }
}

/// <summary>What is known of the diaspora of a corridor, and what is done for it (MODEL 10).</summary>
public sealed record DiasporaTerms
{
    /// <summary>Exports of the origin to the destination, USD a year.</summary>
    [Between(0, 1e13, "a number of USD a year")] public Datum? Trade { get; init; }

    /// <summary>Direct investment of the destination in the origin, USD a year.</summary>
    [Between(0, 1e13, "a number of USD a year")] public Datum? Investment { get; init; }

    /// <summary>How far dual citizenship is open to migrants, 0 to 1.</summary>
    [Between(0, 1)] public double DualCitizenship { get; init; }

    /// <summary>How far associations of migrants have support, 0 to 1.</summary>
    [Between(0, 1)] public double AssociationSupport { get; init; }

    /// <summary>Trust of migrants in the institutions at home, 0 to 1.</summary>
    [Between(0, 1)] public double Trust { get; init; }

    /// <summary>Share of migrants who visited home in the last year.</summary>
    [Between(0, 1, "a share")] public double Visits { get; init; }

    /// <summary>USD of a co-development fund for each USD that the diaspora gives.</summary>
    [Between(0, 5, "a number of USD per USD")] public double Match { get; init; }

    /// <summary>Missions of experts from the diaspora that programmes pay for, a year (3.5).</summary>
    [Between(0, 1e5, "a number of missions a year")] public double Missions { get; init; }
}
