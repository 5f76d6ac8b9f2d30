using System.Runtime.CompilerServices;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// The counters of one worker in one month: 64-bit integers that are only added to, so that any order and any partition gives the same sums.
/// </summary>
public sealed partial class Tallies
{
    /// <summary>Cells of sex × education.</summary>
    public const int Cells = 8;

    /// <summary>Months of duration followed by the survival of first spells; longer ones stay in the last.</summary>
    public const int Durations = 121;

    /// <summary>Bins of the distribution of consumption: 8 an octave, from 1/8 PPP USD a day.</summary>
    public const int Bins = 96;

    /// <summary>Years since arrival followed by the census of migrants; longer stays are in the last.</summary>
    public const int Tenures = 41;

    /// <summary>Cells of the home labour market: education, sector and formality (7 bits).</summary>
    public const int WageCells = 128;

    /// <summary>Bins of the distribution of recruitment cost: half a month of pay each, the last one open.</summary>
    public const int CostBins = 41;

    // a walk over an array allocates nothing
    private readonly long[][] _columns;

    /// <summary>Counters for a plan of this size.</summary>
    public Tallies(int schemes, int origins)
    {
        SchemeCount = schemes;
        OriginCount = origins;
        Scheme = new long[Enum.GetValues<SchemeMeasure>().Length * schemes * Cells];
        Origin = new long[Enum.GetValues<OriginMeasure>().Length * origins * Cells];
        Household = new long[Enum.GetValues<HouseholdMeasure>().Length * origins];
        History = new long[Enum.GetValues<HistoryMeasure>().Length * schemes * Cells];
        Channel = new long[Enum.GetValues<ChannelMeasure>().Length * schemes * ChannelNumbers.Count * Cells];
        Transfer = new long[Enum.GetValues<TransferMeasure>().Length * schemes * Ways * Cells];
        CostMonths = new long[schemes * ChannelNumbers.Count * 2 * CostBins];
        Workers = new long[origins * WageCells];
        Distribution = new long[origins * Bins];
        Entered = new long[schemes * Cells * Durations];
        Exited = new long[schemes * Cells * Durations];
        Censored = new long[schemes * Cells * Durations];
        Country = new long[Enum.GetValues<CountryMeasure>().Length * origins];
        Corridor = new long[Enum.GetValues<CorridorMeasure>().Length * schemes];
        Tenure = new long[schemes * Cells * Tenures];
        Attachment = new long[schemes * Cells * Tenures];
        Ranks = new long[origins * Prospects.Bins];
        Cadre = new long[Enum.GetValues<CadreMeasure>().Length * origins * CadrePlan.Count];
        Heads = new long[Enum.GetValues<HeadMeasure>().Length * origins * Cells];
        Incomes = new long[Enum.GetValues<IncomeMeasure>().Length * origins * Bins];
        Returnee = new long[Enum.GetValues<ReturneeMeasure>().Length * schemes * Cells];
        (ReturneesAtWork, ExpertsAtWork) = (new long[origins * 9], new long[origins * 9]);
        Flows = new long[Enum.GetValues<Flow>().Length * (schemes + origins)];
        _columns =
        [
            Scheme, Origin, Household, History, Channel, Transfer, CostMonths, Workers, Distribution, Entered, Exited, Censored, Country,
            Corridor, Tenure, Attachment, Ranks, Cadre, Heads, Incomes, Returnee, ReturneesAtWork, Flows, ExpertsAtWork,
        ];
    }

    /// <summary>Schemes.</summary>
    public int SchemeCount { get; }

    /// <summary>Origins.</summary>
    public int OriginCount { get; }

    /// <summary>By measure, scheme, cell.</summary>
    public long[] Scheme { get; }

    /// <summary>By measure, origin, cell.</summary>
    public long[] Origin { get; }

    /// <summary>By measure, origin.</summary>
    public long[] Household { get; }

    /// <summary>By measure, scheme, cell; filled at a census.</summary>
    public long[] History { get; }

    /// <summary>By measure, scheme, recruitment channel, cell.</summary>
    public long[] Channel { get; }

    /// <summary>Arrivals by scheme, channel, sex and bin of the cost in months of pay in the first job.</summary>
    public long[] CostMonths { get; }

    /// <summary>Employed at home by origin and wage cell.</summary>
    public long[] Workers { get; }

    /// <summary>Persons at home by origin and bin of consumption a head.</summary>
    public long[] Distribution { get; }

    /// <summary>First spells that come under observation at a duration, by scheme, cell, month of duration.</summary>
    public long[] Entered { get; }

    /// <summary>First spells that end in a return at a duration.</summary>
    public long[] Exited { get; }

    /// <summary>First spells that leave observation (death) at a duration.</summary>
    public long[] Censored { get; }

    /// <summary>By measure, origin: set by the market step, never by an agent.</summary>
    public long[] Country { get; }

    /// <summary>By measure, first scheme of the corridor: set by the market step at a census.</summary>
    public long[] Corridor { get; }

    /// <summary>Migrants by scheme, cell and completed years since arrival; filled at a census.</summary>
    public long[] Tenure { get; }

    /// <summary>Sum of their attachment to home at departure, thousandths; filled at a census.</summary>
    public long[] Attachment { get; }

    /// <summary>Applicants for tertiary places by origin and bin of their rank.</summary>
    public long[] Ranks { get; }

    /// <summary>Money booked where it moves, cents: by flow, scheme and then origin (<see cref="Ledger"/>).</summary>
    public long[] Flows { get; }

    /// <summary>Books money of a scheme where it moves, cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Book(Flow flow, int scheme, long cents) => Flows[((int)flow * (SchemeCount + OriginCount)) + scheme] += cents;

