namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Columns of the matrix of partnerships for households and villages (MODEL 8; I6).</summary>
internal static class HouseholdOutcomes
{
    public static readonly MatrixOutcome Poverty = new("poverty", "Poverty", "I6.02", "mid", MatrixPlace.Origin, "pp of persons below line_mid", -1);

    public static readonly MatrixOutcome Inequality = new("gini", "Inequality", "I6.03", "gini", MatrixPlace.Origin, "Gini, 0 to 1", -1);

    public static readonly MatrixOutcome Education = new(
        "education", "Spent on education", "I6.04", "education", MatrixPlace.Origin, "pp of remittances", 1);

    public static readonly MatrixOutcome Saving = new("saving", "Saved", "I6.04", "saving", MatrixPlace.Origin, "pp of remittances", 1);

    public static readonly MatrixOutcome Capital = new("capital", "Capital of businesses", "I6.05", "capital", MatrixPlace.Origin, "USD", 1);

    public static readonly MatrixOutcome Jobs = new("jobs", "Jobs in businesses", "I6.05", "jobs", MatrixPlace.Origin, "jobs", 1);

    public static readonly MatrixOutcome Dependent = new(
        "dependent", "Dependent households", "I6.06", "dependent", MatrixPlace.Origin, "pp of households", -1);

    public static readonly MatrixOutcome Variance = new(
        "variance", "Variance of consumption", "I6.07", "variance", MatrixPlace.Origin, "log points squared", -1);

    public static readonly MatrixOutcome Collective = new(
        "collective", "Collective funds", "I6.09", "public_good", MatrixPlace.Origin, "USD a year", 1, "countries/origin/households/match");
}
