using System.Security.Cryptography;
using System.Text;
using CompassBot.Dialogs;
using CompassBot.Host.Guides;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Turns;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>Who may come in: 401 without a token, 403 with one that is expired or not for this room.</summary>
public sealed class Admission(
    RoomTokens tokens, StreamTickets tickets, IOptions<DirectLineOptions> options, IOptions<GuidesOptions> guides, IOptions<MemoryOptions> memory, Languages languages, Content content)
{
    public TimeSpan IdleLimit => memory.Value.RoomIdle;

    /// <param name="conversation">The room the address names; null where the token alone says it.</param>
    public async ValueTask<(Room? Room, Problem? Refused)> Admit(HttpContext http, string? conversation = null) =>
        Bearer(http.Request) is { } token ? await Admit(token, conversation) : (null, Problem.NoToken);

    public async ValueTask<(Room? Room, Problem? Refused)> Admit(string token, string? conversation)
    {
        var read = await tokens.Read(token);
        if (read.Outcome == TokenOutcome.Expired) return (null, Problem.Expired);
        return read.Room is { } room && (conversation ?? room.Conversation) == room.Conversation ? (room, null) : (null, Problem.WrongToken);
    }

    /// <summary>A stream address carries its ticket, because a browser's socket can send no header.</summary>
    public (RoomKey Key, Problem? Refused) AdmitTicket(HttpContext http, string conversation)
    {
        var read = tickets.Read(http.Request.Query["t"]);
        if (read.Outcome == TokenOutcome.Expired) return (default, Problem.Expired);
        return read.Outcome == TokenOutcome.Valid && read.Conversation == conversation ? (read.Key, null) : (default, Problem.WrongToken);
    }

    public bool HasSecret(HttpContext http) =>
        options.Value.Secret is { Length: > 0 } secret
        && Bearer(http.Request) is { } given
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    /// <summary>The state a room begins with. Its country also serves when no state can be loaded.</summary>
    public Conversation Fresh(Room room) => new()
    {
        Channel = ChannelKind.PrivateRoom,
        Language = languages.Nearest(room.Language),
        Country = content.Support.Known(room.Country) ?? guides.Value.CountryOrNull,
        Organisation = room.Organisation,
    };

    /// <summary>Whose numbers help somebody whose token is over.</summary>
    public async ValueTask<string?> Country(HttpContext http) =>
        content.Support.Known((await tokens.Read(Bearer(http.Request))).Country) ?? guides.Value.CountryOrNull;

    public static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && header[7..].Trim() is { Length: > 0 } token ? token : null;
    }
}
