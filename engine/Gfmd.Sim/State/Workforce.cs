using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>Posts, vacancies and training places of the professions by origin (MODEL 3.2, 3.3): what lasts from month to month, and what is posted
/// for the month.</summary>
public sealed class Workforce
{
    /// <summary>School years that training places are remembered.</summary>
    public const int Cohorts = 8;

    /// <summary>Professions of a plan before the first month.</summary>
    public Workforce(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int origins = plan.Origins.Length, cells = origins * CadrePlan.Count;
        (Filled, Waiting) = (new long[cells], new long[cells]);
        Experts = new double[cells];
        (Prospect, BaseProspect, Seats, Funded) = (new double[cells], new double[cells], new double[cells], new double[cells]);
        (Cohort, Partner) = (new double[cells * Cohorts], new double[cells * Cohorts]);
        (Completers, BaseCompleters, HasBase) = (new double[origins], new double[origins], new bool[origins]);
        (Vacancy, Entry, Share, PartnerShare, Pass) =
            (new double[cells], new double[cells], new double[cells], new double[cells], new double[cells]);
        foreach (OriginPlan o in plan.Origins)
        {
            for (int k = 0; k < CadrePlan.Count; k++)
            {
                // training has run at the base year's size before the first month
                int at = (o.Index * CadrePlan.Count) + k;
                Seats[at] = o.Cadres[k]?.Data.Graduates.Value ?? 0;
                Array.Fill(Cohort, Seats[at], at * Cohorts, Cohorts);
            }
        }
    }

    /// <summary>At posts last month, by origin and profession.</summary>
    public long[] Filled { get; }

    /// <summary>Full-time equivalents of licensed staff from abroad on missions last month (3.5).</summary>
    public double[] Experts { get; }

    /// <summary>Free for a post last month.</summary>
    public long[] Waiting { get; }

    /// <summary>m_s: share of the licensed who are abroad, exponential mean over m_cadre months.</summary>
    public double[] Prospect { get; }

    /// <summary>The same at the first month.</summary>
    public double[] BaseProspect { get; }

    /// <summary>Training places a year, in graduates.</summary>
    public double[] Seats { get; }

    /// <summary>Places that compensation has paid for since the last start of school, in graduates.</summary>
    public double[] Funded { get; }

    /// <summary>Graduates-to-be by school year, calendar year modulo eight.</summary>
    public double[] Cohort { get; }

    /// <summary>Of them, on places of skill partnerships.</summary>
    public double[] Partner { get; }

    /// <summary>Tertiary education completed in the last school year, persons, by origin.</summary>
    public double[] Completers { get; }

    /// <summary>The same in the first.</summary>
    public double[] BaseCompleters { get; }

    /// <summary>Whether figures of the first month are noted, by origin.</summary>
    public bool[] HasBase { get; }

    /// <summary>Posted: share of posts that stand vacant.</summary>
    public double[] Vacancy { get; }

    /// <summary>Posted: probability of a free licensed person to get a post in the month.</summary>
    public double[] Entry { get; }

    /// <summary>Posted: probability of one who completes tertiary education to be a graduate of the profession.</summary>
    public double[] Share { get; }

    /// <summary>Posted: share of the graduates of the profession on places of skill partnerships.</summary>
    public double[] PartnerShare { get; }

    /// <summary>Posted: licensing pass rate.</summary>
    public double[] Pass { get; }

    /// <summary>Columns posted for the month, in a fixed order.</summary>
    public double[][] Posted() => [Vacancy, Entry, Share, PartnerShare, Pass];

    /// <summary>Shows every column that lasts from month to month.</summary>
    public void Columns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IRowVisitor
    {
        visitor.Rows(Filled, Rows.Origin);
        visitor.Rows(Waiting, Rows.Origin);
        visitor.Rows(Experts, Rows.Origin);
        visitor.Rows(Prospect, Rows.Origin);
        visitor.Rows(BaseProspect, Rows.Origin);
        visitor.Rows(Seats, Rows.Origin);
        visitor.Rows(Funded, Rows.Origin);
        visitor.Rows(Cohort, Rows.Origin);
        visitor.Rows(Partner, Rows.Origin);
        visitor.Rows(Completers, Rows.Origin);
        visitor.Rows(BaseCompleters, Rows.Origin);
        visitor.Rows(HasBase, Rows.Origin);
    }
}
