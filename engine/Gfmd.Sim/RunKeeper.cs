using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim;

/// <summary>
/// Keeps what a run needs to go on after a stop, frames of the months done and states, and finds the state to start each replicate from.
/// </summary>
internal sealed class RunKeeper : IDisposable
{
    private readonly Plan _plan;
    private readonly RunOptions _options;
    private readonly Checkpoints _checkpoints;
    private readonly PastStore? _pasts;
    private readonly RunLog _log;
    private StateFile? _from;
    private FrameLog? _frames;
    private PastStore.PastRecorder? _past;

    /// <summary>Takes over what an unfinished run left, if asked to, or starts anew.</summary>
    /// <exception cref="RunFolderException">An unfinished run left a checkpoint and nobody said what to do with it.</exception>
    public RunKeeper(Plan plan, Checkpoints checkpoints, RunOptions options, RunLog log)
    {
        (_plan, _checkpoints, _options, _log) = (plan, checkpoints, options, log);
        _pasts = options.PastFolder is string folder ? new PastStore(folder) : null;
        if (options.Resume)
        {
            _from = checkpoints.Resume(log.Warn);
            if (_from is null)
            {
                log.Warn("no checkpoint of this run: it starts at its beginning");
            }
            else
            {
                log.Note($"resume: replicate {_from.Header.Replicate + 1}, month {_from.Header.Month}");
            }
        }

        if (_from?.Header is StateHeader h)
        {
            FirstReplicate = h.Replicate;
            Before = new Standing(h.AgentMonths, h.MonthsChecked, h.Seconds, h.SetupSeconds);
        }
        else
        {
            checkpoints.Begin();
        }
    }

    /// <summary>What was done before the stop.</summary>
    public Standing Before { get; }

    /// <summary>Replicate to start with.</summary>
    public int FirstReplicate { get; }

    /// <summary>Sends the frames of the months done before the stop to the tables.</summary>
    public void Replay(FrameWriter writer) => _frames = _from is null
        ? FrameLog.Create(_checkpoints.FramesPath)
        : FrameLog.Continue(_checkpoints.FramesPath, _from.Header.Mark(), writer.Rent, writer.Send);

    /// <summary>A replicate at the month where it is to go on.</summary>
    public (World World, MonthLoop Loop) Begin(int replicate, FrameWriter writer, LaneWidth lanes)
    {
        Draw draw = new(_plan.Scenario.Seed, replicate);
        _past?.Dispose();
        _past = null;
        if (_from is StateFile from)
        {
            _from = null;
            return Go(StateImage.Restore(from.Sections(), _plan, draw), lanes);
        }

        if (_pasts is null)
        {
            return Found(draw, lanes);
        }

        string key = RunIdentity.PastKey(_plan.Scenario, _plan.Solved, _options.Persons, replicate);
        if (_pasts.Find(key, _log.Warn) is not KeptPast kept)
        {
            _past = _pasts.Record(key);
            return Found(draw, lanes);
        }

        _log.Note($"replicate {replicate + 1}: the state at month 0 was kept by an earlier command");
        (World World, Tallies Opening) state = kept.Restore(_plan, draw);
        kept.Frames(writer.Rent, frame =>
        {
            _frames!.Append(frame);
            writer.Send(frame);
        });
        return Go(state, lanes);
    }

    /// <summary>Takes the frame of a month.</summary>
    public void Append(Frame frame)
    {
        _frames!.Append(frame);
        if (frame.Month < 0)
        {
            _past?.Append(frame);
        }
    }

    /// <summary>Writes what is due between two months.</summary>
    /// <param name="world">The world.</param>
    /// <param name="loop">Its loop.</param>
    /// <param name="replicate">Replicate.</param>
    /// <param name="done">What the run has behind it.</param>
    /// <param name="agents">Living agents, summed over the months of this replicate.</param>
    public void Between(World world, MonthLoop loop, int replicate, Standing done, long agents)
    {
        if (world.Month == 0 && _past is not null)
        {
            _past.Keep(world, loop.Opening, replicate, agents);
            _past.Dispose();
            _past = null;
        }

        int months = world.Month + _plan.Scenario.BurnIn;
        bool over = replicate == _plan.Scenario.Replicates - 1 && world.Month == _plan.Scenario.Months;
        if (_options.CheckpointEvery > 0 && months % _options.CheckpointEvery == 0 && !over)
        {
            Save(world, loop, replicate, done);
        }
    }

    /// <summary>Writes the state between two months.</summary>
    public void Save(World world, MonthLoop loop, int replicate, Standing done)
    {
        FrameMark mark = _frames!.Mark();
        StateHeader header = new()
        {
            Key = "",
            Replicate = replicate,
            Month = world.Month,
            FrameBytes = mark.Bytes,
            FrameSha256 = Convert.ToHexStringLower(mark.Sha256),
            AgentMonths = done.AgentMonths,
            MonthsChecked = done.MonthsChecked,
            Seconds = done.Seconds,
            SetupSeconds = done.SetupSeconds,
        };
        _checkpoints.Save(header, StateImage.Sections(world, loop.Opening));
        _log.Note($"checkpoint: replicate {replicate + 1}, month {world.Month}");
    }

    /// <summary>The stop of a run: a last state, and the exception that says so.</summary>
    public OperationCanceledException Stop(World world, MonthLoop loop, int replicate, Standing done)
    {
        int burnIn = _plan.Scenario.BurnIn;
        if (replicate == 0 && world.Month == -burnIn)
        {
            return new OperationCanceledException();
        }

        Save(world, loop, replicate, done);
        return new RunStoppedException(_checkpoints.Folder, replicate, world.Month + burnIn, _plan.Scenario.Months + burnIn);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _frames?.Dispose();
        _past?.Dispose();
        _pasts?.Close();
        if (_checkpoints.Saved == 0)
        {
            _checkpoints.Remove();
        }
    }

    private (World World, MonthLoop Loop) Found(Draw draw, LaneWidth lanes)
    {
        (World world, Tallies opening) = Genesis.Begin(_plan, draw);
        return (world, new MonthLoop(world, opening, _options.Threads, lanes));
    }

    private (World World, MonthLoop Loop) Go((World World, Tallies Opening) state, LaneWidth lanes) =>
        (state.World, MonthLoop.Resume(state.World, state.Opening, _options.Threads, lanes));
}
