namespace Gfmd.Sim;

/// <summary>A run was stopped between two months; its checkpoint lies in <see cref="Checkpoint"/> and the same run goes on from it.</summary>
/// <param name="checkpoint">Folder of the checkpoint.</param>
/// <param name="replicate">Replicate, from 0.</param>
/// <param name="done">Months of it done, burn-in included.</param>
/// <param name="of">Months of a replicate, burn-in included.</param>
public sealed class RunStoppedException(string checkpoint, int replicate, int done, int of)
    : OperationCanceledException($"stopped after month {done} of {of} of replicate {replicate + 1}; checkpoint: {checkpoint}")
{
    /// <summary>Folder of the checkpoint.</summary>
    public string Checkpoint { get; } = checkpoint;

    /// <summary>Replicate, from 0.</summary>
    public int Replicate { get; } = replicate;

    /// <summary>Months of the replicate done, burn-in included.</summary>
    public int Done { get; } = done;
}
