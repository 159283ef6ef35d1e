using System.Text;
using CompassBot.Host.Channels;
using CompassBot.Host.Guides;
using CompassBot.Host.Privacy;
using Microsoft.Extensions.Options;

namespace CompassBot.Host.Pages;

public static class PageRoutes
{
    private static readonly string[] Look = ["GET", "HEAD"];

    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PageFiles>();
        return builder;
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapMethods("/", Look, (HttpContext http, PageFiles files, PagePolicy policy) => Page(http, policy.Demo, files.Find("demo", "index.html"), keep: true));
        app.MapMethods("/chat", Look, Chat);
        app.MapMethods("/chat/{file}", Look, (string file, PageFiles files) => Asset(files.Find("chat", file)));
        app.MapMethods("/embed/{file}", Look, (HttpContext http, string file, PageFiles files) => Embedded(http, files.Find("embed", file)));
        app.MapMethods("/site.css", Look, (PageFiles files) => Asset(files.Find("demo", "site.css")));
        foreach (var path in (string[])["/embed.js", "/embed/v1/loader.js"])
            app.MapMethods(path, Look, (HttpContext http, PageFiles files) => Embedded(http, files.Find("embed", "loader.js")));

        app.MapMethods("/help/{country?}", Look, (HttpContext http, PagePolicy policy) => Page(http, policy.Plain, WrittenPages.Help, keep: true));
        app.MapMethods("/privacy", Look, (HttpContext http, PagePolicy policy) => Page(http, policy.Plain, WrittenPages.Privacy, keep: true));
        app.MapMethods("/terms", Look, (HttpContext http, PagePolicy policy) => Page(http, policy.Plain, WrittenPages.Terms, keep: true));
        app.MapMethods("/protocol", Look, (HttpContext http, PagePolicy policy) => Page(http, policy.Plain, WrittenPages.Protocol, keep: true));
    }

    /// <summary>The private room's page, with the country this service is for already in it.</summary>
    private static IResult Chat(HttpContext http, PageFiles files, PagePolicy policy, IOptions<GuidesOptions> guides)
    {
        var file = files.Find("chat", "chat.html");
        if (file is not null && guides.Value.CountryOrNull is { } country)
            file = PageFile.Fresh(Encoding.UTF8.GetString(file.Plain).Replace("data-country=\"\"", $"data-country=\"{country}\"", StringComparison.Ordinal));

        // Framed by other sites when those are allowed to, so the opener rule of ordinary pages does not fit.
        http.Response.Headers.Remove("Cross-Origin-Opener-Policy");
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Page(http, policy.Chat(http.Request), file, keep: false);
    }

    private static IResult Page(HttpContext http, string policy, PageFile? file, bool keep)
    {
        if (file is null) return Problem.NotFound;
        http.Response.Headers.ContentSecurityPolicy = policy;
        return new PageAnswer(file, keep);
    }

    private static IResult Asset(PageFile? file) => file is null ? Problem.NotFound : new PageAnswer(file, Keep: true);

    /// <summary>Loaded by other sites' pages, with an integrity hash if they like.</summary>
    private static IResult Embedded(HttpContext http, PageFile? file)
    {
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return Asset(file);
    }
}
