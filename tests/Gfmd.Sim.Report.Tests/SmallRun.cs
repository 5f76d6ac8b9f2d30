using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Output;

namespace Gfmd.Sim.Report.Tests;

/// <summary>A finished small run: three replicates of three years, hostile names.</summary>
internal sealed class SmallRun : IDisposable
{
    public const string Hostile = "</script><script>alert('run')</script><img src=x onerror=alert(1)> & \"Tonga\" <!--";

    private readonly string _root = Directory.CreateTempSubdirectory("gfmd-report-").FullName;

    public SmallRun()
    {
        Scenario scenario = SmallScenario.Build();
        scenario = scenario with
        {
            Title = "Two origins " + Hostile,
            Question = "Who goes? " + Hostile,
            Months = 36,
            Replicates = 3,
            Countries = [.. scenario.Countries.Select(c => c.Id == "AAA" ? c with { Name = Hostile } : c)],
            Regimes = [.. scenario.Regimes.Select(r => r.Id == "seasonal" ? r with { Name = "Seasonal " + Hostile, Source = Hostile } : r)],
            Parameters = new Dictionary<string, double>(StringComparer.Ordinal) { ["insp"] = 0.5 },
        };
        Scenario = scenario;
        Result = Simulation.Run(
            scenario, SmallScenario.Solved(), new RunOptions { OutFolder = _root, Threads = 1, EngineVersion = "0.1.0", Commit = "abc" }, null,
                default);
    }

    public Scenario Scenario { get; }

    public RunResult Result { get; }

    public string Report => Path.Combine(Result.Folder, "report.html");

    public string Root => _root;

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
