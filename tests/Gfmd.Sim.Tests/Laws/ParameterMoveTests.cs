using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Gfmd.Sim.Experiments;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.House;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>
/// Every parameter of the catalogue moves the tables of a small world between the ends of its range. parameter-moves.tsv beside this file says which
/// world of <see cref="ParameterWorlds"/> and which figure ("counters": tables, but no indicator of this version).
/// </summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class ParameterMoveTests
{
    private const string Nothing = "none", Counters = "counters";

    private static readonly TimeSpan SearchLimit = TimeSpan.FromSeconds(420);

    private static readonly string Table = Path.Combine(Repository.Root, "tests/Gfmd.Sim.Tests/Laws/parameter-moves.tsv");

    private static readonly Dictionary<string, Move> Moves = File.Exists(Table)
        ? File.ReadAllLines(Table).Select(l => l.Split('\t')).ToDictionary(c => c[0], c => new Move(c[1], c[2]), StringComparer.Ordinal) : [];

    private static readonly ConcurrentDictionary<string, Lazy<Tables>> Plain = new(StringComparer.Ordinal);

    private static IEnumerable<Parameter> Ranged => Catalogue.Parameters.Where(p => p.Low < p.High);

    private static IEnumerable<string> Moving => Ranged.Where(p => Moves.ContainsKey(p.Id) && Of(p).World != Nothing).Select(p => p.Id);

    private static IEnumerable<string> Still => Ranged.Where(p => Of(p).World == Nothing).Select(p => p.Id);

    [TestCaseSource(nameof(Moving))]
    public void Low_and_high_give_other_tables(string id)
    {
        Parameter p = Ranged.Single(x => x.Id == id);
        Move move = Of(p);
        ParameterWorld world = ParameterWorlds.All.Single(w => w.Name == move.World);
        Tables low = Run(world, p, p.Low), high = Run(world, p, p.High);
        string remedy = $"{id} from {p.Low} to {p.High} in world \"{world.Name}\": name a world of Worlds/ParameterWorlds.cs in which it acts, and a "
            + $"figure that it moves, in a line \"{id}<tab>world<tab>figure\" of {Path.GetFileName(Table)} (test Write_missing_lines finds one), "
            + "or repair the parameter";
        if (move.Figure == Counters)
        {
            Assert.That(high.Hash, Is.Not.EqualTo(low.Hash), "no counter moves: " + remedy);
            return;
        }

        // a parameter of a formula of indicators moves a figure and no counter
        string[] moved = [.. Moved(low, high)];
        Assert.That(moved, Is.Not.Empty, (high.Hash == low.Hash ? "nothing moves: " : "counters move, but no indicator does: ") + remedy);
        Assert.That(move.Figure.Length == 0 || moved.Contains(move.Figure, StringComparer.Ordinal),
            $"{move.Figure} does not move, but {string.Join(", ", moved.Take(5))}: " + remedy);
    }

    [Test]
    public void Every_parameter_with_a_range_has_a_line() =>
        Assert.That(Ranged.Where(p => !Moves.ContainsKey(p.Id)).Select(p => p.Id), Is.Empty,
            $"add a line to {Path.GetFileName(Table)} (test Write_missing_lines finds one)");

    [TestCaseSource(nameof(Still))]
    public void A_parameter_that_is_said_to_move_nothing_moves_nothing(string id)
    {
        Parameter p = Ranged.Single(x => x.Id == id);
        foreach (ParameterWorld world in ParameterWorlds.All.Where(w => !w.Anew))
        {
            Tables low = Run(world, p, p.Low), high = Run(world, p, p.High);
            Assert.That(high.Hash == low.Hash && !Moved(low, high).Any(), $"it moves \"{world.Name}\": take its line out");
        }
    }

    [Test]
    public void Lines_name_parameters_and_worlds_and_what_moves_nothing_has_a_reason()
    {
        string[] worlds = [.. ParameterWorlds.All.Select(w => w.Name), Nothing];
        Assert.That(Moves.Keys.Except(Ranged.Select(p => p.Id), StringComparer.Ordinal), Is.Empty, "no parameter with a range");
        Assert.That(
            Moves.Where(m => !worlds.Contains(m.Value.World, StringComparer.Ordinal) || m.Value.Figure.Length == 0).Select(m => m.Key), Is.Empty);
    }

    [Test]
    public void A_parameter_that_acts_nowhere_is_found()
    {
        ParameterWorld world = ParameterWorlds.All[0];
        Parameter nowhere = new("nowhere", 0, 0, 1, "-", Evidence.C, "0", "");
        Assert.That(Once(world, nowhere, 1).Hash, Is.EqualTo(Run(world, nowhere, 0).Hash));
    }

    /// <summary>Adds a line for every parameter without one that moves a world within the time, the plainest worlds first.</summary>
    [Test, Explicit("writes parameter-moves.tsv")]
    public void Write_missing_lines()
    {
        Stopwatch clock = Stopwatch.StartNew();
        Lock file = new();
        Parameter[] missing = [.. Ranged.Where(p => !Moves.ContainsKey(p.Id))];
        ConcurrentDictionary<string, bool> found = new(StringComparer.Ordinal);
        foreach (ParameterWorld world in ParameterWorlds.All)
        {
            _ = Parallel.ForEach(missing.Where(p => !found.ContainsKey(p.Id)), new ParallelOptions { MaxDegreeOfParallelism = 2 }, p =>
            {
                if (clock.Elapsed < SearchLimit && Shown(world, p) is string figure)
                {
                    found[p.Id] = true;
                    lock (file)
                    {
                        File.AppendAllText(Table, $"{p.Id}\t{world.Name}\t{figure}\n");
                    }
                }
            });
            TestContext.Progress.WriteLine($"{world.Name}: {found.Count} of {missing.Length} after {clock.Elapsed}");
        }
    }

    /// <summary>The figure that a parameter moves most in a world, or nothing.</summary>
    private static string? Shown(ParameterWorld world, Parameter p) => Moved(Run(world, p, p.Low), Run(world, p, p.High)).FirstOrDefault();

    private static Move Of(Parameter p) => Moves.GetValueOrDefault(p.Id, new Move(ParameterWorlds.All[0].Name, ""));

    /// <summary>Figures that differ, those first that differ most for how many agents stand behind them.</summary>
    private static IEnumerable<string> Moved(Tables low, Tables high)
    {
        double Told(string figure)
        {
            (double value, long agents) = low.Figures.GetValueOrDefault(figure);
            (double other, long others) = high.Figures.GetValueOrDefault(figure);
            double share = Math.Abs(value - other) / Math.Max(1e-300, Math.Abs(value) + Math.Abs(other));
            return share * Math.Sqrt(Math.Min(agents, others));
        }

        return low.Figures.Keys.Union(high.Figures.Keys, StringComparer.Ordinal)
            .Where(f => low.Figures.GetValueOrDefault(f) != high.Figures.GetValueOrDefault(f))
            .OrderByDescending(Told).ThenBy(f => f, StringComparer.Ordinal);
    }

    /// <summary>The run of a world with a parameter at a value; at its default it is shared.</summary>
    private static Tables Run(ParameterWorld world, Parameter p, double value) => value == p.Value && !world.Scenario.Parameters.ContainsKey(p.Id)
        ? Plain.GetOrAdd(world.Name, _ => new(() => Once(world, p, value))).Value : Once(world, p, value);

    private static Tables Once(ParameterWorld world, Parameter p, double value)
    {
        Scenario scenario = world.Scenario.With(p, value);
        Plan plan = PlanCompiler.Compile(scenario, world.Anew ? Calibration.Solve(scenario, 1).Solved : world.Numbers());
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Dictionary<string, (double Value, long Agents)> figures = new(StringComparer.Ordinal);
        Past past = Past.Run(plan, world.Replicate, 1, LaneWidths.Widest, null, default);
        DesignRun run = past.Run(plan, null, 1, LaneWidths.Widest, default, (_, tallies) =>
        {
            foreach (long[] column in tallies.Columns())
            {
                hash.AppendData(MemoryMarshal.AsBytes<long>(column));
            }
        });
        foreach (IGrouping<string, IndicatorRow> rows in run.Rows.GroupBy(r => $"{r.Indicator} {r.Measure}", StringComparer.Ordinal))
        {
            figures[rows.Key] = (rows.Sum(r => r.Value * r.Agents), rows.Sum(r => r.Agents));
        }

        return new(Convert.ToHexString(hash.GetHashAndReset()),
            figures.ToDictionary(f => f.Key, f => (f.Value.Value / Math.Max(1, f.Value.Agents), f.Value.Agents), StringComparer.Ordinal));
    }

    private sealed record Move(string World, string Figure);

    /// <summary>What a run says: a hash of every counter of every month, and indicators, weighted over years and breakdowns by agents.</summary>
    private sealed record Tables(string Hash, Dictionary<string, (double Value, long Agents)> Figures);
}
