using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Worlds;

/// <summary>How a journal's run is made.</summary>
internal sealed record Way(int Threads = 2, LaneWidth? Lanes = null, int Replicate = 0, ulong? Seed = null);

/// <summary>The tallies of one run, month by month from month 0.</summary>
internal sealed class Journal
{
    private readonly List<long[]> _scheme = [], _household = [], _origin = [];

    private Journal(Plan plan) => Plan = plan;

    public Plan Plan { get; }

    /// <summary>SHA-256 over every counter of every month, the burn-in included.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>SHA-256 over every counter by month, the burn-in included.</summary>
    public List<string> Monthly { get; } = [];

    public long MonthsChecked { get; private set; }

    /// <summary>Runs burn-in and months; <paramref name="each"/> sees the world after every month.</summary>
    public static Journal Of(Scenario scenario, Solved solved, int months, Way? way = null, Action<World, Tallies>? each = null)
    {
        way ??= new Way();
        Plan plan = PlanCompiler.Compile(scenario, solved);
        Journal journal = new(plan);
        (World world, Tallies opening) = Genesis.Begin(plan, new Draw(way.Seed ?? scenario.Seed, way.Replicate));
        using MonthLoop loop = new(world, opening, way.Threads, way.Lanes ?? LaneWidths.Widest);
        using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int m = -scenario.BurnIn; m < months; m++)
        {
            loop.Step();
            using IncrementalHash one = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (long[] column in loop.Tallies.Columns())
            {
                all.AppendData(MemoryMarshal.AsBytes<long>(column));
                one.AppendData(MemoryMarshal.AsBytes<long>(column));
            }

            journal.Monthly.Add(Convert.ToHexString(one.GetHashAndReset()));
            each?.Invoke(world, loop.Tallies);
            if (m >= 0)
            {
                journal._scheme.Add([.. loop.Tallies.Scheme]);
                journal._origin.Add([.. loop.Tallies.Origin]);
                journal._household.Add([.. loop.Tallies.Household]);
            }
        }

        journal.Hash = Convert.ToHexString(all.GetHashAndReset());
        journal.MonthsChecked = loop.MonthsChecked;
        return journal;
    }

    /// <summary>Sum of a measure over months and the schemes of one regime (null: all).</summary>
    public long Sum(SchemeMeasure measure, string? regime = null, int from = 0, int to = int.MaxValue)
    {
        long sum = 0;
        foreach (SchemePlan s in Plan.Schemes.Where(s => regime is null || s.Regime.Id == regime))
        {
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                sum += Cell(measure, s.Index, cell, from, to);
            }
        }

        return sum;
    }

    /// <summary>One cell of a measure of one scheme over months.</summary>
    public long Of(SchemeMeasure measure, string scheme, int cell, int from = 0, int to = int.MaxValue) =>
        Cell(measure, Array.FindIndex(Plan.Schemes, x => x.Id == scheme), cell, from, to);

    /// <summary>All cells of all measures of one scheme over all months.</summary>
    public long[] Scheme(string id)
    {
        int s = Array.FindIndex(Plan.Schemes, x => x.Id == id);
        List<long> found = [];
        foreach (SchemeMeasure measure in Enum.GetValues<SchemeMeasure>())
        {
            for (int m = 0; m < _scheme.Count; m++)
            {
                for (int cell = 0; cell < Tallies.Cells; cell++)
                {
                    found.Add(Cell(measure, s, cell, m, m + 1));
                }
            }
        }

        return [.. found];
    }

    /// <summary>All cells of all measures of one origin's people and households over all months.</summary>
    public long[] Origin(string id)
    {
        int o = Array.FindIndex(Plan.Origins, x => x.Country.Id == id), n = Plan.Origins.Length;
        List<long> found = [];
        for (int m = 0; m < _origin.Count; m++)
        {
            for (int at = 0; at < _origin[m].Length; at++)
            {
                if (at / Tallies.Cells % n == o)
                {
                    found.Add(_origin[m][at]);
                }
            }

            for (int at = o; at < _household[m].Length; at += n)
            {
                found.Add(_household[m][at]);
            }
        }

        return [.. found];
    }

    /// <summary>A household measure of all origins over months.</summary>
    public long Sum(HouseholdMeasure measure)
    {
        int n = Plan.Origins.Length;
        return _household.Sum(h => Enumerable.Range(0, n).Sum(o => h[((int)measure * n) + o]));
    }

    private long Cell(SchemeMeasure measure, int scheme, int cell, int from, int to)
    {
        int n = Plan.Schemes.Length;
        long sum = 0;
        for (int m = from; m < Math.Min(to, _scheme.Count); m++)
        {
            sum += _scheme[m][((((int)measure * n) + scheme) * Tallies.Cells) + cell];
        }

        return sum;
    }
}
