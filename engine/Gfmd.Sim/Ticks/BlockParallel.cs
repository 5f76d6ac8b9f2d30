using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Gfmd.Sim.Ticks;

/// <summary>The work on one block of a phase. A struct, so that the call is compiled for it and a month allocates nothing.</summary>
public interface IBlockBody
{
    /// <summary>Works on one block. Reads what the phase before left, writes the block and the worker's own tallies.</summary>
    /// <param name="block">Number of the block, from 0.</param>
    /// <param name="worker">Who works: 0 is the caller. No two bodies run with the same worker at a time.</param>
    void Run(int block, int worker);
}

/// <summary>
/// A lasting team of threads that walks the blocks of a phase. Blocks are handed out as workers come free, so which worker gets which
/// block is chance: a body's result must not depend on it. One team serves one caller at a time.
/// </summary>
public sealed class BlockParallel : IDisposable
{
    // Longer than the serial part between two phases of a month, far shorter than anybody waits.
    private const double SpinSeconds = 100e-6;

    private readonly Thread[] _helpers;
    private readonly long _spinTicks;
    private readonly Lock _failureGate = new();
    private readonly object _startGate = new(), _endGate = new();
    private readonly List<Job> _jobs = [];
    private Shared _shared;
    private Job? _job;
    private int _blocks, _busy, _sleepers, _callerSleeps, _failedBlock;
    private ExceptionDispatchInfo? _failure;
    private volatile bool _stop;

    /// <summary>Starts the team.</summary>
    /// <param name="threads">Number of workers, the caller included: 1 starts no thread.</param>
    public BlockParallel(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Threads = threads;
        _spinTicks = (long)(SpinSeconds * Stopwatch.Frequency);
        _helpers = new Thread[threads - 1];
        for (int k = 0; k < _helpers.Length; k++)
        {
            int worker = k + 1;
            _helpers[k] = new Thread(() => Help(worker)) { IsBackground = true, Name = $"gfmd worker {worker}" };
            _helpers[k].Start();
        }
    }

    /// <summary>Number of workers, the caller included.</summary>
    public int Threads { get; }

    /// <summary>Helpers that wait without using a core.</summary>
    internal int Sleeping => Volatile.Read(ref _sleepers);

    /// <summary>
    /// Runs the body once for every block and returns when all are done. If bodies throw, all other blocks still run, then the exception
    /// of the lowest block is thrown, so that a failing run names the same block for any number of threads.
    /// </summary>
    public void Run<TBody>(int blocks, TBody body)
        where TBody : IBlockBody
    {
        ArgumentOutOfRangeException.ThrowIfNegative(blocks);
        ObjectDisposedException.ThrowIf(_stop, this);
        if (Interlocked.Exchange(ref _busy, 1) != 0)
        {
            throw new InvalidOperationException("a team of workers serves one caller at a time; a body must not start another phase");
        }

        Job<TBody> job = JobFor<TBody>();
        job.Body = body;
        (_job, _blocks, _failure) = (job, blocks, null);
        Volatile.Write(ref _shared.Unfinished, blocks);
        // The phase and the blocks left to take share one word: a worker that wakes late cannot take a block of another phase.
        uint phase = (uint)(Volatile.Read(ref _shared.Turn) >> 32) + 1;
        Interlocked.Exchange(ref _shared.Turn, ((ulong)phase << 32) | (uint)blocks);
        if (Volatile.Read(ref _sleepers) > 0 && blocks > 1)
        {
            lock (_startGate)
            {
                Monitor.PulseAll(_startGate);
            }
        }

        TakeBlocks(phase, 0);
        AwaitOthers();
        job.Body = default!;
        ExceptionDispatchInfo? failure = _failure;
        Volatile.Write(ref _busy, 0);
        failure?.Throw();
    }

    /// <summary>Runs a delegate once for every block. Allocates nothing if the delegate is static.</summary>
    public void Run<TState>(int blocks, TState state, Action<TState, int, int> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Run(blocks, new DelegateBody<TState>(state, body));
    }

    /// <summary>Ends the threads of the team.</summary>
    public void Dispose()
    {
        _stop = true;
        lock (_startGate)
        {
            Monitor.PulseAll(_startGate);
        }

        foreach (Thread helper in _helpers)
        {
            helper.Join();
        }
    }

