using System.Text;
using Gfmd.Sim.Output;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>A comparison was stopped; what is finished of it lies in <see cref="Folder"/> and the same comparison goes on from it.</summary>
/// <param name="folder">Folder of the finished runs.</param>
/// <param name="kept">Finished runs in it.</param>
public sealed class ComparisonStoppedException(string folder, int kept)
    : OperationCanceledException($"stopped; {kept} finished run{(kept == 1 ? "" : "s")} (replicate x design) kept in {folder}")
{
    /// <summary>Folder of the finished runs.</summary>
    public string Folder { get; } = folder;

    /// <summary>Finished runs in it.</summary>
    public int Kept { get; } = kept;
}

/// <summary>
/// The finished runs of an unfinished comparison, one checksummed file each in the format of state files, beside its temporary folder. The folder is
/// named after the process that owns it; what a process that no longer lives left can be taken over. The key of a file is the hash of all that acted:
/// scenarios, solved numbers, options, build of the engine, replicate, parameters and design.
/// </summary>
internal sealed class ComparisonParts
{
    /// <summary>Ending of the files.</summary>
    public const string Ending = ".gfmdpart";

    private readonly string _parent, _run, _key;
    private readonly Action<string>? _say;
    private readonly Func<double> _seconds;
    private int _kept;
    private double _before;

    /// <summary>Parts of a comparison.</summary>
    /// <param name="target">Folder of the finished comparison.</param>
    /// <param name="key">Hash of all that names the comparison.</param>
    /// <param name="say">Is told of a file that cannot be used; may be null.</param>
    /// <param name="seconds">Seconds that this process has spent.</param>
    public ComparisonParts(string target, string key, Action<string>? say, Func<double> seconds)
    {
        (_parent, _run, _key, _say, _seconds) = (Path.GetDirectoryName(target)!, Path.GetFileName(target), key, say, seconds);
        Folder = Path.Combine(_parent, $"{_run}{Checkpoints.Mark}{Environment.ProcessId}");
    }

    /// <summary>The folder of this process.</summary>
    public string Folder { get; }

    /// <summary>Finished runs kept.</summary>
    public int Kept => Volatile.Read(ref _kept);

    /// <summary>Seconds that processes before this one spent on what is kept.</summary>
    public double SecondsBefore => _before;

    /// <summary>Whether a process that no longer lives left a part of this comparison.</summary>
    public bool Left => LeftFolders().Any(f => Directory.EnumerateFiles(f, "*" + Ending).Any());

    /// <summary>Takes over what was left, or throws it away.</summary>
    public void Begin(bool resume)
    {
        foreach (string left in resume ? LeftFolders() : [])
        {
            Directory.CreateDirectory(Folder);
            foreach (string file in Directory.EnumerateFiles(left).Where(_ => left != Folder).ToList())
            {
                string own = Path.Combine(Folder, Path.GetFileName(file));
                if (!File.Exists(own) && !file.EndsWith(".tmp", StringComparison.Ordinal))
                {
                    File.Move(file, own);
                }
            }
        }

        foreach (string left in LeftFolders().Where(f => !resume || f != Folder))
        {
            Directory.Delete(left, recursive: true);
        }
    }

    /// <summary>What is kept of a run; null: nothing whole. A file that cannot be used is named.</summary>
    public ArmPart? Find(ArmKey at)
    {
        string path = Path.Combine(Folder, at.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            StateFile file = StateFile.Open(path, KeyOf(at));
            ArmPart part = ArmPart.Parse(file.Sections().Single());
            if (part.Persons is FileEntry f && RunFolder.HashFile(Path.Combine(Folder, f.Name)) != f.Sha256)
            {
                throw new StateException($"{Path.Combine(Folder, f.Name)} is damaged: its bytes do not match its SHA-256");
            }

            _before = Math.Max(_before, file.Header.Seconds);
            Interlocked.Increment(ref _kept);
            return part;
        }
        catch (Exception e) when (e is StateException or IOException)
        {
            _say?.Invoke($"{e.Message}; the run is made again");
            return null;
        }
    }

    /// <summary>Keeps a finished run, and the table of persons where it has one.</summary>
    /// <param name="at">Which run.</param>
    /// <param name="part">What it found.</param>
    /// <param name="from">Folder in which its table of persons lies.</param>
    public void Put(ArmKey at, ArmPart part, string from)
    {
        Directory.CreateDirectory(Folder);
        if (part.Persons is FileEntry f)
        {
            File.Move(Path.Combine(from, f.Name), Path.Combine(Folder, f.Name), overwrite: true);
        }

        StateHeader header = new()
        {
            Key = KeyOf(at),
            Replicate = at.Replicate,
            Month = 0,
            FrameBytes = 0,
            FrameSha256 = "",
            AgentMonths = part.AgentMonths,
            MonthsChecked = part.MonthsChecked,
            Seconds = _before + _seconds(),
        };
        StateFile.Write(Path.Combine(Folder, at.FileName), header, [part.ToBytes()]);
        Interlocked.Increment(ref _kept);
    }

    /// <summary>Puts the table of persons that was kept into the folder of results.</summary>
    public void Bring(FileEntry persons, string to) => File.Move(Path.Combine(Folder, persons.Name), Path.Combine(to, persons.Name));

    /// <summary>Takes everything away that no living process owns.</summary>
    public void Remove() => Begin(resume: false);

    private string KeyOf(ArmKey at) => RunIdentity.Hash(Encoding.UTF8.GetBytes($"part\n{_key}\n{RunIdentity.Build}\n{at.FileName}"));

    private List<string> LeftFolders() => !Directory.Exists(_parent) ? []
        : [.. Directory.EnumerateDirectories(_parent, _run + Checkpoints.Mark + "*").Where(f => !Checkpoints.Owned(f)).Order(StringComparer.Ordinal)];
}
