using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Wage and employment of natives beside migrants (MODEL C10): reported, no migrant's pay depends on them.</summary>
/// <remarks><code>
///   X_n = X_n·2^(-1/halflife) + dm                    dm: change of migrants at work in the month over the cell's employment
///   lnW_native = -eps_n·X_n
///   lnE_native = -eps_emp·X_n, a monthly fall of at most s_native; 0 in seasonal farm work
///   lnW_skilled = compl·100·X_n in household and care work, where the destination counts it
/// </code>A cell is a destination, a sector and whether its work is seasonal farm work; regimes without a sector are of the whole economy. Where the
/// scenario does not know the employment there is no figure. X_n is 0 at month 0.</remarks>
public sealed class Natives
{
    private const double Million = 1e6;
    private readonly Plan _plan;
    private readonly int[] _first;
    private readonly double[] _employment;

    /// <summary>Cells of a plan.</summary>
    public Natives(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _first = [.. plan.Schemes.Select(s => plan.Schemes.First(x => Cell(x) == Cell(s)).Index)];
        _employment = [.. plan.Schemes.Select(s => Employment(plan, s))];
    }

    /// <summary>Destination, sector (-1: the whole economy), and whether the work is seasonal farm work.</summary>
    public static (int Destination, int Sector, bool Farm) Cell(SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        Regime r = scheme.Regime;
        int sector = r.Sectors.Count == 0 ? -1 : (int)r.Sectors[0];
        bool seasonal = r.Remitting == RemittingClass.Seasonal || r.SeasonMonths.Count > 0;
        return (scheme.Destination, sector, seasonal && sector == (int)Sector.Agriculture);
    }

    /// <summary>Persons employed in the cell of a scheme; 0: not known.</summary>
    public static double Employment(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        IReadOnlyList<double> known = plan.Destinations[scheme.Destination].Destination!.Employment;
        int sector = Cell(scheme).Sector;
        return known.Count == 0 ? 0 : sector < 0 ? known.Sum() : known[sector];
    }

    /// <summary>Whether the work of a scheme's cell frees skilled natives.</summary>
    public static bool Complements(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        return Cell(scheme).Sector == (int)Sector.Domestic && plan.Destinations[scheme.Destination].Destination!.Complementarity;
    }

    /// <summary>Notes a month.</summary>
    public void Step(NativeCells cells, Tallies tallies, int month)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(tallies);
        foreach (SchemePlan s in _plan.Schemes)
        {
            if (_first[s.Index] == s.Index && _employment[s.Index] > 0)
            {
                Step(cells, tallies, s, month);
            }
        }
    }

    private void Step(NativeCells cells, Tallies tallies, SchemePlan scheme, int month)
    {
        int at = scheme.Index * 2;
        double migrants = 0, before = cells.Migrants[at];
        foreach (SchemePlan s in _plan.Schemes)
        {
            migrants += _first[s.Index] == scheme.Index ? tallies.Sum(SchemeMeasure.Employed, s.Index) : 0;
        }

        cells.Migrants[at] = migrants;
        if (month < 0 || before < 0)
        {
            return;
        }

        ParameterSet n = _plan.For(scheme).Numbers;
        bool farm = Cell(scheme).Farm;
        double half = n[farm ? NativesNumbers.HalfFarm : NativesNumbers.HalfOther];
        double x = (cells.Inflow[at] * Maths.Pow(2, -1 / half)) + ((migrants - before) / _employment[scheme.Index]);
        double jobs = farm ? 0 : Math.Max(-n[NativesNumbers.EpsEmployment] * x, cells.Jobs[at] - n[NativesNumbers.Separations]);
        (cells.Inflow[at], cells.Jobs[at]) = (x, jobs);
        double wage = -n[farm ? NativesNumbers.EpsFarm : NativesNumbers.EpsOther] * x;
        tallies.Set(CorridorMeasure.NativeWage, scheme.Index, wage * Million);
        tallies.Set(CorridorMeasure.NativeJobs, scheme.Index, jobs * Million);
        if (Complements(_plan, scheme))
        {
            tallies.Set(CorridorMeasure.NativeSkilledWage, scheme.Index, n[NativesNumbers.Complement] * 100 * x * Million);
        }
    }
}
