using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// What a survey of households would say of one design (I6.01, second estimator): difference in differences between households that send a first
/// migrant during the run and households that never do, both without anybody abroad at month 0. Two rounds: the first and the last twelve
/// months. Those who stay are matched exactly on origin, education and quintile of income at month 0, as Gibson and McKenzie (2014) screen by
/// propensity:
/// <code>
///   effect = exp( sum over strata of n_sent·[ mean d ln(c) of senders - mean d ln(c) of stayers ] / sum of n_sent ) - 1
/// </code>
/// c: consumption of the household a member, PPP. Those who are chosen into migration differ from their match in what the survey does not see, so
/// this estimate is not the effect: it is to be read beside the difference between two designs.
/// </summary>
public static class SurveyEstimate
{
    /// <summary>Months that a run needs so that its rounds do not overlap.</summary>
    public const int Shortest = 2 * PersonOutcomes.Survey;

    /// <summary>Rows of one design, an origin each where both groups are found.</summary>
    public static IReadOnlyList<IndicatorRow> Rows(Plan plan, PersonOutcomes people)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(people);
        if (people.Months < Shortest)
        {
            return [];
        }

        const int Strata = 20;
        // sums in a fixed order, person by person
        double[,] change = new double[2, plan.Origins.Length * Strata], weight = new double[2, plan.Origins.Length * Strata];
        long[,] agents = new long[2, plan.Origins.Length * Strata];
        int[] quintiles = Winners.Quintiles(people.People);
        for (int k = 0; k < people.People.Count; k++)
        {
            PersonAtStart p = people.People[k];
            PersonAtEnd e = people.End[k];
            if (!e.Lives || p.Away || Traits.Abroad(p.Traits) || e.First <= 0 || e.Last <= 0)
            {
                continue;
            }

            int at = (p.Origin * Strata) + (5 * Traits.Education(p.Traits)) + quintiles[k], group = e.Kin || e.Abroad ? 1 : 0;
            change[group, at] += p.Weight * Maths.Log((double)e.Last / e.First);
            weight[group, at] += p.Weight;
            agents[group, at]++;
        }

        List<IndicatorRow> rows = [];
        for (int o = 0; o < plan.Origins.Length; o++)
        {
            double sum = 0, senders = 0;
            long counted = 0;
            for (int at = o * Strata; at < (o + 1) * Strata; at++)
            {
                if (agents[0, at] > 0 && agents[1, at] > 0)
                {
                    sum += weight[1, at] * ((change[1, at] / weight[1, at]) - (change[0, at] / weight[0, at]));
                    senders += weight[1, at];
                    counted += agents[1, at];
                }
            }

            if (senders > 0)
            {
                Labelled label = new(plan.Origins[o].Country.Id, "", "", "", "");
                rows.Add(new(0, Reference.Whole, "I6.01", "survey", label, 100 * (Maths.Exp(sum / senders) - 1), counted));
            }
        }

        return rows;
    }
}
