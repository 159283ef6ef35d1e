using System.Text;
using System.Text.Json;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CompassBot.Tests.DirectLine;

/// <summary>A room that is over: erased, expired, or unreadable.</summary>
public sealed class OverTests
{
    private const string Danger = "hes outside my door with a knife";

    [Fact]
    public async Task Danger_said_into_an_erased_room_is_answered_with_help_in_the_refusal()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit("""{"country":"IE"}""");
        await person.Call(HttpMethod.Post, "/api/webchat/end");

        var (status, body) = await person.Say(Danger);

        Assert.Equal(404, status);
        Assert.Equal("Ireland", Help(body).GetProperty("numbersFor").GetString());
        Assert.False((await person.Say("just talking")).Body.TryGetProperty("activities", out _));
    }

    [Fact]
    public async Task Danger_said_with_a_token_that_is_over_is_answered_with_help_in_the_refusal()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit("""{"country":"IE"}""");
        host.Clock.Ahead = TimeSpan.FromMinutes(33);

        var (status, body) = await person.Say(Danger);

        Assert.Equal(403, status);
        Assert.Equal("Ireland", Help(body).GetProperty("numbersFor").GetString());
        Assert.False((await person.Say("just talking")).Body.TryGetProperty("activities", out _));
        Assert.Equal(403, (await person.PostRaw("{")).Status);
    }

    [Fact]
    public async Task A_foreign_token_is_told_nothing()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        person.Token = new string('x', 200);

        var (status, body) = await person.Say(Danger);

        Assert.Equal(403, status);
        Assert.False(body.TryGetProperty("activities", out _));
    }

    [Fact]
    public async Task Typing_into_an_erased_room_is_told_that_it_is_over()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        await person.Call(HttpMethod.Post, "/api/webchat/end");

        Assert.Equal(404, (await person.Post(new { type = "typing" })).Status);
    }

    [Fact]
    public async Task Typing_and_polls_do_not_wait_for_storage_that_hangs()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        host.Store.Hangs = true;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(200, (await person.Post(new { type = "typing" })).Status);
        var (status, set) = await person.Call(HttpMethod.Get, $"{person.Path}/activities?watermark=7");

        Assert.Equal(200, status);
        Assert.Equal("7", set.GetProperty("watermark").GetString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("leave", "leave")]
    [InlineData("erase", "ended")]
    public async Task An_ending_sent_again_is_done_and_not_missing(string how, string told)
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        await person.Say("delete my data");
        object ending = how == "leave"
            ? new { type = "message", text = "Leave now", value = new { action = "leave" }, channelData = new { clientActivityID = "last" } }
            : new { type = "message", text = "Yes, delete it", value = new { place = "always@1/delete", choices = new[] { "yes" } }, channelData = new { clientActivityID = "last" } };

        for (var again = 0; again < 2; again++)
        {
            var (status, answer) = await person.Post(ending);
            Assert.Equal(200, status);
            Assert.True(answer.GetProperty(told).GetBoolean());
        }
    }

    [Fact]
    public async Task A_room_that_cannot_be_opened_is_over_and_wiped_and_danger_still_gets_help()
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        host.Store.LoadThrows = new StoreException(StoreFault.Unsealed);

        var (status, body) = await person.Say(Danger);
        host.Store.LoadThrows = null;

        Assert.Equal(404, status);
        Assert.Equal("crisis", Help(body).GetProperty("kind").GetString());
        Assert.Equal(404, (await person.Call(HttpMethod.Get, $"{person.Path}/activities")).Status);
    }

    [Theory]
    [InlineData("junk")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_state_that_cannot_be_read_is_over_and_wiped_and_danger_still_gets_help(string state)
    {
        using var host = RunningHost.Start();
        var person = await host.Visit();
        var key = (await host.Services.GetRequiredService<RoomTokens>().Read(person.Token)).Room!.Key;
        var (_, version, _, _) = await host.Store.Load(person.Conversation, key, default);
        await host.Store.Commit(new Change(person.Conversation, key, version, null, Encoding.UTF8.GetBytes(state), [], default, TimeSpan.FromMinutes(30)), default);

        var (status, body) = await person.Say(Danger);

        Assert.Equal(404, status);
        Assert.Equal("crisis", Help(body).GetProperty("kind").GetString());
        Assert.Equal(LoadOutcome.Erased, (await host.Store.Load(person.Conversation, key, default)).Outcome);
    }

    private static JsonElement Help(JsonElement body) => body.GetProperty("activities")[0].GetProperty("channelData").GetProperty("compass");
}
