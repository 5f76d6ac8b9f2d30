using Gfmd.Sim.Output;

namespace Gfmd.Sim;

/// <summary>What a run left behind.</summary>
/// <param name="Folder">The run folder.</param>
/// <param name="AlreadyThere">The same run had been done before; its files were checked against their SHA-256 and nothing was run.</param>
/// <param name="Manifest">Its manifest.</param>
public sealed record RunResult(string Folder, bool AlreadyThere, Manifest Manifest)
{
    /// <summary>Headline figures by corridor and regime, first and last full year, mean over replicates.</summary>
    public IReadOnlyList<SummaryRow> Summary => Manifest.Summary;
}
