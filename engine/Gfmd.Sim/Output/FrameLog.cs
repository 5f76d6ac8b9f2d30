using System.Buffers.Binary;
using System.Security.Cryptography;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>Where a log of frames stands: its length and the SHA-256 of all up to there.</summary>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">Hash of the first <paramref name="Bytes"/> bytes.</param>
public readonly record struct FrameMark(long Bytes, byte[] Sha256);

/// <summary>
/// The frames of the months done, appended as they come. A state file names a mark in the log; a run that goes on sends the frames up to the mark to
/// the tables again, so that the tables have the bytes of a run that was never stopped.
/// </summary>
public sealed class FrameLog : IDisposable
{
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _frame = new();
    private readonly byte[] _length = new byte[4];

    private FrameLog(FileStream file) => _file = file;

    /// <summary>An empty log; what was there is replaced.</summary>
    public static FrameLog Create(string path) => new(new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 16));

    /// <summary>The log up to a mark; what a killed run wrote behind it is cut off.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mark">The mark that a state names.</param>
    /// <param name="rent">Gives an empty frame.</param>
    /// <param name="send">Takes each frame, in order.</param>
    /// <exception cref="StateException">The file is shorter than the mark or has other bytes; no frame was sent.</exception>
    public static FrameLog Continue(string path, FrameMark mark, Func<Frame> rent, Action<Frame> send)
    {
        ArgumentNullException.ThrowIfNull(rent);
        ArgumentNullException.ThrowIfNull(send);
        FrameLog log = new(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1 << 16));
        try
        {
            log.Verify(path, mark);
            log._file.SetLength(mark.Bytes);
            log.Replay(mark, rent, send);
            return log;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>Sends the frames up to a mark; the file stays as it is.</summary>
    /// <exception cref="StateException">The file is shorter than the mark or has other bytes; no frame was sent.</exception>
    public static void Read(string path, FrameMark mark, Func<Frame> rent, Action<Frame> send)
    {
        ArgumentNullException.ThrowIfNull(rent);
        ArgumentNullException.ThrowIfNull(send);
        using FrameLog log = new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16));
        log.Verify(path, mark);
        log.Replay(mark, rent, send);
    }

    /// <summary>Whether the log has the bytes that a mark names.</summary>
    /// <exception cref="StateException">It has not.</exception>
    public static void Check(string path, FrameMark mark)
    {
        using FrameLog log = new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16));
        log.Verify(path, mark);
    }

    /// <summary>Appends a frame.</summary>
    public void Append(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _frame.SetLength(0);
        FrameBytes.Write(frame, _frame);
        BinaryPrimitives.WriteInt32LittleEndian(_length, (int)_frame.Length);
        Put(_length);
        Put(_frame.GetBuffer().AsSpan(0, (int)_frame.Length));
    }

    /// <summary>Brings all to the disk and says where the log stands.</summary>
    public FrameMark Mark()
    {
        _file.Flush(flushToDisk: true);
        return new FrameMark(_file.Position, _hash.GetCurrentHash());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
        _frame.Dispose();
    }

    private void Replay(FrameMark mark, Func<Frame> rent, Action<Frame> send)
    {
        _file.Position = 0;
        byte[] bytes = [];
        while (_file.Position < mark.Bytes)
        {
            _file.ReadExactly(_length);
            int length = BinaryPrimitives.ReadInt32LittleEndian(_length);
            bytes = bytes.Length < length ? new byte[length] : bytes;
            _file.ReadExactly(bytes, 0, length);
            Frame frame = rent();
            FrameBytes.Read(bytes.AsSpan(0, length), frame);
            send(frame);
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes);
        _hash.AppendData(bytes);
    }

    private void Verify(string path, FrameMark mark)
    {
        byte[] part = new byte[1 << 16];
        for (long left = mark.Bytes; left > 0;)
        {
            int n = _file.Read(part, 0, (int)Math.Min(left, part.Length));
            if (n == 0)
            {
                throw new StateException($"{path} is shorter than its state says");
            }

            _hash.AppendData(part, 0, n);
            left -= n;
        }

        if (!_hash.GetCurrentHash().AsSpan().SequenceEqual(mark.Sha256))
        {
            throw new StateException($"{path} does not match the SHA-256 in its state: it is damaged");
        }
    }
}
