using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using CompassBot.Turns;

namespace CompassBot.Host.Channels;

/// <summary>Reads what clients send: lenient towards broken letters, strict towards shape and size.</summary>
public static partial class ActivityReading
{
    public const int MostCharacters = 256 * 1024;
    private const int MostChoices = 50;
    private const int LongestName = 100;

    /// <summary>The body as an activity, or the answer that refuses it.</summary>
    public static async ValueTask<(Activity? Activity, Problem? Refusal)> Read(HttpRequest request, CancellationToken cancel)
    {
        var body = request.BodyReader;
        var read = await body.ReadAsync(cancel);
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(cancel);
        }

        try
        {
            var activity = read.Buffer.IsSingleSegment ? Parsed(read.Buffer.FirstSpan) : Parsed(read.Buffer.ToArray());
            return activity is { Type.Length: > 0 and <= LongestName } ? (activity, null) : (null, Problem.NotAnActivity);
        }
        catch (JsonException)
        {
            return (null, Problem.NotAnActivity);
        }
        catch (InvalidDataException)
        {
            return (null, Problem.TooLarge);
        }
        finally
        {
            body.AdvanceTo(read.Buffer.End);
        }
    }

    private static Activity? Parsed(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        if (body.Length <= MostCharacters && Utf8.IsValid(body) && body.IndexOf("\\ud"u8) < 0 && body.IndexOf("\\uD"u8) < 0)
            return JsonSerializer.Deserialize(body, ActivityJson.Wire.Activity);
        // Half an emoji, cut by a keyboard or a client, must not cost a person their message.
        var text = Encoding.UTF8.GetString(body);
        if (text.Length > MostCharacters) throw new InvalidDataException("The text is too long.");
        return JsonSerializer.Deserialize(Whole(text), ActivityJson.Wire.Activity);
    }

    public static bool IsMessage(Activity activity) => activity.Type!.Equals("message", StringComparison.OrdinalIgnoreCase);

    public static UserMessage Message(Activity activity) => new(Words(activity), ReadTap(activity.Value));

    // Some clients put what was said into the value alone.
    private static string Words(Activity activity) =>
        !string.IsNullOrEmpty(activity.Text) ? activity.Text
        : activity.Value is { ValueKind: JsonValueKind.String } alone ? alone.GetString() ?? ""
        : activity.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() ?? ""
        : "";

    /// <summary>Null for values that are not ours: other clients may send what they like there.</summary>
    public static Tap? ReadTap(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } tapped) return null;
        var step = tapped.TryGetProperty("place", out var place) && place.ValueKind == JsonValueKind.String ? Place.Parse(place.GetString()) : null;
        if (tapped.TryGetProperty("action", out var named) && Name(named) is { } action) return new Tap(step, [], action);

        if (step is null) return null;
        if (!tapped.TryGetProperty("choices", out var picked) || picked.ValueKind != JsonValueKind.Array) return null;
        if (picked.GetArrayLength() is 0 or > MostChoices) return null;

        var choices = picked.EnumerateArray().Select(Name).OfType<string>().Distinct().ToArray();
        return choices.Length == 0 ? null : new Tap(step, choices);
    }

    private static string? Name(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 and <= LongestName } name ? name : null;

    private static string Whole(string body) => Escape().Replace(body, found => found.Groups["half"].Success ? @"\ufffd" : found.Value);

    [GeneratedRegex(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)")]
    private static partial Regex Escape();
}
