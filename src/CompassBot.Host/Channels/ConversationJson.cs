using System.Text.Json;
using System.Text.Json.Serialization;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

/// <summary>What the store keeps of a conversation: its state, and when its last activity was stamped.</summary>
public sealed record Kept(Conversation Conversation, DateTimeOffset Last)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ConversationJson.Default.Kept);

    public static Kept FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ConversationJson.Default.Kept) ?? throw new JsonException();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Kept))]
public sealed partial class ConversationJson : JsonSerializerContext;
