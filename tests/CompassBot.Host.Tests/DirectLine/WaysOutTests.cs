using System.Text.Json;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.DirectLine;

/// <summary>Out of here, or to a person: nobody waits for it, whatever form the wish has.</summary>
public sealed class WaysOutTests
{
    public static TheoryData<object> Leaving => new()
    {
        new { type = "message", text = "leave" },
        new { type = "message", text = "hes back" },
        new { type = "message", text = "Quit!" },
        new { type = "message", text = "Leave now", value = new { action = "leave" } },
        new { type = "message", text = "This chat, and clear it", value = new { place = "always@1/stop", choices = new[] { "chat" } } },
    };

    public static TheoryData<object> Asking => new()
    {
        new { type = "message", text = "help" },
        new { type = "message", text = "human" },
        new { type = "message", text = "get me a person" },
        new { type = "message", text = "Talk to a person", value = new { action = "human" } },
        new { type = "message", text = "Show me a person", value = new { place = "always@1/what-are-you", choices = new[] { "person" } } },
    };

    [Theory, MemberData(nameof(Leaving))]
    public async Task Who_wants_to_leave_leaves_while_storage_is_broken(object message)
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        await person.Say("hello");
        host.Store.Broken = true;

        var (status, answer) = await person.Post(message);

        Assert.Equal(200, status);
        Assert.True(answer.GetProperty("leave").GetBoolean());
    }

    [Theory, MemberData(nameof(Asking))]
    public async Task Who_asks_for_a_person_gets_numbers_while_storage_is_broken(object message)
    {
        using var host = RunningHost.Start();
        var person = await host.Visit("""{"country":"IE"}""");
        host.Store.Broken = true;

        var (status, answer) = await person.Post(message);

        Assert.Equal(200, status);
        Assert.NotEmpty(Compass(answer.GetProperty("activities")[0]).GetProperty("lines").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Leaving))]
    [MemberData(nameof(Asking))]
    public async Task No_limit_stands_in_the_way_out(object message)
    {
        using var host = RunningHost.Start(("RateLimits:MessagesPerConversation", "1"));
        var person = await host.Visit();
        await person.Say("one");
        Assert.Equal(429, (await person.Say("two")).Status);

        Assert.Equal(200, (await person.Post(message)).Status);
    }

    [Fact]
    public async Task A_button_for_a_person_carries_no_other_words_past_the_limit()
    {
        using var host = RunningHost.Start(("RateLimits:MessagesPerConversation", "1"));
        var person = await host.Visit();
        await person.Say("one");

        Assert.Equal(429, (await person.Post(new { type = "message", text = new string('a', 61), value = new { action = "human" } })).Status);
    }

    [Fact]
    public async Task Far_over_the_limit_help_is_given_and_no_longer_kept()
    {
        using var host = RunningHost.Start(("RateLimits:MessagesPerConversation", "1"));
        var person = await host.Visit();
        for (var i = 0; i < 12; i++)
        {
            var (status, answer) = await person.Say("he hits me");
            Assert.Equal(200, status);
            if (i < 11) continue;
            Assert.Equal("crisis", Compass(answer.GetProperty("activities")[0]).GetProperty("kind").GetString());
        }
    }

    [Fact]
    public async Task Typing_without_end_is_taken_and_dropped()
    {
        using var host = RunningHost.Start(("RateLimits:MessagesPerConversation", "1"));
        var person = await host.Visit();
        for (var i = 0; i < 3; i++) Assert.Equal(200, (await person.Post(new { type = "typing" })).Status);
        host.Store.Throws = new InvalidOperationException("storage was asked");

        Assert.Equal(200, (await person.Post(new { type = "typing" })).Status);
    }

    [Fact]
    public async Task Leaving_waits_a_second_at_most_for_storage_that_hangs()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        await person.Say("warm");
        host.Store.Hangs = true;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True((await person.Say("leave")).Body.GetProperty("leave").GetBoolean());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 7.5);
    }

    private static JsonElement Compass(JsonElement activity) => activity.GetProperty("channelData").GetProperty("compass");
}
