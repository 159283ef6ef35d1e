using System.Text;
using System.Text.Encodings.Web;
using CompassBot.Dialogs;
using CompassBot.Support;

namespace CompassBot.Host.Pages;

/// <summary>/privacy, /terms and /protocol: the words of always.yaml as plain HTML, no script.</summary>
public sealed class WrittenPages
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["privacy"] = "Privacy",
        ["terms"] = "Terms",
        ["protocol"] = "What we do when there is risk",
    };

    private readonly Dictionary<string, PageFile> pages;

    public WrittenPages(Content content, TimeProvider clock) =>
        pages = content.Always.Pages.Where(page => Titles.ContainsKey(page.Key)).ToDictionary(page => page.Key, page => Write(Titles[page.Key], page.Value, content.Support, clock));

    public PageFile? Find(string name) => pages.GetValueOrDefault(name);

    private static PageFile Write(string title, IReadOnlyList<PageSection> sections, SupportBook support, TimeProvider clock)
    {
        var anywhere = new SupportContext(null, "en", clock.GetUtcNow());
        string Safe(string text) => HtmlEncoder.Default.Encode(text);
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{Safe(title)}</title>
            <link rel="icon" href="/chat/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/site.css">
            </head>
            <body>
            <main>
            <h1>{Safe(title)}</h1>

            """);
        foreach (var section in sections)
        {
            html.Append(null, $"<h2>{Safe(section.Heading)}</h2>\n");
            foreach (var text in section.Text) html.Append(null, $"<p>{Safe(support.Fill(text, anywhere).Text)}</p>\n");
        }
        html.Append("<p><a href=\"/help\">Help numbers</a> · <a href=\"/privacy\">Privacy</a> · <a href=\"/terms\">Terms</a> · <a href=\"/protocol\">When there is risk</a> · <a href=\"/\">Start</a></p>\n</main>\n</body>\n</html>\n");
        return PageFile.Of(Encoding.UTF8.GetBytes(html.ToString()), PageFile.TypeOf(".html")!, default);
    }
}
