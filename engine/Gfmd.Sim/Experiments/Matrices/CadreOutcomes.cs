namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Columns of the matrix of practices on highly skilled migration: the four goals of roundtable 1.1 for licensed staff (I1.07 to
/// I1.16).</summary>
internal static class CadreOutcomes
{
    public static readonly MatrixOutcome Retain = new(
        "retain", "Retain: attrition", "I1.10", "rate", MatrixPlace.Origin, "pp of staff a year", -1);

    public static readonly MatrixOutcome Retrain = new(
        "retrain", "Retrain: new licences", "I1.07", "licences", MatrixPlace.Origin, "persons a year", 1);

    public static readonly MatrixOutcome Recover = new(
        "recover", "Recover: training cost", "I1.15", "ratio", MatrixPlace.Origin, "ratio", 1, "countries/origin/criticalSectors/loanShare",
        "regimes/intakes/compensationUsd");

    public static readonly MatrixOutcome Return = new(
        "return", "Return: within five years", "I1.16", "return", MatrixPlace.Origin, "share of the licensed abroad", 1);

    public static readonly MatrixOutcome Vacant = new(
        "vacant", "Vacant posts", "I1.09", "rate", MatrixPlace.Origin, "pp of posts", -1);

    public static readonly MatrixOutcome Nurses = new(
        "nurses", "Nurses at home", "I1.07", "nurses", MatrixPlace.Origin, "per 10,000 persons", 1);

    public static readonly MatrixOutcome Index = new(
        "index", "Four goals together", "I1.16", "index", MatrixPlace.Origin, "index 0 to 1", 1);
}
