using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>The stock of migrants left its level before month 0: what the run shows would be a transient. The message says where.</summary>
public sealed class DriftException(string message) : Exception(message);

/// <summary>
/// Whether the months before month 0 are steady (14.2 step 3: the base stock is placed so that the first month is no transient): the mean stock of
/// the last twelve months of the burn-in, of all schemes, lies within 5 % and two standard errors of its number of agents from the stock placed.
/// Overstayers of schemes with a permit are left out, since the placed stock is one of permit holders. A shorter burn-in is not checked.
/// </summary>
public sealed class Drift : IFrameSink
{
    /// <summary>Share by which the stock may leave its level.</summary>
    public const double Allowed = 0.05;

    private const int Window = 12;

    private readonly Plan _plan;
    private readonly double[] _stock;

    /// <summary>Of the runs of a plan.</summary>
    public Drift(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _stock = new double[plan.Schemes.Length];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Table> Tables => [];

    /// <summary>Whether the burn-in is long enough and there are migrants at the start.</summary>
    public bool Applies => _plan.Scenario.BurnIn >= Window && Placed > 0;

    private double Placed => _plan.Schemes.Sum(s => s.Intake.Stock.Value);

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
        if (month < -Window || month >= 0 || !Applies)
        {
            return;
        }

        foreach (SchemePlan s in _plan.Schemes)
        {
            long irregular = s.Irregular ? 0 : tallies.Sum(SchemeMeasure.StockIrregular, s.Index);
            _stock[s.Index] = (month == -Window ? 0 : _stock[s.Index])
                + ((tallies.Sum(SchemeMeasure.Stock, s.Index) - irregular) / (double)Window);
        }

        if (month == -1)
        {
            Judge();
        }
    }

    private void Judge()
    {
        double placed = Placed, found = _stock.Sum(), drift = (found / placed) - 1;
        double noise = 2 * Math.Sqrt(_plan.Schemes.Sum(s => s.Intake.Stock.Value * _plan.Origins[s.Origin].Weight)) / placed;
        if (Math.Abs(drift) <= Allowed + noise)
        {
            return;
        }

        IEnumerable<string> worst = _plan.Schemes.Where(s => s.Intake.Stock > 0)
            .OrderByDescending(s => Math.Abs(_stock[s.Index] - s.Intake.Stock)).ThenBy(s => s.Id, StringComparer.Ordinal).Take(3)
            .Select(s => $"{s.Id} {s.Intake.Stock.Value:N0} -> {_stock[s.Index]:N0}");
        throw new DriftException(
            $"the stock of migrants drifts by {100 * drift:+0.0;-0.0} % over the burn-in ({Allowed:P0} and {noise:P1} for chance are allowed), most "
            + $"in {string.Join(", ", worst)}: calibrate the base (gfmd calibrate --base), or correct stock, departures and returnRate there");
    }
}
