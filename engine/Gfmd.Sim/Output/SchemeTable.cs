using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>Whose prices turn a sum of money into purchasing power.</summary>
internal enum Prices
{
    /// <summary>Not money.</summary>
    None,

    /// <summary>Money, nominal only.</summary>
    Nominal,

    /// <summary>Also at the prices of the origin.</summary>
    Origin,

    /// <summary>Also at the prices of the destination.</summary>
    Destination,
}

/// <summary>One column of counts or money.</summary>
internal readonly record struct Entry<T>(T Measure, string Name, string Definition, Prices Prices = Prices.None)
    where T : struct, Enum;

/// <summary>A monthly table by origin, destination, regime, sex and education.</summary>
internal sealed class SchemeTable : IFrameSink
{
    private readonly Plan _plan;
    private readonly Entry<SchemeMeasure>[] _entries;
    private readonly MonthColumns _when = new();
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly TextColumn _destination = new("destination", "country of destination, ISO 3166-1 alpha-3");
    private readonly TextColumn _regime = new("regime", "admission regime, id of the scenario");
    private readonly TextColumn _sex = new("sex", "men or women");
    private readonly TextColumn _education = new("education", Labels.EducationText);
    private readonly MoneyOrCount[] _values;

    public SchemeTable(Plan plan, string name, string unit, Entry<SchemeMeasure>[] entries)
    {
        _plan = plan;
        _entries = entries;
        _values = [.. entries.Select(e => new MoneyOrCount(e.Name, unit, e.Definition, e.Prices))];
        Tables =
        [
            new Table(
                name, "one row per month, origin in a regime, sex and education; rows with all values 0 are left out",
                [.. _when.All, _origin, _destination, _regime, _sex, _education, .. _values.SelectMany(v => v.Columns)]),
        ];
    }

    public IReadOnlyList<Table> Tables { get; }

    public void Add(Frame frame)
    {
        if (frame.Month < 0)
        {
            return;
        }

        foreach (SchemePlan scheme in _plan.Schemes)
        {
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                if (Any(frame.Tallies, scheme.Index, cell))
                {
                    Add(frame, scheme, cell);
                }
            }
        }
    }

    private bool Any(Tallies y, int scheme, int cell)
    {
        foreach (Entry<SchemeMeasure> e in _entries)
        {
            if (y.Of(e.Measure, scheme, cell) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Frame frame, SchemePlan scheme, int cell)
    {
        _when.Add(_plan, frame);
        _origin.Add(scheme.Corridor.Origin);
        _destination.Add(scheme.Corridor.Destination);
        _regime.Add(scheme.Regime.Id);
        _sex.Add(Labels.Sex[cell & 1]);
        _education.Add(Labels.Education[cell >> 1]);
        double home = _plan.Origins[scheme.Origin].PriceLevel, away = _plan.Destinations[scheme.Destination].PriceLevel;
        for (int i = 0; i < _entries.Length; i++)
        {
            _values[i].Add(frame.Tallies.Of(_entries[i].Measure, scheme.Index, cell), _entries[i].Prices == Prices.Origin ? home : away);
        }
    }
}

/// <summary>A count, or a sum of money in one or two columns.</summary>
internal sealed class MoneyOrCount
{
    private readonly NumberColumn<long>? _count;
    private readonly NumberColumn<double>? _usd, _ppp;

    public MoneyOrCount(string name, string unit, string definition, Prices prices)
    {
        if (prices == Prices.None)
        {
            _count = new NumberColumn<long>(name, unit, definition);
            Columns = [_count];
            return;
        }

        _usd = new NumberColumn<double>(name + "_usd", "nominal USD", definition + "; constant prices of the price year");
        Columns = [_usd];
        if (prices is Prices.Origin or Prices.Destination)
        {
            string where = prices == Prices.Origin ? "origin" : "destination";
            _ppp = new NumberColumn<double>(name + "_ppp_usd", "PPP USD", $"{definition}; at the price level of the {where}");
            Columns = [_usd, _ppp];
        }
    }

    public Column[] Columns { get; }

    public void Add(long value, double priceLevel)
    {
        _count?.Add(value);
        _usd?.Add(Cents.Usd(value));
        _ppp?.Add(Cents.Usd(value) / priceLevel);
    }
}
