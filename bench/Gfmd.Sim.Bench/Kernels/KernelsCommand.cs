using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Gfmd.Sim.Bench.Kernels;

/// <summary>kernels: BenchmarkDotNet over the classes of this folder; what follows the command goes to it, such as --filter '*Draw*'.</summary>
internal static class KernelsCommand
{
    public static int Run(string[] args)
    {
        string[] chosen = args.Contains("--filter", StringComparer.Ordinal) ? args : [.. args, "--filter", "*"];
        Job job = Job.ShortRun.WithToolchain(new InProcessNoEmitToolchain(TimeSpan.FromMinutes(5), true));
        IConfig config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default);
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(KernelsCommand).Assembly).Run(chosen, config)];
        // BenchmarkDotNet itself ends well even if a benchmark fails
        bool good = summaries.Length > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success));
        return good ? 0 : 1;
    }
}
