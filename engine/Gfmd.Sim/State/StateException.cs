namespace Gfmd.Sim.State;

/// <summary>A state that cannot be used: damaged, of another engine, of another run, or of people whom the scenario has no place for.</summary>
public sealed class StateException(string message) : Exception(message);
