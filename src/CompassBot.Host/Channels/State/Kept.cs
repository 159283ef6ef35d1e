using System.Text.Json;
using System.Text.Json.Serialization;
using CompassBot.Turns;

namespace CompassBot.Host.Channels.State;

/// <summary>What the store keeps of a conversation: its state, and when its last activity was stamped.</summary>
/// <param name="Over">The person left or had it deleted; it is wiped right after.</param>
public sealed record Kept(Conversation Conversation, DateTimeOffset Last, bool Over = false)
{
    public byte[] ToJson() => JsonBytes.Write(json => KeptWriting.Members(json, this));

    /// <summary>Members that an older version did not write are as at a conversation's beginning; those of a newer one are passed over.</summary>
    public static Kept FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return KeptReading.Read(json);
        }
        catch (Exception other) when (other is InvalidOperationException or FormatException)
        {
            throw new JsonException(null, other);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(RiskState))]
internal sealed partial class RiskJson : JsonSerializerContext;
