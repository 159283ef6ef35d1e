using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

/// <summary>Scales, own words, lists and composed sentences, as a person meets them on a phone.</summary>
[Collection(InChromium.Name)]
public sealed class StepKindTests(Chromium chromium)
{
    private static readonly string[] ToTheScale =
        ["Work", "Someone puts pressure on me", "No", "They have a say over my job"];

    private static readonly string[] ToOwnWords = ["They won't take my no", "I want words for a no", "No", "Time or plans", "Soft: \"Thanks for asking. I'd rather not.\""];

    [Fact]
    public async Task A_scale_is_a_row_of_numbers_a_finger_can_hit_and_a_screen_reader_can_name()
    {
        await using var visit = await chromium.Visit(options: new() { ViewportSize = new() { Width = 320, Height = 568 }, ReducedMotion = ReducedMotion.Reduce });
        await visit.Taps(ToTheScale);

        var row = visit.Log.GetByRole(AriaRole.Group, new() { Name = "From 1, Not at all, to 5, Quite free", Exact = true });
        string[] names = ["1 of 5, Not at all", "2 of 5", "3 of 5", "4 of 5", "5 of 5, Quite free"];
        await Expect(row.GetByRole(AriaRole.Button)).ToHaveTextAsync(["1", "2", "3", "4", "5"]);
        List<float> tops = [];
        foreach (var name in names)
        {
            var box = (await row.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).BoundingBoxAsync())!;
            Assert.True(box is { Width: >= 44, Height: >= 44 }, $"\"{name}\" is {box.Width} by {box.Height} px.");
            tops.Add(box.Y);
        }

