using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>What becomes of businesses as households change.</summary>
public static partial class Lives
{
    /// <summary>A business ends; its capital is lost (8.3).</summary>
    public static void CloseBusiness(Block b, int h, Tallies y)
    {
        if ((b.Marks[h] & HouseholdMarks.Enterprise) == 0)
        {
            return;
        }

        y.Add(HouseholdMeasure.CapitalLost, b.Origin, (long)b.Capital[h] * b.Weight[h]);
        y.Add(HouseholdMeasure.EnterprisesClosed, b.Origin, b.Weight[h]);
        b.Villages.Enterprises[b.Village[h]]--;
        b.Marks[h] = (ushort)(b.Marks[h] & ~HouseholdMarks.Enterprise);
        b.Capital[h] = 0;
        b.Profit[h] = 0;
    }

    /// <summary>The last member of a household takes its business into another one; two become one.</summary>
    public static void TakeBusiness(Block b, int from, int to)
    {
        if (b.Members[from] > 0 || (b.Marks[from] & HouseholdMarks.Enterprise) == 0)
        {
            return;
        }

        if ((b.Marks[to] & HouseholdMarks.Enterprise) != 0)
        {
            b.Villages.Enterprises[b.Village[from]]--;
        }

        b.Capital[to] = checked(b.Capital[to] + b.Capital[from]);
        b.Profit[to] = (ushort)Math.Min(ushort.MaxValue, b.Profit[to] + b.Profit[from]);
        b.Marks[to] |= HouseholdMarks.Enterprise;
        b.Marks[from] = (ushort)(b.Marks[from] & ~HouseholdMarks.Enterprise);
        b.Capital[from] = 0;
        b.Profit[from] = 0;
    }
}
