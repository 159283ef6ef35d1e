using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

/// <summary>What the store keeps of a conversation: its state, and when its last activity was stamped.</summary>
/// <param name="Over">The person left or had it deleted; it is wiped right after.</param>
public sealed record Kept(Conversation Conversation, DateTimeOffset Last, bool Over = false)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ConversationJson.Default.Kept);

    public static Kept FromJson(ReadOnlySpan<byte> json)
    {
        if (JsonSerializer.Deserialize(json, ConversationJson.Default.Kept) is not { Conversation: not null } kept) throw new JsonException();
        return kept with { Conversation = Whole(kept.Conversation) };
    }

    // What an older version did not write is read as null, not as the record's own beginning.
    private static Conversation Whole(Conversation read) => read with
    {
        Language = read.Language ?? "en",
        Places = read.Places.IsDefault ? [] : read.Places,
        Trail = read.Trail.IsDefault ? [] : read.Trail,
        Answers = read.Answers ?? ImmutableDictionary<string, ImmutableArray<string>>.Empty,
        AskedOnce = read.AskedOnce ?? [],
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Kept))]
public sealed partial class ConversationJson : JsonSerializerContext;
