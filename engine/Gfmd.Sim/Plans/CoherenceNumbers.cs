using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL section 11.</summary>
public static class CoherenceNumbers
{
    /// <summary>Effect of coherence on the strength of levers; assumed, no causal estimates exist.</summary>
    public static readonly Parameter GCoh = new(
        "g_coh", 0, 0, 0.7, "-", Evidence.C, "11.1", "effect of coherence on the strength of levers; assumed, no causal estimates exist");

    /// <summary>Capacity of the holder of a lever that the origin does not hold.</summary>
    public static readonly Parameter KHolder = new(
        "K_holder", 1, 0.3, 1, "-", Evidence.C, "11.1", "capacity of the holder of a lever that the origin does not hold");

    /// <summary>Error of forecasts of labour demand.</summary>
    public static readonly Parameter SigF = new("sig_f", 0.3, 0, 0.5, "log points", Evidence.C, "11.3", "error of forecasts of labour demand");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        GCoh, KHolder, SigF,
    ];
}
