using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Schooling by age (MODEL 3.1, base-year enrolment; the response to prospects comes with the section on skills).</summary>
/// <remarks>Once a year in the school-start month, nodes 12, 15 and 18: who goes on completes the level at the next node (15, 18, 22).
/// Who leaves at 15 or later and is in the labour force
/// has found a first job with probability 1 - u_o, so that entry does not move unemployment by itself.</remarks>
public static class Schooling
{
    /// <summary>Calendar month of the school start, 0 = January: September.</summary>
    public const int StartMonth = 8;

    /// <summary>Completed years at which something is decided in the school-start month.</summary>
    public static bool IsNode(int years) => years is 12 or 15 or 18 or 22;

    /// <summary>Decides a node; <paramref name="years"/> is one of them.</summary>
    public static void Decide(Plan plan, OriginPlan origin, Draw draw, Block b, int i, int month, int years)
    {
        uint t = b.Traits[i];
        int level = Traits.Education(t);
        bool inSchool = Traits.StatusOf(t) == Status.Student;
        IReadOnlyList<double> go = origin.Data.Enrolment;
        double u = draw.Uniform(b.Id[i], month, Purpose.Schooling);
        switch (years)
        {
            case 12:
                // lower secondary is finished at 15 by those who go on now
                b.Traits[i] = u < go[0] ? Traits.WithEducation(t, (int)Education.LowerSecondary) : t;
                return;
            case 15 when !inSchool:
                b.Villages.Adults[b.Village[b.Household[i]]]++;
                b.Traits[i] = level >= 1 && u < go[1] ? Traits.With(t, Status.Student) : Leave(origin, draw, b, i, month, t);
                return;
            case 18 when inSchool:
                t = Traits.WithEducation(t, (int)Education.UpperSecondary);
                b.Traits[i] = u < go[2] ? t : Leave(origin, draw, b, i, month, t);
                return;
            case 22 when inSchool:
                b.Traits[i] = Leave(origin, draw, b, i, month, Traits.WithEducation(t, (int)Education.Tertiary));
                return;
            default:
                return;
        }
    }

    private static uint Leave(OriginPlan origin, Draw draw, Block b, int i, int month, uint t)
    {
        (int sector, bool informal) = Lives.FirstJob(origin, draw, b.Id[i], month);
        t = Traits.WithWork(t, sector, informal);
        bool jobless = draw.Uniform(b.Id[i], month, Purpose.FirstJob) < origin.Data.Unemployment;
        return Traits.With(t, (t & Traits.Participates) == 0 ? Status.Inactive
            : jobless ? Status.JoblessHome
            : informal ? Status.SelfEmployedHome : Status.EmployedHome);
    }
}
