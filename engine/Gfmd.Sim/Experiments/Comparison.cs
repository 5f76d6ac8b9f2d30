using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments;

/// <summary>A finished comparison.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="AlreadyThere">It had been done before; its files were checked and nothing was run.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Report">What it found.</param>
public sealed record ComparisonResult(string Folder, bool AlreadyThere, Manifest Manifest, ComparisonReport Report);

/// <summary>
/// Base and variants with common random numbers from one past: levels, paired differences with two intervals, direct and total effect, and who
/// gains and
/// loses among the same persons.
/// </summary>
public sealed partial class Comparison
{
    private readonly IReadOnlyList<Design> _designs;
    private readonly ComparisonOptions _options;
    private readonly Replicates _replicates;
    private readonly RunFolder _folder;
    private readonly ComparisonParts _parts;
    private readonly long _begin;
    private readonly string _run;
    private IReadOnlyList<string> _remarks = [];
    private readonly List<FileEntry> _files = [];
    private readonly (string Design, Effect Effect)[] _arms;

    private Comparison(IReadOnlyList<Design> designs, Solved solved, ComparisonOptions options, Action<string>? say)
    {
        _designs = designs;
        _options = options;
        _begin = options.Clock.GetTimestamp();
        string key = Name(designs, solved, options);
        _run = key[..12];
        _folder = new RunFolder(options.OutFolder, $"compare-{designs[0].Name}", _run);
        _parts = new ComparisonParts(_folder.Target, key, say, () => options.Clock.GetElapsedTime(_begin).TotalSeconds);
        _replicates = new Replicates(designs, solved, options)
        {
            Say = say,
            Persons = options.PersonsTable ? WritePersons : null,
            PersonsFolder = _folder.Temporary,
            Kept = _parts,
        };
        _arms = [.. _replicates.Arms.Select(a => (designs[a.Design].Name, a.Effect))];
    }

    /// <summary>Compares variants with a base, or finds the same comparison done before.</summary>
    /// <param name="basis">The base.</param>
    /// <param name="solved">Solved numbers of the base's calibration.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="options">Options.</param>
    /// <param name="say">Told of each replicate; may be null.</param>
    /// <param name="stop">Stops; the finished runs are kept.</param>
    /// <exception cref="ComparisonException">The scenarios cannot be compared.</exception>
    /// <exception cref="ComparisonStoppedException">It was stopped; its finished runs are kept.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before its first run was finished; nothing of it is left.</exception>
    /// <exception cref="RunFolderException">The folder is damaged, or the comparison was begun and nobody said what to do with it.</exception>
    public static ComparisonResult Run(
        Scenario basis, Solved solved, IReadOnlyList<Scenario> variants, ComparisonOptions options, Action<string>? say, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(options);
        Scenario own = basis with { Seed = options.Seed ?? basis.Seed, Months = options.Months ?? basis.Months, Replicates = 1 };
        if (own.Months < 12)
        {
            throw new ComparisonException([$"{own.Months} months: indicators are yearly, so a comparison takes at least 12"]);
        }

        if (options.Precision is not null && !Known(options.Headline))
        {
            throw new ComparisonException(
                [$"--headline {options.Headline}: no such figure; gfmd describe indicators lists them (indicator/measure)"]);
        }

        IReadOnlyList<Design> designs = Designs.Of(own, variants, options.OwnPast);
        IReadOnlyList<string> remarks = [];
        if (options.EqualCost)
        {
            say?.Invoke("places for equal public cost");
            (designs, remarks) = new EqualCost(solved, options, stop).Scale(designs);
        }

        Comparison c = new(designs, solved, options, say) { _remarks = [.. remarks, .. Designs.Closings(designs)] };
        if (!options.Force && c._folder.Finished() is Manifest done)
        {
            return new(c._folder.Target, true, done, ComparisonReport.Parse(File.ReadAllBytes(Path.Combine(c._folder.Target,
                ComparisonReport.FileName))));
        }

        if (c._parts.Left && !options.Resume && !options.Force)
        {
            throw new RunFolderException(
                $"{c._folder.Target} was begun and stopped: --resume goes on with its finished runs, --force starts again");
        }

        return c.Guarded(stop);
    }

