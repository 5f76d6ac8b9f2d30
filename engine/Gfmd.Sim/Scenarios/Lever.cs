using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Scenarios;

/// <summary>Who can pull a lever (MODEL 13).</summary>
public enum LeverHolder
{
    /// <summary>The country of origin.</summary>
    Origin,

    /// <summary>The country of destination.</summary>
    Destination,

    /// <summary>Both.</summary>
    Joint,

    /// <summary>Private or non-state.</summary>
    Private,

    /// <summary>A region.</summary>
    Regional,
}

/// <summary>Which end of a lever's own size range is taken.</summary>
public enum LeverSize
{
    /// <summary>The default.</summary>
    Central,

    /// <summary>The smallest plausible effect.</summary>
    Low,

    /// <summary>The largest.</summary>
    High,
}

/// <summary>How a lever moves a number or a word at strength x.</summary>
public enum LeverAct
{
    /// <summary>v + x·size.</summary>
    Add,

    /// <summary>v·size^x.</summary>
    Factor,

    /// <summary>v + x·(size - v).</summary>
    To,

    /// <summary>At least x·size times the low-skill wage of the destination.</summary>
    LocalWage,

    /// <summary>The word, from x = 0.5 on.</summary>
    Word,

    /// <summary>True, from x = 0.5 on.</summary>
    Flag,
}

/// <summary>Which regimes a move concerns.</summary>
public enum LeverScope
{
    /// <summary>All but irregular entry.</summary>
    Regular,

    /// <summary>Those whose permits end.</summary>
    Temporary,

    /// <summary>Irregular entry.</summary>
    Irregular,
}

/// <summary>One place that a lever moves.</summary>
/// <param name="Path">Path in the scenario: <c>regimes/quotaPerYear</c>, <c>parameters/i_h</c>; <c>[x]</c> picks the items of id x, <c>*</c> every
/// item.</param>
/// <param name="Act">How.</param>
/// <param name="Size">Size at full strength.</param>
/// <param name="Low">Smallest plausible size.</param>
/// <param name="High">Largest plausible size.</param>
public sealed record LeverMove(string Path, LeverAct Act, double Size = 0, double Low = 0, double High = 0)
{
    /// <summary>The word of <see cref="LeverAct.Word"/>.</summary>
    public string Word { get; init; } = "";

    /// <summary>Parameter whose value stands where the field is null; empty: null is not moved.</summary>
    public string Otherwise { get; init; } = "";

    /// <summary>Where it starts from where a field is below 0, which stands for none; null: it is moved as it is.</summary>
    public double? None { get; init; }

    /// <summary>Regimes concerned.</summary>
    public LeverScope Scope { get; init; } = LeverScope.Regular;

    /// <summary>Size at an end of the range.</summary>
    public double Of(LeverSize size) => size switch { LeverSize.Low => Low, LeverSize.High => High, _ => Size };

    /// <summary>The move with its size drawn: triangular over the range, the default as the mode, from the smallest effect to the largest.</summary>
    /// <param name="quantile">Share of sizes of a smaller effect, 0 to 1.</param>
    public LeverMove Drawn(double quantile)
    {
        double width = High - Low;
        return width == 0 ? this : this with { Size = Low + (Triangle.Quantile(quantile, 0, (Size - Low) / width, 1) * width) };
    }

    /// <summary>In words.</summary>
    public override string ToString()
    {
        string range = Low == High ? "" : FormattableString.Invariant($" ({Low} to {High})");
        return Act switch
        {
            LeverAct.Add => FormattableString.Invariant($"{Path} {(Size < 0 ? "" : "+")}{Size}{range}"),
            LeverAct.Factor => FormattableString.Invariant($"{Path} x {Size}{range}"),
            LeverAct.To when None is { } none => FormattableString.Invariant($"{Path} -> {Size}{range}, from {none} where there is none"),
            LeverAct.To => FormattableString.Invariant($"{Path} -> {Size}{range}"),
            LeverAct.LocalWage => FormattableString.Invariant($"{Path} at least {Size}{range} x the destination's low-skill wage"),
            LeverAct.Word => $"{Path} = {Word}",
            _ => $"{Path} = true",
        };
    }
}

/// <summary>The figure that a lever moves first, and the way.</summary>
/// <param name="Indicator">Indicator of MODEL 12.</param>
/// <param name="Measure">Measure of it.</param>
/// <param name="Sign">+1 up, -1 down.</param>
/// <param name="Channel">Recruitment channel; empty: all.</param>
public sealed record LeverSign(string Indicator, string Measure, int Sign, string Channel = "");

/// <summary>A policy lever of the catalogue.</summary>
/// <param name="Id">L20.</param>
/// <param name="Name">Name.</param>
/// <param name="Holder">Who can pull it.</param>
/// <param name="Goal">Goals: retain, retrain, recover, return, protect, access, control, formalise, cost, mobilise, circulate, cohere.</param>
/// <param name="Moves">What it moves.</param>
/// <param name="First">The figure that it moves first.</param>
/// <param name="Evidence">Grade of the size.</param>
/// <param name="Source">Source of the size.</param>
public sealed record Lever(
    string Id, string Name, LeverHolder Holder, string Goal, IReadOnlyList<LeverMove> Moves, LeverSign First, Evidence Evidence, string Source)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";

    /// <summary>Fiscal cost at full strength, USD a year.</summary>
    public double FixedCost { get; init; } = 250_000;

    /// <summary>Fiscal cost per person whom it reaches, USD.</summary>
    public double UnitCost { get; init; }

    /// <summary>Who is counted for <see cref="UnitCost"/>: departures, migrants abroad in a year, staff of licensed professions at posts in a year,
    /// recruits among them, returns, assisted returns, or USD of a tax or incentive on transfers or of missions.</summary>
    public string Beneficiary { get; init; } = "departures";

    /// <summary>Who pays, where that is not the holder; null: the holder.</summary>
    public LeverHolder? Payer { get; init; }

    /// <summary>Why the printed effect is more than the size put in: through which mechanism it comes.</summary>
    public string Mechanism { get; init; } = "";

    /// <summary>It acts through places, their order or posts, which all applicants share: it cannot reach some persons alone.</summary>
    public bool Shared { get; init; }

    /// <summary>A parameter without which the mechanism is not in this version; empty: none.</summary>
    public string Needs { get; init; } = "";
}
