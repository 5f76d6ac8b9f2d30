namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Columns of matrices on what becomes of a return (MODEL 6.5; I4.05, I4.06).</summary>
internal static class ReturnOutcomes
{
    public static readonly MatrixOutcome Sustainable = new(
        "sustainable", "Sustainable return", "I4.05", "months_12", MatrixPlace.Corridor, "pp of returns, after 12 months", 1);

    public static readonly MatrixOutcome Starts = new(
        "starts", "Business starts", "I4.06", "start", MatrixPlace.Corridor, "pp of returnees in the labour force, a year", 1);

    public static readonly MatrixOutcome Brought = new(
        "brought", "Savings brought home", "I4.07", "per_return", MatrixPlace.Corridor, "USD per return", 1);
}