    /// <summary>Runs it; if that ends early no empty folder is left, and finished runs only where they are of use.</summary>
    private ComparisonResult Guarded(CancellationToken stop)
    {
        try
        {
            _folder.Begin();
            _parts.Begin(_options.Resume && !_options.Force);
            return Finish(stop);
        }
        catch (ComparisonException)
        {
            _parts.Remove();
            throw;
        }
        catch (OperationCanceledException) when (_parts.Kept > 0)
        {
            throw new ComparisonStoppedException(_parts.Folder, _parts.Kept);
        }
        finally
        {
            _replicates.Close();
            _folder.Abandon();
        }
    }

    private ComparisonResult Finish(CancellationToken stop)
    {
        int first = _options.Precision is null ? _options.Replicates : Math.Max(_options.Replicates, Precision.FirstStage);
        List<ReplicateResult> central = [.. _replicates.Run(0, first, drawn: false, stop)];
        (int wanted, Func<IReadOnlyList<ArmSeries>, IReadOnlyList<string>> verdict) = Stage(central, first);
        central.AddRange(_replicates.Run(first, wanted, drawn: false, stop));
        ReplicateResult[] drawn = _replicates.Run(0, _options.DrawCount, drawn: true, stop);
        ArmSeries[] a = Series(central), d = Series(drawn);
        TripleWin.Score(_options.Weights, a, d, _designs.Count - 1);
        List<Contrast> contrasts = ContrastsOf(a, d);
        List<WinnerRow> winners = WinnersOf(central);
        Write(ComparisonTables.Contrasts(_designs[0].Name, contrasts));
        Write(ComparisonTables.WinnersOf(_designs[0].Name, winners));
        foreach (FileEntry persons in central.Select(r => r.Persons).OfType<FileEntry>())
        {
            _parts.Bring(persons, _folder.Temporary);
            _files.Add(persons);
        }

        if (_options.Transitions)
        {
            Write(ComparisonTables.Transitions(_arms, central.SelectMany(r => r.Transitions)));
        }

        ComparisonReport report = new()
        {
            Notice = Notice,
            Base = _designs[0].Name,
            Title = _designs[0].Scenario.Title,
            Variants = [.. _designs.Skip(1).Select(x => new NamedDesign(x.Name, x.Scenario.Title))],
            Replicates = central.Count,
            Draws = drawn.Length,
            Years = _designs[0].Scenario.Months / 12,
            Stopping = [.. _remarks, .. verdict(a)],
            Headlines = [.. contrasts.Where(c => Headlines.Shows(c.Key) && InFocus(c))],
            Winners = winners,
            TripleWin = [.. contrasts.Where(c => TripleWin.Shows(c.Key))],
            Weights = $"{_options.Weights}",
            WidthRatios = Ratios(contrasts),
        };
        Manifest manifest = Seal(report, [.. central, .. drawn]);
        _parts.Remove();
        return new ComparisonResult(_folder.Target, false, manifest, report);
    }

    /// <summary>How many replicates are run in all, and what is said about it once they are.</summary>
    private (int Wanted, Func<IReadOnlyList<ArmSeries>, IReadOnlyList<string>> Verdict) Stage(List<ReplicateResult> done, int first)
    {
        if (_options.Precision is not Precision precision)
        {
            return (first, _ => [$"{first} replicates, as asked"]);
        }

        ArmSeries[] series = Series(done);
        ContrastKey key = HeadlineKey(series[0]);
        List<string> lines = [];
        long wanted = first;
        int budget = Math.Max(first, _options.Budget);
        for (int v = 1; v < _designs.Count; v++)
        {
            (double[] a, double[] b) = Contrasts.Paired(key, series[0], series[v]);
            double half = precision.HalfAt(Moments.Of(a).Mean);
            double[] differences = [.. b.Zip(a, (x, y) => x - y)];
            long needed = half > 0 && differences.Length > 1 ? Precision.Needed(differences, half) : long.MaxValue;
            wanted = Math.Max(wanted, Math.Min(needed, budget));
            string end = needed <= budget ? $"precision reached: {needed} replicates suffice"
                : $"budget of {budget} replicates ended first: {needed} would be needed";
            lines.Add($"{_designs[v].Name}: {key.Indicator} {key.Measure} {key.Label.Origin}, half-width {half:G2} asked, {{0:G2}} at the end; {end}"
                + (precision.Relative ? " (Stein 1945; bound approximate, since the width is a share of the base's estimated level)"
                    : " (Stein 1945, error at most 5 %)"));
        }

        return ((int)wanted, all => [.. lines.Select((line, i) =>
        {
            (double[] a, double[] b) = Contrasts.Paired(key, series[0], series[i + 1]);
            int n = Contrasts.Paired(key, all[0], all[i + 1]).Base.Length;
            return string.Format(line, n > 0 && a.Length > 1 ? Precision.HalfOf([.. b.Zip(a, (x, y) => x - y)], n) : double.NaN);
        })]);
    }

