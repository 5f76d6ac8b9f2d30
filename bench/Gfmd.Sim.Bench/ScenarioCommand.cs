using Gfmd.Sim.Bench.Ref1;
using Gfmd.Sim.Experiments;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Bench;

/// <summary>
/// scenario: the embedded default scenario from its first month to the last byte written, beside the C++ limit of REF-2 in turn. Both figures are
/// agent-months a second; the scenario does more than REF-2, which is why the limit is one and not the aim.
/// </summary>
internal static class ScenarioCommand
{
    public static int Run(string[] args)
    {
        Options options = new(args, "--agents", "--threads", "--reps");
        long people = options["--agents", 1_000_000] / 80 * 80;
        int threads = (int)options["--threads", Environment.ProcessorCount], reps = (int)options["--reps", 5];
        (Scenario scenario, Solved solved) = Default();
        Console.WriteLine($"default scenario, {people} agents, {threads} threads, {reps} repetitions in turn; millions of agent-months a second");
        Ref1Limit? limit = Ref1Limit.Compile(out string reason, "limit2");
        if (limit is null)
        {
            Console.WriteLine($"no C++ limit here: {reason}");
        }

        string folder = Path.Combine(Path.GetTempPath(), $"gfmd-bench-{Environment.ProcessId}");
        List<double> engine = [], theirs = [];
        try
        {
            for (int rep = 0; rep <= reps; rep++)
            {
                double speed = limit?.Run("simd", people, threads).Millions ?? 0;
                RunOptions run = new() { Threads = threads, Persons = people, OutFolder = folder, Force = true, EngineVersion = "bench" };
                Output.Manifest manifest = Simulation.Run(scenario, solved, run, null, CancellationToken.None).Manifest;
                if (rep == 0)
                {
                    continue; // compiled code reaches its last form
                }

                engine.Add(manifest.AgentMonthsPerSecond / 1e6);
                theirs.Add(speed);
                Console.WriteLine($"  engine {engine[^1],7:F1}   limit2 {speed,7:F1}   digest {manifest.Digest[..16]}");
            }
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, true);
            }
        }

        string ratio = limit is null ? "" : $"   engine/limit2 {Median([.. engine.Zip(theirs, (e, t) => e / t)]):P0}";
        Console.WriteLine($"median: engine {Median(engine):F1}   limit2 {Median(theirs):F1}{ratio}");
        return 0;
    }

    /// <summary>The embedded default scenario and its solved numbers.</summary>
    public static (Scenario Scenario, Solved Solved) Default()
    {
        const string Name = "scenarios/default.json";
        ScenarioResult result = ScenarioReader.Read(Name, Catalogue.Parameters, EmbeddedFiles.Read);
        Scenario scenario = result.Scenario ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
        string file = SolvedFile.NameFor(Name);
        return (scenario, SolvedFile.Read(EmbeddedFiles.Read(file)!, file, result.Base ?? scenario).Solved);
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
