namespace Gfmd.Sim.Scenarios;

/// <summary>What comes from outside (MODEL 9.7).</summary>
public enum ShockKind
{
    /// <summary>Output of a destination falls by the size, a share.</summary>
    DestinationOutput,

    /// <summary>The currency of a destination rises by the size, a share; negative: it falls.</summary>
    ExchangeRate,

    /// <summary>Earnings at home in some sectors fall by the size, a share: disaster, bad harvest, crisis.</summary>
    Disaster,

    /// <summary>Migrants are expelled with the size as monthly hazard, whatever their permit.</summary>
    Expulsion,

    /// <summary>Nobody is admitted: borders are closed; the size does not matter.</summary>
    BordersClosed,

    /// <summary>Detection of people without a permit is multiplied by 1 + size.</summary>
    Deportation,

    /// <summary>A crisis abroad: size times crisis_ret of the migrants, whatever their permit, go home within six months, with no bar on coming
    /// again.</summary>
    Crisis,
}

/// <summary>One shock from outside, at a month of the run.</summary>
public sealed record Shock
{
    /// <summary>Name.</summary>
    [Form("^[A-Za-z0-9-]+$", "letters, digits and hyphens")] public required string Id { get; init; }

    /// <summary>What happens.</summary>
    public required ShockKind Kind { get; init; }

    /// <summary>A country: the destination, for a disaster the origin; null: all.</summary>
    public string? Country { get; init; }

    /// <summary>A corridor, where the shock is between two countries; null: all of the country.</summary>
    public string? Corridor { get; init; }

    /// <summary>Sectors at home that a disaster hits; empty: all.</summary>
    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>Size; its unit depends on the kind.</summary>
    [Between(-0.9, 20)] public required double Size { get; init; }

    /// <summary>First month of the run, from 0.</summary>
    [Between(0, 1200, "a month of the run")] public int StartMonth { get; init; }

    /// <summary>Months at full size.</summary>
    [Between(1, 1200, "a number of months")] public int Months { get; init; } = 12;

    /// <summary>Months in which it fades in equal steps afterwards.</summary>
    [Between(0, 600, "a number of months")] public int RecoveryMonths { get; init; }

    /// <summary>Where the size comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Share of the size in force in a month, 0 to 1.</summary>
    public double At(int month)
    {
        int since = month - StartMonth;
        return since < 0 || month < 0 ? 0 : since < Months ? 1
            : since < Months + RecoveryMonths ? 1 - ((since - Months + 1.0) / (RecoveryMonths + 1)) : 0;
    }
}

/// <summary>A regional process or bloc (MODEL 11.4): levers name it as their target.</summary>
public sealed record Bloc
{
    /// <summary>Id.</summary>
    [Form("^[A-Za-z0-9-]+$", "letters, digits and hyphens")] public required string Id { get; init; }

    /// <summary>Member countries; where one of them is a destination, only its corridors from members count.</summary>
    public required IReadOnlyList<string> Members { get; init; }
}

/// <summary>What makes policy coherent: the eight items of C_holder (MODEL 11.1; policy-coherence domain of SDG 10.7.2).</summary>
public sealed record CoherenceItems
{
    /// <summary>Focal points in ministries.</summary>
    public bool FocalPoints { get; init; }

    /// <summary>A budget line.</summary>
    public bool BudgetLine { get; init; }

    /// <summary>An inter-ministerial body.</summary>
    public bool InterMinisterialBody { get; init; }

    /// <summary>Migration in the national plan.</summary>
    public bool NationalPlan { get; init; }

    /// <summary>Development in the migration law.</summary>
    public bool MigrationLaw { get; init; }

    /// <summary>A data unit and mapping of labour needs.</summary>
    public bool DataUnit { get; init; }

    /// <summary>Local authorities in the loop.</summary>
    public bool LocalAuthorities { get; init; }

    /// <summary>A joint commission.</summary>
    public bool JointCommission { get; init; }

    /// <summary>C_holder: mean of the items, 0 to 1.</summary>
    public double Index => new[]
    {
        FocalPoints, BudgetLine, InterMinisterialBody, NationalPlan, MigrationLaw, DataUnit, LocalAuthorities, JointCommission,
    }.Count(x => x) / 8.0;
}
