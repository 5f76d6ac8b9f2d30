using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>ref1: the C++ limit and the engine's REF-1 in turn, medians and ratio beside each other.</summary>
internal static class Ref1Command
{
    private static readonly string[] Modes = ["dense16", "simd4", "scalar4"];

    public static int Run(string[] args)
    {
        Options options = new(args, "--agents", "--threads", "--reps");
        long people = options["--agents", 1_000_000];
        int threads = (int)options["--threads", Environment.ProcessorCount], reps = (int)options["--reps", 5];
        Console.WriteLine($"REF-1, {people} persons, {threads} threads, {reps} repetitions in turn; millions of agent-months a second");
        Ref1Limit? limit = Ref1Limit.Compile(out string reason);
        if (limit is null)
        {
            Console.WriteLine($"no C++ limit here: {reason}");
        }

        // Compiled code reaches its last form after a few hundred blocks.
        for (int k = 0; k < 2; k++)
        {
            Ref1Model.Run(people, threads, LaneWidths.Widest);
        }

        List<double> engine = [], overhead = [];
        Dictionary<string, List<Ref1LimitResult>> limits = Modes.ToDictionary(m => m, _ => new List<Ref1LimitResult>(), StringComparer.Ordinal);
        Ref1Result last = default!;
        for (int rep = 0; rep < reps; rep++)
        {
            for (int m = 0; limit is not null && m < Modes.Length; m++)
            {
                limits[Modes[m]].Add(limit.Run(Modes[m], people, threads));
            }

            last = Ref1Model.Run(people, threads, LaneWidths.Widest);
            engine.Add(Millions(people, last.Seconds));
            overhead.Add(last.Serial / last.Seconds);
        }

        Report(engine, limits.Where(l => l.Value.Count > 0));
        Console.WriteLine($"share of the tick loop outside the agents' phase: {Median(overhead):P0}");
        return Check(people, threads, last, limits);
    }

    private static void Report(List<double> engine, IEnumerable<KeyValuePair<string, List<Ref1LimitResult>>> limits)
    {
        double mine = Median(engine);
        Console.WriteLine($"  {"engine " + LaneWidths.Widest,-16} median {mine,7:F0}   best {engine.Max(),7:F0}");
        foreach ((string mode, List<Ref1LimitResult> runs) in limits)
        {
            double[] values = [.. runs.Select(r => r.Millions)];
            double median = Median(values), ratio = Median([.. engine.Zip(values, (e, v) => e / v)]);
            string speeds = $"  {"limit " + mode,-16} median {median,7:F0}   best {values.Max(),7:F0}";
            Console.WriteLine($"{speeds}   engine/limit {ratio:P0} (best/best {engine.Max() / values.Max():P0})");
        }
    }

    private static int Check(long people, int threads, Ref1Result last, Dictionary<string, List<Ref1LimitResult>> limits)
    {
        bool good = last.Accounts == last.Remitted;
        Console.WriteLine($"household accounts {last.Accounts} cents, tally {last.Remitted}: {(good ? "equal" : "DIFFER")}");
        foreach (LaneWidth width in LaneWidths.Available)
        {
            foreach (int team in new[] { 1, threads }.Distinct())
            {
                Ref1Result other = Ref1Model.Run(people, team, width);
                good &= other.Checksum == last.Checksum;
                Console.WriteLine($"checksum {other.Checksum:x16}  {width}, {team} threads: {Millions(people, other.Seconds):F0}");
            }
        }

        foreach (string mode in Modes.Skip(1).Where(m => limits[m].Count > 0))
        {
            ulong theirs = limits[mode][0].Checksum;
            good &= theirs == last.Checksum;
            Console.WriteLine($"checksum {theirs:x16}  limit {mode}");
        }

        Console.WriteLine(good ? "all equal" : "NOT EQUAL");
        return good ? 0 : 1;
    }

    private static double Millions(long people, double seconds) => people * (double)Ref1Numbers.Months / seconds / 1e6;

    private static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
