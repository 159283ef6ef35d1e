using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CompassBot.Tests.Browser;

/// <summary>Somebody else's website with strict rules of its own, on another origin.</summary>
public sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private Uri chat = new("http://127.0.0.1/");

    private OtherSite(WebApplication app) => this.app = app;

    public string Origin { get; private set; } = "";

    public static async Task<OtherSite> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new OtherSite(builder.Build());
        site.app.MapGet("/", site.Page);
        await site.app.StartAsync();
        site.Origin = $"http://localhost:{new Uri(site.app.Urls.First()).Port}";
        return site;
    }

    public void Embeds(Uri address) => chat = address;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Page(HttpContext http)
    {
        var origin = chat.GetLeftPart(UriPartial.Authority);
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {origin}; frame-src {origin}; base-uri 'none'";
        return Results.Content(
            $"""
            <!doctype html><html lang="en"><head><title>Another site</title></head><body><main><h1>Another site</h1>
            <a href="/elsewhere" data-compassbot-open>Need to talk?</a></main>
            <script async src="{origin}/embed.js" data-country="IE"></script></body></html>
            """,
            "text/html");
    }
}
