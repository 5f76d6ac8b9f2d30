using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// What families remember of those who left, and the training places of a country (MODEL 3.1, 3.2). Written by the market step from merged integer
/// tallies, read at the start of the school year.
/// </summary>
public sealed class Prospects
{
    /// <summary>Bins of the keyed rank of applicants for a training place.</summary>
    public const int Bins = 256;

    /// <summary>Years of tertiary education.</summary>
    public const int ClassYears = 4;

    /// <summary>Memory of a plan before the first month.</summary>
    public Prospects(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int pools = plan.Schemes.Length * 2, origins = plan.Origins.Length;
        (Leavers, Allowed, Young) = (new double[pools], new double[pools], new double[origins * 2]);
        (Places, BasePlaces, Wanted, Crowding) = (new double[origins], new double[origins], new double[origins], new double[origins * ClassYears]);
        (HasPlaces, Cut) = (new bool[origins], new int[origins]);
        Array.Fill(Crowding, 1);
        foreach (SchemePlan s in plan.Schemes)
        {
            double first = s.Intake.Departures * (s.Recall ? 1 - s.Intake.RenewalProbability : 1) / 12;
            for (int skill = 0; skill < 2; skill++)
            {
                double share = skill == 1 ? s.Intake.TertiaryShare : 1 - s.Intake.TertiaryShare;
                Leavers[(s.Index * 2) + skill] = Allowed[(s.Index * 2) + skill] = first * share;
            }
        }
    }

    /// <summary>First departures a month as families remember them, persons, by pool (scheme × skill).</summary>
    public double[] Leavers { get; }

    /// <summary>First admissions a month over the last year, persons, by pool.</summary>
    public double[] Allowed { get; }

    /// <summary>Persons of 18 to 49 at home at the start of the last school year, by origin and skill.</summary>
    public double[] Young { get; }

    /// <summary>Tertiary places for those who begin in a year, by origin.</summary>
    public double[] Places { get; }

    /// <summary>The same at month 0.</summary>
    public double[] BasePlaces { get; }

    /// <summary>Applicants at the start of the last school year.</summary>
    public double[] Wanted { get; }

    /// <summary>Whether <see cref="BasePlaces"/> is set.</summary>
    public bool[] HasPlaces { get; }

    /// <summary>Bins of the rank of applicants that places were enough for.</summary>
    public int[] Cut { get; }

    /// <summary>Places over those of month 0 when a class began, by origin and calendar year modulo four.</summary>
    public double[] Crowding { get; }

    /// <summary>Shows every column, in a fixed order.</summary>
    public void Columns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IRowVisitor
    {
        visitor.Rows(Leavers, Rows.Pool);
        visitor.Rows(Allowed, Rows.Pool);
        visitor.Rows(Young, Rows.Origin);
        visitor.Rows(Places, Rows.Origin);
        visitor.Rows(BasePlaces, Rows.Origin);
        visitor.Rows(Wanted, Rows.Origin);
        visitor.Rows(HasPlaces, Rows.Origin);
        visitor.Rows(Cut, Rows.Origin);
        visitor.Rows(Crowding, Rows.Origin);
    }

    /// <summary>Whether somebody counts among the young at home: 18 to 49 years.</summary>
    public static bool IsYoung(uint traits, int months) =>
        Traits.StatusOf(traits) != Status.Dead && !Traits.Abroad(traits) && months is >= 18 * 12 and < 50 * 12;

    /// <summary>Counts the young of a founded world.</summary>
    public void Begin(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        Array.Clear(Young);
        foreach (Block b in world.Blocks)
        {
            for (int i = 0; i < b.Count; i++)
            {
                if (IsYoung(b.Traits[i], world.Month - b.Birth[i]))
                {
                    Young[(b.Origin * 2) + Traits.Skill(b.Traits[i])] += b.Weight[b.Household[i]];
                }
            }
        }
    }
}
