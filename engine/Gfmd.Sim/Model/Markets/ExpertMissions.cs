using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Temporary missions of experts from the diaspora (MODEL 3.5), after a month, one corridor after the other.</summary>
/// <remarks><code>
///   missions = min( volunteers, missions a year/12 )          per month, the lowest ranks first; a part of a mission waits for the next month
///   FTE  = mission_fte·months,  cost = mission_cost·months
/// </code>Persons go, not agents: the last one who goes may go for some of the persons it stands for, so that a small programme is not lost behind
/// heavy agents. All months of a mission count in that in which it begins. Places that nobody takes lapse. An expert works in the sector of the own
/// profession, or of the last job at home.</remarks>
public sealed class ExpertMissions(Plan plan)
{
    /// <summary>Notes a month; clears the volunteers.</summary>
    public void Step(double[] carried, List<Volunteer> volunteers, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(carried);
        ArgumentNullException.ThrowIfNull(volunteers);
        ArgumentNullException.ThrowIfNull(tallies);
        volunteers.Sort(Compare);
        for (int at = 0; at < carried.Length; at++)
        {
            double yearly = Offered(at);
            if (yearly == 0)
            {
                carried[at] = 0;
                continue;
            }

            double places = carried[at] + (yearly / 12);
            long left = (long)places;
            carried[at] = places - left;
            for (int k = 0; k < volunteers.Count && left > 0; k++)
            {
                Volunteer v = volunteers[k];
                if (Corridor(plan.Schemes[v.Scheme]) == at)
                {
                    long persons = Math.Min(left, v.Weight);
                    Serve(v, persons, tallies);
                    left -= persons;
                }
            }
        }

        volunteers.Clear();
    }

    private static int Compare(Volunteer a, Volunteer b)
    {
        int byKey = a.Key.CompareTo(b.Key);
        return byKey != 0 ? byKey : a.Id.CompareTo(b.Id);
    }

    private int Corridor(SchemePlan s) => (s.Origin * plan.Destinations.Length) + s.Destination;

    /// <summary>Missions a year of a corridor; a lever on one of its regimes moves that of the regime alone.</summary>
    private double Offered(int at)
    {
        double most = 0;
        foreach (SchemePlan s in plan.Schemes)
        {
            most = Corridor(s) == at ? Math.Max(most, s.Corridor.Diaspora.Missions) : most;
        }

        return most;
    }

    private void Serve(in Volunteer v, long persons, Tallies y)
    {
        SchemePlan scheme = plan.Schemes[v.Scheme];
        ParameterSet n = plan.For(scheme).Numbers;
        double months = 0.5 * v.Halves * persons;
        long fte = Whole(1000 * n[SkillsNumbers.MissionFte] * months);
        y.Add(ReturneeMeasure.Missions, v.Scheme, v.Traits, persons);
        y.Add(ReturneeMeasure.MissionFte, v.Scheme, v.Traits, fte);
        y.Add(ReturneeMeasure.MissionCost, v.Scheme, v.Traits, Whole(100 * n[SkillsNumbers.MissionCost] * months));
        int sector = v.Cadre < 0 ? Math.Min(ReturneeSkills.Sectors - 1, Traits.Sector(v.Traits)) : (int)CadrePlan.SectorOf((Scenarios.Cadre)v.Cadre);
        y.ExpertsAtWork[(scheme.Origin * ReturneeSkills.Sectors) + sector] += fte;
        if (v.Cadre >= 0)
        {
            y.Add(CadreMeasure.MissionFte, scheme.Origin, v.Cadre, fte);
        }
    }

    private static long Whole(double value) => (long)Math.Floor(value + 0.5);
}
