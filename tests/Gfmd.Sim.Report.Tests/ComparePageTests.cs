using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Gfmd.Sim.Experiments;
using Gfmd.Sim.Reports;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Output;
using Microsoft.Playwright;

namespace Gfmd.Sim.Report.Tests;

/// <summary>report.html of a comparison in a real browser.</summary>
internal sealed class ComparePageTests
{
    private readonly string _root = Directory.CreateTempSubdirectory("gfmd-compare-").FullName;
    private string _folder = "";

    [OneTimeSetUp]
    public void Compare()
    {
        Scenario basis = SmallScenario.Build() with { Name = "small-base", Title = "Base " + SmallRun.Hostile };
        Scenario variant = basis with
        {
            Name = "small-open",
            Title = "Open " + SmallRun.Hostile,
            Regimes = [.. basis.Regimes.Select(r => r.QuotaPerYear is null ? r : r with { QuotaPerYear = new Datum(400), ReentryPriority = false })],
        };
        ComparisonOptions options = new()
        {
            OutFolder = _root,
            Replicates = 3,
            Draws = 0,
            Threads = 1,
            HoldMarkets = true,
            EngineVersion = "0.1.0",
            Commit = "abc",
        };
        _folder = Comparison.Run(basis, SmallScenario.Solved(), [variant], options, _ => { }, default).Folder;
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_root, recursive: true);

    [TestCase(1200)]
    [TestCase(400)]
    public async Task Opens_without_error_asks_nothing_of_the_network_and_draws_all(int width)
    {
        await using Opened opened = await Browser.OpenAsync(Path.Combine(_folder, "report.html"), width);
        Assert.That(await Charts.MissingAsync(opened.Page), Is.Empty);
        Assert.That(opened.Errors, Is.Empty);
        Assert.That(opened.Requests, Has.Count.EqualTo(1));
        Assert.That(await opened.Page.Locator("img").CountAsync(), Is.Zero);
        Assert.That(await opened.Page.Locator("h1").InnerTextAsync(), Is.EqualTo("Base " + SmallRun.Hostile));
        Assert.That(
            await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                "wider than the screen");
    }

    [Test]
    public async Task Text_is_readable_against_its_ground()
    {
        await using Opened opened = await Browser.OpenAsync(Path.Combine(_folder, "report.html"));
        Assert.That((await opened.Page.EvaluateAsync(Contrast.Script))!.Value.EnumerateArray().Select(e => e.GetString()), Is.Empty);
    }

    [Test]
    public async Task Differences_are_those_of_the_table()
    {
        using DuckDBConnection duck = new("DataSource=:memory:");
        duck.Open();
        using DuckDBCommand command = duck.CreateCommand();
        command.CommandText = $"""
            select difference, low, high from '{_folder}/comparison.parquet' where effect = 'total' and indicator = 'I2.01'
            and origin = 'AAA' and destination = '' and regime = '' and sex = '' and education = '' and period = 'mean'
            """;
        using DuckDBDataReader row = command.ExecuteReader();
        Assert.That(row.Read());
        await using Opened opened = await Browser.OpenAsync(Path.Combine(_folder, "report.html"));
        ILocator cells = opened.Page.Locator("#contrasts-total tbody tr").Filter(new() { HasText = "legal access" }).First.Locator("td");
        double shown = double.Parse((await cells.Nth(2).GetAttributeAsync("data-v"))!, CultureInfo.InvariantCulture);
        Assert.That(shown, Is.EqualTo(row.GetDouble(0)));
        Assert.That(row.GetDouble(0), Is.Not.Zero);
    }

    [Test]
    public async Task Printed_numbers_claim_no_more_than_their_interval_and_are_those_of_the_table()
    {
        await using Opened opened = await Browser.OpenAsync(Path.Combine(_folder, "report.html"));
        JsonElement? wrong = await opened.Page.EvaluateAsync("""
            () => {
              const wrong = [], number = t => Number(t.replace(/\u202f/g, "").replace("\u2212", "-"));
              for (const cell of document.querySelectorAll("#contrasts-total td[data-v]:nth-child(-n+5)")) {
                const v = Number(cell.dataset.v), text = cell.firstChild.textContent, small = cell.querySelector("small:last-child");
                const ends = small && small.textContent.includes(" to ") ? small.textContent.split(" to ").map(number) : null;
                const half = ends ? (ends[1] - ends[0]) / 2 : 0;
                if (half > 0) {
                  if (Math.abs(number(text) - v) > 0.06 * half) wrong.push(`${text} for ${v}, half an interval ${half}`);
                } else {
                  if (Math.abs(number(text) - v) > 0.051 * Math.abs(v)) wrong.push(`${text} for ${v}`);
                  if (text.replace(/[^0-9]/g, "").replace(/^0+/, "").replace(/0+$/, "").length > 2) wrong.push(`${text} has more than two figures`);
                }
              }
              return wrong;
            }
            """);
        Assert.That(wrong!.Value.EnumerateArray().Select(e => e.GetString()), Is.Empty);
    }

    [Test]
    public async Task Changed_clauses_are_listed()
    {
        await using Opened opened = await Browser.OpenAsync(Path.Combine(_folder, "report.html"));
        string table = await opened.Page.Locator("#diff-small-open").InnerTextAsync();
        Assert.That(table, Does.Contain("quota per year").And.Contain("reentry priority"));
        Assert.That(table, Does.Not.Contain("duration months").And.Not.Contain("small-open"));
    }

    [Test]
    public void Written_again_it_is_the_same_to_the_byte()
    {
        string[] files = ["report.html", "manifest.json", "ro-crate-metadata.json"];
        List<byte[]> before = [.. files.Select(f => File.ReadAllBytes(Path.Combine(_folder, f)))];
        CompareReport.Renew(_folder);
        Assert.That(files.Select(f => File.ReadAllBytes(Path.Combine(_folder, f))), Is.EqualTo(before));
    }
}
