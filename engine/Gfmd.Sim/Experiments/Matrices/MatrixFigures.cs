using Gfmd.Sim.Indicators;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>
/// Figures that matrices need beside the indicators, by corridor and year: the rights that migrants have, and whom a lever's cost counts.
/// <code>
///   rights = 100 · sum over schemes r of ( stock_r · R_r · insp_r ) / sum of stock        without a permit R = 0
/// </code>
/// Stocks are those at the end of each month; R_r is the mean of the ten rights of the regime in force, insp_r the effectiveness of inspection (MODEL
/// 4.5: R_eff).
/// </summary>
public sealed class MatrixFigures
{
    /// <summary>Id under which they stand beside indicators.</summary>
    public const string Id = "M";

    private readonly Plan _plan;
    private readonly (string Origin, string Destination)[] _places;
    private readonly int[] _place;
    private readonly double[] _rights;
    private readonly long[] _stock, _departed, _admitted, _recruits, _staff;
    private readonly int[] _agentWeight;

    /// <summary>Figures of one run of a plan.</summary>
    public MatrixFigures(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _places = [.. plan.Schemes.Select(Place).Distinct()];
        _place = [.. plan.Schemes.Select(s => Array.IndexOf(_places, Place(s)))];
        _agentWeight = [.. _places.Select(p => plan.Origins.First(o => o.Country.Id == p.Origin).Weight)];
        _rights = new double[_places.Length];
        _stock = new long[_places.Length];
        _departed = new long[_places.Length];
        _admitted = new long[_places.Length];
        (_recruits, _staff) = (new long[_places.Length], new long[_places.Length]);
    }

    /// <summary>Rows of the full years so far.</summary>
    public List<IndicatorRow> Rows { get; } = [];

    /// <summary>Adds the month just simulated.</summary>
    public void Add(World world, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(tallies);
        int month = world.Month - 1;
        Plan now = _plan.At(month);
        foreach (SchemePlan s in now.Schemes)
        {
            int p = _place[s.Index];
            bool lowSkilled = !s.Irregular && s.Regime.SkillMin < Education.Tertiary;
            long stock = tallies.Sum(SchemeMeasure.Stock, s.Index), irregular = tallies.Sum(SchemeMeasure.StockIrregular, s.Index);
            _departed[p] += tallies.Sum(SchemeMeasure.Departed, s.Index);
            _recruits[p] += s.Regime.Cadre is null ? 0 : tallies.Sum(SchemeMeasure.Departed, s.Index);
            _admitted[p] += lowSkilled ? tallies.Sum(SchemeMeasure.Admitted, s.Index) : 0;
            _stock[p] += stock;
            _rights[p] += s.Irregular ? 0 : (stock - irregular) * s.Rights * (s.Regime.Inspection ?? now.For(s).Numbers[RegimesNumbers.Insp]);
        }

        for (int p = 0; p < _places.Length; p++)
        {
            string origin = _places[p].Origin;
            int o = Array.FindIndex(_plan.Origins, x => x.Country.Id == origin), corridors = _places.Count(x => x.Origin == origin);
            for (int k = 0; k < CadrePlan.Count; k++)
            {
                _staff[p] += tallies.Of(CadreMeasure.AtPost, o, k) / corridors;
            }
        }

        if (month % 12 == 11)
        {
            EndYear(_plan.CalendarYear(month - 11));
        }
    }

    private void EndYear(int year)
    {
        for (int p = 0; p < _places.Length; p++)
        {
            Labelled label = new(_places[p].Origin, _places[p].Destination, "", "", "");
            long agents = _stock[p] / 12 / _agentWeight[p];
            void Put(string measure, double value) => Rows.Add(new IndicatorRow(0, year, Id, measure, label, value, agents));
            if (_stock[p] > 0)
            {
                Put("rights", 100 * _rights[p] / _stock[p]);
            }

            Put("departures", _departed[p]);
            Put("migrants", _stock[p] / 12.0);
            Put("openness", _admitted[p]);
            Put("recruits", _recruits[p]);
            Put("staff", _staff[p] / 12.0);
            (_recruits[p], _staff[p]) = (0, 0);
            (_rights[p], _stock[p], _departed[p], _admitted[p]) = (0, 0, 0, 0);
        }
    }

    private (string Origin, string Destination) Place(SchemePlan s) =>
        (_plan.Origins[s.Origin].Country.Id, _plan.Destinations[s.Destination].Id);
}