    private Job<TBody> JobFor<TBody>()
        where TBody : IBlockBody
    {
        foreach (Job known in _jobs)
        {
            if (known is Job<TBody> job)
            {
                return job;
            }
        }

        Job<TBody> made = new();
        _jobs.Add(made);
        return made;
    }

    private void Help(int worker)
    {
        uint seen = 0;
        while (!_stop)
        {
            uint phase = AwaitPhase(seen);
            if (phase != seen)
            {
                seen = phase;
                TakeBlocks(phase, worker);
            }
        }
    }

    // Spins a short while for the next phase, then sleeps.
    private uint AwaitPhase(uint seen)
    {
        long until = Stopwatch.GetTimestamp() + _spinTicks;
        do
        {
            uint phase = (uint)(Volatile.Read(ref _shared.Turn) >> 32);
            if (phase != seen || _stop)
            {
                return phase;
            }

            Pause();
        }
        while (Stopwatch.GetTimestamp() < until);

        lock (_startGate)
        {
            // Full fences on both sides: either the caller sees the sleeper, or the sleeper sees the new phase.
            Interlocked.Increment(ref _sleepers);
            while ((uint)(Volatile.Read(ref _shared.Turn) >> 32) == seen && !_stop)
            {
                Monitor.Wait(_startGate);
            }

            Interlocked.Decrement(ref _sleepers);
        }

        return (uint)(Volatile.Read(ref _shared.Turn) >> 32);
    }

    private void TakeBlocks(uint phase, int worker)
    {
        while (true)
        {
            ulong turn = Volatile.Read(ref _shared.Turn);
            uint left = (uint)turn;
            if ((uint)(turn >> 32) != phase || left == 0)
            {
                return;
            }

            if (Interlocked.CompareExchange(ref _shared.Turn, turn - 1, turn) != turn)
            {
                continue;
            }

            // From here to the end of the block the caller waits for us: _blocks and _job cannot change.
            int block = _blocks - (int)left;
            try
            {
                _job!.Work(block, worker);
            }
            catch (Exception e)
            {
                Note(block, e);
            }

            if (Interlocked.Decrement(ref _shared.Unfinished) == 0 && Volatile.Read(ref _callerSleeps) != 0)
            {
                lock (_endGate)
                {
                    Monitor.Pulse(_endGate);
                }
            }
        }
    }

    private void AwaitOthers()
    {
        long until = Stopwatch.GetTimestamp() + _spinTicks;
        while (Volatile.Read(ref _shared.Unfinished) != 0)
        {
            if (Stopwatch.GetTimestamp() < until)
            {
                Pause();
                continue;
            }

            lock (_endGate)
            {
                Interlocked.Exchange(ref _callerSleeps, 1);
                while (Volatile.Read(ref _shared.Unfinished) != 0)
                {
                    Monitor.Wait(_endGate);
                }

                Volatile.Write(ref _callerSleeps, 0);
            }
        }
    }

    // Gives the core away between two looks: on a full machine the one with the work may be waiting for it.
    private static void Pause()
    {
        Thread.SpinWait(16);
        Thread.Yield();
    }

    private void Note(int block, Exception e)
    {
        lock (_failureGate)
        {
            if (_failure is null || block < _failedBlock)
            {
                _failure = ExceptionDispatchInfo.Capture(e);
                _failedBlock = block;
            }
        }
    }

    // The two words all workers write, on cache lines of their own.
    [StructLayout(LayoutKind.Explicit, Size = 384)]
    private struct Shared
    {
        [FieldOffset(128)]
        public ulong Turn;

        [FieldOffset(256)]
        public int Unfinished;
    }

    private abstract class Job
    {
        public abstract void Work(int block, int worker);
    }

    // One lives for each kind of body, so that workers need no generic call and a phase no allocation.
    private sealed class Job<TBody> : Job
        where TBody : IBlockBody
    {
        public TBody Body = default!;

        public override void Work(int block, int worker) => Body.Run(block, worker);
    }

    private readonly struct DelegateBody<TState>(TState state, Action<TState, int, int> body) : IBlockBody
    {
        public void Run(int block, int worker) => body(state, block, worker);
    }
}
