using System.Diagnostics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>
/// The checkpoints of an unfinished run, in a folder beside its temporary one: the frames of the months done and the last two state files. The folder
/// is named after the process that owns it; what a process that no longer lives left can be taken over.
/// </summary>
public sealed class Checkpoints
{
    private const string Frames = "frames.log", Ending = ".gfmdstate";
    private const int Kept = 2;

    private readonly string _parent, _run, _key;

    /// <summary>Checkpoints of a run.</summary>
    /// <param name="parent">Folder of the scenario's runs.</param>
    /// <param name="run">Name of the run.</param>
    /// <param name="key">Key of its states.</param>
    public Checkpoints(string parent, string run, string key)
    {
        (_parent, _run, _key) = (parent, run, key);
        Folder = Path.Combine(parent, $"{run}{Mark}{Environment.ProcessId}");
    }

    /// <summary>What stands between the name of the run and the process in the name of the folder.</summary>
    public static string Mark => ".checkpoint-";

    /// <summary>The folder of this process.</summary>
    public string Folder { get; }

    /// <summary>The file of frames.</summary>
    public string FramesPath => Path.Combine(Folder, Frames);

    /// <summary>Number of state files written or taken over.</summary>
    public int Saved { get; private set; }

    /// <summary>Whether a process that no longer lives left a state of this run.</summary>
    public bool Left => LeftFolders().Any(f => States(f).Count > 0);

    /// <summary>Takes over what was left: the last state that is whole, or null.</summary>
    /// <param name="say">Is told of each file that cannot be used.</param>
    public StateFile? Resume(Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(say);
        foreach (string left in LeftFolders().OrderByDescending(f => States(f).LastOrDefault().Number))
        {
            foreach ((int number, string path) in States(left).AsEnumerable().Reverse())
            {
                if (Whole(left, path, say) is not StateFile state)
                {
                    continue;
                }

                if (!string.Equals(left, Folder, StringComparison.Ordinal))
                {
                    Directory.Move(left, Folder);
                }

                Saved = number;
                return state.At(Path.Combine(Folder, Path.GetFileName(path)));
            }
        }

        return null;
    }

    /// <summary>Starts anew: removes what was left and makes the folder.</summary>
    public void Begin()
    {
        Remove();
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Writes a state and keeps the one before it.</summary>
    public void Save(StateHeader header, IEnumerable<ReadOnlyMemory<byte>> sections)
    {
        ArgumentNullException.ThrowIfNull(header);
        Saved++;
        StateFile.Write(Path.Combine(Folder, $"{Saved:D6}{Ending}"), header with { Key = _key }, sections);
        List<(int Number, string Path)> states = States(Folder);
        foreach ((int _, string path) in states.Take(Math.Max(0, states.Count - Kept)))
        {
            File.Delete(path);
        }
    }

    /// <summary>Takes the folder away, and those that processes that no longer live left.</summary>
    public void Remove()
    {
        foreach (string left in LeftFolders())
        {
            Directory.Delete(left, recursive: true);
        }
    }

    private StateFile? Whole(string folder, string path, Action<string> say)
    {
        try
        {
            StateFile state = StateFile.Open(path, _key);
            FrameLog.Check(Path.Combine(folder, Frames), state.Header.Mark());
            return state;
        }
        catch (Exception e) when (e is StateException or IOException)
        {
            say($"{e.Message}; it is not used");
            return null;
        }
    }

    private List<string> LeftFolders()
    {
        if (!Directory.Exists(_parent))
        {
            return [];
        }

        return [.. Directory.EnumerateDirectories(_parent, _run + Mark + "*").Where(f => !Owned(f)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether another living process owns a folder whose name ends in its number.</summary>
    internal static bool Owned(string folder)
    {
        string tail = folder[(folder.LastIndexOf('-') + 1)..];
        if (!int.TryParse(tail, out int process) || process == Environment.ProcessId)
        {
            return false;
        }

        try
        {
            using Process p = Process.GetProcessById(process);
            return !p.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static List<(int Number, string Path)> States(string folder)
    {
        List<(int Number, string Path)> found = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*" + Ending))
        {
            if (int.TryParse(Path.GetFileNameWithoutExtension(path), out int number))
            {
                found.Add((number, path));
            }
        }

        found.Sort((a, b) => a.Number.CompareTo(b.Number));
        return found;
    }
}
