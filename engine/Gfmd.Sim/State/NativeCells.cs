using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// What natives of the destinations feel of migrants (MODEL C10), by cell of destination, sector and kind of work: kept under the first scheme of the
/// cell. The market step writes it; no migrant reads it.
/// </summary>
public sealed class NativeCells
{
    /// <summary>Nothing seen yet.</summary>
    public NativeCells(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int pools = plan.Schemes.Length * 2;
        (Inflow, Jobs, Migrants) = (new double[pools], new double[pools], new double[pools]);
        Array.Fill(Migrants, -1);
    }

    /// <summary>X_n: inflow that has not faded yet, share of the cell's employment, by pool (the first of the scheme's two holds).</summary>
    public double[] Inflow { get; }

    /// <summary>lnE_native, by pool.</summary>
    public double[] Jobs { get; }

    /// <summary>Migrants at work in the month before, persons, by pool; -1: not seen yet.</summary>
    public double[] Migrants { get; }

    /// <summary>Shows every column.</summary>
    public void Columns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IRowVisitor
    {
        visitor.Rows(Inflow, Rows.Pool);
        visitor.Rows(Jobs, Rows.Pool);
        visitor.Rows(Migrants, Rows.Pool);
    }
}
