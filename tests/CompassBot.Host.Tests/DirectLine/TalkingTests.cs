using System.Globalization;
using System.Text.Json;
using CompassBot.Host.Channels;
using CompassBot.Tests.Running;
using CompassBot.Turns;

namespace CompassBot.Tests.DirectLine;

public sealed class TalkingTests : IClassFixture<OneHost>
{
    private readonly RunningHost host;

    public TalkingTests(OneHost one) => host = one.Host;

    [Fact]
    public async Task A_person_who_arrives_is_greeted_before_they_say_anything()
    {
        var person = await host.Visit();

        var first = (await person.Activities())[0];

        Assert.Equal("bot", first.GetProperty("from").GetProperty("role").GetString());
        Assert.NotEmpty(first.GetProperty("text").GetString()!);
        Assert.False(first.TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task What_is_said_comes_back_first_and_the_reply_names_it()
    {
        var person = await host.Visit();

        var (status, answer) = await person.Say("hello there", "mine");
        var activities = (await person.Activities())[1..];

        Assert.Equal(200, status);
        var (echo, reply) = (activities[0], activities[1]);
        Assert.Equal(answer.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("hello there", echo.GetProperty("text").GetString());
        Assert.Equal("mine", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(answer.GetProperty("id").GetString(), reply.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task Nobody_speaks_under_a_name_that_is_not_theirs()
    {
        var person = await host.Visit();

        await person.Say("hello");

        var echo = (await person.Activities()).Single(activity => IsOf(activity, "user"));
        Assert.Equal(person.User, echo.GetProperty("from").GetProperty("id").GetString());
        Assert.DoesNotContain("Somebody", echo.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activities_carry_strictly_growing_times_and_numbers()
    {
        var person = await host.Visit();
        for (var i = 0; i < 5; i++) await person.Say($"number {i}");

        var activities = await person.Activities();

        var times = activities.Select(activity => DateTimeOffset.Parse(activity.GetProperty("timestamp").GetString()!, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(times.Distinct().Order(), times);
        var ids = activities.Select(activity => activity.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_hundred_messages_at_once_are_all_taken_once_and_each_is_answered_after_its_echo()
    {
        var person = await host.Visit();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => person.Say($"message {i}", $"id {i}")));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var activities = await person.Activities();
        var echoes = activities.Where(activity => IsOf(activity, "user")).Select(activity => activity.GetProperty("text").GetString()!);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"message {i}").Order(), echoes.Order());
        string? lastEcho = null;
        foreach (var activity in activities[1..])
        {
            if (IsOf(activity, "user")) lastEcho = activity.GetProperty("id").GetString();
            else Assert.Equal(lastEcho, activity.GetProperty("replyToId").GetString());
        }
    }

    [Fact]
    public async Task A_message_sent_twice_takes_effect_once_and_gets_the_same_answer()
    {
        var person = await host.Visit();

        var first = await person.Say("once", "same");
        var again = await person.Say("once", "same");

        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Single(await person.Activities(), activity => IsOf(activity, "user"));
    }

    [Fact]
    public async Task A_tapped_answer_names_its_step_when_it_comes_back()
    {
        var person = await host.Visit();
        var greeting = (await person.Activities()).Last(activity => activity.TryGetProperty("suggestedActions", out _));
        var button = greeting.GetProperty("suggestedActions").GetProperty("actions")[0];

        var (status, _) = await person.Post(new { type = "message", text = button.GetProperty("text").GetString(), value = button.GetProperty("value") });

        Assert.Equal(200, status);
        Assert.Equal("messageBack", button.GetProperty("type").GetString());
        Assert.Equal(button.GetProperty("title").GetString(), button.GetProperty("displayText").GetString());
        var compass = greeting.GetProperty("channelData").GetProperty("compass");
        Assert.Equal(compass.GetProperty("choices")[0].GetProperty("label").GetString(), button.GetProperty("title").GetString());
    }

    [Fact]
    public void A_button_with_an_action_names_its_step_on_the_way_out_and_back()
    {
        var step = new Place("hearing-no", 1, "h2");
        var reply = new Reply("Skip?", ReplyKind.Say, "en") { Place = step, Choices = [new ReplyChoice("skip", "Skip", true)] };

        var sent = ReplyActivity.ToJson(reply, "directline", "room", "1", DateTimeOffset.UnixEpoch, null);
        var value = JsonDocument.Parse(sent).RootElement.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("value");
        var tap = ActivityReading.ReadTap(value)!;

        Assert.Equal(step, tap.Place);
        Assert.Equal("skip", tap.Action);
        Assert.Empty(tap.Choices);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("conversationUpdate")]
    public async Task What_is_no_message_is_taken_and_changes_nothing(string type)
    {
        var person = await host.Visit();
        var before = await person.Activities();

        var (status, answer) = await person.Post(new { type, name = "webchat/join" });

        Assert.Equal(200, status);
        Assert.NotEmpty(answer.GetProperty("id").GetString()!);
        Assert.Equal(before.Length, (await person.Activities()).Length);
    }

    private static bool IsOf(JsonElement activity, string role) => activity.GetProperty("from").GetProperty("role").GetString() == role;
}
