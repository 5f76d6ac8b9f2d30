using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Facts;

/// <summary>A published number, and the figure of a run that is the same quantity.</summary>
/// <param name="Topic">Heading under which it stands.</param>
/// <param name="What">The quantity in words, with its unit.</param>
/// <param name="Scenario">File within the folder of scenarios.</param>
/// <param name="Figure">Id of an indicator, or <see cref="FactFigures.Id"/>: a ratio of sums of the monthly tables.</param>
/// <param name="Measure">Measure of the indicator, or name of the ratio.</param>
public sealed record Fact(string Topic, string What, string Scenario, string Figure, string Measure)
{
    /// <summary>Country of origin; empty: all.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Country of destination; empty: all.</summary>
    public string Destination { get; init; } = "";

    /// <summary>Regime; empty: all.</summary>
    public string Regime { get; init; } = "";

    /// <summary>below_tertiary or tertiary; empty: all.</summary>
    public string Education { get; init; } = "";

    /// <summary>Year of the run, from 1.</summary>
    public int Year { get; init; } = 1;

    /// <summary>Lower end of what is published, in the unit of the measure.</summary>
    public double Low { get; init; }

    /// <summary>Upper end; infinite: none is published.</summary>
    public double High { get; init; } = double.PositiveInfinity;

    /// <summary>The number as published, where it is one.</summary>
    public double? Point { get; init; }

    /// <summary>How sure the number is.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Author and year, or publisher and year.</summary>
    public required string Source { get; init; }

    /// <summary>The input or the target of the solver that makes the run give it; empty: nothing does.</summary>
    public string ByConstruction { get; init; } = "";

    /// <summary>What keeps the two quantities apart, or the likely reason for a difference; empty: nothing known.</summary>
    public string Note { get; init; } = "";

    /// <summary>Corridor, regime and education as people read them.</summary>
    public string Place => string.Join(", ", ((string[])
    [
        Destination.Length > 0 ? $"{Origin}-{Destination}" : Origin, Regime, Education.Replace('_', ' '),
    ]).Where(t => t.Length > 0));

    /// <summary>This fact with the band of one number: two standard errors of its grade in log points (MODEL 14.5).</summary>
    public Fact About(double point)
    {
        double width = 2 * Evidence switch
        {
            Evidence.S => 0.05,
            Evidence.M => 0.15,
            _ => 0.35,
        };
        // 1 + w and its inverse stand for exp(w): the band is a convention, not an estimate
        return this with { Point = point, Low = point / (1 + width), High = point * (1 + width) };
    }
}

/// <summary>A fact beside a run.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">What the run gives, mean over replicates; null: the figure does not exist in that year.</param>
/// <param name="Agents">Agents behind the denominator; null: not counted.</param>
public sealed record Finding(Fact Fact, double? Value, long? Agents)
{
    /// <summary>Fewer agents than this are chance.</summary>
    public const int Few = 100;

    /// <summary>Whether the run lies within what is published; null where there is no figure.</summary>
    public bool? InBand => Value is double v ? v >= Fact.Low && v <= Fact.High : null;

    /// <summary>How far outside of the nearer end, in % of it; 0 within.</summary>
    public double Off => Value is not double v || InBand == true ? 0
        : v < Fact.Low ? 100 * ((v / Fact.Low) - 1) : 100 * ((v / Fact.High) - 1);

    /// <summary>What the comparison says.</summary>
    public string Verdict
    {
        get
        {
            string band = InBand switch
            {
                null => "no figure in that year",
                true => "in band",
                false => FormattableString.Invariant($"**outside**, {Math.Abs(Off):0} % {(Off < 0 ? "below" : "above")}"),
            };
            return Fact.ByConstruction.Length > 0 ? $"by construction, {band}" : band;
        }
    }
}
