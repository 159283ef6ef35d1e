using System.Diagnostics;
using System.Text.Json;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.DirectLine;

/// <summary>Whatever else fails, the person who is in danger is answered.</summary>
public sealed class HelpFirstTests
{
    private const string Danger = "hes outside my door with a knife";

    [Fact]
    public async Task A_person_who_says_hes_outside_over_every_limit_gets_help()
    {
        using var host = RunningHost.Start(("RateLimits:MessagesPerConversation", "10"), ("RateLimits:MessagesPerAddress", "10"));
        var person = await host.Visit();
        var statuses = new List<int>();
        for (var i = 0; i < 100; i++) statuses.Add((await person.Say("just talking")).Status);

        var (status, _) = await person.Say(Danger);

        Assert.Contains(429, statuses);
        Assert.Equal(200, status);
        Assert.Equal("crisis", Kind((await person.Activities())[^1]));
    }

    [Fact]
    public async Task Somebody_over_a_limit_is_told_how_long_to_wait()
    {
        using var host = RunningHost.Start(("RateLimits:MessagesPerConversation", "1"));
        var person = await host.Visit();
        await person.Say("one");

        var (status, body) = await person.Say("two");

        Assert.Equal(429, status);
        Assert.EndsWith(".", body.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leave")]
    [InlineData("human")]
    public async Task The_ways_out_are_never_limited(string action)
    {
        using var host = RunningHost.Start(("RateLimits:MessagesPerConversation", "1"));
        var person = await host.Visit();
        await person.Say("one");

        Assert.Equal(200, (await person.Post(new { type = "message", text = "Out", value = new { action } })).Status);
    }

    [Fact]
    public async Task Help_comes_in_the_same_answer_when_storage_is_broken()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit("""{"country":"IE"}""");
        host.Store.Broken = true;

        var (status, answer) = await person.Say(Danger);

        Assert.Equal(200, status);
        Assert.NotEmpty(answer.GetProperty("id").GetString()!);
        var help = answer.GetProperty("activities")[0];
        Assert.Equal("crisis", Kind(help));
        Assert.NotEmpty(help.GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Help_waits_a_second_at_most_for_storage_that_hangs()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        await person.Say("warm");
        host.Store.Hangs = true;
        var watch = Stopwatch.StartNew();

        var (status, answer) = await person.Say(Danger);

        Assert.Equal(200, status);
        Assert.Equal("crisis", Kind(answer.GetProperty("activities")[0]));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 7.5);
    }

    [Fact]
    public async Task Other_messages_get_a_sentence_and_can_be_sent_again_when_storage_is_back()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        host.Store.Broken = true;
        var (status, body) = await person.Say("hello", "one");
        Assert.Equal(503, status);
        Assert.EndsWith(".", body.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);

        host.Store.Broken = false;

        Assert.Equal(200, (await person.Say("hello", "one")).Status);
        Assert.Single(await person.Activities(), activity => activity.GetProperty("text").GetString() == "hello");
    }

    [Fact]
    public async Task A_page_that_opens_while_storage_is_down_can_still_call_for_help_and_is_greeted_later()
    {
        using var host = RunningHost.Start();
        host.Store.Broken = true;
        var person = await host.Visit();
        Assert.Equal("crisis", Kind((await person.Say(Danger)).Body.GetProperty("activities")[0]));

        host.Store.Broken = false;

        Assert.Equal(200, (await person.Call(HttpMethod.Get, $"{person.Path}?watermark=")).Status);
        Assert.NotEmpty(await person.Activities());
    }

    [Fact]
    public async Task Leaving_works_while_storage_is_broken()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        host.Store.Broken = true;

        var (status, answer) = await person.Post(new { type = "message", text = "Leave now", value = new { action = "leave" } });

        Assert.Equal(200, status);
        Assert.True(answer.GetProperty("leave").GetBoolean());
    }

    private static string? Kind(JsonElement activity) => activity.GetProperty("channelData").GetProperty("compass").GetProperty("kind").GetString();

    [Fact]
    public async Task Danger_under_an_id_that_was_used_before_is_not_swallowed()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit("""{"country":"IE"}""");
        await person.Say("hello", "1");

        await person.Say(Danger, "1");

        Assert.Equal("crisis", Kind((await person.Activities())[^1]));
    }

    [Theory]
    [InlineData("""{"type":"message","value":"hes outside"}""")]
    [InlineData("""{"type":"message","value":{"text":"hes outside"}}""")]
    [InlineData("""{"type":"Message","Text":"hes outside"}""")]
    public async Task Danger_is_heard_wherever_a_client_puts_the_words(string activity)
    {
        using var host = RunningHost.Start();
        var person = await host.Visit("""{"country":"IE"}""");

        await person.PostRaw(activity);

        Assert.Equal("crisis", Kind((await person.Activities())[^1]));
    }
}
