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
    private readonly string _results, _parent, _run;
    private bool _made;

    /// <summary>Folder of a run of a scenario under the folder of results.</summary>
    public RunFolder(string results, string scenario, string run)
    {
        _results = results;
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

        Check(Target, manifest, _ => true);
        return manifest;
    }

    /// <summary>The manifest of a finished folder wherever it lies, its tables and scenario checked; pages made of them need not be whole.</summary>
    /// <exception cref="RunFolderException">It is no finished run, or damaged.</exception>
    public static Manifest Open(string folder)
    {
        string path = Path.Combine(folder, Manifest.FileName);
        if (!File.Exists(path))
        {
            throw new RunFolderException($"{folder} has no {Manifest.FileName}: it is not the folder of a finished run");
        }

        Manifest manifest = Manifest.Parse(File.ReadAllBytes(path)) ?? throw new RunFolderException($"{path} cannot be read as a manifest");
        Check(folder, manifest, f => f.Rows is not null || f.Name.EndsWith("resolved.json", StringComparison.Ordinal));
        return manifest;
    }

    /// <summary>Puts a page made of a finished folder in its place there, and its hash into the manifest and the research object.</summary>
    public static void Exchange(string folder, Manifest manifest, string title, string name, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(content);
        FileEntry page = new(name, null, content.Length, RunIdentity.Hash(content));
        List<FileEntry> files = [.. manifest.Files.Where(f => f.Name != name && f.Name != ResearchObject.FileName), page];
        Replace(Path.Combine(folder, name), content);
        byte[] crate = ResearchObject.Describe(title, manifest, files);
        Replace(Path.Combine(folder, ResearchObject.FileName), crate);
        files.Add(new FileEntry(ResearchObject.FileName, null, crate.Length, RunIdentity.Hash(crate)));
        Manifest whole = manifest with { Files = [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)] };
        Replace(Path.Combine(folder, Manifest.FileName), whole.ToJson());
    }

    /// <summary>Writes a file aside, down to the disk, and renames it over what stood there.</summary>
    public static void Replace(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        string aside = $"{path}.tmp-{Environment.ProcessId}";
        using (FileStream stream = new(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Makes the temporary folder, after removing what killed runs of the same name left.</summary>
    public void Begin()
    {
        _made = !Directory.Exists(_results);
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

    /// <summary>Takes the temporary folder away, and those above it that it leaves empty; nothing after <see cref="Commit"/>.</summary>
    public void Abandon()
    {
        if (Directory.Exists(Temporary))
        {
            Directory.Delete(Temporary, recursive: true);
        }

        RemoveIfEmpty(_parent);
        if (_made)
        {
            RemoveIfEmpty(_results);
        }
    }

    /// <summary>Takes a folder away that holds nothing.</summary>
    internal static void RemoveIfEmpty(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
        catch (IOException)
        {
            // another process has put something there in between
        }
    }

    /// <summary>SHA-256 over the hashes of the data tables in order of name.</summary>
    public static string Digest(IEnumerable<FileEntry> files)
    {
        IEnumerable<FileEntry> tables = files.Where(f => f.Rows is not null).OrderBy(f => f.Name, StringComparer.Ordinal);
        return RunIdentity.Hash(Encoding.UTF8.GetBytes(string.Concat(tables.Select(f => $"{f.Name} {f.Sha256}\n"))));
    }

    private static void Check(string folder, Manifest manifest, Func<FileEntry, bool> concerned)
    {
        foreach (FileEntry file in manifest.Files.Where(concerned))
        {
            string name = Path.Combine(folder, file.Name);
            if (!File.Exists(name) || !string.Equals(HashFile(name), file.Sha256, StringComparison.Ordinal))
            {
                string what = File.Exists(name) ? "does not match its SHA-256 in the manifest" : "is missing";
                throw new RunFolderException($"{name} {what}: the folder is damaged; use --force to run again");
            }
        }
    }

    /// <summary>SHA-256 of a file, lower case hexadecimal.</summary>
    public static string HashFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
