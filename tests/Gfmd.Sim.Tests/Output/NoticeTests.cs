using System.Text.Json;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Reports;

namespace Gfmd.Sim.Tests.Output;

/// <summary>What a scenario assumes stands wherever its numbers stand; a research object names the scenarios that were run.</summary>
internal sealed class NoticeTests
{
    [Test]
    public void A_run_that_assumes_an_effect_of_coherence_says_so_in_its_page_its_log_and_its_crate()
    {
        using Results results = new();
        RunResult run = results.Run(scenario: SmallScenario.Build() with
        {
            Months = 12,
            Parameters = new Dictionary<string, double>(StringComparer.Ordinal) { [CoherenceNumbers.GCoh.Id] = 0.3 },
        });
        const string Said = "assumption: coherence strengthens levers by g_coh = 0.3";
        foreach (string file in (ReadOnlySpan<string>)[RunReport.FileName, RunLog.FileName, ResearchObject.FileName, Manifest.FileName])
        {
            Assert.That(File.ReadAllText(Path.Combine(run.Folder, file)), Does.Contain(Said), file);
        }
    }

    [Test]
    public void A_run_that_assumes_none_says_nothing_of_it()
    {
        using Results results = new();
        RunResult run = results.Run(scenario: SmallScenario.Build() with { Months = 12 });
        Assert.That(File.ReadAllText(Path.Combine(run.Folder, RunReport.FileName)), Does.Not.Contain("assumption: coherence"));
    }

    [TestCase("scenario.resolved.json")]
    [TestCase("scenario.base.resolved.json", "scenario.variant.resolved.json")]
    public void A_crate_names_the_scenarios_that_were_run(params string[] names)
    {
        using Results results = new();
        Manifest manifest = results.Run(scenario: SmallScenario.Build() with { Months = 1 }).Manifest;
        FileEntry[] files = [.. names.Append("flows.parquet").Select(n => new FileEntry(n, null, 1, "00"))];
        using JsonDocument crate = JsonDocument.Parse(ResearchObject.Describe("title", manifest, files));
        JsonElement made = crate.RootElement.GetProperty("@graph").EnumerateArray().Single(e => e.GetProperty("@id").GetString() == "#run")
            .GetProperty("object");
        string[] found = made.ValueKind == JsonValueKind.Array ? [.. made.EnumerateArray().Select(e => e.GetProperty("@id").GetString()!)]
            : [made.GetProperty("@id").GetString()!];
        Assert.That(found, Is.EqualTo(names));
    }
}
