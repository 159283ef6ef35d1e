using System.Text.Json;
using CompassBot.Dialogs;
using CompassBot.Host.Channels.DirectLine;
using CompassBot.Host.Guides;
using CompassBot.Host.Memory;
using CompassBot.Host.Memory.Keys;
using CompassBot.Host.Privacy;
using CompassBot.Safety;
using CompassBot.Turns;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Channels.BotConnector;

/// <summary>The bot endpoint of Azure Bot Service channels; so far it answers in the response only (expectReplies).</summary>
public sealed class Messages(
    Content content, FirstHearing hearing, HelpCard card, Exchange exchange, ChannelRooms rooms, Limits limits, Languages languages, TimeProvider clock,
    IOptions<BotConnectorOptions> options, IOptions<GuidesOptions> guides, IOptions<DirectLineOptions> line, IOptions<MemoryOptions> memory, ILogger<Messages> log)
{
    private const int LongestId = 500;

    public async Task<IResult> Receive(HttpContext http)
    {
        if (!options.Value.AllowAnonymous) return Problem.Off;
        var (activity, refused) = await ActivityReading.Read(http.Request, http.RequestAborted);
        if (activity is null) return refused!;
        if (activity is not { ChannelId.Length: > 0 and <= LongestId, Conversation.Id.Length: > 0 and <= LongestId }) return Problem.NotAnActivity;

        if (Heard(activity) is not { } message) return new JsonBytes(Answer(activity, null));
        if (Group.Is(activity.Conversation))
            return new JsonBytes(Answer(activity, message.Arrived || activity.DeliveryMode != "expectReplies" ? null
                : [Group.Answer(content.Support, guides.Value.CountryOrNull, line.Value.PublicUrl, clock.GetUtcNow())]));
        if (activity.DeliveryMode != "expectReplies") return Problem.OnlyReplies;
        try
        {
            return await Take(activity, message, http.RequestAborted);
        }
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested)
        {
            log.LogCritical("A message could not be taken, and was answered with help: {What}", WordlessLogging.Describe(error));
            return new JsonBytes(Answer(activity, [card.WhenBroken(null, guides.Value.CountryOrNull)], DateTimeOffset.UtcNow));
        }
    }

    private async Task<IResult> Take(Activity activity, UserMessage message, CancellationToken cancel)
    {
        var heard = hearing.Of(message);
        var fresh = Fresh(activity);
        var help = hearing.Help(heard, fresh.Country);
        var name = $"{activity.ChannelId}/{activity.Conversation!.Id}";
        if (!heard.Urgent && !limits.AllowMessage(name)) return Problem.Busy;
        if (help is not null && !limits.AllowHelp(name)) return new JsonBytes(Answer(activity, [help]));
        var room = await Room(activity.ChannelId!, activity.Conversation.Id!, cancel);
        var outcome = await exchange.Take(
            new Inbound(
                room.Conversation, room.Key, message with { Alone = heard.Alone }, Key(activity), fresh, memory.Value.TeamsIdle,
                (result, slot) => new Written([], Answer(activity, result.Replies), slot.At), OnlyIfNew: message.Arrived, Heard: heard.Risk),
            heard.Urgent);
        return outcome.Fate switch
        {
            Fate.Taken or Fate.Duplicate => new JsonBytes(outcome.Answer),
            Fate.Existing => new JsonBytes(Answer(activity, [])),
            _ when help is not null => new JsonBytes(Answer(activity, [help])),
            Fate.Broken => new JsonBytes(Answer(activity, [card.WhenBroken(null, fresh.Country)])),
            Fate.Crowded => Problem.Busy,
            _ => Problem.NotKept,
        };
    }

    /// <summary>Null for everything that needs no answer.</summary>
    private static UserMessage? Heard(Activity activity) => activity.Type switch
    {
        "message" => ActivityReading.Message(activity),
        "conversationUpdate" when activity.MembersAdded?.Any(member => member?.Id != activity.Recipient?.Id) == true => new UserMessage(null, Arrived: true),
        _ => null,
    };

    private async ValueTask<ChannelRoom> Room(string channel, string conversation, CancellationToken cancel)
    {
        try
        {
            return await rooms.Find(channel, conversation, cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(1), clock, cancel);
        }
        catch (Exception error) when (error is StoreException or TimeoutException)
        {
            // The turn will meet the same storage, and there the help stands alone.
            return rooms.All(channel, conversation).First();
        }
    }

    private Conversation Fresh(Activity activity) => new()
    {
        Channel = activity.ChannelId == "msteams" ? ChannelKind.Teams : ChannelKind.Other,
        Language = languages.Nearest(activity.Locale),
        Country = guides.Value.CountryOrNull,
    };

    private byte[] Answer(Activity to, IReadOnlyList<Reply>? replies) => Answer(to, replies, clock.GetUtcNow());

    private static byte[] Answer(Activity to, IReadOnlyList<Reply>? replies, DateTimeOffset now) => JsonBytes.Write(json =>
    {
        if (replies is null && to.DeliveryMode != "expectReplies") return;
        json.WriteStartArray("activities"u8);
        for (var i = 0; i < replies?.Count; i++) ReplyActivity.Write(json, replies[i], to.ChannelId!, to.Conversation!.Id!, null, now.AddMilliseconds(i), to.Id);
        json.WriteEndArray();
    });

    /// <summary>Names this very delivery; the store keeps only a keyed digest of it. Null when the channel gave no id.</summary>
    private static string? Key(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id)) return null;
        var eventType = activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("eventType", out var type) ? type.ToString() : "";
        return string.Join('\0', activity.ChannelId, activity.Conversation!.Id, activity.Type, activity.Name, eventType, activity.Id);
    }
}
