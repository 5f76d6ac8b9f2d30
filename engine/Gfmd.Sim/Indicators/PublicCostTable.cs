using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Indicators;

/// <summary>public_costs.parquet: what each lever costs, by year and scheme; written where a scenario has levers.</summary>
public sealed class PublicCostTable : IFrameSink
{
    private readonly Plan _plan;
    private readonly PublicCost _cost;
    private readonly NumberColumn<int> _replicate = new("replicate", "-", "replicate, from 0");
    private readonly NumberColumn<int> _year = new("year", "calendar year", "calendar year in which the year of the run begins");
    private readonly TextColumn _use = new("use", "the lever's id in the scenario"), _lever = new("lever", "lever of the catalogue");
    private readonly TextColumn _holder = new("holder", "who holds it: origin, destination, joint, private or regional");
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly TextColumn _destination = new("destination", "country of destination, ISO 3166-1 alpha-3");
    private readonly TextColumn _regime = new("regime", "admission regime");
    private readonly NumberColumn<double> _people = new("beneficiaries", "persons", "departures, or mean migrants abroad, while it acts");
    private readonly NumberColumn<double> _fixed = new("fixed_usd", "nominal USD", "fixed cost, shared equally by the schemes that it reaches");
    private readonly NumberColumn<double> _unit = new("unit_usd", "nominal USD", "cost per beneficiary, summed");
    private readonly NumberColumn<double> _byOrigin = new("paid_by_origin_usd", "nominal USD", "of both: paid by the government of origin");
    private readonly NumberColumn<double> _byDestination = new(
        "paid_by_destination_usd", "nominal USD", "of both: paid by the government of destination");

    /// <summary>The table of a plan.</summary>
    public PublicCostTable(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _cost = new PublicCost(plan);
        Tables = plan.Scenario.Levers.Count == 0 ? [] :
        [
            new Table(
                "public_costs", "one row per replicate, full year, lever in use, origin and regime that it reaches",
                [_replicate, _year, _use, _lever, _holder, _origin, _destination, _regime, _people, _fixed, _unit, _byOrigin, _byDestination]),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Table> Tables { get; }

    /// <inheritdoc/>
    public void Add(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (Tables.Count == 0 || frame.Month < 0)
        {
            return;
        }

        if (frame.Month % 12 == 0)
        {
            _cost.Clear();
        }

        _cost.Add(frame.Month, frame.Tallies);
        for (int k = 0; k < _cost.Uses.Count && frame.Month % 12 == 11; k++)
        {
            foreach (SchemePlan s in _plan.Schemes.Where(s => _cost.Fixed(k, s.Index) != 0 || _cost.Unit(k, s.Index) != 0))
            {
                Row(frame, _cost.Uses[k], k, s);
            }
        }
    }

    private void Row(Frame frame, LeverUse use, int k, SchemePlan s)
    {
        double both = _cost.Fixed(k, s.Index) + _cost.Unit(k, s.Index);
        _replicate.Add(frame.Replicate);
        _year.Add(_plan.CalendarYear(frame.Month - 11));
        _use.Add(use.Id);
        _lever.Add(use.Name);
        _holder.Add(Levers.Find(use.Name)!.Holder.ToString().ToLowerInvariant());
        _origin.Add(s.Intake.Id);
        _destination.Add(s.Regime.Destination);
        _regime.Add(s.Regime.Id);
        _people.Add(_cost.Beneficiaries(k, s.Index));
        _fixed.Add(_cost.Fixed(k, s.Index));
        _unit.Add(_cost.Unit(k, s.Index));
        _byOrigin.Add(PublicCost.Paid(use, 0) * both);
        _byDestination.Add(PublicCost.Paid(use, 1) * both);
    }
}
