namespace Gfmd.Sim.Indicators;

/// <summary>A figure that a reader of a comparison sees first.</summary>
/// <param name="Indicator">Indicator.</param>
/// <param name="Measure">Its measure.</param>
/// <param name="Text">Words and unit.</param>
/// <param name="Better">More is better (1), worse (-1) or neither (0) by the usual reading.</param>
public sealed record HeadlineFigure(string Indicator, string Measure, string Text, int Better)
{
    /// <summary>All, in the order in which they are shown.</summary>
    public static IReadOnlyList<HeadlineFigure> All { get; } =
    [
        new("I1.01", "rate", "emigration rate of the tertiary-educated, %", 0),
        new("I2.01", "rate", "legal access of the low-skilled, % of those who consider", 1),
        new("I2.03", "rate", "overstay per contract ended, %", -1),
        new("I2.04", "stock", "irregular share of migrants, %", -1),
        new("I2.11", "filled", "vacancies of the base filled, %", 1),
        new("I4.01", "rate", "circularity, %", 0),
        new("I4.03", "months_36", "returned within 36 months, %", 0),
        new("I5.01", "total_usd", "remittances, USD a year", 1),
        new("I6.01", "effect", "welfare of households with migrants, %", 1),
        new("I6.08", "effect", "income of other households there, %", 1),
        new("I9.03", "least", "triple win (least of three sides), standard deviations", 1),
        new("I9.04", "better", "persons better off, %", 0),
        new("I9.04", "worse", "persons worse off, %", 0),
    ];
}
