namespace Gfmd.Sim.State;

/// <summary>The communities of a block: networks, beliefs and outcomes of last month (C7). Two-dimensional columns are row by community.</summary>
public sealed class Villages(int count, int destinations, int schemes)
{
    /// <summary>Communities.</summary>
    public int Count { get; } = count;

    /// <summary>Destinations of the origin.</summary>
    public int Destinations { get; } = destinations;

    /// <summary>Schemes of the origin.</summary>
    public int Schemes { get; } = schemes;

    /// <summary>Stable key of the community.</summary>
    public ulong[] Key { get; } = new ulong[count];

    /// <summary>Adults 15+ at home.</summary>
    public int[] Adults { get; } = new int[count];

    /// <summary>Migrants now in each destination.</summary>
    public int[] Migrants { get; } = new int[count * destinations];

    /// <summary>Perceived admission probability beliefP by scheme.</summary>
    public double[] Admission { get; } = new double[count * schemes];

    /// <summary>Admitted of this month by scheme.</summary>
    public int[] Admitted { get; } = new int[count * schemes];

    /// <summary>Applicants whose outcome came this month by scheme.</summary>
    public int[] Decided { get; } = new int[count * schemes];

    /// <summary>What a close network has left of the initial belief errors, 1 at the start.</summary>
    public double[] Unlearned { get; } = Ones(count);

    /// <summary>A migrant came home last month: a trigger of C5.</summary>
    public bool[] ReturnLastMonth { get; } = new bool[count];

    /// <summary>A migrant came home this month.</summary>
    public bool[] ReturnThisMonth { get; } = new bool[count];

    /// <summary>Businesses of households now.</summary>
    public int[] Enterprises { get; } = new int[count];

    /// <summary>n_ent0: businesses at month 0, at least 1; 0: month 0 is not reached (8.3).</summary>
    public int[] BaseEnterprises { get; } = new int[count];

    /// <summary>Shows every column of communities, in a fixed order.</summary>
    public void Columns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IRowVisitor
    {
        visitor.Rows(Key, Rows.Community);
        visitor.Rows(Adults, Rows.Community);
        visitor.Rows(Migrants, Rows.CommunityDestination);
        visitor.Rows(Admission, Rows.CommunityScheme);
        visitor.Rows(Admitted, Rows.CommunityScheme);
        visitor.Rows(Decided, Rows.CommunityScheme);
        visitor.Rows(Unlearned, Rows.Community);
        visitor.Rows(ReturnLastMonth, Rows.Community);
        visitor.Rows(ReturnThisMonth, Rows.Community);
        visitor.Rows(Enterprises, Rows.Community);
        visitor.Rows(BaseEnterprises, Rows.Community);
    }

    private static double[] Ones(int n)
    {
        double[] ones = new double[n];
        Array.Fill(ones, 1);
        return ones;
    }
}
