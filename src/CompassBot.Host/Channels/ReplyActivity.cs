using System.Globalization;
using System.Text.Json;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

/// <summary>A reply in the wire format, written straight from it. The text alone is complete; the rest lets a client draw it better.</summary>
public static class ReplyActivity
{
    public static byte[] ToJson(Reply reply, string channel, string conversation, string? id, DateTimeOffset at, string? replyTo) =>
        JsonBytes.Write(json => Members(json, reply, channel, conversation, id, at, replyTo));

    public static void Write(Utf8JsonWriter json, Reply reply, string channel, string conversation, string? id, DateTimeOffset at, string? replyTo)
    {
        json.WriteStartObject();
        Members(json, reply, channel, conversation, id, at, replyTo);
        json.WriteEndObject();
    }

    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static void Members(Utf8JsonWriter json, Reply reply, string channel, string conversation, string? id, DateTimeOffset at, string? replyTo)
    {
        Span<char> stamp = stackalloc char[32];
        at.UtcDateTime.TryFormat(stamp, out var length, Time, CultureInfo.InvariantCulture);
        // "hearing-no@1/h2" stands beside every button.
        var place = reply.Place?.ToString();
        json.WriteString("type"u8, "message"u8);
        Optional(json, "id"u8, id);
        json.WriteString("timestamp"u8, stamp[..length]);
        json.WriteString("channelId"u8, channel);
        json.WriteStartObject("from"u8);
        json.WriteString("id"u8, "compassbot"u8);
        json.WriteString("name"u8, "CompassBot"u8);
        json.WriteString("role"u8, "bot"u8);
        json.WriteEndObject();
        json.WriteStartObject("conversation"u8);
        json.WriteString("id"u8, conversation);
        json.WriteEndObject();
        json.WriteString("text"u8, reply.Text);
        json.WriteString("textFormat"u8, "plain"u8);
        json.WriteString("locale"u8, reply.Language);
        json.WriteString("inputHint"u8, place is null ? "acceptingInput"u8 : "expectingInput"u8);
        if (reply.Choices.Count > 0 && !reply.PickSeveral) Buttons(json, reply.Choices, place);
        Optional(json, "replyToId"u8, replyTo);
        json.WriteStartObject("channelData"u8);
        Drawn(json, reply, place);
        json.WriteEndObject();
    }

    // messageBack is the one type that carries both the label and the step through Web Chat.
    private static void Buttons(Utf8JsonWriter json, IReadOnlyList<ReplyChoice> choices, string? place)
    {
        json.WriteStartObject("suggestedActions"u8);
        json.WriteStartArray("actions"u8);
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            json.WriteStartObject();
            json.WriteString("type"u8, "messageBack"u8);
            json.WriteString("title"u8, choice.Label);
            json.WriteString("text"u8, choice.Label);
            json.WriteString("displayText"u8, choice.Label);
            json.WriteStartObject("value"u8);
            Optional(json, "place"u8, place);
            if (choice.IsAction) json.WriteString("action"u8, choice.Id);
            else
            {
                json.WriteStartArray("choices"u8);
                json.WriteStringValue(choice.Id);
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What our own page draws a reply from.</summary>
    private static void Drawn(Utf8JsonWriter json, Reply reply, string? place)
    {
        json.WriteStartObject("compass"u8);
        json.WriteString("kind"u8, reply.Kind == ReplyKind.Crisis ? "crisis"u8 : "say"u8);
        json.WriteString("ask"u8, reply.Ask);
        Optional(json, "place"u8, place);
        json.WriteStartArray("choices"u8);
        for (var i = 0; i < reply.Choices.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, reply.Choices[i].Id);
            json.WriteString("label"u8, reply.Choices[i].Label);
            json.WriteBoolean("action"u8, reply.Choices[i].IsAction);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("pickSeveral"u8, reply.PickSeveral);
        if (reply.Scale is { } ends)
        {
            json.WriteStartObject("scale"u8);
            json.WriteString("low"u8, ends.Low);
            json.WriteString("high"u8, ends.High);
            json.WriteEndObject();
        }
        json.WriteBoolean("ownWords"u8, reply.OwnWords);
        json.WriteBoolean("summary"u8, reply.Summary);
        json.WriteStartArray("lines"u8);
        foreach (var line in reply.Lines) JsonSerializer.Serialize(json, line, ActivityJson.Wire.LineCard);
        json.WriteEndArray();
        json.WriteStartArray("emergency"u8);
        foreach (var number in reply.Emergency) json.WriteStringValue(number);
        json.WriteEndArray();
        Optional(json, "numbersFor"u8, reply.NumbersFor);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
