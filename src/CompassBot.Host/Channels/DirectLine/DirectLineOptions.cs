using System.ComponentModel.DataAnnotations;

namespace CompassBot.Host.Channels.DirectLine;

public sealed class DirectLineOptions
{
    /// <summary>Lets a server of yours call tokens/generate. Empty: switched off.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Web origins that may call, "https://example.org"; "*" is any. Without cookies an origin gains nothing by it.</summary>
    public IList<string> Origins { get; set; } = [];

    /// <summary>"https://chat.example.org" when a proxy hides the address people use; otherwise the request's own.</summary>
    public string PublicUrl { get; set; } = "";

    [Range(5, 60)]
    public int KeepAliveSeconds { get; set; } = 15;

    public bool AnyOrigin => Origins.Count == 0 || Origins.Contains("*");

    public bool Allows(string origin) => AnyOrigin || Origins.Any(allowed => Same(allowed, origin));

    /// <summary>Our own page, whatever scheme a proxy in front of us speaks.</summary>
    public bool IsOurs(string origin, HttpRequest request) =>
        Same(PublicUrl, origin) || Uri.TryCreate(origin, UriKind.Absolute, out var from) && Same(from.Authority, request.Host.Value ?? "");

    public string Address(HttpRequest request) => PublicUrl.Length > 0 ? PublicUrl.TrimEnd('/') : $"{request.Scheme}://{request.Host}";

    private static bool Same(string one, string other) => one.TrimEnd('/').Equals(other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
