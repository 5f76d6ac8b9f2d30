using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Of whom a figure is.</summary>
public enum MatrixPlace
{
    /// <summary>An origin and a destination.</summary>
    Corridor,

    /// <summary>A country of origin.</summary>
    Origin,

    /// <summary>A country of destination.</summary>
    Destination,
}

/// <summary>A column of a matrix: an outcome that practices are judged by.</summary>
/// <param name="Id">Name in tables.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Indicator">Indicator of MODEL 12, or a figure of <see cref="MatrixFigures"/>.</param>
/// <param name="Measure">Measure of it.</param>
/// <param name="Place">Of whom it is.</param>
/// <param name="Unit">Unit of its differences.</param>
/// <param name="Better">More is better (1), worse (-1), or neither by itself (0).</param>
/// <param name="Own">Paths of the scenario that are the outcome itself: a lever that moves one of them assumes its effect.</param>
public sealed record MatrixOutcome(
    string Id, string Name, string Indicator, string Measure, MatrixPlace Place, string Unit, int Better, params IReadOnlyList<string> Own)
{
    /// <summary>Whether an effect is put in (the lever sets the outcome's own term or parameter) rather than coming out of behaviour.</summary>
    public bool IsAssumed(IEnumerable<LeverMove> moves) =>
        moves.Any(m => Own.Any(o => m.Path == o || m.Path.StartsWith(o + "/", StringComparison.Ordinal)));
}

/// <summary>A row of a matrix: a practice, of one lever or a few pulled together.</summary>
/// <param name="Id">Id of the lever, or of the bundle.</param>
/// <param name="Name">Name; shown where no lever of this version gives it.</param>
/// <param name="Levers">Levers of the catalogue.</param>
public sealed record MatrixRow(string Id, string Name, params IReadOnlyList<string> Levers)
{
    /// <summary>A row of one lever.</summary>
    public MatrixRow(string lever, string name)
        : this(lever, name, [lever])
    {
    }

    /// <summary>Strength of its levers, 0 to 1.</summary>
    public double Strength { get; init; } = 1;
}

/// <summary>A matrix of practices: rows against outcomes. Data, no code: one machinery runs all of them.</summary>
/// <param name="Name">Name of the command.</param>
/// <param name="Title">Headline.</param>
/// <param name="Question">The question of the roundtable.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Outcomes">Columns.</param>
public sealed record MatrixDefinition(
    string Name, string Title, string Question, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<MatrixOutcome> Outcomes)
{
    /// <summary>Rights levels of the openness-rights front; empty: the matrix has none.</summary>
    public IReadOnlyList<double> Front { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
