using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CompassBot.Host.Channels.DirectLine;

/// <summary>What a page may say about a new room. Values of the wrong form count as not said; they never stand in a person's way.</summary>
public sealed partial record RoomWish(string? Language, string? Country, string? Organisation)
{
    private const int LongestBody = 8192;

    /// <summary>Null when the body is there and is not a JSON object.</summary>
    public static async ValueTask<RoomWish?> Read(HttpRequest request, CancellationToken cancel)
    {
        var body = await Body(request, cancel);
        if (string.IsNullOrWhiteSpace(body)) return new RoomWish(null, null, null);
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind != JsonValueKind.Object ? null : new RoomWish(
                Text(json.RootElement, "language", LanguageForm()),
                Text(json.RootElement, "country", CountryForm())?.ToUpperInvariant(),
                Text(json.RootElement, "organisation", NameForm()));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A token sent as plain text or as {"token": …}.</summary>
    public static async ValueTask<string?> ReadToken(HttpRequest request, CancellationToken cancel)
    {
        var body = (await Body(request, cancel))?.Trim();
        if (body is null || !body.StartsWith('{')) return body;
        try
        {
            using var json = JsonDocument.Parse(body);
            return Text(json.RootElement, "token", AnyForm());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async ValueTask<string?> Body(HttpRequest request, CancellationToken cancel)
    {
        var buffer = new byte[LongestBody];
        var length = await request.Body.ReadAtLeastAsync(buffer, LongestBody, throwOnEndOfStream: false, cancel);
        return length == LongestBody ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static string? Text(JsonElement json, string name, Regex form) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && form.IsMatch(value.GetString()!) ? value.GetString() : null;

    [GeneratedRegex("^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageForm();

    [GeneratedRegex("^[a-zA-Z]{2}$")]
    private static partial Regex CountryForm();

    [GeneratedRegex("^[a-zA-Z0-9._-]{1,64}$")]
    private static partial Regex NameForm();

    [GeneratedRegex("^[\\x21-\\x7e]+$")]
    private static partial Regex AnyForm();
}
