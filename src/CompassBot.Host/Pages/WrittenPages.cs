using System.Text;
using System.Text.Encodings.Web;

namespace CompassBot.Host.Pages;

/// <summary>Small pages without script. The help page and the written texts replace these words where content has its own.</summary>
public static class WrittenPages
{
    public static readonly PageFile Privacy = Page(
        "Privacy",
        "There is no sign-in, no cookie and no browser storage in the chat.",
        "What is said is kept sealed while the chat is open. It can be opened only with a key that your page holds. It is wiped when you press Leave now, when you ask, or after 30 quiet minutes.",
        "Nobody reads along. We contact nobody for you. Nothing you type is written to our logs.",
        "We can't clear what a work network, a shared phone or a tracking app keeps.");

    public static readonly PageFile Terms = Page(
        "Terms",
        "CompassBot is an automated guide. It is not a person, not therapy, and not medical or legal advice.",
        "In danger, call your local emergency number. From many mobiles, 112 connects.");

    public static readonly PageFile Protocol = Page(
        "What we do when there is risk",
        "Every message is checked for words that can mean danger before anything else happens with it.",
        "When they are there, help comes first: the emergency number and the lines for the country. It comes even when other parts of the service are down.",
        "Nobody is told about it. The words have not yet been reviewed by clinicians.");

    public static readonly PageFile Help = Page(
        "Help numbers",
        "In danger now? Call your local emergency number. From many mobiles, 112 connects.");

    private static PageFile Page(string title, params string[] paragraphs)
    {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<link rel=\"icon\" href=\"/chat/icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"/site.css\">\n")
            .Append("<title>").Append(HtmlEncoder.Default.Encode(title)).Append("</title>\n</head>\n<body>\n<main>\n")
            .Append("<h1>").Append(HtmlEncoder.Default.Encode(title)).Append("</h1>\n");
        foreach (var paragraph in paragraphs) html.Append("<p>").Append(HtmlEncoder.Default.Encode(paragraph)).Append("</p>\n");
        html.Append("<p><a href=\"/help\">Help numbers</a> · <a href=\"/\">Start</a></p>\n</main>\n</body>\n</html>\n");
        return PageFile.Of(Encoding.UTF8.GetBytes(html.ToString()), PageFile.TypeOf(".html")!, default);
    }
}
