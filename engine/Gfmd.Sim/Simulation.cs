using System.Runtime.InteropServices;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Reports;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim;

/// <summary>The spine: compile, found, tick, write.</summary>
public static class Simulation
{
    /// <summary>Runs a scenario and writes its run folder, or finds the same run done before.</summary>
    /// <exception cref="RunFolderException">The folder is damaged or of another state.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; nothing of it is left.</exception>
    public static RunResult Run(Scenario scenario, Solved solved, RunOptions options, IProgress<RunProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(solved);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Threads < 1)
        {
            throw new ArgumentException($"{options.Threads} threads; at least 1 is needed", nameof(options));
        }

        Scenario own = scenario with
        {
            Seed = options.Seed ?? scenario.Seed,
            Replicates = options.Replicates ?? scenario.Replicates,
            Months = options.Months ?? scenario.Months,
        };
        RunIdentity identity = new(own, solved, options.Persons, options.EngineVersion);
        RunFolder folder = new(options.OutFolder, own.Name, identity.Run);
        if (!options.Force && folder.Finished() is Manifest manifest)
        {
            return new RunResult(folder.Target, true, manifest);
        }

        stop.ThrowIfCancellationRequested();
        folder.Begin();
        try
        {
            Plan plan = PlanCompiler.Compile(own, solved, options.Persons);
            return new RunResult(folder.Target, false, new OneRun(plan, identity, folder, options, progress).Finish(stop));
        }
        catch
        {
            folder.Abandon();
            throw;
        }
    }

    /// <summary>One run from the first replicate to the folder in its place.</summary>
    private sealed class OneRun(Plan plan, RunIdentity identity, RunFolder folder, RunOptions options, IProgress<RunProgress>? progress)
    {
        private readonly TimeProvider _clock = options.Clock;
        private readonly long _begin = options.Clock.GetTimestamp();
        private readonly LaneWidth _lanes = options.Lanes ?? LaneWidths.Widest;
        private TimeSpan _setup;
        private long _agentMonths, _checked;

        public Manifest Finish(CancellationToken stop)
        {
            Summary summary = new(plan);
            IFrameSink[] sinks = [.. RunTables.Of(plan), new IndicatorTables(plan), summary];
            FrameWriter writer = new(sinks, folder.Temporary, Metadata(), plan.Schemes.Length, plan.Origins.Length);
            IReadOnlyDictionary<string, long> rows;
            try
            {
                for (int replicate = 0; replicate < plan.Scenario.Replicates; replicate++)
                {
                    Replicate(replicate, writer, stop);
                }

                rows = writer.Finish();
            }
            finally
            {
                writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }

            List<FileEntry> files = [.. rows.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => folder.Entry(r.Key + ".parquet", r.Value))];
            Manifest manifest = Seal(files, summary.Rows());
            folder.Commit();
            return manifest;
        }

        private void Replicate(int replicate, FrameWriter writer, CancellationToken stop)
        {
            long begin = replicate == 0 ? _begin : _clock.GetTimestamp();
            Scenario scenario = plan.Scenario;
            (World world, Tallies opening) = Genesis.Begin(plan, new Draw(scenario.Seed, replicate));
            using MonthLoop loop = new(world, opening, options.Threads, _lanes);
            _setup += _clock.GetElapsedTime(begin);
            long first = _clock.GetTimestamp(), done = 0;
            for (int month = -scenario.BurnIn; month < scenario.Months; month++)
            {
                stop.ThrowIfCancellationRequested();
                loop.Step();
                long agents = world.LivingAgents();
                done += agents;
                Frame frame = writer.Rent();
                frame.Fill(replicate, month, loop.Tallies, loop.Lives);
                writer.Send(frame);
                double seconds = Math.Max(1e-9, _clock.GetElapsedTime(first).TotalSeconds);
                progress?.Report(new RunProgress(replicate, month + scenario.BurnIn + 1, scenario.Months + scenario.BurnIn, agents, done / seconds));
            }

            _agentMonths += done;
            _checked += loop.MonthsChecked;
        }

        private Dictionary<string, string> Metadata() => new(StringComparer.Ordinal)
        {
            ["notice"] = Labels.Notice,
            ["engine_version"] = options.EngineVersion,
            ["scenario"] = plan.Scenario.Name,
            ["scenario_sha256"] = identity.ScenarioSha256,
            ["seed"] = plan.Scenario.Seed.ToString(),
            ["price_year"] = plan.Scenario.PriceYear.ToString(),
        };

        private Manifest Seal(List<FileEntry> files, IReadOnlyList<SummaryRow> summary)
        {
            Scenario scenario = plan.Scenario;
            double seconds = (_clock.GetElapsedTime(_begin) - _setup).TotalSeconds;
            string title = scenario.Title.Length > 0 ? scenario.Title : scenario.Name;
            string finished = _clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ");
            files.Add(folder.Write("scenario.resolved.json", RunIdentity.Resolved(scenario)));
            files.Add(folder.Write("solved.json", RunIdentity.Write(plan.Solved)));
            Manifest manifest = new()
            {
                Run = identity.Run,
                EngineVersion = options.EngineVersion,
                Commit = options.Commit,
                Scenario = scenario.Name,
                ScenarioSha256 = identity.ScenarioSha256,
                Seed = scenario.Seed,
                Replicates = scenario.Replicates,
                Threads = options.Threads,
                Lanes = (int)_lanes,
                Persons = plan.Agents,
                Weights = plan.Origins.ToDictionary(o => o.Country.Id, o => (long)o.Weight, StringComparer.Ordinal),
                Months = scenario.Months,
                BurnIn = scenario.BurnIn,
                AgentMonths = _agentMonths,
                Seconds = seconds,
                SetupSeconds = _setup.TotalSeconds,
                AgentMonthsPerSecond = _agentMonths / Math.Max(1e-9, seconds),
                PeakBytes = Peak(),
                Finished = finished,
                Machine = new Machine(
                    RuntimeInformation.OSDescription, RuntimeInformation.ProcessArchitecture.ToString(), Environment.ProcessorCount,
                    RuntimeInformation.FrameworkDescription),
                Overrides = scenario.Parameters,
                Checks = [.. Conservation.Names.Select(n => new CheckResult(n, "passed", _checked))],
                Files = [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)],
                Digest = RunFolder.Digest(files),
                Summary = summary,
            };
            files.Add(folder.Write(RunReport.FileName, RunReport.Write(folder.Temporary, manifest, scenario)));
            files.Add(folder.Write(
                ResearchObject.FileName, ResearchObject.Describe(title, identity.Run, options.EngineVersion, finished, files)));
            manifest = manifest with { Files = [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)] };
            folder.Write(Manifest.FileName, manifest.ToJson());
            return manifest;
        }

        private static long Peak()
        {
            using System.Diagnostics.Process process = System.Diagnostics.Process.GetCurrentProcess();
            return Math.Max(process.PeakWorkingSet64, process.WorkingSet64);
        }
    }
}
