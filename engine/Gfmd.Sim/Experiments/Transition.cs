using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>Persons of one status at month 0 and one at the end.</summary>
/// <param name="Replicate">Replicate.</param>
/// <param name="Arm">Arm.</param>
/// <param name="Sex">0 men, 1 women.</param>
/// <param name="From">Status at month 0.</param>
/// <param name="To">Status at the end.</param>
/// <param name="Persons">Real persons.</param>
/// <param name="Agents">Agents.</param>
internal readonly record struct TransitionCount(int Replicate, int Arm, int Sex, Status From, Status To, long Persons, long Agents);

/// <summary>The table of transitions between the statuses of month 0 and of the end, of everybody alive at month 0.</summary>
internal static class Transition
{
    private const int Statuses = 11;

    /// <summary>Counts one arm; empty cells are left out.</summary>
    public static IEnumerable<TransitionCount> Count(int replicate, int arm, PersonOutcomes people)
    {
        long[] persons = new long[2 * Statuses * Statuses], agents = new long[persons.Length];
        for (int k = 0; k < people.People.Count; k++)
        {
            PersonAtStart p = people.People[k];
            int at = (((Traits.Sex(p.Traits) * Statuses) + (int)Traits.StatusOf(p.Traits)) * Statuses) + (int)people.End[k].Status;
            persons[at] += p.Weight;
            agents[at]++;
        }

        for (int at = 0; at < persons.Length; at++)
        {
            if (agents[at] > 0)
            {
                yield return new TransitionCount(
                    replicate, arm, at / (Statuses * Statuses), (Status)(at / Statuses % Statuses), (Status)(at % Statuses), persons[at],
                        agents[at]);
            }
        }
    }
}
