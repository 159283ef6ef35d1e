using Microsoft.Extensions.Options;

namespace CompassBot.Host.Privacy;

/// <summary>What every answer tells the browser. Pages loosen it for themselves, line by line.</summary>
public sealed class Headers(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        return next(http);
    }
}

/// <summary>The policies of our own pages, by what each needs.</summary>
public sealed class PagePolicy(IOptions<PrivacyOptions> options)
{
    private readonly string ancestors = string.Join(' ', options.Value.FrameAncestors.Select(site => site.TrimEnd('/')).Prepend("'self'").Distinct());

    // Older Safari does not count a socket as 'self'.
    public string Chat(HttpRequest request) =>
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws://{request.Host} wss://{request.Host}; " +
        $"base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}";

    public string Demo => "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public string Plain => $"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {ancestors}";
}
