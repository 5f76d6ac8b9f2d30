using Gfmd.Sim.Model.People;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Tertiary places and the memory of departures (MODEL 3.1, 3.2).</summary>
/// <remarks><code>
///   g_seat = clamp( kap·(applicants/seats - 1), -gmax, gmax )·response;   seats = seats·(1 + g_seat)       per month, from month 0 on
///   enrolled = min(applicants, seats)                                      the month after the school year began, by a keyed rank
/// </code>Places of the base year are those whom its enrolment lets go on; until month 0 they follow those who finish secondary school.</remarks>
public sealed class TrainingPlaces(Plan plan)
{
    /// <summary>Notes a month.</summary>
    public void Step(Prospects p, Tallies tallies, int month)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(tallies);
        foreach (SchemePlan s in plan.Schemes)
        {
            double keep = 1 / plan.For(plan.Origins[s.Origin]).Numbers[SkillsNumbers.MWindow];
            for (int skill = 0; skill < 2; skill++)
            {
                long left = 0, allowed = 0;
                for (int cell = skill == 0 ? 0 : 6; cell < (skill == 0 ? 6 : 8); cell++)
                {
                    left += tallies.Of(SchemeMeasure.Departed, s.Index, cell) - tallies.Of(SchemeMeasure.DepartedAgain, s.Index, cell);
                    allowed += tallies.Of(SchemeMeasure.AdmittedFirst, s.Index, cell);
                }

                int pool = (s.Index * 2) + skill;
                p.Leavers[pool] += keep * (left - p.Leavers[pool]);
                p.Allowed[pool] += (allowed - p.Allowed[pool]) / 12;
            }
        }

        bool starts = plan.CalendarMonth(month) == Schooling.StartMonth;
        foreach (OriginPlan origin in plan.Origins)
        {
            if (starts)
            {
                Begin(p, tallies, origin, month);
            }

            if (p.HasPlaces[origin.Index] && month >= 0)
            {
                Grow(p, origin);
            }
        }
    }

    /// <summary>The school year has begun: who is young, how many applied, for how many ranks places are enough.</summary>
    private void Begin(Prospects p, Tallies tallies, OriginPlan origin, int month)
    {
        int o = origin.Index;
        (p.Young[o * 2], p.Young[(o * 2) + 1]) = (0, 0);
        for (int cell = 0; cell < Tallies.Cells; cell++)
        {
            p.Young[(o * 2) + (cell >= 6 ? 1 : 0)] += tallies.Of(OriginMeasure.Young, o, cell);
        }

        if (origin.Data.Training.ApplicantsPerPlace is null)
        {
            return;
        }

        p.Wanted[o] = tallies.Sum(OriginMeasure.TertiaryApplicants, o);
        if (month < 0 || !p.HasPlaces[o])
        {
            p.Places[o] = p.BasePlaces[o] = tallies.Sum(OriginMeasure.SecondaryFinished, o) * origin.Data.Enrolment[2];
            p.HasPlaces[o] = true;
        }

        p.Crowding[(o * Prospects.ClassYears) + (plan.CalendarYear(month) & (Prospects.ClassYears - 1))] =
            p.BasePlaces[o] > 0 ? p.Places[o] / p.BasePlaces[o] : 1;
        long taken = 0;
        int cut = 0;
        for (; cut < Prospects.Bins; cut++)
        {
            taken += tallies.Ranks[(o * Prospects.Bins) + cut];
            if (taken > p.Places[o])
            {
                break;
            }
        }

        p.Cut[o] = cut;
    }

    private void Grow(Prospects p, OriginPlan origin)
    {
        int o = origin.Index;
        double response = origin.Data.Training.Response;
        if (response == 0 || p.Places[o] <= 0)
        {
            return;
        }

        ParameterSet n = plan.For(origin).Numbers;
        double most = n[SkillsNumbers.GMax];
        p.Places[o] *= 1 + (response * Math.Clamp(n[SkillsNumbers.Kap] * ((p.Wanted[o] / p.Places[o]) - 1), -most, most));
    }
}
