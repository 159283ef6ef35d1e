namespace CompassBot.Host.Privacy;

public static class WebOrigin
{
    /// <summary>"https://example.org", with a port or a last slash if need be, and nothing after it.</summary>
    public static bool Is(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "https" or "http", UserInfo: "" }
        && string.Equals(text.TrimEnd('/'), address.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
