using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CompassBot.Host.Pages;

/// <summary>The beginning and the end of a page without script.</summary>
public static class PlainPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="above">HTML that stands before the title on the page.</param>
    public static string Head(string title, string above = "") => $"""
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
        {above}<main>
        <h1>{Safe(title)}</h1>

        """;

    public static string Foot => "</main>\n</body>\n</html>\n";

    /// <summary>Encodes what matters in HTML and leaves names in other scripts readable.</summary>
    public static string Safe(string text) => Encoder.Encode(text);
}
