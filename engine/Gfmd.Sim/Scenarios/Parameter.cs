namespace Gfmd.Sim.Scenarios;

/// <summary>A behavioural number: an entry of the catalogue that a scenario can override by name.</summary>
/// <param name="Id">Name as printed in MODEL and used in a scenario's <c>parameters</c>.</param>
/// <param name="Value">Default.</param>
/// <param name="Low">Low end of the range.</param>
/// <param name="High">High end of the range.</param>
/// <param name="Unit">Unit; "-" for a pure number.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="Section">Section of the model.</param>
/// <param name="Meaning">What it is, with its source.</param>
public sealed record Parameter(string Id, double Value, double Low, double High, string Unit, Evidence Evidence, string Section, string Meaning);
