using System.Diagnostics;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;
using static Gfmd.Sim.Bench.Ref1.Ref1Numbers;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>Result of one run.</summary>
/// <param name="Seconds">Of the tick loop.</param>
/// <param name="Serial">Seconds of it outside the agents' phase.</param>
/// <param name="Checksum">Over all tallies of point 9, tick by tick; equal to the one of limit.cpp (modes scalar4 and simd4).</param>
/// <param name="Accounts">Sum of all household accounts in cents.</param>
/// <param name="Remitted">Sum of the remittance tally in cents: the same number.</param>
internal sealed record Ref1Result(
    double Seconds,
    double Serial,
    ulong Checksum,
    long Accounts,
    long Remitted,
    long Abroad,
    long Applied,
    long Admitted,
    long Returned,
    long Died,
    long Candidates);

/// <summary>The reference model for throughput, bench/REF-1.md, on the engine's building blocks.</summary>
internal sealed class Ref1Model
{
    private readonly long _people, _quota;
    private readonly Ref1Population _population;
    private readonly Ref1Tally[] _workers;
    private readonly Ref1Tick _tick = new();
    private readonly Cutoff[] _cuts = new Cutoff[Destinations];
    private readonly long[] _places = new long[Destinations];
    private readonly List<Application>[][] _pools;
    private readonly long[] _stock = new long[Cells], _working = new long[Cells], _admitted = new long[Cells], _returned = new long[Cells];
    private readonly long[] _applied = new long[Origins * Destinations], _died = new long[Origins];
    private ulong _checksum;
    private long _remittedAll, _appliedAll, _admittedAll, _returnedAll, _diedAll;

    /// <summary>Founds the population.</summary>
    public Ref1Model(long people, int threads)
    {
        if (people <= 0 || people % 80 != 0)
        {
            string text = $"the number of persons must be a multiple of 80 (20 origins, households of 4), not {people}";
            throw new ArgumentException(text, nameof(people));
        }

        _people = people;
        _quota = (long)(0.003 * people);
        _population = new Ref1Population(people, _stock);
        _stock.CopyTo(_working, 0);
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new Ref1Tally())];
        _pools = [.. Enumerable.Range(0, Destinations).Select(d => _workers.Select(w => w.Applications[d]).ToArray())];
    }

    /// <summary>Runs all ticks at one width.</summary>
    public static Ref1Result Run(long people, int threads, LaneWidth width)
    {
        using BlockParallel team = new(threads);
        Ref1Model model = new(people, threads);
        return width switch
        {
            LaneWidth.Bits512 => model.Run<Sixteen>(team),
            LaneWidth.Bits256 => model.Run<Eight>(team),
            _ => model.Run<One>(team),
        };
    }

    private Ref1Result Run<T>(BlockParallel team)
        where T : struct, ILanes<T>
    {
        long start = Stopwatch.GetTimestamp(), agents = 0;
        for (int t = 0; t < Months; t++)
        {
            _tick.Prepare(t, _stock, _people);
            long before = Stopwatch.GetTimestamp();
            team.Run(_population.Blocks.Length, new Ref1Month<T>(_tick, _population.Blocks, _workers));
            agents += Stopwatch.GetTimestamp() - before;
            Merge();
            CountRemittances(t);
            Ration(t);
            team.Run(_workers.Length * Destinations, new Ref1Admission(_tick, _population, _workers, _cuts));
            Merge();
            CountTick();
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long accounts = _population.Blocks.Sum(b => b.AccountsAtEnd()), candidates = _workers.Sum(w => w.Candidates);
        return new Ref1Result(
            seconds,
            seconds - ((double)agents / Stopwatch.Frequency),
            _checksum,
            accounts,
            _remittedAll,
            _stock.Sum(),
            _appliedAll,
            _admittedAll,
            _returnedAll,
            _diedAll,
            candidates);
    }

    private void Merge()
    {
        Ref1Tally.Move(_workers, static w => w.Stock, _stock);
        Ref1Tally.Move(_workers, static w => w.Working, _working);
    }

    // Employment after the changes of jobs gives the remittances of the tick (6e).
    private void CountRemittances(int t)
    {
        for (int c = 0; c < Cells; c++)
        {
            int d = c / (Skills * Sexes) % Destinations, s = c / Sexes % Skills;
            long sent = _working[c] * Remittance[(((d * Skills) + s) * Months) + t];
            _remittedAll += sent;
            Hash(sent);
        }
    }

    // Point 7: the places of the month, and the cut of each destination.
    private void Ration(int t)
    {
        for (int d = 0; d < Destinations; d++)
        {
            _places[d] = (t % 12 == 0 ? 0 : _places[d]) + (_quota / 12);
            _cuts[d] = RankCut.Find(_pools[d], _places[d]);
            _places[d] -= _cuts[d].Admitted;
        }
    }

    private void CountTick()
    {
        Ref1Tally.Move(_workers, static w => w.Admitted, _admitted);
        Ref1Tally.Move(_workers, static w => w.Returned, _returned);
        Ref1Tally.Move(_workers, static w => w.Applied, _applied);
        Ref1Tally.Move(_workers, static w => w.Died, _died);
        for (int c = 0; c < Cells; c++)
        {
            Hash(_stock[c]);
            Hash(_admitted[c]);
            Hash(_returned[c]);
        }

        Array.ForEach(_applied, Hash);
        Array.ForEach(_died, Hash);
        _admittedAll += _admitted.Sum();
        _returnedAll += _returned.Sum();
        _appliedAll += _applied.Sum();
        _diedAll += _died.Sum();
        Array.Clear(_admitted);
        Array.Clear(_returned);
        Array.Clear(_applied);
        Array.Clear(_died);
    }

    private void Hash(long value) => _checksum = (Keys.Mix(_checksum ^ (ulong)value) * 0x9E3779B97F4A7C15UL) + 1;
}
