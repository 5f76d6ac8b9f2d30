using Gfmd.Sim.Experiments;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Cli;

/// <summary>A scenario with its solved numbers.</summary>
internal sealed record Loaded(Scenario Scenario, Scenario Base, string BasePath, bool Embedded)
{
    /// <summary>What a careful reviewer would ask.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}

/// <summary>Where scenarios come from: a file, or the ones that the program carries.</summary>
internal static class Sources
{
    /// <summary>Name of the embedded scenario that runs without an argument.</summary>
    public const string Default = "scenarios/default.json";

    /// <summary>Reads and validates; throws with every problem of the file.</summary>
    public static Loaded Load(string? path)
    {
        bool embedded = path is null;
        if (!embedded && !File.Exists(path))
        {
            string name = $"scenarios/{Path.GetFileNameWithoutExtension(path)}.json";
            if (EmbeddedFiles.Read(name) is null)
            {
                throw new BadInputException([$"{path}: no such file; without an argument the default scenario runs"]);
            }

            (path, embedded) = (name, true);
        }

        ScenarioResult result = embedded
            ? ScenarioReader.Read(path ?? Default, Catalogue.Parameters, EmbeddedFiles.Read)
            : ScenarioReader.Read(path!, Catalogue.Parameters);
        return result.Scenario is null || result.Problems.Count > 0
            ? throw new BadInputException([.. result.Problems.Select(p => p.ToString())])
            : new Loaded(result.Scenario, result.Base ?? result.Scenario, result.BaseFile, embedded) { Warnings = result.Warnings };
    }

    /// <summary>Solved numbers of the base: from the file beside it, refused when stale; solved now where there is none.</summary>
    public static Solved Solve(Loaded loaded, int threads, Action<string> say)
    {
        string name = SolvedFile.NameFor(loaded.BasePath);
        byte[]? json = loaded.Embedded ? EmbeddedFiles.Read(name) : File.Exists(name) ? File.ReadAllBytes(name) : null;
        if (json is not null)
        {
            return SolvedFile.Read(json, name, loaded.Base).Solved;
        }

        say($"no {Path.GetFileName(name)} beside the base scenario: solving its numbers now (gfmd calibrate --base {loaded.BasePath} keeps them)");
        return Calibration.Solve(loaded.Base, threads, say, null, SolvedFile.InputsSha256(loaded.Base)).Solved;
    }
}
