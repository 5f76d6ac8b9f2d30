using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>What a state file says of itself, before the state.</summary>
public sealed record StateHeader
{
    /// <summary>SHA-256 of all that acted before the state, lower case hexadecimal.</summary>
    public required string Key { get; init; }

    /// <summary>Replicate.</summary>
    public required int Replicate { get; init; }

    /// <summary>Month about to be simulated.</summary>
    public required int Month { get; init; }

    /// <summary>Length of the frames kept beside the state.</summary>
    public required long FrameBytes { get; init; }

    /// <summary>SHA-256 of these frames.</summary>
    public required string FrameSha256 { get; init; }

    /// <summary>Living agents, summed over the months done.</summary>
    public long AgentMonths { get; init; }

    /// <summary>Months whose balances were checked.</summary>
    public long MonthsChecked { get; init; }

    /// <summary>Seconds spent so far, set-up apart.</summary>
    public double Seconds { get; init; }

    /// <summary>Seconds of compiling and founding.</summary>
    public double SetupSeconds { get; init; }

    /// <summary>Where the frames stand.</summary>
    public FrameMark Mark() => new(FrameBytes, Convert.FromHexString(FrameSha256));
}

/// <summary>
/// A state on disk: eight bytes of magic, the version of the format, the header as JSON, the sections, each behind its length, and the SHA-256 of all
/// that stands before it. It is written aside, brought to the disk and renamed: a file of this name is whole or damaged later, never half written.
/// </summary>
public sealed class StateFile
{
    /// <summary>Version of the format.</summary>
    public const int Version = 1;

    private const int HashBytes = 32, Longest = 1 << 30;

    private readonly string _path;
    private readonly long _sections;

    private StateFile(string path, StateHeader header, long sections)
    {
        _path = path;
        Header = header;
        _sections = sections;
    }

    /// <summary>What the file says of itself.</summary>
    public StateHeader Header { get; }

    private static ReadOnlySpan<byte> Magic => "GFMDSIM\u0001"u8;

    /// <summary>Writes a state; the sections are asked for one by one.</summary>
    public static void Write(string path, StateHeader header, IEnumerable<ReadOnlyMemory<byte>> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        string aside = path + ".tmp";
        using (FileStream file = new(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        using (IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            void Put(ReadOnlySpan<byte> bytes)
            {
                file.Write(bytes);
                hash.AppendData(bytes);
            }

            Span<byte> number = stackalloc byte[4];
            Put(Magic);
            BinaryPrimitives.WriteInt32LittleEndian(number, Version);
            Put(number);
            byte[] head = JsonSerializer.SerializeToUtf8Bytes(header, OutputJson.Default.StateHeader);
            BinaryPrimitives.WriteInt32LittleEndian(number, head.Length);
            Put(number);
            Put(head);
            foreach (ReadOnlyMemory<byte> section in sections)
            {
                BinaryPrimitives.WriteInt32LittleEndian(number, section.Length);
                Put(number);
                Put(section.Span);
            }

            file.Write(hash.GetHashAndReset());
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Checks a file to its last byte and reads its header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">Key that it must have.</param>
    /// <exception cref="StateException">Damaged, of another version, or of another run: the message says which.</exception>
    public static StateFile Open(string path, string key)
    {
        using FileStream file = File.OpenRead(path);
        long end = file.Length - HashBytes;
        byte[] magic = new byte[Magic.Length + 4];
        if (end < magic.Length + 4 || file.Read(magic) < magic.Length || !magic.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new StateException($"{path} is not a state file");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(magic.AsSpan(Magic.Length));
        file.Position = 0;
        if (!Sound(file, end))
        {
            throw new StateException($"{path} is damaged: its bytes do not match its SHA-256");
        }

        if (version != Version)
        {
            throw new StateException($"{path} has format {version}, this engine reads format {Version}");
        }

        file.Position = magic.Length;
        int length = Length(file, end, path);
        byte[] head = new byte[length];
        file.ReadExactly(head);
        StateHeader header = JsonSerializer.Deserialize(head, OutputJson.Default.StateHeader) ?? throw new StateException($"{path} has no header");
        return string.Equals(header.Key, key, StringComparison.Ordinal)
            ? new StateFile(path, header, file.Position)
            : throw new StateException(
                $"{path} is of another run, scenario, seed or engine (key {Short(header.Key)}, wanted {Short(key)})");
    }

    /// <summary>The same file after its folder was renamed.</summary>
    internal StateFile At(string path) => new(path, Header, _sections);

    /// <summary>The sections of the state; each is valid until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Sections()
    {
        using FileStream file = new(_path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        long end = file.Length - HashBytes;
        file.Position = _sections;
        byte[] bytes = [];
        while (file.Position < end)
        {
            int length = Length(file, end, _path);
            bytes = bytes.Length < length ? new byte[length] : bytes;
            file.ReadExactly(bytes, 0, length);
            yield return bytes.AsMemory(0, length);
        }
    }

    private static bool Sound(FileStream file, long end)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] part = new byte[1 << 20];
        for (long left = end; left > 0;)
        {
            int n = file.Read(part, 0, (int)Math.Min(left, part.Length));
            hash.AppendData(part, 0, n);
            left -= n;
            if (n == 0)
            {
                return false;
            }
        }

        byte[] written = new byte[HashBytes];
        file.ReadExactly(written);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(written);
    }

    private static int Length(FileStream file, long end, string path)
    {
        Span<byte> number = stackalloc byte[4];
        file.ReadExactly(number);
        int length = BinaryPrimitives.ReadInt32LittleEndian(number);
        return length >= 0 && length <= Longest && length <= end - file.Position ? length : throw new StateException($"{path} has a section without end");
    }

    private static string Short(string key) => key.Length < 12 ? "none" : key[..12];
}
