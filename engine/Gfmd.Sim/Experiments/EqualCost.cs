using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// Designs at equal public cost: the places a year of a variant's own regimes are multiplied by one factor, found by the secant rule on the first
/// replicate, until its levers cost governments as much over the run as those of the base (of the first variant that costs something, where the base
/// costs nothing). What is equal is the cost of levers (MODEL 13); taxes and public services are not in it.
/// </summary>
internal sealed class EqualCost(Solved solved, ComparisonOptions options, CancellationToken stop)
{
    private const double Within = 0.01, Least = 0.05, Most = 20;
    private const int Tries = 8;

    private readonly List<string> _lines = [];
    private Past? _past;

    /// <summary>The designs with their places scaled, and a line for each.</summary>
    /// <exception cref="ComparisonException">A cost cannot be reached by places.</exception>
    public (IReadOnlyList<Design> Designs, IReadOnlyList<string> Lines) Scale(IReadOnlyList<Design> designs)
    {
        Plan basis = PlanCompiler.Compile(designs[0].Scenario, solved, options.Persons);
        _past = Past.Run(basis, 0, options.Threads, options.Lanes ?? LaneWidths.Widest, null, stop);
        double[] costs = [.. designs.Select(d => Cost(basis, d, 1))];
        int reference = Array.FindIndex(costs, c => c > 0);
        if (reference < 0)
        {
            throw new ComparisonException(["--equal-cost: no design has a lever that costs governments anything (levers, unitCost, fixedCost)"]);
        }

        string of = designs[reference].Name;
        _lines.Add($"{of}: levers cost governments USD {costs[reference]:N0} a year; the other designs are brought to that by their places");
        List<Design> scaled = [.. designs];
        for (int d = 1; d < designs.Count; d++)
        {
            double factor = d == reference ? 1 : Solve(basis, designs[d], costs[d], costs[reference], of);
            scaled[d] = factor == 1 ? designs[d] : With(designs[d], factor);
        }

        return (scaled, _lines);
    }

    private double Solve(Plan basis, Design design, double cost, double wanted, string of)
    {
        double low = 1, atLow = cost, high = Math.Clamp(cost > 0 ? wanted / cost : Most, Least, Most);
        for (int n = 0; n < Tries; n++)
        {
            double atHigh = Cost(basis, design, high);
            if (Math.Abs(atHigh - wanted) <= Within * wanted)
            {
                _lines.Add($"{design.Name}: places x{high:0.###} for the public cost of {of} (USD {atHigh:N0} a year, USD {cost:N0} before)");
                return high;
            }

            double slope = high == low ? 0 : (atHigh - atLow) / (high - low);
            if (!(Math.Abs(slope) > 0))
            {
                break;
            }

            (low, atLow, high) = (high, atHigh, Math.Clamp(high + ((wanted - atHigh) / slope), Least, Most));
        }

        throw new ComparisonException(
        [
            $"--equal-cost: {design.Name} costs governments USD {cost:N0} a year and cannot be brought to the USD {wanted:N0} of {of} by its places "
                + $"x{Least} to x{Most}: give it a quotaPerYear that binds and a lever with a unitCost, or compare without --equal-cost",
        ]);
    }

    /// <summary>Mean public cost a year in the first replicate, USD.</summary>
    private double Cost(Plan basis, Design design, double factor)
    {
        Scenario scenario = With(design, factor).Scenario;
        Plan plan = design.Changed.Count == 0 && ReferenceEquals(scenario, basis.Scenario) ? basis : PlanCompiler.Compile(
            scenario, Designs.Shut(Designs.Freeze(basis, scenario), design.Closed), options.Persons);
        DesignRun run = _past!.Run(plan, null, options.Threads, options.Lanes ?? LaneWidths.Widest, stop);
        double[] years = [.. run.Rows.Where(r => r is { Indicator: "I9.06", Measure: "total_usd" } && r.Label == new Labelled("", "", "", "", ""))
            .Select(r => r.Value)];
        return years.Sum() / years.Length;
    }

    /// <summary>Places of the regimes that the variant changes or adds, times a factor, rounded to whole places.</summary>
    private static Design With(Design design, double factor) => factor == 1 ? design : design with
    {
        Scenario = design.Scenario with
        {
            Regimes =
            [
                .. design.Scenario.Regimes.Select(r => r.QuotaPerYear is Datum q && design.Changed.Contains(r.Id)
                    ? r with { QuotaPerYear = q with { Value = Math.Round(factor * q.Value), Low = factor * q.Low, High = factor * q.High } } : r),
            ],
        },
    };
}
