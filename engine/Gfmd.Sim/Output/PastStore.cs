using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>
/// States at month 0, kept from one command to the next under the key of all that acted before month 0 (<see cref="RunIdentity.PastKey"/>), so that
/// runs and comparisons of the same base start at once. The folder may be deleted at any time; the oldest states go when it grows too large.
/// </summary>
/// <param name="folder">Folder of the states; made when the first one is kept.</param>
/// <param name="limit">Bytes kept at most; a larger single state is not kept.</param>
public sealed class PastStore(string folder, long limit = PastStore.Limit)
{
    /// <summary>Bytes kept at most unless the caller says otherwise.</summary>
    public const long Limit = 4L << 30;

    private readonly Lock _gate = new();

    private const string Ending = ".gfmdstate", FramesEnding = ".frames";

    /// <summary>Folder of the states beside the results.</summary>
    public static string FolderIn(string results) => Path.Combine(results, ".states");

    /// <summary>The state of a key, or null.</summary>
    /// <param name="key">Key of the past.</param>
    /// <param name="say">Is told of a file that cannot be used.</param>
    public KeptPast? Find(string key, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(say);
        string path = PathOf(key);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            StateFile state = StateFile.Open(path, key);
            FrameLog.Check(Path.ChangeExtension(path, FramesEnding), state.Header.Mark());
            return new KeptPast(state, Path.ChangeExtension(path, FramesEnding));
        }
        catch (Exception e) when (e is StateException or IOException)
        {
            say($"{e.Message}; the months before month 0 are simulated again");
            return null;
        }
    }

    /// <summary>Begins to keep a past: takes the frames of its months, then its state.</summary>
    public PastRecorder Record(string key)
    {
        Directory.CreateDirectory(folder);
        return new PastRecorder(this, key, $"{PathOf(key)}.{Environment.ProcessId}");
    }

    /// <summary>Takes the folder away if nothing was kept in it.</summary>
    public void Close() => RunFolder.RemoveIfEmpty(folder);

    internal string PathOf(string key) => Path.Combine(folder, key[..32] + Ending);

    internal void Put(string key, string aside)
    {
        lock (_gate)
        {
            PutAlone(key, aside);
        }
    }

    private void PutAlone(string key, string aside)
    {
        string path = PathOf(key);
        if (new FileInfo(aside).Length > limit)
        {
            return;
        }

        File.Move(aside + FramesEnding, Path.ChangeExtension(path, FramesEnding), overwrite: true);
        File.Move(aside, path, overwrite: true);
        List<FileInfo> states = [.. new DirectoryInfo(folder).EnumerateFiles("*" + Ending)
            .OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal)];
        long bytes = states.Sum(f => f.Length);
        foreach (FileInfo old in states)
        {
            if (bytes <= limit)
            {
                return;
            }

            bytes -= old.Length;
            File.Delete(old.FullName);
            File.Delete(Path.ChangeExtension(old.FullName, FramesEnding));
        }
    }

    /// <summary>Keeps one past. Without <see cref="Keep"/> nothing is left of it.</summary>
    public sealed class PastRecorder : IDisposable
    {
        private readonly PastStore _store;
        private readonly string _key, _aside;
        private readonly FrameLog _frames;

        internal PastRecorder(PastStore store, string key, string aside)
        {
            (_store, _key, _aside) = (store, key, aside);
            _frames = FrameLog.Create(aside + FramesEnding);
        }

        /// <summary>Takes one month before month 0.</summary>
        public void Append(Frame frame) => _frames.Append(frame);

        /// <summary>Takes the state at month 0.</summary>
        /// <param name="world">The world about to simulate month 0.</param>
        /// <param name="opening">What founding counted, if there was no burn-in.</param>
        /// <param name="replicate">Replicate.</param>
        /// <param name="agentMonths">Living agents, summed over the months before.</param>
        public void Keep(World world, Tallies? opening, int replicate, long agentMonths)
        {
            ArgumentNullException.ThrowIfNull(world);
            FrameMark mark = _frames.Mark();
            _frames.Dispose();
            StateHeader header = new()
            {
                Key = _key,
                Replicate = replicate,
                Month = world.Month,
                FrameBytes = mark.Bytes,
                FrameSha256 = Convert.ToHexStringLower(mark.Sha256),
                AgentMonths = agentMonths,
                MonthsChecked = world.Month + world.Plan.Scenario.BurnIn,
            };
            StateFile.Write(_aside, header, StateImage.Sections(world, opening));
            _store.Put(_key, _aside);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _frames.Dispose();
            File.Delete(_aside);
            File.Delete(_aside + FramesEnding);
        }
    }
}

/// <summary>A state at month 0 that was kept.</summary>
public sealed class KeptPast
{
    private readonly StateFile _state;
    private readonly string _frames;

    internal KeptPast(StateFile state, string frames) => (_state, _frames) = (state, frames);

    /// <summary>Living agents, summed over the months before.</summary>
    public long AgentMonths => _state.Header.AgentMonths;

    /// <summary>The world at month 0 under a plan with the same people; <see cref="Ticks.MonthLoop.Resume"/> goes on.</summary>
    /// <exception cref="StateException">The plan has other people, or lacks a scheme that somebody belongs to.</exception>
    public (World World, Tallies Opening) Restore(Plan plan, Draw draw) => StateImage.Restore(_state.Sections(), plan, draw);

    /// <summary>The state in memory, to be brought back several times.</summary>
    public StateImage Image() => StateImage.Of(_state.Sections());

    /// <summary>Sends the months before month 0, in order, counted by the schemes of the plan that simulated them.</summary>
    public void Frames(Func<Frame> rent, Action<Frame> send) => FrameLog.Read(_frames, _state.Header.Mark(), rent, send);
}
