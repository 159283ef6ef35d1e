using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CompassBot.Support;
using CompassBot.Turns;

namespace CompassBot.Host.Channels.State;

/// <summary>What <see cref="KeptWriting"/> wrote, read again.</summary>
internal static class KeptReading
{
    // Names come from the content and are few; thousands of conversations share them.
    private static readonly Known<Place> Places = new(ReadPlace);
    private static readonly Known<string> Names = new(text => text);

    public static Kept Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        var (state, last, over) = ((Conversation?)null, DateTimeOffset.MinValue, false);
        Start(ref json, JsonTokenType.StartObject);
        while (Next(ref json))
            if (Is(ref json, "last"u8)) last = new DateTimeOffset(json.GetInt64(), TimeSpan.Zero);
            else if (Is(ref json, "over"u8)) over = json.GetBoolean();
            else if (Is(ref json, "conversation"u8)) state = State(ref json);
            else Pass(ref json);
        return new Kept(state ?? throw new JsonException(), last, over);
    }

    private static Conversation State(ref Utf8JsonReader json)
    {
        var fresh = new Conversation();
        var (channel, language, turns, unclear, untaken, disclosed) = (0, fresh.Language, 0, 0, 0, false);
        var (said, feared, locks) = (0, 0, 0);
        string? country = null, region = null, organisation = null, speaks = null;
        var (places, interrupted, trail, risks, asked, answers) = (fresh.Places, fresh.Interrupted, fresh.Trail, fresh.Risks, fresh.AskedOnce, fresh.Answers);
        Expect(ref json, JsonTokenType.StartObject);
        while (Next(ref json))
            if (Is(ref json, "channel"u8)) channel = json.GetInt32();
            else if (Is(ref json, "language"u8)) language = Names.Read(ref json);
            else if (Is(ref json, "country"u8)) country = Names.Read(ref json);
            else if (Is(ref json, "region"u8)) region = Names.Read(ref json);
            else if (Is(ref json, "organisation"u8)) organisation = json.GetString();
            else if (Is(ref json, "speaks"u8)) speaks = Names.Read(ref json);
            else if (Is(ref json, "said"u8)) said = json.GetInt32();
            else if (Is(ref json, "feared"u8)) feared = json.GetInt32();
            else if (Is(ref json, "locksSet"u8)) locks = json.GetInt32();
            else if (Is(ref json, "turns"u8)) turns = json.GetInt32();
            else if (Is(ref json, "unclear"u8)) unclear = json.GetInt32();
            else if (Is(ref json, "untaken"u8)) untaken = json.GetInt32();
            else if (Is(ref json, "disclosed"u8)) disclosed = json.GetBoolean();
            else if (Is(ref json, "places"u8)) places = All(ref json, Places);
            else if (Is(ref json, "interrupted"u8)) interrupted = All(ref json, Places);
            else if (Is(ref json, "trail"u8)) trail = All(ref json, Places);
            else if (Is(ref json, "askedOnce"u8)) asked = [.. All(ref json, Names)];
            else if (Is(ref json, "answers"u8)) answers = Answers(ref json);
            else if (Is(ref json, "risks"u8)) risks = Risks(ref json);
            else Pass(ref json);
        return new Conversation
        {
            Channel = (ChannelKind)channel,
            Language = language,
            Country = country,
            Region = region,
            Organisation = organisation,
            Speaks = speaks,
            Said = (Audiences)said,
            Feared = (Feared)feared,
            LocksSet = (Locks)locks,
            Turns = turns,
            Unclear = unclear,
            Untaken = untaken,
            Disclosed = disclosed,
            Places = places,
            Interrupted = interrupted,
            Trail = trail,
            Risks = risks,
            AskedOnce = asked,
            Answers = answers,
        };
    }

    // Not Place.Parse: a tap has to name a place there could be, a state is as it is.
    private static Place ReadPlace(string text)
    {
        var at = text.IndexOf('@');
        var slash = text.IndexOf('/', at + 1);
        return at >= 0 && slash > at && int.TryParse(text.AsSpan(at + 1, slash - at - 1), CultureInfo.InvariantCulture, out var version)
            ? new Place(text[..at], version, text[(slash + 1)..])
            : throw new JsonException();
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Answers(ref Utf8JsonReader json)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        Expect(ref json, JsonTokenType.StartObject);
        while (Next(ref json))
        {
            var step = Names.Read(ref json);
            json.Read();
            answers[step] = All(ref json, Names);
        }
        return answers.ToImmutable();
    }

    private static ImmutableArray<RiskState> Risks(ref Utf8JsonReader json)
    {
        var risks = ImmutableArray.CreateBuilder<RiskState>(2);
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            risks.Add(JsonSerializer.Deserialize(ref json, RiskJson.Default.RiskState) ?? throw new JsonException());
        return risks.DrainToImmutable();
    }

    private static ImmutableArray<T> All<T>(ref Utf8JsonReader json, Known<T> known) where T : class
    {
        Expect(ref json, JsonTokenType.StartArray);
        var ahead = json;
        var count = 0;
        while (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray) count++;
        var all = ImmutableArray.CreateBuilder<T>(count);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) all.Add(known.Read(ref json));
        return all.MoveToImmutable();
    }

    private static void Start(ref Utf8JsonReader json, JsonTokenType type)
    {
        json.Read();
        Expect(ref json, type);
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type) throw new JsonException();
    }

    private static bool Next(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Stands at the value afterwards, when it is the one.</summary>
    private static bool Is(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => json.ValueTextEquals(name) && json.Read();

    private static void Pass(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    /// <summary>Things by their text, made once.</summary>
    private sealed class Known<T>(Func<string, T> make) where T : class
    {
        private const int Most = 8192;
        private readonly ConcurrentDictionary<string, T> things = new(StringComparer.Ordinal);

        public T Read(ref Utf8JsonReader json)
        {
            if (json.HasValueSequence || json.ValueSpan.Length > Place.Longest || json.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) return make(json.GetString() ?? throw new JsonException());
            Span<char> text = stackalloc char[Place.Longest];
            text = text[..json.CopyString(text)];
            if (things.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var thing)) return thing;
            var written = text.ToString();
            thing = make(written);
            if (things.Count < Most) things.TryAdd(written, thing);
            return thing;
        }
    }
}
