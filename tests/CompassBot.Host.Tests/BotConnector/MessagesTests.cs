using System.Net.Http.Json;
using System.Text.Json;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.BotConnector;

public sealed class MessagesTests : IDisposable
{
    private readonly RunningHost host = RunningHost.Start(("environment", "Development"), ("BotConnector:AllowAnonymous", "true"));
    private readonly string conversation = $"a:{Guid.NewGuid():N}";

    [Fact]
    public async Task Somebody_who_is_added_is_greeted_once()
    {
        var (status, first) = await Post(Joined(1));
        var (_, second) = await Post(Joined(2));

        Assert.Equal(200, status);
        Assert.NotEmpty(first.GetProperty("activities").EnumerateArray());
        Assert.Empty(second.GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task The_bot_itself_being_added_greets_nobody()
    {
        var (_, answer) = await Post(new
        {
            type = "conversationUpdate",
            id = "1",
            channelId = "msteams",
            conversation = new { id = conversation },
            recipient = new { id = "28:bot" },
            membersAdded = new[] { new { id = "28:bot" } },
            deliveryMode = "expectReplies",
        });

        Assert.Empty(answer.GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task A_message_is_answered_in_the_response_with_replies_to_it()
    {
        var (status, answer) = await Post(Message("hello", "m1"));

        Assert.Equal(200, status);
        var reply = answer.GetProperty("activities")[0];
        Assert.Equal("m1", reply.GetProperty("replyToId").GetString());
        Assert.NotEmpty(reply.GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task A_redelivered_message_gets_its_first_answer()
    {
        var (_, first) = await Post(Message("hello", "m1"));
        var (_, again) = await Post(Message("hello", "m1"));

        Assert.Equal(first.GetRawText(), again.GetRawText());
    }

    [Fact]
    public async Task Help_comes_while_storage_is_broken()
    {
        host.Store.Broken = true;

        var (status, answer) = await Post(Message("hes outside my door with a knife", "m1"));

        Assert.Equal(200, status);
        Assert.Equal("crisis", answer.GetProperty("activities")[0].GetProperty("channelData").GetProperty("compass").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData("something-new")]
    public async Task What_is_not_for_us_is_taken_and_ignored(string type)
    {
        var (status, _) = await Post(new { type, id = "1", channelId = "msteams", conversation = new { id = conversation } });
        Assert.Equal(200, status);
    }

    [Fact]
    public async Task In_a_group_everybody_gets_the_same_answer_and_nothing_is_kept()
    {
        async Task<JsonElement> Say(object where, string text)
        {
            var (status, answer) = await Post(new { type = "message", id = "1", text, channelId = "msteams", conversation = where, deliveryMode = "expectReplies" });
            Assert.Equal(200, status);
            return Assert.Single(answer.GetProperty("activities").EnumerateArray());
        }

        // Storage is never asked.
        host.Store.Broken = true;
        var hello = await Say(new { id = conversation, isGroup = true }, "hello");
        var danger = await Say(new { id = conversation, conversationType = "groupChat" }, "hes outside my door with a knife");
        var channel = await Say(new { id = conversation, conversationType = "channel" }, "delete my data");

        var text = hello.GetProperty("text").GetString()!;
        Assert.StartsWith("I only talk one to one.", text, StringComparison.Ordinal);
        Assert.Contains("In danger now: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        foreach (var other in (JsonElement[])[danger, channel])
        {
            Assert.Equal(text, other.GetProperty("text").GetString());
            Assert.Equal(hello.GetProperty("channelData").GetRawText(), other.GetProperty("channelData").GetRawText());
        }
    }

    [Fact]
    public async Task Without_expectReplies_it_says_honestly_that_it_cannot_deliver()
    {
        var (status, _) = await Post(new { type = "message", id = "1", text = "hello", channelId = "msteams", conversation = new { id = conversation } });
        Assert.Equal(501, status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"msteams\",\"conversation\":\"text\"}")]
    public async Task What_cannot_be_read_gets_400(string body)
    {
        using var answer = await host.Http.PostAsync("/api/messages", new StringContent(body));
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_gets_in_while_it_is_not_open_to_all()
    {
        using var shut = RunningHost.Start(("environment", "Development"));
        using var answer = await shut.Http.PostAsync("/api/messages", JsonContent.Create(Message("hello", "m1")));
        Assert.Equal(403, (int)answer.StatusCode);
    }

    public void Dispose() => host.Dispose();

    private object Message(string text, string id) => new
    {
        type = "message",
        id,
        text,
        channelId = "msteams",
        conversation = new { id = conversation },
        from = new { id = "29:me", name = "Me" },
        recipient = new { id = "28:bot" },
        deliveryMode = "expectReplies",
    };

    private object Joined(int id) => new
    {
        type = "conversationUpdate",
        id = $"{id}",
        channelId = "msteams",
        conversation = new { id = conversation },
        recipient = new { id = "28:bot" },
        membersAdded = new[] { new { id = "28:bot" }, new { id = "29:me" } },
        deliveryMode = "expectReplies",
    };

    private async Task<(int Status, JsonElement Body)> Post(object activity)
    {
        using var answer = await host.Http.PostAsync("/api/messages", JsonContent.Create(activity));
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
