using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Output;

/// <summary>What a run has behind it.</summary>
/// <param name="AgentMonths">Living agents, summed over the months simulated.</param>
/// <param name="MonthsChecked">Months whose balances were checked.</param>
/// <param name="Seconds">Seconds, set-up apart.</param>
/// <param name="SetupSeconds">Seconds of compiling and founding.</param>
internal readonly record struct Standing(long AgentMonths, long MonthsChecked, double Seconds, double SetupSeconds);

/// <summary>What made results; none of them depends on threads or lanes.</summary>
/// <param name="EngineVersion">Version of the engine.</param>
/// <param name="Commit">Its commit.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Lanes">Lanes asked for; null: the widest of the machine.</param>
internal readonly record struct Maker(string EngineVersion, string Commit, int Threads, LaneWidth? Lanes);

/// <summary>What folders of runs, comparisons and matrices have in common: the head of each table, the manifest, how they are completed.</summary>
internal static class ResultFolder
{
    /// <summary>Metadata of each table; more may be added.</summary>
    public static Dictionary<string, string> Metadata(Scenario scenario, string notice, string engineVersion) => new(StringComparer.Ordinal)
    {
        ["notice"] = notice,
        ["engine_version"] = engineVersion,
        ["scenario"] = scenario.Name,
        ["scenario_sha256"] = ScenarioHash.Of(scenario),
        ["seed"] = scenario.Seed.ToString(),
        ["price_year"] = scenario.PriceYear.ToString(),
    };

    /// <summary>Writes a whole table.</summary>
    public static FileEntry Write(RunFolder folder, Table table, IReadOnlyDictionary<string, string> metadata)
    {
        async Task<long> WriteAsync()
        {
            await using TableFile file = await TableFile.CreateAsync(table, folder.Temporary, metadata).ConfigureAwait(false);
            await file.CloseAsync().ConfigureAwait(false);
            return file.Rows;
        }

        return folder.Entry(table.Name + ".parquet", WriteAsync().GetAwaiter().GetResult());
    }

    /// <summary>The manifest of the files written so far.</summary>
    /// <param name="run">Name of the run.</param>
    /// <param name="scenario">Scenario, of a comparison the base.</param>
    /// <param name="notice">What the numbers are.</param>
    /// <param name="maker">What made them.</param>
    /// <param name="replicates">Replicates.</param>
    /// <param name="agents">Agents founded in a replicate.</param>
    /// <param name="standing">What was simulated.</param>
    /// <param name="finished">When it ended.</param>
    /// <param name="files">Files, pages apart.</param>
    public static Manifest Describe(
        string run, Scenario scenario, string notice, Maker maker, int replicates, long agents, Standing standing, DateTimeOffset finished,
        IReadOnlyList<FileEntry> files) => new()
        {
            Run = run,
            Notice = notice,
            EngineVersion = maker.EngineVersion,
            Commit = maker.Commit,
            Scenario = scenario.Name,
            ScenarioSha256 = ScenarioHash.Of(scenario),
            Seed = scenario.Seed,
            Replicates = replicates,
            Threads = maker.Threads,
            Lanes = (int)(maker.Lanes ?? LaneWidths.Widest),
            Persons = agents,
            Months = scenario.Months,
            BurnIn = scenario.BurnIn,
            AgentMonths = standing.AgentMonths,
            Seconds = standing.Seconds,
            SetupSeconds = standing.SetupSeconds,
            AgentMonthsPerSecond = standing.AgentMonths / Math.Max(1e-9, standing.Seconds),
            PeakBytes = Machine.PeakBytes(),
            Finished = finished.ToString("yyyy-MM-ddTHH:mm:ssZ"),
            Machine = Machine.Here(),
            Overrides = scenario.Parameters,
            Checks = [.. Conservation.Names.Select(n => new CheckResult(n, "passed", standing.MonthsChecked))],
            Files = Ordered(files),
            Digest = RunFolder.Digest(files),
            Summary = [],
        };

    /// <summary>Completes a folder: the page made of its tables, the research object, the manifest last.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">Its manifest so far.</param>
    /// <param name="files">All files; gains the page and the research object.</param>
    /// <param name="title">Title of the research object.</param>
    /// <param name="page">Writes the page of that name; null: no page.</param>
    public static Manifest Seal(
        RunFolder folder, Manifest manifest, List<FileEntry> files, string title, (string Name, Func<Manifest, byte[]> Write)? page)
    {
        if (page is var (name, write))
        {
            files.Add(folder.Write(name, write(manifest)));
        }

        files.Add(folder.Write(
            ResearchObject.FileName, ResearchObject.Describe(title, manifest, files)));
        Manifest whole = manifest with { Files = Ordered(files) };
        folder.Write(Manifest.FileName, whole.ToJson());
        return whole;
    }

    private static FileEntry[] Ordered(IEnumerable<FileEntry> files) => [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
}
