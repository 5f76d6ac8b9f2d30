namespace Gfmd.Sim.Experiments.Coverage;

/// <summary>Where one thing of the model is written, tested and used.</summary>
/// <param name="Kind">Formulas, parameters, levers or indicators.</param>
/// <param name="Id">Section, name or id.</param>
/// <param name="Name">Short name.</param>
/// <param name="Engine">Files of the library.</param>
/// <param name="Tests">Files of the tests.</param>
/// <param name="Scenarios">Scenarios in which it acts.</param>
/// <param name="Note">What else a reader should know.</param>
public sealed record CoverageRow(
    string Kind, string Id, string Name, IReadOnlyList<string> Engine, IReadOnlyList<string> Tests, IReadOnlyList<string> Scenarios, string Note = "")
{
    /// <summary>Cells that say nothing.</summary>
    public int Blanks => (Engine.Count == 0 ? 1 : 0) + (Tests.Count == 0 ? 1 : 0) + (Scenarios.Count == 0 ? 1 : 0);
}