    /// <summary>Books money within an origin where it moves, cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BookAtHome(Flow flow, int origin, long cents) => Flows[((int)flow * (SchemeCount + OriginCount)) + SchemeCount + origin] += cents;

    /// <summary>Money booked: of a scheme, or behind all schemes of an origin.</summary>
    internal long Booked(Flow flow, int at) => Flows[((int)flow * (SchemeCount + OriginCount)) + at];

    /// <summary>A figure of an origin.</summary>
    public long Of(CountryMeasure measure, int origin) => Country[((int)measure * OriginCount) + origin];

    /// <summary>A figure of a corridor, by its first scheme.</summary>
    public long Of(CorridorMeasure measure, int scheme) => Corridor[((int)measure * SchemeCount) + scheme];

    /// <summary>Notes a figure of an origin.</summary>
    public void Set(CountryMeasure measure, int origin, double value) =>
        Country[((int)measure * OriginCount) + origin] = (long)Math.Floor(value + 0.5);

    /// <summary>Notes a figure of a corridor, by its first scheme.</summary>
    public void Set(CorridorMeasure measure, int scheme, double value) =>
        Corridor[((int)measure * SchemeCount) + scheme] = (long)Math.Floor(value + 0.5);

    /// <summary>Adds to a scheme's cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(SchemeMeasure measure, int scheme, uint traits, long amount) =>
        Scheme[((((int)measure * SchemeCount) + scheme) * Cells) + (int)(traits & Traits.CellMask)] += amount;

    /// <summary>Adds to an origin's cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(OriginMeasure measure, int origin, uint traits, long amount) =>
        Origin[((((int)measure * OriginCount) + origin) * Cells) + (int)(traits & Traits.CellMask)] += amount;

    /// <summary>Adds to an origin's households.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(HouseholdMeasure measure, int origin, long amount) => Household[((int)measure * OriginCount) + origin] += amount;

    /// <summary>Adds to a scheme's histories.</summary>
    public void Add(HistoryMeasure measure, int scheme, uint traits, long amount) =>
        History[((((int)measure * SchemeCount) + scheme) * Cells) + (int)(traits & Traits.CellMask)] += amount;

    /// <summary>Adds to a channel's cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ChannelMeasure measure, int scheme, int channel, uint traits, long amount) =>
        Channel[Position(measure, (scheme * ChannelNumbers.Count) + channel, (int)(traits & Traits.CellMask))] += amount;

    /// <summary>A channel's cell.</summary>
    /// <param name="measure">Measure.</param>
    /// <param name="unit">scheme × channels + channel.</param>
    /// <param name="cell">Sex and education.</param>
    public long Of(ChannelMeasure measure, int unit, int cell) => Channel[Position(measure, unit, cell)];

    /// <summary>Position of a cost of so many months of pay.</summary>
    public static int CostBin(int unit, int sex, double months) => (((unit * 2) + sex) * CostBins) + Math.Clamp((int)(2 * months), 0, CostBins - 1);

    private int Position(ChannelMeasure measure, int unit, int cell) =>
        ((((int)measure * SchemeCount * ChannelNumbers.Count) + unit) * Cells) + cell;

    /// <summary>Position of a spell of some duration.</summary>
    public static int Spell(int scheme, uint traits, int months) =>
        (((scheme * Cells) + (int)(traits & Traits.CellMask)) * Durations) + Math.Clamp(months, 0, Durations - 1);

    /// <summary>A scheme's sum over cells.</summary>
    public long Sum(SchemeMeasure measure, int scheme)
    {
        long sum = 0;
        for (int c = 0; c < Cells; c++)
        {
            sum += Scheme[((((int)measure * SchemeCount) + scheme) * Cells) + c];
        }

        return sum;
    }

    /// <summary>A scheme's cell.</summary>
    public long Of(SchemeMeasure measure, int scheme, int cell) => Scheme[((((int)measure * SchemeCount) + scheme) * Cells) + cell];

    /// <summary>An origin's cell.</summary>
    public long Of(OriginMeasure measure, int origin, int cell) => Origin[((((int)measure * OriginCount) + origin) * Cells) + cell];

    /// <summary>An origin's sum over cells.</summary>
    public long Sum(OriginMeasure measure, int origin)
    {
        long sum = 0;
        for (int c = 0; c < Cells; c++)
        {
            sum += Of(measure, origin, c);
        }

        return sum;
    }

    /// <summary>An origin's households.</summary>
    public long Of(HouseholdMeasure measure, int origin) => Household[((int)measure * OriginCount) + origin];

    /// <summary>A scheme's histories.</summary>
    public long Of(HistoryMeasure measure, int scheme, int cell) => History[((((int)measure * SchemeCount) + scheme) * Cells) + cell];

    /// <summary>All counters, in a fixed order.</summary>
    public IEnumerable<long[]> Columns() => _columns;

    /// <summary>Shows the counters of spells, which founding fills.</summary>
    public void SpellColumns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IRowVisitor
    {
        visitor.Rows(Entered, Rows.SchemeDuration);
        visitor.Rows(Exited, Rows.SchemeDuration);
        visitor.Rows(Censored, Rows.SchemeDuration);
    }

    /// <summary>Adds another worker's counters and clears them.</summary>
    public void Take(Tallies other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int k = 0; k < _columns.Length; k++)
        {
            Take(_columns[k], other._columns[k]);
        }
    }

    /// <summary>Sets all to 0.</summary>
    public void Clear()
    {
        foreach (long[] column in _columns)
        {
            Array.Clear(column);
        }
    }

    private static void Take(long[] to, long[] from)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }

        Array.Clear(from);
    }
}
