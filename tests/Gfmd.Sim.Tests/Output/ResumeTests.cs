using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Output;

/// <summary>A run that was stopped anywhere and went on has the files of one that was never stopped.</summary>
internal sealed class ResumeTests
{
    private static readonly Scenario Twice = SmallScenario.Build() with { Replicates = 2 };
    private readonly Results _results = new();
    private RunResult _whole = null!;

    [OneTimeSetUp]
    public void Undisturbed() => _whole = _results.Run(sub: "whole", scenario: Twice);

    [OneTimeTearDown]
    public void Clean() => _results.Dispose();

    [TestCase(1, 0, 1, 2)]
    [TestCase(2, 0, 2, 7)]
    [TestCase(3, 0, 7, 1)]
    [TestCase(14, 0, 1, 7)]
    [TestCase(27, 0, 2, 1)]
    [TestCase(2, 1, 7, 2)]
    [TestCase(26, 1, 1, 1)]
    public void Stopped_after_any_month_it_goes_on_to_the_same_bytes_on_any_threads(int month, int replicate, int threads, int then)
    {
        string sub = $"stop-{month}-{replicate}";
        RunStoppedException stopped = Stop(sub, month, replicate, threads);
        RunResult resumed = Resume(sub, then);
        Same(resumed);
        Assert.Multiple(() =>
        {
            // after the last month of a replicate the stop comes before the first one of the next
            Assert.That((stopped.Replicate, stopped.Done), Is.EqualTo(month == 27 ? (replicate + 1, 0) : (replicate, month)));
            Assert.That(Directory.GetDirectories(Path.GetDirectoryName(resumed.Folder)!), Is.EqualTo([resumed.Folder]));
        });
    }

    [Test]
    public void Stopped_again_and_again_it_still_has_the_same_bytes()
    {
        Stop("again", 2, 0, 1);
        Assert.Throws<RunStoppedException>(() => StopAt("again", 9, 0, 2, o => o with { Resume = true }));
        Assert.Throws<RunStoppedException>(() => StopAt("again", 20, 1, 7, o => o with { Resume = true, CheckpointEvery = 5 }));
        Same(Resume("again", 1));
    }

    [Test]
    public void A_checkpoint_every_few_months_keeps_two_and_changes_no_byte()
    {
        int most = 0;
        string parent = Path.Combine(_results.Folder, "every", "small");
        RunResult run = _results.Run(
            sub: "every", scenario: Twice, more: o => o with { CheckpointEvery = 4 },
            progress: new At(25, () => most = Directory.GetFiles(parent, "*.gfmdstate", SearchOption.AllDirectories).Length, 1));
        Same(run);
        Assert.That(most, Is.EqualTo(2));
    }

    [Test]
    public void A_damaged_checkpoint_is_named_and_the_one_before_it_is_used()
    {
        Assert.Throws<RunStoppedException>(() => StopAt("damaged", 15, 1, 1, o => o with { CheckpointEvery = 6 }));
        string[] states = States("damaged");
        Assert.That(states, Has.Length.EqualTo(2));
        Damage(states[1]);
        List<string> said = [];
        RunResult run = Resume("damaged", 2, said);
        Same(run);
        Assert.That(said.Single(), Does.Contain(Path.GetFileName(states[1])).And.Contain("does not match its SHA-256").Or.Contain("do not match"));
        Assert.That(File.ReadAllText(Path.Combine(run.Folder, RunLog.FileName)), Does.Contain("resume: replicate 2, month 9").And.Contain("warning"));
    }

    [Test]
    public void Without_a_whole_checkpoint_it_says_so_and_starts_at_the_beginning()
    {
        Stop("none", 9, 0, 1);
        Damage(Path.Combine(Path.GetDirectoryName(States("none")[0])!, "frames.log"));
        List<string> said = [];
        Same(Resume("none", 1, said));
        Assert.That(said, Has.Count.EqualTo(2));
        Assert.That(said[0], Does.Contain("frames.log").And.Contain("damaged"));
        Assert.That(said[1], Does.Contain("starts at its beginning"));
    }

    [Test]
    public void A_checkpoint_is_not_thrown_away_by_a_run_that_was_not_told_what_to_do_with_it()
    {
        Stop("kept", 9, 0, 1);
        Assert.That(
            () => _results.Run(sub: "kept", scenario: Twice),
            Throws.TypeOf<RunFolderException>().With.Message.Contains("--resume").And.Message.Contains("--force"));
        Assert.That(States("kept"), Has.Length.EqualTo(1));
        Same(_results.Run(sub: "kept", scenario: Twice, force: true));
        Assert.That(States("kept"), Is.Empty);
    }

    [Test]
    public void A_checkpoint_of_another_seed_is_never_taken_for_ones_own()
    {
        Stop("seed", 9, 0, 1);
        string folder = Path.GetDirectoryName(States("seed")[0])!;
        RunResult other = _results.Run(sub: "other-seed", scenario: Twice, seed: 2);
        string foreign = Path.Combine(_results.Folder, "seed", "small", Path.GetFileName(other.Folder) + Checkpoints.Mark + "2147483000");
        Directory.Move(folder, foreign);
        List<string> said = [];
        RunResult run = _results.Run(sub: "seed", scenario: Twice, seed: 2, more: o => o with { Resume = true, Say = said.Add });
        Assert.That(run.Manifest.Digest, Is.EqualTo(other.Manifest.Digest));
        Assert.That(said[0], Does.Contain("of another run, scenario, seed or engine"));
    }

