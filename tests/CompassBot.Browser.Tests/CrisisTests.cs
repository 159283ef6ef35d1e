using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

[Collection(InChromium.Name)]
public sealed class CrisisTests(Chromium chromium)
{
    [Fact]
    public async Task A_person_who_says_hes_outside_gets_the_emergency_number_first_and_aloud()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say("hes outside");

        await Expect(visit.Crisis).ToHaveCountAsync(1);
        var first = visit.Crisis.Locator("a").First;
        await Expect(first).ToHaveAttributeAsync("href", "tel:112");
        await Expect(first).ToBeInViewportAsync();
        var box = (await first.BoundingBoxAsync())!;
        Assert.True(box.Height >= 44, $"The button is {box.Height} px high.");
        await Expect(visit.Input).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Help_comes_in_the_middle_of_a_guide()
    {
        await using var visit = await chromium.Visit();
        await visit.Tap("I was told no");
        await visit.Sees("Hearing no can sting");
        await visit.Say("hes outside");
        await Expect(visit.Crisis.Locator("a[href^='tel:']").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Talk_to_a_person_is_always_there_and_shows_numbers_to_tap()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Talk to a person" }).ClickAsync();
        await Expect(visit.Bot.Last.Locator("a[href^='tel:']").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_country_can_be_chosen_and_its_numbers_come()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Page.Locator("summary").ClickAsync();
        await visit.Page.GetByLabel("Show numbers for").SelectOptionAsync("GB");
        await Expect(visit.Page.Locator("#where")).ToHaveTextAsync("United Kingdom");
        await visit.Say("hes outside");
        await Expect(visit.Crisis.Last.Locator("a").First).ToHaveAttributeAsync("href", "tel:999");
    }

    [Fact]
    public async Task Words_that_look_like_markup_stay_words()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say("<img src=x onerror=\"document.title='broken'\"><b>hello</b>");
        await Expect(visit.Own.Locator("p")).ToContainTextAsync("<b>hello</b>");
        await Expect(visit.Own.Locator("b, img")).ToHaveCountAsync(0);
        await Expect(visit.Page).ToHaveTitleAsync("Chat");
    }

    [Theory]
    [InlineData("hes outside")]
    [InlineData("i want to die")]
    [InlineData("he choked me last night")]
    public async Task The_first_number_stays_in_sight_when_the_keyboard_of_a_phone_opens(string words)
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Say(words);
        await Expect(visit.Crisis.Locator("a").First).ToBeInViewportAsync();
        await visit.Page.SetViewportSizeAsync(360, 330);
        await Expect(visit.Crisis.Locator("a").First).ToBeInViewportAsync();
        await Expect(visit.Page.Locator("#leave")).ToBeInViewportAsync();
        await Expect(visit.Input).ToBeInViewportAsync();
    }
}
