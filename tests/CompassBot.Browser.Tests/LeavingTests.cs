using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

[Collection(InChromium.Name)]
public sealed partial class LeavingTests(Chromium chromium)
{
    private const string Canary = "my quiet canary words";

    [Theory]
    [InlineData("button")]
    [InlineData("shift")]
    [InlineData("typed")]
    public async Task Leave_now_leaves_nothing_behind(string way)
    {
        await using var visit = await chromium.Visit("/help");
        await visit.Page.GotoAsync(visit.At("/chat?country=IE"));
        await visit.IsGreeted();
        var room = visit.Page.WaitForRequestAsync(Activities());
        await visit.Say(Canary);
        var headers = await (await room).AllHeadersAsync();
        var conversation = (await room).Url;
        await Expect(visit.Own).ToHaveAttributeAsync("data-state", "sent");

        if (way == "button") await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave now" }).ClickAsync();
        else if (way == "shift") await visit.Shift(3);
        else await visit.Say("hes back");

        await visit.HasLeft();
        await Until(async () => (await visit.Page.APIRequest.GetAsync(conversation, new() { Headers = [new("authorization", headers["authorization"])] })).Status == 404);
        Assert.Empty(await visit.Page.Context.CookiesAsync());
        await visit.Page.GoBackAsync();
        Assert.EndsWith("/help", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GoForwardAsync();
        Assert.DoesNotContain("/chat", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leave")]
    [InlineData("He's back!")]
    public async Task Typed_words_to_leave_work_when_nothing_answers_any_more(string words)
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Page.RouteAsync("**/activities", route => route.AbortAsync());
        await visit.Say(words);
        await visit.HasLeft();
    }

    [Fact]
    public async Task Typed_words_to_leave_work_before_there_is_a_room()
    {
        await using var visit = await chromium.Visit("/privacy");
        await visit.Page.RouteAsync("**/api/webchat/token", route => route.AbortAsync());
        await visit.Page.GotoAsync(visit.At("/chat?country=IE"));
        await visit.Say("quit");
        await visit.HasLeft();
    }

    [Fact]
    public async Task The_room_keeps_nothing_in_the_browser_while_it_is_open()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say(Canary);
        await Expect(visit.Own).ToHaveAttributeAsync("data-state", "sent");
        var kept = await visit.Page.EvaluateAsync<int>(
            "async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length + document.cookie.length + (history.state ? 1 : 0)");
        Assert.Equal(0, kept);
        Assert.Empty(await visit.Page.Context.CookiesAsync());
        await Expect(visit.Page).ToHaveTitleAsync("Chat");
        Assert.DoesNotContain("token", visit.Page.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Coming_back_with_the_back_button_shows_no_old_words()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say(Canary);
        await Expect(visit.Own).ToHaveCountAsync(1);
        await visit.Page.GotoAsync(visit.At("/help"));
        await visit.Page.GoBackAsync();
        await visit.IsGreeted();
        Assert.DoesNotContain(Canary, await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reloading_starts_clean_and_says_so()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await Expect(visit.Page.GetByText("starts fresh each time")).ToHaveCountAsync(0);
        await visit.Say(Canary);
        await Expect(visit.Own).ToHaveCountAsync(1);
        await visit.Page.ReloadAsync();
        await visit.IsGreeted();
        await Expect(visit.Page.GetByText("starts fresh each time")).ToBeVisibleAsync();
        Assert.DoesNotContain(Canary, await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_between_two_shifts_does_not_leave()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Shift(2);
        await Expect(visit.Page.Locator("#status")).ToContainTextAsync("press Shift 1 more time");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page.Locator("#status")).ToBeEmptyAsync();
        await visit.Shift(2);
        await Expect(visit.Page.Locator("#status")).ToContainTextAsync("press Shift 1 more time");
        Assert.Contains("/chat", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_now_comes_first_for_the_keyboard_and_is_big_enough_for_a_thumb()
    {
        // On a phone nothing has the focus yet, so the first Tab goes to the first thing.
        await using var visit = await chromium.Visit(options: new() { ViewportSize = new() { Width = 360, Height = 640 }, HasTouch = true, IsMobile = true });
        await visit.IsGreeted();
        await visit.Page.Keyboard.PressAsync("Tab");
        var leave = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave now" });
        await Expect(leave).ToBeFocusedAsync();
        foreach (var way in new[] { leave, visit.Page.GetByRole(AriaRole.Button, new() { Name = "Talk to a person" }) })
        {
            var box = (await way.BoundingBoxAsync())!;
            Assert.True(box.Height >= 44 && box.Width >= 44, $"{box.Width} by {box.Height}");
        }
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (!await holds())
        {
            Assert.True(DateTime.UtcNow < deadline, "The room was still there after 20 seconds.");
            await Task.Delay(100);
        }
    }

    [GeneratedRegex("/conversations/[^/]+/activities$")]
    private static partial Regex Activities();
}