    [Test]
    public void The_state_at_month_0_is_kept_found_again_and_changes_no_byte()
    {
        string pasts = Path.Combine(_results.Folder, "states");
        RunResult first = _results.Run(sub: "past-1", scenario: Twice, more: o => o with { PastFolder = pasts });
        RunResult second = _results.Run(sub: "past-2", scenario: Twice, threads: 2, more: o => o with { PastFolder = pasts });
        RunResult longer = _results.Run(sub: "past-3", scenario: Twice with { Months = 13 }, more: o => o with { PastFolder = pasts });
        Same(first);
        Same(second, past: true);
        Assert.That(Directory.GetFiles(pasts, "*.gfmdstate"), Has.Length.EqualTo(2));
        Assert.That(Directory.GetFiles(pasts), Has.Length.EqualTo(4));
        Assert.That(second.Manifest.Checks[0].Months, Is.EqualTo(48));
        Assert.That(longer.Manifest.Checks[0].Months, Is.EqualTo(26), "months after month 0 do not act before it");
        Damage(Directory.GetFiles(pasts, "*.gfmdstate")[0]);
        List<string> said = [];
        Same(_results.Run(sub: "past-4", scenario: Twice, more: o => o with { PastFolder = pasts, Say = said.Add }), past: true);
        Assert.That(said.Single(), Does.Contain("are simulated again"));
    }

    [Test]
    public void A_run_from_a_kept_past_can_be_stopped_too()
    {
        string pasts = Path.Combine(_results.Folder, "states-stop");
        _results.Run(sub: "past-a", scenario: Twice, more: o => o with { PastFolder = pasts });
        Assert.Throws<RunStoppedException>(() => StopAt("past-b", 10, 1, 1, o => o with { PastFolder = pasts }));
        Same(_results.Run(sub: "past-b", scenario: Twice, more: o => o with { PastFolder = pasts, Resume = true }), past: true);
    }

    [Test]
    public void A_store_of_states_stays_within_its_limit()
    {
        string one = Path.Combine(_results.Folder, "limit-1"), two = Path.Combine(_results.Folder, "limit-2");
        _results.Run(sub: "limit", scenario: Twice with { Replicates = 1 }, more: o => o with { PastFolder = one });
        long size = new FileInfo(Directory.GetFiles(one, "*.gfmdstate")[0]).Length;
        PastStore small = new(two, size + (size / 2));
        foreach (string key in (string[])[new('a', 64), new('b', 64)])
        {
            Directory.CreateDirectory(two);
            string aside = Path.Combine(two, "aside");
            File.Copy(Directory.GetFiles(one, "*.gfmdstate")[0], aside);
            File.Copy(Directory.GetFiles(one, "*.frames")[0], aside + ".frames");
            small.Put(key, aside);
        }

        string kept = new('b', 32);
        Assert.That(Directory.GetFiles(two).Select(Path.GetFileName), Is.EquivalentTo([$"{kept}.frames", $"{kept}.gfmdstate"]));
    }

    private RunStoppedException Stop(string sub, int month, int replicate, int threads) =>
        Assert.Throws<RunStoppedException>(() => StopAt(sub, month, replicate, threads, o => o))!;

    private void StopAt(string sub, int month, int replicate, int threads, Func<RunOptions, RunOptions> more)
    {
        using CancellationTokenSource stop = new();
        _results.Run(
            sub: sub, scenario: Twice, threads: threads, more: more, progress: new At(month, stop.Cancel, replicate), stop: stop.Token);
    }

    private RunResult Resume(string sub, int threads, List<string>? said = null) =>
        _results.Run(sub: sub, scenario: Twice, threads: threads, more: o => o with { Resume = true, Say = said is null ? null : said.Add });

    private string[] States(string sub) =>
        [.. Directory.GetFiles(Path.Combine(_results.Folder, sub), "*.gfmdstate", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static void Damage(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private void Same(RunResult run, bool past = false)
    {
        IEnumerable<string> Tables(RunResult r) => r.Manifest.Files.Where(f => f.Rows is not null).Select(f => $"{f.Name} {f.Rows} {f.Sha256}");
        Assert.Multiple(() =>
        {
            Assert.That(run.AlreadyThere, Is.False);
            Assert.That(run.Manifest.Digest, Is.EqualTo(_whole.Manifest.Digest));
            Assert.That(Tables(run), Is.EqualTo(Tables(_whole)));
            Assert.That(run.Summary, Is.EqualTo(_whole.Summary));
            if (!past)
            {
                Assert.That(run.Manifest.AgentMonths, Is.EqualTo(_whole.Manifest.AgentMonths));
                Assert.That(run.Manifest.Checks, Is.EqualTo(_whole.Manifest.Checks));
            }
        });
    }
}
