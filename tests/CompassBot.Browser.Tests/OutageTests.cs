using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

[Collection(InChromium.Name)]
public sealed class OutageTests(Chromium chromium)
{
    private const float Long = 30_000;

    /// <summary>A network that lets requests through and refuses sockets.</summary>
    private const string NoSockets =
        "window.WebSocket = class extends EventTarget { static OPEN = 1; readyState = 3; constructor() { super(); setTimeout(() => this.onclose?.()); } close() {} send() {} };";

    /// <summary>A room that was over before words of danger reached it.</summary>
    private const string Help = """
        {"error":{"code":"TokenExpired","message":"This chat was closed."},
         "activities":[{"type":"message","id":"h","from":{"id":"compassbot","role":"bot"},"text":"Call 999.","channelData":{"compass":{"kind":"crisis","emergency":["999"]}}}]}
        """;

    [Fact]
    public async Task A_server_killed_in_the_middle_of_a_guide_loses_and_doubles_nothing()
    {
        await using var host = await RunningHost.Start();
        await using var visit = await chromium.Visit(at: host);
        await visit.Tap("I was told no");
        await visit.Sees("Hearing no can sting");

        await host.Kill();
        await visit.Tap("Someone said no to me");
        await Expect(visit.Notice).ToContainTextAsync("nothing you wrote is lost", new() { Timeout = Long });
        await Expect(visit.Page.Locator("#help")).ToBeVisibleAsync();
        await host.StartAgain();

        await Expect(visit.Bot.Filter(new() { HasText = "What was the no about?" })).ToHaveCountAsync(1, new() { Timeout = Long });
        await visit.Tap("Ending or pausing things");
        await visit.Sees("An ending only takes one person");
        await Expect(visit.Own).ToHaveCountAsync(3);
        await Expect(visit.Bot).ToHaveCountAsync(4);
        await Expect(visit.Page.Locator(".mark")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Where_sockets_are_blocked_the_chat_works_all_the_same()
    {
        await using var visit = await chromium.Visit(before: NoSockets);
        await visit.Tap("I was told no");
        await visit.Sees("Hearing no can sting");
        await visit.Say("hes outside");
        await Expect(visit.Crisis).ToHaveCountAsync(1);
        await Expect(visit.Own).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_chat_that_cannot_start_shows_the_help_already_in_the_page_and_keeps_the_words()
    {
        await using var visit = await chromium.Visit("/privacy");
        await visit.Page.RouteAsync("**/api/webchat/token", route => route.AbortAsync());
        await visit.Page.GotoAsync(visit.At("/chat?country=IE"));
        await Expect(visit.Notice).ToContainTextAsync("I can't reach the chat right now", new() { Timeout = Long });
        await Expect(visit.Page.Locator("#help")).ToBeInViewportAsync();

        await visit.Say("hes outside");
        await Expect(visit.Page.Locator(".mark")).ToHaveTextAsync("Waiting to send");
        await visit.Page.UnrouteAsync("**/api/webchat/token");
        await Expect(visit.Crisis).ToHaveCountAsync(1, new() { Timeout = Long });
    }

    [Fact]
    public async Task Being_told_to_wait_does_not_hold_back_a_call_for_help()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Page.RouteAsync("**/activities", async route =>
        {
            if (route.Request.PostData?.Contains("outside", StringComparison.Ordinal) == true) await route.ContinueAsync();
            else await route.FulfillAsync(new() { Status = 429, Headers = [new("retry-after", "60")] });
        });
        await visit.Say("just talking");
        await Expect(visit.Notice).ToContainTextAsync("a lot at once");
        await visit.Say("hes outside");
        await Expect(visit.Crisis).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Words_typed_into_an_ended_room_are_answered_in_a_new_one()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 404 }), new() { Times = 1 });
        await visit.Say("hes outside");
        await Expect(visit.Crisis).ToHaveCountAsync(1);
        await Expect(visit.Log).ToContainTextAsync("This is a new one");
    }

    [Fact]
    public async Task A_quiet_chat_warns_can_be_kept_and_is_wiped_in_the_end()
    {
        await using var visit = await chromium.Visit("/privacy");
        await visit.Page.Clock.InstallAsync();
        await visit.Page.GotoAsync(visit.At("/chat?country=IE"));
        await visit.IsGreeted();
        await visit.Page.Clock.FastForwardAsync("26:00");
        await visit.Page.GetByText("Keep 30 more minutes").ClickAsync();
        await Expect(visit.Notice).ToBeEmptyAsync();
        await visit.Page.Clock.FastForwardAsync("20:00");
        await Expect(visit.Bot).Not.ToHaveCountAsync(0);
        await visit.Page.Clock.FastForwardAsync("11:00");
        await Expect(visit.Notice).ToContainTextAsync("cleared after 30 quiet minutes");
        await Expect(visit.Bot).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Delete_my_data_clears_the_screen_and_says_so()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say("delete my data");
        var sure = visit.Log.GetByRole(Microsoft.Playwright.AriaRole.Button).Filter(new() { HasTextRegex = new("yes|delete", System.Text.RegularExpressions.RegexOptions.IgnoreCase) });
        await Expect(sure.Or(visit.Page.GetByText("Start a new chat")).First).ToBeVisibleAsync();
        if (await sure.CountAsync() > 0) await sure.First.ClickAsync();
        await Expect(visit.Notice).ToContainTextAsync("nothing of it is kept");
        await Expect(visit.Own).ToHaveCountAsync(0);
        await visit.Page.GetByText("Start a new chat").ClickAsync();
        await visit.IsGreeted();
    }

    [Fact]
    public async Task Help_that_came_with_a_refusal_is_shown_when_no_new_room_can_be_reached()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 403, ContentType = "application/json", Body = Help }));
        await visit.Page.RouteAsync("**/api/webchat/token", route => route.AbortAsync());
        await visit.Say("hes outside");
        await Expect(visit.Crisis).ToContainTextAsync("Call 999.", new() { Timeout = 20_000 });
        await Expect(visit.Crisis).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_is_done_and_not_said_to_a_new_room()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say("delete my data");
        await Expect(visit.Answer("Yes, delete it")).ToBeVisibleAsync();
        await visit.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 403 }));
        await visit.Tap("Yes, delete it");
        await Expect(visit.Notice).ToContainTextAsync("nothing of it is kept");
        await Expect(visit.Own).ToHaveCountAsync(0);
    }
}
