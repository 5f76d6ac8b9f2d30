using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>One run beside the base: a row, or a point of a front.</summary>
/// <param name="Id">Id of the row; of a point, front and its level.</param>
/// <param name="Uses">Levers pulled.</param>
/// <param name="Clauses">Clauses changed, that are no levers of the catalogue.</param>
public sealed record MatrixArm(string Id, IReadOnlyList<LeverUse> Uses, IReadOnlyList<LeverMove> Clauses)
{
    /// <summary>What else it does to the base; null: nothing.</summary>
    public Func<Scenario, Scenario>? Patch { get; init; }

    /// <summary>Regimes of the base that it closes at month 0.</summary>
    public IReadOnlyList<string> Closed { get; init; } = [];

    /// <summary>Everything that it moves.</summary>
    public IEnumerable<LeverMove> Moves => [.. Clauses, .. Uses.SelectMany(u => Levers.Find(u.Name)!.Moves)];

    /// <summary>Who holds its levers.</summary>
    public IReadOnlyList<LeverHolder> Holders => [.. Uses.Select(u => Levers.Find(u.Name)!.Holder).Distinct()];

    /// <summary>The scenario with the row put to use from month 0 on.</summary>
    /// <param name="basis">The base.</param>
    /// <param name="capacity">Capacity of the origin; null: as the scenario has it.</param>
    /// <param name="draw">Draws the size of every lever within its range; null: the central size.</param>
    public Scenario On(Scenario basis, double? capacity, Draw? draw)
    {
        Scenario patched = Patch is null ? basis : Patch(basis);
        Scenario changed = Clauses.Count == 0 ? patched : LeverMoves.Apply(patched, Clauses, Catalogue.Parameters);
        return changed with
        {
            Name = $"{basis.Name}-{Id.ToLowerInvariant().Replace('+', '-').Replace('.', '-')}",
            Levers = [.. changed.Levers, .. Uses.Select(Sized)],
        };

        // one draw a lever and replicate: a lever has the same size in every row that pulls it
        LeverUse Sized(LeverUse use) => use with
        {
            HolderCapacity = capacity is not null && OriginCapacity.Scales(Levers.Find(use.Name)!) ? capacity : use.HolderCapacity,
            SizeQuantile = draw is Draw d ? d.Uniform(Keys.Of("lever " + use.Name), Draw.NoMonth, Purpose.ParameterValue) : use.SizeQuantile,
        };
    }
}

/// <summary>A row that is not run, and why.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Why">Why not.</param>
public sealed record MatrixLeftOut(string Id, string Name, string Why);

/// <summary>The rows of a matrix on a scenario: those that are run, and those that are not.</summary>
public sealed class MatrixArms
{
    private readonly Scenario _basis;
    private readonly string? _corridor;

    /// <summary>Arms of a matrix.</summary>
    /// <param name="definition">The matrix.</param>
    /// <param name="basis">The base.</param>
    /// <param name="corridor">The only corridor in which levers act; null: everywhere.</param>
    public MatrixArms(MatrixDefinition definition, Scenario basis, string? corridor)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(basis);
        (_basis, _corridor) = (basis, corridor);
        List<MatrixArm> rows = [];
        List<MatrixLeftOut> left = [];
        foreach (MatrixRow row in definition.Rows)
        {
            if (Missing(row) is { } why)
            {
                left.Add(new(row.Id, row.Name, why));
                continue;
            }

            MatrixArm arm = new(row.Id, [.. row.Levers.Select(l => Use(l, row.Strength))], []);
            string? idle = arm.Uses.Select(Idle).FirstOrDefault(w => w is not null);
            if (idle is null)
            {
                rows.Add(arm);
            }
            else
            {
                left.Add(new(row.Id, row.Name, idle));
            }
        }

