namespace Gfmd.Sim.Scenarios;

/// <summary>What is known of a country of destination.</summary>
public sealed record DestinationData
{
    /// <summary>Wage of low-skill work (education 0-2), USD a month.</summary>
    [Between(10, 20_000, "a number of USD a month")] public required Datum WageLow { get; init; }

    /// <summary>Wage of skilled work (education 3), USD a month.</summary>
    [Between(10, 50_000, "a number of USD a month")] public required Datum WageSkilled { get; init; }

    /// <summary>Tax on low-skill wages, share.</summary>
    [Between(0, 0.6, "a share")] public required Datum TaxLow { get; init; }

    /// <summary>Tax on skilled wages, share.</summary>
    [Between(0, 0.6, "a share")] public required Datum TaxSkilled { get; init; }

    /// <summary>Employer contributions, share of wage.</summary>
    [Between(0, 0.6, "a share")] public required Datum Payroll { get; init; }

    /// <summary>Unemployment in the base year, share.</summary>
    [Between(0.005, 0.4, "a share")] public required Datum Unemployment { get; init; }

    /// <summary>Share of those who would be sent home who go with assistance instead, by own will and without a bar on entry.</summary>
    [Between(0, 1, "a share")] public double AssistedReturn { get; init; }

    /// <summary>Persons employed in each of the nine sectors: for what natives feel of migrants (C10); empty: not known.</summary>
    [Count(9, OrEmpty = true), Between(0, 1e9, "a number of persons")] public IReadOnlyList<double> Employment { get; init; } = [];

    /// <summary>Whether an inflow into household and care work frees skilled natives to work more (C10; Cortes and Tessada 2011).</summary>
    public bool Complementarity { get; init; }

    /// <summary>Source of <see cref="Employment"/>.</summary>
    public string EmploymentSource { get; init; } = "calibration choice";
}
