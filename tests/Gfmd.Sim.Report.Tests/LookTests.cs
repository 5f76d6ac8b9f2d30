using Microsoft.Playwright;

namespace Gfmd.Sim.Report.Tests;

/// <summary>Screenshots of a page, screen by screen, for people to look at: GFMD_PAGE names the page, GFMD_SCREENSHOTS the folder.</summary>
[Explicit("a look")]
internal sealed class LookTests
{
    [TestCase(1200, 1400)]
    [TestCase(400, 1800)]
    public async Task Screens(int width, int height)
    {
        string page = Environment.GetEnvironmentVariable("GFMD_PAGE") ?? throw new InvalidOperationException("GFMD_PAGE names no page");
        string folder = Environment.GetEnvironmentVariable("GFMD_SCREENSHOTS")
            ?? throw new InvalidOperationException("GFMD_SCREENSHOTS names no folder");
        await using Opened opened = await Browser.OpenAsync(page, width);
        await opened.Page.SetViewportSizeAsync(width, height);
        int whole = await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        for (int top = 0, n = 0; top < whole && n < 8; top += height, n++)
        {
            await opened.Page.EvaluateAsync("top => scrollTo({ top, behavior: 'instant' })", top);
            await opened.Page.WaitForTimeoutAsync(100);
            await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"look-{width}-{n}.png") });
        }

        Assert.That(await Charts.MissingAsync(opened.Page), Is.Empty);
        Assert.That(opened.Errors, Is.Empty);
    }
}
