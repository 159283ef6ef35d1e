using System.Text;
using System.Text.Encodings.Web;
using CompassBot.Dialogs;
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
        builder.Services.AddSingleton<PageFiles>().AddSingleton<WrittenPages>();
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

        app.MapMethods("/help/{country?}", Look, Help);
        foreach (var name in (string[])["privacy", "terms", "protocol"])
            app.MapMethods($"/{name}", Look, (HttpContext http, WrittenPages pages, PagePolicy policy) => Page(http, policy.Plain, pages.Find(name), keep: true));
    }

    private static IResult Help(HttpContext http, string? country, Content content, IOptions<PrivacyOptions> privacy, PagePolicy policy, TimeProvider clock) =>
        Page(http, policy.Plain, PageFile.Fresh(HelpPage.Render(content.Support, content.Support.Known(country), clock.GetUtcNow(), "en", privacy.Value.LeaveTo)), keep: false);

    /// <summary>The private room's page, with the numbers of the country already in it: they stand there without script, or without us.</summary>
    private static IResult Chat(
        HttpContext http, string? country, PageFiles files, PagePolicy policy, Content content, IOptions<GuidesOptions> guides, IOptions<PrivacyOptions> privacy, TimeProvider clock)
    {
        var file = files.Find("chat", "chat.html");
        if (file is not null)
        {
            var code = content.Support.Known(country) ?? guides.Value.CountryOrNull;
            var notice = content.AllShownAreReviewed ? "" : $"<p id=\"reviewed\" class=\"small\">{PlainPage.Safe(content.Always.Text("not_reviewed"))}</p>";
            var html = new StringBuilder(Encoding.UTF8.GetString(file.Plain)).Replace("<!--reviewed-->", notice).Replace("https://www.wikipedia.org/", HtmlEncoder.Default.Encode(privacy.Value.LeaveTo));
            if (code is not null && HelpPage.Fragment(content.Support, code, clock.GetUtcNow(), "en") is { } numbers)
                html.Replace("data-country=\"\"", $"data-country=\"{code}\"").Replace("<!--help-->", numbers);
            file = PageFile.Fresh(html.ToString());
        }

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
