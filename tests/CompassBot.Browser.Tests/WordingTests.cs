using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

/// <summary>Words nobody has reviewed say so, and a person can say that a screen felt wrong.</summary>
[Collection(InChromium.Name)]
public sealed class WordingTests(Chromium chromium)
{
    private const string NotReviewed = "These words have not yet been reviewed by clinicians.";

    [Fact]
    public async Task The_first_screen_says_once_that_the_words_are_not_reviewed_and_numbers_still_come_first()
    {
        await using var visit = await chromium.Visit(options: new() { ViewportSize = new() { Width = 360, Height = 640 }, ReducedMotion = ReducedMotion.Reduce });
        await visit.IsGreeted();
        await Expect(visit.Page.GetByText(NotReviewed)).ToHaveCountAsync(1);
        await Expect(visit.Page.GetByText(NotReviewed)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Log).Not.ToContainTextAsync("reviewed");

        await visit.Say("hes outside");
        await Expect(visit.Crisis.Locator("a").First).ToHaveAttributeAsync("href", "tel:112");
        await Expect(visit.Crisis.Locator("a").First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Page.GetByText(NotReviewed)).ToHaveCountAsync(1);
        Assert.Empty(await visit.Barriers());
    }

    [Fact]
    public async Task A_screen_that_felt_wrong_can_be_named_and_the_person_stays_where_they_were()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await Expect(visit.FeltWrong).ToBeHiddenAsync();
        await visit.Taps("I was told no");
        await visit.Sees("Hearing no can sting");
        await Expect(visit.FeltWrong).ToBeVisibleAsync();
        var answers = await visit.Log.GetByRole(AriaRole.Button).AllInnerTextsAsync();
        Assert.DoesNotContain("This felt wrong", answers);
        Assert.False(await visit.FeltWrong.EvaluateAsync<bool>("each => each.closest('[aria-live], [role=log], [role=status], [role=alert]') !== null"), "It is read aloud each time.");

        await visit.FocusByKeyboard("This felt wrong");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Sees("Thank you for saying so.");
        await Expect(visit.FeltWrong).ToBeFocusedAsync();
        Assert.Equal(answers, await visit.Log.GetByRole(AriaRole.Button).AllInnerTextsAsync());
        await visit.Taps("Someone said no to me");
        await visit.Sees("What was the no about?");
    }

    [Fact]
    public async Task Help_that_felt_wrong_can_be_named_and_its_number_still_comes_first()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say("hes outside");
        await Expect(visit.Crisis).ToHaveCountAsync(1);
        await visit.FeltWrong.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Sees("Thank you for saying so.");
        await Expect(visit.FeltWrong).ToBeFocusedAsync();
        await Expect(visit.Crisis.Last.Locator("a").First).ToHaveAttributeAsync("href", "tel:112");
    }

    [Theory]
    [InlineData("menu", "What brings you here?")]
    [InlineData("privacy", "I'm CompassBot, an automated guide")]
    public async Task The_menu_and_the_privacy_words_do_not_ask_whether_they_felt_wrong(string typed, string shown)
    {
        await using var visit = await chromium.Visit();
        await visit.Taps("I was told no");
        await Expect(visit.FeltWrong).ToBeVisibleAsync();
        await visit.Say(typed);
        await Expect(visit.Bot.Last).ToContainTextAsync(shown);
        await Expect(visit.FeltWrong).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_protocol_page_says_of_each_guide_whether_it_was_reviewed()
    {
        await using var visit = await chromium.Visit("/protocol");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Guides and their review" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Work: power and consent: not reviewed yet.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Help first: not reviewed yet.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText(new Regex("(not reviewed yet|reviewed by .+, \\d{4}-\\d\\d-\\d\\d)\\.$"))).ToHaveCountAsync(20);
    }
}
