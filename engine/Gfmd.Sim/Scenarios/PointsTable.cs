namespace Gfmd.Sim.Scenarios;

/// <summary>Points of a selection grid (MODEL 4.2); admitted if the score reaches the pass mark, by rank within the quota.</summary>
public sealed record PointsTable
{
    /// <summary>Points by education level, 4 values.</summary>
    [Count(4), Between(0, 100, "a number of points")] public IReadOnlyList<int> Education { get; init; } = [0, 5, 12, 30];

    /// <summary>Language, 0 to this many, by a fixed trait of the person.</summary>
    [Between(0, 100, "a number of points")] public int Language { get; init; } = 28;

    /// <summary>Age: full points from 20 to 35, falling to 0 at 50.</summary>
    [Between(0, 100, "a number of points")] public int Age { get; init; } = 12;

    /// <summary>Experience: full points from 6 years.</summary>
    [Between(0, 100, "a number of points")] public int Experience { get; init; } = 15;

    /// <summary>A job offer, drawn with the share of vacancies.</summary>
    [Between(0, 100, "a number of points")] public int JobOffer { get; init; } = 10;

    /// <summary>Lowest score admitted.</summary>
    [Between(0, 100, "a number of points")] public int PassMark { get; init; } = 67;
}
