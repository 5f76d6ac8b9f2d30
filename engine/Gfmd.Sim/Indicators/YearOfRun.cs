using System.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>The tallies of one year of one replicate: sums of its months, the last month with its census, and all spells since founding.</summary>
public sealed class YearOfRun
{
    /// <summary>An empty year of a plan.</summary>
    public YearOfRun(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        Groups = new Groups(plan);
        Cost = new PublicCost(plan);
        Sum = new Tallies(plan.Schemes.Length, plan.Origins.Length);
        End = Sum;
    }

    /// <summary>The plan in force in the last month added.</summary>
    public Plan Plan { get; private set; }

    /// <summary>Groups of its cells.</summary>
    public Groups Groups { get; }

    /// <summary>Public cost of the year.</summary>
    public PublicCost Cost { get; }

    /// <summary>Replicate.</summary>
    public int Replicate { get; private set; }

    /// <summary>Calendar year in which the year of the run begins.</summary>
    public int Year { get; private set; }

    /// <summary>Flows of the year: schemes, origins, households; first spells since founding.</summary>
    public Tallies Sum { get; }

    /// <summary>The last month: stocks and census.</summary>
    public Tallies End { get; private set; }

    /// <summary>Goes on with a replicate whose earlier spells are put into <see cref="Sum"/>.</summary>
    internal void Continue(int replicate) => Replicate = replicate;

    /// <summary>Adds a month of a replicate; true if it ends a year.</summary>
    internal bool Add(int replicate, int month, Tallies tallies)
    {
        if (replicate != Replicate)
        {
            Sum.Clear();
            Replicate = replicate;
        }

        Plan = Plan.At(month);
        Add(Sum.Entered, tallies.Entered);
        Add(Sum.Exited, tallies.Exited);
        Add(Sum.Censored, tallies.Censored);
        if (month < 0)
        {
            return false;
        }

        if (month % 12 == 0)
        {
            Array.Clear(Sum.Scheme);
            Array.Clear(Sum.Channel);
            Array.Clear(Sum.Transfer);
            Array.Clear(Sum.CostMonths);
            Array.Clear(Sum.Origin);
            Array.Clear(Sum.Household);
            Array.Clear(Sum.Returnee);
            Cost.Clear();
            Array.Clear(Sum.Country);
            Array.Clear(Sum.Corridor);
            Array.Clear(Sum.Cadre);
            Array.Clear(Sum.Flows);
            Year = Plan.CalendarYear(month);
        }

        Add(Sum.Scheme, tallies.Scheme);
        Add(Sum.Channel, tallies.Channel);
        Add(Sum.Transfer, tallies.Transfer);
        Add(Sum.CostMonths, tallies.CostMonths);
        Add(Sum.Origin, tallies.Origin);
        Add(Sum.Household, tallies.Household);
        Add(Sum.Returnee, tallies.Returnee);
        Cost.Add(month, tallies);
        Add(Sum.Country, tallies.Country);
        Add(Sum.Corridor, tallies.Corridor);
        Add(Sum.Cadre, tallies.Cadre);
        Add(Sum.Flows, tallies.Flows);
        End = tallies;
        return month % 12 == 11;
    }

    /// <summary>Sum over a group.</summary>
    public static long Of(Group group, Func<int, int, long> value)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(value);
        long sum = 0;
        foreach ((int unit, int cell) in group.Members)
        {
            sum += value(unit, cell);
        }

        return sum;
    }

    /// <summary>The year's flow of a group of scheme cells.</summary>
    public long Flow(Group group, SchemeMeasure measure) => Of(group, (s, c) => Sum.Of(measure, s, c));

    /// <summary>The stock at the end of the year of a group of scheme cells.</summary>
    public long Stock(Group group, SchemeMeasure measure) => Of(group, (s, c) => End.Of(measure, s, c));

    /// <summary>Agents behind a number of persons of a group of scheme cells.</summary>
    public long SchemeAgents(Group group, Func<int, int, long> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        return Of(group, (s, c) => persons(s, c) / Plan.Origins[Plan.Schemes[s].Origin].Weight);
    }

    /// <summary>Agents behind a number of persons of a group of origin cells.</summary>
    public long OriginAgents(Group group, Func<int, int, long> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        return Of(group, (o, c) => persons(o, c) / Plan.Origins[o].Weight);
    }

    private static void Add(long[] to, long[] from)
    {
        int i = 0;
        for (; i <= to.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            (new Vector<long>(to, i) + new Vector<long>(from, i)).CopyTo(to, i);
        }

        for (; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
