using System.Net.WebSockets;
using CompassBot.Host.Memory.Keys;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.DirectLine;

public sealed class StreamTests : IClassFixture<OneHost>
{
    private readonly RunningHost host;

    public StreamTests(OneHost one) => host = one.Host;

    [Fact]
    public async Task The_greeting_the_echo_and_the_reply_come_through_the_socket_in_order()
    {
        var person = await host.Visit();
        using var socket = await person.Listen();
        var greetings = (await person.Activities()).Length;

        await person.Say("hello");

        for (var i = 0; i < greetings; i++) Assert.Equal("bot", Role(await socket.Next()));
        Assert.Equal("user", Role(await socket.Next()));
        Assert.Equal("bot", Role(await socket.Next()));
    }

    [Fact]
    public async Task Two_open_pages_both_hear_everything()
    {
        var person = await host.Visit();
        using var one = await person.Listen();
        using var two = await person.Listen();

        await person.Say("to both");

        Assert.Equal("to both", await UntilSaid(one));
        Assert.Equal("to both", await UntilSaid(two));
    }

    [Fact]
    public async Task Who_comes_back_with_a_watermark_gets_exactly_what_was_missed()
    {
        var person = await host.Visit();
        await person.Say("first");
        var seen = (await person.Activities()).Length;
        await person.Say("second");

        var (status, back) = await person.Call(HttpMethod.Get, $"{person.Path}?watermark={seen}");
        using var socket = await Socket.Open(back.GetProperty("streamUrl").GetString()!);

        Assert.Equal(200, status);
        Assert.Equal("second", (await socket.Next())!.Value.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Other_clients_that_reload_get_everything_from_the_beginning()
    {
        var person = await host.Visit();
        await person.Say("first");
        var all = await person.Activities();

        var (_, back) = await person.Call(HttpMethod.Get, $"{person.Path}?watermark=0");
        using var socket = await Socket.Open(back.GetProperty("streamUrl").GetString()!);

        foreach (var activity in all) Assert.Equal(activity.GetProperty("id").GetString(), (await socket.Next())!.Value.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_quiet_socket_is_kept_alive_with_empty_frames()
    {
        var person = await host.Visit();
        using var socket = await person.Listen();

        while (await socket.Frame() is { Length: > 0 }) { }

        Assert.Equal(1, socket.KeepAlives);
    }

    [Fact]
    public async Task Ending_the_conversation_closes_its_sockets()
    {
        var person = await host.Visit();
        using var socket = await person.Listen();
        await socket.Next();

        await person.Call(HttpMethod.Post, "/api/webchat/end");

        while (await socket.Next() is not null) { }
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
    }

    [Fact]
    public async Task A_stopping_host_tells_its_sockets_to_come_back()
    {
        using var own = RunningHost.Start();
        var person = await own.Visit();
        using var socket = await person.Listen();
        await socket.Next();

        var stopping = Task.Run(own.Dispose);

        while (await socket.Next() is not null) { }
        Assert.Equal(Socket.Restarting, socket.CloseStatus);
        await stopping;
    }

    [Fact]
    public async Task A_ticket_is_worth_a_minute_and_one_room()
    {
        var (one, other) = (await host.Visit(), await host.Visit());

        await Assert.ThrowsAsync<WebSocketException>(() => Socket.Open(one.StreamUrl.Replace(one.Conversation, other.Conversation, StringComparison.Ordinal)));
        host.Clock.Ahead = TimeSpan.FromSeconds(61) + RoomTokens.Leeway;
        try
        {
            await Assert.ThrowsAsync<WebSocketException>(() => Socket.Open(one.StreamUrl));
        }
        finally
        {
            host.Clock.Ahead = TimeSpan.Zero;
        }
    }

    private static string Role(System.Text.Json.JsonElement? activity) => activity!.Value.GetProperty("from").GetProperty("role").GetString()!;

    private static async Task<string?> UntilSaid(Socket socket)
    {
        while (await socket.Next() is { } activity)
            if (Role(activity) == "user")
                return activity.GetProperty("text").GetString();
        return null;
    }
}
