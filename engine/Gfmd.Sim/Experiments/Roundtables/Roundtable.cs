namespace Gfmd.Sim.Experiments.Roundtables;

/// <summary>One roundtable of the first meeting of the Global Forum on Migration and Development (Brussels, 2007), with the run that answers
/// it.</summary>
/// <param name="Id">Number of the session.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Matrix">The matrix that answers it.</param>
/// <param name="Scenario">File of the scenario it is run on, within the folder of scenarios.</param>
public sealed record Roundtable(string Id, string Title, string Matrix, string Scenario)
{
    /// <summary>The curve of recruiters belongs to the answer (I3.03).</summary>
    public bool Curve { get; init; }

    /// <summary>All of them, in their order. Session 3.3 (the forum's own next meeting) asks nothing of a model.</summary>
    public static IReadOnlyList<Roundtable> All { get; } =
    [
        new("1.1", "Highly skilled migration", "practices", "cadres/nurses-ghana.json"),
        new("1.2", "Temporary labour migration", "agreement", "pacific-new-zealand.json"),
        new("1.3", "The role of other, non-state parties", "guidelines", "gulf-sponsorship.json") { Curve = true },
        new("1.4", "Circular migration and sustainable return", "circulation", "morocco-spain.json"),
        new("2.1", "Remittances: cheaper and more formal", "transfers", "tutorial.json"),
        new("2.2", "Remittances: leverage for households and places", "partnerships", "tutorial.json"),
        new("2.3", "Private remittances in national planning", "macro", "economy/dutch-disease.json"),
        new("2.4", "Working with the diaspora", "diaspora", "tutorial.json"),
        new("3.1", "Data, and the mapping of labour needs", "mapping", "tutorial.json"),
        new("3.2", "Coherence of policies", "coherence", "tutorial.json"),
        new("3.4", "Regional processes", "regions", "gulf-sponsorship.json"),
    ];
}

/// <summary>What a run gave for a roundtable.</summary>
/// <param name="Table">The roundtable.</param>
/// <param name="Command">The command that gives it alone.</param>
public sealed record Answer(Roundtable Table, string Command)
{
    /// <summary>A matrix; null for coherence.</summary>
    public Matrices.MatrixReport? Matrix { get; init; }

    /// <summary>A factorial of levers; null for matrices.</summary>
    public Matrices.CoherenceReport? Coherence { get; init; }

    /// <summary>The curve of recruiters; empty: none.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];
}
