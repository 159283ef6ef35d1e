using System.Globalization;
using System.Text.Json;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

/// <summary>A reply in the wire format. The text alone is complete; the rest lets a client draw it better.</summary>
public static class ReplyActivity
{
    public static readonly ChannelAccount Bot = new("compassbot", "CompassBot", "bot");

    public static Activity From(Reply reply, string channel, string conversation, string? id, DateTimeOffset at, string? replyTo) => new()
    {
        Type = "message",
        Id = id,
        Timestamp = Stamp(at),
        ChannelId = channel,
        From = Bot,
        Conversation = new ConversationAccount(conversation),
        Text = reply.Text,
        TextFormat = "plain",
        Locale = reply.Language,
        InputHint = reply.Place is null ? "acceptingInput" : "expectingInput",
        SuggestedActions = reply.Choices.Count == 0 || reply.PickSeveral ? null : new([.. reply.Choices.Select(choice => Button(reply, choice))]),
        ReplyToId = replyTo,
        ChannelData = JsonSerializer.SerializeToElement(new CompassData(Drawn(reply)), ActivityJson.Wire.CompassData),
    };

    public static byte[] ToJson(this Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity);

    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // messageBack is the one type that carries both the label and the step through Web Chat.
    private static CardAction Button(Reply reply, ReplyChoice choice) => new(
        "messageBack",
        choice.Label,
        choice.Label,
        choice.Label,
        choice.IsAction ? new TapValue(reply.Place?.ToString(), null, choice.Id) : new TapValue(reply.Place?.ToString(), [choice.Id], null));

    private static CompassReply Drawn(Reply reply) => new(
        reply.Kind == ReplyKind.Crisis ? "crisis" : "say",
        reply.Ask,
        reply.Place?.ToString(),
        [.. reply.Choices.Select(choice => new CompassChoice(choice.Id, choice.Label, choice.IsAction))],
        reply.PickSeveral,
        reply.Scale,
        reply.OwnWords,
        reply.Summary,
        reply.Lines,
        reply.Emergency,
        reply.NumbersFor);
}
