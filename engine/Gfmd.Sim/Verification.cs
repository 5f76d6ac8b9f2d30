using System.Text.Json;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim;

/// <summary>One file of a run under verification.</summary>
/// <param name="Name">Name in the folder.</param>
/// <param name="Recorded">SHA-256 in the manifest; null: the manifest does not name it.</param>
/// <param name="Found">SHA-256 of the file now; null: it is missing.</param>
/// <param name="Again">SHA-256 of the file of the second run; null: not run again, or a file that a second run need not repeat.</param>
public sealed record VerifiedFile(string Name, string? Recorded, string? Found, string? Again)
{
    /// <summary>Whether all that is known of the file agrees.</summary>
    public bool Holds => Recorded is not null && string.Equals(Recorded, Found, StringComparison.Ordinal)
        && (Again is null || string.Equals(Recorded, Again, StringComparison.Ordinal));

    /// <summary>What is wrong, in words; "same" where nothing is.</summary>
    public string Verdict => Found is null ? "missing"
        : Recorded is null ? "not in the manifest"
        : !string.Equals(Recorded, Found, StringComparison.Ordinal) ? "changed since the run"
        : Again is not null && !string.Equals(Recorded, Again, StringComparison.Ordinal) ? "differs when run again"
        : "same";
}

/// <summary>What verification found.</summary>
/// <param name="Manifest">Manifest of the folder.</param>
/// <param name="Files">Its files, by name.</param>
/// <param name="Digest">Digest of the second run; null if it was not run again.</param>
/// <param name="DigestHolds">The recorded digest is that of the recorded hashes, and of the second run where there was one.</param>
public sealed record VerificationResult(Manifest Manifest, IReadOnlyList<VerifiedFile> Files, string? Digest, bool DigestHolds)
{
    /// <summary>Whether the folder is what its manifest says and, where it was run again, what a second run gives.</summary>
    public bool Holds => DigestHolds && Files.All(f => f.Holds);
}

/// <summary>Is a run folder still what the run wrote, and does the same run give it again?</summary>
public static class Verification
{
    /// <summary>Compares the files of a folder with its manifest.</summary>
    /// <exception cref="RunFolderException">The folder has no manifest that can be read.</exception>
    public static VerificationResult Files(string folder)
    {
        Manifest manifest = ManifestOf(folder);
        List<VerifiedFile> files = [.. manifest.Files.Select(f => new VerifiedFile(f.Name, f.Sha256, Hash(folder, f.Name), null))];

        // a table that the manifest does not name would be read with the others
        files.AddRange(Directory.EnumerateFiles(folder, "*.parquet").Select(p => Path.GetFileName(p)!)
            .Where(n => !manifest.Files.Any(f => string.Equals(f.Name, n, StringComparison.Ordinal)))
            .Select(n => new VerifiedFile(n, null, Hash(folder, n), null)));
        bool digest = string.Equals(manifest.Digest, RunFolder.Digest(manifest.Files), StringComparison.Ordinal);
        return new(manifest, [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], null, digest);
    }

    /// <summary>Runs the folder's own scenario and solved numbers again, in a temporary folder that is taken away, and compares every
    /// table.</summary>
    /// <param name="folder">The run folder; nothing in it is changed.</param>
    /// <param name="threads">Threads of the second run.</param>
    /// <param name="progress">Where the second run stands.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RunFolderException">The inputs of the run cannot be read, or are not those that the manifest names.</exception>
    public static VerificationResult Again(string folder, int threads, IProgress<RunProgress>? progress, CancellationToken stop)
    {
        VerificationResult first = Files(folder);
        Manifest manifest = first.Manifest;
        Scenario scenario = ScenarioOf(folder, manifest);
        Solved solved = SolvedOf(folder);
        string temporary = Directory.CreateTempSubdirectory("gfmd-verify-").FullName;
        try
        {
            RunOptions options = new()
            {
                Threads = threads,
                Persons = PersonsOf(scenario, solved, manifest),
                OutFolder = temporary,

                // the version is written into every table; what it did is what is to be repeated
                EngineVersion = manifest.EngineVersion,
                Commit = manifest.Commit,
            };
            Manifest again = Simulation.Run(scenario, solved, options, progress, stop).Manifest;
            List<VerifiedFile> files = [.. first.Files.Select(f => f with { Again = Repeats(again, f.Name) })];
            files.AddRange(again.Files.Where(f => f.Rows is not null && !first.Files.Any(o => o.Name == f.Name))
                .Select(f => new VerifiedFile(f.Name, null, null, f.Sha256)));
            bool digest = first.DigestHolds && string.Equals(manifest.Digest, again.Digest, StringComparison.Ordinal);
            return new(manifest, [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], again.Digest, digest);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Hash of a table of the second run; its other files carry the time of day.</summary>
    private static string? Repeats(Manifest again, string name) =>
        again.Files.FirstOrDefault(f => f.Rows is not null && string.Equals(f.Name, name, StringComparison.Ordinal))?.Sha256;

    private static Manifest ManifestOf(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string path = Path.Combine(folder, Manifest.FileName);
        return !File.Exists(path) ? throw new RunFolderException($"{folder}: no {Manifest.FileName} here; give a run folder that gfmd run left")
            : Manifest.Parse(File.ReadAllBytes(path)) ?? throw new RunFolderException($"{path} cannot be read as a manifest");
    }

    /// <summary>
    /// The scenario of the run. The resolved file lists the whole catalogue; the run knew its overrides alone, which the manifest keeps.
    /// </summary>
    private static Scenario ScenarioOf(string folder, Manifest manifest)
    {
        string path = Path.Combine(folder, "scenario.resolved.json");
        ScenarioResult read = ScenarioReader.Read(path, Catalogue.Parameters);
        if (read.Scenario is null)
        {
            throw new RunFolderException(read.Problems[0].ToString());
        }

        Scenario scenario = read.Scenario with { Parameters = manifest.Overrides };
        return string.Equals(ScenarioHash.Of(scenario), manifest.ScenarioSha256, StringComparison.Ordinal) ? scenario
            : throw new RunFolderException($"{path} is not the scenario that the manifest names: it was changed");
    }

    private static Solved SolvedOf(string folder)
    {
        string path = Path.Combine(folder, "solved.json");
        try
        {
            return RunIdentity.ReadSolved(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException)
        {
            throw new RunFolderException($"{path} cannot be read as solved numbers: {e.Message}");
        }
    }

    /// <summary>Agents that the caller asked for: the choice that gives the run its name.</summary>
    private static long? PersonsOf(Scenario scenario, Solved solved, Manifest manifest)
    {
        foreach (long? persons in (long?[])[manifest.PersonsAsked, null, manifest.Persons])
        {
            if (string.Equals(new RunIdentity(scenario, solved, persons, manifest.EngineVersion).Run, manifest.Run, StringComparison.Ordinal))
            {
                return persons;
            }
        }

        throw new RunFolderException(
            $"run {manifest.Run}: scenario, solved numbers and catalogue do not give this name; the inputs were changed, or this "
            + "version has other defaults");
    }

    private static string? Hash(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? RunFolder.HashFile(path) : null;
    }
}
