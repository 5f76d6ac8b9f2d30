namespace Gfmd.Sim.Reports;

/// <summary>Colours of series: each at least 3:1 against white, distinct for the common forms of colour blindness (after Okabe and Ito
/// 2008).</summary>
internal static class Palette
{
    /// <summary>In the order in which they are used.</summary>
    public static IReadOnlyList<string> Series { get; } =
        ["#0b5c8f", "#c4511a", "#12805c", "#8c4a9c", "#8a6d00", "#b32d55", "#4a6fd1", "#5b6770", "#0d8795", "#7a4a21"];

    /// <summary>Text.</summary>
    public const string Ink = "#1d2733";

    /// <summary>Text of less weight, 4.5:1 against white and more.</summary>
    public const string Soft = "#566170";

    /// <summary>Lines of axes.</summary>
    public const string Rule = "#d5dbe1";

    /// <summary>Destinations and other things that are no series.</summary>
    public const string Slate = "#5b6770";

    /// <summary>Gains.</summary>
    public const string Gain = "#12805c";

    /// <summary>Losses.</summary>
    public const string Loss = "#b3401f";

    /// <summary>Colour of a series by its place.</summary>
    public static string Of(int index) => Series[index % Series.Count];
}
