namespace Gfmd.Sim.Plans;

/// <summary>
/// Numbers that MODEL calls solved (14.2 steps 1 to 6, 14.3): found by the program on the base scenario, never typed by hand.
/// Keyed by country and scheme id, so that adding a country or a regime moves nobody else's numbers.
/// </summary>
public sealed record Solved
{
    /// <summary>SHA-256 of what the numbers were solved from: the base scenario and the catalogue.</summary>
    public string InputsSha256 { get; init; } = "";

    /// <summary>By country of origin.</summary>
    public IReadOnlyDictionary<string, SolvedOrigin> Origins { get; init; } = new Dictionary<string, SolvedOrigin>(StringComparer.Ordinal);

    /// <summary>By corridor id.</summary>
    public IReadOnlyDictionary<string, SolvedCorridor> Corridors { get; init; } = new Dictionary<string, SolvedCorridor>(StringComparer.Ordinal);

    /// <summary>By scheme id (regime/origin).</summary>
    public IReadOnlyDictionary<string, SolvedScheme> Schemes { get; init; } = new Dictionary<string, SolvedScheme>(StringComparer.Ordinal);
}

/// <summary>Solved numbers of one country of origin.</summary>
public sealed record SolvedOrigin
{
    /// <summary>Gompertz level gomp_a, per year, from life expectancy (step 1).</summary>
    public double GompA { get; init; }

    /// <summary>Separation s_o, per month, from unemployment (step 2).</summary>
    public double JobLoss { get; init; }

    /// <summary>Formal wage W0 of the reference sector at mean schooling, USD a month, from the median wage (step 2).</summary>
    public double BaseWage { get; init; }

    /// <summary>Constants a0 of going on at school at 12, 15 and 18 (3.1); null: not solved, the base-year probabilities hold for all.</summary>
    public IReadOnlyList<double>? SchoolConstants { get; init; }
}

/// <summary>Solved numbers of one origin in one regime.</summary>
public sealed record SolvedScheme
{
    /// <summary>Hazard of return h0_r, per month (step 4).</summary>
    public double ReturnHazard { get; init; }

    /// <summary>Mean of xb over the migrants of the base stock (6.1).</summary>
    public double ReturnMean { get; init; }

    /// <summary>Constant of overstay o0 (step 4).</summary>
    public double OverstayConstant { get; init; }

    /// <summary>Constant of renewal n0 (step 4).</summary>
    public double RenewalConstant { get; init; }

    /// <summary>Shift of the sending logit r0 so that the remittance per migrant is met (7.1).</summary>
    public double SendingShift { get; init; }

    /// <summary>Fixed fee of a transfer in the base year f_fee0, USD (7.1).</summary>
    public double BaseFixedFee { get; init; }

    /// <summary>Cost of one migrant to the employer in the base year C_tot0 by skill, USD a month (C8).</summary>
    public IReadOnlyList<double> BaseEmployerCost { get; init; } = [0, 0];

    /// <summary>Rights index of the base scenario R_r0 (4.5); null: not recorded.</summary>
    public double? BaseRights { get; init; }

    /// <summary>Posts D0 by skill (low, tertiary), persons (step 5).</summary>
    public IReadOnlyList<double> Posts { get; init; } = [0, 0];

    /// <summary>Alternative-specific constants by skill × sex: low men, low women, tertiary men, tertiary women (14.3).</summary>
    public IReadOnlyList<double> Constants { get; init; } = [0, 0, 0, 0];

    /// <summary>Whether an option exists by skill × sex: false where the base flow is zero (14.3).</summary>
    public IReadOnlyList<bool> Open { get; init; } = [true, true, true, true];

    /// <summary>Shift of mu_base_k, share of rent, so that the fee of the base year is the row's, by channel of the intake (14.4 row 7).</summary>
    public IReadOnlyList<double> RentShifts { get; init; } = [];

    /// <summary>Shift of kb, months of wage: what the row is above or below cost and the largest share of rent, by channel.</summary>
    public IReadOnlyList<double> Kickbacks { get; init; } = [];

    /// <summary>Fees that the shifts were solved from, USD, by channel.</summary>
    public IReadOnlyList<double> FeeRows { get; init; } = [];

    /// <summary>Channel constants in the order of the intake's channels (14.3).</summary>
    public IReadOnlyList<double> ChannelConstants { get; init; } = [];
}
