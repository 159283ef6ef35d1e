using System.Collections.Immutable;
using System.Text.Json;
using CompassBot.Turns;

namespace CompassBot.Host.Channels.State;

/// <summary>By hand, and only what differs from the beginning: the state passes twice in every turn, and most of it is empty.</summary>
internal static class KeptWriting
{
    public static void Members(Utf8JsonWriter json, Kept kept)
    {
        json.WriteNumber("last"u8, kept.Last.UtcTicks);
        if (kept.Over) json.WriteBoolean("over"u8, true);
        json.WriteStartObject("conversation"u8);
        State(json, kept.Conversation);
        json.WriteEndObject();
    }

    private static void State(Utf8JsonWriter json, Conversation state)
    {
        Number(json, "channel"u8, (int)state.Channel);
        json.WriteString("language"u8, state.Language);
        Text(json, "country"u8, state.Country);
        Text(json, "region"u8, state.Region);
        Text(json, "organisation"u8, state.Organisation);
        Text(json, "speaks"u8, state.Speaks);
        Number(json, "said"u8, (int)state.Said);
        Number(json, "feared"u8, (int)state.Feared);
        Number(json, "locksSet"u8, (int)state.LocksSet);
        Number(json, "turns"u8, state.Turns);
        Number(json, "unclear"u8, state.Unclear);
        Number(json, "untaken"u8, state.Untaken);
        if (state.Disclosed) json.WriteBoolean("disclosed"u8, true);
        Places(json, "places"u8, state.Places);
        Places(json, "interrupted"u8, state.Interrupted);
        Places(json, "trail"u8, state.Trail);
        if (state.AskedOnce.Count > 0) Texts(json, "askedOnce"u8, state.AskedOnce);
        if (state.Answers.Count > 0) Answers(json, state.Answers);
        if (state.Risks.Length > 0) Risks(json, state.Risks);
    }

    private static void Places(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<Place> places)
    {
        if (places.Length == 0) return;
        Span<char> text = stackalloc char[Place.Longest];
        json.WriteStartArray(name);
        foreach (var place in places)
            if (text.TryWrite($"{place.Guide}@{place.Version}/{place.Step}", out var length)) json.WriteStringValue(text[..length]);
            else json.WriteStringValue(place.ToString());
        json.WriteEndArray();
    }

    private static void Answers(Utf8JsonWriter json, ImmutableDictionary<string, ImmutableArray<string>> answers)
    {
        json.WriteStartObject("answers"u8);
        foreach (var (step, given) in answers)
        {
            json.WriteStartArray(step);
            foreach (var id in given) json.WriteStringValue(id);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Risks(Utf8JsonWriter json, ImmutableArray<RiskState> risks)
    {
        json.WriteStartArray("risks"u8);
        foreach (var risk in risks) JsonSerializer.Serialize(json, risk, RiskJson.Default.RiskState);
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableHashSet<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, int number)
    {
        if (number != 0) json.WriteNumber(name, number);
    }
}
