using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Work at home: a two-state Markov chain (MODEL C3).</summary>
/// <remarks><code>find with f_o, lose with s_o = f_o · u_o / (1 - u_o) a month</code></remarks>
public sealed class OriginWork(OriginPlan origin, ParameterSet numbers)
{
    private readonly double _find = numbers[OriginWorkNumbers.FO];
    private readonly int _retire = (int)numbers[OriginWorkNumbers.AgeRetire];

    /// <summary>Age at which work ends.</summary>
    public int RetirementAge => _retire;

    /// <summary>Probability that the work status changes in the month.</summary>
    public double Probability(Status status) => status switch
    {
        Status.EmployedHome or Status.SelfEmployedHome => origin.JobLoss,
        Status.JoblessHome => _find,
        _ => 0,
    };

    /// <summary>Loses or finds a job.</summary>
    public static void Change(Block b, int i, int month, int weight, Tallies y)
    {
        uint t = b.Traits[i];
        if (Traits.StatusOf(t) == Status.JoblessHome)
        {
            b.Traits[i] = Traits.With(t, (t & Traits.Informal) != 0 ? Status.SelfEmployedHome : Status.EmployedHome);
            y.Add(OriginMeasure.Hired, b.Origin, t, weight);
        }
        else
        {
            b.Traits[i] = Traits.With(t, Status.JoblessHome);
            b.JobLost[i] = (short)month;
            y.Add(OriginMeasure.Separated, b.Origin, t, weight);
        }
    }
}
