namespace Gfmd.Sim.Scenarios;

/// <summary>Tertiary training of a country of origin (MODEL 3.2). Without applicants per place nobody is turned away.</summary>
public sealed record TertiaryTraining
{
    /// <summary>Applicants per training place in the base year; null: places are not followed, and all who want one have one.</summary>
    [Between(1, 100, "a number of applicants")] public Datum? ApplicantsPerPlace { get; init; }

    /// <summary>How far places follow applicants from month 0 on, 0 to 1: 0 not at all, 0.25 public providers alone, 1 public and private.</summary>
    [Between(0, 1)] public double Response { get; init; }
}

/// <summary>What becomes of the skills of a corridor's graduates abroad (MODEL 3.4).</summary>
public sealed record SkillTerms
{
    /// <summary>How far graduates speak the language of the destination, 0 to 1.</summary>
    [Between(0, 1)] public double LanguageMatch { get; init; }

    /// <summary>How far qualifications are recognised on arrival, 0 to 1.</summary>
    [Between(0, 1)] public double Recognition { get; init; }

    /// <summary>Share of occupations in which a procedure of recognition, with bridging courses, is open to migrants who are there.</summary>
    [Between(0, 1, "a share")] public double Procedure { get; init; }
}

/// <summary>A dial of growth and governance at home (MODEL 13.1): not a policy, but what many would have to bring.</summary>
public sealed record GrowthDial
{
    /// <summary>Pay at home above that of the base, share.</summary>
    [Between(0, 1, "a share")] public double Pay { get; init; }

    /// <summary>What life at home is worth above that of the base, utils (amen_o).</summary>
    [Between(0, 1, "a number of utils")] public double Amenity { get; init; }
}
