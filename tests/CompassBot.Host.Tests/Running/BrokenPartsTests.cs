using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CompassBot.Host.Channels;
using CompassBot.Host.Channels.State;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace CompassBot.Tests.Running;

/// <summary>Parts that are really broken: on the disk, in the content, in what was kept, in the clock. The person is answered with help.</summary>
public sealed class BrokenPartsTests : IDisposable
{
    private const string Danger = "hes outside my door with a knife";
    private readonly DialogsCopy dialogs = new();

    [Fact]
    public async Task A_damaged_model_costs_one_warning_and_nobody_their_help()
    {
        File.WriteAllBytes(dialogs.Model, [1, 2, 3]);
        using var host = Start();
        var person = await host.Visit("""{"country":"IE"}""");

        await person.Say(Danger);

        Assert.Equal("crisis", Kind((await person.Activities())[^1]));
        await Ready(host);
        Assert.Single(host.Logged, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("model.bin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_that_can_not_be_put_into_words_leave_the_last_words_and_the_talk_goes_on()
    {
        // Read only when a line is shown: digits of another script pass the loading.
        dialogs.Change("support/ie.yaml", text => Regex.Replace(text, "hours: .*", "hours: Mon-Fri ٠٨:٠٠-٢٠:٠٠"));
        using var host = Start();
        var person = await host.Visit("""{"country":"IE"}""");

        var (status, _) = await person.Say(Danger);
        var help = (await person.Activities())[^1];
        var (later, _) = await person.Say("what is consent");

        Assert.Equal((200, 200), (status, later));
        Assert.Equal("crisis", Kind(help));
        Assert.Contains("112", help.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("may miss things", help.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Danger)]
    [InlineData("hello")]
    [InlineData("back")]
    [InlineData("menu")]
    public async Task Somebody_who_stands_at_a_place_that_is_no_more_is_answered(string words)
    {
        using var host = Start();
        var person = await host.Visit("""{"country":"IE"}""");
        await Keep(host, person, new Conversation
        {
            Country = "IE",
            Turns = 3,
            Places = [new Place("no-such-guide", 7, "nowhere"), new Place("always", 1, "nowhere")],
            Trail = [new Place("", -1, ""), new Place("crisis", 1, "nowhere")],
            Risks = [new RiskState("R99", 9, true, true, int.MaxValue, false, Locks.Fear)],
        });
        var before = (await person.Activities()).Length;

        var (status, _) = await person.Say(words);

        Assert.Equal(200, status);
        var replies = (await person.Activities())[(before + 1)..];
        Assert.NotEmpty(replies);
        Assert.All(replies, reply => Assert.NotEmpty(reply.GetProperty("text").GetString()!));
        if (words == Danger) Assert.Equal("crisis", Kind(replies[0]));
    }

    [Theory]
    [InlineData(Danger)]
    [InlineData("hello")]
    public async Task A_clock_that_fails_leaves_help_in_the_answer(string words)
    {
        using var host = Start();
        var person = await host.Visit("""{"country":"IE"}""");
        host.Clock.Ahead = TimeSpan.MaxValue;

        var (status, answer) = await person.Say(words);

        Assert.Equal(200, status);
        Assert.Equal("crisis", Kind(answer.GetProperty("activities")[0]));
    }

    [Fact]
    public async Task At_the_end_of_time_the_token_is_over_and_help_is_still_given()
    {
        using var host = Start();
        var person = await host.Visit("""{"country":"IE"}""");
        host.Clock.Ahead = DateTimeOffset.MaxValue - TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1);

        var (status, answer) = await person.Say(Danger);

        Assert.Equal(403, status);
        var help = answer.GetProperty("activities")[0];
        Assert.Equal("crisis", Kind(help));
        Assert.Contains("112", help.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Danger)]
    [InlineData("hello")]
    public async Task The_bot_endpoint_answers_with_help_while_the_clock_fails(string words)
    {
        using var host = Start(("environment", "Development"), ("BotConnector:AllowAnonymous", "true"));
        host.Clock.Ahead = TimeSpan.MaxValue;

        using var answer = await host.Http.PostAsync("/api/messages", JsonContent.Create(new
        {
            type = "message",
            id = "1",
            text = words,
            channelId = "msteams",
            conversation = new { id = "a:1" },
            deliveryMode = "expectReplies",
        }));

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("crisis", Kind((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities")[0]));
    }

    public void Dispose() => dialogs.Dispose();

    private RunningHost Start(params (string, string)[] settings) => RunningHost.Start([("Guides:Folder", dialogs.Root), .. settings]);

    private static async Task Keep(RunningHost host, Visitor person, Conversation state)
    {
        var room = (await host.Services.GetRequiredService<RoomTokens>().Read(person.Token)).Room!;
        var loaded = await host.Store.Load(room.Conversation, room.Key, default);
        var kept = new Kept(state, DateTimeOffset.UtcNow).ToJson();
        Assert.Equal(CommitOutcome.Done, (await host.Store.Commit(new Change(room.Conversation, room.Key, loaded.Version, null, kept, [], default, TimeSpan.FromMinutes(30)), default)).Outcome);
    }

    private static async Task Ready(RunningHost host)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (DateTime.UtcNow < deadline)
        {
            using var answer = await host.Http.GetAsync("/readyz");
            if (answer.IsSuccessStatusCode) return;
            await Task.Delay(100);
        }
        Assert.Fail("The host was not ready within 30 seconds.");
    }

    private static string? Kind(JsonElement activity) => activity.GetProperty("channelData").GetProperty("compass").GetProperty("kind").GetString();
}