    /// <summary>The headline at its broadest breakdown, in an origin that the variants touch.</summary>
    private ContrastKey HeadlineKey(ArmSeries basis)
    {
        string[] parts = _options.Headline.Split('/');
        ContrastKey[] found = [.. Contrasts.Sorted(basis.Keys.Where(k => k.Indicator == parts[0] && (parts.Length < 2 || k.Measure == parts[1])
            && k.Period == "mean" && k.Label is { Sex: "", Education: "", Regime: "", Channel: "", Sector: "" } && Touched(k.Label.Origin, "")))];
        return found.Length > 0 ? found[0] : throw new ComparisonException(
            [$"--headline {_options.Headline}: no such figure in the base; gfmd describe indicators lists them (indicator/measure)"]);
    }

    private static bool Known(string headline)
    {
        string[] parts = headline.Split('/');
        return Indicator.All.Any(i => i.Id == parts[0] && (parts.Length < 2 || i.Measures.Any(m => m.Name == parts[1])));
    }

    private bool InFocus(Contrast c) => Touched(c.Key.Label.Origin, c.Key.Label.Destination);

    /// <summary>Whether a changed regime, or any where no regime is changed, belongs to the countries.</summary>
    private bool Touched(string origin, string destination)
    {
        HashSet<string> changed = [.. _designs.SelectMany(x => x.Changed)];
        return _replicates.CentralPlans.SelectMany(p => p.Schemes).Any(s => (changed.Count == 0 || changed.Contains(s.Regime.Id))
            && (origin.Length == 0 || s.Intake.Id == origin) && (destination.Length == 0 || s.Regime.Destination == destination));
    }

    private ArmSeries[] Series(IReadOnlyList<ReplicateResult> results)
    {
        ArmSeries[] series = [.. _arms.Select(_ => new ArmSeries(results.Count))];
        for (int r = 0; r < results.Count; r++)
        {
            for (int a = 0; a < series.Length; a++)
            {
                series[a].Add(r, results[r].Rows[a]);
            }
        }

        return series;
    }

    private List<Contrast> ContrastsOf(ArmSeries[] central, ArmSeries[] drawn)
    {
        List<Contrast> all = [];
        for (int a = 1; a < _arms.Length; a++)
        {
            IEnumerable<ContrastKey> keys = central[a].Keys.Concat(drawn[a].Keys).Distinct();
            all.AddRange(Contrasts.Sorted(keys)
                .Select(k => Contrasts.Of(_arms[a].Design, _arms[a].Effect, k, (central[0], central[a]), (drawn[0], drawn[a])))
                .OfType<Contrast>());
        }

        return all;
    }

    private List<WinnerRow> WinnersOf(List<ReplicateResult> central)
    {
        List<WinnerRow> rows = [];
        for (int a = 1; a < _arms.Length; a++)
        {
            IEnumerable<PersonGroup> groups = central.SelectMany(r => r.Winners[a].Select(w => w.Group)).Distinct()
                .OrderBy(g => g.Kind, StringComparer.Ordinal).ThenBy(g => g.Name, StringComparer.Ordinal);
            foreach (PersonGroup g in groups)
            {
                List<WinnerCount> counts = [.. central.Select(r => r.Winners[a].FirstOrDefault(w => w.Group == g).Count ?? new WinnerCount())];
                rows.Add(WinnerRow.Of(_arms[a].Design, _arms[a].Effect, g, counts, _designs[0].Scenario.Months));
            }
        }

        return rows;
    }

    private static List<WidthMedian> Ratios(List<Contrast> contrasts)
    {
        string[] of = ["I1.01", "I2.01", "I2.04", "I4.03", "I5.01"];
        List<WidthMedian> medians = [];
        foreach (IGrouping<(string Variant, Effect Effect), Contrast> g in contrasts
            .Where(c => of.Contains(c.Key.Indicator) && Headlines.Shows(c.Key) && c.WidthRatio is not null).GroupBy(c => (c.Variant, c.Effect)))
        {
            double[] x = [.. g.Select(c => c.WidthRatio!.Value).Order()];
            medians.Add(new WidthMedian(g.Key.Variant, g.Key.Effect, 0.5 * (x[(x.Length - 1) / 2] + x[x.Length / 2]), x.Length));
        }

        return medians;
    }
}
