using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Integration abroad and engagement with home (MODEL 10; Guarnizo, Portes and Haller 2003).</summary>
/// <remarks><code>
///   integr   = min(1, 1 - exp(-ysm/int_years) + int_res·resident)
///   attach_t = attach·exp(-att_decay·ysm)·(1 + att_visit·visits)
///   p_engage = L( en0 + en_int·integr + en_att·attach_t + en_dual·dualCit + en_org·orgSupport + en_tr·trust )      per year
/// </code>Both are complements; with decaying attachment engagement is an inverted U in time.</remarks>
public sealed class Engagement
{
    private readonly ParameterSet _n;
    private readonly SchemePlan _scheme;
    private readonly double _programmes;
    private readonly double[] _weights;

    /// <summary>Engagement of the migrants of a scheme.</summary>
    public Engagement(ParameterSet numbers, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        (_n, _scheme) = (numbers, scheme);
        Scenarios.DiasporaTerms terms = scheme.Corridor.Diaspora;
        _programmes = (numbers[DiasporaNumbers.EnDual] * terms.DualCitizenship) + (numbers[DiasporaNumbers.EnOrg] * terms.AssociationSupport)
            + (numbers[DiasporaNumbers.EnTr] * terms.Trust);
        _weights =
        [
            numbers[DiasporaNumbers.EwPrimary], numbers[DiasporaNumbers.EwLower], numbers[DiasporaNumbers.EwUpper],
            numbers[DiasporaNumbers.EwTertiary],
        ];
    }

    /// <summary>Integration after so many years, 0 to 1.</summary>
    public double Integration(double years)
    {
        int path = _scheme.Regime.PathToSettleMonths;
        bool resident = !_scheme.Irregular && (path > 0 ? years * 12 >= path : _scheme.Regime.DurationMonths == 0);
        return Math.Min(1, 1 - Maths.Exp(-years / _n[DiasporaNumbers.IntYears]) + (resident ? _n[DiasporaNumbers.IntRes] : 0));
    }

    /// <summary>Attachment to home after so many years.</summary>
    public double Attachment(double atDeparture, double years) => atDeparture * Maths.Exp(-_n[DiasporaNumbers.AttDecay] * years)
        * (1 + (_n[DiasporaNumbers.AttVisit] * _scheme.Corridor.Diaspora.Visits));

    /// <summary>Probability to be engaged with home in a year.</summary>
    public double Probability(double integration, double attachment) => Maths.Logistic(_n[DiasporaNumbers.En0]
        + (_n[DiasporaNumbers.EnInt] * integration) + (_n[DiasporaNumbers.EnAtt] * attachment) + _programmes);

    /// <summary>Walks the cells of a census: persons, years since arrival, integration, engagement and what they can do for trade.</summary>
    public void Walk(Tallies tallies, Action<EngagementCell> see)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        ArgumentNullException.ThrowIfNull(see);
        for (int cell = 0; cell < Tallies.Cells; cell++)
        {
            for (int years = 0; years < Tallies.Tenures; years++)
            {
                int at = (((_scheme.Index * Tallies.Cells) + cell) * Tallies.Tenures) + years;
                long persons = tallies.Tenure[at];
                if (persons > 0)
                {
                    // completed years: the mean stay of a bin is half a year more
                    double integration = Integration(years + 0.5), attachment = Attachment(0.001 * tallies.Attachment[at] / persons, years + 0.5);
                    see(new EngagementCell(
                        cell, persons, integration, Probability(integration, attachment), persons * _weights[cell >> 1] * integration * attachment));
                }
            }
        }
    }
}

/// <summary>Migrants of one cell and one year of stay.</summary>
/// <param name="Cell">Sex and education.</param>
/// <param name="Persons">Persons.</param>
/// <param name="Integration">Integration, 0 to 1.</param>
/// <param name="Engaged">Probability of engagement in a year.</param>
/// <param name="Capacity">eduWeight·integr·attach_t, summed over the persons.</param>
public readonly record struct EngagementCell(int Cell, long Persons, double Integration, double Engaged, double Capacity);
