using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompassBot.Tests.Browser;

/// <summary>A person's visit: what they do, what they see, and what the browser did meanwhile.</summary>
public sealed class Visit(IPage page, Uri host) : IAsyncDisposable
{
    public const string Neutral = "https://www.wikipedia.org/";
    private const float Long = 20_000;
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<Uri> requests = [];

    public IPage Page => page;

    public ILocator Log => page.Locator("#log");

    public ILocator Own => page.Locator(".msg.own");

    public ILocator Bot => page.Locator(".msg.bot");

    public ILocator Crisis => page.Locator(".msg[role=alert]");

    public ILocator Notice => page.Locator("#notice");

    public ILocator FeltWrong => page.Locator("#felt-wrong");

    public ILocator Input => page.Locator("#words");

    /// <summary>Addresses outside the host; the neutral one counts only once the page has left.</summary>
    public IEnumerable<Uri> Elsewhere => requests.Where(uri => uri.Authority != host.Authority && uri.Scheme is not ("data" or "blob"));

    public IReadOnlyCollection<string> Complaints => complaints;

    public string At(string path) => new Uri(host, path).ToString();

    public async Task Watch()
    {
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) => requests.Enqueue(new Uri(request.Url));
        await page.Context.RouteAsync($"{Neutral}**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Neutral</title>" }));
    }

    public async Task Say(string words)
    {
        await Input.FillAsync(words);
        await Input.PressAsync("Enter");
    }

    /// <summary>Taps an answer once it is there.</summary>
    public Task Tap(string answer) => Answer(answer).ClickAsync();

    /// <summary>Taps one answer after the other; each by its whole name.</summary>
    public async Task Taps(params string[] answers)
    {
        foreach (var answer in answers) await Log.GetByRole(AriaRole.Button, new() { Name = answer, Exact = true }).ClickAsync();
    }

    public ILocator Answer(string answer) => Log.GetByRole(AriaRole.Button, new() { Name = answer });

    public Task Sees(string words) => Expect(Bot.Filter(new() { HasText = words }).Last).ToBeVisibleAsync(new() { Timeout = Long });

    public Task IsGreeted() => Expect(Log.GetByRole(AriaRole.Button).First).ToBeVisibleAsync(new() { Timeout = Long });

    public Task HasLeft() => page.WaitForURLAsync(Neutral, new() { Timeout = Long });

    public async Task Shift(int times)
    {
        for (var i = 0; i < times; i++) await page.Keyboard.PressAsync("Shift");
    }

    /// <summary>Moves with Tab, backwards from the input, until this answer has the focus.</summary>
    public async Task FocusByKeyboard(string answer)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.closest('label, button')?.innerText ?? ''") == answer) return;
        }

        Assert.Fail($"The keyboard does not reach \"{answer}\".");
    }

    /// <summary>Answers without a mouse; the focus is back in the input afterwards.</summary>
    public async Task Press(string answer, string then)
    {
        await FocusByKeyboard(answer);
        await page.Keyboard.PressAsync("Enter");
        await Sees(then);
        await Expect(Input).ToBeFocusedAsync();
    }

    /// <summary>What a checker of accessibility finds on the page as it stands.</summary>
    public async Task<IReadOnlyList<string?>> Barriers()
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.Package("axe-core/axe.min.js")));
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' | ')}`)");
        return [.. found.EnumerateArray().Select(each => each.GetString())];
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
