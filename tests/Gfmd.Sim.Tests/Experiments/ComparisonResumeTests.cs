using Gfmd.Sim.Experiments;
using Gfmd.Sim.Output;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>Comparisons that are stopped and go on, in one process.</summary>
internal sealed class ComparisonResumeTests
{
    private static readonly Scenario Basis = SmallWorlds.Bound with { Months = 12, BurnIn = 6 };
    private static readonly Scenario More = Basis.With("guest", r => r with { QuotaPerYear = new(240) }) with { Name = "more" };
    private readonly List<string> _said = [];
    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(Directory.CreateTempSubdirectory("gfmd-resume-").FullName, "out");
        _said.Clear();
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(_folder)!, true);

    private ComparisonOptions Few => new()
    {
        Replicates = 3,
        Draws = 2,
        OutFolder = _folder,
        PastFolder = PastStore.FolderIn(_folder),
        Threads = 1,
        HoldMarkets = true,
        Transitions = true,
    };

    private ComparisonResult Run(ComparisonOptions options, CancellationToken stop = default) =>
        Comparison.Run(Basis, SmallWorlds.BoundSolved.Solved, [More], options, _said.Add, stop);

    /// <summary>Stops after so many replicates.</summary>
    private ComparisonStoppedException StopAfter(int replicates, ComparisonOptions options)
    {
        using CancellationTokenSource source = new();
        int done = 0;
        void Say(string line)
        {
            if (++done == replicates)
            {
                source.Cancel();
            }
        }

        return Assert.Throws<ComparisonStoppedException>(() =>
            Comparison.Run(Basis, SmallWorlds.BoundSolved.Solved, [More], options, Say, source.Token))!;
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Stopped_it_goes_on_with_its_finished_runs_to_the_same_bytes_on_other_threads(bool persons)
    {
        ComparisonOptions options = Few with { PersonsTable = persons };
        string whole = Run(options).Manifest.Digest;
        Directory.Delete(_folder, true);
        ComparisonStoppedException stopped = StopAfter(2, options);
        string[] kept = Directory.GetFiles(stopped.Folder, "*.gfmdpart");
        Assert.That(kept, Has.Length.EqualTo(6).And.Length.EqualTo(stopped.Kept));
        Assert.That(Directory.GetFiles(stopped.Folder, "persons.*"), Has.Length.EqualTo(persons ? 2 : 0));
        Assert.That(() => Run(options), Throws.TypeOf<RunFolderException>().With.Message.Contains("--resume"));

        // one is damaged, one lost: they alone are made again
        File.WriteAllBytes(kept[1], [.. File.ReadAllBytes(kept[1]).Select((b, i) => i == 99 ? (byte)(b ^ 1) : b)]);
        File.Delete(kept[5]);
        Assert.That(Run(options with { Resume = true, Threads = 2 }).Manifest.Digest, Is.EqualTo(whole));
        Assert.That(_said, Has.One.Contains("is damaged"));
        Assert.That(Directory.GetDirectories(Path.Combine(_folder, "compare-bound")), Has.Length.EqualTo(1));
    }

    [Test]
    public void What_is_kept_of_another_comparison_is_not_used()
    {
        ComparisonStoppedException stopped = StopAfter(1, Few);
        string other = Run(Few with { Seed = 8 }).Manifest.Digest;
        Assert.That(Directory.Exists(stopped.Folder));
        string renamed = stopped.Folder.Replace(Path.GetFileName(stopped.Folder)[..12], Run(Few with { Seed = 8 }).Manifest.Run,
            StringComparison.Ordinal);
        Directory.Move(stopped.Folder, renamed);
        Directory.Delete(Run(Few with { Seed = 8 }).Folder, true);
        Assert.That(Run(Few with { Seed = 8, Resume = true }).Manifest.Digest, Is.EqualTo(other));
        Assert.That(_said, Has.Some.Contains("of another run"));
    }

    [Test]
    public void Refused_or_stopped_at_once_it_leaves_no_folder()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.That(() => Run(Few, source.Token), Throws.InstanceOf<OperationCanceledException>().And.Not.TypeOf<ComparisonStoppedException>());
        Assert.That(Directory.Exists(_folder), Is.False);
        ComparisonOptions unknown = Few with { Precision = Precision.Parse("5%"), Headline = "I5.01/none" };
        Assert.That(() => Run(unknown), Throws.TypeOf<ComparisonException>());
        Assert.That(Directory.Exists(_folder), Is.False);
        StopAfter(1, Few);
        Assert.That(() => Run(Few with { Headline = "I1.04/none", Precision = Precision.Parse("5%"), Force = true }),
            Throws.TypeOf<ComparisonException>());
        Assert.That(Directory.GetDirectories(_folder, "*.tmp-*", SearchOption.AllDirectories), Is.Empty);
    }
}
