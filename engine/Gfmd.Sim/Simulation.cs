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
    /// <exception cref="DriftException">The stock of migrants leaves its level before month 0.</exception>
    /// <exception cref="RunStoppedException">The run was stopped; a checkpoint of it is left.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped before its first month; nothing of it is left.</exception>
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
        Checkpoints checkpoints = folder.Checkpoints(identity.StateKey);
        if (!options.Force && folder.Finished() is Manifest manifest)
        {
            return new RunResult(folder.Target, true, manifest);
        }

        stop.ThrowIfCancellationRequested();
        if (checkpoints.Left && !options.Resume && !options.Force)
        {
            throw new RunFolderException($"{folder.Target} was begun and stopped: --resume goes on from its checkpoint, --force starts again");
        }

        folder.Begin();
        try
        {
            Plan plan = PlanCompiler.Compile(own, solved, options.Persons);
            return new RunResult(folder.Target, false, new OneRun(plan, identity, folder, options, progress).Finish(checkpoints, stop));
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
        private readonly RunLog _log = new(options.Clock, options.Say, Labels.NoticeOf(plan.Scenario));
        private readonly Drift _drift = new(plan);
        private readonly string _notice = Labels.NoticeOf(plan.Scenario);
        private TimeSpan _setup;
        private Standing _before;
        private long _agentMonths, _checked;

        public Manifest Finish(Checkpoints checkpoints, CancellationToken stop)
        {
            _log.Note($"gfmd {options.EngineVersion} {options.Commit}");
            _log.Note($"run {identity.Run} of scenario {plan.Scenario.Name}, SHA-256 {identity.ScenarioSha256}");
            _log.Note($"{plan.Agents} agents, {plan.Schemes.Length} schemes, {options.Threads} threads, {(int)_lanes} lanes");
            _log.Note(
                $"seed {plan.Scenario.Seed}, {plan.Scenario.Replicates} replicates, burn-in {plan.Scenario.BurnIn}, {plan.Scenario.Months} months; "
                + $"parameters changed: {string.Join(", ", plan.Scenario.Parameters.Select(p => $"{p.Key}={p.Value}").DefaultIfEmpty("none"))}");
            using RunKeeper keeper = new(plan, checkpoints, options, _log);
            _before = keeper.Before;
            (_agentMonths, _checked) = (_before.AgentMonths, _before.MonthsChecked);
            Summary summary = new(plan);
            IFrameSink[] sinks =
            [
                .. RunTables.Of(plan), new IndicatorTables(plan), new PublicCostTable(plan), new AccountsTable(plan), summary, _drift,
            ];
            Dictionary<string, string> metadata = ResultFolder.Metadata(plan.Scenario, _notice, options.EngineVersion);
            FrameWriter writer = new(sinks, folder.Temporary, metadata, plan.Schemes.Length, plan.Origins.Length);
            IReadOnlyDictionary<string, long> rows;
            try
            {
                keeper.Replay(writer);
                for (int replicate = keeper.FirstReplicate; replicate < plan.Scenario.Replicates; replicate++)
                {
                    Replicate(replicate, keeper, writer, stop);
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
            keeper.Dispose();
            checkpoints.Remove();
            return manifest;
        }

        private void Replicate(int replicate, RunKeeper keeper, FrameWriter writer, CancellationToken stop)
        {
            long begin = replicate == keeper.FirstReplicate ? _begin : _clock.GetTimestamp();
            Scenario scenario = plan.Scenario;
            (World world, MonthLoop own) = keeper.Begin(replicate, writer, _lanes);
            using MonthLoop loop = own;
            loop.LifeCourseShare = scenario.Outputs.LifeCourseShare;
            _setup += _clock.GetElapsedTime(begin);
            long first = _clock.GetTimestamp(), done = 0, before = _checked;
            for (int month = world.Month; month < scenario.Months; month++)
            {
                if (stop.IsCancellationRequested)
                {
                    throw keeper.Stop(world, loop, replicate, Standing());
                }

                loop.Step();
                long agents = world.LivingAgents();
                done += agents;
                _agentMonths += agents;
                _checked = before + loop.MonthsChecked;
                Frame frame = writer.Rent();
                frame.Fill(replicate, month, loop.Tallies, loop.Lives);
                keeper.Append(frame);
                writer.Send(frame);
                keeper.Between(world, loop, replicate, Standing(), done);
                double seconds = Math.Max(1e-9, _clock.GetElapsedTime(first).TotalSeconds);
                progress?.Report(new RunProgress(replicate, month + scenario.BurnIn + 1, scenario.Months + scenario.BurnIn, agents, done / seconds));
            }

            _log.Note($"replicate {replicate + 1}: {done} agent-months, {world.LivingAgents()} agents alive at the end");
        }

        /// <summary>What the run has behind it, what it did before a stop included.</summary>
        private Standing Standing() => new(
            _agentMonths, _checked, _before.Seconds + (_clock.GetElapsedTime(_begin) - _setup).TotalSeconds,
            _before.SetupSeconds + _setup.TotalSeconds);

        private Manifest Seal(List<FileEntry> files, IReadOnlyList<SummaryRow> summary)
        {
            Scenario scenario = plan.Scenario;
            string title = scenario.Title.Length > 0 ? scenario.Title : scenario.Name;
            files.Add(folder.Write("scenario.resolved.json", RunIdentity.Resolved(scenario)));
            files.Add(folder.Write("solved.json", RunIdentity.Write(plan.Solved)));
            files.AddRange(Log(files));
            Maker maker = new(options.EngineVersion, options.Commit, options.Threads, _lanes);
            Manifest manifest = ResultFolder.Describe(
                identity.Run, scenario, _notice, maker, scenario.Replicates, plan.Agents, Standing(), _clock.GetUtcNow(), files);
            CheckResult[] steady = _drift.Applies ? [new("drift of the base stock", "passed", (long)scenario.BurnIn * scenario.Replicates)] : [];
            manifest = manifest with
            {
                Weights = plan.Origins.ToDictionary(o => o.Country.Id, o => (long)o.Weight, StringComparer.Ordinal),
                PersonsAsked = options.Persons,
                Checks = [.. manifest.Checks, .. steady],
                Summary = summary,
            };
            return ResultFolder.Seal(
                folder, manifest, files, title,
                options.Report ? (RunReport.FileName, m => RunReport.Write(folder.Temporary, m, scenario)) : null);
        }

        private FileEntry[] Log(IReadOnlyList<FileEntry> files)
        {
            foreach (FileEntry file in files)
            {
                _log.Note($"{file.Name}: {file.Bytes} bytes{(file.Rows is long rows ? $", {rows} rows" : "")}");
            }

            _log.Note($"balances held in {_checked} months; digest {RunFolder.Digest(files)}");
            return [folder.Write(RunLog.FileName, _log.ToBytes())];
        }
    }
}
