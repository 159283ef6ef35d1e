using System.Text.Json;
using System.Text.RegularExpressions;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.Guides;

/// <summary>Unreviewed words say so or stay closed; a writer's edit is read while people talk. Seen through the running service.</summary>
public sealed class ReviewTests : IDisposable
{
    private const string NotReviewed = "not yet been reviewed by clinicians";
    private readonly DialogsCopy dialogs = new();

    [Fact]
    public async Task With_reviewed_words_only_a_guide_stays_closed_and_help_stays_open()
    {
        using var host = RunningHost.Start(("Content:RequireReviewed", "true"));
        var person = await host.Visit("""{"country":"IE"}""");

        var closed = await Ask(person, "I was told no");
        var help = await Ask(person, "hes outside");

        Assert.StartsWith("That guide isn't open yet.", Text(closed), StringComparison.Ordinal);
        Assert.Equal("crisis", Compass(help).GetProperty("kind").GetString());
        Assert.StartsWith("Call 112", Text(help), StringComparison.Ordinal);
        Assert.Contains(NotReviewed, await host.Http.GetStringAsync("/chat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_everything_is_reviewed_nothing_says_that_it_is_not_and_the_reviewers_are_named()
    {
        foreach (var file in Directory.EnumerateFiles(dialogs.Root, "*.yaml", SearchOption.AllDirectories)) Review(file);
        using var host = RunningHost.Start(("Guides:Folder", dialogs.Root), ("Content:RequireReviewed", "true"));
        var person = await host.Visit("""{"country":"IE"}""");

        Assert.DoesNotContain(NotReviewed, Text((await person.Activities())[0]), StringComparison.Ordinal);
        Assert.StartsWith("Hearing no can sting", Text(await Ask(person, "I was told no")), StringComparison.Ordinal);
        Assert.DoesNotContain(NotReviewed, await host.Http.GetStringAsync("/chat"), StringComparison.Ordinal);
        var protocol = await host.Http.GetStringAsync("/protocol");
        Assert.Equal(20, Regex.Count(protocol, "reviewed by A clinician, 2026-11-01\\."));
        Assert.DoesNotContain("not reviewed yet", protocol, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_is_heard_by_who_is_talking_and_a_faulty_one_is_named_and_changes_nothing()
    {
        const string guide = "en/guides/hearing-no.yaml";
        using var host = RunningHost.Start(("environment", "Development"), ("Guides:Folder", dialogs.Root));
        var person = await host.Visit("""{"country":"IE"}""");
        await Ask(person, "hello");

        dialogs.Change(guide, text => text.Replace("Hearing no can sting.", "A no can sting.", StringComparison.Ordinal));
        Review(Path.Combine(dialogs.Root, guide));
        await Logs(host, "The words were read again");
        Assert.StartsWith("A no can sting.", Text(await Ask(person, "I was told no")), StringComparison.Ordinal);
        Assert.Contains("Hearing no: reviewed by A clinician, 2026-11-01.", await host.Http.GetStringAsync("/protocol"), StringComparison.Ordinal);

        dialogs.Change(guide, text => text.Replace("A no can sting.", "A no may sting.", StringComparison.Ordinal).Replace("go: h1b,", "go: nowhere,", StringComparison.Ordinal));
        await Logs(host, "the old words stay");
        Assert.Contains(host.Logged, line => Regex.IsMatch(line, guide + @"[^\n]*\d+[^\n]*nowhere"));
        await Ask(person, "menu");
        Assert.StartsWith("A no can sting.", Text(await Ask(person, "I was told no")), StringComparison.Ordinal);
    }

    public void Dispose() => dialogs.Dispose();

    private static void Review(string file)
    {
        var text = File.ReadAllText(file);
        if (text.Contains("\nreview: none yet", StringComparison.Ordinal))
            File.WriteAllText(file, text.Replace("\nreview: none yet", "\nreview: { owner: The service, reviewer: A clinician, date: 2026-11-01 }", StringComparison.Ordinal));
    }

    private static async Task Logs(RunningHost host, string words)
    {
        var deadline = DateTime.UtcNow.AddMinutes(3);
        while (!host.Logged.Any(line => line.Contains(words, StringComparison.Ordinal)))
        {
            Assert.True(DateTime.UtcNow < deadline, $"Not logged within three minutes: {words}. Logged: {string.Join('\n', host.Logged.Where(line => line.Contains("words", StringComparison.Ordinal)))}");
            await Task.Delay(50);
        }
    }

    private static async Task<JsonElement> Ask(Visitor person, string words)
    {
        Assert.Equal(200, (await person.Say(words)).Status);
        return (await person.Activities())[^1];
    }

    private static string Text(JsonElement activity) => activity.GetProperty("text").GetString()!;

    private static JsonElement Compass(JsonElement activity) => activity.GetProperty("channelData").GetProperty("compass");
}
