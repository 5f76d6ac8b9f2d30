using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>The stock of migrants left its level before month 0: what the run shows would be a transient. The message says where.</summary>
public sealed class DriftException(string message) : Exception(message);

/// <summary>
/// Whether the months before month 0 are steady (14.2 step 3: the base stock is placed so that the first month is no transient): the mean stock of
/// the last twelve months of the burn-in, of all schemes, lies within 5 % and two standard errors of its number of agents from that of the first
/// twelve, or from what demandGrowth makes of it in between. Overstayers of schemes with a permit are left out: they pile up in any base (docs).
/// A burn-in of less than two years is not checked: whole years are compared, because of the seasons.
/// </summary>
public sealed class Drift : IFrameSink
{
    /// <summary>Share by which the stock may leave its level.</summary>
    public const double Allowed = 0.05;

    private const int Window = 12;

    private readonly Plan _plan;
    private readonly double[] _first, _stock;

    /// <summary>Of the runs of a plan.</summary>
    public Drift(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _first = new double[plan.Schemes.Length];
        _stock = new double[plan.Schemes.Length];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Table> Tables => [];

    /// <summary>Whether the burn-in is long enough and there are migrants at the start.</summary>
    public bool Applies => _plan.Scenario.BurnIn >= 2 * Window && _plan.Schemes.Any(s => s.Intake.Stock.Value > 0);

    /// <inheritdoc/>
    public void Add(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Add(frame.Month, frame.Tallies);
    }

    /// <summary>Takes a month; at the last before month 0 the drift is judged.</summary>
    /// <exception cref="DriftException">It is too large.</exception>
    public void Add(int month, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        int begin = -_plan.Scenario.BurnIn;
        double[]? year = !Applies || month >= 0 ? null : month < begin + Window ? _first : month >= -Window ? _stock : null;
        if (year is null)
        {
            return;
        }

        foreach (SchemePlan s in _plan.Schemes)
        {
            // a replicate begins its years anew
            double before = month == begin || month == -Window ? 0 : year[s.Index];
            long irregular = s.Irregular ? 0 : tallies.Sum(SchemeMeasure.StockIrregular, s.Index);
            year[s.Index] = before + ((tallies.Sum(SchemeMeasure.Stock, s.Index) - irregular) / (double)Window);
        }

        if (month == -1)
        {
            Judge();
        }
    }

    private void Judge()
    {
        double first = _first.Sum(), ratio = _stock.Sum() / Math.Max(1, first);
        double years = (_plan.Scenario.BurnIn - Window) / (double)Window;
        double trend = _plan.Schemes.Sum(s => _first[s.Index] * (s.Rationed ? 1 + (years * s.Intake.DemandGrowth.Value) : 1)) / Math.Max(1, first);
        double drift = ratio > 1 ? Math.Max(0, ratio - Math.Max(1, trend)) : Math.Min(0, ratio - Math.Min(1, trend));
        double noise = 2 * Math.Sqrt(_plan.Schemes.Sum(s => _first[s.Index] * _plan.Origins[s.Origin].Weight)) / Math.Max(1, first);
        if (Math.Abs(drift) <= Allowed + noise)
        {
            return;
        }

        IEnumerable<string> worst = _plan.Schemes.OrderByDescending(s => Math.Abs(_stock[s.Index] - _first[s.Index]))
            .ThenBy(s => s.Id, StringComparer.Ordinal).Take(3).Select(s => $"{s.Id} {_first[s.Index]:N0} -> {_stock[s.Index]:N0}");
        string chance = $"{Allowed:P0} and {noise:P1} for chance are allowed";
        throw new DriftException(
            $"the stock of migrants drifts by {100 * drift:+0.0;-0.0} % from the first to the last year of the burn-in ({chance}), most in "
            + $"{string.Join(", ", worst)}: calibrate the base (gfmd calibrate --base), or correct stock, departures and returnRate there");
    }
}
