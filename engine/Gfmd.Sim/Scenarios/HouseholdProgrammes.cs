namespace Gfmd.Sim.Scenarios;

/// <summary>What is offered to households at home that receive money, and to their communities (MODEL 8.4). Nothing by default.</summary>
public sealed record HouseholdProgrammes
{
    /// <summary>USD of public money for each USD that migrants' associations collect for their community (3x1: 3).</summary>
    [Between(0, 5, "a number of USD per USD")] public double Match { get; init; }

    /// <summary>Most that governments give for it in a year, USD; null: no limit.</summary>
    [Between(0, 1e12, "a number of USD a year")] public double? MatchBudget { get; init; }

    /// <summary>USD of a donor for each USD that migrants earmark for a student.</summary>
    [Between(0, 5, "a number of USD per USD")] public double EducationMatch { get; init; }

    /// <summary>Share of households to whom micro-insurance is offered.</summary>
    [Between(0, 1, "a share")] public double Insurance { get; init; }

    /// <summary>Share of recipients to whom a micro-pension is offered.</summary>
    [Between(0, 1, "a share")] public double Pension { get; init; }

    /// <summary>Share of recipients to whom accounts shared with the migrant are offered.</summary>
    [Between(0, 1, "a share")] public double ControlAccounts { get; init; }

    /// <summary>USD of public money for each USD of own money that recipients put into a business.</summary>
    [Between(0, 3, "a number of USD per USD")] public double EnterpriseMatch { get; init; }

    /// <summary>Share of recipients to whom deposits favoured by tax are offered.</summary>
    [Between(0, 1, "a share")] public double DepositTaxBreak { get; init; }

    /// <summary>Share of recipients whose remittances go to an account of a woman.</summary>
    [Between(0, 1, "a share")] public double WomensAccounts { get; init; }

    /// <summary>Share of migrants to whom a venture fund for their country is offered.</summary>
    [Between(0, 1, "a share")] public double VentureFund { get; init; }
}
