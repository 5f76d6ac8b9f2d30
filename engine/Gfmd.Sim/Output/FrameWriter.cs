using System.Threading.Channels;

namespace Gfmd.Sim.Output;

/// <summary>
/// The task that turns frames into files beside the simulation. Two bounded channels: full frames to it, empty ones back; so a slow disk slows the
/// simulation down and loses nothing, and a failing writer stops the simulation instead of leaving it waiting.
/// </summary>
public sealed class FrameWriter : IAsyncDisposable
{
    private const int Frames = 4;

    private readonly Channel<Frame> _full = Open();
    private readonly Channel<Frame> _free = Open();
    private readonly IReadOnlyList<IFrameSink> _sinks;
    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string> _metadata;
    private readonly Task<IReadOnlyDictionary<string, long>> _task;

    /// <summary>Starts writing the tables of the sinks to a folder that exists.</summary>
    public FrameWriter(IReadOnlyList<IFrameSink> sinks, string folder, IReadOnlyDictionary<string, string> metadata, int schemes, int origins)
    {
        _sinks = sinks;
        _folder = folder;
        _metadata = metadata;
        for (int i = 0; i < Frames; i++)
        {
            _free.Writer.TryWrite(new Frame(schemes, origins));
        }

        _task = Task.Run(RunAsync);
    }

    /// <summary>An empty frame; waits for one if the writer is behind.</summary>
    public Frame Rent()
    {
        while (true)
        {
            if (_free.Reader.TryRead(out Frame? frame))
            {
                return frame;
            }

            if (!_free.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                _task.GetAwaiter().GetResult();
                throw new InvalidOperationException("the writer has ended");
            }
        }
    }

    /// <summary>Hands a filled frame over.</summary>
    public void Send(Frame frame)
    {
        // there are as many places as frames, so there is always one
        if (!_full.Writer.TryWrite(frame))
        {
            throw new InvalidOperationException("more frames than places");
        }
    }

    /// <summary>Waits until all is written; the rows by table.</summary>
    public IReadOnlyDictionary<string, long> Finish()
    {
        _full.Writer.Complete();
        return _task.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _full.Writer.TryComplete(new OperationCanceledException("the run stopped"));
        await ((Task)_task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Channel<Frame> Open() =>
        Channel.CreateBounded<Frame>(new BoundedChannelOptions(Frames) { SingleReader = true, SingleWriter = true });

    private async Task<IReadOnlyDictionary<string, long>> RunAsync()
    {
        List<(Table Table, TableFile File)> files = [];
        try
        {
            foreach (Table table in _sinks.SelectMany(s => s.Tables))
            {
                files.Add((table, await TableFile.CreateAsync(table, _folder, _metadata)));
            }

            await foreach (Frame frame in _full.Reader.ReadAllAsync())
            {
                foreach (IFrameSink sink in _sinks)
                {
                    sink.Add(frame);
                }

                _free.Writer.TryWrite(frame);
                foreach ((Table _, TableFile file) in files)
                {
                    await file.WriteAsync(all: false);
                }
            }

            foreach ((Table _, TableFile file) in files)
            {
                await file.CloseAsync();
            }

            return files.ToDictionary(f => f.Table.Name, f => f.File.Rows, StringComparer.Ordinal);
        }
        finally
        {
            _free.Writer.TryComplete();
            foreach ((Table _, TableFile file) in files)
            {
                await file.DisposeAsync();
            }
        }
    }
}
