using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>What a relation says of the difference between lever and base.</summary>
public enum Direction
{
    /// <summary>Up, beyond two standard errors.</summary>
    Up,

    /// <summary>Down, beyond two standard errors.</summary>
    Down,

    /// <summary>Not down: the 99 % bound does not contradict it.</summary>
    UpOrEqual,

    /// <summary>Not up: the 99 % bound does not contradict it.</summary>
    DownOrEqual,

    /// <summary>No difference at all, seed by seed.</summary>
    Equal,

    /// <summary>Within the relation's tolerance of the base's figure.</summary>
    Close,

    /// <summary>No difference beyond chance: within the quantile of Student's t that belongs to three standard errors of many seeds.</summary>
    Chance,

    /// <summary>The lever leaves nothing: its figure is 0 at every seed, while the base has some or need not.</summary>
    Nothing,
}

/// <summary>One number that breaks a relation, so that the check is known to be able to fail.</summary>
/// <param name="Text">The number and its value.</param>
/// <param name="Both">Change of base and lever alike; null: none.</param>
/// <param name="Lever">Further change of the lever alone; null: none.</param>
public sealed record Mutant(string Text, Func<Subject, string, Subject>? Both = null, Func<Subject, string, Subject>? Lever = null);

/// <summary>
/// One relation that must hold between two runs with common random numbers (MODEL 15.3 and 15.4; metamorphic testing, Chen, Cheung and Yiu 1998).
/// </summary>
/// <param name="Id">Id in the model, with a letter where one has several parts.</param>
/// <param name="Move">What moves.</param>
/// <param name="Outcome">What is compared.</param>
/// <param name="Expected">How it must differ.</param>
/// <param name="Months">Horizon.</param>
public sealed record Relation(string Id, string Move, string Outcome, Direction Expected, int Months)
{
    /// <summary>Regimes that a scenario offers, best first; "" where it concerns all of it; none where it does not apply.</summary>
    public required Func<Scenario, IReadOnlyList<string>> Applies { get; init; }

    /// <summary>When it applies, in words.</summary>
    public required string Condition { get; init; }

    /// <summary>What the runs of the base must show besides; null: nothing.</summary>
    public Func<Diary, string, bool>? Holds { get; init; }

    /// <summary>Preparation of both arms, the regime given; null: none.</summary>
    public Func<Subject, string, Subject>? Prepare { get; init; }

    /// <summary>The lever.</summary>
    public required Func<Subject, string, Subject> Change { get; init; }

    /// <summary>The figure that is compared; null: the hash of all counters.</summary>
    public Func<Diary, string, double>? Figure { get; init; }

    /// <summary>What is wrong between the runs of one seed, base and lever, 0 nothing; null: the difference of the figures.</summary>
    public Func<Diary, Diary, double>? Pair { get; init; }

    /// <summary>Share of the base's figure by which <see cref="Direction.Close"/> may be off.</summary>
    public double Tolerance { get; init; }

    /// <summary>Persons whose number says whether a strict relation can be decided; null: always.</summary>
    public Func<Diary, string, double>? Persons { get; init; }

    /// <summary>The number that breaks it.</summary>
    public required Mutant Mutant { get; init; }
}