        (Rows, LeftOut) = (rows, left);
        Temporary = [.. basis.Regimes.Where(r => r.Family != RegimeFamily.Irregular && r.DurationMonths > 0)];
        bool[] places = Temporary.Count == 0 ? [] : Temporary.Any(r => r.QuotaPerYear is not null) ? [false, true] : [false];
        Front = [.. places.SelectMany(lifted => definition.Front.Select(level => Point(level, lifted)))];
    }

    /// <summary>Rows that are run.</summary>
    public IReadOnlyList<MatrixArm> Rows { get; }

    /// <summary>Rows that are not.</summary>
    public IReadOnlyList<MatrixLeftOut> LeftOut { get; }

    /// <summary>Points of the openness-rights front: every right of every temporary regime at one level.</summary>
    public IReadOnlyList<MatrixArm> Front { get; }

    /// <summary>Regimes whose permits end.</summary>
    public IReadOnlyList<Regime> Temporary { get; }

    /// <summary>Id of a point of the front.</summary>
    /// <param name="level">Level of every right.</param>
    /// <param name="lifted">Whether places are ten times as many, so that they no longer bind.</param>
    public static string FrontId(double level, bool lifted) => FormattableString.Invariant($"front-{level:0.##}{(lifted ? "-lifted" : "")}");

    private static MatrixArm Point(double level, bool lifted)
    {
        LeverMove rights = new("regimes/rights/*", LeverAct.To, level) { Scope = LeverScope.Temporary };
        LeverMove places = new("regimes/quotaPerYear", LeverAct.Factor, 10) { Scope = LeverScope.Temporary };
        return new(FrontId(level, lifted), [], lifted ? [rights, places] : [rights]);
    }

    private static string? Missing(MatrixRow row)
    {
        foreach (string id in row.Levers)
        {
            if (Levers.Find(id) is not { } lever)
            {
                return $"lever {id} is not in this version";
            }

            if (Levers.Lacks(lever, Catalogue.Parameters) is { } lacks)
            {
                return $"lever {id} does not work in this version: {lacks} is not there";
            }
        }

        return null;
    }

    private LeverUse Use(string lever, double strength) => new()
    {
        Strength = strength,
        Id = $"matrix-{lever}",
        Lever = lever,
        Target = _corridor is null ? null : new LeverTarget { Corridor = _corridor },
    };

    /// <summary>Why a lever would change nothing in the scenario; null: it changes something.</summary>
    private string? Idle(LeverUse use)
    {
        Lever lever = Levers.Find(use.Name)!;
        if (_basis.Levers.Any(l => l.Name == use.Name))
        {
            return $"{lever.Id} is pulled in this scenario already";
        }

        Scenario here = Here();
        LeverMove[] terms = [.. lever.Moves.Where(m => !m.Path.StartsWith("parameters/", StringComparison.Ordinal))];
        List<JsonNode?> found = [.. terms.SelectMany(m => Leaves(here, m))];
        string paths = string.Join(", ", lever.Moves.Select(m => m.Path));
        if (terms.Length > 0 && terms.Length == lever.Moves.Count && !found.Exists(f => f is not null) && !terms.Any(m => m.Otherwise.Length > 0))
        {
            return $"nothing here that it could move: {paths}";
        }

        Scenario pulled = LeverMoves.Pull(here with { Levers = [use] }, [1], Catalogue.Parameters) with { Levers = here.Levers };
        return PastCheck.All(here, pulled).Count > 0 ? null : $"it is so already: {paths}";
    }

    /// <summary>What of the scenario the rows can reach.</summary>
    private Scenario Here() => _corridor is null ? _basis : _basis with
    {
        Corridors = [.. _basis.Corridors.Where(c => c.Id == _corridor)],
        Regimes = [.. _basis.Regimes.Where(r => _basis.Corridors.Any(
            c => c.Id == _corridor && c.Destination == r.Destination && r.Intakes.Any(i => i.Id == c.Origin)))],
    };

    /// <summary>Values at the end of a path, null for a term that is not set.</summary>
    private static List<JsonNode?> Leaves(Scenario scenario, LeverMove move)
    {
        JsonObject root = JsonSerializer.SerializeToNode(scenario, ScenarioJson.Default.Scenario)!.AsObject();
        List<JsonNode?> at = [root];
        foreach (string step in move.Path.Split('/').Where(s => s != "*"))
        {
            string name = step.Split('[')[0];
            at = [.. at.SelectMany(n => n is JsonArray list ? list.AsEnumerable() : [n]).OfType<JsonObject>().Select(o => o[name])];
            if (name == "regimes")
            {
                at = [.. at.OfType<JsonArray>().SelectMany(list => list).Where(r => LeverMoves.Concerns(move, r!.AsObject()))];
            }
        }

        return at;
    }
}
