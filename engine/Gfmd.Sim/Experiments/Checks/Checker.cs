using System.Runtime.ExceptionServices;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>What came of a check.</summary>
public enum Verdict
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not: a defect of the engine, or a scenario at the edge of what the model can say.</summary>
    Fails,

    /// <summary>The sign is not contradicted, and too few agents move for it to be strict.</summary>
    Undecided,

    /// <summary>The scenario offers no place for it.</summary>
    NotApplicable,
}

/// <summary>One line of the table of checks.</summary>
/// <param name="Id">Id in the model.</param>
/// <param name="Regime">Regime that was moved; empty: none.</param>
/// <param name="Move">What moved.</param>
/// <param name="Outcome">What was compared.</param>
/// <param name="Expected">How it must differ.</param>
/// <param name="Seeds">Seeds.</param>
/// <param name="Base">Mean of the base.</param>
/// <param name="Mean">Mean difference.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Verdict">Verdict.</param>
/// <param name="Remark">Why.</param>
public sealed record CheckRow(
    string Id, string Regime, string Move, string Outcome, string Expected, int Seeds, double Base, double Mean, double Error, Verdict Verdict,
    string Remark);

/// <summary>Runs relations on a subject. Runs of the same arm, seed and horizon are made once.</summary>
/// <param name="subject">The scenario with its solved numbers.</param>
/// <param name="seeds">Seeds.</param>
/// <param name="threads">Threads; nothing depends on them.</param>
/// <param name="agents">Agents in all; null: as the scenario says.</param>
/// <param name="stop">Stops between two runs.</param>
public sealed class Checker(Subject subject, IReadOnlyList<ulong> seeds, int threads, long? agents, CancellationToken stop = default)
{
    /// <summary>Horizon of a base run that all relations without preparation share.</summary>
    private static readonly int Longest = Relations.All.Where(r => r.Prepare is null).Max(r => r.Months);

    private readonly Dictionary<ulong, Diary> _plain = [];

    /// <summary>Fewest agents behind a figure for which a strict relation must show.</summary>
    public const double FewestAgents = 50;

    /// <summary>Fixed seeds 1 to n.</summary>
    public static ulong[] Seeds(int count) => [.. Enumerable.Range(1, count).Select(n => (ulong)n)];

    /// <summary>Checks one relation, with its mutant if wanted.</summary>
    public CheckRow Check(Relation relation, bool mutant = false)
    {
        ArgumentNullException.ThrowIfNull(relation);
        string remark = relation.Condition;
        foreach (string regime in relation.Applies(subject.Scenario))
        {
            Subject both = relation.Prepare?.Invoke(subject, regime) ?? subject;
            ulong[] idle = relation.Holds is not { } holds ? []
                : [.. seeds.Zip(Each(n => Run(both, n, relation.Months))).Where(x => !holds(x.Second, regime)).Select(x => x.First)];
            if (idle.Length == 0)
            {
                return Check(relation, regime, both, mutant);
            }

            remark = $"{relation.Condition}; not {regime} with seed {idle[0]}";
        }

        return Row(relation, "", new SeedEffect([0]), 0, Verdict.NotApplicable, remark);
    }

    private CheckRow Check(Relation relation, string regime, Subject prepared, bool mutant)
    {
        Subject both = (mutant ? relation.Mutant.Both?.Invoke(prepared, regime) : null) ?? prepared;
        Subject lever = relation.Change(both, regime);
        lever = (mutant ? relation.Mutant.Lever?.Invoke(lever, regime) : null) ?? lever;
        Diary[] a = Each(n => Run(both, n, relation.Months)), b = Each(n => Run(lever, n, relation.Months));
        List<double> before = [], differences = [];
        double persons = 0;
        for (int n = 0; n < a.Length; n++)
        {
            before.Add(relation.Figure?.Invoke(a[n], regime) ?? 0);
            differences.Add(relation.Pair?.Invoke(a[n], b[n]) ?? Difference(relation, regime, a[n], b[n], before[^1]));
            double counted = relation.Persons?.Invoke(a[n], regime) ?? double.PositiveInfinity;
            persons += a[n].Agents(counted, regime.Length == 0 ? null : regime) / seeds.Count;
        }

        SeedEffect effect = new(differences);
        bool goes = relation.Expected == Direction.Close ? Math.Abs(effect.Mean) <= relation.Tolerance * Math.Abs(before.Average())
            : effect.Goes(relation.Expected);
        bool few = persons < FewestAgents && effect.Allows(relation.Expected);
        Verdict verdict = goes ? Verdict.Holds : few ? Verdict.Undecided : Verdict.Fails;
        return Row(relation, regime, effect, before.Average(), verdict, verdict == Verdict.Undecided ? $"{persons:0} agents a run" : "");
    }

