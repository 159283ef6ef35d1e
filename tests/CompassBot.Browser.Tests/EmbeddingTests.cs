using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

[Collection(InChromium.Name)]
public sealed class EmbeddingTests(Chromium chromium) : IAsyncLifetime
{
    private OtherSite site = null!;
    private RunningHost host = null!;

    public async Task InitializeAsync()
    {
        site = await OtherSite.Open();
        host = await RunningHost.Start($"Privacy:FrameAncestors:0={site.Origin}");
        site.Embeds(host.Address);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_strict_site_shows_a_button_and_opens_nothing_by_itself()
    {
        await using var visit = await Arrive();
        await Expect(Launcher(visit)).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(0);
        Assert.DoesNotContain(visit.Elsewhere, uri => uri.AbsolutePath.StartsWith("/chat", StringComparison.Ordinal));

        await Launcher(visit).ClickAsync();
        await Expect(Inside(visit).GetByRole(AriaRole.Log).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_a_site_that_is_not_allowed_the_numbers_take_the_place_of_an_empty_box()
    {
        await using var closed = await RunningHost.Start();
        site.Embeds(closed.Address);
        await using var visit = await Arrive();
        await Launcher(visit).ClickAsync();

        var numbers = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Help numbers" });
        await Expect(numbers).ToBeFocusedAsync(new() { Timeout = 20_000 });
        Assert.Equal($"{closed.Address.GetLeftPart(UriPartial.Authority)}/help/IE", await numbers.GetAttributeAsync("href"));
        await Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Focus_goes_into_the_chat_and_comes_back_with_escape()
    {
        await using var visit = await Arrive(1280, 800);
        var link = visit.Page.GetByText("Need to talk?");
        await link.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(Inside(visit).Locator("#words")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("iframe")).ToBeHiddenAsync();
        await Expect(link).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_the_chat_fills_the_screen_and_can_be_closed()
    {
        await using var visit = await Arrive();
        await Launcher(visit).ClickAsync();
        await Inside(visit).GetByRole(AriaRole.Button, new() { Name = "Close this window" }).WaitForAsync();
        var box = (await visit.Page.Locator("iframe").BoundingBoxAsync())!;
        Assert.Equal((360f, 640f), (box.Width, box.Height));
        await Inside(visit).GetByRole(AriaRole.Button, new() { Name = "Close this window" }).ClickAsync();
        await Expect(visit.Page.Locator("iframe")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leave_now_takes_the_whole_site_away(bool byKeyInTheSite)
    {
        await using var visit = await Arrive();
        await Launcher(visit).ClickAsync();
        await Expect(Inside(visit).GetByRole(AriaRole.Log).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        await Inside(visit).GetByRole(AriaRole.Button, new() { Name = "Close this window" }).WaitForAsync();
        if (byKeyInTheSite)
        {
            await Inside(visit).GetByRole(AriaRole.Button, new() { Name = "Close this window" }).ClickAsync();
            await visit.Shift(3);
        }
        else
        {
            await Inside(visit).GetByRole(AriaRole.Link, new() { Name = "Leave now" }).ClickAsync();
        }

        await visit.HasLeft();
    }

    [Fact]
    public async Task The_site_can_open_close_and_end_it_and_is_told()
    {
        await using var visit = await Arrive();
        await Expect(Launcher(visit)).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync(
            "window.told = []; for (const what of ['open', 'close', 'end']) CompassBot('on', what, () => told.push(what)); CompassBot('open');");
        await Expect(Inside(visit).GetByRole(AriaRole.Log).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("CompassBot('close'); CompassBot('end');");
        await Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(0);
        Assert.Equal(["open", "close", "end"], await visit.Page.EvaluateAsync<string[]>("told"));
    }

    private static ILocator Launcher(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chat", Exact = true });

    private static IFrameLocator Inside(Visit visit) => visit.Page.FrameLocator("iframe");

    private Task<Visit> Arrive(int width = 360, int height = 640) =>
        chromium.Visit($"{site.Origin}/", new() { ViewportSize = new() { Width = width, Height = height } }, host);
}
