using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CompassBot.Host.Guides;
using CompassBot.Host.Memory.Keys;
using CompassBot.Turns;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>A person's activity as it goes back on the wire: the echo first, then the replies to it.</summary>
/// <param name="otherwise">The inbound key when the client gave none.</param>
public sealed class Said(Room room, Activity activity, string otherwise)
{
    public const string Channel = "directline";
    private const int LargestExtra = 4096;

    /// <summary>What makes this message the same one when it is sent again. Other words under a used id are another message: none is swallowed.</summary>
    public string Key { get; } = ClientActivityId(activity) is { } id ? $"client/{id}/{Digest(activity)}" : "ours/" + otherwise;

    public static string IdOf(string conversation, long sequence) => $"{conversation}|{sequence.ToString("D7", CultureInfo.InvariantCulture)}";

    public Written Write(TurnResult result, Slot slot)
    {
        var echoId = IdOf(room.Conversation, slot.Sequence + 1);
        var replies = Replies(result, room.Conversation, slot with { Sequence = slot.Sequence + 1, At = slot.At.AddMilliseconds(1) }, echoId);
        var last = slot.At.AddMilliseconds(replies.Count);

        // The room is wiped after these, so the goodbye travels in the answer.
        if (result.Ending != Ending.None) return new Written([], Farewell(echoId, result.Ending, replies), last);
        return new Written([JsonSerializer.SerializeToUtf8Bytes(Echo(echoId, slot.At), ActivityJson.Wire.Activity), .. replies], IdAlone(echoId), last);
    }

    /// <summary>A start: nobody said anything, the greeting comes first.</summary>
    public static Written Greeting(TurnResult result, string conversation, Slot slot)
    {
        var replies = Replies(result, conversation, slot, null);
        return new Written(replies, default, slot.At.AddMilliseconds(Math.Max(0, replies.Count - 1)));
    }

    public static byte[] IdAlone(string conversation, string key) => IdAlone($"{conversation}|{key}");

    /// <summary>The answer to a message that could not be kept, with the help in it.</summary>
    public static byte[] HelpUnkept(string conversation, string key, Reply help, DateTimeOffset now) => JsonBytes.Write(json =>
    {
        json.WriteString("id", $"{conversation}|{key}");
        JsonBytes.WriteActivities(json, [HelpAlone(conversation, key, help, now)]);
    });

    public static byte[] HelpAlone(string conversation, string key, Reply help, DateTimeOffset now) =>
        ReplyActivity.ToJson(help, Channel, conversation, $"{conversation}|{key}r", now, $"{conversation}|{key}");

    public static byte[] EndUnkept(string conversation, string key, WayOut wayOut) =>
        Farewell($"{conversation}|{key}", wayOut == WayOut.Erase ? Ending.Erase : Ending.Leave, []);

    private static byte[] IdAlone(string id) => JsonBytes.Write(json => json.WriteString("id", id));

    private static byte[] Farewell(string id, Ending ending, IEnumerable<ReadOnlyMemory<byte>> goodbye) => JsonBytes.Write(json =>
    {
        json.WriteString("id", id);
        if (ending == Ending.Leave)
        {
            json.WriteBoolean("leave", true);
            return;
        }

        JsonBytes.WriteActivities(json, goodbye);
        json.WriteBoolean("ended", true);
    });

    private static List<ReadOnlyMemory<byte>> Replies(TurnResult result, string conversation, Slot slot, string? replyTo) =>
        [.. result.Replies.Select((reply, i) => (ReadOnlyMemory<byte>)ReplyActivity
            .ToJson(reply, Channel, conversation, IdOf(conversation, slot.Sequence + 1 + i), slot.At.AddMilliseconds(i), replyTo))];

    // The token's user stands in the echo, whatever the client claimed to be.
    private Activity Echo(string id, DateTimeOffset at) => new()
    {
        Type = "message",
        Id = id,
        Timestamp = ReplyActivity.Stamp(at),
        LocalTimestamp = activity.LocalTimestamp,
        ChannelId = Channel,
        From = new ChannelAccount(room.User, Role: "user"),
        Conversation = new ConversationAccount(room.Conversation),
        Text = activity.Text,
        TextFormat = activity.Text is null ? null : "plain",
        Locale = activity.Locale,
        Value = Small(activity.Value),
        ChannelData = Small(activity.ChannelData),
    };

    // What clients hang on beside the words comes back to them, but not in bulk.
    private static JsonElement? Small(JsonElement? element) => element?.GetRawText().Length > LargestExtra ? null : element;

    private static string Digest(Activity activity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Text}\0{activity.Value?.GetRawText()}")).AsSpan(0, 8));

    private static string? ClientActivityId(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= 200 } text ? text : null;
}
