using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Reports;

/// <summary>One number of a figure.</summary>
/// <param name="Value">Mean over replicates; NaN: there is none.</param>
/// <param name="Low">Low end of the 95 % interval of the mean; NaN with one replicate.</param>
/// <param name="High">High end.</param>
/// <param name="Agents">Agents behind it in a replicate; null: not a count of agents.</param>
public readonly record struct Cell(double Value, double Low = double.NaN, double High = double.NaN, long? Agents = null)
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, double> Quantiles = new();

    /// <summary>No number.</summary>
    public static Cell None { get; } = new(double.NaN);

    /// <summary>Whether there is a number.</summary>
    public bool Is => !double.IsNaN(Value);

    /// <summary>Whether there is an interval.</summary>
    public bool HasInterval => !double.IsNaN(Low) && !double.IsNaN(High);

    /// <summary>Whether fewer agents stand behind it than a claim needs.</summary>
    public bool IsFew(int minimum) => Agents < minimum;

    /// <summary>The mean over replicates, with the interval that Student's t gives it when there are two or more.</summary>
    public static Cell Mean(IReadOnlyList<double> values, long? agents)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
        {
            return None;
        }

        double sum = 0;
        foreach (double v in values)
        {
            sum += v;
        }

        double mean = sum / values.Count;
        if (values.Count == 1)
        {
            return new Cell(mean, Agents: agents);
        }

        double squares = 0;
        foreach (double v in values)
        {
            squares += (v - mean) * (v - mean);
        }

        double half = Quantiles.GetOrAdd(values.Count - 1, Student.Two95) * Math.Sqrt(squares / (values.Count - 1) / values.Count);
        return new Cell(mean, mean - half, mean + half, agents);
    }
}

/// <summary>One line or one set of bars.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Cells">A number for each label of the axis.</param>
public sealed record Series(string Name, IReadOnlyList<Cell> Cells);

/// <summary>One choice of what a figure shows.</summary>
/// <param name="Name">Name of the choice.</param>
/// <param name="Unit">Unit of its numbers.</param>
/// <param name="Definition">What they are.</param>
/// <param name="Labels">Labels of the axis: periods, or groups.</param>
/// <param name="Series">The lines or bars.</param>
public sealed record FigureView(string Name, string Unit, string Definition, IReadOnlyList<string> Labels, IReadOnlyList<Series> Series)
{
    /// <summary>Largest size among its numbers.</summary>
    // every number of a table asks for it
    public double Largest { get; } = Series.SelectMany(s => s.Cells).Where(c => c.Is).Select(c => Math.Abs(c.Value)).DefaultIfEmpty(0).Max();

    /// <summary>Decimals of its numbers in tables.</summary>
    public int Decimals => Unit is "persons" or "households" ? 0 : Written.Decimals(Largest);
}

/// <summary>How a figure is drawn.</summary>
public enum FigureKind
{
    /// <summary>Lines over time.</summary>
    Lines,

    /// <summary>Bars by group.</summary>
    Bars,

    /// <summary>Points with their intervals, around zero.</summary>
    Differences,

    /// <summary>Shares of a whole, stacked to both sides of zero.</summary>
    Balance,
}

/// <summary>A figure: one or more views of which the first is drawn, the others can be chosen, and all stand in tables.</summary>
/// <param name="Id">Name in the page, lower case and hyphens.</param>
/// <param name="Title">Headline.</param>
/// <param name="Lead">What to see, in words; also the text for those who cannot see it.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Views">Views, at least one.</param>
public sealed record Figure(string Id, string Title, string Lead, FigureKind Kind, IReadOnlyList<FigureView> Views);

/// <summary>A band of the flow diagram.</summary>
/// <param name="From">Index of the node it leaves.</param>
/// <param name="To">Index of the node it enters.</param>
/// <param name="Cell">Persons.</param>
public sealed record FlowLink(int From, int To, Cell Cell);

/// <summary>A node of the flow diagram.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Column">Column from the left: origin, regime, destination, home again.</param>
/// <param name="Colour">Index of the colour.</param>
public sealed record FlowNode(string Name, int Column, int Colour);

/// <summary>The flow diagram of one year: from origins through regimes to destinations, and home again.</summary>
/// <param name="Id">Name in the page.</param>
/// <param name="Title">Headline.</param>
/// <param name="Lead">What to see.</param>
/// <param name="Unit">Unit of the bands.</param>
/// <param name="Nodes">Nodes, column by column.</param>
/// <param name="Links">Bands.</param>
public sealed record FlowFigure(
    string Id, string Title, string Lead, string Unit, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links)
{
    /// <summary>What a node carries: the larger of what comes in and what goes out.</summary>
    public double Size(int node) => Math.Max(
        Links.Where(l => l.To == node).Sum(l => l.Cell.Value), Links.Where(l => l.From == node).Sum(l => l.Cell.Value));
}
