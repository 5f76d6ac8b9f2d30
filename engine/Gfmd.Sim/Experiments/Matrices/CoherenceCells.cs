using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Effects of levers and pairs from the runs of a factorial.</summary>
internal sealed class CoherenceCells
{
    private readonly Factorial _design;
    private readonly IReadOnlyList<string> _levers;
    private readonly ArmSeries[][] _figures;
    private readonly int[] _replicates;

    /// <param name="design">The design; its first point is the base.</param>
    /// <param name="levers">Ids of its factors.</param>
    /// <param name="units">Runs of the central and of the drawn series, by point and replicate.</param>
    public CoherenceCells(Factorial design, IReadOnlyList<string> levers, IReadOnlyList<MatrixUnit[][]> units)
    {
        (_design, _levers) = (design, levers);
        _figures = [.. units.Select(s => s.Select(MatrixCells.Series).ToArray())];
        _replicates = [.. units.Select(s => s[0].Length)];
    }

    /// <summary>Effects on an outcome in a place; none where a run lacks the figure.</summary>
    public IEnumerable<CoherenceCell> Of(MatrixOutcome outcome, Labelled label)
    {
        int all = _design.Points.Count;
        double[][]? central = Values(0, outcome, label, all), drawn = Values(1, outcome, label, all);
        return central is null ? [] : Effects(outcome, label, central, drawn ?? []);
    }

    /// <summary>
    /// Effects on the triple win of a corridor (I9.03): the least of the changes against the base of the accounts of its migrants, its origin and
    /// its destination, at the usual weights, each over its standard deviation over the draws (over replicates with fewer than two draws), pooled
    /// over the points of the design. No gain of one makes up for a loss of another.
    /// </summary>
    public IEnumerable<CoherenceCell> TripleWinOf(Labelled corridor)
    {
        double[][][]?[] changes = [Changes(0, corridor), Changes(1, corridor)];
        double[][][]? measured = _replicates[1] > 1 ? changes[1] : changes[0];
        if (changes[0] is null || measured is null)
        {
            return [];
        }

        double[] rods = [.. measured.Select(s => TripleWin.Rod([.. s.Skip(1)]))];
        int points = _design.Points.Count;
        double[][] Least(int series) => changes[series] is not { } sides ? [] : [.. Enumerable.Range(0, _replicates[series]).Select(
            r => Enumerable.Range(0, points).Select(p => sides.Index().Min(s => TripleWin.Z(s.Item[p][r], rods[s.Index]))).ToArray())];
        double[][] central = Least(0);
        return central.Any(v => v.Any(double.IsNaN)) ? [] : Effects(Coherence.TripleWin, corridor, central, Least(1));
    }

    /// <summary>Changes against the base by side, point and replicate; null where a run lacks a side.</summary>
    private double[][][]? Changes(int series, Labelled corridor)
    {
        double[]?[][] levels = [.. Enum.GetValues<TripleWinSide>().Select(
            s => _figures[series].Take(_design.Points.Count).Select(a => TripleWinWeights.Usual.Of(a, s, corridor)).ToArray())];
        return levels.Any(s => s.Any(p => p is null)) ? null
            : [.. levels.Select(s => s.Select(p => p!.Zip(s[0]!, (x, y) => x - y).ToArray()).ToArray())];
    }

    private List<CoherenceCell> Effects(MatrixOutcome outcome, Labelled label, double[][] central, double[][] drawn)
    {
        List<CoherenceCell> cells = [];
        for (int a = 0; a < _levers.Count; a++)
        {
            int first = a;
            cells.Add(Cell(outcome, label, _levers[a], "", central, drawn, v => _design.Single(first, v)));
        }

        cells.AddRange(Pairs(outcome, label, central, drawn));
        return cells;
    }

    /// <summary>What each two factors do together beyond the sum of each alone.</summary>
    internal IEnumerable<CoherenceCell> Pairs(MatrixOutcome outcome, Labelled label, double[][] central, double[][] drawn)
    {
        for (int a = 0; a < _levers.Count; a++)
        {
            for (int b = a + 1; b < _levers.Count; b++)
            {
                (int first, int second) = (a, b);
                yield return Cell(outcome, label, _levers[a], _levers[b], central, drawn, v => _design.Pair(first, second, v));
            }
        }
    }

    /// <summary>One effect with its intervals.</summary>
    internal static CoherenceCell Cell(
        MatrixOutcome outcome, Labelled label, string a, string b, double[][] central, double[][] drawn, Func<double[], double> effect)
    {
        Moments x = Moments.Of([.. central.Select(effect)]), y = Moments.Of([.. drawn.Select(effect)]);
        double? half = x.Count > 1 ? Student.Two95(x.Count - 1) * Math.Sqrt(x.Variance / x.Count) : null;
        double? wide = y.Count > 1 ? Student.Two95(y.Count - 1) * Math.Sqrt(y.Variance * (1 + (1.0 / y.Count))) : null;
        // sums of many runs leave rounding behind where nothing differs
        double noise = 1e-9 * central.SelectMany(v => v).Select(Math.Abs).DefaultIfEmpty(0).Max();
        int sign = x.Mean - (half ?? 0) > noise ? 1 : x.Mean + (half ?? 0) < -noise ? -1 : 0;
        int good = sign * outcome.Better;
        bool pair = b.Length > 0;
        string reads = sign == 0 ? "either" : good > 0 ? pair ? "reinforce" : "better" : good < 0 ? pair ? "counteract" : "worse"
            : sign > 0 ? pair ? "more" : "higher" : pair ? "less" : "lower";
        return new CoherenceCell
        {
            LeverA = a,
            LeverB = b,
            Outcome = outcome.Id,
            Origin = label.Origin,
            Destination = label.Destination,
            Effect = x.Mean,
            Low = x.Mean - half,
            High = x.Mean + half,
            DrawnLow = y.Mean - wide,
            DrawnHigh = y.Mean + wide,
            Reads = reads,
        };
    }

    /// <summary>Values by replicate and point, those beyond the design too if there are any; null where a run lacks the figure. A figure between
    /// two runs is 0 in the base.</summary>
    internal double[][]? Values(int series, MatrixOutcome outcome, Labelled label, int points)
    {
        double[][] values = [.. Enumerable.Range(0, _replicates[series]).Select(_ => new double[points])];
        for (int p = 0; p < points; p++)
        {
            ContrastKey? key = MatrixCells.Key(_figures[series][p], outcome.Indicator, outcome.Measure, label);
            bool between = Contrasts.IsBetween(new ContrastKey(outcome.Indicator, outcome.Measure, label, ""));
            if (key is null && !(p == 0 && between))
            {
                return null;
            }

            for (int r = 0; r < values.Length; r++)
            {
                values[r][p] = key is ContrastKey k ? _figures[series][p].Of(k)![r] : 0;
                if (double.IsNaN(values[r][p]))
                {
                    return null;
                }
            }
        }

        return values;
    }
}
