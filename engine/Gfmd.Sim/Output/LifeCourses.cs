using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>A sampled person at a census.</summary>
/// <param name="Id">Id for life.</param>
/// <param name="Origin">Origin index.</param>
/// <param name="Traits">Packed traits.</param>
/// <param name="Age">Completed years.</param>
/// <param name="LastScheme">Scheme of the current or last spell, -1 none.</param>
/// <param name="Trips">Spells abroad.</param>
/// <param name="MonthsAbroad">Months abroad.</param>
/// <param name="Savings">Savings held abroad, cents.</param>
public readonly record struct LifeCourse(
    ulong Id, int Origin, uint Traits, int Age, int LastScheme, int Trips, int MonthsAbroad, int Savings);

/// <summary>Finds the keyed sample: a person is in it for life, in every run of the same seed and replicate.</summary>
public static class LifeCourseSample
{
    /// <summary>Reads the sampled persons, in order of origin and id, so that slots do not matter.</summary>
    public static void Read(World world, int month, double share, LaneWidth lanes, List<LifeCourse> lives)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(lives);
        uint threshold = Draw.Threshold(share);
        foreach (Block b in world.Blocks)
        {
            switch (lanes)
            {
                case LaneWidth.Bits512:
                    Read<Sixteen>(b, world.Draw, month, threshold, lives);
                    break;
                case LaneWidth.Bits256:
                    Read<Eight>(b, world.Draw, month, threshold, lives);
                    break;
                default:
                    Read<One>(b, world.Draw, month, threshold, lives);
                    break;
            }
        }

        lives.Sort((a, b) => a.Origin != b.Origin ? a.Origin.CompareTo(b.Origin) : a.Id.CompareTo(b.Id));
    }

    private static void Read<T>(Block b, in Draw draw, int month, uint threshold, List<LifeCourse> lives)
        where T : struct, ILanes<T>
    {
        T limit = T.Broadcast(threshold);
        for (int i = 0; i < b.Count; i += T.Count)
        {
            T.LoadHalves(ref b.Id[0], i, out T low, out T high);
            Wide.Words(draw, low, high, Draw.NoMonth, Purpose.LifeCourseSample, 0, out T word, out _, out _, out _);
            for (uint bits = T.Less(word, limit).Bits(); bits != 0; bits &= bits - 1)
            {
                int slot = i + System.Numerics.BitOperations.TrailingZeroCount(bits);
                if (slot < b.Count && Traits.StatusOf(b.Traits[slot]) != Status.Dead)
                {
                    lives.Add(new LifeCourse(
                        b.Id[slot], b.Origin, b.Traits[slot], (month - b.Birth[slot]) / 12, b.LastScheme[slot] - 1, b.Trips[slot],
                        b.MonthsAbroad[slot], b.Savings[slot]));
                }
            }
        }
    }
}

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
