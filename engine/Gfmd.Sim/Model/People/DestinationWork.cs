using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Work abroad: losing and finding a job (MODEL C3).</summary>
/// <remarks><code>
///   lose with s_tied, s_free or s_irr; find with f_d·u_ref/u_d·(Y_d/Ybar_d)^2, or f_irr·(Y_d/Ybar_d)^2·exp(-eta_low·x_C)
/// </code>x_C: what sanctions on employers have added to the cost of irregular labour (L35).
/// Under a full tie a new post must be found within graceMonths, else the person must leave or stays without permit (decided as in 4.7).</remarks>
public sealed class DestinationWork(Plan plan, SchemePlan scheme)
{
    private readonly (double Find, double Lose) _rates = HomeAbroad.Rates(plan, scheme);
    private readonly double _findIrregular = plan.Numbers[OriginWorkNumbers.FIrr], _loseIrregular = plan.Numbers[OriginWorkNumbers.SIrr];

    /// <summary>Months without a post after which a tied worker must leave; 0: never.</summary>
    public int Grace { get; } =
        scheme.Regime.EmployerTie == Scenarios.EmployerTie.Full && !scheme.Irregular ? (int)plan.Numbers[OriginWorkNumbers.GraceMonths] : 0;

    private readonly double _elasticity = plan.Numbers[DestinationWorkNumbers.EtaLow];
    private readonly double _exponent = plan.Numbers[DestinationWorkNumbers.EFind];
    private double _output = 1, _irregularPosts = 1;

    /// <summary>Takes the output of the destination relative to its trend, and the adjusted log cost that sanctions add to irregular
    /// labour.</summary>
    public void Post(double output, double irregularCost = 0)
    {
        _output = output == 1 ? 1 : Maths.Pow(output, _exponent);
        _irregularPosts = irregularCost == 0 ? 1 : Maths.Exp(-_elasticity * irregularCost);
    }

    /// <summary>Probability that the work status changes in the month.</summary>
    public double Probability(Status status, bool overstayer)
    {
        bool works = status is Status.EmployedAbroad or Status.EmployedIrregular;
        return overstayer ? (works ? _loseIrregular : _findIrregular * _output * _irregularPosts)
            : works ? _rates.Lose : _rates.Find * _output * (scheme.Irregular ? _irregularPosts : 1);
    }

    /// <summary>The other work status.</summary>
    public static Status Flip(Status status) => status switch
    {
        Status.EmployedAbroad => Status.JoblessAbroad,
        Status.JoblessAbroad => Status.EmployedAbroad,
        Status.EmployedIrregular => Status.JoblessIrregular,
        Status.JoblessIrregular => Status.EmployedIrregular,
        _ => status, // a corrupt status is not healed here: the census must find it
    };
}
