using System.Text.Json;
using Microsoft.Playwright;

namespace Gfmd.Sim.Report.Tests;

/// <summary>report.html of a run in a real browser.</summary>
internal sealed class RunPageTests
{
    private readonly SmallRun _run = new();

    [OneTimeTearDown]
    public void Clean() => _run.Dispose();

    [TestCase(1200)]
    [TestCase(400)]
    public async Task Opens_from_any_folder_without_error_and_asks_nothing_of_the_network(int width)
    {
        string elsewhere = Path.Combine(_run.Root, $"a folder with ünusual näme {width}");
        Directory.CreateDirectory(elsewhere);
        string copy = Path.Combine(elsewhere, "copy.html");
        File.Copy(_run.Report, copy);
        await using Opened opened = await Browser.OpenAsync(copy, width);
        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true })");
        await Look(opened.Page, $"run-{width}");
        Assert.Multiple(() =>
        {
            Assert.That(opened.Errors, Is.Empty);
            Assert.That(opened.Requests.Where(u =>
                !u.StartsWith("file:", StringComparison.Ordinal) && !u.StartsWith("data:", StringComparison.Ordinal)), Is.Empty);
            Assert.That(opened.Requests, Has.Count.EqualTo(1));
        });
        Assert.That(
            await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                "wider than the screen");
    }

    [Test]
    public async Task Every_series_of_every_view_of_every_chart_is_drawn()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        Assert.That(await opened.Page.Locator("[data-chart]").CountAsync(), Is.EqualTo(8));
        Assert.That(await Charts.MissingAsync(opened.Page), Is.Empty);
        Assert.That(opened.Errors, Is.Empty);
    }

    [Test]
    public async Task A_series_that_is_not_drawn_is_found()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        await opened.Page.EvaluateAsync("""
            () => { const e = document.getElementById("data"); e.textContent = e.textContent.replace(/"palette":\["#[0-9a-f]+"/,
                '"palette":["#123456"'); }
            """);
        Assert.That(await Charts.MissingAsync(opened.Page), Has.Some.Contains("flows, Departures, by corridor"));
    }

    [Test]
    public void Written_again_it_is_the_same_to_the_byte()
    {
        string[] files = ["report.html", "manifest.json", "ro-crate-metadata.json"];
        List<byte[]> before = [.. files.Select(f => File.ReadAllBytes(Path.Combine(_run.Result.Folder, f)))];
        Reports.RunReport.Renew(_run.Result.Folder);
        Assert.That(files.Select(f => File.ReadAllBytes(Path.Combine(_run.Result.Folder, f))), Is.EqualTo(before));
    }

    [Test]
    public async Task The_answer_fits_a_desk()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        Assert.That(await opened.Page.EvaluateAsync<bool>("""
            () => { const box = document.querySelector("#answer-table").parentElement; return box.scrollWidth <= box.clientWidth; }
            """));
    }

    [Test]
    public async Task A_small_chart_opens_its_view()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        ILocator link = opened.Page.Locator("a[data-view]").Nth(3);
        string name = (await link.Locator(".label").InnerTextAsync()).Trim();
        await link.ClickAsync();
        Assert.That(await opened.Page.Locator("#indicators-unit b").InnerTextAsync(), Is.EqualTo(name));
    }

    [Test]
    public async Task A_script_in_a_name_is_shown_and_not_run()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        Assert.That(await opened.Page.Locator("h1").InnerTextAsync(), Is.EqualTo("Two origins " + SmallRun.Hostile));
        Assert.That(await opened.Page.TitleAsync(), Is.EqualTo("Two origins " + SmallRun.Hostile));
        Assert.That(await opened.Page.Locator("img").CountAsync(), Is.Zero);
        Assert.That(await opened.Page.Locator("script").CountAsync(), Is.EqualTo(3));
        // into the tooltip too, which is made while the page is used
        ILocator chart = opened.Page.Locator("[data-chart=flows]");
        await chart.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await chart.BoundingBoxAsync())!;
        await opened.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await Assertions.Expect(chart.GetByText("onerror=alert(1)").First).ToBeVisibleAsync();
        Assert.That(await opened.Page.Locator("img").CountAsync(), Is.Zero);
        Assert.That(opened.Errors, Is.Empty);
    }

    [Test]
    public async Task Without_scripting_all_charts_and_tables_are_there()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report, scripting: false);
        foreach (ILocator chart in await opened.Page.Locator("[data-chart]").AllAsync())
        {
            Assert.That(await chart.Locator("svg path, svg rect, svg circle").CountAsync(), Is.GreaterThan(1));
            Assert.That((await chart.BoundingBoxAsync())!.Height, Is.GreaterThan(100));
        }

        foreach (ILocator figure in await opened.Page.Locator("figure").AllAsync())
        {
            await figure.Locator("summary").First.ClickAsync();
            Assert.That(await figure.Locator("table tbody tr").First.IsVisibleAsync());
        }

        Assert.That(await opened.Page.Locator("select:visible").CountAsync(), Is.Zero, "a choice that does nothing");
        await Look(opened.Page, "run-plain");
    }

    [Test]
    public async Task Prints()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        byte[] pdf = await opened.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        await Keep("run.pdf", pdf);
        Assert.That(pdf.Length, Is.GreaterThan(50_000));
        Assert.That(System.Text.Encoding.ASCII.GetString(pdf, 0, 5), Is.EqualTo("%PDF-"));
        Assert.That(opened.Errors, Is.Empty);
    }

    [Test]
    public async Task Headings_descend_images_have_names_and_everything_is_reached_by_keyboard()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        JsonElement? found = await opened.Page.EvaluateAsync("""
            () => {
              const bad = [];
              let last = 0;
              for (const h of document.querySelectorAll("h1,h2,h3,h4")) {
                const level = Number(h.tagName[1]);
                if (level > last + 1) bad.push("heading skips: " + h.textContent);
                last = level;
              }
              if (document.querySelectorAll("h1").length !== 1) bad.push("not one h1");
              if (!document.documentElement.lang) bad.push("no language");
              for (const e of document.querySelectorAll('[role="img"]')) {
                if (!e.getAttribute("aria-label") && !e.querySelector("title")) bad.push("image without a name");
              }
              for (const e of document.querySelectorAll("select")) { if (!e.labels.length) bad.push("choice without a label"); }
              for (const t of document.querySelectorAll("table")) { if (!t.querySelector("th[scope]")) bad.push("table without headings"); }
              const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
              for (const id of ids) { if (ids.indexOf(id) !== ids.lastIndexOf(id)) bad.push("id twice: " + id); }
              for (const a of document.querySelectorAll("a")) { if (!document.getElementById(a.hash.slice(1))) bad.push("leads nowhere: " + a.hash); }
              return bad;
            }
            """);
        Assert.That(found!.Value.EnumerateArray().Select(e => e.GetString()), Is.Empty);
        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.That(await opened.Page.EvaluateAsync<string>("() => document.activeElement.tagName"), Is.EqualTo("A"));
    }

    [Test]
    public async Task Text_is_readable_against_its_ground()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        JsonElement? weak = await opened.Page.EvaluateAsync(Contrast.Script);
        Assert.That(weak!.Value.EnumerateArray().Select(e => e.GetString()), Is.Empty);
    }

    /// <summary>Screenshots for people, into the folder that GFMD_SCREENSHOTS names.</summary>
    private static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("GFMD_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    private static async Task Keep(string name, byte[] content)
    {
        if (Environment.GetEnvironmentVariable("GFMD_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        }
    }
}
