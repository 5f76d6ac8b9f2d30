using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Output;

/// <summary>lifecourses.parquet.</summary>
public sealed class LifeCourseTable : IFrameSink
{
    private readonly Plan _plan;
    private readonly MonthColumns _when = new();
    private readonly TextColumn _id = new("id", "id of the person for life, 16 hexadecimal digits");
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly TextColumn _sex = new("sex", "men or women");
    private readonly TextColumn _education = new("education", Labels.EducationText);
    private readonly NumberColumn<int> _age = new("age", "years", "completed years");
    private readonly TextColumn _status = new("status", "activity at the census");
    private readonly TextColumn _destination = new("destination", "country of the current or last spell abroad; empty: never abroad");
    private readonly TextColumn _regime = new("regime", "regime of the current or last spell abroad; empty: never abroad");
    private readonly NumberColumn<int> _trips = new("trips", "spells", "spells abroad so far, the current one included");
    private readonly NumberColumn<int> _months = new("months_abroad", "months", "months abroad so far");
    private readonly NumberColumn<double> _savings = new("savings_usd", "nominal USD", "savings held abroad, constant prices of the price year");

    /// <summary>The table of a plan.</summary>
    public LifeCourseTable(Plan plan)
    {
        _plan = plan;
        Tables =
        [
            new Table(
                "lifecourses", "one row per sampled living person and census (the last month of each year of the run); keyed sample of persons",
                [.. _when.All, _id, _origin, _sex, _education, _age, _status, _destination, _regime, _trips, _months, _savings]),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Table> Tables { get; }

    /// <inheritdoc/>
    public void Add(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        foreach (LifeCourse x in frame.Lives)
        {
            _when.Add(_plan, frame);
            _id.Add(x.Id.ToString("x16"));
            _origin.Add(_plan.Origins[x.Origin].Country.Id);
            _sex.Add(Labels.Sex[Traits.Sex(x.Traits)]);
            _education.Add(Labels.Education[Traits.Education(x.Traits)]);
            _age.Add(x.Age);
            _status.Add(Labels.Status[(int)Traits.StatusOf(x.Traits)]);
            _destination.Add(x.LastScheme < 0 ? "" : _plan.Schemes[x.LastScheme].Corridor.Destination);
            _regime.Add(x.LastScheme < 0 ? "" : _plan.Schemes[x.LastScheme].Regime.Id);
            _trips.Add(x.Trips);
            _months.Add(x.MonthsAbroad);
            _savings.Add(Cents.Usd(x.Savings));
        }
    }
}
