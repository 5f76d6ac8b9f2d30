using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>How a diary's run is made.</summary>
/// <param name="Seed">Root seed.</param>
/// <param name="Months">Months after the burn-in.</param>
/// <param name="Threads">Threads; nothing depends on them.</param>
/// <param name="Agents">Agents in all; null: as the scenario says.</param>
public sealed record DiaryRun(ulong Seed, int Months, int Threads = 1, long? Agents = null);

/// <summary>The tallies of one run, month by month from month 0, and a hash of all of them.</summary>
public sealed class Diary
{
    private readonly List<long[]> _scheme = [], _household = [], _channel = [], _country = [], _cadre = [], _origin = [], _returnee = [];
    private readonly List<double[]> _posts = [];
    private readonly List<string> _hashes = [];
    private readonly List<IndicatorRow> _indicators = [];

    private Diary(Plan plan) => Plan = plan;

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>Indicators of the first year.</summary>
    public IReadOnlyList<IndicatorRow> Indicators => _indicators;

    /// <summary>SHA-256 over every counter of every month up to some month, the burn-in included.</summary>
    public string Hash(int months) => _hashes[months - 1];

    /// <summary>Months in which every balance held; one that does not stops the run.</summary>
    public long MonthsChecked { get; private set; }

    /// <summary>Runs burn-in and months.</summary>
    /// <exception cref="ConservationException">A balance failed.</exception>
    public static Diary Of(Subject subject, DiaryRun run)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(run);
        Plan plan = PlanCompiler.Compile(subject.Scenario, subject.Solved, run.Agents);
        Diary diary = new(plan);
        (World world, Tallies opening) = Genesis.Begin(plan, new Draw(run.Seed));
        MonthLoop loop = new(world, opening, run.Threads, LaneWidths.Widest);
        YearOfRun year = new(plan);
        IndicatorRows rows = new(diary._indicators.Add);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int month = -subject.Scenario.BurnIn; month < run.Months; month++)
        {
            bool changes = month == 0 && subject.Later is not null;
            if (changes)
            {
                plan = PlanCompiler.Compile(subject.Later!, subject.Solved, run.Agents);
            }

            if (changes || month == subject.SplitAt)
            {
                StateImage image = loop.Image();
                diary.MonthsChecked += loop.MonthsChecked;
                loop.Dispose();
                (world, opening) = image.Restore(plan, new Draw(run.Seed));
                loop = MonthLoop.Resume(world, opening, run.Threads, LaneWidths.Widest);
            }

            if (month == 0)
            {
                subject.AtStart?.Invoke(world);
            }

            subject.EachMonth?.Invoke(world);
            loop.Step();
            if (month < 12 && year.Add(0, month, loop.Tallies))
            {
                rows.AddAll(year);
            }

            foreach (long[] column in loop.Tallies.Columns())
            {
                hash.AppendData(MemoryMarshal.AsBytes<long>(column));
            }

            if (month >= 0)
            {
                diary.Note(loop.Tallies, world);
                diary._hashes.Add(Convert.ToHexString(hash.GetCurrentHash()));
            }
        }

        diary.MonthsChecked += loop.MonthsChecked;
        loop.Dispose();
        return diary;
    }

    private void Note(Tallies tallies, World world)
    {
        _scheme.Add([.. tallies.Scheme]);
        _household.Add([.. tallies.Household]);
        _channel.Add([.. tallies.Channel]);
        _returnee.Add([.. tallies.Returnee]);
        _country.Add([.. tallies.Country]);
        _origin.Add([.. tallies.Origin]);
        _cadre.Add([.. tallies.Cadre]);
        _posts.Add([.. world.Market.Posts]);
    }

    /// <summary>Sum of a measure over the first months, one regime's schemes (null: all) and one sex (null: both).</summary>
    public double Sum(SchemeMeasure measure, int months, string? regime = null, int? sex = null)
    {
        int n = Plan.Schemes.Length;
        long sum = 0;
        foreach (SchemePlan s in Plan.Schemes.Where(s => regime is null || s.Regime.Id == regime))
        {
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                for (int m = 0; m < months && (sex is null || (cell & 1) == sex); m++)
                {
                    sum += _scheme[m][((((int)measure * n) + s.Index) * Tallies.Cells) + cell];
                }
            }
        }

        return sum;
    }

    /// <summary>Sum of a measure of graduates over the first months, one regime's schemes (null: all).</summary>
    public double SumTertiary(SchemeMeasure measure, int months, string? regime = null)
    {
        int n = Plan.Schemes.Length;
        return Plan.Schemes.Where(s => regime is null || s.Regime.Id == regime).Sum(s => Enumerable.Range(0, months)
            .Sum(m => _scheme[m].AsSpan(((((int)measure * n) + s.Index) * Tallies.Cells) + 6, 2).ToArray().Sum()));
    }

    /// <summary>Sum of a measure over the people of all origins from one month to before another, graduates alone or all.</summary>
    public double Sum(OriginMeasure measure, int from, int to, bool tertiary = false)
    {
        int n = Plan.Origins.Length, first = (int)measure * n * Tallies.Cells;
        double sum = 0;
        for (int m = from; m < to; m++)
        {
            for (int at = 0; at < n * Tallies.Cells; at++)
            {
                sum += !tertiary || at % Tallies.Cells >= 6 ? _origin[m][first + at] : 0;
            }
        }

        return sum;
    }

    /// <summary>Sum of a measure of recruiters over the first months, one regime's schemes (null: all) and one channel (null: all).</summary>
    public double Sum(ChannelMeasure measure, int months, string? regime = null, RecruitmentChannel? channel = null)
    {
        int n = Plan.Schemes.Length;
        long sum = 0;
        foreach (SchemePlan s in Plan.Schemes.Where(s => regime is null || s.Regime.Id == regime))
        {
            for (int k = 0; k < ChannelNumbers.Count; k++)
            {
                int first = ((((int)measure * n) + s.Index) * ChannelNumbers.Count) + k;
                for (int m = 0; m < months && (channel is null || (int)channel == k); m++)
                {
                    sum += _channel[m].AsSpan(first * Tallies.Cells, Tallies.Cells).ToArray().Sum();
                }
            }
        }

        return sum;
    }

    /// <summary>Sum of a measure of licensed professions over all origins and professions and the first months.</summary>
    public double Sum(CadreMeasure measure, int months)
    {
        int n = Plan.Origins.Length * CadrePlan.Count;
        return Enumerable.Range(0, months).Sum(m => (double)_cadre[m].AsSpan((int)measure * n, n).ToArray().Sum());
    }

    /// <summary>Sum of a measure of visits and returnees over the first months, one regime's schemes (null: all).</summary>
    public double Sum(ReturneeMeasure measure, int months, string? regime = null)
    {
        int n = Plan.Schemes.Length;
        return Plan.Schemes.Where(s => regime is null || s.Regime.Id == regime).Sum(s => Enumerable.Range(0, months)
            .Sum(m => _returnee[m].AsSpan(((((int)measure * n) + s.Index) * Tallies.Cells), Tallies.Cells).ToArray().Sum()));
    }

    /// <summary>A measure of one regime in one month.</summary>
    public double In(SchemeMeasure measure, int month, string regime) => Sum(measure, month + 1, regime) - Sum(measure, month, regime);

    /// <summary>A household measure over all origins and the first months.</summary>
    public double Sum(HouseholdMeasure measure, int months)
    {
        int n = Plan.Origins.Length;
        return Enumerable.Range(0, months).Sum(m => Enumerable.Range(0, n).Sum(o => _household[m][((int)measure * n) + o]));
    }

    /// <summary>A figure of the economies of all origins in one month, their mean.</summary>
    public double Mean(CountryMeasure measure, int month)
    {
        int n = Plan.Origins.Length;
        return Enumerable.Range(0, n).Sum(o => (double)_country[month][((int)measure * n) + o]) / n;
    }

    /// <summary>Posts of the regime's first intake in the second year, its mean.</summary>
    public double PostsOfFirst(string regime)
    {
        Intake first = Plan.Scenario.Regimes.First(r => r.Id == regime).Intakes[0];
        SchemePlan s = Plan.Schemes.First(x => x.Regime.Id == regime && x.Intake.Id == first.Id);
        return Enumerable.Range(12, 12).Sum(m => _posts[m][s.Index * 2] + _posts[m][(s.Index * 2) + 1]) / 12;
    }

    /// <summary>Posts of a regime's pools in one month.</summary>
    public double Posts(string regime, int month) =>
        Plan.Schemes.Where(s => s.Regime.Id == regime).Sum(s => _posts[month][s.Index * 2] + _posts[month][(s.Index * 2) + 1]);

    /// <summary>Mean posts of a regime's pools in the second year: a season has none for months.</summary>
    public double YearOfPosts(string regime) => Enumerable.Range(12, 12).Sum(m => Posts(regime, m)) / 12;

    /// <summary>Agents behind a sum of persons of one regime: persons by their heaviest agent.</summary>
    public double Agents(double persons, string? regime)
    {
        int[] weights = [.. Plan.Schemes.Where(s => regime is null || s.Regime.Id == regime).Select(s => Plan.Origins[s.Origin].Weight)];
        return weights.Length == 0 ? 0 : persons / weights.Max();
    }
}
