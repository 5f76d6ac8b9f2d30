using Gfmd.Sim.Bench.Kernels;
using Gfmd.Sim.Bench.Ref1;

namespace Gfmd.Sim.Bench;

internal static class Program
{
    /// <summary>One line a command.</summary>
    private static readonly (string Name, string What, Func<string[], int> Run)[] Commands =
    [
        ("ref1", "[--agents N] [--threads T] [--reps R]   throughput of the reference model beside the C++ limit", Ref1Command.Run),
        ("scenario", "[--agents N] [--threads T] [--reps R] the default scenario with its output beside the limit of REF-2", ScenarioCommand.Run),
        ("kernels", "[--filter '*Draw*']   times of the engine's kernels (BenchmarkDotNet), nanoseconds per person", KernelsCommand.Run),
    ];

    private static int Main(string[] args)
    {
        foreach ((string name, _, Func<string[], int> run) in Commands)
        {
            if (args.Length > 0 && string.Equals(args[0], name, StringComparison.Ordinal))
            {
                return Guarded(run, args[1..]);
            }
        }

        foreach ((string name, string what, _) in Commands)
        {
            Console.WriteLine($"  {name,-8} {what}");
        }

        return args.Length == 0 ? 0 : 2;
    }

    private static int Guarded(Func<string[], int> run, string[] args)
    {
        try
        {
            return run(args);
        }
        catch (ArgumentException e)
        {
            Console.Error.WriteLine(e.Message.Replace(" (Parameter 'args')", "", StringComparison.Ordinal));
            return 2;
        }
    }
}
