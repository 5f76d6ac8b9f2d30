using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>The names behind the positions of a state: countries, regimes, schemes and options of the plan that it was taken under.</summary>
internal sealed record StateLayout
{
    /// <summary>Countries of origin.</summary>
    public required string[] Origins { get; init; }

    /// <summary>Persons an agent stands for, by origin.</summary>
    public required int[] Weights { get; init; }

    /// <summary>Countries of destination.</summary>
    public required string[] Destinations { get; init; }

    /// <summary>Regimes.</summary>
    public required string[] Regimes { get; init; }

    /// <summary>Schemes: regime and origin.</summary>
    public required string[] Schemes { get; init; }

    /// <summary>First scheme by origin.</summary>
    public required int[] FirstScheme { get; init; }

    /// <summary>Options by origin: scheme and channel.</summary>
    public required string[][] Options { get; init; }

    /// <summary>Destinations by origin, in the order of its communities' columns.</summary>
    public required string[][] Local { get; init; }

    /// <summary>Columns of the state with their types.</summary>
    public required string[] Columns { get; init; }

    /// <summary>Names of a plan.</summary>
    public static StateLayout Of(Plan plan) => new()
    {
        Origins = [.. plan.Origins.Select(o => o.Country.Id)],
        Weights = [.. plan.Origins.Select(o => o.Weight)],
        Destinations = [.. plan.Destinations.Select(d => d.Id)],
        Regimes = [.. plan.Scenario.Regimes.Select(r => r.Id)],
        Schemes = [.. plan.Schemes.Select(s => s.Id)],
        FirstScheme = [.. plan.Origins.Select(o => o.FirstScheme)],
        Options = [.. plan.Origins.Select(o => o.Options.Select(x => $"{plan.Schemes[x.Scheme].Id} through {x.Channel}").ToArray())],
        Local = [.. plan.Origins.Select(o => o.Destinations.Select(d => plan.Destinations[d].Id).ToArray())],
        Columns = ColumnsOf(plan),
    };

    /// <summary>Writes the names.</summary>
    public void Write(StateBuffer to)
    {
        to.Words(Columns);
        to.Words(Origins);
        to.Many<int>(Weights);
        to.Words(Destinations);
        to.Words(Regimes);
        to.Words(Schemes);
        to.Many<int>(FirstScheme);
        for (int o = 0; o < Origins.Length; o++)
        {
            to.Words(Options[o]);
            to.Words(Local[o]);
        }
    }

    /// <summary>Reads the names; refuses columns that this engine does not have.</summary>
    public static StateLayout Read(StateReader from, Plan plan)
    {
        string[] columns = from.Words();
        if (!columns.AsSpan().SequenceEqual(ColumnsOf(plan)))
        {
            throw new StateException("the state was written by an engine with other columns");
        }

        string[] origins = from.Words();
        StateLayout names = new()
        {
            Columns = columns,
            Origins = origins,
            Weights = from.Many<int>(),
            Destinations = from.Words(),
            Regimes = from.Words(),
            Schemes = from.Words(),
            FirstScheme = from.Many<int>(),
            Options = new string[origins.Length][],
            Local = new string[origins.Length][],
        };
        for (int o = 0; o < origins.Length; o++)
        {
            names.Options[o] = from.Words();
            names.Local[o] = from.Words();
        }

        return names;
    }

    private static string[] ColumnsOf(Plan plan)
    {
        Names names = new([]);
        Block empty = new(0, 0, 0, 0, 0, 0, 0);
        empty.PersonColumns(ref names);
        empty.SojournColumns(ref names);
        empty.HouseholdColumns(ref names);
        empty.Villages.Columns(ref names);
        new Market(plan).Columns(ref names);
        return [.. names.Found];
    }

    private readonly record struct Names(List<string> Found) : IColumnVisitor, IRowVisitor
    {
        public void Column<T>(ref T[] column, T start = default, string name = "")
            where T : unmanaged => Found.Add($"{name} {typeof(T).Name}");

        public void Rows<T>(T[] column, Rows rows, string name = "")
            where T : unmanaged => Found.Add($"{name} {typeof(T).Name} {rows}");
    }
}
