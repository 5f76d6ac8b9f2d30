using System.Security.Cryptography;
using System.Text;

namespace Gfmd.Sim.Output;

/// <summary>A run folder that cannot be used as it is: damaged, unfinished, or of another state. The message says what to do.</summary>
public sealed class RunFolderException(string message) : Exception(message);

/// <summary>
/// The folder of one run. All is written beside it under a temporary name and the folder appears in one move, manifest included: a killed run never
/// leaves a folder that looks whole (promise P7).
/// </summary>
public sealed class RunFolder
{
    private readonly string _parent, _run;

    /// <summary>Folder of a run of a scenario under the folder of results.</summary>
    public RunFolder(string results, string scenario, string run)
    {
        _parent = Path.Combine(results, scenario);
        _run = run;
        Target = Path.Combine(_parent, run);
        Temporary = Path.Combine(_parent, $"{run}.tmp-{Environment.ProcessId}");
    }

    /// <summary>Checkpoints of the run beside it.</summary>
    /// <param name="key">Key of its states.</param>
    public Checkpoints Checkpoints(string key) => new(_parent, _run, key);

    /// <summary>Where the finished run stands.</summary>
    public string Target { get; }

    /// <summary>Where it is written.</summary>
    public string Temporary { get; }

    /// <summary>The manifest of the finished run, its files checked; null if there is no folder yet.</summary>
    public Manifest? Finished()
    {
        if (!Directory.Exists(Target))
        {
            return null;
        }

        string path = Path.Combine(Target, Manifest.FileName);
        if (!File.Exists(path))
        {
            throw new RunFolderException(
                $"{Target} has no {Manifest.FileName}: it is not a finished run; move it away, or use --force to replace it");
        }

        Manifest manifest = Manifest.Parse(File.ReadAllBytes(path))
            ?? throw new RunFolderException($"{path} cannot be read as a manifest; use --force to run again");
        if (!string.Equals(manifest.Run, _run, StringComparison.Ordinal))
        {
            throw new RunFolderException($"{path} belongs to run {manifest.Run}, not {_run}; move it away, or use --force to replace it");
        }

        foreach (FileEntry file in manifest.Files)
        {
            string name = Path.Combine(Target, file.Name);
            if (!File.Exists(name) || !string.Equals(HashFile(name), file.Sha256, StringComparison.Ordinal))
            {
                string what = File.Exists(name) ? "does not match its SHA-256 in the manifest" : "is missing";
                throw new RunFolderException($"{name} {what}: the folder is damaged; use --force to run again");
            }
        }

        return manifest;
    }

    /// <summary>Makes the temporary folder, after removing what killed runs of the same name left.</summary>
    public void Begin()
    {
        Directory.CreateDirectory(_parent);
        foreach (string folder in Directory.EnumerateDirectories(_parent, _run + ".*").ToList())
        {
            if (!folder.Contains(Output.Checkpoints.Mark, StringComparison.Ordinal) && !Output.Checkpoints.Owned(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Directory.CreateDirectory(Temporary);
    }

    /// <summary>Writes one file to the temporary folder, down to the disk.</summary>
    public FileEntry Write(string name, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using FileStream stream = new(Path.Combine(Temporary, name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
        return new FileEntry(name, null, content.Length, RunIdentity.Hash(content));
    }

    /// <summary>Entry of a table that is already written.</summary>
    public FileEntry Entry(string name, long rows)
    {
        string path = Path.Combine(Temporary, name);
        return new FileEntry(name, rows, new FileInfo(path).Length, HashFile(path));
    }

    /// <summary>Puts the folder in its place; what stood there is replaced.</summary>
    public void Commit()
    {
        string old = Path.Combine(_parent, $"{_run}.old-{Environment.ProcessId}");
        if (Directory.Exists(Target))
        {
            Directory.Move(Target, old);
        }

        Directory.Move(Temporary, Target);
        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }
    }

    /// <summary>Takes the temporary folder away.</summary>
    public void Abandon()
    {
        if (Directory.Exists(Temporary))
        {
            Directory.Delete(Temporary, recursive: true);
        }
    }

    /// <summary>SHA-256 over the hashes of the data tables in order of name.</summary>
    public static string Digest(IEnumerable<FileEntry> files)
    {
        IEnumerable<FileEntry> tables = files.Where(f => f.Rows is not null).OrderBy(f => f.Name, StringComparer.Ordinal);
        return RunIdentity.Hash(Encoding.UTF8.GetBytes(string.Concat(tables.Select(f => $"{f.Name} {f.Sha256}\n"))));
    }

    /// <summary>SHA-256 of a file, lower case hexadecimal.</summary>
    public static string HashFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
