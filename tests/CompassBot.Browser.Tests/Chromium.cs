using Microsoft.Playwright;

namespace CompassBot.Tests.Browser;

/// <summary>One browser and one host for all tests that do not break either.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // ./test says where it found one.
    private static readonly string Program = Environment.GetEnvironmentVariable("COMPASSBOT_CHROMIUM") ?? "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private RunningHost? host;

    public RunningHost Host => host!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Program)) throw new FileNotFoundException("Chromium is missing. Run: apt-get install -y chromium", Program);
        host = await RunningHost.Start("RateLimits:Enabled=false");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments, Headless = true });
    }

    /// <summary>A fresh browser profile with one page in it, watched from the start.</summary>
    public async Task<Visit> Visit(string path = "/chat?country=IE", BrowserNewContextOptions? options = null, RunningHost? at = null, string? before = null)
    {
        (at ?? Host).MustRun();
        var context = await browser!.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 360, Height = 640 } });
        context.SetDefaultTimeout(20_000);
        if (before is not null) await context.AddInitScriptAsync(before);
        var visit = new Visit(await context.NewPageAsync(), (at ?? Host).Address);
        await visit.Watch();
        await visit.Page.GotoAsync(Uri.IsWellFormedUriString(path, UriKind.Absolute) ? path : visit.At(path));
        return visit;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (host is not null) await host.DisposeAsync();
    }
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InChromium : ICollectionFixture<Chromium>
{
    public const string Name = "in Chromium";
}
