using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Matrices;
using Gfmd.Sim.Query;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Experiments.Matrices;

/// <summary>A matrix end to end on a small world: one past, common draws, the same bytes whatever the threads and stops.</summary>
internal sealed class MatrixRunTests
{
    private static readonly Scenario Basis = SmallWorlds.Bound with { Months = 24, BurnIn = 12 };

    private static readonly MatrixDefinition Full = MatrixDefinitions.Find("agreement")!;

    private static readonly MatrixDefinition Small = Full with
    {
        Rows =
        [
            new("L20", "Quota level"), new("L26", "Rights package"), new("L32", "Readmission"), new("none", "Nothing", "L20") { Strength = 0 },
            new("L38", "Lower pass mark"), new("L999", "A lever of the future"),
        ],
        Front = [0, 1],
    };

    private string _folder = "";
    private MatrixResult _result = null!;

    [OneTimeSetUp]
    public void Make()
    {
        _folder = Directory.CreateTempSubdirectory("gfmd-matrix-").FullName;
        _result = Run(Path.Combine(_folder, "two"), threads: 2);
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_folder, true);

    private static MatrixResult Run(string folder, int threads, Action<MatrixProgress>? progress = null, CancellationToken stop = default) =>
        Matrix.Run(
            Small, Basis, SmallWorlds.BoundSolved.Solved, new MatrixOptions { Replicates = 2, Draws = 1, Threads = threads, OutFolder = folder },
            progress, stop);

    private static IReadOnlyList<string> Bytes(MatrixResult r) =>
    [
        .. r.Manifest.Files.Where(f => f.Name is "matrix.parquet" or "front.parquet" or "matrix.md" or "matrix.json")
            .Select(f => $"{f.Name} {f.Sha256}"),
    ];

