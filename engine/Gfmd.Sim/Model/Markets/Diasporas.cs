using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Diasporas of the corridors at the end of each year of the run (MODEL 10).</summary>
/// <remarks><code>
///   diasporaCap = sum_i( eduWeight·integr·attach_t )
///   lnTrade = lnTrade0 + dia_trade·( ln(1 + diasporaCap) - ln(1 + diasporaCap0) )
///   lnFDI   = lnFDI0 + dia_fdi·ln(stockTert/stockTert0)
///   remote FTE = remote_fte·(engaged graduates)                                     knowledge at a distance (3.9)
///   lnTFP_s = lnTFP_s + dia_tfp·ln(stockSkilled/stockSkilled0)                      sectors 5 to 7, yearly
/// </code>Figures with a 0 are those of the month before month 0, or of the first census of a run without burn-in. Migrants' sectors of skill are not
/// followed: stockSkilled is all tertiary-educated migrants of the origin.</remarks>
public sealed class Diasporas
{
    private const double Million = 1e6;
    private readonly Plan _plan;
    private readonly Engagement[] _engagement;

    /// <summary>Diasporas of a plan.</summary>
    public Diasporas(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _engagement = [.. plan.Schemes.Select(s => new Engagement(plan.For(s).Numbers, s))];
    }

    /// <summary>Notes a census.</summary>
    public void Step(Economy economy, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(tallies);
        double[] skilled = new double[_plan.Origins.Length];
        foreach (IGrouping<int, SchemePlan> corridor in _plan.Schemes.GroupBy(s => (s.Origin * _plan.Destinations.Length) + s.Destination))
        {
            skilled[corridor.First().Origin] += Corridor(economy, tallies, corridor.Key, [.. corridor]);
        }

        foreach (OriginPlan origin in _plan.Origins)
        {
            int o = origin.Index;
            economy.BaseSkilled[o] = economy.BaseSkilled[o] == 0 ? skilled[o] : economy.BaseSkilled[o];
            if (skilled[o] > 0)
            {
                economy.LnTechnology[o] += _plan.For(origin).Numbers[DiasporaNumbers.DiaTfp] * Maths.Log(skilled[o] / economy.BaseSkilled[o]);
            }

            tallies.Set(CountryMeasure.LnTechnology, o, economy.LnTechnology[o] * Million);
        }
    }

    /// <summary>One corridor; its tertiary-educated migrants.</summary>
    private double Corridor(Economy economy, Tallies tallies, int at, SchemePlan[] schemes)
    {
        long all = 0, tertiary = 0;
        double engaged = 0, graduates = 0, capacity = 0;
        foreach (SchemePlan s in schemes)
        {
            _engagement[s.Index].Walk(tallies, c =>
            {
                all += c.Persons;
                tertiary += c.Cell >= 6 ? c.Persons : 0;
                engaged += c.Persons * c.Engaged;
                graduates += c.Cell >= 6 ? c.Persons * c.Engaged : 0;
                capacity += c.Capacity;
            });
        }

        ParameterSet n = _plan.For(schemes[0]).Numbers;
        if (economy.BaseCapacity[at] == 0)
        {
            economy.BaseCapacity[at] = capacity;
        }
        else
        {
            economy.LnTrade[at] = n[DiasporaNumbers.DiaTrade] * (Maths.Log(1 + capacity) - Maths.Log(1 + economy.BaseCapacity[at]));
        }

        economy.BaseTertiary[at] = economy.BaseTertiary[at] == 0 ? tertiary : economy.BaseTertiary[at];
        economy.LnInvestment[at] = tertiary > 0 ? n[DiasporaNumbers.DiaFdi] * Maths.Log(tertiary / economy.BaseTertiary[at]) : 0;
        int first = schemes[0].Index;
        tallies.Set(CorridorMeasure.Diaspora, first, all);
        tallies.Set(CorridorMeasure.Tertiary, first, tertiary);
        tallies.Set(CorridorMeasure.Engaged, first, engaged * Million);
        tallies.Set(CorridorMeasure.Capacity, first, capacity * 1000);
        tallies.Set(CorridorMeasure.RemoteFte, first, 1000 * n[DiasporaNumbers.RemoteFte] * graduates);
        tallies.Set(CorridorMeasure.LnTrade, first, economy.LnTrade[at] * Million);
        tallies.Set(CorridorMeasure.LnInvestment, first, economy.LnInvestment[at] * Million);
        return tertiary;
    }
}
