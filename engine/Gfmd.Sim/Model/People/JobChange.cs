using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Model.People;

/// <summary>Changes of employer abroad under a permit (MODEL 4.7).</summary>
/// <remarks><code>h_jobchange = jc·(1 if not abused; else jc_ab_free if tie = None; else jc_ab_tied)</code>
/// jc is jc_free without a tie, jc_tied under a full one, their mean within the sector. After portabilityAfterMonths a tied worker changes as if
/// free.</remarks>
public sealed class JobChange
{
    private readonly int _freeAfter;
    private readonly double _tied, _tiedAbused, _free, _freeAbused;

    /// <summary>Rates of a scheme.</summary>
    public JobChange(ParameterSet numbers, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        Regime r = scheme.Regime;
        _free = numbers[RegimesNumbers.JcFree];
        _freeAbused = _free * numbers[RegimesNumbers.JcAbFree];
        _tied = r.EmployerTie switch
        {
            EmployerTie.None => _free,
            EmployerTie.Sector => 0.5 * (_free + numbers[RegimesNumbers.JcTied]),
            _ => numbers[RegimesNumbers.JcTied],
        };
        _tiedAbused = r.EmployerTie == EmployerTie.None ? _freeAbused : _tied * numbers[RegimesNumbers.JcAbTied];
        _freeAfter = r.PortabilityAfterMonths > 0 ? r.PortabilityAfterMonths : int.MaxValue;
    }

    /// <summary>Whether the tie no longer holds a person so many months abroad.</summary>
    public bool Portable(int months) => months >= _freeAfter;

    /// <summary>Probability of a change in the month.</summary>
    /// <param name="months">Months abroad in this spell.</param>
    /// <param name="abused">Whether abused now.</param>
    public double Probability(int months, bool abused) =>
        Portable(months) ? (abused ? _freeAbused : _free) : abused ? _tiedAbused : _tied;
}
