using Microsoft.Playwright;

namespace Gfmd.Sim.Report.Tests;

/// <summary>Debian's Chromium, headless; one for all tests. Nothing is downloaded.</summary>
[SetUpFixture]
internal sealed class Browser
{
    private const string Remedy =
        "no Chromium: apt-get install -y --no-install-recommends chromium, or set GFMD_CHROMIUM to the program, then: "
        + "dotnet test tests/Gfmd.Sim.Report.Tests";

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    private static string? Program =>
        new[] { Environment.GetEnvironmentVariable("GFMD_CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(p =>
            !string.IsNullOrEmpty(p) && File.Exists(p));

    [OneTimeSetUp]
    public static async Task Start()
    {
        if (Program is not string program)
        {
            // on a build machine a missing browser is a broken machine, not a reason to look away
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            {
                Assert.Fail(Remedy);
            }

            Assert.Ignore(Remedy);
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public static async Task Stop()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
    }

    /// <summary>Opens a file as a person would, and waits until its charts are drawn.</summary>
    public static async Task<Opened> OpenAsync(string path, int width = 1200, bool scripting = true)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = scripting,
            ReducedMotion = ReducedMotion.Reduce,
        });
        IPage page = await context.NewPageAsync();
        Opened opened = new(context, page);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        if (scripting)
        {
            await page.WaitForFunctionAsync("() => document.documentElement.dataset.ready === 'true'", null, new() { Timeout = 20_000 });
        }

        return opened;
    }
}

/// <summary>An open page with all that it complained about and all that it asked for.</summary>
internal sealed class Opened : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Opened(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, m) => Add(m.Type is "error" or "warning", m.Text);
        page.PageError += (_, e) => Errors.Add(e);
        page.Request += (_, r) => Requests.Add(r.Url);
        page.Dialog += async (_, d) =>
        {
            Errors.Add("dialog: " + d.Message);
            await d.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, errors and warnings on the console, dialogs.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Addresses asked for.</summary>
    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Add(bool bad, string text)
    {
        if (bad)
        {
            Errors.Add(text);
        }
    }
}
