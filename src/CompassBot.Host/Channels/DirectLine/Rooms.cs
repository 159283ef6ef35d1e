using System.Text.Json;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Privacy;
using CompassBot.Turns;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>A room's life around its messages: its token, its start, coming back to it, and its end.</summary>
public sealed class Rooms(
    Admission admission, RoomTokens tokens, StreamTickets tickets, Exchange exchange, IConversationStore store, Limits limits,
    IOptions<DirectLineOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<IResult> WebChatToken(HttpContext http)
    {
        if (!limits.AllowStart(http)) return Problem.Busy;
        if (await RoomWish.Read(http.Request, http.RequestAborted) is not { } wish) return Problem.BadRequest;
        var issued = tokens.Issue(wish.Organisation, wish.Country, wish.Language);
        return new JsonBytes(Described(issued, json =>
        {
            json.WriteString("userId", issued.Room.User);
            json.WriteString("domain", $"{options.Value.Address(http.Request)}/v3/directline");
        }));
    }

    /// <summary>For a server that holds the secret. The user's id is always ours: unguessable, never a staff number.</summary>
    public async Task<IResult> Generate(HttpContext http)
    {
        if (options.Value.Secret.Length == 0) return Problem.Off;
        if (Admission.Bearer(http.Request) is null) return Problem.NoToken;
        if (!admission.HasSecret(http)) return Problem.WrongToken;
        if (await RoomWish.Read(http.Request, http.RequestAborted) is not { } wish) return Problem.BadRequest;
        return new JsonBytes(Described(tokens.Issue(wish.Organisation, wish.Country, wish.Language)));
    }

    public async Task<IResult> Refresh(HttpContext http)
    {
        var (room, refused) = await admission.Admit(http);
        if (room is null) return refused!;
        return await IsErased(room, http.RequestAborted) ? Problem.Gone : new JsonBytes(Described(tokens.Refresh(room)));
    }

    public async Task<IResult> Start(HttpContext http)
    {
        // Whoever holds a token was counted when it was given out.
        var secret = admission.HasSecret(http);
        if (secret && !limits.AllowStart(http)) return Problem.Busy;
        var (room, refused) = secret ? (tokens.Issue().Room, null) : await admission.Admit(http);
        if (room is null) return refused!;
        return await Greet(room) switch
        {
            Fate.Gone => Problem.Gone,
            Fate.Existing => Opened(http, room, 200),
            // Also when nothing could be kept: a 5xx here is final for clients, and help must stay within reach.
            _ => Opened(http, room, 201),
        };
    }

    /// <summary>Resume and reconnect alike. A room whose start got lost on the way is greeted now.</summary>
    public async Task<IResult> Resume(HttpContext http, string id)
    {
        var (room, refused) = await admission.Admit(http, id);
        if (room is null) return refused!;
        return await Greet(room) switch
        {
            Fate.Gone => Problem.Gone,
            Fate.Failed or Fate.Broken or Fate.Crowded => Problem.NotKept,
            _ => Opened(http, room, 200),
        };
    }

    /// <summary>The token comes in the header, or as the body of a beacon from a page that is closing.</summary>
    public async Task<IResult> End(HttpContext http)
    {
        var token = Admission.Bearer(http.Request) ?? await RoomWish.ReadToken(http.Request, http.RequestAborted);
        if (string.IsNullOrEmpty(token)) return Problem.NoToken;
        var (room, refused) = await admission.Admit(token, null);
        if (room is null) return refused!;
        try
        {
            // A page that goes away must not take its own wish to be forgotten with it.
            await store.Erase(room.Conversation, CancellationToken.None).AsTask().WaitAsync(Patience);
            return Results.NoContent();
        }
        catch (Exception error) when (error is StoreException or TimeoutException)
        {
            return Problem.NotKept;
        }
    }

    private async Task<Fate> Greet(Room room)
    {
        var arrival = new Inbound(
            room.Conversation, room.Key, new UserMessage(null, Arrived: true), null, admission.Fresh(room), admission.IdleLimit,
            (result, slot) => Said.Greeting(result, room.Conversation, slot), OnlyIfNew: true);
        return (await exchange.Take(arrival, urgent: false)).Fate;
    }

    private async Task<bool> IsErased(Room room, CancellationToken cancel)
    {
        try
        {
            return (await store.Load(room.Conversation, room.Key, cancel).AsTask().WaitAsync(Patience, cancel)).Outcome == LoadOutcome.Erased;
        }
        catch (Exception error) when (error is StoreException or TimeoutException)
        {
            return false;
        }
    }

    private JsonBytes Opened(HttpContext http, Room room, int status)
    {
        var issued = tokens.Refresh(room);
        var address = options.Value.Address(http.Request);
        var from = Reading.Watermark(http.Request);
        return new JsonBytes(
            Described(issued, json => json.WriteString(
                "streamUrl",
                $"ws{address[4..]}/v3/directline/conversations/{room.Conversation}/stream?watermark={from}&t={tickets.Issue(issued.Room)}")),
            status);
    }

    private static byte[] Described(IssuedToken issued, Action<Utf8JsonWriter>? more = null) => JsonBytes.Write(json =>
    {
        json.WriteString("conversationId", issued.Room.Conversation);
        json.WriteString("token", issued.Token);
        json.WriteNumber("expires_in", (int)issued.ExpiresIn.TotalSeconds);
        more?.Invoke(json);
    });
}
