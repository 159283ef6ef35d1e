using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CompassBot.Support;

namespace CompassBot.Host.Channels;

/// <summary>The Bot Framework wire message, as far as we read it and echo it; replies are written by <see cref="ReplyActivity"/>.</summary>
public sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Timestamp { get; init; }

    public string? LocalTimestamp { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? DeliveryMode { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public string? Name { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    public string? InputHint { get; init; }

    public string? ReplyToId { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }
}

public sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null);

/// <summary>A group is anything but a conversation of one person with the bot.</summary>
public sealed record ConversationAccount(string? Id, bool? IsGroup = null, string? ConversationType = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(LineCard))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    private static readonly Lazy<ActivityJson> Made = new(() =>
        new ActivityJson(new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>Letters of every script as they are: what leaves is JSON and never stands inside HTML.</summary>
    public static ActivityJson Wire => Made.Value;
}
