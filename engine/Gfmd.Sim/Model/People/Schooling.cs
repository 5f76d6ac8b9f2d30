using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Schooling by age (MODEL 3.1, 3.2).</summary>
/// <remarks>Once a year in the school-start month, nodes 12, 15 and 18: who goes on completes the level at the next node (15, 18, 22). The decision
/// is <see cref="SchoolChoice"/>. Where tertiary places are followed, applicants wait a month, and those whom they are not enough for leave school.
/// Of a class larger than those of month 0 a share (places/places0)^(-xi) finishes. Who leaves at 15 or later and is in the labour force
/// has found a first job with probability 1 - u_o, so that entry does not move unemployment by itself.</remarks>
public static class Schooling
{
    /// <summary>Calendar month of the school start, 0 = January: September.</summary>
    public const int StartMonth = 8;

    /// <summary>Completed years at which something is decided in the school-start month.</summary>
    public static bool IsNode(int years) => years is 12 or 15 or 18 or 22;

    /// <summary>Decides a node; <paramref name="years"/> is one of them.</summary>
    public static void Decide(OriginMonth home, in Draw draw, Block b, int i, int month, int years, Prospects prospects, Tallies y)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(b);
        uint t = b.Traits[i];
        bool inSchool = Traits.StatusOf(t) == Status.Student;
        OriginPlan origin = home.Origin;
        double u = draw.Uniform(b.Id[i], month, Purpose.Schooling);
        switch (years)
        {
            case 12:
                // lower secondary is finished at 15 by those who go on now
                b.Traits[i] = u < home.School.Probability(b, i, 0, month) ? Traits.WithEducation(t, (int)Scenarios.Education.LowerSecondary) : t;
                return;
            case 15 when !inSchool:
                b.Villages.Adults[b.Village[b.Household[i]]]++;
                bool goes = Traits.Education(t) >= 1 && u < home.School.Probability(b, i, 1, month);
                b.Traits[i] = goes ? Traits.With(t, Status.Student) : Leave(origin, draw, b, i, month, t);
                return;
            case 18 when inSchool:
                Apply(home, draw, b, i, month, u, y);
                return;
            case 22 when inSchool:
                Finish(home, draw, b, i, month, u, prospects, y);
                return;
            default:
                return;
        }
    }

    /// <summary>Upper secondary school is finished: who wants to go on begins, or waits for a place.</summary>
    private static void Apply(OriginMonth home, in Draw draw, Block b, int i, int month, double u, Tallies y)
    {
        uint t = Traits.WithEducation(b.Traits[i], (int)Scenarios.Education.UpperSecondary);
        int o = home.Origin.Index;
        long weight = b.Weight[b.Household[i]];
        y.Add(OriginMeasure.SecondaryFinished, o, t, weight);
        if (u >= home.School.Probability(b, i, 2, month))
        {
            b.Traits[i] = Leave(home.Origin, draw, b, i, month, t);
            return;
        }

        b.Traits[i] = t;
        y.Add(OriginMeasure.TertiaryApplicants, o, t, weight);
        if (home.School.Rationed)
        {
            b.Tier[i] = BrainWaste.WaitsForPlace;
            y.Ranks[(o * Prospects.Bins) + Rank(draw, b.Id[i], month)] += weight;
            return;
        }

        y.Add(OriginMeasure.TertiaryEntrants, o, t, weight);
    }

    /// <summary>The month after: an applicant has a place, or leaves school.</summary>
    public static void GivePlace(OriginMonth home, in Draw draw, Block b, int i, int month, Prospects prospects, Tallies y)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(b);
        if (b.Tier[i] != BrainWaste.WaitsForPlace)
        {
            return;
        }

        uint t = b.Traits[i];
        b.Tier[i] = 0;
        if (Rank(draw, b.Id[i], month - 1) < prospects.Cut[home.Origin.Index])
        {
            y.Add(OriginMeasure.TertiaryEntrants, home.Origin.Index, t, b.Weight[b.Household[i]]);
            return;
        }

        b.Traits[i] = Leave(home.Origin, draw, b, i, month, t);
    }

    private static int Rank(in Draw draw, ulong id, int month) => (int)(draw.Bits(id, month, Purpose.PlaceRank) >> 24);

    private static void Finish(OriginMonth home, in Draw draw, Block b, int i, int month, double u, Prospects prospects, Tallies y)
    {
        int o = home.Origin.Index;
        uint t = b.Traits[i];
        long weight = b.Weight[b.Household[i]];
        double crowding = prospects.Crowding[(o * Prospects.ClassYears) + home.ClassYear];
        bool passes = crowding <= 1 || u < Maths.Pow(crowding, -home.School.Quality);
        y.Add(OriginMeasure.TertiaryFinalists, o, t, weight);
        y.Add(OriginMeasure.TertiaryGraduates, o, t, passes ? weight : 0);
        b.Tier[i] = 0;
        b.Traits[i] = Leave(home.Origin, draw, b, i, month, passes ? Traits.WithEducation(t, (int)Scenarios.Education.Tertiary) : t);
    }

    private static uint Leave(OriginPlan origin, in Draw draw, Block b, int i, int month, uint t)
    {
        (int sector, bool informal) = Lives.FirstJob(origin, draw, b.Id[i], month);
        t = Traits.WithWork(t, sector, informal);
        bool jobless = draw.Uniform(b.Id[i], month, Purpose.FirstJob) < origin.Data.Unemployment;
        return Traits.With(t, (t & Traits.Participates) == 0 ? Status.Inactive
            : jobless ? Status.JoblessHome
            : informal ? Status.SelfEmployedHome : Status.EmployedHome);
    }
}
