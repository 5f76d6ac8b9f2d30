using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Tests.Output;

internal sealed class RunFolderTests
{
    private readonly Results _results = new();

    [OneTimeTearDown]
    public void Clean() => _results.Dispose();

    [Test]
    public void Equal_runs_give_equal_bytes_for_any_threads_and_lanes()
    {
        RunResult one = _results.Run(sub: "t1");
        RunResult two = _results.Run(sub: "t2", threads: 2);
        RunResult scalar = _results.Run(sub: "scalar", lanes: LaneWidth.Scalar);
        RunResult other = _results.Run(sub: "seed2", seed: 2);
        Assert.Multiple(() =>
        {
            Assert.That(two.Manifest.Digest, Is.EqualTo(one.Manifest.Digest));
            Assert.That(scalar.Manifest.Digest, Is.EqualTo(one.Manifest.Digest));
            Assert.That(other.Manifest.Digest, Is.Not.EqualTo(one.Manifest.Digest));
            Assert.That(two.Manifest.Run, Is.EqualTo(one.Manifest.Run));
            Assert.That(other.Manifest.Run, Is.Not.EqualTo(one.Manifest.Run));
        });
    }

    [Test]
    public void A_finished_run_is_found_and_shown_and_force_runs_it_again()
    {
        RunResult first = _results.Run(sub: "again");
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(first.Folder, "flows.parquet"));
        RunResult second = _results.Run(sub: "again");
        RunResult forced = _results.Run(sub: "again", force: true);
        Assert.Multiple(() =>
        {
            Assert.That(first.AlreadyThere, Is.False);
            Assert.That(second.AlreadyThere, Is.True);
            Assert.That(second.Manifest.Digest, Is.EqualTo(first.Manifest.Digest));
            Assert.That(second.Summary, Is.EqualTo(first.Summary));
            Assert.That(forced.AlreadyThere, Is.False);
            Assert.That(File.GetLastWriteTimeUtc(Path.Combine(first.Folder, "flows.parquet")), Is.GreaterThanOrEqualTo(written));
            Assert.That(Directory.GetDirectories(Path.GetDirectoryName(first.Folder)!), Is.EqualTo([first.Folder]));
        });
    }

    [Test]
    public void A_folder_without_manifest_is_refused_and_kept()
    {
        RunResult run = _results.Run(sub: "unfinished");
        File.Delete(Path.Combine(run.Folder, Manifest.FileName));
        Assert.That(() => _results.Run(sub: "unfinished"), Throws.TypeOf<RunFolderException>().With.Message.Contains("--force"));
        Assert.That(File.Exists(Path.Combine(run.Folder, "flows.parquet")));
    }

    [TestCase("flows.parquet")]
    [TestCase("scenario.resolved.json")]
    public void A_damaged_file_is_noticed(string name)
    {
        RunResult run = _results.Run(sub: "damaged-" + name);
        string path = Path.Combine(run.Folder, name);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.That(() => _results.Run(sub: "damaged-" + name), Throws.TypeOf<RunFolderException>().With.Message.Contains(name));
    }

    [Test]
    public void A_stopped_run_leaves_its_checkpoint_and_nothing_else()
    {
        using CancellationTokenSource stop = new();
        RunStoppedException? e = Assert.Throws<RunStoppedException>(
            () => _results.Run(sub: "stopped", progress: new At(5, stop.Cancel), stop: stop.Token));
        Assert.That(Directory.GetFileSystemEntries(Path.Combine(_results.Folder, "stopped", "small")), Is.EqualTo([e!.Checkpoint]));
    }

    [Test]
    public void What_a_killed_run_left_is_removed()
    {
        RunResult run = _results.Run(sub: "stale");
        string stale = run.Folder + ".tmp-2147483000";
        Directory.CreateDirectory(stale);
        File.WriteAllText(Path.Combine(stale, "flows.parquet"), "half");
        _results.Run(sub: "stale", force: true);
        Assert.That(Directory.Exists(stale), Is.False);
    }

    [Test]
    public void Cancelling_before_the_start_creates_no_folder()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.That(() => _results.Run(sub: "never", stop: stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.Exists(Path.Combine(_results.Folder, "never")), Is.False);
    }

    [Test]
    public void The_manifest_says_what_was_run()
    {
        Manifest m = _results.Run(sub: "manifest").Manifest;
        Assert.Multiple(() =>
        {
            Assert.That(m.Months, Is.EqualTo(24));
            Assert.That(m.AgentMonths, Is.InRange(6000 * 27L * 9 / 10, 6000 * 27L * 11 / 10));
            Assert.That(m.Checks, Has.All.Property(nameof(CheckResult.Result)).EqualTo("passed"));
            Assert.That(m.Checks[0].Months, Is.EqualTo(27));
            Assert.That(m.Files.Select(f => f.Name), Does.Contain("lifecourses.parquet").And.Contain(ResearchObject.FileName));
            Assert.That(m.Summary, Has.Count.EqualTo(6));
        });
    }

    [Test]
    public void The_log_says_what_was_run_and_is_no_part_of_the_digest()
    {
        RunResult run = _results.Run(sub: "log");
        string log = File.ReadAllText(Path.Combine(run.Folder, RunLog.FileName));
        Assert.Multiple(() =>
        {
            Assert.That(log, Does.Contain("illustrative scenario model, not a forecast").And.Contain("scenario small").And.Contain("seed 1"));
            Assert.That(log, Does.Contain($"digest {run.Manifest.Digest}").And.Contain("flows.parquet"));
            Assert.That(run.Manifest.Files.Single(f => f.Name == RunLog.FileName).Rows, Is.Null);
            Assert.That(RunFolder.Digest(run.Manifest.Files.Where(f => f.Name != RunLog.FileName)), Is.EqualTo(run.Manifest.Digest));
        });
    }
}
