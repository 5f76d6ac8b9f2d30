using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Reports;

/// <summary>An axis of numbers: round ticks, from data to a coordinate, linear or by powers of ten.</summary>
internal sealed class SvgAxis
{
    private readonly double _from, _to, _start, _end;

    private SvgAxis(double from, double to, double start, double end, bool log, IReadOnlyList<double> ticks)
    {
        (_from, _to, _start, _end, IsLog, Ticks) = (from, to, start, end, log, ticks);
    }

    /// <summary>Equal steps mean equal factors.</summary>
    public bool IsLog { get; }

    /// <summary>Round numbers to label.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis for values, with zero in it unless it is logarithmic.</summary>
    public static SvgAxis Of(IReadOnlyList<double> values, double start, double end, bool log)
    {
        double low = values.DefaultIfEmpty(0).Min(), high = values.DefaultIfEmpty(1).Max();
        return log ? Log(values, high, start, end) : Linear(Math.Min(0, low), Math.Max(0, high), start, end);
    }

    /// <summary>Whether series differ so much in size that the small ones would lie on the floor of a linear axis.</summary>
    public static bool WantsLog(FigureView view)
    {
        List<double> tops = [.. view.Series.Select(s => s.Cells.Where(c => c.Is).Select(c => c.Value).DefaultIfEmpty(0).Max()).Where(v => v > 0)];
        bool negative = view.Series.Any(s => s.Cells.Any(c => c.Value < 0));
        return !negative && tops.Count > 1 && view.Unit is not "%" && tops.Max() > 40 * tops.Min();
    }

    /// <summary>Coordinate of a value.</summary>
    public double At(double value) => _start + ((Place(value) - Place(_from)) / (Place(_to) - Place(_from)) * (_end - _start));

    /// <summary>A tick as text.</summary>
    public static string Label(double tick)
    {
        double size = Math.Abs(tick);
        double shown = size >= 1e6 ? tick / 1e6 : tick;
        int decimals = 0;
        while (decimals < 4 && Math.Abs(Math.Round(shown, decimals) - shown) > 1e-9 * Math.Max(1, Math.Abs(shown)))
        {
            decimals++;
        }

        return Written.Number(shown, decimals) + (size >= 1e6 ? " m" : "");
    }

    private double Place(double value) => IsLog ? Maths.Log(Math.Max(value, 1e-12)) : value;

    private static SvgAxis Linear(double low, double high, double start, double end)
    {
        double span = high > low ? high - low : 1, step = 1;
        for (; span / step > 5; step *= 10)
        {
        }

        for (; span / step <= 0.5; step /= 10)
        {
        }

        step = span / step < 1 ? step / 5 : span / step <= 2.5 ? step / 2 : step;
        int first = (int)Math.Floor(low / step), last = (int)Math.Ceiling(high / step);
        last = Math.Max(last, first + 1);
        return new SvgAxis(first * step, last * step, start, end, false, [.. Enumerable.Range(first, last - first + 1).Select(i => i * step)]);
    }

    private static SvgAxis Log(IReadOnlyList<double> values, double high, double start, double end)
    {
        double low = values.Where(v => v > 0).DefaultIfEmpty(1).Min(), from = 1, to = 1;
        for (; from > low; from /= 10)
        {
        }

        for (; from * 10 <= low; from *= 10)
        {
        }

        for (; to < high; to *= 10)
        {
        }

        to = Math.Max(to, from * 10);
        List<double> ticks = [];
        for (double t = from; t <= to * 1.001; t *= 10)
        {
            ticks.Add(t);
        }

        return new SvgAxis(from, to, start, end, true, ticks);
    }
}