    private static double Difference(Relation relation, string regime, Diary a, Diary b, double before) =>
        relation.Figure is null ? (string.Equals(a.Hash(relation.Months), b.Hash(relation.Months), StringComparison.Ordinal) ? 0 : 1)
        : relation.Figure(b, regime) - (relation.Expected == Direction.Nothing ? 0 : before);

    /// <summary>One run a seed, beside each other: small worlds use more than one thread badly.</summary>
    private Diary[] Each(Func<ulong, Diary> run)
    {
        Diary[] diaries = new Diary[seeds.Count];
        ExceptionDispatchInfo?[] failures = new ExceptionDispatchInfo?[seeds.Count];
        int next = 0;
        void Work()
        {
            for (int n = Interlocked.Increment(ref next) - 1; n < diaries.Length; n = Interlocked.Increment(ref next) - 1)
            {
                try
                {
                    stop.ThrowIfCancellationRequested();
                    diaries[n] = run(seeds[n]);
                }
                catch (Exception e)
                {
                    failures[n] = ExceptionDispatchInfo.Capture(e);
                }
            }
        }

        Thread[] team = [.. Enumerable.Range(1, Math.Min(threads, diaries.Length) - 1)
            .Select(n => new Thread(Work) { IsBackground = true, Name = $"gfmd check {n}" })];
        Array.ForEach(team, t => t.Start());
        Work();
        Array.ForEach(team, t => t.Join());
        Array.Find(failures, f => f is not null)?.Throw();
        return diaries;
    }

    /// <summary>The balances of every month (H, Q and M of the model), at every seed.</summary>
    public IReadOnlyList<CheckRow> Invariants()
    {
        long months = 0;
        string failure = "";
        try
        {
            months = Each(Plain).Sum(d => d.MonthsChecked);
        }
        catch (ConservationException e)
        {
            failure = e.Message;
        }

        Verdict verdict = failure.Length == 0 ? Verdict.Holds : Verdict.Fails;
        return
        [
            .. Conservation.Names.Select(n => new CheckRow(
                "15.3", "", "none", $"balance of {n}, every month", "exact", seeds.Count, months, 0, 0, verdict,
                failure.Length == 0 ? $"{months} months" : failure)),
        ];
    }

    /// <summary>The same counters for any number of threads (B2), at the first seed.</summary>
    public CheckRow Threads()
    {
        const int Months = 12;
        string[] hashes = [.. ((int[])[1, 2, 7]).Select(n => Diary.Of(subject, new DiaryRun(seeds[0], Months, n, agents)).Hash(Months))];
        bool same = hashes.Distinct(StringComparer.Ordinal).Count() == 1;
        return new("B2", "", "1, 2 and 7 threads", "every counter", "equal", 1, 0, same ? 0 : 1, 0, same ? Verdict.Holds : Verdict.Fails, "");
    }

    private Diary Run(Subject arm, ulong seed, int months) =>
        ReferenceEquals(arm, subject) ? Plain(seed) : Diary.Of(arm, new DiaryRun(seed, months, 1, agents));

    private Diary Plain(ulong seed)
    {
        lock (_plain)
        {
            if (_plain.TryGetValue(seed, out Diary? kept))
            {
                return kept;
            }
        }

        Diary diary = Diary.Of(subject, new DiaryRun(seed, Longest, 1, agents));
        lock (_plain)
        {
            _plain[seed] = diary;
        }

        return diary;
    }

    private CheckRow Row(Relation r, string regime, SeedEffect effect, double before, Verdict verdict, string remark) => new(
        r.Id, regime, r.Move, r.Outcome, Words(r.Expected), verdict == Verdict.NotApplicable ? 0 : seeds.Count, before, effect.Mean, effect.Error,
        verdict, remark);

    private static string Words(Direction direction) => direction switch
    {
        Direction.Up => "up",
        Direction.Down => "down",
        Direction.UpOrEqual => "up or equal",
        Direction.DownOrEqual => "down or equal",
        Direction.Nothing => "none left",
        Direction.Close => "equal but for rounding",
        Direction.Chance => "equal but for chance",
        _ => "equal",
    };
}
