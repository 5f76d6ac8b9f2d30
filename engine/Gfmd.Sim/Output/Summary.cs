using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>Collects the headline figures of the first and the last full year of the run.</summary>
public sealed class Summary : IFrameSink
{
    private readonly Plan _plan;
    private readonly int _lastYear, _replicates;
    private readonly long[,] _stock, _irregular, _departed, _returned, _received;

    /// <summary>Headline figures of a plan.</summary>
    public Summary(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _lastYear = (plan.Scenario.Months / 12) - 1;
        _replicates = plan.Scenario.Replicates;
        int n = plan.Schemes.Length;
        (_stock, _irregular, _departed, _returned, _received) = (new long[2, n], new long[2, n], new long[2, n], new long[2, n], new long[2, n]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Table> Tables => [];

    /// <inheritdoc/>
    public void Add(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        int year = frame.Month / 12;
        if (frame.Month >= 0 && year == 0)
        {
            Add(frame, 0);
        }

        if (frame.Month >= 0 && year == _lastYear)
        {
            Add(frame, 1);
        }
    }

    /// <summary>The rows, by scheme and year; none if the run is shorter than a year.</summary>
    public IReadOnlyList<SummaryRow> Rows()
    {
        List<SummaryRow> rows = [];
        for (int s = 0; s < _plan.Schemes.Length && _lastYear >= 0; s++)
        {
            for (int k = 0; k < (_lastYear > 0 ? 2 : 1); k++)
            {
                double Mean(long[,] sum) => sum[k, s] / (double)_replicates;
                double? irregular = _stock[k, s] == 0 ? null : 100.0 * _irregular[k, s] / _stock[k, s];
                rows.Add(new SummaryRow(
                    _plan.Schemes[s].Corridor.Id, _plan.Schemes[s].Regime.Id, _plan.CalendarYear(k == 0 ? 0 : _lastYear * 12), Mean(_stock),
                    Mean(_departed), Mean(_returned), Mean(_received) / 1e8, irregular));
            }
        }

        return rows;
    }

    private void Add(Frame frame, int k)
    {
        Tallies y = frame.Tallies;
        for (int s = 0; s < _plan.Schemes.Length; s++)
        {
            _departed[k, s] += y.Sum(SchemeMeasure.Departed, s);
            _returned[k, s] += y.Sum(SchemeMeasure.ReturnedContract, s) + y.Sum(SchemeMeasure.ReturnedTarget, s)
                + y.Sum(SchemeMeasure.ReturnedVoluntary, s) + y.Sum(SchemeMeasure.ReturnedInvoluntary, s);
            _received[k, s] += y.Sum(SchemeMeasure.Received, s);
            if (frame.Month % 12 == 11)
            {
                _stock[k, s] += y.Sum(SchemeMeasure.Stock, s);
                _irregular[k, s] += y.Sum(SchemeMeasure.StockIrregular, s);
            }
        }
    }
}