        Assert.Single(tops.Distinct());
        await Expect(visit.Log.GetByText("1 Not at all")).ToBeVisibleAsync();
        await Expect(visit.Log.GetByText("5 Quite free")).ToBeVisibleAsync();
        Assert.Empty(await visit.Barriers());
        await visit.Taps("2 of 5");
        await visit.Sees("Then a yes to them costs you something too");
        await Expect(visit.Own.Last).ToHaveTextAsync("You: 2");
    }

    [Theory]
    [InlineData(320, 284)]
    [InlineData(180, 320)]
    public async Task Magnified_twice_a_scale_fits_and_what_comes_is_in_sight(int width, int height)
    {
        await using var visit = await chromium.Visit(options: new() { ViewportSize = new() { Width = width, Height = height }, DeviceScaleFactor = 2 });
        await visit.Taps(ToTheScale);
        await Expect(visit.Log.Locator(".scale")).ToBeVisibleAsync();

        await visit.Page.WaitForFunctionAsync("""() => { const gap = [...document.querySelectorAll(".own")].at(-1).getBoundingClientRect().top - document.querySelector("header").getBoundingClientRect().bottom; return gap >= 0 && gap < 30; }""");
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "The page scrolls sideways.");
        var points = await visit.Log.Locator(".scale button").EvaluateAllAsync<double[]>("all => all.flatMap(each => [each.offsetWidth, each.offsetHeight])");
        Assert.All(points, each => Assert.True(each >= 44, $"A number is {each} px small."));
        await visit.Taps("5 of 5, Quite free");
        await visit.Sees("What you do is yours to choose");
    }

    [Theory]
    [InlineData("quite free", "What you do is yours to choose")]
    [InlineData("about a 4", "Then a yes to them costs you something too")]
    [InlineData("not at all", "Then a yes to them costs you something too")]
    public async Task A_scale_can_be_answered_in_words(string typed, string then)
    {
        await using var visit = await chromium.Visit();
        await visit.Taps(ToTheScale);
        await visit.Sees("How free would you be");
        await visit.Say(typed);
        await visit.Sees(then);
    }

    [Fact]
    public async Task Where_own_words_are_wished_for_the_input_says_so_and_they_are_not_said_back()
    {
        const string canary = "maybe another weekend would suit better";
        await using var visit = await chromium.Visit(options: new() { ViewportSize = new() { Width = 320, Height = 568 }, ReducedMotion = ReducedMotion.Reduce });
        await visit.IsGreeted();
        var label = visit.Page.Locator("label[for=words]");
        await Expect(label).ToHaveTextAsync("Type a message. Enter sends it.");
        await visit.Taps(ToOwnWords);

        await Expect(label).ToHaveTextAsync("Your own words, if you like. Not kept after this chat.");
        await Expect(label).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Page.GetByLabel("Your own words, if you like.")).ToBeFocusedAsync();
        Assert.Empty(await visit.Barriers());
        await visit.Say(canary);
        await visit.Sees("A no can be kind");
        await Expect(visit.Page.GetByText(canary)).ToHaveCountAsync(1);
        await Expect(visit.Own.Last).ToContainTextAsync(canary);
        await Expect(label).ToHaveTextAsync("Type a message. Enter sends it.");
    }

    [Fact]
    public async Task Without_a_mouse_a_person_answers_a_scale_picks_several_reads_them_back_and_builds_a_sentence()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        await visit.Press("Work", "Which is closest?");
        await visit.Press("Someone puts pressure on me", "Are you ever afraid");
        await visit.Press("No", "What are they to you at work?");
        await visit.Press("They have a say over my job", "How free would you be");

        await visit.FocusByKeyboard("5");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Log.GetByRole(AriaRole.Button, new() { Name = "4 of 5", Exact = true })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Sees("What could saying no cost you?");

        await visit.FocusByKeyboard("My job or contract");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.FocusByKeyboard("Pay or shifts");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Input.FocusAsync();
        await visit.Press("Continue", "What would you like to look at?");
        await visit.Press("That's enough", "Which one fits for now?");
        await visit.Press("Nothing for now", "in the words you picked");
        await Expect(visit.Bot.Last.Locator("ul li")).ToHaveTextAsync(["Pay or shifts", "My job or contract"]);
        await visit.Press("Finish", "You can come back any time");

        await visit.Press("Menu", "What brings you here?");
        await visit.Press("Just learning", "What would you like to learn about?");
        await visit.Press("More guides", "Or one of these?");
        await visit.Press("More guides", "Words for a boundary");
        await visit.Press("Words for a boundary", "Here you build one line");
        await visit.Press("No", "Which of these is a boundary?");
        await visit.Press("\"I won't pick up after ten at night.\"", "What is your line about?");
        await visit.Press("Calls and messages", "How should it sound?");
        await visit.Press("Plain", "What will you do?");
        await visit.Press("End the call", "And when?");
        await visit.Press("When it is late", "Here is your line:");
        await Expect(visit.Bot.Last.Locator(".line-said")).ToHaveTextAsync("\"I will end the call if it is late.\"");

        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Elsewhere);
    }

    [Fact]
    public async Task A_person_may_copy_or_print_what_they_chose_and_nothing_else_goes_on_the_paper()
    {
        await using var visit = await chromium.Visit(before: "window.print = () => { window.printed = [...document.querySelectorAll('.printed')].map(each => each.innerText); };");
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.IsGreeted();
        await visit.Taps("Just learning", "More guides", "More guides", "Words for a boundary", "No", "\"I won't pick up after ten at night.\"", "Calls and messages", "Plain", "End the call", "When it is late");
        await visit.Sees("Here is your line:");

        await visit.Bot.Last.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(visit.Notice).ToContainTextAsync("Paste it only where nobody else looks");
        Assert.Contains("I will end the call if it is late.", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await visit.Bot.Last.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync();
        Assert.Contains("I will end the call if it is late.", (await visit.Page.EvaluateAsync<string[]>("window.printed")).Single(), StringComparison.Ordinal);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Log.Locator(":scope > :visible")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("header")).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Times_show_only_when_asked_for()
    {
        await using var visit = await chromium.Visit();
        await visit.IsGreeted();
        var time = visit.Bot.First.Locator("time");
        await Expect(time).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Times" }).ClickAsync();
        await Expect(time).ToBeVisibleAsync();
        Assert.Empty(await visit.Barriers());
    }

    [Fact]
    public async Task Who_taps_a_number_is_told_once_that_the_phone_may_close_the_page()
    {
        await using var visit = await chromium.Visit(before: "addEventListener('click', event => event.target.closest('a[href^=\"tel:\"]') && event.preventDefault());");
        await visit.IsGreeted();
        await visit.Say("hes outside");
        await visit.Crisis.Locator("a[href^='tel:']").First.ClickAsync();
        await Expect(visit.Notice).ToContainTextAsync("If your phone closes this page");
        await Expect(visit.Crisis).ToBeVisibleAsync();
    }
}
