namespace Gfmd.Sim.Scenarios;

/// <summary>
/// A number of a scenario with its range, evidence and source. In JSON either a bare number (then a calibration choice of the user) or
/// <c>{ "value": 220, "low": 180, "high": 300, "evidence": "M", "source": "..." }</c>.
/// </summary>
/// <param name="Value">The value, in the unit of the member that holds it.</param>
/// <param name="Low">Low end of the plausible range.</param>
/// <param name="High">High end of the plausible range.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="Source">Author and year, or the table it comes from.</param>
public sealed record Datum(double Value, double Low, double High, Evidence Evidence, string Source)
{
    /// <summary>A bare number: range of 0.5 to 1.5 times it, a calibration choice.</summary>
    public Datum(double value)
        : this(value, Math.Min(0.5 * value, 1.5 * value), Math.Max(0.5 * value, 1.5 * value), Evidence.C, "calibration choice")
    {
    }

    /// <summary>The value alone.</summary>
    public static implicit operator double(Datum datum)
    {
        ArgumentNullException.ThrowIfNull(datum);
        return datum.Value;
    }
}