    [Test]
    public void A_stopped_matrix_goes_on_to_the_bytes_of_one_that_was_not_and_threads_do_not_matter()
    {
        string folder = Path.Combine(_folder, "stopped");
        using CancellationTokenSource source = new();
        void StopAt(MatrixProgress p)
        {
            if (p.Done == 7)
            {
                source.Cancel();
            }
        }

        Assert.That(() => Run(folder, 1, StopAt, source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.EnumerateFiles(Path.Combine(folder, ".matrix"), "*", SearchOption.AllDirectories).Count(), Is.EqualTo(7));
        List<string> told = [];
        MatrixResult whole = Run(folder, 1, p => told.Add(p.What));
        Assert.That(told, Has.Some.EqualTo("7 runs of replicate 1 (central) kept"));
        Assert.That(whole.Manifest.Digest, Is.EqualTo(_result.Manifest.Digest));
        Assert.That(Bytes(whole), Is.EqualTo(Bytes(_result)).And.Count.EqualTo(4));
        Assert.That(Directory.EnumerateDirectories(Path.Combine(folder, ".matrix")), Is.Empty);
    }

    [Test]
    public void Strength_0_has_exactly_no_effect_whatever_is_drawn()
    {
        IEnumerable<Contrast> none = _result.Report.Cells.Where(c => c.Row == "none").Select(c => c.Effect);
        Assert.That(none.Select(e => e.Difference).Concat(none.Select(e => e.DrawnDifference)), Is.Not.Empty.And.All.EqualTo(0.0));
        Assert.That(_result.Report.Cells.Where(c => c.Row == "none").Select(c => c.Verdict), Has.All.EqualTo("either"));
    }

    [Test]
    public void A_larger_quota_opens_access_and_the_rights_package_is_assumed_to_raise_rights()
    {
        MatrixCell access = _result.Report.InFocus("L20", "access")!, rights = _result.Report.InFocus("L26", "rights")!;
        Assert.That((access.Verdict, access.Assumed), Is.EqualTo(("better", false)));
        Assert.That(access.CostUsdPerUnit, Is.EqualTo(access.CostUsdPerYear / access.Effect.Difference!.Value));
        Assert.That((rights.Verdict, rights.Assumed), Is.EqualTo(("better", true)));
        Assert.That(rights.Effect.Difference, Is.GreaterThan(5));
    }

    [Test]
    public void The_capacity_of_the_origin_is_searched_for_what_it_holds()
    {
        IEnumerable<MatrixCell> destination = _result.Report.Cells.Where(c => c.Row is "L20" or "L26");
        Assert.That(destination.Select(c => c.LeastCapacity), OriginCapacity.IsParameter ? Has.Some.Not.Null : Has.All.Null);
        MatrixCell[] joint = [.. _result.Report.Cells.Where(c => c.Row == "L32" && c.Verdict != "either")];
        Assert.That(joint.Select(c => c.LeastCapacity), Has.All.InRange(0.25, 1.0));
        // a flag does not act below half of its strength
        Assert.That(joint.Select(c => c.LeastCapacity), Has.None.EqualTo(0.25));
    }

    [Test]
    public void Rows_that_do_not_apply_say_why()
    {
        Assert.That(_result.Report.LeftOut.Select(l => $"{l.Id}: {l.Why}"), Is.EqualTo(new[]
        {
            "L38: nothing here that it could move: regimes/points/passMark", "L999: lever L999 is not in this version",
        }));
        ComparisonException nothing = Assert.Throws<ComparisonException>(() => Matrix.Run(
            Small with { Rows = [new("L38", "Lower pass mark")] }, Basis, SmallWorlds.BoundSolved.Solved,
            new MatrixOptions { OutFolder = _folder }, null, default))!;
        Assert.That(nothing.Lines[1], Does.StartWith("L38 Lower pass mark: nothing here"));
    }

    [Test]
    public void A_corridor_that_no_regime_serves_is_refused()
    {
        ComparisonException e = Assert.Throws<ComparisonException>(() => Matrix.Run(
            Small, Basis, SmallWorlds.BoundSolved.Solved, new MatrixOptions { Corridor = "AAA-XXX", OutFolder = _folder }, null, default))!;
        Assert.That(e.Lines.Single(), Does.StartWith("--corridor AAA-XXX: no regime leads there; there are AAA-DDD"));
    }

    [Test]
    public void More_rights_are_in_force_at_the_higher_end_of_the_front()
    {
        FrontPoint[] front = [.. _result.Report.Front.Where(p => p.Places == "lifted")];
        Assert.That(front.Select(p => p.Level), Is.EqualTo([0.0, 1.0]));
        FrontPoint[] agreed = [.. _result.Report.Front.Where(p => p.Places == "agreed")];
        Assert.That(agreed.Zip(front, (a, b) => b.Openness - a.Openness), Has.All.Positive, "places bind as agreed");
        Assert.That(front[0].Rights, Is.Zero);
        Assert.That(front[1].Rights, Is.Positive);
        Assert.That(front[1].OnFront, Is.True);
        Assert.That(front[0].OnFront, Is.EqualTo(front[0].Openness > front[1].Openness));
    }

    [Test]
    public void DuckDB_reads_the_table_and_the_page_has_the_picture()
    {
        using RunQuery query = new(_result.Folder, 1);
        object?[] row = query.Run(
            "select count(*), count(distinct row), min(difference) from matrix where row = 'none' or verdict = 'better'").Rows.Single();
        Assert.That(Convert.ToInt64(row[1]), Is.GreaterThanOrEqualTo(3));
        string page = File.ReadAllText(Path.Combine(_result.Folder, "report.html"));
        Assert.That(page, Does.Contain("data-chart=\"openness-rights\"").And.Contain("L26 Rights package"));
        Assert.That(Gfmd.Sim.Reports.MatrixPage.Pictures(_result.Folder).Select(p => p.Name), Does.Contain("openness-rights"));
        Assert.That(File.ReadAllText(Path.Combine(_result.Folder, "matrix.md")), Does.Contain("## Legal access, AAA"));
        MatrixResult again = Run(Path.Combine(_folder, "two"), threads: 1);
        Assert.That(again.AlreadyThere, Is.True);
        Assert.That(again.Report.ToJson(), Is.EqualTo(_result.Report.ToJson()));
    }
}
