using System.Diagnostics;
using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

[Collection(InChromium.Name)]
public sealed class PageTests(Chromium chromium)
{
    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("/chat?country=IE", ColorScheme.Light)]
    [InlineData("/chat?country=IE", ColorScheme.Dark)]
    [InlineData("/help/IE", ColorScheme.Light)]
    [InlineData("/help/IE", ColorScheme.Dark)]
    public async Task Axe_finds_nothing(string path, ColorScheme scheme)
    {
        await using var visit = await chromium.Visit(path, new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        if (path.StartsWith("/chat", StringComparison.Ordinal))
        {
            await visit.IsGreeted();
            await visit.Say("hes outside");
            await Expect(visit.Crisis).ToHaveCountAsync(1);
        }

        Assert.Empty(await visit.Barriers());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat?country=IE")]
    [InlineData("/help/IE")]
    [InlineData("/privacy")]
    public async Task A_page_fits_320_pixels_keeps_its_rules_and_asks_nobody_else(string path)
    {
        await using var visit = await chromium.Visit(path, new() { ViewportSize = new() { Width = 320, Height = 568 } });
        if (path.StartsWith("/chat", StringComparison.Ordinal))
        {
            await visit.IsGreeted();
            await visit.Say("hes outside");
            await Expect(visit.Crisis).ToHaveCountAsync(1);
        }

        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320, $"{path} scrolls sideways.");
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Elsewhere);
        Assert.Empty(await visit.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Magnified_four_times_the_ways_out_stay_in_sight()
    {
        await using var visit = await chromium.Visit(options: new() { ViewportSize = new() { Width = 320, Height = 256 } });
        await visit.IsGreeted();
        await visit.Say("hes outside");
        await Expect(visit.Crisis).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#leave")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Crisis.Locator("a").First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Input).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task Without_script_there_are_numbers_and_a_way_out()
    {
        await using var visit = await chromium.Visit("/chat", new() { JavaScriptEnabled = false });
        await Expect(visit.Page.Locator("#help")).ToContainTextAsync("112");
        await Expect(visit.Page.Locator("#help")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#composer")).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave now" }).ClickAsync();
        await visit.HasLeft();
    }

    [Fact]
    public async Task Without_script_the_help_page_has_numbers_to_tap()
    {
        await using var visit = await chromium.Visit("/help/IE", new() { JavaScriptEnabled = false });
        await Expect(visit.Page.Locator("a[href='tel:112']").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_script_that_never_comes_does_not_hide_the_numbers_for_long()
    {
        await using var visit = await chromium.Visit("/privacy");
        await visit.Page.RouteAsync("**/main.mjs", route => route.AbortAsync());
        await visit.Page.GotoAsync(visit.At("/chat"));
        await Expect(visit.Page.Locator("#help")).ToBeVisibleAsync(new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task The_pages_are_small_enough_for_a_slow_phone()
    {
        using var http = new HttpClient { BaseAddress = chromium.Host.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var scripts = 0;
        foreach (var script in Directory.GetFiles(Repository.Widget, "*.mjs", SearchOption.AllDirectories))
            scripts += (await http.GetByteArrayAsync(Path.GetRelativePath(Repository.Widget, script).Replace('\\', '/'))).Length;
        var rest = Squeezed(Path.Combine(Repository.Widget, "chat", "chat.html")) + Squeezed(Path.Combine(Repository.Widget, "chat", "chat.css"));
        var loader = Squeezed(Path.Combine(Repository.Widget, "embed", "loader.js"));
        Assert.True(scripts <= 15 * 1024, $"Scripts are {scripts} bytes.");
        Assert.True(rest <= 8 * 1024, $"Style and page are {rest} bytes.");
        Assert.True(loader <= 3 * 1024, $"The loader is {loader} bytes.");
    }

    [Fact]
    public async Task The_scripts_keep_their_types()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = Repository.Tests };
        start.ArgumentList.Add(Repository.Package("typescript/bin/tsc"));
        start.ArgumentList.Add("--project");
        start.ArgumentList.Add("tsconfig.json");
        using var checking = Process.Start(start)!;
        var said = await checking.StandardOutput.ReadToEndAsync();
        await checking.WaitForExitAsync();
        Assert.True(checking.ExitCode == 0, said);
    }

    private static long Squeezed(string file)
    {
        using var into = new MemoryStream();
        using (var squeeze = new GZipStream(into, CompressionLevel.SmallestSize)) squeeze.Write(File.ReadAllBytes(file));
        return into.ToArray().Length;
    }

    [Fact]
    public async Task Opening_the_keyboard_of_a_phone_keeps_the_newest_question_in_sight()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Tap("I was told no");
        await visit.Sees("Hearing no can sting");
        await visit.Page.SetViewportSizeAsync(360, 330);
        await Expect(visit.Bot.Last.Locator("p").First).ToBeInViewportAsync();
        await visit.Page.SetViewportSizeAsync(360, 640);
        await Expect(visit.Bot.Last.Locator("p").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_text_too_long_for_one_message_stays_in_the_box_and_the_person_is_told()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say(new string('a', 20_001));
        await Expect(visit.Notice).ToContainTextAsync("too long for one message");
        await Expect(visit.Input).ToHaveValueAsync(new string('a', 20_001));
        await Expect(visit.Own).ToHaveCountAsync(0);
    }
}
