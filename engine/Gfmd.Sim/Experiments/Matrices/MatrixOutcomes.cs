namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Columns that matrices choose from.</summary>
internal static class MatrixOutcomes
{
    public static readonly MatrixOutcome Access = new(
        "access", "Legal access", "I2.01", "rate", MatrixPlace.Origin, "pp of the low-skilled who consider going", 1);

    public static readonly MatrixOutcome Rights = new(
        "rights", "Rights in force", MatrixFigures.Id, "rights", MatrixPlace.Corridor, "index 0 to 100, mean over migrants", 1, "regimes/rights",
        "regimes/inspection", "parameters/insp");

    public static readonly MatrixOutcome Irregularity = new(
        "irregularity", "Irregular share", "I2.04", "stock", MatrixPlace.Corridor, "pp of migrants", -1);

    public static readonly MatrixOutcome Overstay = new("overstay", "Overstay", "I2.03", "rate", MatrixPlace.Corridor, "pp of contracts ended", -1);

    public static readonly MatrixOutcome Gains = new(
        "gains", "Migrants' households", "I6.01", "effect", MatrixPlace.Origin, "% of what they consume and own", 1);

    public static readonly MatrixOutcome Origin = new("origin", "Money home", "I5.01", "total_usd", MatrixPlace.Origin, "USD a year", 1);

    public static readonly MatrixOutcome Formal = new("formal", "Money by formal channels", "I5.01", "formal_usd", MatrixPlace.Origin, "USD a year",
        1);

    public static readonly MatrixOutcome Others = new(
        "others", "Other households", "I6.08", "effect", MatrixPlace.Origin, "% of income in villages with migrants", 1);

    public static readonly MatrixOutcome Destination = new(
        "destination", "Shortage filled", "I2.11", "filled", MatrixPlace.Destination, "pp of the base's vacancy-months", 1);

    public static readonly MatrixOutcome Circularity = new(
        "circularity", "Circularity", "I4.01", "rate", MatrixPlace.Corridor, "pp of migrants of 60 months", 1);

    public static readonly MatrixOutcome Returned = new(
        "returned", "Returned in 3 years", "I4.03", "months_36", MatrixPlace.Corridor, "pp of first spells", 0);

    public static readonly MatrixOutcome Voluntary = new(
        "voluntary", "Voluntary returns", "I4.04", "share", MatrixPlace.Corridor, "pp of returns", 1);

    public static readonly MatrixOutcome Drain = new(
        "drain", "Skilled abroad", "I1.01", "rate", MatrixPlace.Origin, "pp of the tertiary-educated", 0);

    public static readonly MatrixOutcome Skills = new(
        "skills", "Skills at home", "I1.04", "share", MatrixPlace.Origin, "pp of adults at home with tertiary education", 1);

    public static readonly MatrixOutcome Mismatch = new(
        "mismatch", "Labour mismatch", "I9.02", "mismatch", MatrixPlace.Corridor, "pp of post-months", -1, "parameters/sig_f");

    public static readonly MatrixOutcome TransferCost = new(
        "transferCost", "Cost of sending", "I5.03", "flow_weighted", MatrixPlace.Corridor, "pp of the money sent", -1, "corridors/transferCost");

    public static readonly MatrixOutcome Cost = new(
        "cost", "Recruitment cost", "I3.01", "months", MatrixPlace.Corridor, "months of the first wage", -1, "regimes/intakes/channels",
        "regimes/workerFeeCap", "regimes/employerPaysTravelShare");

    public static readonly MatrixOutcome Debt = new("debt", "Debt at departure", "I3.06", "wages", MatrixPlace.Corridor, "months of the first wage",
        -1);

    public static readonly MatrixOutcome Abuse = new(
        "abuse", "Abuse", "I2.08", "months", MatrixPlace.Corridor, "pp of months at work", -1, "parameters/h0_licensed");
}
