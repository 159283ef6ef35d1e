using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

[Collection(InChromium.Name)]
public sealed class GuideTests(Chromium chromium)
{
    [Fact]
    public async Task A_person_who_was_told_no_taps_through_a_whole_guide()
    {
        await using var visit = await chromium.Visit();
        await visit.Tap("I was told no");
        await visit.Sees("Hearing no can sting");
        await visit.Tap("Someone said no to me");
        await visit.Sees("What was the no about?");
        await visit.Tap("Time, calls or seeing each other");
        await visit.Sees("Their time is theirs");
        await visit.Tap("Next");
        await visit.Tap("Accept it");
        await visit.Sees("A quick honest look");
        await visit.Log.GetByText("Asked many times").ClickAsync();
        await visit.Tap("Continue");
        await visit.Sees("That took courage");
        await visit.Tap("Next");
        await visit.Tap("I hear you");
        await visit.Sees("One small step for today");
        await visit.Tap("Do something else");
        await visit.Sees("isn't a score of your worth");

        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Elsewhere);
    }

    [Fact]
    public async Task A_person_who_cannot_use_a_mouse_goes_the_same_way_by_keyboard()
    {
        await using var visit = await chromium.Visit(options: new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await visit.IsGreeted();
        await Expect(visit.Input).ToBeFocusedAsync();
        await visit.Press("I was told no", "Hearing no can sting");
        await visit.Press("Someone said no to me", "What was the no about?");
        await visit.Press("Ending or pausing things", "An ending only takes one person");
        await visit.Press("Next", "What do you feel like doing");
        await visit.Press("Accept it", "A quick honest look");
        await visit.FocusByKeyboard("Got loud or scary");
        await visit.Page.Keyboard.PressAsync("Space");
        await Expect(visit.Log.GetByLabel("Got loud or scary")).ToBeCheckedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Input.FocusAsync();
        await visit.Press("Continue", "That took courage");
    }

    [Fact]
    public async Task Typed_answers_count_and_what_was_said_stands_there_once()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say("I was told no");
        await visit.Sees("Hearing no can sting");
        await visit.Say("someone said no to me");
        await visit.Sees("What was the no about?");
        await Expect(visit.Own).ToHaveCountAsync(2);
        await Expect(visit.Bot.Filter(new() { HasText = "Hearing no can sting" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Continuing_without_a_pick_says_what_is_missing()
    {
        await using var visit = await chromium.Visit();
        await visit.Tap("I was told no");
        await visit.Tap("Someone said no to me");
        await visit.Tap("Ending or pausing things");
        await visit.Tap("Next");
        await visit.Tap("Accept it");
        await visit.Tap("Continue");
        await Expect(visit.Log.GetByText("Pick one or more first")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Twenty_thousand_characters_fit_into_one_message()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say(string.Concat(Enumerable.Repeat("It was a long day. ", 1050)));
        await Expect(visit.Own).ToHaveAttributeAsync("data-state", "sent");
    }
}
